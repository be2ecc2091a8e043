import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { buildEvidenceIndex, type EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { EvidenceItem } from "#domain/evidence/evidence-item.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import { weightAt } from "#domain/reading/weigh.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { type MonthKey, monthIndex, type PartialDate } from "#domain/shared/month.ts";
import {
  anyEvidence,
  anyMonth,
  anyQuery,
  FLAT,
  NO_EVIDENCE,
  onTie,
  trialArrangement,
  trialEvent,
} from "#tests/support/trial-evidence.ts";
import { type ChangeQuery, changeBetween } from "./change.ts";

const [A, B] = ["2024-10" as MonthKey, "2025-09" as MonthKey];
const query = (change: Partial<ChangeQuery> = {}): ChangeQuery => ({
  a: A,
  b: B,
  clock: "event",
  method: FLAT,
  aspects: null,
  ...change,
});
const trial = (...events: ReturnType<typeof trialEvent>[]) => buildEvidenceIndex({ ...NO_EVIDENCE, events });
const kinds = (change: ReturnType<typeof changeBetween>) =>
  Object.fromEntries(change.ties.map(({ tie, kind }) => [tie, kind]));

describe("what changed between two dates", () => {
  const index = trial(
    trialEvent("old", "2024-01", [onTie("A~B", 0), onTie("A~C", 1), onTie("B~C", -1), onTie("C~D", 0)]),
    trialEvent("warm", "2025-02", [onTie("A~B", 2)]),
    trialEvent("cold", "2025-03", [onTie("A~C", -2)]),
    trialEvent("new", "2025-04", [onTie("A~D", 1)]),
    // 0 and 0.45 make 0.225: into no other band; -1 stays.
    trialEvent("later", "2025-10", [onTie("B~C", 2)]),
  );

  it("is told apart tie by tie, largest moves first, then what is new, then what held", () => {
    const change = changeBetween(index, query());
    expect(kinds(change)).toEqual({
      "A~B": "warmed",
      "A~C": "cooled",
      "A~D": "formed",
      "B~C": "held",
      "C~D": "held",
    });
    expect(change.ties.map(({ tie, move }) => [tie, move])).toEqual([
      ["A~C", -1.5],
      ["A~B", 1],
      ["A~D", null],
      ["B~C", 0],
      ["C~D", 0],
    ]);
    expect(change.unchanged).toEqual([0, 1, 1, 0, 0]);
  });

  it("is mirrored when read backwards, and new ties are then not there yet", () => {
    const change = changeBetween(index, query({ a: B, b: A }));
    expect(kinds(change)).toMatchObject({ "A~B": "cooled", "A~C": "warmed", "A~D": "gone" });
    expect(change.gone[0]).toMatchObject({ after: null, move: null });
  });

  it("is nothing between a date and itself", () => {
    const change = changeBetween(index, query({ a: B }));
    expect([change.warmed, change.cooled, change.formed, change.gone].every((list) => list.length === 0)).toBe(true);
    expect(change.ties).toHaveLength(5);
  });

  it("names ties that crossed into another band by less than 0.25", () => {
    const close = trial(
      trialEvent("one", "2024-01", [onTie("A~B", 1, 0.3), onTie("A~B", 0, 0.5)]),
      trialEvent("two", "2025-01", [onTie("A~B", 1, 0.2)]),
    );
    const change = changeBetween(close, query());
    // 0.375 is neutral, 0.5 cordial.
    expect(change.crossed.map(({ tie, move }) => [tie, move])).toEqual([["A~B", 0.125]]);
    expect(change.unchanged).toEqual([0, 0, 0, 0, 0]);
  });

  test.prop([anyEvidence, anyQuery, anyMonth])("tells of every tie what the desk tells", (evidence, asked, since) => {
    const [a, b] = since <= asked.at ? [since, asked.at] : [asked.at, since];
    const all = buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence });
    const change = changeBetween(all, { ...asked, a, b });
    const readings = readTies(all, { ...asked, at: b, since: a });
    expect(change.ties).toHaveLength(readings.size);
    for (const { tie, kind, move } of change.ties) {
      const { heading, trend } = readings.get(tie) ?? {};
      expect(kind).toBe(
        heading === "new" ? "formed" : heading === "steady" ? "held" : heading === "warming" ? "warmed" : "cooled",
      );
      expect(move).toBe(trend);
    }
  });

  test.prop([anyEvidence, anyQuery, anyMonth])(
    "is the same backwards with all signs turned",
    (evidence, asked, other) => {
      const all = buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence });
      const there = changeBetween(all, { ...asked, a: other, b: asked.at });
      const back = changeBetween(all, { ...asked, a: asked.at, b: other });
      expect(back.warmed.map(({ tie }) => tie)).toEqual(there.cooled.map(({ tie }) => tie));
      expect(back.gone.map(({ tie }) => tie)).toEqual(there.formed.map(({ tie }) => tie));
      expect(back.ended.length).toBe(there.ended.length);
      for (const { tie, move } of there.ties)
        expect(back.ties.find((one) => one.tie === tie)?.move ?? null).toBe(move === null ? null : 0 - move + 0);
    },
  );
});

