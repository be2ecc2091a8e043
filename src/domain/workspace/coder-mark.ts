const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The first sign of a word that is a letter or a figure; `null` where none is. */
function firstSign(word: string): string | null {
  for (const { segment } of graphemes.segment(word)) if (/^[\p{L}\p{N}]/u.test(segment)) return segment;
  return null;
}

/**
 * The mark of a coder, told apart without any colour: the first signs of the first and the last word of the name, in
 * capitals where the script has them, cut by what a reader takes for one sign (R49). One sign for a name of one word;
 * "?" where the name has no letter or figure.
 */
export function coderMark(name: string): string {
  const signs = name
    .split(/\s+/u)
    .map(firstSign)
    .filter((sign) => sign !== null);
  const [first] = signs;
  const last = signs.length > 1 ? signs.at(-1) : undefined;
  return first === undefined ? "?" : `${first}${last ?? ""}`.toUpperCase();
}

/** What a coder is called: by name, else by the title of the workspace. */
export function coderName(about: { readonly coder: string; readonly title: string }): string {
  return about.coder.trim() || about.title;
}
