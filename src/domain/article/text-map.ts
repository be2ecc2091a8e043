import type { Article } from "./article.ts";
import { plainText } from "./article.ts";

/** Where one block stands in the article's plain text; UTF-16 units, `end` is one past the last. */
export type BlockSpan = { readonly start: number; readonly end: number };

/** The plain text of an article and where its blocks stand in it. */
export type TextMap = { readonly text: string; readonly blocks: readonly BlockSpan[] };

const known = new WeakMap<Article, TextMap>();

/** The map of an article; built at the first call, then remembered as long as the article lives. */
export function textMapOf(article: Article): TextMap {
  const found = known.get(article);
  if (found) return found;
  let at = 0;
  const blocks = article.blocks.map(({ text }) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    return span;
  });
  const map = { text: plainText(article), blocks };
  known.set(article, map);
  return map;
}

/**
 * Position of the block that holds an offset. The line break after a block belongs to that block; an offset before the
 * text gives 0, one past it the last block, and an article without blocks -1.
 */
export function blockAt(map: TextMap, offset: number): number {
  let low = 0;
  let high = map.blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset > (map.blocks[middle]?.end ?? 0)) low = middle + 1;
    else high = middle;
  }
  return high < 0 ? -1 : low;
}

/** Which paragraph of an article an offset stands in, from 1 on and counted without headings; 0 in a heading above all. */
export function paragraphAt(article: Article, offset: number): number {
  const at = blockAt(textMapOf(article), offset);
  return article.blocks.slice(0, at + 1).filter(({ kind }) => kind !== "heading").length;
}
