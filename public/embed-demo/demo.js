import { showAttributes, showProperties } from "./demo-attributes.js";
import { byId, field, h } from "./demo-dom.js";
import { ELEMENT_EVENTS } from "./demo-element.js";
import { showFrame } from "./demo-frame.js";
import { showHand } from "./demo-hand.js";
import { createLog } from "./demo-log.js";
import { showMethods } from "./demo-methods.js";
import { findPlace, loadElement, placed } from "./demo-place.js";
import { showTables } from "./demo-tables.js";

/** The frozen copy that lies beside this page: ties of Pakistan as they stood before the last nine quotes were coded. */
const COPY = "39b60a6f05c979435ae15dea9fc56010270ed01436e708cd6decd388161406e9";

const status = byId("status");
const views = () => [...document.querySelectorAll("entente-view")].filter((one) => one instanceof HTMLElement);
/** The element that is driven. */
const driven = () => byId("view");

/** Everything that does not need Entente. */
function showPage() {
  showTables(byId("tables"));
  for (const one of document.querySelectorAll("[data-page]")) one.textContent = location.origin;
}

/** Puts the place of the app into the code that is shown. @param {string} app */
function spellApp(app) {
  for (const one of document.querySelectorAll("[data-app]")) one.textContent = app;
  for (const one of document.querySelectorAll("[data-origin]")) one.textContent = new URL(app).origin;
  byId("still-link").setAttribute("href", `${app}?from=2024-10&to=2025-09&sel=tie.IND~RUS`);
}

/** Hears every event of every element, in one place: they bubble. */
function hearAll() {
  const { add, controls } = createLog(byId("log"), "Events");
  const links = field("take links over", { kind: "flag" });
  controls.append(h("span", { class: "check" }, links.input, links.label));
  for (const { name } of ELEMENT_EVENTS)
    document.addEventListener(name, (event) => {
      const { target } = event;
      const who = target instanceof HTMLElement ? (target.getAttribute("label") ?? "") : "";
      add(name, event instanceof CustomEvent ? event.detail : null, target === driven() ? "" : who);
      // What goes wrong is in the log, and need not be in the console too.
      if (name === "entente:error") event.preventDefault();
      if (name === "entente:linkclick" && links.read() === "true") event.preventDefault();
    });
  return add;
}

/** What is selected in the first is selected in those that follow. */
function lead() {
  const [first] = document.getElementsByClassName("leads");
  const others = [...document.getElementsByClassName("follows")];
  first?.addEventListener("entente:select", (event) => {
    if (!(event instanceof CustomEvent)) return;
    for (const one of others)
      Reflect.get(one, "select")
        ?.call(one, event.detail.ref)
        .catch(() => null);
  });
  byId("move").addEventListener("click", () => first?.parentElement?.append(first));
}

function showCopy() {
  const view = byId("copy");
  const name = field("snapshot", { value: COPY });
  const base = field("snapshot-base", { value: "./" });
  const code = h("code", {});
  const show = () => {
    view.setAttribute("snapshot-base", base.read());
    view.setAttribute("snapshot", name.read());
    code.textContent = `<entente-view src="…" view="graph"\n  snapshot="${name.read()}"\n  snapshot-base="${base.read()}">\n</entente-view>`;
  };
  show();
  const load = () => {
    show();
    view.setAttribute("src", view.getAttribute("src") ?? "");
  };
  byId("frozen-form").append(
    h("pre", {}, code),
    h(
      "div",
      { class: "fields" },
      h("div", { class: "wide" }, name.label, name.input),
      h("div", {}, base.label, base.input),
    ),
    h("button", { type: "button", click: load }, "Show it"),
    h("p", {}, "Change one digit of the name, and the frame refuses the file in words."),
  );
}

/** Another element in the place of one that was destroyed. */
function renew() {
  const old = driven();
  const view = h("entente-view", Object.fromEntries([...old.attributes].map(({ name, value }) => [name, value])));
  old.replaceWith(view);
}

/** @param {string} app @param {boolean} isOwn */
async function begin(app, isOwn) {
  spellApp(app);
  const add = hearAll();
  showFrame(byId("frame-form"), byId("frame-seat"), app, isOwn);
  showHand(byId("hand-form"), byId("hand-seat"), byId("hand-log"), app, isOwn);
  showCopy();
  lead();
  for (const view of views()) view.setAttribute("src", app);
  try {
    await loadElement(app);
  } catch (cause) {
    status.textContent = cause instanceof Error ? cause.message : String(cause);
    return;
  }
  showAttributes(byId("attributes"), driven);
  showProperties(byId("properties"), driven, add);
  showMethods(byId("methods"), driven, renew);
  for (const one of document.querySelectorAll("[data-version]")) one.textContent = Reflect.get(driven(), "version");
  status.replaceChildren(...(isOwn ? ownWords(app) : [`This page: ${location.origin}. Entente: ${app}. Connecting.`]));
  if (isOwn) return;
  Reflect.get(driven(), "ready").then(
    (/** @type {{ protocol: number, app: string }} */ { protocol, app: version }) => {
      status.textContent = `Connected. This page: ${location.origin}. Entente ${version}: ${app}. Protocol ${protocol}.`;
    },
    (/** @type {Error} */ cause) => {
      status.textContent = `Not connected. ${cause.message}`;
    },
  );
}

/** Why nothing connects where page and app share an origin, and where to go. @param {string} app */
function ownWords(app) {
  const { hostname, port, protocol } = new URL(app);
  const next = `${protocol}//${hostname}:${Number(port || (protocol === "https:" ? 443 : 80)) + 1}/`;
  return [
    "Nothing connects here: this page is served by Entente itself, and a frame on the page’s own origin is given none, so that it cannot reach out of its sandbox. The views below stand alone. npm start serves this page from another port too; open the second address it prints, most likely ",
    h("a", { href: next }, next),
    ".",
  ];
}

/** Asks for the address of an app that nobody has told. */
function askPlace() {
  const form = byId("place");
  status.textContent = "This page does not know where Entente is. Type its address.";
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const input = byId("app");
    const { app, isOwn } = placed(input instanceof HTMLInputElement ? input.value : "");
    if (app === null) {
      status.textContent = "That is no address of a page, such as https://entente.example/.";
      return;
    }
    form.hidden = true;
    begin(app, isOwn);
  });
}

showPage();
findPlace().then(({ app, isOwn }) => (app === null ? askPlace() : begin(app, isOwn)));
