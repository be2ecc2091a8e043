import { stanceName } from "../../shared/stance.ts";
import { writeCount, writeNumber } from "../../shared/wording.ts";
import type { Resisting } from "./camps.ts";
import type { FrustrationBounds } from "./frustration.ts";

type Bounds = Pick<FrustrationBounds, "lower" | "upper">;

/** "4 of 26 signed ties would have to change", "Between 9 and 12 of …", "No tie would have to change": never exact where it is not. */
export function writeFrustration({ lower, upper }: Bounds, signed: number): string {
  const ties = `of ${writeCount(signed, "signed tie")} would have to change`;
  if (signed === 0) return "No tie is signed by then";
  if (lower < upper) return `Between ${writeNumber(lower)} and ${writeNumber(upper)} ${ties}`;
  return upper === 0 ? "No tie would have to change" : `${writeNumber(upper)} ${ties}`;
}

/** What the number is and how sure it is. */
export function writeExactness({ lower, upper }: Bounds, isRunning: boolean): string {
  if (lower < upper) {
    const bounds = `The frustration index is no less than ${writeNumber(lower)} and no more than ${writeNumber(upper)}`;
    return isRunning ? `${bounds}; the bounds close in.` : `${bounds}; it was not settled further.`;
  }
  if (upper === 0)
    return "The frustration index is 0, exactly: every circle of ties is balanced, and two camps hold all.";
  return `The frustration index is ${writeNumber(upper)}, exactly: the least for any two camps.`;
}

/** Whether the camps shown are the only ones. */
export function writeSeveral(several: boolean | null, isExact: boolean): string {
  if (!isExact) return "These are the best camps found so far.";
  if (several === null) return "Whether other camps would do as well was not settled.";
  return several ? "One of several: other camps would do as well." : "No other camps would do as well.";
}

/** "hostile within a camp", "cordial across the camps". */
export function writeResisting({ tie, where }: Resisting): string {
  return `${stanceName(tie.reading.band)} ${where === "within" ? "within a camp" : "across the camps"}`;
}
