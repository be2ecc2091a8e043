import { describe, expect, it } from "vitest";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { aQuote } from "#tests/support/workspaces.ts";
import { layerQuotes, writeLayerQuote } from "./layer-quotes.ts";

const own = aQuote("own");
const at = (id: string, start: number, end: number, change: Partial<Quote> = {}): Quote => ({
  ...own,
  id: id as QuoteId,
  anchor: { ...own.anchor, start, end },
  ...change,
});
const nobodyMoved: ReadonlySet<QuoteId> = new Set();

describe("the quotes of a second coder in an article", () => {
  it("stand beside one's own of the same passage, and say whether both agree", () => {
    const [bearing] = own.bearings;
    if (!bearing) throw new Error("no bearing");
    const mine = [at("a", 0, 10), at("b", 20, 30), at("c", 40, 50)];
    const hers = [
      at("a2", 0, 10),
      at("b2", 20, 30, { bearings: [{ ...bearing, stance: bearing.stance === 2 ? 1 : 2 }] }),
      at("alone", 60, 70),
    ];
    const found = layerQuotes(mine, hers, new Set(["b2" as QuoteId]));
    expect(found.map((one) => [one.hers.id, one.mine?.id ?? null, one.agrees, one.moved])).toEqual([
      ["a2", "a", true, false],
      ["b2", "b", false, true],
      ["alone", null, false, false],
    ]);
  });

  it("are drawn above each other where they overlap, three at most", () => {
    const hers = [at("a", 0, 40), at("b", 5, 30), at("c", 10, 20), at("d", 12, 18), at("e", 50, 60)];
    expect(layerQuotes([], hers, nobodyMoved).map(({ depth }) => depth)).toEqual([0, 1, 2, 2, 0]);
  });

  it("are read aloud with both stances", () => {
    const [agreed] = layerQuotes([at("a", 0, 10)], [at("b", 0, 10)], nobodyMoved);
    const [alone] = layerQuotes([], [at("b", 0, 10, { bearings: [] })], nobodyMoved);
    expect(agreed && writeLayerQuote(agreed, "Noor")).toMatch(/^Noor: \w+; you agree\. /);
    expect(alone && writeLayerQuote(alone, "Noor")).toMatch(/^Noor: on no tie; not marked by you\. /);
  });
});
