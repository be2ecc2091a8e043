import { useMemo } from "react";
import type { Place } from "#domain/annotation/outcome.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { TextRange } from "#domain/find/folded.ts";
import type { Anchoring } from "#domain/workspace/document.ts";
import { acceptPlace, acknowledgeMoves, attachQuote, keepAsLost } from "#domain/workspace/replace-article.ts";
import type { Command } from "#domain/workspace/step.ts";
import { useWorkspaceIfOpen } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";

/** What can be decided about a quote whose article was replaced; each is one step, said aloud. */
export function useDecisions({ article }: ArticleText) {
  const store = useWorkspaceIfOpen();
  const announce = useAnnounce();
  return useMemo(() => {
    const perform = (command: Command, said: string) => {
      if (store?.getState().perform(command)) announce(said);
    };
    return {
      accept: (quote: Quote, place: Place, chosen: boolean) =>
        chosen
          ? perform(acceptPlace({ article, quote }, place, "choice of a place"), "The quote stands there now.")
          : perform(acceptPlace({ article, quote }, place), "The quote has the new words now."),
      attach: (quote: Quote, range: TextRange) =>
        perform(attachQuote({ article, quote }, range), "The quote is attached to these words."),
      acknowledge: (rows: readonly Anchoring[]) => perform(acknowledgeMoves(rows), "Accepted."),
      keep: (quote: Quote) => perform(keepAsLost(quote), "The quote is kept as lost."),
    };
  }, [store, announce, article]);
}
