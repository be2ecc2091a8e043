import type { Dossier } from "../dossier/dossier.ts";
import type { MonthSpan } from "../shared/month.ts";
import { overlap } from "./places.ts";
import {
  type Cell,
  type MonthTotal,
  monthsOf,
  type TradeSeries,
  type YearColumn,
  type YearRecord,
} from "./trade-series.ts";

/** What is known of all series together in each month, and who is missing. */
export function totalsOf(dossier: Dossier, series: readonly TradeSeries[], span: MonthSpan): MonthTotal[] {
  const overlapping = series.map((one) => series.map((other) => one !== other && sharesGoods(dossier, one, other)));
  return monthsOf(span).map((month, at) => {
    const cells = series.map((one) => one.cells[at] as Cell);
    const given = cells.filter(({ value }) => value !== null);
    // A partner whose goods stand in another's figure this month is not missing.
    const isCovered = (which: number) =>
      cells.some((cell, other) => cell.value !== null && overlapping[which]?.[other]);
    const missing = cells.flatMap((cell, which) => {
      const { place } = series[which] as TradeSeries;
      return cell.value === null && place !== null && !isCovered(which) ? [place] : cell.missing;
    });
    const sum = given.reduce((before, cell) => before + (cell.value ?? 0), 0);
    // Where someone is missing and nothing but zeros is known, the total is not known either.
    const value = given.length === 0 || (sum === 0 && missing.length > 0) ? null : sum;
    const lowerBound = value !== null && (missing.length > 0 || given.some(({ state }) => state === "floor"));
    return { month, value, lowerBound, missing };
  });
}

const sharesGoods = (dossier: Dossier, { place: one }: TradeSeries, { place: other }: TradeSeries) =>
  one !== null && other !== null && overlap(dossier, one, other);

/** Years in which no partner has a monthly figure, with those annual records that may be added. */
export function yearColumnsOf(dossier: Dossier, series: readonly TradeSeries[]): YearColumn[] {
  const years = new Set(
    series.flatMap((one) => one.years.filter(({ value }) => value !== null).map(({ year }) => year)),
  );
  const withMonths = new Set(
    series.flatMap(({ cells }) =>
      cells.filter((cell) => (cell.value ?? 0) > 0).map(({ month }) => Number(month.slice(0, 4))),
    ),
  );
  return [...years]
    .filter((year) => !withMonths.has(year))
    .sort()
    .map((year) => ({ year, parts: partsOf(dossier, series, year) }));
}

function partsOf(dossier: Dossier, series: readonly TradeSeries[], year: number): YearColumn["parts"] {
  const all = series.flatMap((one, at) =>
    one.years
      .filter((record) => record.year === year && record.value !== null)
      .map((record) => ({ series: at, record })),
  );
  const placeOf = ({ flow }: YearRecord, own: TradeSeries | undefined) => own?.place ?? flow.importer;
  const kept: { series: number; record: YearRecord }[] = [];
  for (const part of all) {
    const place = placeOf(part.record, series[part.series]);
    if (!kept.some((one) => overlap(dossier, placeOf(one.record, series[one.series]), place))) kept.push(part);
  }
  return kept;
}
