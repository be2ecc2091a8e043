import type { EvidenceRef } from "../evidence/evidence-item.ts";
import type { MonthKey } from "../shared/month.ts";
import { type Stance, type StanceName, stanceBand, stanceName } from "../shared/stance.ts";
import { capital, writeCount, writeList, writeMonth, writeNumber } from "../shared/wording.ts";
import { FADED_BELOW, type Ledger, type LedgerEntry } from "./ledger.ts";
import type { Clock, HalfLife } from "./method.ts";
import type { Reading, ReadingQuery } from "./reading.ts";
import { settled } from "./weigh.ts";

/** "Hostile" to "Allied", as a sentence begins with it. */
export function writeStance(stance: Stance | StanceName): string {
  const name = typeof stance === "number" ? stanceName(stance) : stance;
  return capital(name);
}

/** The band at the beginning of the trend; `null` when nothing was to be read then, or no trend was asked for. */
export function bandBefore(reading: Pick<Reading, "stance" | "trend">): Stance | null {
  return reading.trend === null ? null : stanceBand(settled(reading.stance - reading.trend));
}

/**
 * What the evidence says of a tie, as a title: "Pakistan–Russia is cordial, up from neutral", "… is cordial and
 * warming", "… is cordial but contested"; without a reading "Pakistan–Russia: no evidence by Oct 2024", or "no evidence
 * of these kinds by …" where only some aspects count. What rests on faded evidence alone says so, and an override too.
 */
export function writeFinding(
  tieName: string,
  reading: Reading | null,
  { at, aspects }: Pick<ReadingQuery, "at" | "aspects">,
): string {
  const kinds = aspects === null ? "" : " of these kinds";
  if (reading === null) return `${tieName}: no evidence${kinds} by ${writeMonth(at)}`;
  if (reading.weight < FADED_BELOW && !reading.overridden)
    return `${tieName} is ${stanceName(reading.band)} by faded evidence alone`;
  if (reading.overridden) return `${tieName} is ${stanceName(reading.band)} by override${writeMove(reading)}`;
  const contested = reading.contested ? " but contested" : "";
  return `${tieName} is ${stanceName(reading.band)}${contested}${writeMove(reading)}`;
}

function writeMove(reading: Reading): string {
  const before = bandBefore(reading);
  if (before !== null && before !== reading.band)
    return `, ${before < reading.band ? "up" : "down"} from ${stanceName(before)}`;
  if (reading.heading === "warming" || reading.heading === "cooling")
    return reading.contested ? `, ${reading.heading}` : ` and ${reading.heading}`;
  return "";
}

/** Where the tie stood at the beginning of the window: "Neutral in Oct 2024.", "No evidence by Oct 2024." */
export function writeBefore(reading: Reading, since: MonthKey): string {
  const before = bandBefore(reading);
  return before === null ? `No evidence by ${writeMonth(since)}.` : `${writeStance(before)} in ${writeMonth(since)}.`;
}

/** "warming", "cooling", "steady", "new": the sign beside a stance in words. */
export function writeHeading(heading: Reading["heading"]): string {
  return heading === "new" ? "new in this window" : heading;
}

/** Pieces of evidence of a ledger that count, by what they are. */
export type Tally = { readonly quotes: number; readonly events: number; readonly arrangements: number };

/**
 * How many pieces speak for the band of a ledger and how many against, and how many have faded and speak for nothing any
 * more; one that bears both ways is in both.
 */
export function tallyOf(ledger: Ledger): Tallies {
  const known = tallies.get(ledger) ?? tallied(ledger);
  tallies.set(ledger, known);
  return known;
}

type Tallies = { readonly for: Tally; readonly against: Tally; readonly faded: Tally };
/** A ledger is asked for its tally by several views, whenever any of them is drawn. */
const tallies = new WeakMap<Ledger, Tallies>();

function tallied({ entries }: Ledger): Tallies {
  const sides = { for: emptyHeap(), against: emptyHeap() };
  const heard = emptyHeap();
  const faded = emptyHeap();
  for (const { counted, faded: isFaded, side, item } of entries) {
    if (!counted || isFaded) continue;
    heard[item.ref.kind].add(item.ref.id);
    if (side !== null) sides[side][item.ref.kind].add(item.ref.id);
  }
  for (const { faded: isFaded, item } of entries) {
    const { kind, id } = item.ref;
    if (isFaded && !heard[kind].has(id)) faded[kind].add(id);
  }
  return { for: sizesOf(sides.for), against: sizesOf(sides.against), faded: sizesOf(faded) };
}

/** Ids of pieces by what they are: a piece that bears twice on a tie is one. */
type Heap = Readonly<Record<EvidenceRef["kind"], Set<string>>>;

