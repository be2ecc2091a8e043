import type { Block } from "../article.ts";
import type { Doubt } from "../article-draft.ts";
import { type Page, type PageLine, pageLines } from "./page-lines.ts";
import { comparableWords, joinLines } from "./plain-words.ts";

/** The text of pages: blocks, with running heads and page numbers raised as doubts. */
export type PageText = { readonly blocks: readonly Block[]; readonly doubtful: readonly Doubt[] };

/** Letters this much larger than most begin a heading. */
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 250;
/** Lines farther apart than this many usual steps belong to two paragraphs. */
const PARAGRAPH_STEP = 1.45;
/** A first line set in by this many letter sizes begins a paragraph. */
const INDENT = 0.8;
/** A line that ends before this share of the column ends its paragraph, if it ends a sentence. */
const SHORT_LINE = 0.82;
const SENTENCE_END = /[.!?…。！？؟۔:;]["'”’»)\]]*$/u;
const BULLET = /^(?:[•‣◦▪●○–—*-]\s+|\(?\d{1,2}[.)]\s+)(?=\S)/u;
/** On this share of the pages, and on two at least, a line at the edge is a running head. */
const RUNNING_SHARE = 0.3;

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

const withoutDigits = (text: string): string => comparableWords(text.replace(/\p{Nd}+/gu, "0"));
const isPageNumber = (text: string): boolean =>
  /^(?:page|p\.|seite|стр\.?|صفحة|صفحہ)?\s*[-–—|]?\s*(?:\p{Nd}{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|von|из)\s*\p{Nd}{1,4})?\s*[-–—|]?$/iu.test(
    text,
  );

/** Why a line at a page's edge is no part of the text; `null` for all others. */
function furnitureOf(lines: readonly PageLine[], pages: number): (line: PageLine) => Doubt["reason"] | null {
  const onPages = new Map<string, Set<number>>();
  for (const { text, atEdge, page } of lines) {
    if (atEdge) onPages.set(withoutDigits(text), (onPages.get(withoutDigits(text)) ?? new Set()).add(page));
  }
  const least = Math.max(2, Math.ceil(pages * RUNNING_SHARE));
  return ({ text, atEdge }) => {
    if (!atEdge) return null;
    if (isPageNumber(text)) return "navigation";
    return (onPages.get(withoutDigits(text))?.size ?? 0) >= least ? "repeated" : null;
  };
}

/**
 * Two lines as one. A hyphen at the end goes where a small letter follows, unless the text spells the word with it
 * elsewhere within a line; before a capital it stays, without a blank.
 */
function joinAtMargin(before: string, after: string, hyphenated: ReadonlySet<string>): string {
  const head = /([\p{L}\p{M}]+)[-\u2010\u00AD]$/u.exec(before.slice(-80));
  const tail = /^[\p{L}\p{M}]+/u.exec(after.slice(0, 80));
  if (!head?.[1] || !tail) return joinLines(before, after);
  const isSoft = before.endsWith("\u00AD");
  const stays = !/^\p{Ll}/u.test(after) || hyphenated.has(`${head[1]}-${tail[0]}`.toLowerCase());
  return stays && !isSoft ? before + after : before.slice(0, -1) + after;
}

function hyphenatedWords(lines: readonly PageLine[]): ReadonlySet<string> {
  const words = lines.flatMap(({ text }) => text.match(/[\p{L}\p{M}]+[-\u2010][\p{L}\p{M}]+/gu) ?? []);
  return new Set(words.map((word) => word.replace("\u2010", "-").toLowerCase()));
}

type Measures = {
  readonly size: number;
  readonly step: number;
  /** Right end of the usual line. */
  readonly right: number;
  readonly left: number;
};

function measure(lines: readonly PageLine[]): Measures {
  const steps = lines.flatMap((line, at): [number, number][] => {
    const next = lines[at + 1];
    const step = next && next.page === line.page ? line.y - next.y : 0;
    return step > 0 && step < line.size * 3 ? [[step, 1]] : [];
  });
  return {
    size: weightedMedian(lines.map(({ size, text }) => [size, text.length])),
    step: weightedMedian(steps),
    right: weightedMedian(lines.map(({ right, text }) => [right, text.length])),
    left: weightedMedian(lines.map(({ left, text }) => [left, text.length])),
  };
}

const isHeading = (line: PageLine, { size }: Measures): boolean =>
  line.size >= size * HEADING_SIZE && line.text.length <= LONGEST_HEADING && !line.text.includes("\t");

/** Whether a line goes on with the paragraph of the line before it. */
function goesOn(before: PageLine, line: PageLine, usual: Measures): boolean {
  if (before.text.includes("\t") || line.text.includes("\t") || BULLET.test(line.text)) return false;
  if (isHeading(before, usual) !== isHeading(line, usual)) return false;
  if (Math.abs(before.size - line.size) > usual.size * 0.12) return false;
  const ends = SENTENCE_END.test(before.text);
  const step = before.y - line.y;
  // To the next column or page: only an open sentence runs on.
  if (before.page !== line.page || step < 0) return !ends && !isHeading(line, usual);
  if (usual.step > 0 && step > Math.max(usual.step, line.size) * PARAGRAPH_STEP) return false;
  if (isHeading(line, usual)) return true;
  const isRtl =
    Math.abs(before.right - line.right) < line.size * 0.3 && Math.abs(before.left - line.left) > line.size * 0.3;
  if (!isRtl && line.left > before.left + line.size * INDENT && ends) return false;
  const width = usual.right - usual.left;
  return !(ends && width > 0 && before.right - before.left < width * SHORT_LINE);
}

const kindOf = (line: PageLine, usual: Measures): Block["kind"] =>
  isHeading(line, usual) ? "heading" : BULLET.test(line.text) ? "list" : "paragraph";

/**
 * Pages as blocks: lines joined to paragraphs by their distance, indent and letters, words mended where a hyphen broke
 * them at the margin, larger letters as headings, gaps between cells as tabs. Running heads and page numbers stand after
 * the paragraph they interrupt, each a block of its own, proposed for removal.
 */
export function pageText(pages: readonly Page[]): PageText {
  const lines = pages.flatMap((page, at) => pageLines(page, at));
  const reasonOf = furnitureOf(lines, pages.length);
  const ofText = lines.filter((line) => reasonOf(line) === null);
  const usual = measure(ofText);
  const hyphenated = hyphenatedWords(ofText);
  const blocks: Block[] = [];
  const doubtful: Doubt[] = [];
  let open: { kind: Block["kind"]; text: string; last: PageLine } | null = null;
  let waiting: { text: string; reason: Doubt["reason"] }[] = [];
  const close = (): void => {
    if (open)
      blocks.push({
        kind: open.kind,
        text: open.kind === "list" ? open.text.replace(/^[•‣◦▪●○–—*-]\s+/u, "") : open.text,
      });
    for (const { text, reason } of waiting) {
      doubtful.push({ block: blocks.length, reason });
      blocks.push({ kind: "paragraph", text });
    }
    open = null;
    waiting = [];
  };
  for (const line of lines) {
    const reason = reasonOf(line);
    if (reason !== null) waiting.push({ text: line.text.replace(/\t/g, " "), reason });
    else if (open !== null && goesOn(open.last, line, usual)) {
      open = { kind: open.kind, text: joinAtMargin(open.text, line.text, hyphenated), last: line };
    } else {
      close();
      open = { kind: kindOf(line, usual), text: line.text, last: line };
    }
  }
  close();
  return { blocks, doubtful };
}
