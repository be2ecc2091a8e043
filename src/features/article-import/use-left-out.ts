import { useState } from "react";
import type { ArticleDraft } from "#domain/article/article-draft.ts";

type LeftOut = ReadonlySet<number>;

/** The blocks of a draft that are left out: at first the doubtful ones, again so where the draft is read anew. */
export function useLeftOut(draft: ArticleDraft): readonly [LeftOut, (leftOut: LeftOut) => void] {
  const [kept, setKept] = useState(() => ({ draft, leftOut: doubtfulBlocks(draft) }));
  // Read in another encoding, its blocks are others.
  const now = kept.draft === draft ? kept : { draft, leftOut: doubtfulBlocks(draft) };
  if (now !== kept) setKept(now);
  return [now.leftOut, (leftOut) => setKept({ draft, leftOut })];
}

const doubtfulBlocks = (draft: ArticleDraft): LeftOut => new Set(draft.doubtful.map(({ block }) => block));
