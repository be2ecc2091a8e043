import type { MonthKey, MonthSpan } from "../shared/month.ts";
import type { Flow, Place } from "./flow.ts";
import type { FlowColumns } from "./flow-columns.ts";
import type { PairGoods, TradeFile } from "./trade-file.ts";

/** What a trade file holds of one pair and commodity. */
export type FilePair = PairGoods & {
  /** `sideId` of the pair. */
  readonly id: string;
  readonly records: number;
  readonly monthly: number;
};

/** A trade file with its records at hand: they are made into `Flow`s only for the pair that is asked for. */
export type LoadedFile = {
  readonly file: TradeFile;
  readonly columns: FlowColumns;
  /** The places its records name, as they are called here. */
  readonly places: readonly Place[];
  /** What it holds, pair by pair, in the order of its records. */
  readonly pairs: readonly FilePair[];
  /** From the first month or year of any record to the last; `null`: it has none. */
  readonly span: MonthSpan | null;
  /** The last month of any monthly record; `null`: it has none. */
  readonly lastMonth: MonthKey | null;
  /** The records of a pair and commodity, all of them `primary`; none where the file has none. Linear in them. */
  readonly flowsOf: (pair: PairGoods) => readonly Flow[];
  /** The record of that number; `null` where there is none. */
  readonly flowAt: (at: number) => Flow | null;
};

/** A trade file without its records, and why: they are being unpacked, or cannot be. */
export type AwayFile = { readonly file: TradeFile; readonly why: "awaited" | "damaged" };
