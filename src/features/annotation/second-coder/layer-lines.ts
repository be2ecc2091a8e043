import type { QuoteId } from "#domain/shared/ids.ts";
import type { Line } from "../page-lines.ts";

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
