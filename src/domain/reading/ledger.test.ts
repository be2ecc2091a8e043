import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  anyEvidence,
  anyMonth,
  anyQuery,
  FLAT,
  NO_EVIDENCE,
  onTie,
  trialArrangement,
  trialEvent,
  trialQuery,
  trialQuote,
} from "#tests/support/trial-evidence.ts";
import { buildEvidenceIndex } from "../evidence/evidence-index.ts";
import type { TieId } from "../shared/ids.ts";
import { addMonths, monthIndex } from "../shared/month.ts";
import { readHistory } from "./history.ts";
import { buildLedger, sideOf } from "./ledger.ts";
import { readTiesAnew } from "./read-ties.ts";

const PAIR = "PAK~RUS" as TieId;
const EVIDENCE = {
  ...NO_EVIDENCE,
  arrangements: [trialArrangement("pact", "2014-11", onTie(PAIR, 1), { until: "2024-09" as never })],
  events: [
    trialEvent("meeting", "2025-09-02", [onTie(PAIR, 1)]),
    trialEvent("quarrel", "2025-11-10", [onTie(PAIR, -2)]),
  ],
  quotes: [
    trialQuote("warm", "2025-09-03", [onTie(PAIR, 2, 0.5)]),
    trialQuote("doubt", "2025-03-01", [onTie(PAIR, -1, 0.5, "energy")]),
  ],
};
const INDEX = buildEvidenceIndex(EVIDENCE);
const ids = (ledger: ReturnType<typeof buildLedger>) => ledger.entries.map(({ item }) => item.ref.id);