describe("a tie ends", () => {
  const fading = query({ method: DEFAULT_METHOD });
  const ending = (events: ReturnType<typeof trialEvent>[], asked = fading) =>
    changeBetween(trial(...events), asked).ended.map(({ ending: how }) => how);

  it("when less than a quarter is left of the most it weighed: two half-lives without a word", () => {
    // Said in Oct 2021: 36 months by A (0.354 left), 47 by B (0.257); one month more is 48: exactly a quarter, not less.
    expect(ending([trialEvent("one", "2021-10", [onTie("A~B", 1)])])).toEqual([]);
    expect(ending([trialEvent("one", "2021-09", [onTie("A~B", 1)])])).toEqual([]);
    const [how] = ending([trialEvent("one", "2021-08", [onTie("A~B", 1)])]);
    expect(how).toMatchObject({ kind: "silent", since: "2021-08" });
    expect(how?.left).toBeCloseTo(0.5 ** (49 / 24), 12);
  });

  it("not when a quarter is left but for the last digits of a sum", () => {
    // The last word is of Sept 2021, 48 months before B; an earlier one stands beside it.
    for (const earlier of ["2019-10", "2019-12", "2020-01", "2020-07", "2021-04", "2021-07", "2021-08"])
      expect(
        ending([
          trialEvent("one", earlier, [onTie("A~B", 1, 0.1)]),
          trialEvent("two", "2021-09", [onTie("A~B", 1, 0.1)]),
        ]),
        earlier,
      ).toEqual([]);
  });

  it("not when something new was said, nor when it had fallen silent before, nor where nothing fades", () => {
    const old = trialEvent("one", "2021-08", [onTie("A~B", 1)]);
    expect(ending([old, trialEvent("two", "2025-01", [onTie("A~B", 1, 0.01)])])).toEqual([]);
    expect(ending([trialEvent("one", "2015-08", [onTie("A~B", 1)])])).toEqual([]);
    expect(ending([old], query())).toEqual([]);
  });

  it("measured by its peak, not by all that was ever said", () => {
    // A word every year since 2000, the last in 2021: the peak is what stood then, far less than the sum of all.
    const yearly = Array.from({ length: 22 }, (_, year) =>
      trialEvent(`in ${year}`, `${2000 + year}-08`, [onTie("A~B", 1)]),
    );
    expect(ending(yearly)).toEqual([{ kind: "silent", since: "2021-08", left: expect.closeTo(0.5 ** (49 / 24), 12) }]);
  });

  it("when its last arrangement runs out and nothing else tells", () => {
    const pact = (until: string | null) =>
      buildEvidenceIndex({
        ...NO_EVIDENCE,
        events: [trialEvent("long ago", "1990", [onTie("A~B", -1)])],
        arrangements: [trialArrangement("pact", "2010", onTie("A~B", 2), { until: until as PartialDate | null })],
      });
    const ends = (until: string | null) => changeBetween(pact(until), fading).ended.map((one) => one.ending);
    expect(ends("2025-03")).toEqual([{ kind: "lapsed", since: "2025-03", left: expect.closeTo(0.5 ** (6 / 24), 2) }]);
    expect(ends(null)).toEqual([]);
    expect(ends("2024-03")).toEqual([]);
    expect(ends("2026-03")).toEqual([]);
  });

  it("and its reading moves by nothing but its evidence", () => {
    const change = changeBetween(trial(trialEvent("one", "2021-08", [onTie("A~B" as TieId, 1)])), fading);
    expect(change.ended[0]).toMatchObject({ kind: "held", move: 0 });
  });
});

test.prop([anyEvidence, anyQuery, anyMonth, fc.boolean()])(
  "no tie ends by which anything was said between the dates",
  (evidence, asked, other, turned) => {
    const all = buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence });
    const [a, b] = turned ? [asked.at, other] : [other, asked.at];
    for (const { ending, before, after } of changeBetween(all, { ...asked, a, b }).ended) {
      expect(before === null || after === null).toBe(false);
      expect((ending?.since ?? a) < (a > b ? a : b)).toBe(true);
      expect(ending?.left).toBeLessThanOrEqual(1);
    }
  },
);

/** The same rule, told month by month and item by item. */
function endsPlainly(tie: TieId, index: EvidenceIndex, { a, b, clock, method, aspects }: ChangeQuery): boolean {
  const [from, to] = [monthIndex(a), monthIndex(b)];
  const items = index.itemsOf(tie).filter(({ aspect }) => aspects === null || aspects.includes(aspect));
  const weigh = (item: EvidenceItem, at: number) => weightAt(item, at, clock, method);
  const total = (at: number) => items.reduce((sum, item) => sum + weigh(item, at), 0);
  const lasts = (item: EvidenceItem, at: number) =>
    item.directness === "arrangement" && weigh(item, at) > 0 && (item.lastMonth === null || item.lastMonth >= at);
  if (items.some((item) => weigh(item, from) === 0 && weigh(item, to) > 0)) return false;
  if (items.some((item) => lasts(item, to))) return false;
  const months = Array.from({ length: from - monthIndex("2018-01" as MonthKey) + 1 }, (_, step) => from - step);
  const peak = months.reduce((most, at) => Math.max(most, total(at)), 0);
  // A quarter within the last digits is a quarter, in whatever order the weights were added.
  const isQuarter = (at: number) => total(at) / peak > 0.25 - 1e-12;
  if (peak > 0 && isQuarter(from) && !isQuarter(to)) return true;
  const dated = items.filter(({ directness }) => directness !== "arrangement");
  return items.some((item) => lasts(item, from)) && dated.every((item) => weigh(item, to) < 0.005);
}

test.prop([anyEvidence, anyQuery, anyMonth])("endings are those of the rule told plainly", (evidence, asked, other) => {
  const index = buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence });
  const [a, b] = other <= asked.at ? [other, asked.at] : [asked.at, other];
  const told = { ...asked, a, b };
  for (const { tie, before, ending } of changeBetween(index, told).ties)
    if (before !== null) expect(ending !== null, tie).toBe(endsPlainly(tie, index, told));
});
