import type { Mapping, Role } from "#domain/trade/import/mapping.ts";
import type { RowFault } from "#domain/trade/import/trade-reading.ts";
import { amountHead, ROLE_WORDS } from "./import-words.ts";

/** One column of the file as the table of rows shows it. */
export type ShownColumn = { readonly at: number; readonly head: string; readonly isNumber: boolean };

/** So many columns stand side by side. */
const MOST = 6;
/** What tells rows apart, in the order in which they are wanted. */
const WANTED: readonly Role[] = [
  "period",
  "year",
  "month",
  "exporter",
  "importer",
  "reporter",
  "partner",
  "quantity",
  "value",
];
const PLACES: readonly Role[] = ["exporter", "importer", "reporter", "partner"];
const NUMBERS: readonly Role[] = ["quantity", "value"];

/**
 * The columns by which a row is known and judged: its time, the places that change from row to row, its volume (its value
 * where there is none), and every column in which something is wrong. `sample` are the first rows.
 */
export function shownColumns(
  mapping: Mapping,
  faults: readonly RowFault[],
  sample: readonly (readonly string[])[],
): readonly ShownColumn[] {
  const wrong = new Set(faults.flatMap(({ column }) => (column === null ? [] : [column])));
  const hasVolume = mapping.columns.some(({ role }) => role === "quantity");
  const isWanted = (role: Role, at: number) =>
    wrong.has(at) ||
    (WANTED.includes(role) && !(role === "value" && hasVolume) && !(PLACES.includes(role) && isTheSame(at, sample)));
  const shown = mapping.columns.flatMap(({ header, role }, at) =>
    isWanted(role, at) || (mapping.wide !== null && at >= mapping.wide.from && wrong.has(at))
      ? [{ at, role, header, rank: wrong.has(at) ? -1 : WANTED.indexOf(role) }]
      : [],
  );
  const kept = shown.toSorted((one, other) => one.rank - other.rank).slice(0, MOST);
  return kept
    .toSorted((one, other) => placeOf(one.role) - placeOf(other.role) || one.at - other.at)
    .map(({ at, role, header }) => ({
      at,
      // Of a wide table each column is a place or a time of its own.
      head: mapping.wide !== null && at >= mapping.wide.from ? header : headOf(mapping, role, header),
      isNumber: NUMBERS.includes(role),
    }));
}

const placeOf = (role: Role): number => {
  const at = WANTED.indexOf(role);
  return at < 0 ? WANTED.length : at;
};

const isTheSame = (at: number, sample: readonly (readonly string[])[]): boolean =>
  sample.length > 1 && new Set(sample.map((cells) => cells[at] ?? "")).size === 1;

function headOf(mapping: Mapping, role: Role, header: string): string {
  if (role === "quantity" || role === "value") return amountHead(mapping, role);
  if (role === "period") return "Month";
  return role === "ignored" ? header : ROLE_WORDS[role];
}
