import { useCallback, useMemo, useState } from "react";
import type { ArticleDraft } from "#domain/article/article-draft.ts";

type LeftOut = ReadonlySet<number>;

/**
 * The blocks of a draft that are left out: at first the doubtful ones, again so where the draft is read anew. The answer
 * keeps a block or leaves it out, and stays the same as long as the draft does.
 */
export function useLeftOut(draft: ArticleDraft): readonly [LeftOut, (block: number, isKept: boolean) => void] {
  const doubtful = useMemo((): LeftOut => new Set(draft.doubtful.map(({ block }) => block)), [draft]);
  const [chosen, setChosen] = useState<{ readonly draft: ArticleDraft; readonly leftOut: LeftOut } | null>(null);
  const keep = useCallback(
    (block: number, isKept: boolean) =>
      setChosen((before) => {
        const leftOut = new Set(before?.draft === draft ? before.leftOut : doubtful);
        if (isKept) leftOut.delete(block);
        else leftOut.add(block);
        return { draft, leftOut };
      }),
    [draft, doubtful],
  );
  return [chosen?.draft === draft ? chosen.leftOut : doubtful, keep];
}
