import { useEffect, useMemo } from "react";
import { touchedQuotes } from "#domain/analysis/agreement/coded-quotes.ts";
import { placeSteps, type UnplacedQuote } from "#domain/analysis/agreement/place-theirs.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { coderMark, coderName } from "#domain/workspace/coder-mark.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { type SecondCoder, useSecondCoderGestures, useSecondCoderLayer } from "#state/workspace/second-coder.ts";
import { useWorkspaceDocument } from "#state/workspace/workspace-context.tsx";
import { runInSlices } from "#workers/slices.ts";
import { type LayerQuote, layerQuotes } from "./layer-quotes.ts";

/** A slice stays well below one frame. */
const SLICE_MS = 6;

/** What the layer of a second coder shows in one article. */
export type ArticleLayer = {
  readonly coder: SecondCoder;
  readonly name: string;
  readonly initials: string;
  readonly quotes: readonly LayerQuote[];
  /** Of the whole file: what has a place nowhere on this desk. */
  readonly unplaced: readonly UnplacedQuote[];
};

/** The layer over an open article; `null` while no second coder's file is laid over this workspace. */
export function useArticleLayer(text: ArticleText): ArticleLayer | null {
  const coder = useSecondCoderLayer();
  const own = useWorkspaceDocument();
  const document = coder?.document ?? null;
  const touched = useMemo(() => (document === null ? null : touchedQuotes(own, document)), [own, document]);
  const placed = coder?.placed ?? null;
  return useMemo(() => {
    if (coder === null || placed === null || touched === null) return null;
    const isTouched = ({ id }: { readonly id: string }) => touched.has(id);
    const hers = (placed.byArticle.get(text.article.id) ?? []).filter(isTouched);
    const name = coderName(coder.document.about);
    return {
      coder,
      name,
      initials: coderMark(name),
      quotes: layerQuotes(text.quotes.filter(isTouched), hers, placed.moved),
      unplaced: placed.unplaced.filter(({ quote }) => isTouched(quote)),
    };
  }, [coder, placed, touched, text]);
}

/** Looks for the other coder's words anew where an article came, went or was replaced. */
export function useFreshPlaces(coder: SecondCoder | null): void {
  const { articles } = useDossier();
  const { place } = useSecondCoderGestures();
  const document = coder?.document ?? null;
  const placed = coder?.placed ?? null;
  useEffect(() => {
    if (document === null || placed === null) return;
    const { over, seen } = placed;
    if (over.length === articles.length && over.every((article, at) => article === articles[at])) return;
    let waiting = true;
    void runInSlices(placeSteps(articles, seen), {
      sliceMs: SLICE_MS,
      isCancelled: () => !waiting,
      onProgress: () => undefined,
    }).then((done) => {
      if (done !== null && waiting) place(document, done.output);
    });
    return () => {
      waiting = false;
    };
  }, [articles, document, placed, place]);
}
