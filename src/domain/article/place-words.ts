import type { Article } from "./article.ts";
import { blockAt, paragraphAt, textMapOf } from "./text-map.ts";

/** "Paragraph 2", "Paragraphs 2 to 3", "Heading": where words stand in an article; `end` is one past the last unit. */
export function writePlace(article: Article, { start, end }: { readonly start: number; readonly end: number }): string {
  const last = Math.max(start, end - 1);
  const map = textMapOf(article);
  const blocks = article.blocks.slice(blockAt(map, start), blockAt(map, last) + 1);
  if (blocks.every(({ kind }) => kind === "heading")) return "Heading";
  // A heading the words begin in belongs to the paragraph below it.
  const from = paragraphAt(article, start) + (blocks[0]?.kind === "heading" ? 1 : 0);
  const to = paragraphAt(article, last);
  return from === to ? `Paragraph ${from}` : `Paragraphs ${from} to ${to}`;
}
