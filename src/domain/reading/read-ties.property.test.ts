import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import {
  anyEvidence,
  anyMonth,
  anyQuery,
  NO_EVIDENCE,
  onTie,
  type TrialEvidence,
  trialEvent,
} from "#tests/support/trial-evidence.ts";
import type { Bearing } from "../evidence/evidence.ts";
import { buildEvidenceIndex } from "../evidence/evidence-index.ts";
import type { TieId } from "../shared/ids.ts";
import { readTiesPlainly } from "./read-plainly.ts";
import { readTiesAnew } from "./read-ties.ts";
import type { Reading, ReadingQuery } from "./reading.ts";

const PAIR = "PAK~RUS" as TieId;
const indexOf = (evidence: Partial<TrialEvidence>) => buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence });
const read = (evidence: Partial<TrialEvidence>, query: ReadingQuery) =>
  readTiesAnew(indexOf(evidence), query).get(PAIR);

/** Numbers to nine decimals, everything else as it is. */
function likeNumbers(readings: ReadonlyMap<TieId, Reading>) {
  return [...readings.values()].map(({ stance, weight, spread, trend, ...rest }) => ({
    ...rest,
    numbers: [stance, weight, spread, trend ?? 0].map((value) => expect.closeTo(value, 9)),
  }));
}
const numbered = (readings: ReadonlyMap<TieId, Reading>) =>
  [...readings.values()].map(({ stance, weight, spread, trend, ...rest }) => ({
    ...rest,
    numbers: [stance, weight, spread, trend ?? 0],
  }));

const scaled = (evidence: TrialEvidence, factor: number): TrialEvidence => {
  const weaker = (bearing: Bearing): Bearing => ({ ...bearing, confidence: bearing.confidence * factor });
  return {
    arrangements: evidence.arrangements.map((one) => ({ ...one, bearing: weaker(one.bearing) })),
    events: evidence.events.map((one) => ({ ...one, bearings: one.bearings.map(weaker) })),
    quotes: evidence.quotes.map((one) => ({ ...one, bearings: one.bearings.map(weaker) })),
  };
};

describe("whatever the evidence", () => {
  test.prop([anyEvidence, anyQuery])("the quick way and the plain way agree to nine decimals", (evidence, query) => {
    const index = indexOf(evidence);
    expect(numbered(readTiesAnew(index, query))).toEqual(likeNumbers(readTiesPlainly(index, query)));
  });

  test.prop([anyEvidence, anyQuery, fc.integer()])("its order does not matter", (evidence, query, seed) => {
    const shuffled = <Value>(values: readonly Value[]) =>
      values
        .map((value, at) => ({ value, key: Math.sin(seed + at * 7919) }))
        .sort((one, other) => one.key - other.key)
        .map(({ value }) => value);
    const other = {
      arrangements: shuffled(evidence.arrangements),
      events: shuffled(evidence.events),
      quotes: shuffled(evidence.quotes),
    };
    expect(numbered(readTiesAnew(indexOf(other), query))).toEqual(likeNumbers(readTiesAnew(indexOf(evidence), query)));
  });

  test.prop([anyEvidence, anyQuery, anyEvidence])(
    "what comes after the date does not matter",
    (evidence, query, more) => {
      const isLater = (text: string | null) => (text ?? "").slice(0, 4) > query.at.slice(0, 4);
      const extra = {
        arrangements: more.arrangements.filter(({ since }) => isLater(since)),
        events: more.events.filter(({ date }) => isLater(date)),
        quotes: more.quotes.filter(({ saidOn }) => isLater(saidOn)),
      };
      const renamed = <Value extends { readonly id: string }>(values: readonly Value[]) =>
        values.map((value) => ({ ...value, id: `later-${value.id}` as never }));
      const all = {
        arrangements: [...evidence.arrangements, ...renamed(extra.arrangements)],
        events: [...evidence.events, ...renamed(extra.events)],
        quotes: [...evidence.quotes, ...renamed(extra.quotes)],
      };
      const asked = { ...query, since: null };
      expect(numbered(readTiesAnew(indexOf(all), asked))).toEqual(likeNumbers(readTiesAnew(indexOf(evidence), asked)));
    },
  );

  test.prop([anyEvidence, anyQuery])(
    "halving or doubling every confidence moves no stance, trend or spread",
    (evidence, query) => {
      const whole = readTiesAnew(indexOf(evidence), query);
      const half = readTiesAnew(indexOf(scaled(evidence, 0.5)), query);
      for (const [tie, reading] of whole) {
        const weaker = half.get(tie);
        expect(weaker).toMatchObject({ band: reading.band, heading: reading.heading, contested: reading.contested });
        expect(weaker?.stance).toBeCloseTo(reading.stance, 9);
        expect(weaker?.spread).toBeCloseTo(reading.spread, 9);
        expect(weaker?.weight).toBeCloseTo(reading.weight / 2, 9);
      }
    },
  );

  test.prop([anyEvidence, anyQuery, fc.constantFrom(-2, -1, 0, 1, 2), anyMonth])(
    "adding evidence never moves a stance away from what it says",
    (evidence, query, stance, month) => {
      const added = trialEvent("added", month, [onTie(PAIR, stance as Bearing["stance"], 0.7)]);
      const before = read(evidence, query);
      const after = read({ ...evidence, events: [...evidence.events, added] }, query);
      if (!before) return;
      expect(Math.abs((after?.stance ?? Number.NaN) - stance)).toBeLessThanOrEqual(
        Math.abs(before.stance - stance) + 1e-9,
      );
    },
  );

  test.prop([anyEvidence, anyQuery])("a reading stays within its bounds", (evidence, query) => {
    for (const reading of readTiesAnew(indexOf(evidence), query).values()) {
      expect(Math.abs(reading.stance)).toBeLessThanOrEqual(2);
      expect(reading.spread).toBeGreaterThanOrEqual(0);
      expect(reading.spread).toBeLessThanOrEqual(2);
      expect(reading.weight).toBeGreaterThan(0);
      expect(reading.count).toBeGreaterThan(0);
      expect(reading.aspects.length).toBeGreaterThan(0);
      if (reading.trend !== null) expect(Math.abs(reading.trend)).toBeLessThanOrEqual(4);
    }
  });
});
