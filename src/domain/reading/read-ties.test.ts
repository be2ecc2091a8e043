import { describe, expect, it } from "vitest";
import {
  FLAT,
  NO_EVIDENCE,
  onTie,
  type TrialEvidence,
  trialArrangement,
  trialEvent,
  trialQuery,
  trialQuote,
} from "#tests/support/trial-evidence.ts";
import type { Bearing } from "../evidence/evidence.ts";
import { buildEvidenceIndex } from "../evidence/evidence-index.ts";
import type { TieId } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import { DEFAULT_METHOD } from "./method.ts";
import { readTies, readTiesAnew } from "./read-ties.ts";
import type { ReadingQuery } from "./reading.ts";

const PAIR = "PAK~RUS" as TieId;
const indexOf = (evidence: Partial<TrialEvidence>) => buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence });
const read = (evidence: Partial<TrialEvidence>, query: ReadingQuery) =>
  readTiesAnew(indexOf(evidence), query).get(PAIR);
const events = (...bearings: readonly Bearing[]) => ({
  events: bearings.map((bearing, at) => trialEvent(`event-${at}`, "2025-01-10", [bearing])),
});
const specified = (at: string, change: Partial<ReadingQuery> = {}) =>
  trialQuery(at, { method: DEFAULT_METHOD, ...change });

describe("weight", () => {
  it.each([
    ["direct", 0.6],
    ["reported", 0.4],
    ["analyst", 0.3],
    ["background", 0.15],
  ] as const)("of a %s quote of confidence 0.5 is half of %d", (attribution, directness) => {
    const quotes = [trialQuote("q", "2025-01-10", [onTie(PAIR, 1, 0.5)], { attribution })];
    expect(read({ quotes }, specified("2025-01"))?.weight).toBeCloseTo(directness / 2, 12);
  });

  it("of an event is 0.8 and of an arrangement in force 1", () => {
    expect(read(events(onTie(PAIR, 1)), specified("2025-01"))?.weight).toBeCloseTo(0.8, 12);
    const arrangements = [trialArrangement("a", "1950", onTie(PAIR, 1))];
    expect(read({ arrangements }, specified("2025-01"))?.weight).toBe(1);
  });

  it.each([
    [6, "2025-07", 0.5],
    [12, "2026-01", 0.5],
    [24, "2026-01", 0.5 ** 0.5],
    [60, "2035-01", 0.25],
    [null, "2035-01", 1],
  ] as const)("with a half-life of %s has come down by %s to %d of itself", (halfLife, at, left) => {
    const method = { ...FLAT, halfLife };
    expect(read(events(onTie(PAIR, 1)), trialQuery(at, { method }))?.weight).toBeCloseTo(left, 12);
  });

  it("fades for centuries without becoming nothing", () => {
    const method = { ...FLAT, halfLife: 24 } as const;
    const old = { events: [trialEvent("e", "1500", [onTie(PAIR, -1)])] };
    const reading = read(old, trialQuery("2025-12", { method }));
    expect(reading?.weight).toBeCloseTo(0.5 ** ((525 * 12) / 24), 12);
    expect(reading?.stance).toBe(-1);
  });

  it("of an arrangement fades from the last month in force on", () => {
    const method = { ...FLAT, halfLife: 12 } as const;
    const arrangements = [trialArrangement("a", "2020-03", onTie(PAIR, 2), { until: "2024-06-15" as never })];
    const at = (month: string) => read({ arrangements }, trialQuery(month, { method }))?.weight;
    expect(at("2020-02")).toBeUndefined();
    expect(at("2020-03")).toBe(1);
    expect(at("2024-06")).toBe(1);
    expect(at("2025-06")).toBe(0.5);
    expect(at("2026-06")).toBe(0.25);
  });

  it("of what is dated to the year begins with its last month, so that it never counts too early", () => {
    const arrangements = [trialArrangement("a", "2024", onTie(PAIR, 1))];
    const evidence = { ...events(), quotes: [trialQuote("q", "2024", [onTie(PAIR, 1)])], arrangements };
    expect(read(evidence, trialQuery("2024-11"))).toBeUndefined();
    expect(read(evidence, trialQuery("2024-12"))?.count).toBe(2);
  });
});

