import { describe, expect, it } from "vitest";
import { articleId, eventId, month, quoteId, readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import { buildEvidenceIndex } from "../evidence/evidence-index.ts";
import type { QuoteId } from "../shared/ids.ts";
import type { Ref } from "../shared/ref.ts";
import { type Lens, pick, restingLens } from "./lens.ts";
import { nextQuote, placeInReader, quotesInHand, quotesOn, threadOf } from "./reader-place.ts";

const dossier = readerDossier();
const index = buildEvidenceIndex(dossier);
const resting = restingLens(dossier.opening.window);
const selecting = (selection: Ref, rest: Partial<Lens> = {}): Lens => ({
  ...pick(resting, selection, "graph"),
  ...rest,
});
const tie = (id: string): Ref => ({ kind: "tie", id: tieId(id) });
const quote = (id: string): Ref => ({ kind: "quote", id: quoteId(id) });
const place = (lens: Lens) => placeInReader(lens, index, dossier);
const earlier = { article: articleId("earlier") };

describe("where the reader is", () => {
  it("opens the dossier's article, or the one that is open, or none", () => {
    expect(place(resting)).toEqual({ article: "talks", quote: null });
    expect(place({ ...resting, ...earlier })).toEqual({ article: "earlier", quote: null });
    const without = { ...dossier, opening: { ...dossier.opening, article: null } };
    expect(placeInReader(resting, index, without)).toEqual({ article: null, quote: null });
  });

  it("goes to the article of a quote, and to an article", () => {
    expect(place(selecting(quote("close")))).toEqual({ article: "earlier", quote: "close" });
    expect(place(selecting({ kind: "article", id: articleId("earlier") }))).toEqual({
      article: "earlier",
      quote: null,
    });
  });

  it("stays in the open article for a tie that has a quote there", () => {
    expect(place(selecting(tie("PAK~RUS")))).toEqual({ article: "talks", quote: "strong" });
    expect(place(selecting(tie("PAK~RUS"), earlier))).toEqual({ article: "earlier", quote: "contracts" });
  });

  it("else goes to the first quote of the tie, those in the window first", () => {
    expect(place(selecting(tie("PAK~USA"), earlier))).toEqual({ article: "talks", quote: "trouble" });
    const window = { from: month("2025-08"), to: month("2025-09") };
    const elsewhere = { article: articleId("elsewhere") };
    expect(place(selecting(tie("IND~RUS"), elsewhere))).toEqual({ article: "earlier", quote: "close" });
    expect(place(selecting(tie("IND~RUS"), { ...elsewhere, window }))).toEqual({ article: "talks", quote: "respect" });
  });

  it("stays where it is for a tie without quotes and for what nobody knows", () => {
    expect(place(selecting(tie("IND~PAK"), earlier))).toEqual({ article: "earlier", quote: null });
    expect(place(selecting(quote("unknown"), earlier))).toEqual({ article: "earlier", quote: null });
    expect(place(selecting({ kind: "article", id: articleId("x") }))).toEqual({ article: "talks", quote: null });
  });

  it("turns to what was said in a month, and around an event", () => {
    expect(place(selecting({ kind: "month", id: month("2024-11") }))).toEqual({
      article: "earlier",
      quote: "contracts",
    });
    expect(place(selecting({ kind: "month", id: month("2019-01") }))).toEqual({ article: "talks", quote: null });
    expect(place(selecting({ kind: "event", id: eventId("2025-09-02.1") }, earlier))).toEqual({
      article: "talks",
      quote: "strong",
    });
    expect(place(selecting({ kind: "event", id: eventId("2025-11-10.1") }, earlier))).toEqual({
      article: "earlier",
      quote: null,
    });
  });
});

describe("going through the quotes", () => {
  const walk = (from: Lens, step: 1 | -1): QuoteId[] => {
    const seen: QuoteId[] = [];
    let lens = from;
    for (let next = nextQuote(lens, index, dossier, step); next && seen.length < 9; ) {
      seen.push(next);
      lens = pick(lens, { kind: "quote", id: next }, "reader");
      next = nextQuote(lens, index, dossier, step);
    }
    return seen;
  };

  it("passes those of the article in text order, and ends at its end", () => {
    expect(walk(resting, 1)).toEqual(["strong", "respect", "own", "trouble"]);
    expect(walk(resting, -1)).toEqual(["trouble", "own", "respect", "strong"]);
  });

  it("passes those of the selected tie across articles, from the oldest on", () => {
    expect(quotesOn(tie("PAK~RUS"), index, dossier)).toEqual(["contracts", "strong", "respect", "own"]);
    expect(walk(selecting(tie("PAK~RUS")), 1)).toEqual(["respect", "own"]);
    expect(walk(selecting(tie("PAK~RUS")), -1)).toEqual(["contracts"]);
  });

  it("keeps to the tie while quotes of it are picked, and lets go of it at any other", () => {
    const on = pick(selecting(tie("PAK~RUS")), quote("respect"), "reader");
    expect(threadOf(on, index)).toBe("PAK~RUS");
    expect(quotesInHand(on, index, dossier)).toHaveLength(4);
    const off = pick(on, quote("trouble"), "reader");
    expect(threadOf(off, index)).toBeNull();
    expect(quotesInHand(off, index, dossier)).toEqual(["strong", "respect", "own", "trouble"]);
    expect(threadOf(pick(on, null, "desk"), index)).toBeNull();
  });

  it("has nowhere to go in an article without quotes", () => {
    const bare = { ...dossier, quotes: [] };
    expect(nextQuote(resting, buildEvidenceIndex(bare), bare, 1)).toBeNull();
  });
});
