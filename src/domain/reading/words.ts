import type { MonthKey } from "../shared/month.ts";
import { printRef } from "../shared/ref.ts";
import { type Stance, type StanceName, stanceBand, stanceName } from "../shared/stance.ts";
import { writeCount, writeMonth, writeNumber } from "../shared/wording.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import type { Clock, HalfLife } from "./method.ts";
import type { Reading } from "./reading.ts";
import { settled } from "./weigh.ts";

/** "Hostile" to "Allied", as a sentence begins with it. */
export function writeStance(stance: Stance | StanceName): string {
  const name = typeof stance === "number" ? stanceName(stance) : stance;
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** The band at the beginning of the trend; `null` when nothing was to be read then, or no trend was asked for. */
export function bandBefore(reading: Pick<Reading, "stance" | "trend">): Stance | null {
  return reading.trend === null ? null : stanceBand(settled(reading.stance - reading.trend));
}

/**
 * What the evidence says of a tie, as a title: "Pakistan–Russia is cordial, up from neutral", "… is cordial and
 * warming", "… is cordial but contested"; without a reading "Pakistan–Russia: no evidence by Oct 2024".
 */
export function writeFinding(tieName: string, reading: Reading | null, at: MonthKey): string {
  if (reading === null) return `${tieName}: no evidence by ${writeMonth(at)}`;
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

/** How many pieces speak for the band of a ledger and how many against; one that bears both ways is in both. */
export function tallyOf(ledger: Ledger): { readonly for: Tally; readonly against: Tally } {
  const counted = ledger.entries.filter((entry) => entry.counted);
  const tally = (side: LedgerEntry["side"]): Tally => {
    const pieces = new Map(
      counted.filter((entry) => entry.side === side).map(({ item }) => [printRef(item.ref), item.ref.kind]),
    );
    const count = (kind: string) => [...pieces.values()].filter((one) => one === kind).length;
    return { quotes: count("quote"), events: count("event"), arrangements: count("arrangement") };
  };
  return { for: tally("for"), against: tally("against") };
}

/** "6 quotes", "4 quotes, 2 events and 1 arrangement"; empty for nothing. */
export function writeTally({ quotes, events, arrangements }: Tally): string {
  const parts = [
    ...(quotes > 0 ? [writeCount(quotes, "quote")] : []),
    ...(events > 0 ? [writeCount(events, "event")] : []),
    ...(arrangements > 0 ? [writeCount(arrangements, "arrangement")] : []),
  ];
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "6 quotes support, 1 contradicts.", "2 quotes and 1 event support, none contradicts." */
export function writeSupport(ledger: Ledger): string {
  const { for: support, against } = tallyOf(ledger);
  const [many, others] = [sizeOf(support), sizeOf(against)];
  if (many + others === 0) return "Nothing counts yet.";
  const first = many === 0 ? "Nothing supports" : `${writeTally(support)} ${many === 1 ? "supports" : "support"}`;
  if (others === 0) return `${first}, none contradicts.`;
  return `${first}, ${isAlike(support, against) ? writeNumber(others) : writeTally(against)} ${others === 1 ? "contradicts" : "contradict"}.`;
}

const sizeOf = ({ quotes, events, arrangements }: Tally) => quotes + events + arrangements;
/** Whether both sides hold nothing but quotes, so that the second number needs no noun. */
const isAlike = (one: Tally, other: Tally) =>
  sizeOf(one) === one.quotes && one.quotes > 0 && sizeOf(other) === other.quotes;

/** The working of one entry: "0.60 × 1.00 × 0.91 = 0.55". */
export function writeWeight(entry: LedgerEntry, directness: number): string {
  const factors = [directness, entry.item.confidence, entry.decay].map((factor) => writeNumber(factor, 2));
  return `${factors.join(" × ")} = ${writeNumber(entry.weight, 2)}`;
}

/** Why an entry does not count; `null` for one that does. */
export function writeLeftOut(entry: LedgerEntry, at: MonthKey): string | null {
  if (entry.leftOut === "later") return `after ${writeMonth(at)}`;
  if (entry.leftOut === "aspect") return "filtered out by kind";
  return entry.leftOut === "weightless" ? "no weight by the method" : null;
}

/** "24 months", "never": a half-life as it is chosen. */
export function writeHalfLife(halfLife: HalfLife): string {
  return halfLife === null ? "never" : writeCount(halfLife, "month");
}

/** "Event time", "Knowledge time". */
export function writeClock(clock: Clock): string {
  return clock === "event" ? "Event time" : "Knowledge time";
}
