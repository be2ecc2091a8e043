import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { Stance } from "#domain/shared/stance.ts";
import type { BlockHeights } from "./block-heights.ts";
import type { QuoteLooks } from "./quote-look.ts";

/** One mark on the rail; quotes that would fall on the same pixels share one. */
export type RailMark = {
  readonly quote: QuoteId;
  /** Which of the rail's slots it stands in, from its top. */
  readonly slot: number;
  /** Share of the article's height, 0 at its top. */
  readonly at: number;
  readonly stance: Stance | null;
  readonly state: "rest" | "current" | "lit" | "dim";
};

const RANK = ["dim", "rest", "lit", "current"] as const;
/** Marks are 4 px tall and keep 1 px between them. */
const SLOT_PX = 5;

/** The page as it is laid out, in pixels: its whole height, where its blocks begin, and how much of it is in view. */
export type PageExtent = { readonly heightPx: number; readonly listTopPx: number; readonly viewPx: number };

/**
 * Where the article's quotes lie on the rail, thinned out to the marks it has room for. Looks are only asked for those
 * that are shown. Linear.
 */
export function railMarks(
  text: ArticleText,
  looks: QuoteLooks,
  heights: BlockHeights,
  page: PageExtent,
): readonly RailMark[] {
  if (page.heightPx <= 0) return [];
  const places = [...placesOf(text, heights, page)].map((place) => ({ ...place, state: looks.stateOf(place.quote) }));
  return thinOut(places, Math.max(1, Math.floor(page.viewPx / SLOT_PX))).flatMap(({ quote: id, slot, at, state }) => {
    const quote = text.quoteOf(id);
    return quote ? [{ quote: id, slot, at, stance: looks.lookOf(quote).stance, state }] : [];
  });
}

function* placesOf({ placed, article }: ArticleText, heights: BlockHeights, page: PageExtent) {
  for (const [block, passages] of placed.byBlock.entries()) {
    const topPx = page.listTopPx + heights.offsetOf(block);
    const pxPerUnit = heights.heightOf(block) / Math.max(1, article.blocks[block]?.text.length ?? 1);
    for (const { quote, start } of passages)
      if (placed.blockOf.get(quote) === block) yield { quote, at: (topPx + start * pxPerUnit) / page.heightPx };
  }
}

type Place = Pick<RailMark, "quote" | "at" | "state">;

/**
 * The marks of a rail with room for `slots` of them: where several fall into one slot, the one that matters most to the
 * selection stands for all, the first of equals. Linear.
 */
export function thinOut<Mark extends Place>(
  marks: readonly Mark[],
  slots: number,
): readonly (Mark & { readonly slot: number })[] {
  const bySlot = new Map<number, Mark & { readonly slot: number }>();
  for (const mark of marks) {
    const slot = Math.floor(mark.at * slots);
    const there = bySlot.get(slot);
    if (!there || RANK.indexOf(mark.state) > RANK.indexOf(there.state)) bySlot.set(slot, { ...mark, slot });
  }
  return [...bySlot.values()];
}
