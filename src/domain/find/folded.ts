/** A text as search compares it, and the way back to the text as it is written. */
export type Folded = {
  readonly written: string;
  /** Lower case, without accents, with plain quotation marks, dashes and spaces. */
  readonly text: string;
  /** For each unit of `text` the unit of `written` it came from, and one more for the end; `null`: the same. */
  readonly origin: Uint32Array | null;
};

/** A stretch of a text, in UTF-16 units; `end` is one past the last. */
export type TextRange = { readonly start: number; readonly end: number };

/** Letters that have no accent to take off, and signs that are typed plainly. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  // Left alone, or it would become three signs.
  "…": "…",
};
const BEYOND_ASCII = /[^\0-\x7f]/gu;
const MARKS = /[\p{M}\u00ad\u200b-\u200f]/gu;
const foldedSigns = new Map<string, string>();

function foldSign(sign: string): string {
  const found = foldedSigns.get(sign);
  if (found !== undefined) return found;
  const bare = sign in PLAIN ? sign : sign.normalize("NFKD").replace(MARKS, "").toLowerCase();
  const folded = [...bare].map((one) => PLAIN[one] ?? one).join("");
  foldedSigns.set(sign, folded);
  return folded;
}

/** The text folded for search (R49: case and accents do not count). Line breaks and tabs become spaces. Linear. */
export function fold(written: string): Folded {
  let aligned = true;
  const text = written
    .replace(BEYOND_ASCII, (sign) => {
      const folded = foldSign(sign);
      aligned &&= folded.length === sign.length;
      return folded;
    })
    .replace(/[\n\r\t]/g, " ")
    .toLowerCase();
  // Nearly every text keeps its length; then nothing has to be written down for the way back.
  return aligned && text.length === written.length ? { written, text, origin: null } : foldSignBySign(written);
}

function foldSignBySign(written: string): Folded {
  const origin: number[] = [];
  let text = "";
  let at = 0;
  for (const sign of written) {
    const folded = sign < "\x80" ? foldAscii(sign) : foldSign(sign);
    for (let unit = 0; unit < folded.length; unit += 1) origin.push(at);
    text += folded;
    at += sign.length;
  }
  origin.push(at);
  return { written, text, origin: Uint32Array.from(origin) };
}

const foldAscii = (sign: string) => (sign === "\n" || sign === "\r" || sign === "\t" ? " " : sign.toLowerCase());

/** Where a stretch of the folded text stands in the text as written; whole characters, with the accents that follow. */
export function writtenRange({ origin, written }: Folded, start: number, end: number): TextRange {
  if (origin === null) return { start, end };
  const last = origin[end - 1] ?? written.length;
  let next = end;
  // Where half of a letter such as æ was found, the whole of it is meant.
  while (next < origin.length - 1 && (origin[next] as number) <= last) next += 1;
  return { start: origin[start] ?? written.length, end: origin[next] ?? written.length };
}
