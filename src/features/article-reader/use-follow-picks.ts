import { useEffect, useMemo } from "react";
import { placeInReader } from "#domain/lens/reader-place.ts";
import { useDossier, useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";

/**
 * What the reader remembers after a pick: the article it went to stays open, so that the next tie is looked for there
 * first. An article picked elsewhere, and words that were searched for, bring the Article tab to the front.
 */
export function useFollowPicks(): void {
  const dossier = useDossier();
  const index = useEvidence();
  const selection = useLens((lens) => lens.selection);
  const author = useLens((lens) => lens.pickedBy);
  const open = useLens((lens) => lens.article) ?? dossier.opening.article;
  const thread = useLens((lens) => lens.thread);
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const shown = useMemo(
    () => placeInReader({ selection, thread, article: open, window, clock }, index, dossier).article,
    [selection, thread, open, window, clock, index, dossier],
  );
  const { set } = useLensGestures();
  useEffect(() => {
    if (shown !== open && shown !== null) set({ article: shown });
  }, [shown, open, set]);
  useEffect(() => {
    const isWords = selection?.kind === "quote" && author === "find";
    const isArticle = selection?.kind === "article" && author !== "reader" && author !== "address";
    if (isWords || isArticle) set({ tab: "article" });
  }, [selection, author, set]);
}
