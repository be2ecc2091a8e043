import type { FaultKind } from "./trade-reading.ts";

/** Why rows are refused, or to be looked at, said for all rows of a kind together. */
export const FAULT_WORDS: Readonly<Record<FaultKind, string>> = {
  "short-row": "Fewer cells than the table has columns.",
  "long-row": "More cells than the table has columns.",
  "unclosed-quote": "A quotation mark is never closed.",
  "unknown-place": "A place is missing or not recognised.",
  "odd-characters": "A place whose letters came out wrong.",
  "same-place": "Exporter and importer are the same.",
  "unknown-commodity": "The product is missing or not recognised.",
  "no-period": "No month or year.",
  "bad-period": "A month or year that cannot be read.",
  "bad-number": "A figure that cannot be read.",
  "below-zero": "A figure below zero.",
  "unknown-unit": "The unit is missing or not recognised.",
  "unknown-flow": "Neither import nor export.",
  "nothing-recorded": "No figure.",
  "same-row": "The same as an earlier row.",
  "same-cell": "Another figure for the cell of an earlier row.",
  unusual: "Ten times the usual volume, or more.",
  "unknown-status": "A status that is not known here.",
};
