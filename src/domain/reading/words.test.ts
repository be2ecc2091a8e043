import { describe, expect, it } from "vitest";
import {
  FLAT,
  NO_EVIDENCE,
  onTie,
  trialArrangement,
  trialEvent,
  trialQuery,
  trialQuote,
} from "#tests/support/trial-evidence.ts";
import type { Bearing } from "../evidence/evidence.ts";
import { buildEvidenceIndex } from "../evidence/evidence-index.ts";
import type { TieId } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import { buildLedger } from "./ledger.ts";
import {
  bandBefore,
  tallyOf,
  writeBefore,
  writeFinding,
  writeHalfLife,
  writeLeftOut,
  writeNothingCounts,
  writeSmall,
  writeStance,
  writeSupport,
  writeTally,
  writeWeight,
} from "./words.ts";

const PAIR = "PAK~RUS" as TieId;
const [OCT, SEP] = ["2024-10" as MonthKey, "2025-09" as MonthKey];
type Said = readonly [date: string, stance: Bearing["stance"], confidence?: number];
const ledgerOf = (...said: readonly Said[]) => {
  const quotes = said.map(([date, stance, confidence], at) =>
    trialQuote(`q${at}`, date, [onTie(PAIR, stance, confidence)]),
  );
  return buildLedger(PAIR, buildEvidenceIndex({ ...NO_EVIDENCE, quotes }), trialQuery(SEP, { since: OCT }));
};
const method = { ...FLAT, halfLife: 24 } as const;
const finding = (...said: readonly Said[]) =>
  writeFinding("Pakistan–Russia", ledgerOf(...said).reading, trialQuery(SEP));

describe("the finding", () => {
  it.each<readonly [string, readonly Said[]]>([
    [
      "Pakistan–Russia is cordial, up from neutral",
      [
        ["2024-01", 0, 0.1],
        ["2025-01", 1],
      ],
    ],
    [
      "Pakistan–Russia is strained, down from cordial",
      [
        ["2024-01", 1, 0.1],
        ["2025-01", -1],
      ],
    ],
    [
      "Pakistan–Russia is cordial",
      [
        ["2024-01", 1],
        ["2025-01", 1],
      ],
    ],
    [
      "Pakistan–Russia is cordial and warming",
      [
        ["2024-01", 1, 0.2],
        ["2024-02", 0, 0.2],
        ["2025-01", 1],
      ],
    ],
    [
      "Pakistan–Russia is neutral but contested",
      [
        ["2024-01", 1],
        ["2024-02", -1],
      ],
    ],
    [
      "Pakistan–Russia is neutral but contested, down from allied",
      [
        ["2024-01", 2],
        ["2025-02", -2],
      ],
    ],
    ["Pakistan–Russia is allied", [["2025-02", 2]]],
    ["Pakistan–Russia: no evidence by Sep 2025", [["2025-12", 2]]],
  ])("reads: %s", (words, said) => expect(finding(...said)).toBe(words));

  it("does not take kinds that are filtered out for a lack of evidence", () => {
    expect(writeFinding("Pakistan–Russia", null, trialQuery(SEP, { aspects: ["defence"] }))).toBe(
      "Pakistan–Russia: no evidence of these kinds by Sep 2025",
    );
  });

  it("tells where the tie stood when the window began", () => {
    const { reading } = ledgerOf(["2024-01", 0, 0.1], ["2025-01", 1]);
    expect(reading && bandBefore(reading)).toBe(0);
    expect(reading && writeBefore(reading, OCT)).toBe("Neutral in Oct 2024.");
    const fresh = ledgerOf(["2025-01", 1]).reading;
    expect(fresh && writeBefore(fresh, OCT)).toBe("No evidence by Oct 2024.");
  });
});

it("a finding that an analyst overrides says so", () => {
  const override = { id: PAIR, tie: PAIR, stance: -1, from: "2025-01", reason: "never ratified", coder: "" } as never;
  const quotes = [trialQuote("q", "2024-01", [onTie(PAIR, 1)])];
  const index = buildEvidenceIndex({ ...NO_EVIDENCE, quotes, overrides: [override] });
  const query = trialQuery(SEP, { since: "2024-10" as never });
  expect(writeFinding("Pakistan–Russia", buildLedger(PAIR, index, query).reading, query)).toBe(
    "Pakistan–Russia is strained by override, down from cordial",
  );
});

