import { nextEdge } from "#domain/annotation/graphemes.ts";
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

/** An edge of words as it stands on the page, in CSS pixels of the window. */
export type EdgeBox = {
  readonly xPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
  /** Which way the words run there. */
  readonly rtl: boolean;
};

const RTL_SIGN = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Where an edge of a range stands on the page, beside the sign it begins or ends with; `null` while not mounted. */
export function edgeBox(page: Element, map: TextMap, range: TextRange, edge: "start" | "end"): EdgeBox | null {
  const sign =
    edge === "start"
      ? { start: range.start, end: nextEdge(map.text, range.start, "after") }
      : { start: nextEdge(map.text, range.end, "before"), end: range.end };
  const at = pageRange(page, map, sign);
  const boxes = [...(at?.getClientRects() ?? [])];
  const box = edge === "start" ? boxes[0] : boxes.at(-1);
  const holder = at?.startContainer.parentElement;
  if (!box || !holder) return null;
  const letters = map.text.slice(sign.start, sign.end);
  const rtl = /\p{L}/u.test(letters) ? RTL_SIGN.test(letters) : getComputedStyle(holder).direction === "rtl";
  return { xPx: (edge === "start") === rtl ? box.right : box.left, topPx: box.top, bottomPx: box.bottom, rtl };
}

/** The offset in the article's plain text at a point of the window; `null` where no words are there. */
export function offsetAtPoint(page: Element, map: TextMap, xPx: number, yPx: number): number | null {
  const caret = document.caretPositionFromPoint?.(xPx, yPx);
  if (caret) return offsetAt(page, map, caret.offsetNode, caret.offset);
  const range = document.caretRangeFromPoint?.(xPx, yPx);
  return range ? offsetAt(page, map, range.startContainer, range.startOffset) : null;
}
