import type { QuoteId } from "#domain/shared/ids.ts";
import type { Stance } from "#domain/shared/stance.ts";
import type { BlockHeights } from "./block-heights.ts";
import type { LookOf } from "./quote-look.ts";
import type { ArticleText } from "./use-article-text.ts";

/** One mark on the rail; quotes that would fall on the same pixels share one. */
export type RailMark = {
  readonly quote: QuoteId;
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

/** Where the article's quotes lie on the rail, thinned out to the marks it has room for. Linear. */
export function railMarks(
  text: ArticleText,
  lookOf: LookOf,
  heights: BlockHeights,
  page: PageExtent,
): readonly RailMark[] {
  if (page.heightPx <= 0) return [];
  const marks = text.placed.byBlock.flatMap((passages, block) =>
    passages.flatMap((passage): RailMark[] => {
      const quote = text.placed.blockOf.get(passage.quote) === block ? text.quoteOf(passage.quote) : null;
      if (!quote) return [];
      const share = passage.start / Math.max(1, text.article.blocks[block]?.text.length ?? 1);
      const topPx = page.listTopPx + heights.offsetOf(block) + share * heights.heightOf(block);
      const { stance, state } = lookOf(quote);
      return [{ quote: quote.id, at: topPx / page.heightPx, stance, state }];
    }),
  );
  return thinOut(marks, Math.max(1, Math.floor(page.viewPx / SLOT_PX)));
}

/**
 * The marks of a rail with room for `slots` of them: where several fall into one slot, the one that matters most to the
 * selection stands for all, the first of equals. Linear.
 */
export function thinOut(marks: readonly RailMark[], slots: number): readonly RailMark[] {
  const bySlot = new Map<number, RailMark>();
  for (const mark of marks) {
    const slot = Math.floor(mark.at * slots);
    const there = bySlot.get(slot);
    if (!there || RANK.indexOf(mark.state) > RANK.indexOf(there.state)) bySlot.set(slot, mark);
  }
  return [...bySlot.values()];
}
