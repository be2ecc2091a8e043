import { type IgnoredPart, THEME_TOKENS, type ThemeToken } from "#embed/protocol/contract.ts";
import { type ColourName, type Theme, type WeakContrast, weakestContrast } from "./look-contrasts.ts";

export type { Theme } from "./look-contrasts.ts";

/** What of a host's tokens can be put on the page, as CSS spells it, and what cannot, and why. */
export type CheckedTokens = {
  readonly applied: ReadonlyMap<ThemeToken, string>;
  readonly ignored: readonly IgnoredPart[];
};

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const PIXELS = /^(\d{1,3}(?:\.\d{1,3})?)px$/;
const LONGEST_SHOWN = 64;

type Read = { readonly value: string } | { readonly reason: string };
const LENGTHS: Readonly<Record<string, (given: unknown) => Read>> = {
  radius: lengthFrom(0, 12),
  "font-size": lengthFrom(12, 24),
};

/**
 * Reads tokens as a host gives them: colours as six or three hexadecimal digits, lengths in pixels. Colours are judged
 * together, among those of the theme: when with them any text fell below 4.5:1, or any line or mark that carries meaning
 * below 3:1, none of the given colours is applied (M6). Sets of one theme that are applied one after another hold together,
 * since each is held against the colours that no host sets; in the other theme they have to be judged again.
 */
export function checkTokens(tokens: Readonly<Record<string, unknown>>, theme: Theme): CheckedTokens {
  const applied = new Map<ThemeToken, string>();
  const ignored: IgnoredPart[] = [];
  for (const [name, given] of Object.entries(tokens)) {
    const token = THEME_TOKENS.find((one) => one === name);
    const read: Read = token
      ? (LENGTHS[token] ?? readColour)(given)
      : { reason: `is none of ${THEME_TOKENS.join(", ")}` };
    if (token && "value" in read) applied.set(token, read.value);
    else if ("reason" in read) ignored.push({ path: pathOf(name), reason: read.reason });
  }
  const colours = [...applied.keys()].filter((token) => !(token in LENGTHS));
  const weak = colours.length === 0 ? null : weakestContrast(theme, paintOf([...applied]));
  if (weak === null) return { applied, ignored };
  for (const token of colours) applied.delete(token);
  return {
    applied,
    ignored: [...ignored, ...colours.map((token) => ({ path: pathOf(token), reason: reasonOf(weak) }))],
  };
}

const pathOf = (name: string) => `tokens.${name.slice(0, LONGEST_SHOWN)}`;

const paintOf = (tokens: readonly (readonly [ThemeToken, string])[]): ReadonlyMap<string, number> =>
  new Map(
    tokens
      .filter(([, value]) => COLOUR.test(value))
      .map(([token, value]) => [token, Number.parseInt(value.slice(1), 16)]),
  );

function readColour(given: unknown): Read {
  if (typeof given !== "string" || !COLOUR.test(given))
    return { reason: "is not a colour as six or three hexadecimal digits after a #" };
  const digits = given.slice(1).toLowerCase();
  return { value: `#${digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits}` };
}

function lengthFrom(least: number, most: number): (given: unknown) => Read {
  return (given) => {
    const px = typeof given === "string" ? Number(PIXELS.exec(given)?.[1] ?? Number.NaN) : given;
    return typeof px === "number" && px >= least && px <= most
      ? { value: `${px}px` }
      : { reason: `is not a number of pixels from ${least} to ${most}` };
  };
}

/** The ratio is cut, not rounded: what falls short never reads as if it held. */
function reasonOf({ front, ground, ratio, least }: WeakContrast): string {
  const [has, needs] = [
    (Math.floor(ratio * 100) / 100).toFixed(2),
    least === 3 ? "lines and marks need 3" : "text needs 4.5",
  ];
  return `belongs to colours that would bring ${said(front)} on ${said(ground)} to a contrast of ${has}:1; ${needs}:1`;
}

/** What stands on the page but has no token of the host's, in words. */
const SAID: Readonly<Partial<Record<ColourName, string>>> = {
  ink3: "quiet text",
  "act-ink": "button text",
  "act-wash": "what is chosen",
  "err-wash": "an error",
  err: "error text",
  warn: "a warning",
  focus: "the focus ring",
  "s-line": "lines of the timeline",
  lamp: "what is lit",
  "lamp-lit": "what is lit",
  "lamp-cur": "what is lit",
  "lamp-soft": "what is lit",
  "lamp-edge": "the edge of what is lit",
};
const said = (name: ColourName) => SAID[name] ?? name.replace("-", " ");
