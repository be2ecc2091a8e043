import { field, h } from "./demo-dom.js";

/** The sandbox of a frame that has its own origin, and of one whose origin is this page's. */
const SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";

/**
 * The attributes of a plain frame.
 *
 * @param {string} app @param {Readonly<Record<string, string>>} parameters @param {string} title @param {boolean} isOwn
 * @returns {Readonly<Record<string, string>>}
 */
function frameAttributes(app, parameters, title, isOwn) {
  return {
    src: `${app}embed/index.html?${new URLSearchParams(parameters)}`,
    title,
    width: "100%",
    height: "440",
    loading: "lazy",
    sandbox: isOwn ? SANDBOX : `${SANDBOX} allow-same-origin`,
    allow: "fullscreen; clipboard-write",
    referrerpolicy: "strict-origin-when-cross-origin",
  };
}

/** A plain frame. @param {string} app @param {Readonly<Record<string, string>>} parameters @param {string} title @param {boolean} isOwn */
export const plainFrame = (app, parameters, title, isOwn) =>
  h("iframe", frameAttributes(app, parameters, title, isOwn));

/**
 * The form that writes the code of a plain frame, and the frame.
 *
 * @param {HTMLElement} seat @param {HTMLElement} place @param {string} app @param {boolean} isOwn
 */
export function showFrame(seat, place, app, isOwn) {
  const fields = {
    view: field("view", { kind: "choice", values: ["graph", "timeline", "reader", "story", "desk"] }),
    theme: field("theme", { kind: "choice", values: ["auto", "light", "dark"] }),
    ui: field("ui", { kind: "choice", values: ["full", "minimal", "none"] }),
    sel: field("sel", { value: "tie.PAK~RUS" }),
    from: field("from", { value: "2024-10" }),
    to: field("to", { value: "2025-09" }),
  };
  const code = h("code", {});
  const parameters = () => {
    const said = Object.entries(fields).map(([name, { read }]) => [name, read()]);
    return { v: "1", ...Object.fromEntries(said.filter(([, value]) => value !== "")) };
  };
  const write = () => {
    const attributes = frameAttributes(app, parameters(), "Ties of Pakistan", isOwn);
    const lines = Object.entries(attributes).map(([name, value]) => `  ${name}="${value.replaceAll("&", "&amp;")}"`);
    code.textContent = `<iframe\n${lines.join("\n")}>\n</iframe>`;
  };
  const show = () => place.replaceChildren(plainFrame(app, parameters(), "Ties of Pakistan", isOwn));
  for (const { listen } of Object.values(fields)) listen(write);
  write();
  show();
  seat.append(
    h("div", { class: "fields" }, ...Object.values(fields).map(({ label, input }) => h("div", {}, label, input))),
    h("button", { type: "button", click: show }, "Show it"),
    h("pre", {}, code),
  );
}
