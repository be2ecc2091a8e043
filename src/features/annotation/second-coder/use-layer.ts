import { useEffect, useMemo } from "react";
import { touchedQuotes } from "#domain/analysis/agreement/coded-quotes.ts";
import { type PlacedCoding, placeSteps, type UnplacedQuote } from "#domain/analysis/agreement/place-theirs.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { coderMark, coderName, shortCoderName } from "#domain/workspace/coder-mark.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { type SecondCoder, useSecondCoderGestures, useSecondCoderLayer } from "#state/workspace/second-coder.ts";
import { useWorkspaceDocument } from "#state/workspace/workspace-context.tsx";
import { runInSlices } from "#workers/slices.ts";
import { type LayerQuote, layerQuotes } from "./layer-quotes.ts";

/** A slice stays well below one frame. */
const SLICE_MS = 6;

/** The second coder's quotes in one article, beside one's own. */
type QuotesThere = {
  readonly quotes: readonly LayerQuote[];
  /** Those beside one's own, by the latter. */
  readonly byMine: ReadonlyMap<QuoteId, LayerQuote>;
  /** Of the whole file: what has a place nowhere on this desk. */
  readonly unplaced: readonly UnplacedQuote[];
};

/** What the layer of a second coder shows in one article. */
export type ArticleLayer = QuotesThere & {
  readonly coder: SecondCoder;
  readonly name: string;
  /** The same where there is little room. */
  readonly shortName: string;
  readonly initials: string;
  /** The dossier as the other coder sees it. */
  readonly seen: Dossier;
};

/** The layer over an open article; `null` while no second coder's file is laid over this workspace, or has no places yet. */
export function useArticleLayer(text: ArticleText): ArticleLayer | null {
  const coder = useSecondCoderLayer();
  const own = useWorkspaceDocument();
  const document = coder?.document ?? null;
  const placed = coder?.placed ?? null;
  const there = document === null || placed === null ? null : quotesThere(text, own, document, placed);
  return useMemo(() => {
    if (coder === null || coder.placed === null || there === null) return null;
    const { about } = coder.document;
    const name = coderName(about);
    const shortName = shortCoderName(about);
    return { ...there, coder, name, shortName, initials: coderMark(name), seen: coder.placed.seen };
  }, [coder, there]);
}

type Known = readonly [WorkspaceDocument, WorkspaceDocument, PlacedCoding, QuotesThere];

/** The last answer for each text: lines, legend and every note ask for the same. */
const known = new WeakMap<ArticleText, Known>();

function quotesThere(
  text: ArticleText,
  own: WorkspaceDocument,
  theirs: WorkspaceDocument,
  placed: PlacedCoding,
): QuotesThere {
  const before = known.get(text);
  if (before && before[0] === own && before[1] === theirs && before[2] === placed) return before[3];
  const touched = touchedQuotes(own, theirs);
  const isTouched = ({ id }: { readonly id: string }) => touched.has(id);
  const hers = (placed.byArticle.get(text.article.id) ?? []).filter(isTouched);
  const quotes = layerQuotes(text.quotes.filter(isTouched), hers, placed.moved);
  const found = {
    quotes,
    byMine: new Map(quotes.flatMap((quote) => (quote.mine === null ? [] : [[quote.mine.id, quote] as const]))),
    unplaced: placed.unplaced.filter(({ quote }) => isTouched(quote)),
  };
  known.set(text, [own, theirs, placed, found]);
  return found;
}

/**
 * Looks for the other coder's words in the articles of the desk: when a layer came back with its workspace, and anew where
 * an article came, went or was replaced. `base` is the dossier below the workspace.
 */
export function useLayerPlaces(base: Dossier): void {
  const coder = useSecondCoderLayer();
  const { articles } = useDossier();
  const { place } = useSecondCoderGestures();
  const document = coder?.document ?? null;
  const placed = coder?.placed ?? null;
  useEffect(() => {
    if (document === null) return;
    const over = placed?.over ?? null;
    if (over?.length === articles.length && over.every((article, at) => article === articles[at])) return;
    let waiting = true;
    void runInSlices(placeSteps(articles, placed?.seen ?? overlay(base, document)), {
      sliceMs: SLICE_MS,
      isCancelled: () => !waiting,
      onProgress: () => undefined,
    }).then((done) => {
      if (done !== null && waiting) place(document, done.output);
    });
    return () => {
      waiting = false;
    };
  }, [articles, base, document, placed, place]);
}
