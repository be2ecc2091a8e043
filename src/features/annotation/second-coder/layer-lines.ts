import type { TextMap } from "#domain/article/text-map.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { pageRange } from "../text-places.ts";
import type { LayerQuote } from "./layer-quotes.ts";

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

/** The lines of the quotes that are mounted now, those of each quote in order. Reads the layout of the page. */
export function linesOn(page: HTMLElement, map: TextMap, quotes: readonly LayerQuote[]): readonly Line[] {
  const corner = page.getBoundingClientRect();
  const mounted = [...page.querySelectorAll<HTMLElement>("[data-block]")].map(({ dataset }) => Number(dataset.block));
  const [from, to] = [map.blocks[mounted[0] ?? 0]?.start ?? 0, map.blocks[mounted.at(-1) ?? 0]?.end ?? 0];
  return quotes.flatMap(({ hers: { id, anchor } }) => {
    if (anchor.end <= from || anchor.start >= to) return [];
    const boxes = mounted.flatMap((at) => {
      const block = map.blocks[at];
      const [start, end] = [Math.max(anchor.start, block?.start ?? 0), Math.min(anchor.end, block?.end ?? 0)];
      return start < end ? [...(pageRange(page, map, { start, end })?.getClientRects() ?? [])] : [];
    });
    return joined(boxes).map((box, at) => ({
      quote: id,
      xPx: box.left - corner.left,
      widthPx: box.right - box.left,
      topPx: box.top - corner.top,
      heightPx: box.bottom - box.top,
      first: at === 0 && anchor.start >= from,
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

/** The mark of the coder beside the text: one for all quotes that begin on the same line. */
export type LineMark = { readonly quotes: readonly QuoteId[]; readonly middlePx: number };

/** Lines nearer than that are the same one. */
const SAME_LINE_PX = 12;

/** Where marks stand, from the top of the page. */
export function marksOf(lines: readonly Line[]): readonly LineMark[] {
  const marks: { quotes: QuoteId[]; middlePx: number }[] = [];
  for (const { quote, topPx, heightPx, first } of lines) {
    if (!first) continue;
    const middlePx = topPx + heightPx / 2;
    const beside = marks.find((mark) => Math.abs(mark.middlePx - middlePx) < SAME_LINE_PX);
    if (beside) beside.quotes.push(quote);
    else marks.push({ quotes: [quote], middlePx });
  }
  return marks.sort((one, other) => one.middlePx - other.middlePx);
}

/** How far above and below the words' upper end a pointer is on the line; fingers are less exact. */
const NEAR_PX = { mouse: [8, 4], touch: [14, 8] } as const;

/** The quotes whose line is under a point of the page, the last to begin first. */
export function quotesAt(
  lines: readonly Line[],
  xPx: number,
  yPx: number,
  pointer: "mouse" | "touch",
): readonly QuoteId[] {
  const [above, below] = NEAR_PX[pointer];
  const found = lines.filter(
    (line) =>
      xPx >= line.xPx && xPx <= line.xPx + line.widthPx && yPx >= line.topPx - above && yPx <= line.topPx + below,
  );
  return found.map(({ quote }) => quote).reverse();
}
