/**
 * An element. Functions among the attributes listen to the event of that name; `true` stands alone, `false`, `null` and
 * `undefined` are left out; children are elements or text.
 *
 * @param {string} name
 * @param {Readonly<Record<string, unknown>>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElement}
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, (event) => value(event));
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The element of that id. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/** A value as code that makes it, on one line where it is short. @param {unknown} value @returns {string} */
export function asCode(value) {
  if (typeof value === "function") return String(value);
  const short = JSON.stringify(value);
  if (short === undefined) return "undefined";
  const spaced = short.length > 88 ? JSON.stringify(value, null, 2) : short.replaceAll(/([,:{])(?=[^\s])/g, "$1 ");
  return typeof value === "string"
    ? short
    : spaced.replaceAll(/"([A-Za-z_]\w*)":/g, "$1:").replaceAll(/(\S)}/g, "$1 }");
}

const LONGEST = 4000;

/** What came back, as text that can be read. @param {unknown} value @returns {string} */
export function asText(value) {
  if (value === undefined) return "undefined";
  const text = JSON.stringify(value, (_key, part) => (part instanceof Blob ? `Blob, ${part.size} bytes` : part), 2);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

/** A refusal in one line. @param {unknown} cause @returns {string} */
export function asRefusal(cause) {
  if (!(cause instanceof Error)) return String(cause);
  const code = "code" in cause && typeof cause.code === "string" ? `${cause.code}: ` : "";
  return `${code}${cause.message}`;
}

let count = 0;

/**
 * A field with its label. Choices are a list, `flag` is a box, all else is text.
 *
 * @param {string} label
 * @param {{ kind?: string, values?: readonly string[], value?: string, rows?: number, optional?: boolean }} how
 * @returns {{ label: HTMLElement, input: HTMLElement, read: () => string, listen: (change: () => void) => void }}
 */
export function field(label, { kind = "text", values = [], value = "", rows = 0, optional = false }) {
  count += 1;
  const id = `field-${count}`;
  const tag = h("label", { for: id }, label);
  if (kind === "choice") {
    const input = h("select", { id });
    if (optional) input.append(h("option", { value: "" }, "not said"));
    for (const one of values) input.append(h("option", { value: one, selected: one === value }, one));
    return made(tag, input, () => (input instanceof HTMLSelectElement ? input.value : ""), "change");
  }
  if (kind === "flag") {
    const input = h("input", { id, type: "checkbox", checked: value === "true" });
    return made(tag, input, () => String(input instanceof HTMLInputElement && input.checked), "change");
  }
  if (rows > 0) {
    const input = h("textarea", { id, rows, spellcheck: "false" }, value);
    return made(tag, input, () => (input instanceof HTMLTextAreaElement ? input.value : ""), "input");
  }
  const input = h("input", { id, value, spellcheck: "false", autocomplete: "off" });
  return made(tag, input, () => (input instanceof HTMLInputElement ? input.value : ""), "input");
}

/**
 * @param {HTMLElement} label @param {HTMLElement} input @param {() => string} read @param {string} on
 */
function made(label, input, read, on) {
  return {
    label,
    input,
    read,
    listen: (/** @type {() => void} */ change) => input.addEventListener(on, change),
  };
}
