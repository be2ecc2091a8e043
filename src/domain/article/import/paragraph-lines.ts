import type { PageLine } from "./page-lines.ts";

/** What is usual on the pages of a text. Places run from where lines begin, at the right where words run from there. */
export type Measures = {
  readonly size: number;
  /** From one line to the next of its paragraph; 0 where that never happens. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
};

/** Letters this much larger than most begin a heading. */
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 250;
/** Lines farther apart than this many usual steps belong to two paragraphs. */
const PARAGRAPH_STEP = 1.45;
/** Lines of a paragraph are seldom farther apart than this many letter sizes. */
const WIDEST_STEP = 1.8;
/** A first line set in by this many letter sizes begins a paragraph. */
const INDENT = 0.8;
/** A line that ends before this share of the column ends its paragraph, if it ends a sentence. */
const SHORT_LINE = 0.82;
/** Pages of a book stand to the left and to the right; their text is not farther apart than this many letter sizes. */
const PAGE_SHIFT = 3;
/** So many lines on either side of a break tell how wide its column is. */
const NEAR_LINES = 8;
/** Letters differ in width: a word takes up to this much more than as many letters of its line do on average. */
const WIDE_WORD = 1.25;
const SENTENCE_END = /[.!?…。！？؟۔:;]["'”’»)\]]*$/u;
/** What begins an item of a list, and the blank after it. */
export const BULLET = /^(?:[•‣◦▪●○–—*-]\s+|\(?\d{1,2}[.)]\s+)(?=\S)/u;

/** The middle of the values, each weighing as told; 0 of none. */
function weightedMedian(values: readonly (readonly [value: number, weight: number])[]): number {
  const sorted = [...values].sort((one, other) => one[0] - other[0]);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let sum = 0;
  for (const [value, weight] of sorted) {
    sum += weight;
    if (sum >= half) return value;
  }
  return 0;
}

const startOf = ({ base, left, right }: PageLine): number => (base === "rtl" ? -right : left);
const endOf = ({ base, left, right }: PageLine): number => (base === "rtl" ? -left : right);
const widthOf = ({ left, right }: PageLine): number => right - left;

/** The usual step from line to line. Short paragraphs, a line each, are as many wider steps apart as they have lines. */
function usualStep(all: readonly PageLine[], size: number): number {
  const lines = all.filter((line) => Math.abs(line.size - size) < size * 0.05);
  const furthest = lines.reduce((most, line) => Math.max(most, endOf(line)), Number.NEGATIVE_INFINITY);
  const steps = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const step = next && next.page === line.page ? line.y - next.y : 0;
    if (!next || step <= 0 || step >= line.size * 3) return [];
    const isMeant = SENTENCE_END.test(line.text) || holdsWord(furthest - endOf(line), line, next);
    return [{ step, size: line.size, isMeant }];
  });
  const median = (some: typeof steps): number => weightedMedian(some.map(({ step }) => [step, 1]));
  const close = steps.filter(({ step, size }) => step < size * WIDEST_STEP);
  if (close.length > 0) return median(close);
  // Nothing but wide steps: lines set wide apart, or paragraphs of one line each.
  const areParagraphs = steps.filter(({ isMeant }) => isMeant).length * 2 > steps.length;
  return areParagraphs ? weightedMedian(steps.map(({ size }) => [size, 1])) : median(steps);
}

/** What is usual in lines that are all of the text. */
export function measure(lines: readonly PageLine[]): Measures {
  const median = (of: (line: PageLine) => number): number =>
    weightedMedian(lines.map((line) => [of(line), line.text.length]));
  const size = median((line) => line.size);
  return { size, step: usualStep(lines, size), start: median(startOf), end: median(endOf) };
}

/** Whether a line is set in larger letters than the text. */
export const isHeading = (line: PageLine, { size }: Measures): boolean =>
  line.size >= size * HEADING_SIZE && line.text.length <= LONGEST_HEADING && !line.text.includes("\t");

/** Whether a line is words of a text rather than figures of a table. */
function isRunning({ text }: PageLine): boolean {
  const words = text.split(/\s+/);
  const figures = words.filter((word) => /\p{N}/u.test(word)).length;
  return (text.match(/\p{L}/gu)?.length ?? 0) >= 6 && figures * 2 < words.length && !text.includes("\t");
}

