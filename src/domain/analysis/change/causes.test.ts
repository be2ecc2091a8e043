import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { buildEvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { Override } from "#domain/reading/override.ts";
import type { TieId } from "#domain/shared/ids.ts";
import type { MonthKey, PartialDate } from "#domain/shared/month.ts";
import { STANCES } from "#domain/shared/stance.ts";
import {
  anyEvidence,
  anyMonth,
  anyQuery,
  FLAT,
  NO_EVIDENCE,
  onTie,
  trialArrangement,
  trialEvent,
  trialQuote,
} from "#tests/support/trial-evidence.ts";
import { type Cause, causesOf, sidesOf } from "./causes.ts";
import { type ChangeQuery, changeBetween } from "./change.ts";

const TIE = "A~B" as TieId;
const query: ChangeQuery = {
  a: "2024-09" as MonthKey,
  b: "2025-09" as MonthKey,
  clock: "event",
  method: FLAT,
  aspects: null,
};
const override = (stance: Override["stance"], from: string): Override => ({
  id: TIE,
  tie: TIE,
  stance,
  from: from as PartialDate,
  reason: "never ratified",
  coder: "",
});
const idOf = (cause: Cause) => (cause.kind === "override" ? "override" : cause.ref.id);
const sum = (causes: readonly Cause[]) => causes.reduce((total, { part }) => total + part, 0);

describe("what moved a tie", () => {
  const events = [
    trialEvent("old", "2024-01", [onTie(TIE, -1)]),
    trialEvent("visit", "2025-02", [onTie(TIE, 1)]),
    trialEvent("pact", "2025-03", [onTie(TIE, 2)]),
  ];

  it("adds up by hand", () => {
    const found = causesOf(TIE, buildEvidenceIndex({ ...NO_EVIDENCE, events }), query);
    // S went from -1 to 2/3; half way is -1/6. Shares went from 1, 0, 0 to a third each.
    expect(found.before).toBe(-1);
    expect(found.after).toBeCloseTo(2 / 3, 12);
    expect(found.middle).toBeCloseTo(-1 / 6, 12);
    expect(found.causes.map((cause) => [idOf(cause), cause.kind === "evidence" ? cause.way : null])).toEqual([
      ["pact", "entered"],
      ["old", "lost"],
      ["visit", "entered"],
    ]);
    const [pact, old, visit] = found.causes.map(({ part }) => part);
    expect(pact).toBeCloseTo((1 / 3) * (2 + 1 / 6), 12);
    expect(old).toBeCloseTo((1 / 3 - 1) * (-1 + 1 / 6), 12);
    expect(visit).toBeCloseTo((1 / 3) * (1 + 1 / 6), 12);
    expect(sum(found.causes)).toBeCloseTo(5 / 3, 12);
  });

  it("is the pulls of the ledger for a tie that is new, with nothing to measure from but 0", () => {
    const found = causesOf(TIE, buildEvidenceIndex({ ...NO_EVIDENCE, events: events.slice(1) }), query);
    expect(found).toMatchObject({ before: null, after: 1.5, whole: 1.5, middle: 0 });
    expect(found.causes.map(({ part }) => part)).toEqual([1, 0.5]);
  });

  it("is nothing where all fades alike, and the rest gains where an arrangement ends", () => {
    const dated = [trialEvent("one", "2024-01", [onTie(TIE, 1)]), trialEvent("two", "2023-01", [onTie(TIE, -1)])];
    const fading = { ...query, method: DEFAULT_METHOD };
    const alike = causesOf(TIE, buildEvidenceIndex({ ...NO_EVIDENCE, events: dated }), fading);
    expect(alike.whole).toBeCloseTo(0, 12);
    expect(alike.causes.map((cause) => cause.kind === "evidence" && cause.way)).toEqual(["kept", "kept"]);
    const arrangements = [trialArrangement("pact", "2020", onTie(TIE, 2), { until: "2024-12" as PartialDate })];
    const ended = causesOf(TIE, buildEvidenceIndex({ ...NO_EVIDENCE, events: dated, arrangements }), {
      ...fading,
      b: "2034-09" as MonthKey,
    });
    const ways = Object.fromEntries(ended.causes.map((cause) => [idOf(cause), cause.kind === "evidence" && cause.way]));
    expect(ways).toEqual({ pact: "ended", one: "lost", two: "lost" });
  });

  it("counts a quote that bears twice as one cause", () => {
    const quotes = [trialQuote("twice", "2025-01", [onTie(TIE, 1, 1, "energy"), onTie(TIE, 2, 1, "political")])];
    const found = causesOf(TIE, buildEvidenceIndex({ ...NO_EVIDENCE, quotes, events: events.slice(0, 1) }), query);
    const twice = found.causes.find((cause) => idOf(cause) === "twice");
    expect(twice).toMatchObject({ way: "entered", shareBefore: 0, items: [{ stance: 1 }, { stance: 2 }] });
    expect(sum(found.causes)).toBeCloseTo(found.whole, 12);
  });

  it("names an override that begins in between, and one that holds throughout and cancels the rest", () => {
    const over = (from: string) => buildEvidenceIndex({ ...NO_EVIDENCE, events, overrides: [override(-2, from)] });
    const begins = causesOf(TIE, over("2025-05"), query);
    expect(begins).toMatchObject({ before: -1, after: -2, whole: -1 });
    expect(begins.causes[0]).toMatchObject({ kind: "override", atA: false, atB: true });
    expect(begins.causes[0]?.part).toBeCloseTo(-2 - 2 / 3, 12);
    expect(sum(begins.causes)).toBeCloseTo(-1, 12);
    const holds = causesOf(TIE, over("2020"), query);
    expect(holds.whole).toBe(0);
    expect(holds.causes.find(({ kind }) => kind === "override")?.part).toBeCloseTo(-5 / 3, 12);
    expect(sum(holds.causes)).toBeCloseTo(0, 12);
  });

  it("says which causes go with the move and which against it", () => {
    const mixed = [...events, trialEvent("quarrel", "2025-06", [onTie(TIE, -2, 0.5)])];
    const { with: along, against } = sidesOf(
      causesOf(TIE, buildEvidenceIndex({ ...NO_EVIDENCE, events: mixed }), query),
    );
    expect(along.map(idOf)).toEqual(["pact", "old", "visit"]);
    expect(against.map(idOf)).toEqual(["quarrel"]);
  });
});

const anyOverride = fc.option(fc.tuple(fc.constantFrom(...STANCES), anyMonth));

test.prop([anyEvidence, anyQuery, anyMonth, anyOverride])(
  "parts add up to the move of the reading, and turn their signs backwards",
  (evidence, asked, other, held) => {
    const ties = ["IND~PAK", "IND~RUS", "PAK~RUS"] as TieId[];
    const overrides = held === null ? [] : ties.map((tie) => ({ ...override(held[0], held[1]), id: tie, tie }));
    const index = buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence, overrides });
    const there = { ...asked, a: other, b: asked.at };
    for (const { tie, before, after } of changeBetween(index, there).ties) {
      const found = causesOf(tie, index, there);
      expect(found.before ?? 9).toBeCloseTo(before?.stance ?? 9, 9);
      expect(found.after ?? 9).toBeCloseTo(after?.stance ?? 9, 9);
      expect(sum(found.causes)).toBeCloseTo((after?.stance ?? 0) - (before?.stance ?? 0), 9);
      const back = causesOf(tie, index, { ...there, a: there.b, b: there.a });
      expect(back.whole).toBeCloseTo(-found.whole, 9);
      for (const cause of found.causes) {
        const same = back.causes.find((one) => one.kind === cause.kind && idOf(one) === idOf(cause));
        expect(same?.part).toBeCloseTo(-cause.part, 9);
      }
    }
  },
);
