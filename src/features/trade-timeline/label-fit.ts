/** Widths of a letter at the sizes of the labels beside the plot, generous: pixels at the usual size of text. */
const NAME_PX = 5.6;
const FIGURE_PX = 5.4;
const GAP_PX = 6;

const graphemes = (text: string) =>
  [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);

/**
 * A name for the room it has before a figure: whole, or the shorter name it has, or cut by grapheme. `room` in pixels,
 * `scale` how much larger than usual the reader's text is.
 */
export function fittingName(name: string, short: string | null, figure: string, room: number, scale: number): string {
  const most = Math.max(3, Math.floor((room / scale - figure.length * FIGURE_PX - GAP_PX) / NAME_PX));
  // Names are short as a rule: only one that may not fit is taken apart.
  if (name.length <= most) return name;
  const fits = [name, ...(short === null ? [] : [short])].find(
    (text) => text.length <= most * 4 && graphemes(text).length <= most,
  );
  if (fits !== undefined) return fits;
  // A letter of very many marks is cut short as well, by code points.
  return `${graphemes(name.slice(0, most * 4))
    .slice(0, most - 1)
    .join("")}…`;
}
