/** Widths of a letter at the sizes of the labels beside the plot, generous: pixels at the usual size of text. */
const NAME_PX = 5.6;
const FIGURE_PX = 5.4;
const GAP_PX = 6;

/** The longest letter taken whole, in code units: a letter may carry any number of marks. */
const LONGEST_LETTER = 16;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The first letters of a text, at most `count`, and whether that is all of it. Reads no further than it has to. */
function firstLetters(text: string, count: number): { readonly letters: string; readonly isAll: boolean } {
  let letters = "";
  let taken = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (taken === count || segment.length > LONGEST_LETTER) return { letters, isAll: false };
    letters += segment;
    taken += 1;
  }
  return { letters, isAll: true };
}

/**
 * A name for the room it has before a figure: whole, or the shorter name it has, or cut by grapheme. `room` in pixels,
 * `scale` how much larger than usual the reader's text is.
 */
export function fittingName(name: string, short: string | null, figure: string, room: number, scale: number): string {
  const most = Math.max(3, Math.floor((room / scale - figure.length * FIGURE_PX - GAP_PX) / NAME_PX));
  // Names are short as a rule: only one that may not fit is taken apart.
  if (name.length <= most) return name;
  const fits = [name, ...(short === null ? [] : [short])].find((text) => firstLetters(text, most).isAll);
  return fits ?? `${firstLetters(name, most - 1).letters}…`;
}