describe("the support", () => {
  it.each<readonly [string, readonly Said[]]>([
    [
      "2 quotes support, 1 contradicts.",
      [
        ["2025-01", 1],
        ["2025-01", 2],
        ["2025-02", -1, 0.1],
      ],
    ],
    ["1 quote supports, none contradicts.", [["2025-01", 1]]],
    [
      "1 quote supports, 2 contradict.",
      [
        ["2025-01", 1],
        ["2025-02", 0, 0.1],
        ["2025-03", -1, 0.1],
      ],
    ],
    [
      "Nothing supports, 2 quotes contradict.",
      [
        ["2025-01", 1, 0.4],
        ["2025-02", -1, 0.4],
      ],
    ],
    ["Nothing counts yet.", [["2025-12", 1]]],
  ])("reads: %s", (words, said) => expect(writeSupport(ledgerOf(...said))).toBe(words));

  it("leaves out on both sides what weighs nothing to speak of, and says that it has faded", () => {
    const support = (...dates: readonly (readonly [string, Bearing["stance"]])[]) => {
      const quotes = dates.map(([date, stance], at) => trialQuote(`q${at}`, date, [onTie(PAIR, stance)]));
      const ledger = buildLedger(PAIR, buildEvidenceIndex({ ...NO_EVIDENCE, quotes }), trialQuery(SEP, { method }));
      return writeSupport(ledger);
    };
    expect(support(["2025-01", 1], ["1999-01", 1], ["1998-01", -2])).toBe(
      "1 quote supports, none contradicts. 2 quotes have faded.",
    );
    const old = buildEvidenceIndex({ ...NO_EVIDENCE, quotes: [trialQuote("q", "1971", [onTie(PAIR, 0)])] });
    const { reading } = buildLedger(PAIR, old, trialQuery(SEP, { method }));
    expect(writeFinding("Pakistan–Russia", reading, trialQuery(SEP))).toBe(
      "Pakistan–Russia is neutral by faded evidence alone",
    );
    expect(support(["1999-01", 1])).toBe("Nothing recent. 1 quote has faded.");
    // 183 months at a half-life of 24 leave 0.00506, 184 leave 0.00492.
    expect(support(["2010-06", 1])).toBe("1 quote supports, none contradicts.");
    expect(support(["2010-05", 1])).toBe("Nothing recent. 1 quote has faded.");
  });

  it("names what it is when it is not quotes alone", () => {
    const index = buildEvidenceIndex({
      ...NO_EVIDENCE,
      arrangements: [trialArrangement("a", "2014", onTie(PAIR, 1))],
      events: [trialEvent("e", "2025-01-01", [onTie(PAIR, 1)])],
      quotes: [trialQuote("q", "2025-01-01", [onTie(PAIR, 2), onTie(PAIR, -1, 0.1, "energy")])],
    });
    const ledger = buildLedger(PAIR, index, trialQuery(SEP));
    expect(tallyOf(ledger).for).toEqual({ quotes: 1, events: 1, arrangements: 1 });
    expect(writeSupport(ledger)).toBe("1 quote, 1 event and 1 arrangement support, 1 quote contradicts.");
    expect(writeTally({ quotes: 0, events: 2, arrangements: 0 })).toBe("2 events");
  });
});

describe("a ledger in which nothing counts", () => {
  const events = [trialEvent("e", "2025-12-01", [onTie(PAIR, 1)])];
  const quotes = [trialQuote("q", "2024-01", [onTie(PAIR, 1, 1, "energy")])];
  const said = (records: Partial<typeof NO_EVIDENCE>, change: Parameters<typeof trialQuery>[1] = {}) => {
    const query = trialQuery(SEP, change);
    return writeNothingCounts(buildLedger(PAIR, buildEvidenceIndex({ ...NO_EVIDENCE, ...records }), query), query);
  };

  it("says whether date, kind or method keeps it out, and the way to let it in", () => {
    expect(said({ events })).toBe("What bears on this tie is dated after Sep 2025. Move the window to count it.");
    expect(said({ events }, { clock: "knowledge" })).toMatch(/known only after Sep 2025/);
    expect(said({ quotes }, { aspects: ["defence"] })).toMatch(/kinds that are filtered out/);
    expect(said({ quotes }, { method: { ...FLAT, directness: { ...FLAT.directness, direct: 0 } } })).toMatch(
      /no weight/,
    );
    expect(said({ events, quotes }, { aspects: ["political"] })).toMatch(/filtered out by kind.*after Sep 2025\.$/);
    expect(said({})).toBe("No evidence bears on this tie.");
    expect(said({ quotes })).toBe("");
  });
});

describe("small words", () => {
  it("write the working of a weight", () => {
    const index = buildEvidenceIndex({ ...NO_EVIDENCE, quotes: [trialQuote("q", "2024-09", [onTie(PAIR, 1, 0.5)])] });
    const method = { halfLife: 12, directness: { ...FLAT.directness, direct: 0.6 } } as const;
    const [entry] = buildLedger(PAIR, index, trialQuery(SEP, { method })).entries;
    expect(entry && writeWeight(entry, 0.6)).toBe("0.60 × 0.50 × 0.50 = 0.15");
    expect(entry && writeLeftOut(entry, SEP)).toBeNull();
  });

  it("write in more digits what two would hide", () => {
    // 0.5 ^ (200 / 24) = 0.0031: 200 months before Sep 2025 is Jan 2009.
    const index = buildEvidenceIndex({ ...NO_EVIDENCE, quotes: [trialQuote("q", "2009-01", [onTie(PAIR, 1, 0.5)])] });
    const [entry] = buildLedger(PAIR, index, trialQuery(SEP, { method })).entries;
    expect(entry && writeWeight(entry, 1)).toBe("1.00 × 0.50 × 0.0031 = 0.0016");
    expect([0, 0.005, 0.00005].map(writeSmall)).toEqual(["0.00", "0.01", "below 0.0001"]);
  });

  it("say why an entry does not count", () => {
    const [entry] = ledgerOf(["2025-12", 1]).entries;
    expect(entry && writeLeftOut(entry, SEP)).toBe("after Sep 2025");
  });

  it("name stances and half-lives", () => {
    expect([writeStance(-2), writeStance("allied")]).toEqual(["Hostile", "Allied"]);
    expect([writeHalfLife(24), writeHalfLife(null)]).toEqual(["24 months", "never"]);
  });
});
