import type { Place } from "#domain/annotation/outcome.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import {
  CoderNote,
  CodingLayer,
  LayerLegend,
  OneDecision,
  SecondCoderLayer,
  WaitingPanel,
  WaitingPlaces,
  WaitingStrip,
} from "#features/annotation/index.ts";
import type { Coding, DecisionWays, TheirCoding } from "#features/article-reader/index.ts";
import { HideItem } from "#features/ledger-editing/index.ts";
import { NotesOn } from "#features/notes/index.ts";
import type { SecondCoder } from "#state/workspace/second-coder.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { ArticleWays } from "../../shell/workspace/ArticleWays.tsx";
import { ReplaceLate } from "../../shell/workspace/ReplaceLate.tsx";
import { removeQuote } from "./remove-quote.ts";

/** What the reader can do with words in an open workspace over `base`. */
export function codingOf(store: WorkspaceStore, base: Dossier, ways: Pick<Coding, "addArticle" | "takeAsk">): Coding {
  const remove = (quote: QuoteId, reason: string | null = null) => removeQuote(quote, store, base, reason);
  const gestures = ({ onWork, onGo }: DecisionWays) => ({
    onAttach: (quote: Quote) => onWork({ kind: "attach", quote }),
    onPlace: (quote: Quote, place: Place) => onWork({ kind: "place", quote, place }),
    onGo,
    onRemove: ({ id }: Quote) => void remove(id, "Its words are not in the article as it is now."),
  });
  return {
    ...ways,
    layer: (place) => (
      <>
        <CodingLayer {...place} />
        <WaitingPlaces page={place.page} text={place.text} />
      </>
    ),
    remove: (quote) => remove(quote),
    hide: (id, on) => <HideItem item={{ kind: "quote", id }} {...on} />,
    article: (article) => <ArticleWays article={article} />,
    notes: (quote) => <NotesOn about={{ kind: "quote", id: quote }} />,
    replace: (text, onClose) => <ReplaceLate text={text} onClose={onClose} />,
    waiting: (text, current, onOpen) => <WaitingStrip text={text} current={current} onOpen={onOpen} />,
    decisions: (text, decisionWays) => <WaitingPanel text={text} on={gestures(decisionWays)} />,
    decision: (text, quote, decisionWays, onDecided) => (
      <OneDecision text={text} quote={quote} on={{ ...gestures(decisionWays), onDecided }} />
    ),
  };
}

/** The layer of a second coder as the reader shows it; `coder` is the layer that lies over the workspace now, if any. */
export function theirCodingOf(base: Dossier, coder: SecondCoder | null | undefined): TheirCoding {
  return {
    layer: (page, text) => <SecondCoderLayer page={page} text={text} base={base} />,
    legend: (text) => <LayerLegend text={text} />,
    note: (text, quotes) => (coder ? <CoderNote text={text} quotes={quotes} /> : null),
  };
}
