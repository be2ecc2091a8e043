import type { ErrorCode, LensRecord } from "./contract.ts";
import { named, number, orNull, type Part, text } from "./shapes.ts";

/** Of ids, names of requests and whatever else names something, in UTF-16 units. */
const LONGEST_NAME = 128;
/** What names something. */
export const name: Part<string> = text(LONGEST_NAME);
/** Nothing that is read; whatever is there is passed over. */
export const none: Part<Readonly<Record<string, never>>> = () => ({});
/** A ref as addresses spell it: `tie.PAK~RUS`. */
export const ref: Part<string> = text(256);

/** The same, or none. */
export const refOrNone = orNull(ref);
/** Number of a step, counted from one. */
export const step: Part<number> = number(1, 10_000);
/** How many there are of each. */
export const counts = named(number(0, 1e9), 64);

/** A word for what went wrong. A later version may have more of them, which is no reason to drop what it says. */
export const errorCode = name as Part<ErrorCode>;

const lensRecord: Part<LensRecord> = named(text(), 64);

/** Either spelling of a lens: a record, or the text of an address, which is how major 0 spells it. */
export const lensOfAnyMajor: Part<LensRecord> = (given, path) =>
  lensRecord(typeof given === "string" ? Object.fromEntries(new URLSearchParams(given)) : given, path);
