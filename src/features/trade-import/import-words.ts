import { writeNumber } from "#domain/shared/wording.ts";
import type { Commodity, FlowQuality } from "#domain/trade/flow.ts";
import type { DateForm, Mapping, NumberForm, QuantityUnit, Role, ValueUnit } from "#domain/trade/import/mapping.ts";
import type { RepeatRule } from "#domain/trade/import/trade-reading.ts";
import { BARRELS_PER_TONNE } from "#domain/trade/units.ts";

/** What a column becomes, as a choice. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  ignored: "Not imported",
  period: "Month or year",
  year: "Year",
  month: "Month of the year",
  exporter: "Exporter",
  importer: "Importer",
  reporter: "Reporter",
  partner: "Partner",
  flow: "Direction",
  commodity: "Product",
  quantity: "Volume",
  unit: "Unit of the volume",
  value: "Value",
  currency: "Currency",
  measure: "What the number is",
  part: "Part of the figure",
  status: "Status",
  note: "Note",
};

export const DELIMITERS: Readonly<Record<Mapping["delimiter"], string>> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
  "|": "Bar",
};

type NumberChoice = { readonly key: string; readonly form: NumberForm; readonly label: string };

/** How numbers are written, each with what twelve thousand three hundred and a half looks like. */
export const NUMBER_FORMS: readonly NumberChoice[] = (
  [
    [".", ","],
    [".", ""],
    [",", "."],
    [",", ""],
    [",", " "],
    [".", " "],
    [".", "'"],
    [",", "'"],
  ] as const
).map(([decimal, thousands]) => ({
  key: `${decimal}${thousands}`,
  form: { decimal, thousands },
  label: `12${thousands}345${decimal}5`,
}));

export const writeNumberForm = ({ decimal, thousands }: NumberForm): string => `12${thousands}345${decimal}5`;

export const numberKey = ({ decimal, thousands }: NumberForm): string => `${decimal}${thousands}`;

export const DATE_FORMS: Readonly<Record<DateForm, string>> = {
  iso: "2024, 2024-03, 202403, 2024-Q1",
  "day-first": "31/12/2024, day first",
  "month-first": "12/31/2024, month first",
  "named-month": "Mar 2024, JAN2012",
  "excel-serial": "45352, days of a spreadsheet",
};

/** The same in a line of words: what one of them looks like. */
export const DATE_SAMPLES: Readonly<Record<DateForm, string>> = {
  iso: "2024-03",
  "day-first": "31/12/2024",
  "month-first": "12/31/2024",
  "named-month": "Mar 2024",
  "excel-serial": "45352",
};

export const QUANTITY_WORDS: Readonly<Record<QuantityUnit, string>> = {
  kg: "Kilograms",
  "100kg": "Hundreds of kilograms",
  t: "Tonnes",
  kt: "Thousand tonnes",
  bbl: "Barrels",
  kbbl: "Thousand barrels",
  Mbbl: "Million barrels",
  "kb/d": "Thousand barrels a day",
  "bbl/d": "Barrels a day",
};

const SCALES: Readonly<Record<ValueUnit["scale"], string>> = { 1: "", 1000: "Thousand ", 1000000: "Million " };

/** "Million USD". */
export const writeValueUnit = ({ currency, scale }: ValueUnit): string => `${SCALES[scale]}${currency}`;

/** Currencies to choose from; any other is written as its code. */
export const CURRENCIES = ["USD", "EUR", "GBP", "CNY", "INR", "JPY", "RUB", "TRY"] as const;

export const GOODS: Readonly<Record<Commodity, string>> = {
  crude: "Crude oil",
  products: "Oil products",
  lng: "LNG",
  lpg: "LPG",
  coal: "Coal",
  oil_total: "Oil and products",
  all_goods: "All goods",
};

export const QUALITY_WORDS: Readonly<Record<FlowQuality, string>> = {
  official: "Official, of a statistics office",
  reported: "Reported, by press or trackers",
  estimate: "Estimate",
};

export const REPEAT_WORDS: Readonly<Record<RepeatRule, string>> = {
  skip: "Keep one",
  keep: "Add both",
  replace: "Keep the later",
};

/** The head of the column of volumes, or of values, in the table of rows: what its numbers are. */
export function amountHead(mapping: Mapping, role: "quantity" | "value"): string {
  if (role === "quantity") return mapping.quantityUnit === null ? "Volume" : QUANTITY_WORDS[mapping.quantityUnit];
  return mapping.valueUnit === null ? "Value" : `Value, ${writeValueUnit(mapping.valueUnit)}`;
}

const WEIGHED: readonly QuantityUnit[] = ["kg", "100kg", "t", "kt"];

/** How the volume comes to be drawn. */
export function writeConversion({ quantityUnit: unit, columns }: Mapping): string {
  if (unit === null)
    return columns.some(({ role }) => role === "unit" || role === "measure")
      ? "in the unit that each row states"
      : "its unit is asked for";
  const words = QUANTITY_WORDS[unit].toLowerCase();
  if (WEIGHED.includes(unit)) return `${words}; crude at ${BARRELS_PER_TONNE} barrels a tonne`;
  return unit === "kb/d" ? "thousand barrels a day, as they are" : `${words}, over the days of the month`;
}

/** "38 KB", "91.4 MB": a thousand bytes to the kilobyte, as file lists count. */
export function writeBytes(bytes: number): string {
  if (bytes < 1_000) return `${writeNumber(bytes)} bytes`;
  if (bytes < 1_000_000) return `${writeNumber(bytes / 1_000)} KB`;
  return `${writeNumber(bytes / 1_000_000, 1)} MB`;
}

/** Encodings as a line of words names them. */
export const shortEncoding = (name: string): string => name.replace(/^utf/, "UTF");
