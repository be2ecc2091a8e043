import type { FlowId, PlaceCode, SourceId } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";

/** What is traded; `oil_total` is crude and products together, `all_goods` is not energy alone. */
export const COMMODITIES = ["crude", "products", "lng", "lpg", "coal", "oil_total", "all_goods"] as const;
/** One of the commodities. */
export type Commodity = (typeof COMMODITIES)[number];
/** Thousand tonnes, thousand barrels a day, thousand barrels. */
export type FlowUnit = "kt" | "kb/d" | "kbbl";
/** How far a figure can be trusted: of a statistics office, quoted by the press, or estimated. */
export type FlowQuality = "official" | "reported" | "estimate";

/** The time one record speaks of. A year stays a year: it is never spread over months. */
export type FlowPeriod =
  | { readonly kind: "month"; readonly month: MonthKey }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "span"; readonly from: MonthKey; readonly to: MonthKey };

/** One trade record, exactly as its source gives it. */
export type Flow = {
  readonly id: FlowId;
  readonly exporter: PlaceCode;
  readonly importer: PlaceCode;
  readonly commodity: Commodity;
  /** `both` for totals that add the two directions. */
  readonly direction: "import" | "both";
  readonly period: FlowPeriod;
  /** Millions of US dollars; `null`: not recorded. */
  readonly valueUsd: number | null;
  /** In `unit`; `null`: not recorded, which is never zero. */
  readonly quantity: number | null;
  readonly unit: FlowUnit | null;
  readonly quality: FlowQuality;
  /** `primary` is the one to plot for its pair, commodity and period; `alt` is another source for the same cell. */
  readonly series: "primary" | "alt";
  readonly hs: string | null;
  /** Value as first published, where the dollar figure was converted. */
  readonly original: { readonly value: number; readonly currency: string } | null;
  readonly source: SourceId;
  readonly note: string | null;
  /** Which end of the flow reports it; absent or `null`: that is not said. */
  readonly reportedBy?: "importer" | "exporter" | null;
  /** Where in a trade file it stands; absent: it comes from none. */
  readonly origin?: FlowOrigin;
};

/** Where in a trade file a record stands. */
export type FlowOrigin = {
  /** Id of the file, and its name. */
  readonly file: string;
  readonly name: string;
  /** The first row behind the record, counted as the file counts its lines, and how many rows were added up to it. */
  readonly row: number;
  readonly rows: number;
};

/** What is known of a pair's monthly record between two months, so that a missing month can be read. */
export type Coverage = {
  readonly exporter: PlaceCode;
  readonly importer: PlaceCode;
  readonly commodity: Commodity;
  readonly from: MonthKey;
  readonly to: MonthKey;
  /** `complete`: a month without a record is a month without trade. `partial`: it is not known. `floor`: figures are lower bounds. */
  readonly status: "complete" | "partial" | "floor";
  readonly note: string | null;
};

/** A place that flows may name: a state, or an area such as EU27, with the actor it stands for if any. */
export type Place = {
  readonly code: PlaceCode;
  readonly name: string;
  readonly kind: "state" | "area";
  readonly note: string | null;
};

/** What one benchmark cost in one month. */
export type Price = {
  readonly benchmark: string;
  readonly month: MonthKey;
  readonly price: number;
  readonly unit: string;
  readonly basis: string;
  readonly quality: FlowQuality;
  readonly source: SourceId;
};
