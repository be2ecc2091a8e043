/** Zeroes of the Arabic-Indic and the Persian digits, which stand in a row of ten each. */
const OTHER_ZEROES = [0x0660, 0x06f0] as const;
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Blanks of every width, and the marks that print nothing. */
const OUTER = /^[\s\u200B-\u200F\u2060\uFEFF]+|[\s\u200B-\u200F\u2060\uFEFF]+$/g;

/** Whether a code is a letter, digit or mark of ASCII, as most cells begin and end with. */
const isInk = (code: number): boolean => code > 0x20 && code < 0x7f;

/** A cell without outer blanks and invisible marks, its Arabic-Indic and Persian digits as 0 to 9. */
export function tidyCell(text: string): string {
  const isPlain = isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1));
  return (isPlain ? text : text.replace(OUTER, "")).replace(OTHER_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= OTHER_ZEROES[1] ? OTHER_ZEROES[1] : OTHER_ZEROES[0]));
  });
}

/** What statistics offices write where they have no figure; never zero. */
const MISSING = new Set([
  "",
  "-",
  "–",
  "—",
  "−",
  "x",
  ".",
  "..",
  "...",
  "…",
  ":",
  "na",
  "n/a",
  "n.a.",
  "n.a",
  "null",
  "none",
]);

/** Whether a tidy cell says that there is no figure. */
export function isMissing(cell: string): boolean {
  return MISSING.has(cell) || MISSING.has(cell.toLowerCase());
}

/** The code of an SDMX cell that has its label beside: `M` of `M: Monthly`; any other cell as it is. */
export const codeOf = (cell: string): string => /^([^\s:]+)\s*:\s/.exec(cell)?.[1] ?? cell;
