/** What opens a quotation, and what closes the one it opened. German closes with what English opens with. */
const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“",
  "«": "»",
  "「": "」",
  "『": "』",
  '"': '"',
};
const ANY = /[“”„«»「」『』"]/;

/**
 * Whether words of a text are quoted in it: they bring quotation marks along, or stand between some that were opened
 * before them in their paragraph. A quotation that goes on in the next paragraph counts to the end of its own.
 */
export function isQuotation(text: string, start: number, end: number): boolean {
  if (ANY.test(text.slice(start, end))) return true;
  let awaited: string | null = null;
  for (const letter of text.slice(text.lastIndexOf("\n", start - 1) + 1, start)) {
    if (letter === awaited) awaited = null;
    else if (awaited === null) awaited = CLOSING[letter] ?? null;
  }
  return awaited !== null;
}
