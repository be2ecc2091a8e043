import { sizeOf, type Tally, writeTally } from "../reading/words.ts";
import { writeCount, writeDate, writeList, writeNumber } from "../shared/wording.ts";
import type { Drift } from "./drift.ts";

/** Whether live data says anything else than the frozen copy does, as far as both could be compared. */
export function hasDrifted({ moves, more, evidence, trade }: Drift): boolean {
  const pieces = [evidence.added, evidence.gone, evidence.changed].map(sizeOf);
  return [moves.length, more.length, ...pieces, trade.added, trade.gone, trade.changed].some((count) => count > 0);
}

/**
 * How far live data has moved, in a sentence: "Since 30 Nov 2026: 3 of 21 ties read differently, 5 quotes were added.",
 * or "Live data reads the same.". What could not be compared is said in a second one.
 */
export function writeDrift(drift: Drift): string {
  const missing = writeMissing(drift);
  if (!hasDrifted(drift)) return missing === "" ? "Live data reads the same." : missing;
  const { moves, ties, more } = drift;
  const parts = [
    ...(ties === 0 ? [] : [writeTies(moves.length, ties)]),
    ...(more.length === 0 ? [] : [`${writeCount(more.length, "tie")} more ${more.length === 1 ? "is" : "are"} drawn`]),
    ...writeEvidence(drift.evidence),
    ...writeTrade(drift.trade),
  ];
  return [`Since ${writeDate(drift.since)}: ${parts.join(", ")}.`, missing].filter((part) => part !== "").join(" ");
}

function writeTies(moved: number, ties: number): string {
  if (moved === 0) return ties === 1 ? "the tie reads the same" : `all ${writeNumber(ties)} ties read the same`;
  return `${writeNumber(moved)} of ${writeCount(ties, "tie")} ${moved === 1 ? "reads" : "read"} differently`;
}

function writeEvidence({ added, gone, changed }: Drift["evidence"]): readonly string[] {
  const part = (tally: Tally, one: string, many: string) =>
    sizeOf(tally) === 0 ? [] : [`${writeTally(tally)} ${sizeOf(tally) === 1 ? one : many}`];
  return [
    ...part(added, "was added", "were added"),
    ...part(gone, "is gone", "are gone"),
    ...part(changed, "was changed", "were changed"),
  ];
}

function writeTrade({ added, gone, changed }: Drift["trade"]): readonly string[] {
  const part = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${writeCount(count, "trade record")} ${count === 1 ? one : many}`];
  return [
    ...part(added, "was added", "were added"),
    ...part(gone, "is gone", "are gone"),
    ...part(changed, "was changed", "were changed"),
  ];
}

function writeMissing({ missing }: Drift): string {
  if (missing.length === 0) return "";
  if (missing.length === 1 && missing[0] === "flows")
    return "The live trade figures could not be had, so whether they moved is not known.";
  const names = missing.map((part) => (part === "flows" ? "trade figures" : part));
  return `Of the live data the ${writeList(names)} could not be had, so whether it reads the same is not known.`;
}
