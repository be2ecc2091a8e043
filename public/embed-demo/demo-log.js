import { asText, h } from "./demo-dom.js";

const MOST = 200;
const LONGEST = 320;

/**
 * A list of what happened, the newest on top.
 *
 * @param {HTMLElement} seat @param {string} title
 * @returns {{ add: (name: string, detail: unknown, who?: string) => void, controls: HTMLElement }}
 */
export function createLog(seat, title) {
  const began = performance.now();
  const list = h("ol", { class: "log-lines" });
  const count = h("span", { class: "log-count" }, "nothing yet");
  const controls = h("span", { class: "log-controls" });
  let heard = 0;
  const clear = () => {
    list.replaceChildren();
    heard = 0;
    count.textContent = "nothing yet";
  };
  controls.append(h("button", { type: "button", click: clear }, "Clear"));
  seat.classList.add("log");
  seat.append(
    h("div", { class: "log-head" }, h("h3", {}, title), count, controls),
    h("div", { class: "log-scroll", role: "log", "aria-live": "off", "aria-label": title, tabindex: "0" }, list),
  );
  return {
    controls,
    add: (name, detail, who = "") => {
      heard += 1;
      count.textContent = `${heard} so far`;
      const seconds = ((performance.now() - began) / 1000).toFixed(2);
      const whole = asText(detail).replaceAll(/\s+/g, " ");
      const flat = whole.length > LONGEST ? `${whole.slice(0, LONGEST)} …` : whole;
      list.prepend(
        h(
          "li",
          {},
          h("time", {}, `${seconds} s`),
          h("code", {}, name),
          who === "" ? null : h("em", {}, who),
          h("span", {}, flat),
        ),
      );
      while (list.children.length > MOST) list.lastElementChild?.remove();
    },
  };
}
