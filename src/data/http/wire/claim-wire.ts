import * as z from "zod/mini";
import { CLAIM_UNITS, type Claim, type ClaimPeriod, COMPARISONS, MEASURES } from "#domain/claims/claim.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import type { MonthKey, MonthSpan, PartialDate } from "#domain/shared/month.ts";
import { COMMODITIES } from "#domain/trade/flow.ts";
import { listOf, maybe, month, number, oneOf, partialDate, placeCode, text } from "./fields.ts";
import { withoutNulls } from "./without-nulls.ts";

const spanSchema = (about: string) =>
  z
    .object({ from: month("First month."), to: month("Last month.") })
    .check(z.refine(({ from, to }) => from <= to, "months in order"))
    .register(z.globalRegistry, { description: about });

const periodSchema = z
  .object({
    name: text("What the months are called: calendar 2024."),
    span: spanSchema("The months spoken of."),
    against: maybe(spanSchema("The months they are compared with.")),
  })
  .register(z.globalRegistry, { id: "ClaimPeriod", description: "One way to read the time a claim speaks of." });

/** One of the `claims` of a quote. */
export const claimSchema = z
  .object({
    series: z
      .object({
        exporter: maybe(placeCode("Where the goods come from; every place when left out.")),
        importer: maybe(placeCode("Where they go; every place when left out.")),
        commodity: oneOf(COMMODITIES, "What is traded."),
        direction: maybe(oneOf(["import", "both"], "both: the total trade of a pair. import when left out.")),
        benchmark: maybe(text("The price spoken of, where the measure is the price.")),
      })
      .register(z.globalRegistry, { description: "Whose trade in what." }),
    measure: oneOf(MEASURES, "share: of all the importer buys of it."),
    comparison: oneOf(
      COMPARISONS,
      "rose, fell and doubled compare two periods; more-than and at-least want a threshold.",
    ),
    threshold: maybe(
      z
        .object({
          value: number("In the unit beside."),
          unit: oneOf(CLAIM_UNITS, "kbd: thousand barrels a day. kt: thousand tonnes. usd: millions of dollars."),
        })
        .register(z.globalRegistry, { description: "What the figure is held against." }),
    ),
    period: periodSchema,
    others: maybe(listOf(periodSchema, "Other ways to read the same words; each is tested.")),
    phrase: maybe(
      z
        .object({ words: text("The words."), from: partialDate("The day they were counted from.") })
        .register(z.globalRegistry, { description: "The words of time that the periods were read from." }),
    ),
    note: maybe(text("What a reader should know of it.")),
  })
  .register(z.globalRegistry, { id: "Claim", description: "A statement that a trade series can test." });

type WirePeriod = z.infer<typeof periodSchema>;
const readSpan = ({ from, to }: WirePeriod["span"]): MonthSpan => ({ from: from as MonthKey, to: to as MonthKey });
const readPeriod = ({ name, span, against }: WirePeriod): ClaimPeriod => ({
  name,
  span: readSpan(span),
  against: against ? readSpan(against) : null,
});

/** A claim as its record spells it. */
export function readClaim(wire: z.infer<typeof claimSchema>): Claim {
  const { series, phrase } = wire;
  return {
    series: {
      exporter: (series.exporter ?? null) as PlaceCode | null,
      importer: (series.importer ?? null) as PlaceCode | null,
      commodity: series.commodity,
      direction: series.direction ?? "import",
      benchmark: series.benchmark ?? null,
    },
    measure: wire.measure,
    comparison: wire.comparison,
    threshold: wire.threshold ? { value: wire.threshold.value, unit: wire.threshold.unit } : null,
    period: readPeriod(wire.period),
    others: (wire.others ?? []).map(readPeriod),
    phrase: phrase ? { words: phrase.words, from: phrase.from as PartialDate } : null,
    note: wire.note ?? null,
  };
}

const writePeriod = (period: ClaimPeriod) => withoutNulls({ ...period, span: { ...period.span } });

/** The record of a claim; what is not said is left out. */
export function writeClaim(claim: Claim): z.output<typeof claimSchema> {
  const { direction, ...series } = claim.series;
  return {
    ...withoutNulls(claim),
    series: withoutNulls({ ...series, direction: direction === "both" ? direction : null }),
    period: writePeriod(claim.period),
    others: claim.others.map(writePeriod),
  };
}
