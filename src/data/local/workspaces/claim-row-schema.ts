import * as z from "zod/mini";
import { CLAIM_UNITS, COMPARISONS, MEASURES } from "#domain/claims/claim.ts";
import { parseMonth, parsePartialDate } from "#domain/shared/month.ts";
import { COMMODITIES } from "#domain/trade/flow.ts";

const month = z.string().check(z.refine((value) => parseMonth(value) !== null, "a month such as 2025-09"));
const date = z.string().check(z.refine((value) => parsePartialDate(value) !== null, "a date such as 2025-09-02"));
const words = z.nullable(z.string());
const span = z.looseObject({ from: month, to: month }).check(z.refine(({ from, to }) => from <= to, "months in order"));
const period = z.looseObject({ name: z.string(), span, against: z.nullable(span) });

/** A claim as a row holds it. */
export const claimRow = z.looseObject({
  series: z.looseObject({
    exporter: words,
    importer: words,
    commodity: z.enum(COMMODITIES),
    direction: z.enum(["import", "both"]),
    benchmark: words,
  }),
  measure: z.enum(MEASURES),
  comparison: z.enum(COMPARISONS),
  threshold: z.nullable(z.looseObject({ value: z.number(), unit: z.enum(CLAIM_UNITS) })),
  period,
  others: z.array(period),
  phrase: z.nullable(z.looseObject({ words: z.string(), from: date })),
  note: words,
});
