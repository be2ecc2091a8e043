import { REQUESTS } from "./demo-contract.js";
import { field, h } from "./demo-dom.js";
import { plainFrame } from "./demo-frame.js";
import { createLog } from "./demo-log.js";

const NAMESPACE = "entente.embed";
const CODE = `const { port1, port2 } = new MessageChannel();
port1.onmessage = ({ data }) => {
  console.log(data.type, data.payload ?? data.error);
  // The frame asks every 15 seconds whether the page is there, and hangs up after two questions without an answer.
  if (data.type === "ping" && data.kind === "request")
    port1.postMessage({ ns: "entente.embed", v: 1, kind: "response", id: "here", re: data.id, type: "ping", payload: {} });
};
frame.contentWindow.postMessage({
  ns: "entente.embed", v: 1, kind: "request", id: "1", type: "connect",
  payload: { protocols: [1], sdk: "by hand", nonce: crypto.randomUUID() },
}, "https://entente.example", [port2]);

port1.postMessage({ ns: "entente.embed", v: 1, kind: "request", id: "2", type: "select", payload: { ref: "tie.IND~RUS" } });`;

/** What each request is tried with. @type {Readonly<Record<string, unknown>>} */
const PAYLOADS = {
  "state.set": { lens: { sel: "tie.PAK~RUS" }, partial: true },
  select: { ref: "tie.IND~RUS" },
  focus: { ref: "tie.PAK~RUS" },
  "months.set": { from: "2023-01", to: "2023-12" },
  "view.set": { view: "timeline" },
  "step.set": { step: 2 },
  "theme.set": { theme: "dark", tokens: { radius: "0px" } },
  "locale.set": { lang: "ur" },
  "ui.set": { ui: "none" },
  "data.load": { rows: [], mode: "preview" },
  export: { format: "svg" },
  "auth.set": { token: "a token of this page" },
  present: { action: "start" },
};

/**
 * The protocol without the element: a frame, a port, and whatever is typed sent through it.
 *
 * @param {HTMLElement} seat @param {HTMLElement} place @param {HTMLElement} logSeat @param {string} app @param {boolean} isOwn
 */
export function showHand(seat, place, logSeat, app, isOwn) {
  const frame = plainFrame(
    app,
    { view: "graph", v: "1", from: "2024-10", to: "2025-09" },
    "A frame that is spoken to by hand",
    isOwn,
  );
  const { add } = createLog(logSeat, "Through the port");
  const asked = REQUESTS.filter(({ name, from }) => name !== "connect" && from !== "frame");
  const type = field("Request", { kind: "choice", values: asked.map(({ name }) => name), value: "select" });
  const payload = field("Payload", { rows: 3, value: JSON.stringify(PAYLOADS.select) });
  type.listen(() => {
    if (payload.input instanceof HTMLTextAreaElement) payload.input.value = JSON.stringify(PAYLOADS[type.read()] ?? {});
  });
  /** @type {MessagePort | null} */
  let port = null;
  let count = 0;
  const hear = (/** @type {unknown} */ data) => {
    if (typeof data !== "object" || data === null || !("kind" in data) || !("type" in data)) return;
    add(`${data.kind} ${data.type}`, "error" in data ? data.error : "payload" in data ? data.payload : null);
    // Both ends ask whether the other is there.
    if (data.kind === "request" && data.type === "ping" && "id" in data)
      port?.postMessage({ ...message("response", "ping", {}), re: data.id });
  };
  const message = (/** @type {string} */ kind, /** @type {string} */ name, /** @type {unknown} */ said) => {
    count += 1;
    return { ns: NAMESPACE, v: 1, kind, id: `hand-${count}`, type: name, payload: said };
  };
  const connect = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => hear(data);
    port = port1;
    const knock = message("request", "connect", { protocols: [1], sdk: "by hand", nonce: crypto.randomUUID() });
    if (frame instanceof HTMLIFrameElement) frame.contentWindow?.postMessage(knock, new URL(app).origin, [port2]);
    add("sent connect", knock.payload);
  };
  const send = (/** @type {string} */ kind, /** @type {string} */ name, /** @type {string} */ text) => {
    if (!port) return add("not connected", null);
    try {
      const said = message(kind, name, JSON.parse(text));
      port.postMessage(said);
      add(`sent ${name}`, said.payload);
    } catch (cause) {
      add("not sent", String(cause));
    }
  };
  place.append(frame);
  seat.append(
    h("pre", {}, h("code", {}, CODE.replace("https://entente.example", new URL(app).origin))),
    h("button", { type: "button", click: connect }, "Connect"),
    h(
      "button",
      { type: "button", class: "second", click: () => send("event", "listen", '{ "hover": true, "links": true }') },
      "listen",
    ),
    h("button", { type: "button", class: "second", click: () => send("event", "bye", "{}") }, "bye"),
    h(
      "div",
      { class: "fields" },
      h("div", {}, type.label, type.input),
      h("div", { class: "wide" }, payload.label, payload.input),
    ),
    h("button", { type: "button", click: () => send("request", type.read(), payload.read()) }, "Send"),
  );
}
