import type { PlaceCode } from "../shared/ids.ts";
import type { FlowQuality, FlowUnit } from "./flow.ts";

/** Units by their number in `FlowColumns.unit`. */
export const COLUMN_UNITS: readonly FlowUnit[] = ["kt", "kb/d", "kbbl"];
/** Qualities by their number in `FlowColumns.quality`. */
export const COLUMN_QUALITIES: readonly FlowQuality[] = ["official", "reported", "estimate"];
/** Who reported a flow, by its number in `FlowColumns.side`; `null`: the file does not say. */
export const COLUMN_SIDES = [null, "importer", "exporter"] as const;
/** Stands for "no unit recorded" in `FlowColumns.unit`. */
export const NO_UNIT = 255;

/**
 * Many trade records in columns: the form in which a file of a million rows is read, sent between threads and kept. Record
 * `at` is what stands at `at` in every column. Records are in order of pair, commodity, side and period, one for each.
 */
export type FlowColumns = {
  readonly count: number;
  /** Places by their number in `exporter` and `importer`; at most 65,535. */
  readonly places: readonly PlaceCode[];
  readonly exporter: Uint16Array;
  readonly importer: Uint16Array;
  /** Position in `COMMODITIES`. */
  readonly commodity: Uint8Array;
  /** Months since year 0 (`monthIndex`), or a year where `annual` is 1. */
  readonly period: Int32Array;
  readonly annual: Uint8Array;
  /** In the unit beside; `NaN`: not recorded, which is never zero. */
  readonly quantity: Float64Array;
  /** Position in `COLUMN_UNITS`, or `NO_UNIT`. */
  readonly unit: Uint8Array;
  /** Millions of US dollars; `NaN`: not recorded. */
  readonly value: Float64Array;
  /** Millions of `currency`, where the file gives another one than dollars; `null` where no record has any. */
  readonly original: Float64Array | null;
  /** ISO 4217 code of `original`. */
  readonly currency: string | null;
  /** Position in `COLUMN_QUALITIES`. */
  readonly quality: Uint8Array;
  /** Position in `COLUMN_SIDES`. */
  readonly side: Uint8Array;
  /** Number of the first row of the file behind the record, counted as the file counts its lines, from 1. */
  readonly row: Uint32Array;
  /** How many rows of the file were added up to it. */
  readonly rows: Uint32Array;
};
