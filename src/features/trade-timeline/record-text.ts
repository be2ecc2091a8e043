import type { Lookup } from "#domain/dossier/lookup.ts";
import { type Grid, harmlessCell } from "#domain/exchange/csv.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { STATE_WORDS, seriesName, UNIT_WORDS } from "#domain/trade/trade-words.ts";
import type { RecordRow } from "./record-rows.ts";

/** The rows as a grid with a head, plain numbers and ISO months: what is copied and what is saved. */
export function recordGrid(rows: readonly RecordRow[], table: TradeTable, lookup: Lookup): Grid {
  const { choice, unit } = table;
  const end = (code: PlaceCode | null, row: RecordRow) =>
    code === null ? seriesName(row.series, lookup) : lookup.placeName(code);
  const head = [
    "month",
    "exporter",
    "importer",
    "commodity",
    UNIT_WORDS[unit].short,
    "on_year",
    "status",
    "source",
    "locator",
    "note",
  ];
  const lines = rows.map((row) => {
    const source = row.source === null ? null : lookup.source(row.source);
    const exporter = end(choice.exporter, row);
    const importer =
      choice.exporter === null ? lookup.placeName(choice.importer as PlaceCode) : end(choice.importer, row);
    return [
      row.month,
      exporter,
      importer,
      choice.commodity,
      number(row.cell.value),
      number(row.onYear),
      STATE_WORDS[row.cell.state],
      source?.title ?? row.source ?? "",
      source?.locator ?? "",
      [row.note, row.cell.conversion].filter(Boolean).join("; "),
    ];
  });
  return [head, ...lines];
}

/** Six significant decimals at most, so that a conversion does not look more exact than its record. */
const number = (value: number | null) => (value === null ? "" : String(Number(value.toFixed(4))));

/** Tab-separated, for a spreadsheet's clipboard; tabs and breaks inside a cell become spaces. */
export function printTsv(grid: Grid): string {
  return grid.map((line) => line.map((text) => harmlessCell(text.replace(/[\t\r\n]+/g, " "))).join("\t")).join("\n");
}

/** "rus-each-crude-2024-10-2025-09.csv". */
export function fileName(table: TradeTable, window: { readonly from: string; readonly to: string }): string {
  const { exporter, importer, commodity } = table.choice;
  return [exporter ?? "each", importer ?? "each", commodity, table.unit, window.from, window.to]
    .join("-")
    .toLowerCase()
    .concat(".csv");
}
