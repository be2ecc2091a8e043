import type { Base, Strong } from "./bidi.ts";
import { letterBalance } from "./language.ts";
import { lineBases } from "./line-base.ts";
import { BLANK_GAP, CELL_GAP, shownLine, wordsOfLine } from "./line-words.ts";
import type { Page, PageItem } from "./page.ts";
import { cleanText } from "./plain-words.ts";

/** One line of a page. */
export type PageLine = {
  /** In the order of reading and in ordinary letters. */
  readonly text: string;
  /** The direction it runs in as a whole. */
  readonly base: Base;
  /** Whether its words could stand in no other order. */
  readonly sure: boolean;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Whether it is the first or last on its page, or lies in the margin above or below the text. */
  readonly atEdge: boolean;
};

/** Letters farther up or down than this share of their size are on another line; raised figures are not. */
const LINE_STEP = 0.5;
/** The share of a page's height in which running heads and page numbers stand. */
const MARGIN = 0.08;

type OpenLine = {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Whether a run in it goes from right to left. */
  hasRtl: boolean;
  readonly items: PageItem[];
};

const endsBlank = (text: string): boolean => /\s$/u.test(text);

function isSameLine(line: OpenLine, item: PageItem, onRtlPage: boolean): boolean {
  if (Math.abs(item.y - line.y) > Math.max(line.size, item.size) * LINE_STEP) return false;
  return onRtlPage || line.hasRtl || item.direction === "rtl" || item.x >= line.right - line.size;
}

function append(line: OpenLine, item: PageItem): void {
  const gap = (item.x - line.right) / Math.max(line.size, 1);
  const between = gap > CELL_GAP && line.text.trim() !== "" ? "\t" : gap > BLANK_GAP ? " " : "";
  const needsNone = endsBlank(line.text) || /^\s/u.test(item.text);
  line.text =
    between === "\t"
      ? `${line.text.trimEnd()}\t${item.text.trimStart()}`
      : line.text + (needsNone ? "" : between) + item.text;
  line.left = Math.min(line.left, item.x);
  line.right = Math.max(line.right, item.x + item.width);
  line.size = Math.max(line.size, item.size);
  line.hasRtl ||= item.direction === "rtl";
  line.items.push(item);
}

function openLines(items: readonly PageItem[], onRtlPage: boolean): readonly OpenLine[] {
  const lines: OpenLine[] = [];
  let open: OpenLine | null = null;
  for (const item of items) {
    const isBlank = item.text.trim() === "";
    if (isBlank && open) {
      open.items.push(item);
      if (!endsBlank(open.text) && item.width < open.size * CELL_GAP) open.text += " ";
    }
    if (!isBlank) {
      if (open && isSameLine(open, item, onRtlPage)) append(open, item);
      else {
        const { text, x, y, width, size, direction } = item;
        open = { text, left: x, right: x + width, y, size, hasRtl: direction === "rtl", items: [item] };
        lines.push(open);
      }
    }
    if (item.endsLine && !isBlank) open = null;
  }
  return lines;
}

type Words = { readonly text: string; readonly sure: boolean; readonly base: Base };

/** The words of a page's lines; those with letters from right to left are put in order from where letters stand. */
function wordsOf(lines: readonly OpenLine[], onRtlPage: boolean): readonly Words[] {
  const shown = lines.map((line) => ({ ...shownLine(line.items, line.size), ...line }));
  const bases = lineBases(shown, onRtlPage);
  let before: Strong = "R";
  return shown.map((line, at): Words => {
    const { base, sure } = bases[at] ?? { base: "ltr", sure: true };
    if (line.rtl === 0 && (!onRtlPage || base === "ltr")) return { text: line.text, sure: true, base: "ltr" };
    const words = wordsOfLine(line, base, before);
    before = /\p{Script=Arabic}[^\p{L}.!?؟۔]*$/u.test(words.text) ? "AL" : "R";
    return { text: words.text, sure: sure && words.sure, base };
  });
}

/**
 * The lines of one page in the order of the file, each with its words in the order of reading. A gap as wide as a
 * column's becomes a tab: cells of a table.
 */
export function pageLines(page: Page, number: number): readonly PageLine[] {
  const onRtlPage = page.items.reduce((sum, { text }) => sum + letterBalance(text), 0) < 0;
  const open = openLines(page.items, onRtlPage);
  const words = wordsOf(open, onRtlPage);
  const lines = open.map(({ left, right, y, size }, at) => {
    const { text, base, sure } = words[at] ?? { text: "", base: "ltr", sure: true };
    return { text: cleanText(text).replace(/ +/g, " ").trim(), base, sure, left, right, y, size };
  });
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
