import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** One row of a CSV file of facts: column to cell, every cell as it stands in the file. */
export type Row = Readonly<Record<string, string>>;

const FACTS = new URL("../../facts/", import.meta.url);

/** The rows of a file of facts, in its order. */
export function readFacts(name: string): readonly Row[] {
  const text = readFileSync(new URL(name, FACTS), "utf8");
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const [error] = errors;
  if (error) throw new Error(`${name}, row ${error.row}: ${error.message}`);
  return data;
}

/** The cell of a row; a column that is not there is a mistake of ours. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`There is no column ${column} in ${JSON.stringify(row)}`);
  return value;
}

/** The cell, or `null` when it is empty, which is: not known. */
export function cellOrNull(row: Row, column: string): string | null {
  const value = cell(row, column);
  return value === "" ? null : value;
}

/** The figure in a cell, or `null` when it is empty. A figure that a number cannot hold exactly is a mistake. */
export function figureOrNull(row: Row, column: string): number | null {
  const value = cell(row, column);
  if (value === "") return null;
  const figure = Number(value);
  if (!Number.isFinite(figure) || !/^-?\d+(\.\d+)?$/.test(value)) throw new Error(`${column}: ${value} is no figure`);
  return figure;
}

/** The word in a cell, which must be one of a list. */
export function wordIn<const Words extends readonly string[]>(row: Row, column: string, words: Words): Words[number] {
  const value = cell(row, column);
  if (!words.includes(value)) throw new Error(`${column}: ${value} is none of ${words.join(", ")}`);
  return value;
}
