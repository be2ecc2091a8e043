import type { Lookup } from "../dossier/lookup.ts";
import type { SeriesChoice, SeriesUnit } from "../lens/lens.ts";
import type { PlaceCode } from "../shared/ids.ts";
import type { MonthKey, MonthSpan } from "../shared/month.ts";
import { capital, writeChange, writeCount, writeNumber } from "../shared/wording.ts";
import type { Commodity } from "./flow.ts";
import { countOwn, type OwnFigures, type OwnShare } from "./own-figures.ts";
import type { Cell, CellState, TradeSeries, TradeTable } from "./trade-series.ts";
import { meanOver } from "./trade-table.ts";

type UnitWords = {
  /** Before a chart: what its numbers are. */
  readonly title: string;
  readonly yearly: string;
  /** In a column head and a menu. */
  readonly short: string;
  /** Read aloud after a number. */
  readonly spoken: string;
  readonly decimals: number;
};

/** How each unit is called, and with how many decimals its figures are written. */
export const UNIT_WORDS: Readonly<Record<SeriesUnit, UnitWords>> = {
  kbd: {
    title: "Thousand barrels a day, monthly average",
    yearly: "thousand barrels a day over the year",
    short: "kb/d",
    spoken: "thousand barrels a day",
    decimals: 1,
  },
  kt: {
    title: "Thousand tonnes a month",
    yearly: "thousand tonnes in the year",
    short: "kt",
    spoken: "thousand tonnes",
    decimals: 0,
  },
  usd: {
    title: "Million US dollars a month",
    yearly: "million dollars in the year",
    short: "$m",
    spoken: "million dollars",
    decimals: 0,
  },
};

/** What each commodity is called within a sentence. */
export const COMMODITY_WORDS: Readonly<Record<Commodity, string>> = {
  crude: "crude",
  products: "oil products",
  lng: "LNG",
  lpg: "LPG",
  coal: "coal",
  oil_total: "oil and products",
  all_goods: "goods",
};

/** How people and things of a place are called; other places are named. */
const DEMONYMS: Readonly<Record<string, string>> = {
  ARE: "Emirati",
  AZE: "Azerbaijani",
  IND: "Indian",
  IRN: "Iranian",
  IRQ: "Iraqi",
  KAZ: "Kazakh",
  KWT: "Kuwaiti",
  NOR: "Norwegian",
  OMN: "Omani",
  QAT: "Qatari",
  RUS: "Russian",
  SAU: "Saudi",
  USA: "US",
};

/** "Russian crude by buyer", "Pakistan’s crude by supplier", "Russian crude into India". */
export function titleOf(choice: SeriesChoice, lookup: Lookup): string {
  const goods = COMMODITY_WORDS[choice.commodity];
  if (choice.exporter === null) return `${possessive(nameOf(choice.importer, lookup))} ${goods} by supplier`;
  const demonym = DEMONYMS[choice.exporter];
  const from = demonym ? `${demonym} ${goods}` : `${capital(goods)} from ${nameOf(choice.exporter, lookup)}`;
  return choice.importer === null ? `${from} by buyer` : `${from} into ${nameOf(choice.importer, lookup)}`;
}

const possessive = (name: string) => (name.endsWith("s") ? `${name}’` : `${name}’s`);
const nameOf = (code: PlaceCode | null, lookup: Lookup) => (code === null ? "All" : lookup.placeName(code));

/** What is chosen, as the picker shows it: "Exporter: Russia". */
export function choiceLabel(choice: SeriesChoice, lookup: Lookup): string {
  if (choice.exporter === null) return `Importer: ${nameOf(choice.importer, lookup)}`;
  if (choice.importer === null) return `Exporter: ${lookup.placeName(choice.exporter)}`;
  return `${lookup.placeName(choice.exporter)} to ${lookup.placeName(choice.importer)}`;
}

/** Name of a series: its partner, or the small ones together. */
export function seriesName(series: Pick<TradeSeries, "place">, lookup: Lookup): string {
  return series.place === null ? "Other" : lookup.placeName(series.place);
}

/** What a state is called in tables and on cards. */
export const STATE_WORDS: Readonly<Record<CellState, string>> = {
  official: "Official",
  reported: "Reported",
  estimate: "Estimate",
  floor: "Lower bound",
  zero: "No trade",
  gap: "Not recorded",
  pending: "Not yet reported",
};

const LONG_MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month, 1)),
);

