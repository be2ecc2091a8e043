import { type Base, type BidiClass, bidiClass, type Strong, shownOrder } from "./bidi.ts";
import { ordinaryLetters } from "./ordinary-letters.ts";
import type { PageItem } from "./page.ts";
import { clustersOf, readingOrder } from "./reading-order.ts";

/** Letters farther apart than this share of their size have a blank between them. */
export const BLANK_GAP = 0.18;
/** Where the file itself has a blank, this much is enough. */
const LEAST_BLANK = 0.08;
/** Cells of a row are at least this many letter sizes apart. */
export const CELL_GAP = 2.5;

/** The letters of a line as they are shown from left to right, and what there is of them. */
export type ShownLine = {
  /** Cells, in the order from left to right; each letter comes with its marks. */
  readonly cells: readonly (readonly string[])[];
  /** Letters that run from right to left, and letters that run from left to right. */
  readonly rtl: number;
  readonly ltr: number;
  readonly hasFigures: boolean;
};

const isMarks = (text: string): boolean => /^\p{M}+$/u.test(text);
const RTL_MARKS = /[\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/u;
const isBlank = (text: string): boolean => text.trim() === "";

/** The item's letters from left to right. pdf.js has put them in the order of reading, as far as it sees one item alone. */
function shownClusters(item: PageItem): readonly string[] {
  const clusters = clustersOf(item.text);
  if (!clusters.some((one) => /^(?:R|AL)$/.test(bidiClass(one)))) return clusters;
  return shownOrder(clusters, item.direction, item.direction === "rtl" ? "R" : "L", "turned");
}

type Placed = { readonly letters: string[]; readonly x: number; right: number; readonly isBlank: boolean };

/**
 * The items of a line from left to right. Marks that are runs of their own stand wherever a font puts them: they belong
 * to the letter after them where the file goes on to the right, to the one before where it goes to the left.
 */
function placed(items: readonly PageItem[]): readonly Placed[] {
  const all: Placed[] = [];
  let waiting = "";
  const letters = items.filter(({ text, width }) => text !== "" && (width > 0 || !isBlank(text)));
  for (const [at, item] of letters.entries()) {
    const last = all.findLast((one) => !one.isBlank);
    if (isMarks(item.text)) {
      const next = letters.slice(at + 1).find(({ text }) => !isMarks(text) && !isBlank(text));
      if (next && RTL_MARKS.test(item.text) && (!last || next.x >= last.x)) waiting += item.text;
      else if (last) last.letters[0] = `${last.letters[0] ?? ""}${item.text}`;
      continue;
    }
    const clusters = [...shownClusters(item)];
    if (waiting !== "" && !isBlank(item.text)) {
      clusters[0] = `${clusters[0] ?? ""}${waiting}`;
      waiting = "";
    }
    all.push({ letters: clusters, x: item.x, right: item.x + item.width, isBlank: isBlank(item.text) });
  }
  return all.sort((one, other) => one.x - other.x);
}

/** The line that items make, from left to right, with blanks and cells told by the gaps between letters of `size`. */
export function shownLine(items: readonly PageItem[], size: number): ShownLine {
  const cells: string[][] = [[]];
  let right: number | null = null;
  let hasBlank = false;
  for (const item of placed(items)) {
    if (item.isBlank) {
      hasBlank = true;
      continue;
    }
    const gap = right === null ? 0 : (item.x - right) / Math.max(size, 1);
    if (gap > CELL_GAP) cells.push([]);
    else if (gap > BLANK_GAP || (hasBlank && gap > LEAST_BLANK)) cells.at(-1)?.push(" ");
    cells.at(-1)?.push(...item.letters);
    right = Math.max(right ?? item.right, item.right);
    hasBlank = false;
  }
  const types = cells.flat().map(bidiClass);
  const count = (...wanted: readonly BidiClass[]): number => types.filter((type) => wanted.includes(type)).length;
  return { cells, rtl: count("R", "AL"), ltr: count("L"), hasFigures: count("EN", "AN") > 0 };
}

/**
 * The words of a line in the order of reading and in ordinary letters, cells parted by tabs, and whether that order is
 * sure. `before` is the letter with a direction that the line most likely follows on.
 */
export function wordsOfLine(
  { cells }: ShownLine,
  base: Base,
  before: Strong,
): { readonly text: string; readonly sure: boolean } {
  const read = cells.map((cell) => {
    const [likely, other] = (base === "rtl" ? [before, before === "R" ? "AL" : "R"] : ["L", "R"]) satisfies Strong[];
    const first = readingOrder(cell, base, likely ?? "R");
    const second = first.sure ? first : readingOrder(cell, base, other ?? "R");
    return second.sure ? second : first;
  });
  const texts = (base === "rtl" ? read.toReversed() : read).map(({ text }) => ordinaryLetters(text));
  return { text: texts.join("\t"), sure: read.every(({ sure }) => sure) };
}
