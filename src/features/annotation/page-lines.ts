import type { TextMap } from "#domain/article/text-map.ts";
import type { TextRange } from "#domain/find/folded.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { pageRange } from "./text-places.ts";

/** Words of the article that belong to a quote: offsets in its text. */
export type Stretch = { readonly quote: QuoteId; readonly range: TextRange };

/** One stretch of a quote on one line of the page; pixels from the corner of the page. */
export type Line = {
  readonly quote: QuoteId;
  readonly xPx: number;
  readonly widthPx: number;
  /** Upper end of the words. */
  readonly topPx: number;
  readonly heightPx: number;
  /** Whether the quote begins with it. */
  readonly first: boolean;
};

/** Stretches nearer than that are one: what lies between them is a dot or the edge of a mark. */
const JOIN_PX = 14;

/** The lines of the stretches that are mounted now, those of each in order. Reads the layout of the page. */
export function linesOn(page: HTMLElement, map: TextMap, stretches: readonly Stretch[]): readonly Line[] {
  const corner = page.getBoundingClientRect();
  const mounted = [...page.querySelectorAll<HTMLElement>("[data-block]")].map(({ dataset }) => Number(dataset.block));
  const [from, to] = [map.blocks[mounted[0] ?? 0]?.start ?? 0, map.blocks[mounted.at(-1) ?? 0]?.end ?? 0];
  return stretches.flatMap(({ quote, range }) => {
    if (range.end <= from || range.start >= to) return [];
    const boxes = mounted.flatMap((at) => {
      const block = map.blocks[at];
      const [start, end] = [Math.max(range.start, block?.start ?? 0), Math.min(range.end, block?.end ?? 0)];
      return start < end ? [...(pageRange(page, map, { start, end })?.getClientRects() ?? [])] : [];
    });
    return joined(boxes).map((box, at) => ({
      quote,
      xPx: box.left - corner.left,
      widthPx: box.right - box.left,
      topPx: box.top - corner.top,
      heightPx: box.bottom - box.top,
      first: at === 0 && range.start >= from,
    }));
  });
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Boxes of one line that touch, as one; nested marks give the same words several boxes. */
function joined(boxes: readonly DOMRect[]): readonly Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    if (box.width === 0) continue;
    const last = lines.at(-1);
    const sameLine = last && Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top) > box.height / 2;
    const touches = last && box.left <= last.right + JOIN_PX && box.right >= last.left - JOIN_PX;
    if (last && sameLine && touches)
      lines[lines.length - 1] = {
        left: Math.min(last.left, box.left),
        right: Math.max(last.right, box.right),
        // The lowest upper end is that of the words themselves: a dot hangs above them.
        top: Math.max(last.top, box.top),
        bottom: Math.max(last.bottom, box.bottom),
      };
    else lines.push({ left: box.left, right: box.right, top: box.top, bottom: box.bottom });
  }
  return lines;
}
