/** A page that is told ever new things is told the rest of them by events alone. */
const MOST_SENTENCES = 100;
const said = new Set<string>();
/** Whoever builds a page with an embedded view reads these; nobody else does. */
const terminal: Pick<Console, "warn"> = globalThis.console;

/** Says a sentence in the console of the page, once for as long as the page stands, and a hundred sentences at most. */
export function warnOnce(sentence: string): void {
  if (said.has(sentence) || said.size >= MOST_SENTENCES) return;
  said.add(sentence);
  terminal.warn(sentence);
}
