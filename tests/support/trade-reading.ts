import { monthAt } from "#domain/shared/month.ts";
import { COMMODITIES } from "#domain/trade/flow.ts";
import { COLUMN_QUALITIES, COLUMN_SIDES, COLUMN_UNITS, type FlowColumns } from "#domain/trade/flow-columns.ts";
import { commodityOfWords } from "#domain/trade/import/commodity-words.ts";
import type { ColumnUse, Fixed, Mapping, Role } from "#domain/trade/import/mapping.ts";
import { placeOfWords, proposePlaces } from "#domain/trade/import/place-words.ts";
import { createTradeReader } from "#domain/trade/import/read-rows.ts";
import type { ReadingTerms } from "#domain/trade/import/reading-terms.ts";
import { type Corrections, NO_CORRECTIONS, type TradeReading } from "#domain/trade/import/trade-reading.ts";

/** The words of the product. */
export const TERMS: ReadingTerms = { placeOfWords, proposePlaces, commodityOfWords };

/** Columns by role, with a header each: `use("period", "exporter")`, or `use(["value", "USD m"])`. */
export const use = (...roles: readonly (Role | readonly [Role, string])[]): readonly ColumnUse[] =>
  roles.map((one) => {
    const [role, header] = typeof one === "string" ? [one, one] : one;
    return { role, header, why: null };
  });

const NOTHING_FIXED: Fixed = {
  exporter: null,
  importer: null,
  reporter: null,
  flow: null,
  commodity: null,
  quality: null,
};

/** A mapping for a small table: commas, one header row, crude in tonnes, whole dollars, unless told. */
export function mappingFor(
  columns: readonly ColumnUse[],
  change: Partial<Omit<Mapping, "fixed">> & { readonly fixed?: Partial<Fixed> } = {},
): Mapping {
  const hasCommodity = columns.some(({ role }) => role === "commodity");
  return {
    layout: "mapped",
    delimiter: ",",
    skip: 0,
    headerRows: 1,
    columns,
    numbers: { decimal: ".", thousands: "," },
    dates: "iso",
    keep: [],
    quantityUnit: "t",
    valueUnit: { currency: "USD", scale: 1 },
    wide: null,
    splitFirst: false,
    ...change,
    fixed: { ...NOTHING_FIXED, ...(hasCommodity ? {} : { commodity: "crude" }), ...change.fixed },
  };
}

/** A file read under a mapping, in pieces of `chunk` bytes. */
export function readText(
  text: string | Uint8Array,
  mapping: Mapping,
  corrections: Partial<Corrections> = {},
  chunk = 1 << 16,
): TradeReading {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const reader = createTradeReader(mapping, { ...NO_CORRECTIONS, ...corrections }, TERMS);
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.slice(at, at + chunk));
  return reader.finish();
}

/** One record in words: `2024-06 RUS>PAK crude 77.94 kt` and more where there is more. */
export function recordsOf(columns: FlowColumns): readonly string[] {
  return Array.from({ length: columns.count }, (_, at) => {
    const of = (column: ArrayLike<number>): number => column[at] ?? Number.NaN;
    const time = of(columns.annual) === 1 ? `${of(columns.period)}` : monthAt(of(columns.period));
    const pair = `${columns.places[of(columns.exporter)]}>${columns.places[of(columns.importer)]}`;
    const side = COLUMN_SIDES[of(columns.side)];
    const value = of(columns.value);
    const original = columns.original === null ? Number.NaN : of(columns.original);
    return [
      `${time} ${pair} ${COMMODITIES[of(columns.commodity)]}`,
      Number.isNaN(of(columns.quantity)) ? "n/a" : `${of(columns.quantity)} ${COLUMN_UNITS[of(columns.unit)]}`,
      ...(Number.isNaN(value) ? [] : [`$${value}m`]),
      ...(Number.isNaN(original) ? [] : [`${original}m ${columns.currency}`]),
      ...(side === null || side === undefined ? [] : [`by ${side}`]),
      ...(of(columns.quality) === COLUMN_QUALITIES.indexOf("reported") ? [] : [COLUMN_QUALITIES[of(columns.quality)]]),
    ].join(" ");
  });
}

/** Faults as `row:column kind: problem`, refused ones with an exclamation mark. */
export const faultsOf = (reading: TradeReading): readonly string[] =>
  reading.faults.map(
    ({ row, column, kind, weight, problem }) =>
      `${row}${column === null ? "" : `:${column}`} ${weight === "refused" ? "!" : ""}${kind}: ${problem}`,
  );
