import { describe, expect, it } from "vitest";
import { buildEvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { pick, restingLens } from "#domain/lens/lens.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { actorId, articleId, month, quoteId, readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import { countEvidence } from "./evidence-count.ts";
import { quoteLooks } from "./quote-look.ts";

const dossier = readerDossier();
const index = buildEvidenceIndex(dossier);
const resting = restingLens(dossier.opening.window);

function looks(selection: Ref | null, window = resting.window) {
  const { lookOf } = quoteLooks({ ...pick(resting, selection, "graph"), window }, index, dossier);
  return Object.fromEntries(dossier.quotes.map((quote) => [quote.id, lookOf(quote)]));
}
const states = (selection: Ref | null) =>
  Object.fromEntries(Object.entries(looks(selection)).map(([id, look]) => [id, look.state]));

describe("how quotes look", () => {
  it("rest when nothing, or a whole article, is selected", () => {
    expect(new Set(Object.values(states(null)))).toEqual(new Set(["rest"]));
    expect(states({ kind: "article", id: articleId("talks") })).toMatchObject({ strong: "rest", close: "rest" });
  });

  it("light the quotes of a tie, the first one as current, and dim the others", () => {
    expect(states({ kind: "tie", id: tieId("PAK~RUS") })).toEqual({
      strong: "current",
      respect: "lit",
      own: "lit",
      trouble: "dim",
      contracts: "lit",
      close: "dim",
    });
  });

  it("light with a quote those that share a tie with it", () => {
    expect(states({ kind: "quote", id: quoteId("respect") })).toMatchObject({
      respect: "current",
      strong: "lit",
      close: "lit",
      trouble: "dim",
    });
  });

  it("keep to the tie in hand while its quotes are gone through", () => {
    const onTie = pick(resting, { kind: "tie", id: tieId("PAK~RUS") }, "graph");
    const lens = pick(onTie, { kind: "quote", id: quoteId("respect") }, "reader");
    const { lookOf } = quoteLooks(lens, index, dossier);
    const found = Object.fromEntries(dossier.quotes.map((quote) => [quote.id, lookOf(quote)]));
    expect(found.close?.state).toBe("dim");
    expect(found.respect).toMatchObject({ state: "current", stance: 1 });
  });

  it("take the stroke of their surest bearing, and say what lies outside the window", () => {
    const window = { from: month("2025-01"), to: month("2025-09") };
    const found = looks(null, window);
    expect(found.respect).toEqual({ state: "rest", stance: 2, outside: false });
    expect(found.contracts).toEqual({ state: "rest", stance: 1, outside: true });
  });
});

describe("how much evidence there is", () => {
  const count = (selection: Ref | null) => countEvidence(pick(resting, selection, "graph"), index, dossier);

  it("counts pieces, not bearings", () => {
    // 6 quotes, 2 events, 1 arrangement; “respect” bears on two ties.
    expect(count(null)).toEqual({ linked: null, all: 9 });
    expect(count({ kind: "tie", id: tieId("PAK~RUS") })).toEqual({ linked: 6, all: 9 });
    expect(count({ kind: "actor", id: actorId("IND") })).toEqual({ linked: 3, all: 9 });
    expect(count({ kind: "quote", id: quoteId("trouble") })).toEqual({ linked: 1, all: 9 });
    expect(count({ kind: "month", id: month("2024-11") })).toEqual({ linked: 2, all: 9 });
  });
});
