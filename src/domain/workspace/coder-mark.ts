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

/**
 * "J. Lindqvist": a coder's name where there is little room, the first word as its first sign. Names of one word and of
 * scripts without capitals stand whole, and so does the title of the workspace of somebody without a name.
 */
export function shortCoderName(about: { readonly coder: string; readonly title: string }): string {
  const [first = "", ...more] = about.coder.trim().split(/\s+/u);
  const [sign, last] = [firstSign(first), more.at(-1)];
  const hasCapitals = sign !== null && sign.toUpperCase() !== sign.toLowerCase();
  return hasCapitals && last !== undefined ? `${sign.toUpperCase()}. ${last}` : coderName(about);
}

/** What a coder is called: by name, else by the title of the workspace. */
export function coderName(about: { readonly coder: string; readonly title: string }): string {
  return about.coder.trim() || about.title;
}