describe("stance", () => {
  it("is the mean weighted by confidence: (2 x 1 - 1 x 0.5) / 1.5 = 1", () => {
    const reading = read(events(onTie(PAIR, 2, 1), onTie(PAIR, -1, 0.5)), trialQuery("2025-01"));
    expect(reading?.stance).toBe(1);
    expect(reading?.band).toBe(1);
    expect(reading?.weight).toBe(1.5);
  });

  it("weighs words by how directly they come: (0.6 x 2 + 0.3 x -2 + 0.8 x 1) / 1.7", () => {
    const evidence = {
      ...events(onTie(PAIR, 1)),
      quotes: [
        trialQuote("said", "2025-01-10", [onTie(PAIR, 2)]),
        trialQuote("judged", "2025-01-10", [onTie(PAIR, -2)], { attribution: "analyst" }),
      ],
    };
    expect(read(evidence, specified("2025-01"))?.stance).toBeCloseTo(1.4 / 1.7, 12);
  });

  it.each([
    [-2, 0.3, -1, 0.7, -2],
    [-2, 0.2, -1, 0.8, -1],
    [-1, 0.5, 0, 0.5, -1],
    [-1, 0.4, 0, 0.6, 0],
    [1, 0.4, 0, 0.6, 0],
    [1, 0.5, 0, 0.5, 1],
    [2, 0.2, 1, 0.8, 1],
    [2, 0.3, 1, 0.7, 2],
  ] as const)("of %d at %d and %d at %d lies in band %d", (one, oneWeight, other, otherWeight, band) => {
    const both = [onTie(PAIR, one, oneWeight), onTie(PAIR, other, otherWeight)];
    expect(read(events(...both), trialQuery("2025-01"))?.band).toBe(band);
    expect(read(events(...both.reverse()), trialQuery("2025-01"))?.band).toBe(band);
  });
});

describe("spread", () => {
  it("is the weighted standard deviation: of 2 at 1 and -1 at 0.5 the root of 2", () => {
    const reading = read(events(onTie(PAIR, 2, 1), onTie(PAIR, -1, 0.5)), trialQuery("2025-01"));
    expect(reading?.spread).toBeCloseTo(Math.SQRT2, 12);
    expect(reading?.contested).toBe(true);
  });

  it("is nothing among the like-minded, and contests from 1.0 on", () => {
    const alike = read(events(onTie(PAIR, 1, 0.3), onTie(PAIR, 1, 0.7)), trialQuery("2025-01"));
    expect([alike?.spread, alike?.contested]).toEqual([0, false]);
    const split = read(events(onTie(PAIR, 1, 0.3), onTie(PAIR, -1, 0.3)), trialQuery("2025-01"));
    expect([split?.spread, split?.contested]).toEqual([1, true]);
  });
});

describe("trend", () => {
  const since = "2024-10" as MonthKey;
  const earlier = (stance: Bearing["stance"], confidence = 1) =>
    trialEvent("before", "2024-09-01", [onTie(PAIR, stance, confidence)]);
  const inside = (stance: Bearing["stance"], confidence = 1) =>
    trialEvent("after", "2025-01-10", [onTie(PAIR, stance, confidence)]);
  const moved = (...both: readonly ReturnType<typeof earlier>[]) =>
    read({ events: both }, trialQuery("2025-09", { since }));

  it("is the stance now less the stance at the end of the first month: 1 / 2 - 0", () => {
    expect(moved(earlier(0), inside(1))).toMatchObject({ stance: 0.5, trend: 0.5, heading: "warming" });
    expect(moved(earlier(0), inside(-1))).toMatchObject({ trend: -0.5, heading: "cooling" });
  });

  it("warms and cools from 0.25 on", () => {
    expect(moved(earlier(0, 0.75), inside(1, 0.25))).toMatchObject({ trend: 0.25, heading: "warming" });
    expect(moved(earlier(0, 0.75), inside(-1, 0.25))).toMatchObject({ trend: -0.25, heading: "cooling" });
    expect(moved(earlier(0, 0.8), inside(1, 0.2))).toMatchObject({ trend: 0.2, heading: "steady" });
  });

  it("is not known for a tie whose evidence begins within the window: it is new", () => {
    expect(moved(inside(1))).toMatchObject({ trend: null, heading: "new" });
  });

  it("is not asked for without a month to compare with", () => {
    expect(read({ events: [inside(1)] }, trialQuery("2025-09"))).toMatchObject({ trend: null, heading: "steady" });
  });
});

