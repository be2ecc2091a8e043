import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  anyEvidence,
  anyMonth,
  anyQuery,
  NO_EVIDENCE,
  onTie,
  trialEvent,
  trialQuery,
} from "#tests/support/trial-evidence.ts";
import { buildEvidenceIndex } from "../evidence/evidence-index.ts";
import type { TieId } from "../shared/ids.ts";
import { addMonths, type PartialDate } from "../shared/month.ts";
import { STANCES } from "../shared/stance.ts";
import { readHistory } from "./history.ts";
import { buildLedger } from "./ledger.ts";
import type { Override } from "./override.ts";
import { readTiesPlainly } from "./read-plainly.ts";
import { readTies, readTiesAnew } from "./read-ties.ts";
import type { Reading } from "./reading.ts";

const PAIR = "PAK~RUS" as TieId;
const anOverride = (change: Partial<Override> = {}): Override => ({
  id: PAIR,
  tie: PAIR,
  stance: -2,
  from: "2025-06" as PartialDate,
  reason: "the pact was never ratified",
  coder: "",
  ...change,
});
const anyOverride = fc
  .record({ stance: fc.constantFrom(...STANCES), from: anyMonth.map((month) => month as string as PartialDate) })
  .map(anOverride);
const indexOf = (evidence: object, overrides?: readonly Override[]) =>
  buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence, ...(overrides ? { overrides } : {}) });
const holds = (override: Override, at: string) => override.from <= at;
const rounded = (readings: ReadonlyMap<TieId, Reading>) =>
  [...readings.values()].map(({ stance, weight, spread, trend, overridden, ...rest }) => ({
    ...rest,
    overridden: overridden?.override ?? null,
    numbers: [stance, weight, spread, trend ?? 0, overridden?.evidence ?? 0].map((value) => value.toFixed(9)),
  }));

describe("an override", () => {
  test.prop([anyEvidence, anyQuery])("that is not there changes no reading in any way", (evidence, query) => {
    expect(readTiesAnew(indexOf(evidence, []), query)).toEqual(readTiesAnew(indexOf(evidence), query));
    for (const reading of readTiesAnew(indexOf(evidence), query).values())
      expect(reading).not.toHaveProperty("overridden");
  });

  test.prop([anyEvidence, anyQuery, anyOverride])(
    "takes the place of the stance from its month on, and of nothing else",
    (evidence, query, override) => {
      const [without, within] = [indexOf(evidence), indexOf(evidence, [override])];
      const [before, after] = [readTiesAnew(without, query), readTiesAnew(within, query)];
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [tie, reading] of before) {
        const now = after.get(tie);
        if (tie !== PAIR || !(holds(override, query.at) || (query.since && holds(override, query.since))))
          expect(now).toEqual(reading);
        if (tie !== PAIR || !holds(override, query.at)) continue;
        const { weight, spread, contested, count, aspects } = reading;
        expect(now).toMatchObject({ weight, spread, contested, count, aspects, stance: override.stance });
        expect(now?.band).toBe(override.stance);
        expect(now?.overridden).toEqual({ override, evidence: reading.stance });
      }
    },
  );

  test.prop([anyEvidence, anyQuery, anyOverride])(
    "is read alike the quick way and the plain way",
    (evidence, query, override) => {
      const index = indexOf(evidence, [override]);
      expect(rounded(readTiesAnew(index, query))).toEqual(rounded(readTiesPlainly(index, query)));
    },
  );

  test.prop([anyEvidence, anyQuery, anyOverride])(
    "leaves the sum by hand what it was, and the line over time ends where the reading is",
    (evidence, query, override) => {
      const index = indexOf(evidence, [override]);
      const { reading, entries } = buildLedger(PAIR, index, query);
      const pulls = entries.reduce((sum, { pull }) => sum + pull, 0);
      if (reading) expect(pulls).toBeCloseTo(reading.overridden?.evidence ?? reading.stance, 9);
      const history = readHistory(PAIR, index, { from: addMonths(query.at, -30), to: query.at }, query);
      expect(history.at(-1)?.stance).toBe(reading?.stance ?? null);
      const alone = readHistory(PAIR, indexOf(evidence), { from: addMonths(query.at, -30), to: query.at }, query);
      for (const [at, point] of history.entries())
        expect(point.stance).toBe(
          alone[at]?.stance !== null && holds(override, point.month) ? override.stance : alone[at]?.stance,
        );
    },
  );
});

describe("by hand", () => {
  const evidence = { events: [trialEvent("talks", "2025-01", [onTie(PAIR, 1)])] };

  it("moves the trend from what the evidence said before it to what it says itself", () => {
    const query = trialQuery("2025-09", { since: "2025-03" as never });
    const reading = readTies(indexOf(evidence, [anOverride()]), query).get(PAIR);
    expect(reading).toMatchObject({ stance: -2, band: -2, trend: -3, heading: "cooling" });
    expect(reading?.overridden?.evidence).toBe(1);
  });

  it("of a year alone holds from its last month, so that it never holds too early", () => {
    const index = indexOf(evidence, [anOverride({ from: "2025" as PartialDate })]);
    expect(readTies(index, trialQuery("2025-11")).get(PAIR)?.band).toBe(1);
    expect(readTies(index, trialQuery("2025-12")).get(PAIR)?.band).toBe(-2);
  });

  it("tells what supports it and what contradicts it, and reads nothing where there is no evidence", () => {
    const index = indexOf(evidence, [anOverride()]);
    expect(buildLedger(PAIR, index, trialQuery("2025-09")).entries[0]).toMatchObject({ side: "against", pull: 1 });
    expect(readTies(index, trialQuery("2024-12")).get(PAIR)).toBeUndefined();
  });
});
