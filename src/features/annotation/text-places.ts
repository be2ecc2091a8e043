import type { TextMap } from "#domain/article/text-map.ts";
import type { TextRange } from "#domain/find/folded.ts";

/** The element of a block that holds its words: notes beside it hold other words. */
const wordsOf = (block: Element) => block.querySelector(".reader-text, .reader-heading");

/** The offset in the article's plain text where a point of the page lies; `null` for a point outside the words. */
export function offsetAt(page: Element, map: TextMap, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>("[data-block]");
  const words = block && wordsOf(block);
  const span = block && map.blocks[Number(block.dataset.block)];
  if (!words || !span || !page.contains(words) || !words.contains(node)) return null;
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(node, offset);
  return span.start + before.toString().length;
}

/** What is selected on the page, in the article's plain text; `null` when nothing is, or it reaches beyond the words. */
export function selectedRange(page: Element, map: TextMap): TextRange | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(page, map, range.startContainer, range.startOffset);
  const end = offsetAt(page, map, range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

/** The words of a range where they stand on the page; `null` while they are not mounted. */
export function pageRange(page: Element, map: TextMap, { start, end }: TextRange): Range | null {
  const from = pointAt(page, map, start, "start");
  const to = pointAt(page, map, end, "end");
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function pointAt(page: Element, map: TextMap, offset: number, edge: "start" | "end") {
  const at = map.blocks.findIndex(
    ({ start, end }) => (edge === "start" ? offset < end : offset <= end) && offset >= start,
  );
  const block = page.querySelector(`[data-block="${at}"]`);
  const words = block && wordsOf(block);
  const span = map.blocks[at];
  if (!words || !span) return null;
  let left = offset - span.start;
  const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    // A range begins in the words it holds, not behind those before it.
    if (edge === "start" ? left < length : left <= length) return { node, offset: left };
    left -= length;
  }
  return null;
}
