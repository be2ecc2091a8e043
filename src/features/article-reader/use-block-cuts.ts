import { useMemo } from "react";
import type { Article } from "#domain/article/article.ts";
import type { PlacedQuotes } from "#domain/article/passages.ts";
import { cutSegments, type Segment } from "#domain/article/segments.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { type MarginNote, marginNotes } from "./margin-notes.ts";

/** What each block is cut into, worked out when first asked for, and kept from then on. */
export type BlockCuts = {
  readonly segmentsOf: (block: number) => readonly Segment[];
  readonly notesOf: (block: number) => readonly MarginNote[];
};

/** The cuts of an article; other quotes are other cuts. */
export function useBlockCuts(
  article: Article,
  placed: PlacedQuotes,
  quoteOf: (id: QuoteId) => Quote | null,
): BlockCuts {
  const lookup = useLookup();
  return useMemo(() => {
    const passagesOf = (block: number) => placed.byBlock[block] ?? [];
    return {
      segmentsOf: kept((block) => cutSegments(article.blocks[block]?.text ?? "", passagesOf(block))),
      notesOf: kept((block) => marginNotes(passagesOf(block), quoteOf, lookup)),
    };
  }, [article, placed, quoteOf, lookup]);
}

function kept<Value>(make: (block: number) => Value): (block: number) => Value {
  const made = new Map<number, Value>();
  return (block) => {
    const known = made.get(block);
    if (known !== undefined) return known;
    const value = make(block);
    made.set(block, value);
    return value;
  };
}
