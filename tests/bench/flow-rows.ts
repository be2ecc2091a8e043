import type { PlaceCode } from "#domain/shared/ids.ts";
import type { IndexFlowsInput } from "#domain/trade/cube/cube-rows.ts";
import type { FlowColumns } from "#domain/trade/flow-columns.ts";
import { seeded } from "./random.ts";

/** Places on either side, and months of each pair: 58 × 58 × 298 rows are about a million. */
export const PLACES = 58;
export const MONTHS = 298;
export const FIRST_MONTH = 2_000 * 12;
const DECIMALS = 1_000;

/** About a million monthly records of crude between all pairs of so many places, as a trade file holds them. */
export function millionFlows(): FlowColumns {
  const random = seeded(11);
  const count = PLACES * PLACES * MONTHS;
  const pairOf = (at: number) => Math.floor(at / MONTHS);
  return {
    count,
    places: Array.from({ length: 2 * PLACES }, (_, at) => `P${at}` as PlaceCode),
    exporter: Uint16Array.from({ length: count }, (_, at) => Math.floor(pairOf(at) / PLACES)),
    importer: Uint16Array.from({ length: count }, (_, at) => PLACES + (pairOf(at) % PLACES)),
    commodity: new Uint8Array(count),
    period: Int32Array.from({ length: count }, (_, at) => FIRST_MONTH + (at % MONTHS)),
    annual: new Uint8Array(count),
    quantity: Float64Array.from({ length: count }, () => Math.round(random() * 900 * DECIMALS) / DECIMALS),
    unit: new Uint8Array(count),
    value: new Float64Array(count).fill(Number.NaN),
    original: null,
    currency: null,
    quality: new Uint8Array(count),
    side: new Uint8Array(count),
    row: Uint32Array.from({ length: count }, (_, at) => at + 2),
    rows: new Uint32Array(count).fill(1),
  };
}

/** Those records as the job that makes them ready is given them. */
export function indexInput(columns: FlowColumns): IndexFlowsInput {
  const pairs = PLACES * PLACES;
  return {
    commodity: "crude",
    unit: "kt",
    places: 2 * PLACES,
    pairs: {
      exporter: Uint32Array.from({ length: pairs }, (_, pair) => Math.floor(pair / PLACES)),
      importer: Uint32Array.from({ length: pairs }, (_, pair) => PLACES + (pair % PLACES)),
      file: new Int32Array(pairs),
      ofExporter: new Uint8Array(pairs).fill(1),
      ofImporter: new Uint8Array(pairs).fill(1),
    },
    files: [{ columns, placeNumbers: Uint32Array.from({ length: 2 * PLACES }, (_, at) => at) }],
    more: { month: new Int32Array(0), amount: new Float64Array(0), pair: new Uint32Array(0) },
  };
}
