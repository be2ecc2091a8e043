import type { SeriesChoice } from "../../lens/lens.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import { type MonthSpan, monthAt } from "../../shared/month.ts";
import { COMMODITIES } from "../flow.ts";
import type { FlowColumns } from "../flow-columns.ts";
import { WORLD } from "../places.ts";
import { UNATTRIBUTED } from "./place-words.ts";

/** What of a file is shown first, and from when to when it has records. */
export type FirstSeries = { readonly choice: SeriesChoice; readonly span: MonthSpan };

/** Records of each place at one end, by its number. */
function countPlaces(end: Uint16Array, wanted: readonly number[], places: number): Uint32Array {
  const counts = new Uint32Array(places);
  for (const at of wanted) {
    const place = end[at] as number;
    counts[place] = (counts[place] as number) + 1;
  }
  return counts;
}

/** The place with most records, the earlier of equals; and how many places there are. */
function mostOf(counts: Uint32Array): { readonly place: number; readonly count: number; readonly several: boolean } {
  let place = 0;
  let named = 0;
  for (let at = 0; at < counts.length; at += 1) {
    if ((counts[at] as number) > 0) named += 1;
    if ((counts[at] as number) > (counts[place] as number)) place = at;
  }
  return { place, count: counts[place] ?? 0, several: named > 1 };
}

/**
 * The series of a file to show first: crude where it has any, else the commodity with most records; of that the one pair
 * where there is one, else all partners of the importer or exporter with most records. Totals over the world and what
 * nobody is named for are passed over. `null` where nothing is left. Linear in the records.
 */
export function firstSeriesOf(columns: FlowColumns): FirstSeries | null {
  const { count, places, exporter, importer, commodity } = columns;
  const isPlace = places.map((code) => code !== WORLD && code !== UNATTRIBUTED);
  const perCommodity = new Uint32Array(COMMODITIES.length);
  const isDrawn = (at: number) => isPlace[exporter[at] as number] && isPlace[importer[at] as number];
  for (let at = 0; at < count; at += 1)
    if (isDrawn(at)) perCommodity[commodity[at] as number] = (perCommodity[commodity[at] as number] as number) + 1;
  const goods = (perCommodity[0] ?? 0) > 0 ? 0 : perCommodity.indexOf(Math.max(...perCommodity));
  if ((perCommodity[goods] ?? 0) === 0) return null;
  const wanted: number[] = [];
  for (let at = 0; at < count; at += 1) if (commodity[at] === goods && isDrawn(at)) wanted.push(at);
  const sells = mostOf(countPlaces(exporter, wanted, places.length));
  const buys = mostOf(countPlaces(importer, wanted, places.length));
  const byImporter = buys.count >= sells.count;
  const codeOf = (place: number): PlaceCode | null => places[place] ?? null;
  const choice: SeriesChoice = {
    exporter: !sells.several || !byImporter ? codeOf(sells.place) : null,
    importer: !buys.several || byImporter ? codeOf(buys.place) : null,
    commodity: COMMODITIES[goods] ?? "crude",
  };
  const shown = wanted.filter(
    (at) =>
      (choice.exporter === null || exporter[at] === sells.place) &&
      (choice.importer === null || importer[at] === buys.place),
  );
  return { choice, span: spanOf(columns, shown) };
}

function spanOf({ period, annual }: FlowColumns, records: readonly number[]): MonthSpan {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of records) {
    const isYear = annual[at] === 1;
    const first = (period[at] as number) * (isYear ? 12 : 1);
    from = Math.min(from, first);
    to = Math.max(to, first + (isYear ? 11 : 0));
  }
  return { from: monthAt(from), to: monthAt(to) };
}