describe("the ledger", () => {
  const query = trialQuery("2025-09", { method: { ...FLAT, halfLife: 12 } });
  const ledger = buildLedger(PAIR, INDEX, query);
  const entry = (id: string) => ledger.entries.find(({ item }) => item.ref.id === id);

  it("lists what counts newest first, and what comes later last", () => {
    expect(ids(ledger)).toEqual(["warm", "meeting", "doubt", "pact", "quarrel"]);
    expect(ledger.entries.map(({ leftOut }) => leftOut)).toEqual([null, null, null, null, "later"]);
  });

  it("shows every factor: a pact that ended twelve months ago counts half", () => {
    expect(entry("pact")).toMatchObject({ age: 12, decay: 0.5, weight: 0.5, counted: true });
    expect(entry("doubt")?.age).toBe(6);
    expect(entry("doubt")?.weight).toBeCloseTo(0.5 * 0.5 ** 0.5, 12);
    expect(entry("quarrel")).toMatchObject({ weight: 0, share: 0, pull: 0, counted: false });
  });

  it("adds up: 1 x 1 + 0.5 x 2 - 0.354 + 0.5 x 1 over 2.354", () => {
    const faded = 0.5 * 0.5 ** 0.5;
    expect(ledger.reading?.stance).toBeCloseTo((1 + 1 - faded + 0.5) / (2 + faded), 9);
    expect(entry("warm")?.pull).toBeCloseTo(1 / (2 + faded), 9);
  });

  it("says which side each item is on", () => {
    expect(ledger.reading?.band).toBe(1);
    expect(ledger.entries.map(({ side }) => side)).toEqual(["for", "for", "against", "for", "against"]);
    expect(sideOf(0, 0)).toBe("for");
    expect(sideOf(1, 0)).toBe("against");
    expect(sideOf(0, 1)).toBe("against");
    expect(sideOf(-1, -2)).toBe("for");
  });

  it("keeps what the filter and the method leave out in sight", () => {
    const filtered = buildLedger(PAIR, INDEX, { ...query, aspects: ["energy"] });
    expect(ids(filtered)[0]).toBe("doubt");
    expect(filtered.entries.map(({ leftOut }) => leftOut)).toEqual([null, "aspect", "aspect", "aspect", "aspect"]);
    const silenced = { ...FLAT, directness: { ...FLAT.directness, event: 0 } };
    expect(
      buildLedger(PAIR, INDEX, { ...query, method: silenced }).entries.find(({ item }) => item.ref.id === "meeting"),
    ).toMatchObject({ counted: false, leftOut: "weightless" });
  });

  it("orders by publication under the knowledge clock", () => {
    const events = [
      trialEvent("old-news", "2020-01-01", [onTie(PAIR, 1)], { published: "2025-08-30" as never }),
      trialEvent("news", "2025-08-01", [onTie(PAIR, 1)]),
    ];
    const index = buildEvidenceIndex({ ...NO_EVIDENCE, events });
    expect(ids(buildLedger(PAIR, index, trialQuery("2025-09")))).toEqual(["news", "old-news"]);
    expect(ids(buildLedger(PAIR, index, trialQuery("2025-09", { clock: "knowledge" })))).toEqual(["old-news", "news"]);
  });

  it("has no reading and no sides before the first evidence", () => {
    const early = buildLedger(PAIR, INDEX, trialQuery("2001-01"));
    expect(early.reading).toBeNull();
    expect(early.entries).toHaveLength(5);
    expect(early.entries.every(({ side, counted, share }) => side === null && !counted && share === 0)).toBe(true);
    expect(buildLedger("QQQ~QQR" as TieId, INDEX, query)).toEqual({ tie: "QQQ~QQR", reading: null, entries: [] });
  });

  test.prop([anyEvidence, anyQuery])("weights, shares and pulls add up to the reading", (evidence, asked) => {
    const index = buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence });
    for (const tie of index.ties) {
      const { reading, entries } = buildLedger(tie, index, asked);
      const sum = (pick: (one: (typeof entries)[number]) => number) =>
        entries.reduce((total, one) => total + pick(one), 0);
      expect(entries).toHaveLength(index.itemsOf(tie).length);
      expect(sum(({ weight }) => weight)).toBeCloseTo(reading?.weight ?? 0, 9);
      expect(sum(({ pull }) => pull)).toBeCloseTo(reading?.stance ?? 0, 9);
      expect(sum(({ share }) => share)).toBeCloseTo(reading ? 1 : 0, 9);
      expect(new Set(entries.filter(({ counted }) => counted).map(({ item }) => item.ref.id)).size).toBe(
        reading?.count ?? 0,
      );
    }
  });
});

describe("the history", () => {
  it("holds a point for every month, without stance before the first evidence", () => {
    const span = { from: "2014-09", to: "2014-12" } as never;
    expect(readHistory(PAIR, INDEX, span, trialQuery("2025-09"))).toEqual([
      { month: "2014-09", stance: null, weight: 0 },
      { month: "2014-10", stance: null, weight: 0 },
      { month: "2014-11", stance: 1, weight: 1 },
      { month: "2014-12", stance: 1, weight: 1 },
    ]);
  });

  it("is empty of stance for a tie nobody knows", () => {
    const span = { from: "2025-01", to: "2025-01" } as never;
    expect(readHistory("QQQ~QQR" as TieId, INDEX, span, trialQuery("2025-09"))).toEqual([
      { month: "2025-01", stance: null, weight: 0 },
    ]);
  });

  test.prop([anyEvidence, anyQuery, anyMonth, fc.nat(30)])(
    "is the reading of each of its months",
    (evidence, query, from, length) => {
      const index = buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence });
      const span = { from, to: addMonths(from, length) };
      for (const tie of index.ties) {
        const points = readHistory(tie, index, span, query);
        expect(points).toHaveLength(monthIndex(span.to) - monthIndex(from) + 1);
        for (const { month, stance, weight } of points) {
          const reading = readTiesAnew(index, { ...query, at: month }).get(tie);
          expect(stance).toBe(reading?.stance ?? null);
          expect(weight).toBe(reading?.weight ?? 0);
        }
      }
    },
  );
});
