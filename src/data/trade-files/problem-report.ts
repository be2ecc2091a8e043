import { printCsv } from "#domain/exchange/csv.ts";
import { explainRows, ROWS_EXPLAINED } from "#domain/trade/import/explain-rows.ts";
import { faultsByRow } from "#domain/trade/import/faults-by-row.ts";
import type { Mapping } from "#domain/trade/import/mapping.ts";
import type { ShownRow } from "#domain/trade/import/rows-at.ts";
import type { Corrections, RowFault, TradeReading } from "#domain/trade/import/trade-reading.ts";
import { breathe } from "../files/breathe.ts";
import { type RowFile, rowsByLine } from "./file-rows.ts";
import { TERMS } from "./terms.ts";

/** A reading, and what it was read from. */
export type ReadRows = {
  readonly mapping: Mapping;
  readonly corrections: Corrections;
  readonly reading: TradeReading;
  readonly rows: RowFile;
};

/** Rows fetched together: those of a file are seldom far apart. */
const LINES_TOGETHER = 256;

/** The rows that begin on the lines, in order. */
async function* rowsOn(file: RowFile, lines: readonly number[]): AsyncGenerator<ShownRow, void, void> {
  let fetched: ReadonlyMap<number, ShownRow> = new Map();
  let end = 0;
  for (const line of lines) {
    if (line >= end) {
      fetched = new Map((await rowsByLine(file, line, LINES_TOGETHER)).map((row) => [row.row, row]));
      end = line + LINES_TOGETHER;
    }
    const row = fetched.get(line);
    if (row) yield row;
  }
}

/** What is said of a row. */
type Said = { readonly fate: "left out" | "to check"; readonly problem: string };

/** What the reading itself said of its rows: a row that is refused by its reasons, any other by what is to be checked. */
function saidOf(faults: readonly RowFault[]): ReadonlyMap<number, Said> {
  return new Map(
    [...faultsByRow(faults)].map(([row, of]) => {
      const refused = of.filter(({ weight }) => weight === "refused");
      const told = refused.length > 0 ? refused : of;
      const problem = told.map((fault) => fault.problem).join(" ");
      return [row, { fate: refused.length > 0 ? "left out" : "to check", problem }];
    }),
  );
}

/**
 * Every row that was refused, and those to be checked that are listed, as CSV: number, what becomes of it, why, and its
 * cells. Refused rows beyond those that a reading lists are read once more, so that each has its reason.
 */
export async function problemReport(read: ReadRows, signal: AbortSignal): Promise<string> {
  const { mapping, corrections, reading, rows } = read;
  const said = saidOf(reading.faults);
  const listed = [...said.keys()];
  const unlisted = [...reading.refusedRows].filter((row) => !said.has(row));
  const isTold = new Set(unlisted);
  const lines = [...listed, ...unlisted].sort((one, other) => one - other);
  const grid: string[][] = [["row", "fate", "problem", ...mapping.columns.map(({ header }) => header)]];
  let untold: ShownRow[] = [];
  const places = new Map<number, number>();
  const explain = (): void => {
    for (const [row, { problem }] of saidOf(explainRows(untold, mapping, corrections, TERMS)))
      grid[places.get(row) ?? -1]?.splice(2, 1, problem);
    untold = [];
  };
  for await (const row of rowsOn(rows, lines)) {
    const { fate, problem } = said.get(row.row) ?? UNEXPLAINED;
    places.set(row.row, grid.length);
    grid.push([String(row.row), fate, problem, ...row.cells]);
    if (!isTold.has(row.row)) continue;
    untold.push(row);
    if (untold.length < ROWS_EXPLAINED) continue;
    explain();
    await breathe(signal);
  }
  if (untold.length > 0) explain();
  return printCsv(grid, { mark: true });
}

const UNEXPLAINED: Said = { fate: "left out", problem: "A quotation mark is never closed." };
