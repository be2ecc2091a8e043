import type { SeriesUnit } from "../lens/lens.ts";
import type { TradeTable } from "./trade-series.ts";

const UNITS: readonly SeriesUnit[] = ["kbd", "kt", "usd"];

/**
 * The table in the unit wanted, or in the first other one that the records can give; `note` then says why, and is `null`
 * where the unit is the one wanted or none gives any figure.
 */
export function fittingUnit(
  wanted: SeriesUnit,
  tableIn: (unit: SeriesUnit) => TradeTable,
): { readonly table: TradeTable; readonly note: string | null } {
  const first = tableIn(wanted);
  if (givesFigures(first)) return { table: first, note: null };
  const other = UNITS.filter((unit) => unit !== wanted)
    .map(tableIn)
    .find(givesFigures);
  if (!other) return { table: first, note: null };
  const reason = first.series
    .flatMap(({ cells, years }) => [...cells, ...years])
    .find((one) => ("flows" in one ? one.flows.length > 0 : true))?.reason;
  return { table: other, note: reason ?? null };
}

const givesFigures = ({ series }: TradeTable) =>
  series.some(
    ({ cells, years }) =>
      cells.some(({ value, flows }) => value !== null && flows.length > 0) || years.some(({ value }) => value !== null),
  );
