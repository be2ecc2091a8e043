import type { PlaceCode, SourceId } from "../shared/ids.ts";
import { COMMODITIES, type Commodity } from "./flow.ts";
import type { Mapping } from "./import/mapping.ts";
import type { LeftOutRows } from "./import/trade-reading.ts";

/** Whose word the series shows where both ends of a flow report it. */
export type Side = "importer" | "exporter";

/** Rows of a file that were refused, as its record keeps them: how many for each reason, and the first of them. */
export type RefusedRows = {
  readonly by: readonly LeftOutRows[];
  /** Positions of the columns whose cells are kept. */
  readonly columns: readonly number[];
  readonly rows: readonly RefusedRow[];
};

/** One of them: its line in the file, what was wrong, and its cells, long ones cut. */
export type RefusedRow = { readonly row: number; readonly problem: string; readonly cells: readonly string[] };

/** A trade file as the workspace keeps it: its records in columns, and what is known of how they came. Plain values. */
export type TradeFile = {
  readonly id: string;
  /** Name of the file. */
  readonly name: string;
  /** Size of the file in bytes, and its SHA-256 sum, by which the same file is known again. */
  readonly bytes: number;
  readonly sha256: string;
  /** Calendar date of the import, `2025-09-02`. */
  readonly imported: string;
  /** Its turn among the files of one day, counted on from those there were; absent in files of an earlier desk. */
  readonly turn?: number;
  readonly mapping: Mapping;
  /** Stands under every chart that uses it. */
  readonly source: SourceId;
  readonly rows: { readonly read: number; readonly kept: number; readonly leftOut: number; readonly refused: number };
  readonly leftOut: readonly LeftOutRows[];
  /** Absent where none was, and in files of an earlier desk, which did not keep them. */
  readonly refused?: RefusedRows;
  /** `gaps`: its figures are drawn where the dossier has none. `over`: also in the place of the dossier's. */
  readonly plot: "gaps" | "over";
  /** `FlowColumns`, packed as text. */
  readonly packed: string;
};

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** The order of trade files by their import, the last one first; the same wherever it is asked for. */
export function lastFirst(one: TradeFile, other: TradeFile): number {
  return compare(other.imported, one.imported) || (other.turn ?? 0) - (one.turn ?? 0) || compare(one.id, other.id);
}

/** Whose word is shown for one pair and commodity, where somebody chose: `RUS>IND.crude`. */
export type SideChoice = { readonly id: string; readonly side: Side };

/** Goods from one place to another: what a series of a pair shows. */
export type PairGoods = {
  readonly exporter: PlaceCode;
  readonly importer: PlaceCode;
  readonly commodity: Commodity;
};

/** The id under which the choice of a side is kept for a pair and commodity: `RUS>IND.crude`. */
export const sideId = ({ exporter, importer, commodity }: PairGoods): string => `${exporter}>${importer}.${commodity}`;

/** The pair and commodity of such an id; `null` where it spells none. */
export function pairOfSide(id: string): PairGoods | null {
  const [, exporter, importer, goods] = /^(.+)>(.+)\.(\w+)$/.exec(id) ?? [];
  const commodity = COMMODITIES.find((one) => one === goods);
  if (exporter === undefined || importer === undefined || commodity === undefined) return null;
  return { exporter: exporter as PlaceCode, importer: importer as PlaceCode, commodity };
}
