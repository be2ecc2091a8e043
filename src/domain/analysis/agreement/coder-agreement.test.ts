import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitrary } from "#tests/support/arbitrary-records.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { Bearing, Quote } from "../../evidence/evidence.ts";
import type { ActorId, ArticleId, QuoteId, TieId } from "../../shared/ids.ts";
import type { Aspect, Stance } from "../../shared/stance.ts";
import { agreementOf } from "./coder-agreement.ts";
import { disagreements } from "./disagreements.ts";
import { overlapOf, pairQuotes } from "./pair-quotes.ts";

const bearing = (tie: string, aspect: Aspect, stance: Stance, confidence = 1): Bearing => ({
  tie: tie as TieId,
  aspect,
  stance,
  confidence,
});

function quote(id: string, start: number, end: number, bearings: readonly Bearing[], more: Partial<Quote> = {}): Quote {
  return {
    id: id as QuoteId,
    article: "a" as ArticleId,
    anchor: { exact: "x".repeat(end - start), prefix: "", suffix: "", start, end },
    speaker: "putin" as ActorId,
    speakerLabel: null,
    addressee: null,
    attribution: "direct",
    act: "claim",
    saidOn: null,
    bearings,
    source: null,
    note: null,
    ...more,
  };
}

const ids = (one: readonly Quote[], other: readonly Quote[], threshold?: number) =>
  pairQuotes(one, other, threshold).map((pair) => [pair.one?.id ?? null, pair.other?.id ?? null]);

describe("pairing", () => {
  it("takes the larger overlap first and leaves alone what overlaps by less than half", () => {
    const one = [quote("a1", 0, 10, []), quote("a2", 20, 30, []), quote("a3", 50, 60, [])];
    // b1 shares 8 of 12 with a1, b2 10 of 12 with a2, b3 9 of 12 with a2; b4 shares 5 of 15 with a3.
    const other = [quote("b1", 2, 12, []), quote("b2", 20, 32, []), quote("b3", 21, 32, []), quote("b4", 55, 65, [])];
    expect(ids(one, other)).toEqual([
      ["a1", "b1"],
      ["a2", "b2"],
      [null, "b3"],
      ["a3", null],
      [null, "b4"],
    ]);
    expect(ids(one, other, 0.3).at(-1)).toEqual(["a3", "b4"]);
  });

  it("prefers, among equal overlaps, the quote with the same tie and aspect", () => {
    const one = [quote("a1", 0, 10, [bearing("A~B", "energy", 1)]), quote("a2", 0, 10, [bearing("A~C", "defence", 1)])];
    const other = [
      quote("b1", 0, 10, [bearing("A~C", "defence", 2)]),
      quote("b2", 0, 10, [bearing("A~B", "energy", 2)]),
    ];
    expect(new Set(ids(one, other).map(String))).toEqual(new Set(["a1,b2", "a2,b1"]));
  });

  it("never pairs across articles, and never by an empty range", () => {
    const elsewhere = quote("b1", 0, 10, [], { article: "b" as ArticleId });
    expect(overlapOf(quote("a1", 0, 10, []), elsewhere)).toBe(0);
    expect(ids([quote("a1", 0, 10, [])], [elsewhere], 0)).toEqual([
      ["a1", null],
      [null, "b1"],
    ]);
    expect(ids([quote("a1", 5, 5, [])], [quote("b1", 5, 5, [])], 0)).toHaveLength(2);
  });

  const range = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.constantFrom("a", "b"))
    .map(([start, length, article]) => quote("", start, start + length, [], { article: article as ArticleId }));
  const coder = (name: string) =>
    fc.array(range, { maxLength: 15 }).map((all) => all.map((one, at) => ({ ...one, id: `${name}${at}` as QuoteId })));

  test.prop([coder("a"), coder("b")])(
    "every quote stands in exactly one pair, and no better pair was left",
    (one, other) => {
      const pairs = pairQuotes(one, other);
      const stands = pairs.flatMap((pair) => [pair.one?.id, pair.other?.id]).filter((id) => id !== undefined);
      expect(stands.sort()).toEqual([...one, ...other].map(({ id }) => id).sort());
      const overlap = new Map(
        pairs.flatMap((pair) => [[pair.one?.id, pair.overlap] as const, [pair.other?.id, pair.overlap] as const]),
      );
      for (const left of one) {
        for (const right of other) {
          const share = overlapOf(left, right);
          if (share < 0.5) continue;
          expect(Math.max(overlap.get(left.id) ?? 0, overlap.get(right.id) ?? 0)).toBeGreaterThanOrEqual(share);
        }
      }
    },
  );
});

