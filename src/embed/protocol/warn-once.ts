const said = new Set<string>();
/** Whoever builds a page with an embedded view reads these; nobody else does. */
const terminal: Pick<Console, "warn"> = globalThis.console;

/** Says a sentence in the console of the page, once for as long as the page stands. */
export function warnOnce(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  terminal.warn(sentence);
}
