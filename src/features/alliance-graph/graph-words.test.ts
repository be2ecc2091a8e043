import { describe, expect, it } from "vitest";
import { buildEvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { buildLedger } from "#domain/reading/ledger.ts";
import type { TieId } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { FLAT, NO_EVIDENCE, onTie, trialEvent, trialQuery, trialQuote } from "#tests/support/trial-evidence.ts";
import { writeSides } from "./graph-words.ts";

const PAIR = "PAK~RUS" as TieId;
const query = trialQuery("2025-09" as MonthKey, { method: { ...FLAT, halfLife: 24 } });
const sides = (records: Partial<typeof NO_EVIDENCE>) =>
  writeSides(buildLedger(PAIR, buildEvidenceIndex({ ...NO_EVIDENCE, ...records }), query));
const recent = trialQuote("q", "2025-08", [onTie(PAIR, 1)]);

describe("both sides in a few words", () => {
  it("say how many support and contradict, and apart from them how many have faded", () => {
    const against = trialEvent("e", "2025-08-01", [onTie(PAIR, -1, 0.2)]);
    const old = trialEvent("old", "1971-07-09", [onTie(PAIR, 1)]);
    expect(sides({ quotes: [recent] })).toBe("1 quote supports, none contradicts.");
    expect(sides({ quotes: [recent], events: [against, old] })).toBe("1 piece supports, 1 contradicts, 1 faded.");
    const split = [against, trialEvent("f", "2025-08-01", [onTie(PAIR, 1, 0.2)])];
    expect(sides({ events: split })).toBe("Nothing supports, 2 contradict.");
    expect(sides({ events: [old] })).toBe("1 piece, faded with age.");
    expect(sides({})).toBe("Nothing counts yet.");
  });
});
