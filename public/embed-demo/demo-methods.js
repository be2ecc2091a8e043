import { ROWS } from "./demo-attributes.js";
import { ACTIONS, FORMATS, MODES } from "./demo-contract.js";
import { asCode, asRefusal, asText, field, h } from "./demo-dom.js";
import { SMALL_DOSSIER } from "./demo-dossier.js";
import { METHODS } from "./demo-element.js";

/** @typedef {{ label: string, kind?: string, values?: readonly string[], value?: string, rows?: number, optional?: boolean }} Field */
/**
 * @typedef {object} Call
 * @property {readonly Field[]} fields
 * @property {(...values: string[]) => readonly unknown[]} give arguments, from what the fields say; throws for what is no JSON
 * @property {boolean} [isLong] can be given up
 */

const number = (/** @type {string} */ text) => (text === "" ? undefined : Number(text));

/** How each method is tried. @type {Readonly<Record<string, Call>>} */
const CALLS = {
  getState: { fields: [], give: () => [] },
  setState: {
    fields: [
      { label: "Lens", rows: 2, value: '{ "sel": "tie.IND~RUS", "from": "2024-10", "to": "2025-09" }' },
      { label: "partial", kind: "flag", value: "true" },
    ],
    give: (lens = "{}", partial = "false") => [JSON.parse(lens), ...(partial === "true" ? [{ partial: true }] : [])],
  },
  select: {
    fields: [{ label: "Ref, empty for null", value: "tie.PAK~RUS" }],
    give: (ref = "") => [ref === "" ? null : ref],
  },
  focusOn: { fields: [{ label: "Ref", value: "quote.q-sharif-strong-relations" }], give: (ref) => [ref] },
  setMonths: {
    fields: [
      { label: "From", value: "2023-01" },
      { label: "To", value: "2023-12" },
    ],
    give: (from, to) => [from, to],
  },
  load: {
    fields: [
      { label: "Data", kind: "choice", values: ["two cargoes, as rows", "a small dossier, as files"] },
      { label: "Mode", kind: "choice", values: MODES, value: "merge" },
    ],
    give: (which = "", mode = "merge") => [which.startsWith("two") ? { rows: ROWS } : SMALL_DOSSIER, { mode }],
    isLong: true,
  },
  export: {
    fields: [
      { label: "Format", kind: "choice", values: FORMATS },
      { label: "Scale", kind: "choice", values: ["1", "2", "3", "4"], optional: true },
    ],
    give: (format = "svg", scale = "") => [format, ...(scale === "" ? [] : [{ scale: number(scale) }])],
    isLong: true,
  },
  present: {
    fields: [{ label: "Action", kind: "choice", values: ACTIONS }, { label: "Step, for start and goto" }],
    give: (action = "start", step = "") => [action, ...(step === "" ? [] : [{ step: number(step) }])],
  },
  undo: { fields: [], give: () => [] },
  redo: { fields: [], give: () => [] },
  requestFullscreen: { fields: [], give: () => [] },
  print: { fields: [], give: () => [] },
  destroy: { fields: [], give: () => [] },
};

/** Those that are shown open. */
const FIRST = ["getState", "select"];

/**
 * Each method with its fields, its code and its answer.
 *
 * @param {HTMLElement} seat @param {() => HTMLElement} view the element that is driven; another one after it was destroyed
 * @param {() => void} renew puts another one in its place
 */
export function showMethods(seat, view, renew) {
  for (const { name, says } of METHODS) {
    const call = CALLS[name];
    if (call) seat.append(methodCard(name, says, call, view));
  }
  seat.append(
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", click: renew }, "Make another one"),
      h("p", {}, "After destroy: an element that was destroyed stays so."),
    ),
  );
}

/** @param {string} name @param {string} says @param {Call} call @param {() => HTMLElement} view */
function methodCard(name, says, { fields, give, isLong = false }, view) {
  const made = fields.map(({ label, ...how }) => field(label, how));
  const code = h("code", {});
  const said = h("output", {});
  const values = () => made.map(({ read }) => read());
  const show = () => {
    try {
      code.textContent = `await view.${name}(${give(...values())
        .map(shortened)
        .join(", ")})`;
    } catch {
      code.textContent = `await view.${name}(…)`;
    }
  };
  for (const { listen } of made) listen(show);
  show();
  let stop = new AbortController();
  const run = async () => {
    stop = new AbortController();
    said.replaceChildren("Asking.");
    try {
      const asked = give(...values());
      const method = Reflect.get(view(), name);
      said.replaceChildren(
        ...shown(await Reflect.apply(method, view(), isLong ? withSignal(asked, stop.signal) : asked)),
      );
    } catch (cause) {
      said.replaceChildren(asRefusal(cause));
    }
  };
  return h(
    "details",
    { class: "group call", open: FIRST.includes(name), "data-method": name },
    h("summary", {}, h("code", {}, name), ` ${says}`),
    made.length === 0
      ? null
      : h(
          "div",
          { class: "fields" },
          ...made.map(({ label, input }) =>
            h("div", { class: input.localName === "textarea" ? "wide" : null }, label, input),
          ),
        ),
    h("pre", {}, code),
    h("button", { type: "button", click: run }, "Call"),
    isLong
      ? h(
          "button",
          { type: "button", class: "second", click: () => stop.abort(new Error("Given up by its signal.")) },
          "Give up",
        )
      : null,
    said,
  );
}

/** @param {readonly unknown[]} asked @param {AbortSignal} signal */
function withSignal(asked, signal) {
  const [first, options = {}] = asked;
  return [first, { .../** @type {object} */ (options), signal }];
}

/** A long argument by its beginning. @param {unknown} value */
function shortened(value) {
  const text = asCode(value);
  return text.length > 220 ? `${text.slice(0, 180)} … }` : text;
}

/** What came back: text, and a file as a picture and a link. @param {unknown} answer @returns {readonly (Node | string)[]} */
function shown(answer) {
  const text = asText(answer);
  if (typeof answer !== "object" || answer === null || !("blob" in answer) || !(answer.blob instanceof Blob))
    return [text];
  const { blob } = answer;
  const name = "name" in answer ? String(answer.name) : "file";
  const href = URL.createObjectURL(blob);
  const link = h("a", { href, download: name }, `Save ${name}`);
  return /^image\/(?:png|svg)/.test(blob.type)
    ? [text, link, h("img", { src: href, alt: `The export ${name}` })]
    : [text, link];
}
