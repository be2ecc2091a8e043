import * as z from "zod/mini";
import type { FlowId, PlaceCode, SourceId } from "#domain/shared/ids.ts";
import { type MonthKey, parseMonth } from "#domain/shared/month.ts";
import { COMMODITIES, type Coverage, type Flow, type FlowPeriod, type Place, type Price } from "#domain/trade/flow.ts";
import { amount, listOf, maybe, month, number, oneOf, placeCode, recordId, text } from "./fields.ts";
import { withoutNulls } from "./without-nulls.ts";

const UNITS = ["kt", "kb/d", "kbbl"] as const;
const QUALITIES = ["official", "reported", "estimate"] as const;
const ABOUT_QUALITY =
  "official: a statistics office or its packaged copy. reported: quoted by press or trackers. estimate: modelled or rounded.";

const isPeriod = (value: string): boolean => /^\d{4}$/.test(value) || parseMonth(value) !== null;

const spanSchema = z
  .object({ from: month("First month."), to: month("Last month.") })
  .check(z.refine(({ from, to }) => from <= to, "months in order"));

const A_PERIOD =
  'a month such as 2025-09, a year such as 2025, or months in order such as {"from": "2024-07", "to": "2025-06"}';

const periodSchema = z
  .union(
    [
      z
        .string()
        .check(z.refine(isPeriod, A_PERIOD))
        .register(z.globalRegistry, { description: "A month or a calendar year.", pattern: "^\\d{4}(-\\d{2})?$" }),
      spanSchema,
    ],
    A_PERIOD,
  )
  .register(z.globalRegistry, {
    description: "The time the record speaks of: a month, a calendar year, or any other run of months.",
  });

/** One record of the `flows` in `flows.json`. */
export const flowSchema = z
  .object({
    id: recordId("Names the record."),
    exporter: placeCode("Where the goods come from."),
    importer: placeCode("Where they go."),
    commodity: oneOf(
      COMMODITIES,
      "What is traded. oil_total is crude and products together; all_goods is not energy alone.",
    ),
    direction: maybe(oneOf(["import", "both"], "both: the figure adds the two directions. import when left out.")),
    period: periodSchema,
    valueUsdMillions: maybe(
      amount("Value in millions of US dollars; left out when not recorded, which is never zero."),
    ),
    quantity: maybe(amount("Quantity in the unit beside; left out when not recorded, which is never zero.")),
    unit: maybe(oneOf(UNITS, "kt: thousand tonnes. kb/d: thousand barrels a day. kbbl: thousand barrels.")),
    quality: oneOf(QUALITIES, ABOUT_QUALITY),
    series: maybe(
      oneOf(
        ["primary", "alt"],
        "primary: the one to plot. alt: another source for the same cell. primary when left out.",
      ),
    ),
    hs: maybe(text("Headings of the Harmonised System: 2709.")),
    original: maybe(
      z
        .object({
          valueMillions: amount("Value in millions of that currency."),
          currency: text("ISO 4217 code: EUR."),
        })
        .register(z.globalRegistry, {
          description: "Value as first published, where the dollar figure was converted.",
        }),
    ),
    source: recordId("Where it is recorded."),
    reportedBy: maybe(
      oneOf(
        ["importer", "exporter"],
        "Which end of the flow reports it, where that is known. Both words on one flow are kept side by side, one of them alt.",
      ),
    ),
    note: maybe(text("Caveat.")),
  })
  .check(
    z.refine(({ quantity, unit }) => typeof quantity !== "number" || typeof unit === "string", {
      path: ["unit"],
      error: "a unit beside the quantity: one of kt, kb/d, kbbl",
    }),
  )
  .register(z.globalRegistry, { id: "Flow", description: "One trade record, exactly as its source gives it." });

/** One record of the `coverage` in `flows.json`. */
export const coverageSchema = z
  .object({
    exporter: placeCode("Exporter."),
    importer: placeCode("Importer."),
    commodity: oneOf(COMMODITIES, "What is traded."),
    from: month("First month spoken of."),
    to: month("Last month spoken of."),
    status: oneOf(
      ["complete", "partial", "floor"],
      "complete: a month without a record is a month without trade. partial: it is not known. floor: figures are lower bounds.",
    ),
    note: maybe(text("What a reader should know, changes of source included.")),
  })
  .check(z.refine(({ from, to }) => from <= to, { path: ["to"], error: "a month that is not before `from`" }))
  .register(z.globalRegistry, { id: "Coverage", description: "What is known of a pair's monthly record." });

