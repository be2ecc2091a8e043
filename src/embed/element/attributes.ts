/** What of an element is read. */
export type Attributes = Pick<Element, "getAttribute" | "hasAttribute">;

const words = (text: string): readonly string[] => text.split(" ");

/** Parameters of the lens, as an address names them. */
export const LENS_ATTRIBUTES = words(
  "d from to sel thread clock aspect stance trend min ego series held unit chart price form tab article pane analysis swap",
);
/**
 * Every attribute that is in the address of the frame: after those of the lens, the five that it can be asked to change, and
 * those that it reads once, when it is loaded.
 */
export const ADDRESS_ATTRIBUTES = [
  ...LENS_ATTRIBUTES,
  ...words("view theme lang ui step v readonly briefing snapshot autoheight motion heading"),
];
/** Every attribute that means something. */
export const ATTRIBUTES = [
  ...ADDRESS_ATTRIBUTES,
  ...words("src height min-height max-height loading label dossier snapshot-base allow-print hover"),
];
const FLAGS = words("readonly autoheight allow-print hover");

/** The value of an attribute as an address has it, `1` or `0` for a flag; empty where it is not there, or says nothing. */
export function parameterOf(host: Attributes, name: string): string {
  if (FLAGS.includes(name) && host.hasAttribute(name)) return `${+isOn(host, name)}`;
  return host.getAttribute(name) ?? "";
}

/**
 * Whether a flag is set: `x`, `x="x"` and `x="1"` are, `x="false"` and `x="0"` are not. Of those that are not there, only
 * `readonly` is: a frame can be written in where that is said.
 */
export function isOn(host: Attributes, name: string): boolean {
  return !/^(false|0)$/i.test(host.getAttribute(name) ?? (name === "readonly" ? "" : "0"));
}

/** Gives a prototype one property for each attribute but those it has: `minHeight` for `min-height`. */
export function reflectAttributes(prototype: HTMLElement): void {
  for (const name of ATTRIBUTES) {
    const property = name.replace(/-(.)/, (_dash, letter: string) => letter.toUpperCase());
    if (property in prototype) continue;
    Object.defineProperty(prototype, property, {
      get(this: HTMLElement) {
        return FLAGS.includes(name) ? isOn(this, name) : parameterOf(this, name);
      },
      set(this: HTMLElement, value: unknown) {
        writeAttribute(this, name, value);
      },
    });
  }
}

/** Sets an attribute to what its property was set to; `null` removes it. */
export function writeAttribute(host: Element, name: string, value: unknown): void {
  if (value == null) host.removeAttribute(name);
  else host.setAttribute(name, `${value}`);
}
