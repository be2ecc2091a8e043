import { useMemo, useSyncExternalStore } from "react";
import type { Place } from "#domain/annotation/outcome.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { Coding, DecisionWays } from "#features/article-reader/index.ts";
import type { Workspaced } from "./use-desk-workspace.ts";

const nobody = () => () => undefined;

/** What the reader can do with words; `null` while there is no workspace, or none that may be written here. */
export function useCoding(
  workspaced: Workspaced | null,
  dossier: Dossier,
  addArticle: () => void,
  takeAsk: () => boolean,
): Coding | null {
  const store = workspaced?.workspace.store ?? null;
  const isOpen = useSyncExternalStore(
    store?.subscribe ?? nobody,
    () => store !== null && store.getState().save.kind !== "read-only",
  );
  return useMemo(() => {
    if (!workspaced || !isOpen) return null;
    const { chunk, workspace } = workspaced;
    const remove = (quote: QuoteId, reason: string | null = null) =>
      chunk.removeQuote(quote, workspace.store, dossier, reason);
    const gestures = ({ onWork, onGo }: DecisionWays) => ({
      onAttach: (quote: Quote) => onWork({ kind: "attach", quote }),
      onPlace: (quote: Quote, place: Place) => onWork({ kind: "place", quote, place }),
      onGo,
      onRemove: ({ id }: Quote) => void remove(id, "Its words are not in the article as it is now."),
    });
    return {
      layer: (place) => (
        <>
          <chunk.CodingLayer {...place} />
          <chunk.WaitingPlaces page={place.page} text={place.text} />
          <chunk.SecondCoderLayer page={place.page} text={place.text} base={dossier} />
        </>
      ),
      addArticle,
      remove: (quote) => remove(quote),
      hide: (id, on) => <chunk.HideItem item={{ kind: "quote", id }} {...on} />,
      article: (article) => <chunk.ArticleWays article={article} />,
      notes: (quote) => <chunk.NotesOn about={{ kind: "quote", id: quote }} />,
      takeAsk,
      replace: (text, onClose) => <chunk.ReplaceLate text={text} onClose={onClose} />,
      waiting: (text, current, onOpen) => (
        <>
          <chunk.WaitingStrip text={text} current={current} onOpen={onOpen} />
          <chunk.LayerLegend text={text} />
        </>
      ),
      decisions: (text, ways) => <chunk.WaitingPanel text={text} on={gestures(ways)} />,
      decision: (text, quote, ways, onDecided) => (
        <chunk.OneDecision text={text} quote={quote} on={{ ...gestures(ways), onDecided }} />
      ),
    };
  }, [workspaced, isOpen, dossier, addArticle, takeAsk]);
}
