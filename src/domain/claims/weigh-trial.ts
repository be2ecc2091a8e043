import type { Comparison } from "./claim.ts";
import { judge, type Range } from "./judge.ts";
import type { ClaimFigure, Trial } from "./verdict.ts";

/** What decides a comparison: two periods, or a period and a threshold. */
export type Decided = Exclude<Comparison, "first" | "zero">;

/**
 * What two figures say of a comparison, by the sources to plot and by every other source of the same months: where
 * another source would turn the verdict round, it is mixed. `null`: they do not decide it.
 */
export function weighTrial(comparison: Decided, figure: ClaimFigure, against: ClaimFigure | Range): Trial["verdict"] {
  const given = "span" in against ? against : { ...against, value: against.high, atLeast: false };
  const say = (now: number, then: number) => judge(comparison, rangeAt(figure, now), rangeAt(given, then));
  const plain = say(figure.value, given.value);
  if (plain === null) return null;
  const heard = [say(figure.low, given.high), say(figure.high, given.low)];
  return heard.some((other) => other !== null && other !== plain) ? "mixed" : plain;
}

const rangeAt = ({ atLeast }: { readonly atLeast: boolean }, value: number): Range => ({
  low: value,
  high: atLeast ? Number.POSITIVE_INFINITY : value,
});
