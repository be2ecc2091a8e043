import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import type { TieId } from "../shared/ids.ts";
import { monthIndex } from "../shared/month.ts";
import { ASPECTS } from "../shared/stance.ts";
import { columnsOf, emptySums, meanOf, type Sums, scaleFor, spreadOf, sumRows } from "./columns.ts";
import { sameMethod } from "./method.ts";
import { type Override, overrideAt } from "./override.ts";
import type { Reading, ReadingQuery, Readings } from "./reading.ts";
import { judged } from "./weigh.ts";

/** How many questions are remembered for each index: a few views, and the step before. */
const REMEMBERED = 6;
const remembered = new WeakMap<EvidenceIndex, { query: ReadingQuery; readings: Readings }[]>();

/**
 * Readings of all ties that have evidence at the date asked for. The last few answers are kept with the index, so views
 * that ask alike share one object. Linear in the number of items, over typed columns.
 */
export function readTies(index: EvidenceIndex, query: ReadingQuery): Readings {
  const answers = remembered.get(index) ?? [];
  const found = answers.find((answer) => sameQuery(answer.query, query));
  if (found) return found.readings;
  const readings = readTiesAnew(index, query);
  remembered.set(index, [{ query, readings }, ...answers].slice(0, REMEMBERED));
  return readings;
}

/** The same without memory. */
export function readTiesAnew(index: EvidenceIndex, query: ReadingQuery): Readings {
  const columns = columnsOf(index);
  const scale = scaleFor(columns, query.clock, query.method, query.aspects);
  const at = monthIndex(query.at);
  const since = query.since === null ? null : monthIndex(query.since);
  const readings = new Map<TieId, Reading>();
  const sums = emptySums();
  for (const [position, tie] of columns.ties.entries()) {
    const start = columns.starts[position] as number;
    const end = columns.starts[position + 1] as number;
    const override = index.overrideOf(tie);
    let before: number | null = null;
    if (since !== null) {
      sumRows(columns, scale, start, end, since, sums);
      if (sums.weight > 0) before = overrideAt(override, since)?.stance ?? meanOf(sums);
    }
    sumRows(columns, scale, start, end, at, sums);
    if (sums.weight > 0) readings.set(tie, readingFrom(tie, sums, before, since !== null, overrideAt(override, at)));
  }
  return readings;
}

function readingFrom(
  tie: TieId,
  sums: Sums,
  before: number | null,
  compared: boolean,
  override: Override | null,
): Reading {
  const evidence = meanOf(sums);
  return {
    tie,
    weight: sums.weight,
    ...judged(override?.stance ?? evidence, spreadOf(sums, evidence), before, compared),
    count: sums.pieces,
    aspects: aspectsByWeight(sums.byAspect),
    ...(override === null ? {} : { overridden: { override, evidence } }),
  };
}

/** Aspects by weight; of equals (to seven digits, so that the order of adding does not show) the order of the list. */
function aspectsByWeight(byAspect: Float64Array): Reading["aspects"] {
  const weightOf = (aspect: (typeof ASPECTS)[number]) => Math.fround(byAspect[ASPECTS.indexOf(aspect)] as number);
  const found = ASPECTS.filter((_, at) => (byAspect[at] as number) > 0);
  return found.length < 2 ? found : found.sort((one, other) => weightOf(other) - weightOf(one));
}

function sameQuery(one: ReadingQuery, other: ReadingQuery): boolean {
  return (
    one.at === other.at &&
    one.since === other.since &&
    one.clock === other.clock &&
    sameMethod(one.method, other.method) &&
    sameList(one.aspects, other.aspects)
  );
}

function sameList(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
