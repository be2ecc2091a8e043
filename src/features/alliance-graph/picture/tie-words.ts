import type { Reading } from "#domain/reading/reading.ts";
import { writeHeading } from "#domain/reading/words.ts";
import { stanceName } from "#domain/shared/stance.ts";

/** "Pakistan–Russia, cordial, warming": a tie in words; nothing for none. */
export function wordsOf(
  tie: Reading["tie"] | undefined,
  readings: ReadonlyMap<Reading["tie"], Reading>,
  nameOf: (tie: Reading["tie"]) => string,
): string {
  if (tie === undefined) return "";
  const reading = readings.get(tie);
  return reading
    ? `${nameOf(tie)}, ${stanceName(reading.band)}, ${writeHeading(reading.heading)}`
    : `${nameOf(tie)}, membership`;
}
