import type { Block } from "../article.ts";
import { cleanText, collapseBlanks, joinLines } from "./plain-words.ts";

const BULLET = /^\s*(?:[-*•‣◦▪–—·]\s+|\(?(?:\d{1,3}|[a-z])[.)]\s+)(?=\S)/u;
const QUOTE_MARK = /^\s*>+ ?/;

/** Lines shorter than this are not wrapped prose: verse, addresses, menus. */
const LEAST_WRAP = 45;
/** Lines longer than this were never wrapped by hand: each is a paragraph. */
const MOST_WRAP = 110;
/** A full line reaches this share of the longest; what falls shorter ends its paragraph. */
const FULL_LINE = 0.72;

/** One line of a table: cells part by one tab each, blanks around them gone. Empty cells keep their place. */
export function tableRow(cells: readonly string[]): string {
  return cells
    .map((cell) => collapseBlanks(cell))
    .join("\t")
    .replace(/\t+$/, "");
}

/** Columns a line takes up: letters of Han and Kana are two wide. */
const widthOf = (line: string): number =>
  line.length + (line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0);

/** Whether the lines of one passage are a paragraph broken at a margin rather than lines of their own. */
function isWrapped(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  if (lines.length < 2 || longest < LEAST_WRAP || longest > MOST_WRAP) return false;
  return lines.slice(0, -1).every((line) => widthOf(line) >= longest * FULL_LINE);
}

/** The passage's lines with bullets, tables and wrapped prose told apart. */
function passageBlocks(lines: readonly string[]): readonly Block[] {
  if (lines.every((line) => QUOTE_MARK.test(line))) {
    const inner = textBlocks(lines.map((line) => line.replace(QUOTE_MARK, "")).join("\n"));
    return inner.map(({ text }) => ({ kind: "quotation", text }));
  }
  if (lines.some((line) => BULLET.test(line)) && BULLET.test(lines[0] ?? "")) return listBlocks(lines);
  if (lines.every((line) => line.includes("\t"))) {
    return lines.map((line) => ({ kind: "paragraph", text: tableRow(line.split("\t")) }));
  }
  const texts = isWrapped(lines) ? [lines.map(collapseBlanks).reduce(joinLines)] : lines.map(collapseBlanks);
  return texts.map((text) => ({ kind: "paragraph", text }));
}

/** Items, each with the lines that go on under it. The bullet goes, a number or letter stays: it is a word. */
function listBlocks(lines: readonly string[]): readonly Block[] {
  const items: string[] = [];
  for (const line of lines) {
    const text = collapseBlanks(line.replace(/^\s*[-*•‣◦▪–—·]\s+/u, ""));
    const last = items.length - 1;
    if (BULLET.test(line) || last < 0) items.push(text);
    else items[last] = joinLines(items[last] ?? "", text);
  }
  return items.map((text) => ({ kind: "list", text }));
}

/**
 * Plain text as blocks, every visible word kept in order. A blank line parts paragraphs; lines broken at a margin are
 * joined, other lines stand alone; `- `, `• ` and `1. ` begin list items, `>` quotations; a line with tabs among such
 * lines is a table's row. Nothing is taken for a heading: plain text has none.
 */
export function textBlocks(text: string): readonly Block[] {
  const passages: string[][] = [[]];
  for (const line of cleanText(text).split("\n")) {
    if (line.trim() === "") passages.push([]);
    else passages.at(-1)?.push(line);
  }
  return passages
    .filter((lines) => lines.length > 0)
    .flatMap(passageBlocks)
    .filter((block) => block.text.trim() !== "");
}
