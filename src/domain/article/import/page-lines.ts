import { firstStrongDirection } from "./language.ts";
import { cleanText } from "./plain-words.ts";

/** A run of letters on a page; units of the page, y growing upwards. */
export type PageItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
  /** Whether the file says that a line ends here. */
  readonly endsLine: boolean;
};

/** One page's runs of letters, in the order of the file, which is the order of reading in nearly all. */
export type Page = { readonly width: number; readonly height: number; readonly items: readonly PageItem[] };

/** One line of a page. */
export type PageLine = {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Whether it is the first or last on its page, or lies in the margin above or below the text. */
  readonly atEdge: boolean;
};

/** Letters farther apart than this share of their size have a blank between them. */
const BLANK_GAP = 0.18;
/** Letters farther up or down than this share of their size are on another line; raised figures are not. */
const LINE_STEP = 0.5;
/** Cells of a row are at least this many letter sizes apart. */
const CELL_GAP = 2.5;
/** The share of a page's height in which running heads and page numbers stand. */
const MARGIN = 0.08;

type OpenLine = { text: string; left: number; right: number; y: number; size: number };

const endsBlank = (text: string): boolean => /\s$/u.test(text);

function gapBefore(line: OpenLine, item: PageItem): number {
  return item.x >= line.left ? item.x - line.right : line.left - (item.x + item.width);
}

function isSameLine(line: OpenLine, item: PageItem): boolean {
  if (Math.abs(item.y - line.y) > Math.max(line.size, item.size) * LINE_STEP) return false;
  const isRtl = firstStrongDirection(item.text) === "rtl" || firstStrongDirection(line.text) === "rtl";
  return isRtl || item.x >= line.right - line.size;
}

function append(line: OpenLine, item: PageItem): void {
  const gap = gapBefore(line, item) / Math.max(line.size, 1);
  const between = gap > CELL_GAP && line.text.trim() !== "" ? "\t" : gap > BLANK_GAP ? " " : "";
  const needsNone = endsBlank(line.text) || /^\s/u.test(item.text);
  line.text =
    between === "\t"
      ? `${line.text.trimEnd()}\t${item.text.trimStart()}`
      : line.text + (needsNone ? "" : between) + item.text;
  line.left = Math.min(line.left, item.x);
  line.right = Math.max(line.right, item.x + item.width);
  line.size = Math.max(line.size, item.size);
}

function openLines(items: readonly PageItem[]): readonly OpenLine[] {
  const lines: OpenLine[] = [];
  let open: OpenLine | null = null;
  for (const item of items) {
    const isBlank = item.text.trim() === "";
    if (isBlank && open && !endsBlank(open.text) && item.width < open.size * CELL_GAP) open.text += " ";
    if (!isBlank) {
      if (open && isSameLine(open, item)) append(open, item);
      else {
        open = { text: item.text, left: item.x, right: item.x + item.width, y: item.y, size: item.size };
        lines.push(open);
      }
    }
    if (item.endsLine && !isBlank) open = null;
  }
  return lines;
}

/** The lines of one page in the order of the file. A gap as wide as a column's becomes a tab: cells of a table. */
export function pageLines(page: Page, number: number): readonly PageLine[] {
  const lines = openLines(page.items).map((line) => ({
    ...line,
    text: cleanText(line.text).replace(/ +/g, " ").trim(),
  }));
  const shown = lines.filter(({ text }) => text !== "");
  const ys = shown.map(({ y }) => y).sort((one, other) => one - other);
  const [lowest, highest] = [ys[0] ?? 0, ys.at(-1) ?? 0];
  return shown.map((line) => ({
    ...line,
    page: number,
    atEdge:
      line.y === lowest || line.y === highest || line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN),
  }));
}
