import type { PlaceCode, SourceId } from "#domain/shared/ids.ts";
import { type MonthKey, monthAt, monthIndex } from "#domain/shared/month.ts";
import { COMMODITIES, type Commodity, type FlowQuality, type FlowUnit } from "#domain/trade/flow.ts";
import { COLUMN_QUALITIES, COLUMN_SIDES, COLUMN_UNITS, type FlowColumns, NO_UNIT } from "#domain/trade/flow-columns.ts";
import type { Mapping } from "#domain/trade/import/mapping.ts";
import { loadFile } from "#domain/trade/load-file.ts";
import type { LoadedFile } from "#domain/trade/loaded-file.ts";
import { packFlows } from "#domain/trade/pack-flows.ts";
import type { Side, TradeFile } from "#domain/trade/trade-file.ts";

/** One record of a trade file, in words. */
export type FileRecord = {
  readonly exporter: string;
  readonly importer: string;
  readonly commodity?: Commodity;
  /** `2024-03`, or `2024` for a year. */
  readonly period: string;
  readonly quantity?: number | null;
  readonly unit?: FlowUnit | null;
  readonly value?: number | null;
  readonly original?: number | null;
  readonly quality?: FlowQuality;
  readonly side?: Side | null;
  readonly row?: number;
  readonly rows?: number;
};

/** Records as columns, in the order in which columns stand: by pair, commodity, side and period. */
export function columnsOf(records: readonly FileRecord[], currency: string | null = null): FlowColumns {
  const places = [...new Set(records.flatMap(({ exporter, importer }) => [exporter, importer]))].sort();
  const commodityOf = ({ commodity = "crude" }: FileRecord) => COMMODITIES.indexOf(commodity);
  const sideOf = ({ side = null }: FileRecord) => COLUMN_SIDES.indexOf(side);
  const periodOf = ({ period }: FileRecord) => (period.length === 4 ? Number(period) : monthIndex(period as MonthKey));
  const ordered = records
    .map((record, at) => ({ row: at + 2, ...record }))
    .sort(
      (one, other) =>
        places.indexOf(one.exporter) - places.indexOf(other.exporter) ||
        places.indexOf(one.importer) - places.indexOf(other.importer) ||
        commodityOf(one) - commodityOf(other) ||
        sideOf(one) - sideOf(other) ||
        periodOf(one) - periodOf(other),
    );
  const hasOriginal = records.some(({ original }) => typeof original === "number");
  const numbers = (of: (record: FileRecord & { readonly row: number }) => number) => ordered.map(of);
  return {
    count: ordered.length,
    places: places as PlaceCode[],
    exporter: Uint16Array.from(numbers(({ exporter }) => places.indexOf(exporter))),
    importer: Uint16Array.from(numbers(({ importer }) => places.indexOf(importer))),
    commodity: Uint8Array.from(numbers(commodityOf)),
    period: Int32Array.from(numbers(periodOf)),
    annual: Uint8Array.from(numbers(({ period }) => (period.length === 4 ? 1 : 0))),
    quantity: Float64Array.from(numbers(({ quantity = 1 }) => quantity ?? Number.NaN)),
    unit: Uint8Array.from(numbers(({ unit = "kt" }) => (unit === null ? NO_UNIT : COLUMN_UNITS.indexOf(unit)))),
    value: Float64Array.from(numbers(({ value = null }) => value ?? Number.NaN)),
    original: hasOriginal ? Float64Array.from(numbers(({ original = null }) => original ?? Number.NaN)) : null,
    currency,
    quality: Uint8Array.from(numbers(({ quality = "official" }) => COLUMN_QUALITIES.indexOf(quality))),
    side: Uint8Array.from(numbers(sideOf)),
    row: Uint32Array.from(numbers(({ row }) => row)),
    rows: Uint32Array.from(numbers(({ rows = 1 }) => rows)),
  };
}

/** How such a file was read: our own layout, nothing left out. */
export const aMapping = (): Mapping => ({
  layout: "entente",
  delimiter: ",",
  skip: 0,
  headerRows: 1,
  columns: [{ header: "period", role: "period", why: "months such as 2024-03" }],
  numbers: { decimal: ".", thousands: "" },
  dates: "iso",
  keep: [{ column: 3, values: ["0"], side: "in", why: "rows by transport mode would be counted again" }],
  fixed: { exporter: null, importer: null, reporter: null, flow: null, commodity: null, quality: null },
  quantityUnit: "kt",
  valueUnit: { currency: "USD", scale: 1_000_000 },
  wide: null,
  splitFirst: false,
});

/** A trade file of these records. */
export function aTradeFile(
  id: string,
  records: readonly FileRecord[] | FlowColumns,
  change: Partial<TradeFile> = {},
): TradeFile {
  const columns = "count" in records ? records : columnsOf(records);
  return {
    id,
    name: `${id}.csv`,
    bytes: 1_024,
    sha256: "0".repeat(64),
    imported: "2025-09-02",
    mapping: aMapping(),
    source: `source-${id}` as SourceId,
    rows: { read: columns.count, kept: columns.count, leftOut: 0, refused: 0 },
    leftOut: [],
    plot: "gaps",
    packed: packFlows(columns),
    ...change,
  };
}

/** A trade file of that many records and more, of places that no dossier knows, the last of them of 2022. */
export function manyRecords(count: number): LoadedFile {
  const last = monthIndex("2022-12" as MonthKey);
  const columns = columnsOf(
    Array.from({ length: count }, (_, at) => ({ exporter: "ZZA", importer: "ZZB", period: monthAt(last - at) })),
  );
  return loadFile(aTradeFile("many", columns), columns);
}
