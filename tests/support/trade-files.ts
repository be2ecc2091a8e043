import { tableOfJson } from "#domain/trade/import/json-tables.ts";
import { type Proposal, proposeMapping } from "#domain/trade/import/layouts.ts";
import type { Fixed } from "#domain/trade/import/mapping.ts";
import { sniffAs } from "#domain/trade/import/sniff-as.ts";
import { csvPieces } from "#domain/trade/import/table-text.ts";
import type { TradeReading } from "#domain/trade/import/trade-reading.ts";
import { readText, recordsOf } from "./trade-reading.ts";

/** A file as the desk takes it in: sniffed at, recognised, read as proposed. */
export type Imported = {
  readonly proposal: Proposal;
  readonly reading: TradeReading;
  /** Its records in words. */
  readonly records: readonly string[];
};

/** Reads the text of a file from end to end, as proposed; `answers`: what its reader said of all rows. */
export function imported(text: string, answers: Partial<Fixed> = {}): Imported {
  const proposal = proposeMapping(sniffAs(text, true, {}));
  const { mapping } = proposal;
  const reading = readText(text, { ...mapping, fixed: { ...mapping.fixed, ...answers } });
  return { proposal, reading, records: recordsOf(reading.columns) };
}

/** The same for JSON, which becomes a table first; throws where it holds none. */
export function importedJson(json: unknown): Imported & { readonly warnings: readonly string[] } {
  const table = tableOfJson(json);
  if (table.kind === "no-table") throw new Error(table.why);
  return { ...imported([...csvPieces(table.header, table.rows)].join("")), warnings: table.warnings };
}

/** Rows of a table with many columns, each by the cells that it has: all others are empty. */
export function tableText(
  header: readonly string[],
  rows: readonly Readonly<Record<string, string | number>>[],
): string {
  return [
    ...csvPieces(
      header,
      rows.map((row) => header.map((name) => String(row[name] ?? ""))),
    ),
  ].join("");
}

/** Rows left out on purpose, by the reason. */
export const leftOutOf = ({ reading }: Pick<Imported, "reading">): Readonly<Record<string, number>> =>
  Object.fromEntries(reading.leftOut.map(({ why, rows }) => [why, rows]));