describe("disagreements", () => {
  it("name what differs and what each coder made of it", () => {
    const one = quote("a", 0, 10, [
      bearing("A~B", "energy", 1, 0.8),
      bearing("A~C", "political", 0),
      bearing("A~D", "defence", 1),
    ]);
    const other = quote(
      "b",
      0,
      9,
      [bearing("A~B", "energy", 2, 0.5), bearing("A~C", "economic", 0), bearing("A~E", "defence", 1)],
      { speaker: null, speakerLabel: "The article", act: "pledge", attribution: "reported" },
    );
    expect(disagreements(pairQuotes([one], [other]))).toEqual([
      {
        one,
        other,
        overlap: 0.9,
        differs: [
          { what: "span", one: { start: 0, end: 10 }, other: { start: 0, end: 9 } },
          { what: "stance", tie: "A~B", aspect: "energy", one: 1, other: 2 },
          { what: "confidence", tie: "A~B", aspect: "energy", one: 0.8, other: 0.5 },
          { what: "aspect", tie: "A~C", one: "political", other: "economic" },
          { what: "tie", one: "A~D", other: null },
          { what: "tie", one: null, other: "A~E" },
          { what: "act", one: "claim", other: "pledge" },
          { what: "attribution", one: "direct", other: "reported" },
          { what: "speaker", one: "putin", other: "The article" },
        ],
      },
    ]);
  });

  it("count a further aspect of a tie both speak of as an aspect, and a passage of one coder as a whole", () => {
    const one = quote("a", 0, 10, [bearing("A~B", "energy", 1), bearing("A~B", "defence", 1)]);
    const other = quote("b", 0, 10, [bearing("A~B", "energy", 1)]);
    const lone = quote("c", 40, 50, []);
    expect(disagreements(pairQuotes([one], [other, lone]))).toEqual([
      { one, other, overlap: 1, differs: [{ what: "aspect", tie: "A~B", one: "defence", other: null }] },
      { one: null, other: lone, overlap: 0, differs: [] },
    ]);
  });

  test.prop([fc.array(arbitrary.quote, { maxLength: 8 })])("there are none between a coder and a copy", (quotes) => {
    const whole = quotes.map((one, at) => ({ ...one, anchor: { ...one.anchor, start: at * 10, end: at * 10 + 5 } }));
    expect(disagreements(pairQuotes(whole, structuredClone(whole)))).toEqual([]);
  });
});

describe("agreement", () => {
  it("is full between the sample's coder and a copy, in every aspect that varies", () => {
    const { quotes } = sampleDossier();
    const { allAspects, byAspect, passages, act, speaker } = agreementOf(quotes, quotes);
    expect(passages).toEqual({ both: quotes.length, onlyOne: 0, onlyOther: 0 });
    expect(allAspects.kappa.quadratic.kappa).toBe(1);
    expect(allAspects.alpha.ordinal.alpha).toBe(1);
    expect(act.kappa).toBe(1);
    expect(speaker.kappa).toBe(1);
    for (const { both, onlyOne, kappa } of byAspect.values()) {
      expect(both).toBeGreaterThan(0);
      expect(onlyOne).toBe(0);
      expect([1, null]).toContain(kappa.unweighted.kappa);
    }
  });

  it("gives each aspect its own figures and counts beside them what one coder alone judged", () => {
    const one = [
      quote("a1", 0, 10, [bearing("A~B", "energy", 1), bearing("A~C", "defence", 2)]),
      quote("a2", 20, 30, [bearing("A~B", "energy", -1)]),
      quote("a3", 40, 50, [bearing("A~B", "energy", 1)]),
    ];
    const other = [
      quote("b1", 0, 10, [bearing("A~B", "energy", 1)]),
      quote("b2", 20, 30, [bearing("A~B", "energy", 1)]),
      quote("b3", 60, 70, [bearing("A~B", "energy", 0)]),
    ];
    const { byAspect, passages } = agreementOf(one, other);
    expect(passages).toEqual({ both: 2, onlyOne: 1, onlyOther: 1 });
    const energy = byAspect.get("energy");
    expect([energy?.both, energy?.onlyOne, energy?.onlyOther]).toEqual([2, 1, 1]);
    // (1, 1) and (-1, 1): found 1/2, expected 1/2 * 1 + 1/2 * 0, so nothing beyond chance.
    expect(energy?.kappa.unweighted).toEqual({ kappa: 0, observed: 0.5, expected: 0.5, count: 2 });
    // Three values of 1 and one of -1 in two pairs: 1 - 3 * 1 / 3.
    expect(energy?.alpha.nominal).toEqual({ alpha: 0, units: 2, values: 4 });
    expect(byAspect.get("defence")).toMatchObject({
      both: 0,
      onlyOne: 1,
      onlyOther: 0,
      kappa: { linear: { kappa: null } },
    });
    expect([...byAspect.keys()]).toEqual(["energy", "defence"]);
  });

  it("pairs 10,000 quotes of each of two coders without comparing all with all", () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      quote(`q${at}`, at * 20, at * 20 + 15, [bearing("A~B", "energy", 1)]),
    );
    expect(agreementOf(many, many).passages.both).toBe(10_000);
  });
});
