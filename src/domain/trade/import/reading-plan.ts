import type { Keep, Mapping, Role } from "./mapping.ts";

/** Position of the column that plays a role; `NO_COLUMN` where none does. */
export type ReadingPlan = Readonly<Record<Exclude<Role, "ignored" | "note" | "part" | "status">, number>> & {
  /** All columns that say how far the figures can be trusted. */
  readonly statuses: readonly number[];
  /** All columns whose cells tell parts of one figure apart. */
  readonly parts: readonly number[];
  /** Cells that a row must have at least: the last column of all may be missing where it is empty. */
  readonly leastCells: number;
  /** Cells that a row has at most, unless those beyond are empty. */
  readonly mostCells: number;
  /** Columns that are a place or a period each, from here to the end; `null`: a long table. */
  readonly wide: Mapping["wide"];
  /** Filters, each with its words in lower case. */
  readonly keep: readonly Keep[];
};

/** Stands for "no column" in a plan. */
export const NO_COLUMN = -1;

/** Which column plays which role; of several with one role the first does, of statuses and parts each. */
export function planOf({ columns, keep, wide }: Mapping): ReadingPlan {
  const last = wide === null ? columns.length : wide.from;
  const at = (role: Role): number => columns.slice(0, last).findIndex((column) => column.role === role);
  const all = (role: Role): readonly number[] =>
    columns.flatMap((column, position) => (column.role === role ? [position] : []));
  const isUsed = columns.map(
    ({ role }, column) => (wide !== null && column >= wide.from) || (role !== "ignored" && role !== "note"),
  );
  const needed = Math.max(isUsed.lastIndexOf(true), ...keep.map(({ column }) => column)) + 1;
  return {
    period: at("period"),
    year: at("year"),
    month: at("month"),
    exporter: at("exporter"),
    importer: at("importer"),
    reporter: at("reporter"),
    partner: at("partner"),
    flow: at("flow"),
    commodity: at("commodity"),
    quantity: at("quantity"),
    unit: at("unit"),
    value: at("value"),
    currency: at("currency"),
    measure: at("measure"),
    statuses: all("status"),
    parts: all("part"),
    leastCells: Math.min(needed, columns.length - 1),
    mostCells: columns.length,
    wide,
    keep: keep.map((one) => ({ ...one, values: one.values.map((word) => word.trim().toLowerCase()) })),
  };
}