/** Whether a line looks like a row of a table: figures, two cells at least, and no sentence. */
function isRow({ text }: PageLine): boolean {
  const words = text.split(/\s+/);
  const figures = words.filter((word) => /^\P{L}*\p{N}\P{L}*$/u.test(word)).length;
  return words.length > 1 && figures * 2 >= words.length && !SENTENCE_END.test(text);
}

/** Whether so much room, left at the end of a line, would have held the first word of the next one. */
function holdsWord(room: number, before: PageLine, line: PageLine): boolean {
  if (/[-\u2010\u00AD]$/u.test(before.text)) return false;
  const letter = widthOf(line) / Math.max(line.text.length, 1);
  const word = (line.text.split(/\s/, 1)[0]?.length ?? 0) + 1;
  return word * letter * WIDE_WORD < room;
}

/** Lines around a place that belong to one column: of one page and size, one below the other, beginning alike. */
function columnLines(lines: readonly PageLine[], from: number, step: 1 | -1): readonly PageLine[] {
  const found: PageLine[] = [];
  for (let at = from; found.length < NEAR_LINES; at += step) {
    const line = lines[at];
    const last = found.at(-1);
    if (!line) break;
    const isNext =
      !last ||
      (line.page === last.page &&
        (last.y - line.y) * step > 0 &&
        Math.abs(line.size - last.size) < last.size * 0.05 &&
        Math.abs(startOf(line) - startOf(last)) < last.size * PAGE_SHIFT);
    if (!isNext) break;
    found.push(line);
  }
  return found;
}

/** Whether a paragraph goes on in the next column or on the next page: the same kind of words, cut off in a sentence. */
function runsOver(lines: readonly PageLine[], at: number, usual: Measures): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!before || !line || SENTENCE_END.test(before.text) || isHeading(line, usual)) return false;
  if (!isRunning(before) || !/\p{L}/u.test(line.text)) return false;
  if (Math.abs(before.size - line.size) > usual.size * 0.05 || before.base !== line.base) return false;
  const isTurned = before.page !== line.page;
  if (isTurned && Math.abs(startOf(before) - startOf(line)) > line.size * PAGE_SHIFT) return false;
  const isIndented = next?.page === line.page && next.y < line.y && startOf(line) > startOf(next) + line.size * INDENT;
  if (isIndented) return false;
  const column = [...columnLines(lines, at - 1, -1), ...columnLines(lines, at, 1)].map(widthOf);
  return !holdsWord(Math.max(...column) - widthOf(before), before, line);
}

/**
 * Whether the line at a place goes on with the paragraph of the line before it; `begun` is where in the lines that
 * paragraph begins. Over a page or column only an unfinished sentence runs on.
 */
export function goesOn(lines: readonly PageLine[], at: number, begun: number, usual: Measures): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line) return false;
  if (before.text.includes("\t") || line.text.includes("\t") || BULLET.test(line.text)) return false;
  if (isHeading(before, usual) !== isHeading(line, usual)) return false;
  if (Math.abs(before.size - line.size) > usual.size * 0.12) return false;
  const step = before.y - line.y;
  if (before.page !== line.page || step < 0) return runsOver(lines, at, usual);
  if (step > Math.max(usual.step, line.size) * PARAGRAPH_STEP) return false;
  if (isHeading(line, usual)) return true;
  const ends = SENTENCE_END.test(before.text);
  // The lines of an item hang under its first word, beside the bullet.
  if (ends && !BULLET.test(before.text) && startOf(line) > startOf(before) + line.size * INDENT) return false;
  const isShort = widthOf(before) < (usual.end - usual.start) * SHORT_LINE;
  if (isShort && (ends || isRow(before) || isRow(line))) return false;
  // Where a longer line of the paragraph shows that there was room, somebody began a new line on purpose.
  const beginsAlike = Math.abs(startOf(line) - startOf(before)) < line.size * INDENT;
  const column = lines.slice(Math.max(begun, at - NEAR_LINES), at + 1).filter(({ page }) => page === line.page);
  return !(beginsAlike && holdsWord(Math.max(...column.map(endOf)) - endOf(before), before, line));
}
