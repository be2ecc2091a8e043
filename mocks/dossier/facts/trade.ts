import type { FlowId, PlaceCode, SourceId } from "#domain/shared/ids.ts";
import { type MonthKey, parseMonth } from "#domain/shared/month.ts";
import { COMMODITIES, type Flow, type FlowPeriod, type Place, type Price } from "#domain/trade/flow.ts";
import { AREAS, STATES } from "./names.ts";
import { cell, cellOrNull, figureOrNull, type Row, readFacts, wordIn } from "./rows.ts";

const QUALITIES = ["official", "reported", "estimate"] as const;
const UNITS = ["kt", "kb/d", "kbbl"] as const;

/** Which columns of which files name places. */
export const PLACE_COLUMNS = [
  { file: "trade.csv", columns: ["exporter_iso3", "importer_iso3"] },
  { file: "trade_other_periods.csv", columns: ["exporter_iso3", "importer_iso3"] },
  { file: "bilateral_totals.csv", columns: ["reporter_iso3", "partner_iso3"] },
] as const;

/** What a total of bilateral_totals.csv adds up. */
const MEASURES: Readonly<Record<string, Pick<Flow, "commodity" | "direction">>> = {
  total_trade: { commodity: "all_goods", direction: "both" },
  imports_all_goods: { commodity: "all_goods", direction: "import" },
  imports_crude_and_products: { commodity: "oil_total", direction: "import" },
  imports_crude: { commodity: "crude", direction: "import" },
};

/** Every row of trade.csv, then of trade_other_periods.csv, then of bilateral_totals.csv, each file in its order. */
export function compileFlows(): readonly Flow[] {
  const flows = [
    ...readFacts("trade.csv").map(energyFlow),
    ...firstOfCellIsPrimary(readFacts("trade_other_periods.csv").map(otherPeriodFlow)),
    ...firstOfCellIsPrimary(readFacts("bilateral_totals.csv").map(bilateralTotal)),
  ];
  return withIds(flows);
}

type NamelessFlow = Omit<Flow, "id">;

function energyFlow(row: Row): NamelessFlow {
  const original = figureOrNull(row, "value_orig_millions");
  return {
    ...fieldsOfEveryFlow(row),
    commodity: wordIn(row, "commodity", COMMODITIES),
    direction: "import",
    exporter: cell(row, "exporter_iso3") as PlaceCode,
    importer: cell(row, "importer_iso3") as PlaceCode,
    period: periodOf(cell(row, "period")),
    ...quantityOf(row),
    series: wordIn(row, "series", ["primary", "alt"]),
    original: original === null ? null : { value: original, currency: cell(row, "value_orig_currency") },
  };
}

function otherPeriodFlow(row: Row): NamelessFlow {
  return {
    ...fieldsOfEveryFlow(row),
    commodity: wordIn(row, "commodity", COMMODITIES),
    direction: "import",
    exporter: cell(row, "exporter_iso3") as PlaceCode,
    importer: cell(row, "importer_iso3") as PlaceCode,
    period: spanOf(row),
    ...quantityOf(row),
  };
}

/** The reporter is the importer; a total of both directions is listed the same way round. */
function bilateralTotal(row: Row): NamelessFlow {
  const measure = MEASURES[cell(row, "measure")];
  if (!measure) throw new Error(`What is ${cell(row, "measure")}?`);
  return {
    ...fieldsOfEveryFlow(row),
    ...measure,
    exporter: cell(row, "partner_iso3") as PlaceCode,
    importer: cell(row, "reporter_iso3") as PlaceCode,
    period: spanOf(row),
    quantity: null,
    unit: null,
  };
}

function fieldsOfEveryFlow(row: Row) {
  return {
    valueUsd: figureOrNull(row, "value_usd_millions"),
    quality: wordIn(row, "quality", QUALITIES),
    series: "primary" as Flow["series"],
    hs: "hs" in row ? cellOrNull(row, "hs") : null,
    original: null as Flow["original"],
    source: cell(row, "source_id") as SourceId,
    note: cellOrNull(row, "note"),
  };
}

function quantityOf(row: Row): Pick<Flow, "quantity" | "unit"> {
  const quantity = figureOrNull(row, "quantity");
  return { quantity, unit: quantity === null ? null : wordIn(row, "quantity_unit", UNITS) };
}

function monthOf(text: string): MonthKey {
  const month = parseMonth(text);
  if (month === null) throw new Error(`${text} is no month`);
  return month;
}

function periodOf(text: string): FlowPeriod {
  return /^\d{4}$/.test(text) ? { kind: "year", year: Number(text) } : { kind: "month", month: monthOf(text) };
}

function spanOf(row: Row): FlowPeriod {
  return { kind: "span", from: monthOf(cell(row, "period_start")), to: monthOf(cell(row, "period_end")) };
}

function cellNameOf({ exporter, importer, commodity, direction, period }: NamelessFlow): string {
  const time =
    period.kind === "span" ? `${period.from}..${period.to}` : period.kind === "year" ? period.year : period.month;
  return [exporter, importer, commodity, ...(direction === "both" ? ["both"] : []), time].join("-");
}

/** These files do not say which of two records of one cell to plot: the first one, as listed. */
function firstOfCellIsPrimary(flows: readonly NamelessFlow[]): readonly NamelessFlow[] {
  const seen = new Set<string>();
  return flows.map((flow) => {
    const name = cellNameOf(flow);
    const series = seen.has(name) ? "alt" : "primary";
    seen.add(name);
    return { ...flow, series };
  });
}

/** `RUS-IND-crude-2022-06`; further records of the same cell end in `.2`, `.3`. */
function withIds(flows: readonly NamelessFlow[]): readonly Flow[] {
  const counts = new Map<string, number>();
  return flows.map((flow) => {
    const name = cellNameOf(flow);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { id: (count === 1 ? name : `${name}.${count}`) as FlowId, ...flow };
  });
}

/** Every row of prices.csv, in its order. */
export function compilePrices(): readonly Price[] {
  return readFacts("prices.csv").map((row) => {
    const price = figureOrNull(row, "price");
    if (price === null) throw new Error(`A price is missing: ${JSON.stringify(row)}`);
    return {
      benchmark: cell(row, "benchmark"),
      month: monthOf(cell(row, "period")),
      price,
      unit: cell(row, "unit"),
      basis: cell(row, "basis"),
      quality: wordIn(row, "quality", QUALITIES),
      source: cell(row, "source_id") as SourceId,
    };
  });
}

/** Every place that a row names, sorted by code. */
export function compilePlaces(): readonly Place[] {
  const codes = new Set(
    PLACE_COLUMNS.flatMap(({ file, columns }) => readFacts(file).flatMap((row) => columns.map((at) => cell(row, at)))),
  );
  return [...codes].sort().map((code): Place => {
    const area = AREAS[code];
    if (area) return { code: code as PlaceCode, name: area.name, kind: "area", note: area.note };
    const state = STATES[code];
    if (!state) throw new Error(`Where is ${code}?`);
    return { code: code as PlaceCode, name: state.name, kind: "state", note: null };
  });
}
