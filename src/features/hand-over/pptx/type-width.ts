import type { Face, Paragraph, SlideRun } from "./slide.ts";

/**
 * Widths of letters in thousandths of the type size, as Adobe's metrics of Helvetica give them (Arial has the same); what
 * is not listed is as wide as most letters, or as wide as the size from the scripts of East Asia on.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [222, "ijl'‘’"],
  [278, " I.,:;/|!ft[]\\·"],
  [333, "r()-`“”"],
  [389, "*"],
  [500, "Jcksvxyz"],
  [611, "FTZ"],
  [667, "ABEKPSVXY&"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "mM"],
  [944, "W"],
  [1000, "—…%@"],
];
const BY_LETTER = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
const ORDINARY = 556;
const WIDE_FROM = 0x2e80;
const BOLD = 1.07;
/** Serif faces differ between machines: the widest that stands in for Georgia. */
const SERIF = 1.17;

/** Width of a text in points on one line. It depends on no machine, so that slides are the same from everywhere. */
export function typeWidth(text: string, size: number, face: Face = "sans", bold = false): number {
  let units = 0;
  for (const letter of text)
    units += BY_LETTER.get(letter) ?? ((letter.codePointAt(0) ?? 0) >= WIDE_FROM ? 1000 : ORDINARY);
  return (units / 1000) * size * (bold ? BOLD : 1) * (face === "serif" ? SERIF : 1);
}

/** Height of a line, in sizes of its type. */
export const LINE = 1.2;
/** What a list stands in by, in inches: numbers need more than dots do. */
export const indentOf = (mark: Paragraph["mark"]): number => (mark === null ? 0 : mark === "dot" ? 0.2 : 0.36);

/** Height in inches that paragraphs take within so many inches, broken at blanks. Linear in the words. */
export function heightOf(paragraphs: readonly Paragraph[], widthInches: number): number {
  const points = paragraphs.reduce((sum, paragraph, at) => {
    const room = (widthInches - indentOf(paragraph.mark)) * 72;
    const size = Math.max(...paragraph.runs.map((run) => run.size), 1);
    const after = at === paragraphs.length - 1 ? 0 : paragraph.after;
    return sum + linesOf(paragraph.runs, room) * size * LINE + after;
  }, 0);
  return points / 72;
}

/** How many lines runs take within so many points. */
export function linesOf(runs: readonly SlideRun[], room: number): number {
  let lines = 1;
  let x = 0;
  for (const { text, size, face, bold } of runs)
    for (const piece of text.split(/(\n|\s+)/)) {
      if (piece === "") continue;
      if (piece.includes("\n")) {
        lines += 1;
        x = 0;
        continue;
      }
      const width = typeWidth(piece, size, face, bold);
      if (piece.trim() !== "" && x > 0 && x + width > room) {
        lines += 1;
        x = 0;
      }
      // A word wider than a line is broken by whoever sets it.
      if (width > room) lines += Math.ceil(width / room) - 1;
      x = width > room ? width % room : x + width;
    }
  return lines;
}
