import { expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { ArticleId } from "../shared/ids.ts";
import { articleTextOf } from "./article-text.ts";

const dossier = sampleDossier();
const MAIN = dossier.opening.article as ArticleId;

it("lays every quote of an article over it, ranked in text order", () => {
  const text = articleTextOf(dossier, MAIN);
  const starts = text?.quotes.map((quote) => quote.anchor.start) ?? [];
  expect(starts.length).toBe(dossier.quotes.filter((quote) => quote.article === MAIN).length);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  expect(text?.quotes.map((quote) => text.rankOf(quote.id))).toEqual(starts.map((_, at) => at + 1));
  expect(text?.quotes.map((quote) => text.quoteOf(quote.id)?.id)).toEqual(text?.quotes.map((quote) => quote.id));
  expect(text?.placed.lost).toEqual([]);
});

it("knows nothing of other articles and their quotes, and remembers what it made", () => {
  const other = dossier.quotes.find((quote) => quote.article !== MAIN);
  const text = articleTextOf(dossier, MAIN);
  expect(other && text?.quoteOf(other.id)).toBeNull();
  expect(other && text?.rankOf(other.id)).toBe(0);
  expect(articleTextOf(dossier, "none" as ArticleId)).toBeNull();
  expect(articleTextOf(dossier, MAIN)).toBe(text);
});

it("counts the ties the quotes bear on, each once", () => {
  const ties = dossier.quotes.flatMap((quote) => (quote.article === MAIN ? quote.bearings.map(({ tie }) => tie) : []));
  expect(articleTextOf(dossier, MAIN)?.tieCount).toBe(new Set(ties).size);
});
