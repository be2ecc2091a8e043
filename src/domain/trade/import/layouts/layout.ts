import { fold } from "../../../find/folded.ts";
import { bodyOf, type FileSample } from "../file-sample.ts";
import type {
  ColumnUse,
  DateForm,
  Fixed,
  Keep,
  Mapping,
  NumberForm,
  QuantityUnit,
  Role,
  ValueUnit,
} from "../mapping.ts";

/** One layout of trade files: how it is known, how it is read, and which of its traps are seen to. */
export type Layout = {
  readonly id: string;
  /** As a reader would call it: "UN Comtrade, new layout". */
  readonly title: string;
  /** How surely a file is of this layout, from 0 to 1; `null`: it is not. The surest of all is taken. */
  readonly recognises: (sample: FileSample) => number | null;
  readonly mapping: (sample: FileSample) => Mapping;
  /** What the reader should know of how it is read, a sentence each. */
  readonly note: readonly string[];
  /** Files of it are typed by people, who write numbers and dates in their own ways. */
  readonly isTyped?: true;
};

/**
 * A header as layouts are known by: lower case, letters and digits alone, so that `Netweight (kg)` and `Netweight(kg)` are
 * one. Of an SDMX label (`FREQ:Frequency`) and of the last dimension of a Eurostat TSV (`geo\TIME_PERIOD`) the first part.
 */
export function keyOf(header: string): string {
  const first = header.split(/[:\\]/)[0] ?? "";
  return fold(first).text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The keys of a sample's header, one for each column. */
export const keysOf = (sample: FileSample): readonly string[] => sample.header.map(keyOf);

/** Whether a header has all of the keys. */
export const hasAll = (sample: FileSample, wanted: readonly string[]): boolean => {
  const keys = new Set(keysOf(sample));
  return wanted.every((key) => keys.has(key));
};

/** The first column with one of the keys, the earlier keys first; `null`: there is none. */
export function columnOf(sample: FileSample, ...wanted: readonly string[]): number | null {
  const keys = keysOf(sample);
  const found = wanted.map((key) => keys.indexOf(key)).find((at) => at >= 0);
  return found ?? null;
}

/** What stands in a column of the sample's body, each text once; nothing for no column. */
export function wordsIn(sample: FileSample, column: number | null): readonly string[] {
  if (column === null) return [];
  return [...new Set(bodyOf(sample).map((row) => (row[column] ?? "").trim()))].filter((word) => word !== "");
}

/** A filter before it is known where its column stands. */
export type KeepPlan = {
  /** Keys of the column, the first that is there; without any there is no filter. */
  readonly column: readonly string[];
  readonly values: readonly string[];
  readonly side: "in" | "out";
  readonly why: string;
};

/** What a layout says of its columns: by key, the role of each and why. Keys that the file has not are passed over. */
export type Plan = {
  readonly roles: Readonly<Record<string, readonly [role: Role, why: string]>>;
  readonly keep?: readonly (KeepPlan | null)[];
  readonly fixed?: Partial<Fixed>;
  readonly quantityUnit?: QuantityUnit | null;
  readonly valueUnit?: ValueUnit | null;
  readonly numbers?: NumberForm;
  readonly dates?: DateForm;
  readonly wide?: Mapping["wide"];
};

/** Nothing is fixed. */
export const NOTHING_FIXED: Fixed = {
  exporter: null,
  importer: null,
  reporter: null,
  flow: null,
  commodity: null,
  quality: null,
};

/** Dots and nothing between thousands, as machines write. */
export const PLAIN_NUMBERS: NumberForm = { decimal: ".", thousands: "" };

const isForm = (one: NumberForm, other: NumberForm): boolean =>
  one.decimal === other.decimal && one.thousands === other.thousands;

/**
 * How numbers are read: as the layout writes them where the sample allows it, else as the sample has them. `123.456` may
 * be either in a file that somebody typed, but not in one that a statistics office wrote with dots; semicolons say that a
 * spreadsheet saved it anew.
 */
export function numbersOf(sample: FileSample, wanted: NumberForm = PLAIN_NUMBERS): NumberForm {
  const found = sample.numberCandidates;
  if (found.length === 0 || found.some((form) => isForm(form, wanted))) return wanted;
  const likely = found.find((form) => form.decimal === wanted.decimal);
  if (sample.numbers === null && likely !== undefined && sample.delimiter !== ";") return likely;
  return sample.numbers ?? found[0] ?? wanted;
}

/** How periods are read, by the same rule. */
export function datesOf(sample: FileSample, wanted: DateForm = "iso"): DateForm {
  const found = sample.dateCandidates;
  if (found.length === 0 || found.includes(wanted)) return wanted;
  return sample.dates ?? found[0] ?? wanted;
}

/** The columns of a sample under roles by key; each role goes to the first column with its key. */
export function columnsOf(sample: FileSample, roles: Plan["roles"]): readonly ColumnUse[] {
  const given = new Set<string>();
  return keysOf(sample).map((key, at) => {
    const header = sample.header[at] ?? "";
    const use = Object.hasOwn(roles, key) && !given.has(key) ? roles[key] : undefined;
    given.add(key);
    return use ? { header, role: use[0], why: use[1] } : { header, role: "ignored" as const, why: null };
  });
}

function keepOf(sample: FileSample, plan: KeepPlan): readonly Keep[] {
  const column = columnOf(sample, ...plan.column);
  if (column === null) return [];
  return [{ column, values: plan.values, side: plan.side, why: plan.why }];
}

/** A plan laid over a sample: the mapping of its file. */
export function mappingOf(sample: FileSample, layout: string, plan: Plan): Mapping {
  return {
    layout,
    delimiter: sample.delimiter,
    skip: sample.skip,
    headerRows: sample.headerRows,
    columns: columnsOf(sample, plan.roles),
    numbers: numbersOf(sample, plan.numbers),
    dates: datesOf(sample, plan.dates),
    keep: (plan.keep ?? []).flatMap((one) => (one === null ? [] : keepOf(sample, one))),
    fixed: { ...NOTHING_FIXED, ...plan.fixed },
    quantityUnit: plan.quantityUnit ?? null,
    valueUnit: plan.valueUnit ?? null,
    wide: plan.wide ?? null,
    splitFirst: sample.splitFirst,
  };
}