const emptyHeap = (): Heap => ({ quote: new Set(), event: new Set(), arrangement: new Set() });
const sizesOf = ({ quote, event, arrangement }: Heap): Tally => ({
  quotes: quote.size,
  events: event.size,
  arrangements: arrangement.size,
});

/** How many pieces a tally holds. */
export function sizeOf({ quotes, events, arrangements }: Tally): number {
  return quotes + events + arrangements;
}

/** "6 quotes", "4 quotes, 2 events and 1 arrangement"; empty for nothing. */
export function writeTally({ quotes, events, arrangements }: Tally): string {
  const parts = [
    ...(quotes > 0 ? [writeCount(quotes, "quote")] : []),
    ...(events > 0 ? [writeCount(events, "event")] : []),
    ...(arrangements > 0 ? [writeCount(arrangements, "arrangement")] : []),
  ];
  return writeList(parts);
}

/** "6 quotes support, 1 contradicts.", "2 quotes and 1 event support, none contradicts. 3 events have faded." */
export function writeSupport(ledger: Ledger): string {
  const { for: support, against, faded } = tallyOf(ledger);
  const old = sizeOf(faded);
  const fading = old === 0 ? "" : ` ${writeTally(faded)} ${old === 1 ? "has" : "have"} faded.`;
  if (sizeOf(support) + sizeOf(against) > 0) return `${writeSidesOf(support, against)}${fading}`;
  return old === 0 ? "Nothing counts yet." : `Nothing recent.${fading}`;
}

function writeSidesOf(support: Tally, against: Tally): string {
  const [many, others] = [sizeOf(support), sizeOf(against)];
  const first = many === 0 ? "Nothing supports" : `${writeTally(support)} ${many === 1 ? "supports" : "support"}`;
  if (others === 0) return `${first}, none contradicts.`;
  return `${first}, ${isAlike(support, against) ? writeNumber(others) : writeTally(against)} ${others === 1 ? "contradicts" : "contradict"}.`;
}

/** Whether both sides hold nothing but quotes, so that the second number needs no noun. */
const isAlike = (one: Tally, other: Tally) =>
  sizeOf(one) === one.quotes && one.quotes > 0 && sizeOf(other) === other.quotes;

/** The working of one entry: "0.60 × 1.00 × 0.91 = 0.55"; of a faded one in more digits, "0.80 × 1.00 × 0.0031 = 0.0025". */
export function writeWeight(entry: LedgerEntry, directness: number): string {
  const factors = [directness, entry.item.confidence].map((factor) => writeNumber(factor, 2));
  return `${factors.join(" × ")} × ${writeSmall(entry.decay)} = ${writeSmall(entry.weight)}`;
}

/** A weight or a decay to two decimals, to four where two would hide it, as "below 0.0001" where four would. */
export function writeSmall(value: number): string {
  if (value === 0 || value >= FADED_BELOW) return writeNumber(value, 2);
  return value < 0.0001 ? "below 0.0001" : writeNumber(value, 4);
}

/** Why an entry does not count; `null` for one that does. */
export function writeLeftOut(entry: LedgerEntry, at: MonthKey): string | null {
  if (entry.leftOut === "later") return `after ${writeMonth(at)}`;
  if (entry.leftOut === "aspect") return "filtered out by kind";
  return entry.leftOut === "weightless" ? "no weight by the method" : null;
}

/**
 * Why nothing counts for a tie and what to do about it: "What bears on this tie is dated after Oct 2024. Move the window
 * to count it." Empty where something does.
 */
export function writeNothingCounts(ledger: Ledger, query: Pick<ReadingQuery, "at" | "clock">): string {
  const reasons = new Set(ledger.entries.map((entry) => entry.leftOut));
  if (reasons.has(null)) return "";
  const date = `${query.clock === "event" ? "dated" : "known only"} after ${writeMonth(query.at)}`;
  if (reasons.size === 0) return "No evidence bears on this tie.";
  if (reasons.size > 1)
    return `What bears on this tie is filtered out by kind, of no weight by the method, or ${date}.`;
  if (reasons.has("aspect"))
    return "What bears on this tie is of kinds that are filtered out. Let them in to count it.";
  if (reasons.has("weightless"))
    return "What bears on this tie has no weight by the method. Change the method to count it.";
  return `What bears on this tie is ${date}. Move the window to count it.`;
}

/** "24 months", "never": a half-life as it is chosen. */
export function writeHalfLife(halfLife: HalfLife): string {
  return halfLife === null ? "never" : writeCount(halfLife, "month");
}

/** "Event time", "Knowledge time". */
export function writeClock(clock: Clock): string {
  return clock === "event" ? "Event time" : "Knowledge time";
}
