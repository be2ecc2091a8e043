import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import type { EvidenceItem } from "../evidence/evidence-item.ts";
import type { TieId } from "../shared/ids.ts";
import { type MonthIndex, monthIndex } from "../shared/month.ts";
import { printRef } from "../shared/ref.ts";
import type { Stance } from "../shared/stance.ts";
import { readTies } from "./read-ties.ts";
import type { Reading, ReadingQuery } from "./reading.ts";
import { ageAt, countsFrom, decayOf, weightAt } from "./weigh.ts";

/** One item of a ledger, with every factor of its weight. */
export type LedgerEntry = {
  readonly item: EvidenceItem;
  /** Whole months since the thing itself, or since an arrangement's end; 0 while it is in force or still to come. */
  readonly age: number;
  /** 0.5 ^ (age / half-life). */
  readonly decay: number;
  /** Directness x confidence x decay; 0 when it does not count. */
  readonly weight: number;
  /** Its part of the tie's whole weight, between 0 and 1. */
  readonly share: number;
  /** Weight x stance over the tie's whole weight: what it adds to S. All pulls add up to S by the evidence alone. */
  readonly pull: number;
  /** Whether its stance has the sign of the tie's band (for a neutral band: is neutral); `null` without a reading. */
  readonly side: "for" | "against" | null;
  readonly counted: boolean;
  /** Counted, but of a weight below 0.005: it is in the sum, yet so old that it neither supports nor contradicts. */
  readonly faded: boolean;
  /** Why it does not count: dated after the month asked for, of another aspect, or of no weight by the method. */
  readonly leftOut: "later" | "aspect" | "weightless" | null;
};

/** Everything that bears on one tie and how it adds up, so that a reader can redo the sum by hand. */
export type Ledger = {
  readonly tie: TieId;
  /** `null` while nothing counts. */
  readonly reading: Reading | null;
  /** Counted ones newest first, then the others, newest first too. */
  readonly entries: readonly LedgerEntry[];
};

/** What weighs less would be written as 0.00. */
export const FADED_BELOW = 0.005;

/** The ledger of a tie as of the month asked for; without entries for a tie nothing bears on. n log n in its items. */
export function buildLedger(tie: TieId, index: EvidenceIndex, query: ReadingQuery): Ledger {
  const reading = readTies(index, query).get(tie) ?? null;
  const at = monthIndex(query.at);
  const entries = [...index.itemsOf(tie)]
    .sort((one, other) => newestFirst(one, other, query))
    .map((item) => entryOf(item, at, query, reading));
  return {
    tie,
    reading,
    entries: [...entries.filter((entry) => entry.counted), ...entries.filter((entry) => !entry.counted)],
  };
}

function entryOf(item: EvidenceItem, at: MonthIndex, query: ReadingQuery, reading: Reading | null): LedgerEntry {
  const age = ageAt(item, at);
  const decay = decayOf(age, query.method.halfLife);
  const leftOut = whyLeftOut(item, at, query);
  const weight = leftOut === null ? weightAt(item, at, query.clock, query.method) : 0;
  const share = reading === null ? 0 : weight / reading.weight;
  return {
    item,
    age,
    decay,
    weight,
    share,
    pull: share * item.stance + 0,
    side: reading === null ? null : sideOf(item.stance, reading.band),
    counted: leftOut === null,
    faded: leftOut === null && weight < FADED_BELOW,
    leftOut,
  };
}

function whyLeftOut(item: EvidenceItem, at: MonthIndex, query: ReadingQuery): LedgerEntry["leftOut"] {
  if (query.aspects !== null && !query.aspects.includes(item.aspect)) return "aspect";
  if (countsFrom(item, query.clock) > at) return "later";
  return weightAt(item, at, query.clock, query.method) > 0 ? null : "weightless";
}

/** Which side of a band a stance is on: for it with the same sign, against it otherwise. */
export function sideOf(stance: Stance, band: Stance): "for" | "against" {
  return Math.sign(stance) === Math.sign(band) ? "for" : "against";
}

/** By the clock's date; within a day, and where only the month is known, in the order of ids. */
function newestFirst(one: EvidenceItem, other: EvidenceItem, query: ReadingQuery): number {
  const byMonth = countsFrom(other, query.clock) - countsFrom(one, query.clock);
  if (byMonth !== 0) return byMonth;
  const [date, otherDate] = query.clock === "event" ? [one.date, other.date] : [one.knownOn, other.knownOn];
  if (date !== otherDate) return date < otherDate ? 1 : -1;
  const [key, otherKey] = [printRef(one.ref), printRef(other.ref)];
  return key < otherKey ? -1 : Number(key > otherKey);
}
