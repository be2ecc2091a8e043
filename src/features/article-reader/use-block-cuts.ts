import { useMemo } from "react";
import type { Article } from "#domain/article/article.ts";
import type { PlacedQuotes } from "#domain/article/passages.ts";
import { cutSegments, type Segment } from "#domain/article/segments.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { type MarginNote, marginNotes } from "./margin-notes.ts";

export type BlockCut = { readonly segments: readonly Segment[]; readonly notes: readonly MarginNote[] };

/** Segments and notes of each block, cut when a block is first mounted and kept from then on. */
export function useBlockCuts(
  article: Article,
  placed: PlacedQuotes,
  quoteOf: (id: QuoteId) => Quote | null,
): (block: number) => BlockCut {
  const lookup = useLookup();
  return useMemo(() => {
    const cuts = new Map<number, BlockCut>();
    return (at) => {
      const known = cuts.get(at);
      if (known) return known;
      const passages = placed.byBlock[at] ?? [];
      const cut = {
        segments: cutSegments(article.blocks[at]?.text ?? "", passages),
        notes: marginNotes(passages, quoteOf, lookup),
      };
      cuts.set(at, cut);
      return cut;
    };
  }, [article, placed, quoteOf, lookup]);
}
