import { expect, it } from "vitest";
import type { PlaceCode } from "../../shared/ids.ts";
import { COMMODITIES, type Commodity } from "../flow.ts";
import type { FlowColumns } from "../flow-columns.ts";
import { firstSeriesOf } from "./first-series.ts";

type Trial = readonly [exporter: string, importer: string, commodity: Commodity, period: string];

/** Columns of records of which only ends, goods and time matter. */
function columnsOf(records: readonly Trial[]): FlowColumns {
  const places = [...new Set(records.flat())] as PlaceCode[];
  const place = (code: string) => places.indexOf(code as PlaceCode);
  const count = records.length;
  const nothing = new Float64Array(count).fill(Number.NaN);
  return {
    count,
    places,
    exporter: Uint16Array.from(records, ([exporter]) => place(exporter)),
    importer: Uint16Array.from(records, ([, importer]) => place(importer)),
    commodity: Uint8Array.from(records, ([, , commodity]) => COMMODITIES.indexOf(commodity)),
    period: Int32Array.from(records, ([, , , period]) =>
      period.length === 4 ? Number(period) : Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1,
    ),
    annual: Uint8Array.from(records, ([, , , period]) => (period.length === 4 ? 1 : 0)),
    quantity: nothing,
    unit: new Uint8Array(count),
    value: nothing,
    original: null,
    currency: null,
    quality: new Uint8Array(count),
    side: new Uint8Array(count),
    row: new Uint32Array(count),
    rows: new Uint32Array(count),
  };
}

it("shows the one pair of a file, from its first month to its last", () => {
  const columns = columnsOf([
    ["RUS", "PAK", "crude", "2024-11"],
    ["RUS", "PAK", "crude", "2023-02"],
  ]);
  expect(firstSeriesOf(columns)).toEqual({
    choice: { exporter: "RUS", importer: "PAK", commodity: "crude" },
    span: { from: "2023-02", to: "2024-11" },
  });
});

it("shows the partners of the importer or exporter with most records, crude before anything else", () => {
  const imports = columnsOf([
    ["RUS", "PAK", "crude", "2024-01"],
    ["ARE", "PAK", "crude", "2024-01"],
    ["RUS", "IND", "crude", "2024-02"],
    ["SAU", "PAK", "products", "2020-01"],
    ["SAU", "PAK", "products", "2020-02"],
  ]);
  expect(firstSeriesOf(imports)).toEqual({
    choice: { exporter: null, importer: "PAK", commodity: "crude" },
    span: { from: "2024-01", to: "2024-01" },
  });
  const exports = columnsOf([
    ["RUS", "PAK", "coal", "2024"],
    ["RUS", "IND", "coal", "2024"],
    ["RUS", "CHN", "coal", "2023"],
  ]);
  expect(firstSeriesOf(exports)).toEqual({
    choice: { exporter: "RUS", importer: null, commodity: "coal" },
    span: { from: "2023-01", to: "2024-12" },
  });
});

it("passes over totals and what nobody is named for", () => {
  expect(firstSeriesOf(columnsOf([["WLD", "PAK", "crude", "2024-01"]]))).toBeNull();
  expect(firstSeriesOf(columnsOf([["XNS", "PAK", "crude", "2024-01"]]))).toBeNull();
  expect(firstSeriesOf(columnsOf([]))).toBeNull();
});
