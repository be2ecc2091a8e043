import type { Block } from "../article.ts";
import type { Doubt } from "../article-draft.ts";
import type { Page } from "./page.ts";
import { type PageLine, pageLines } from "./page-lines.ts";
import { BULLET, goesOn, isHeading, type Measures, measure } from "./paragraph-lines.ts";
import { comparableWords, joinLines } from "./plain-words.ts";

/** The text of pages: blocks, with running heads and page numbers raised as doubts. */
export type PageText = {
  readonly blocks: readonly Block[];
  readonly doubtful: readonly Doubt[];
  /** Blocks in which words may be read in another order than they have here; ascending. */
  readonly unsure: readonly number[];
};

/** On this share of the pages, and on two at least, a line at the edge is a running head. */
const RUNNING_SHARE = 0.3;

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

/** A block under way, and at which line of the text it began. */
type OpenBlock = { readonly kind: Block["kind"]; readonly begun: number; text: string; sure: boolean };

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
  const unsure: number[] = [];
  let open: OpenBlock | null = null;
  let waiting: { text: string; reason: Doubt["reason"] }[] = [];
  const close = (): void => {
    if (open) {
      if (!open.sure) unsure.push(blocks.length);
      const text = open.kind === "list" ? open.text.replace(/^[•‣◦▪●○–—*-]\s+/u, "") : open.text;
      blocks.push({ kind: open.kind, text });
    }
    for (const { text, reason } of waiting) {
      doubtful.push({ block: blocks.length, reason });
      blocks.push({ kind: "paragraph", text });
    }
    open = null;
    waiting = [];
  };
  let at = -1;
  for (const line of lines) {
    const reason = reasonOf(line);
    if (reason !== null) {
      waiting.push({ text: line.text.replace(/\t/g, " "), reason });
      continue;
    }
    at += 1;
    if (open !== null && goesOn(ofText, at, open.begun, usual)) {
      open.text = joinAtMargin(open.text, line.text, hyphenated);
      open.sure &&= line.sure;
    } else {
      close();
      open = { kind: kindOf(line, usual), text: line.text, begun: at, sure: line.sure };
    }
  }
  close();
  return { blocks, doubtful, unsure };
}