/** One record of the `places` in `flows.json`. */
export const placeSchema = z
  .object({
    code: placeCode("ISO 3166 alpha-3 code, or the code of an area: EUU, WLD."),
    name: text("Name."),
    kind: oneOf(["state", "area"], "Whether it is a state or an area."),
    note: maybe(text("What it includes, and what it must not be added to.")),
  })
  .register(z.globalRegistry, { id: "Place", description: "A place that flows may name." });

/** One record of `prices.json`. */
export const priceSchema = z
  .object({
    benchmark: text("Which price: Brent, Urals_EU_CIF."),
    month: month("Month it holds for."),
    price: number("Price in the unit beside."),
    unit: text("USD/bbl."),
    basis: text("How it is measured: spot FOB monthly mean."),
    quality: oneOf(QUALITIES, ABOUT_QUALITY),
    source: recordId("Where it is recorded."),
  })
  .register(z.globalRegistry, { id: "Price", description: "What one benchmark cost in one month." });

/** `flows.json` where it says more than its flows. */
export const flowsFileSchema = z
  .object({
    flows: listOf(flowSchema, "Trade records."),
    coverage: maybe(listOf(coverageSchema, "What is known of the monthly records.")),
    places: maybe(listOf(placeSchema, "The places that flows name.")),
  })
  .register(z.globalRegistry, { id: "Flows", description: "Trade records, how complete they are, and their places." });

function readPeriod(wire: z.infer<typeof periodSchema>): FlowPeriod {
  if (typeof wire === "object") return { kind: "span", from: wire.from as MonthKey, to: wire.to as MonthKey };
  return wire.length === 4 ? { kind: "year", year: Number(wire) } : { kind: "month", month: wire as MonthKey };
}

function writePeriod(period: FlowPeriod): z.output<typeof periodSchema> {
  if (period.kind === "span") return { from: period.from, to: period.to };
  return period.kind === "year" ? String(period.year).padStart(4, "0") : period.month;
}

/** A flow as its record spells it. */
export function readFlow(wire: z.infer<typeof flowSchema>): Flow {
  return {
    id: wire.id as FlowId,
    exporter: wire.exporter as PlaceCode,
    importer: wire.importer as PlaceCode,
    commodity: wire.commodity,
    direction: wire.direction ?? "import",
    period: readPeriod(wire.period),
    valueUsd: wire.valueUsdMillions ?? null,
    quantity: wire.quantity ?? null,
    unit: wire.unit ?? null,
    quality: wire.quality,
    series: wire.series ?? "primary",
    hs: wire.hs ?? null,
    original: wire.original ? { value: wire.original.valueMillions, currency: wire.original.currency } : null,
    source: wire.source as SourceId,
    note: wire.note ?? null,
    ...(wire.reportedBy ? { reportedBy: wire.reportedBy } : {}),
  };
}

/** The record of a flow; what is not known is left out. */
export function writeFlow(flow: Flow): z.output<typeof flowSchema> {
  const { direction, valueUsd, original, ...rest } = flow;
  return withoutNulls({
    id: rest.id,
    exporter: rest.exporter,
    importer: rest.importer,
    commodity: rest.commodity,
    direction: direction === "import" ? null : direction,
    period: writePeriod(rest.period),
    valueUsdMillions: valueUsd,
    quantity: rest.quantity,
    unit: rest.unit,
    quality: rest.quality,
    series: rest.series,
    hs: rest.hs,
    original: original && { valueMillions: original.value, currency: original.currency },
    source: rest.source,
    reportedBy: rest.reportedBy ?? null,
    note: rest.note,
  });
}

/** A statement on coverage as its record spells it. */
export function readCoverage(wire: z.infer<typeof coverageSchema>): Coverage {
  return {
    exporter: wire.exporter as PlaceCode,
    importer: wire.importer as PlaceCode,
    commodity: wire.commodity,
    from: wire.from as MonthKey,
    to: wire.to as MonthKey,
    status: wire.status,
    note: wire.note ?? null,
  };
}

/** A place as its record spells it. */
export function readPlace(wire: z.infer<typeof placeSchema>): Place {
  return { code: wire.code as PlaceCode, name: wire.name, kind: wire.kind, note: wire.note ?? null };
}

/** A price as its record spells it. */
export function readPrice(wire: z.infer<typeof priceSchema>): Price {
  const { benchmark, price, unit, basis, quality } = wire;
  return { benchmark, month: wire.month as MonthKey, price, unit, basis, quality, source: wire.source as SourceId };
}

/** The record of a statement on coverage. */
export const writeCoverage = (coverage: Coverage): z.output<typeof coverageSchema> => withoutNulls(coverage);
/** The record of a place. */
export const writePlace = (place: Place): z.output<typeof placeSchema> => withoutNulls(place);
/** The record of a price. */
export const writePrice = (price: Price): z.output<typeof priceSchema> => ({ ...price });