describe("clocks", () => {
  const late = { events: [trialEvent("e", "2024-02-01", [onTie(PAIR, 1)], { published: "2025-03-20" as never })] };

  it("place evidence by the thing itself or by its publication", () => {
    expect(read(late, trialQuery("2025-02"))?.count).toBe(1);
    expect(read(late, trialQuery("2025-02", { clock: "knowledge" }))).toBeUndefined();
    expect(read(late, trialQuery("2025-03", { clock: "knowledge" }))?.count).toBe(1);
  });

  it("do not make an old thing young: it ages from its own date by both", () => {
    const method = { ...FLAT, halfLife: 24 } as const;
    expect(read(late, trialQuery("2026-02", { clock: "knowledge", method }))?.weight).toBe(0.5);
  });

  it("know a quote by its article", () => {
    const articles = [
      {
        id: "talks" as never,
        title: "Talks",
        standfirst: null,
        label: null,
        publisher: null,
        author: null,
        published: "2025-06-01" as never,
        language: "en",
        direction: "ltr" as const,
        blocks: [],
        sources: [],
      },
    ];
    const quotes = [
      trialQuote("dated", "2024-01-01", [onTie(PAIR, 1)]),
      trialQuote("undated", null, [onTie("IND~RUS", 1)]),
    ];
    const index = buildEvidenceIndex({ ...NO_EVIDENCE, quotes, articles });
    const ties = (query: ReadingQuery) => [...readTiesAnew(index, query).keys()];
    expect(ties(trialQuery("2025-05"))).toEqual(["PAK~RUS"]);
    expect(ties(trialQuery("2025-05", { clock: "knowledge" }))).toEqual([]);
    expect(ties(trialQuery("2025-06", { clock: "knowledge" }))).toEqual(["IND~RUS", "PAK~RUS"]);
  });
});

describe("count and aspects", () => {
  const evidence = {
    quotes: [
      trialQuote("both", "2025-01-10", [onTie(PAIR, 1, 0.3, "energy"), onTie(PAIR, -1, 0.2, "defence")]),
      trialQuote("one", "2025-01-11", [onTie(PAIR, 1, 0.2, "defence")]),
    ],
  };

  it("count pieces, not bearings, and name the weightiest aspect first", () => {
    expect(read(evidence, trialQuery("2025-01"))).toMatchObject({ count: 2, aspects: ["defence", "energy"] });
  });

  it("keep out what the filter keeps out", () => {
    const only = read(evidence, trialQuery("2025-01", { aspects: ["energy"] }));
    expect(only).toMatchObject({ count: 1, stance: 1, aspects: ["energy"] });
    expect(read(evidence, trialQuery("2025-01", { aspects: [] }))).toBeUndefined();
  });
});

describe("memory", () => {
  it("answers the same question with the same object, and another with another", () => {
    const index = indexOf(events(onTie(PAIR, 1)));
    const asked = readTies(index, specified("2025-01", { aspects: ["political"] }));
    expect(readTies(index, specified("2025-01", { aspects: ["political"] }))).toBe(asked);
    expect(readTies(index, specified("2025-02", { aspects: ["political"] }))).not.toBe(asked);
    expect(readTies(index, specified("2025-01"))).not.toBe(asked);
    const method = { ...DEFAULT_METHOD, directness: { ...DEFAULT_METHOD.directness, event: 0.5 } };
    expect(readTies(index, trialQuery("2025-01", { method, aspects: ["political"] })).get(PAIR)?.weight).toBe(0.5);
    expect(readTies(indexOf(events(onTie(PAIR, -1))), specified("2025-01")).get(PAIR)?.stance).toBe(-1);
  });
});