/** `March 2022`, for what is read aloud. */
export const sayMonth = (month: MonthKey) => `${LONG_MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** Whole numbers from a hundred on, else the decimals of the unit. */
const decimalsOf = (value: number, unit: SeriesUnit) => (Math.abs(value) >= 100 ? 0 : UNIT_WORDS[unit].decimals);

/** A figure with the decimals of its unit; whole numbers where they are large. */
export function writeFigure(value: number, unit: SeriesUnit): string {
  return writeNumber(value, decimalsOf(value, unit));
}

/** "2023: 1,643": an annual record where it is drawn. */
export const writeYear = (year: number, value: number, unit: SeriesUnit) => `${year}: ${writeFigure(value, unit)}`;

/** A figure of a cell, or n/a. */
export function writeCell(cell: Pick<Cell, "value" | "state">, unit: SeriesUnit): string {
  if (cell.value === null) return "n/a";
  return `${cell.state === "floor" ? "≥ " : ""}${writeFigure(cell.value, unit)}`;
}

/** One month of one series in words: "March 2022, Russia to India, 120 thousand barrels a day, up 45 on February, reported." */
export function sayCell(cell: Cell, before: Cell | null, pair: string, unit: SeriesUnit, whose: string | null): string {
  const start = `${sayMonth(cell.month)}, ${pair}`;
  if (cell.value === null) return `${start}, no data: ${cell.reason ?? "not recorded"}.`;
  const amount = `${cell.state === "floor" ? "at least " : ""}${writeFigure(cell.value, unit)} ${UNIT_WORDS[unit].spoken}`;
  const parts = [start, amount, sayChange(cell, before, unit), STATE_WORDS[cell.state].toLowerCase(), whose];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function sayChange(cell: Cell, before: Cell | null, unit: SeriesUnit): string | null {
  if (cell.value === null || !before || before.value === null) return null;
  if (cell.state === "floor" || before.state === "floor") return null;
  const change = cell.value - before.value;
  const on = LONG_MONTHS[Number(before.month.slice(5, 7)) - 1];
  const size = writeNumber(Math.abs(change), decimalsOf(cell.value, unit));
  if (!/[1-9]/.test(size)) return `as in ${on}`;
  return `${change > 0 ? "up" : "down"} ${size} on ${on}`;
}

/** "Russia to India", in the direction of the goods. */
export function pairName(choice: SeriesChoice, series: Pick<TradeSeries, "place">, lookup: Lookup): string {
  const partner = seriesName(series, lookup);
  const from = choice.exporter === null ? partner : lookup.placeName(choice.exporter);
  const to =
    choice.exporter === null
      ? nameOf(choice.importer, lookup)
      : choice.importer === null
        ? partner
        : lookup.placeName(choice.importer);
  return `${from} to ${to}`;
}

/** A mean, marked where it is a lower bound. */
export const writeMean = ({ mean, atLeast }: { readonly mean: number; readonly atLeast: boolean }, unit: SeriesUnit) =>
  `${atLeast ? "≥ " : ""}${writeFigure(mean, unit)}`;

/** How much of a series is the reader's own; `null` where nothing is. */
export const writeShare = (share: OwnShare | null | undefined) =>
  share ? (share === "all" ? "yours" : "partly yours") : null;

/** "7 of 12 months". */
export const writeRest = (months: number, of: number) =>
  months === of ? writeCount(months, "month") : `${writeNumber(months)} of ${writeCount(of, "month")}`;

/** "1 of them yours", after what figures rest on; nothing where none is. */
export const writeOwn = (own: number, months: number) =>
  own === 0 ? "" : own === months ? (months === 1 ? "yours" : "all yours") : `${writeNumber(own)} of them yours`;

/** One sentence on what the chart shows in the window, with what its figures rest on. */
export function findingOf(
  { table, own }: { readonly table: TradeTable; readonly own: OwnFigures },
  window: MonthSpan,
  lookup: Lookup,
): string {
  const { spoken } = UNIT_WORDS[table.unit];
  const means = table.series
    .filter(({ place }) => place !== null)
    .map((series) => ({ series, ...meanOver(table, series, window) }))
    .filter(({ mean }) => mean !== null)
    .sort((one, other) => (other.mean ?? 0) - (one.mean ?? 0));
  const [most, next] = means;
  const rest = ({ series, months, of }: NonNullable<typeof most>) =>
    [writeRest(months, of), writeOwn(countOwn(own, series, window), months)].filter(Boolean).join(", ");
  if (!most || most.mean === null) return "No figure is recorded in the window.";
  const first = `In the window ${pairName(table.choice, most.series, lookup)} averages ${most.atLeast ? "at least " : ""}${writeFigure(most.mean, table.unit)} ${spoken} over ${rest(most)}`;
  if (!next || next.mean === null) return `${first}.`;
  return `${first}, ${pairName(table.choice, next.series, lookup)} ${next.atLeast ? "at least " : ""}${writeFigure(next.mean, table.unit)} over ${rest(next)}.`;
}

/** A change with its sign, as exact as the figure it belongs to. */
export const writeDifference = (change: number, value: number, unit: SeriesUnit) =>
  writeChange(change, decimalsOf(value, unit));
