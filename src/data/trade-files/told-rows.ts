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

/** A row with what becomes of it and why. */
export type ToldRow = ShownRow & { readonly fate: "left out" | "to check"; readonly problem: string };

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

type Said = Pick<ToldRow, "fate" | "problem">;

const UNEXPLAINED: Said = { fate: "left out", problem: "A quotation mark is never closed." };

/** What a reading said of its rows: of one that is refused the reasons, of any other what is to be checked. */
export function saidOf(faults: readonly RowFault[]): ReadonlyMap<number, Said> {
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
 * The rows on some lines, in order, each with what is wrong with it. Those that the reading refused and did not list are
 * read once more, so that each has its reason.
 */
export async function tellRows(
  { mapping, corrections, reading, rows }: ReadRows,
  lines: readonly number[],
  signal: AbortSignal,
): Promise<readonly ToldRow[]> {
  const said = saidOf(reading.faults);
  const told: ToldRow[] = [];
  let untold: ShownRow[] = [];
  const places = new Map<number, number>();
  const explain = (): void => {
    for (const [row, { problem }] of saidOf(explainRows(untold, mapping, corrections, TERMS))) {
      const at = places.get(row) ?? -1;
      const one = told[at];
      if (one !== undefined) told[at] = { ...one, problem };
    }
    untold = [];
  };
  for await (const row of rowsOn(rows, lines)) {
    places.set(row.row, told.length);
    told.push({ ...row, ...(said.get(row.row) ?? UNEXPLAINED) });
    if (said.has(row.row)) continue;
    untold.push(row);
    if (untold.length < ROWS_EXPLAINED) continue;
    explain();
    await breathe(signal);
  }
  if (untold.length > 0) explain();
  return told;
}
