import { isMissing, tidyCell } from "./cell-text.ts";
import type { NumberForm } from "./mapping.ts";
import { createNumberReader } from "./number-words.ts";

/** What the cells of a file leave open of how its numbers are written. */
export type Fitting<Form> = {
  /** The one that fits; `null`: several fit and mean different things. */
  readonly form: Form | null;
  /** Forms that fit, likeliest first: one where there is no doubt. */
  readonly candidates: readonly Form[];
};

/** From the plainest to the rarest. Of forms that read all cells alike, the first is taken. */
const FORMS: readonly NumberForm[] = [
  { decimal: ".", thousands: "," },
  { decimal: ",", thousands: "." },
  { decimal: ".", thousands: " " },
  { decimal: ",", thousands: " " },
  { decimal: ".", thousands: "'" },
  { decimal: ",", thousands: "'" },
];
/** What whole numbers without marks are taken for: a mark in a later row is then asked about, and not guessed. */
const PLAIN: NumberForm = { decimal: ".", thousands: "" };
const LEAST_SHARE = 0.98;

const readers = FORMS.map((form) => ({ form, read: createNumberReader(form) }));

/** Whether a cell is a number in any form. */
export function looksNumeric(cell: string): boolean {
  return /\d/.test(cell) && readers.some(({ read }) => read(cell).kind === "number");
}

/** Only cells with marks tell forms apart; the digits of all others are the same in each. */
const hasMark = (cell: string): boolean => /\d[.,'’\u00A0\u2009\u202F\u066B\u066C ]\s*\d|^[.,]\d/.test(cell);

/**
 * How the numbers of columns are written, by the forms that fit nearly all of their cells. Forms that read every cell alike
 * are one; where forms are left that read a cell differently (`1.234` alone), the answer is open and each is a candidate.
 */
export function fitNumbers(cells: readonly string[]): Fitting<NumberForm> {
  const marked = cells.map(tidyCell).filter((cell) => !isMissing(cell) && hasMark(cell) && looksNumeric(cell));
  if (marked.length === 0) return { form: PLAIN, candidates: [PLAIN] };
  const fits = readers.map(({ form, read }) => {
    const values = marked.map(read).map((one) => (one.kind === "number" ? one.value : null));
    return { form, values, fitting: values.filter((value) => value !== null).length };
  });
  const most = Math.max(...fits.map(({ fitting }) => fitting));
  const best = fits.filter(({ fitting }) => fitting >= most * LEAST_SHARE && fitting > 0);
  const apart: typeof best = [];
  for (const one of best) if (!apart.some((other) => readAlike(one.values, other.values))) apart.push(one);
  const candidates = apart.map(({ form }) => form);
  return { form: candidates.length === 1 ? (candidates[0] ?? PLAIN) : null, candidates };
}

const readAlike = (one: readonly (number | null)[], other: readonly (number | null)[]): boolean =>
  one.every((value, at) => value === other[at]);
