import type { Dossier } from "../../dossier/dossier.ts";
import type { SeriesUnit } from "../../lens/lens.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import { monthIndex } from "../../shared/month.ts";
import { drawable } from "../belonging.ts";
import type { Commodity, Flow } from "../flow.ts";
import { type FlowIndex, type FlowSource, flowIndexOf, type PairRecords } from "../flow-index.ts";
import { holdsOthers, overlap } from "../places.ts";
import { sideId } from "../trade-file.ts";
import { convertQuantity, daysOf } from "../units.ts";
import { type CubePairs, type IndexFlowsInput, SUMMED_IN } from "./cube-rows.ts";

/** What is to be summed of a commodity, and what the numbers in it stand for. */
export type TradeInWindows = {
  readonly input: IndexFlowsInput;
  readonly places: readonly PlaceCode[];
  readonly pairs: readonly PairRecords[];
};

/** What of a dossier is summed. */
export type TradeSource = FlowSource & Pick<Dossier, "actors">;

/** Stands for "among the records that are sent one by one". */
const ONE_BY_ONE = -1;

/**
 * All trade of a commodity, ready to be sent to whoever makes it ready for windows. A pair that a single trade file records
 * stays in the columns of that file; of all others the drawn monthly records are taken one by one, so that a sum holds
 * exactly what the timeline shows. Linear in the pairs and in the records that are taken one by one.
 */
export function tradeInWindows(dossier: TradeSource, commodity: Commodity, unit: SeriesUnit): TradeInWindows {
  const index = flowIndexOf(dossier);
  const pairs = index.pairs().filter((pair) => pair.isDrawn && pair.commodity === commodity);
  const places = [...new Set(pairs.flatMap(({ exporter, importer }) => [exporter, importer]))];
  const numbers = new Map(places.map((place, number) => [place, number]));
  const numberOf = (place: PlaceCode): number => numbers.get(place) ?? places.length;
  const file = fileOfPairs(index, pairs, dossier.sides ?? {});
  const input: IndexFlowsInput = {
    commodity,
    unit,
    places: places.length,
    pairs: {
      exporter: Uint32Array.from(pairs, ({ exporter }) => numberOf(exporter)),
      importer: Uint32Array.from(pairs, ({ importer }) => numberOf(importer)),
      file,
      ofExporter: apart(dossier, pairs, "exporter", "importer"),
      ofImporter: apart(dossier, pairs, "importer", "exporter"),
    },
    files: index.files.map(({ columns }) => ({
      columns: summedColumns(columns),
      placeNumbers: Uint32Array.from(columns.places, numberOf),
    })),
    more: oneByOne(
      pairs.flatMap((pair, number) => (file[number] === ONE_BY_ONE ? recordsOf(index, pair, number) : [])),
      unit,
    ),
  };
  return { input, places, pairs };
}

function summedColumns(columns: FlowIndex["files"][number]["columns"]): IndexFlowsInput["files"][number]["columns"] {
  const { count, exporter, importer, commodity, period, annual, quantity, unit, value, side } = columns;
  return { count, exporter, importer, commodity, period, annual, quantity, unit, value, side };
}

/** The number of the file that alone records a pair, and of whose sides nobody chose one. */
function fileOfPairs(index: FlowIndex, pairs: readonly PairRecords[], sides: NonNullable<Dossier["sides"]>) {
  const files = new Map<string, number>();
  for (const [number, file] of index.files.entries())
    for (const { id } of file.pairs) files.set(id, files.has(id) ? ONE_BY_ONE : number);
  return Int32Array.from(pairs, (pair) => {
    const id = sideId(pair);
    const isListed = pair.listed.drawable > 0 || Object.hasOwn(sides, id);
    return isListed ? ONE_BY_ONE : (files.get(id) ?? ONE_BY_ONE);
  });
}

type OneRecord = { readonly flow: Flow; readonly number: number };

function recordsOf(index: FlowIndex, pair: PairRecords, number: number): readonly OneRecord[] {
  return index
    .belonging(pair)
    .filter((flow) => drawable(flow) && flow.series === "primary" && flow.period.kind === "month")
    .map((flow) => ({ flow, number }));
}

function oneByOne(records: readonly OneRecord[], unit: SeriesUnit): IndexFlowsInput["more"] {
  return {
    month: Int32Array.from(records, ({ flow: { period } }) => (period.kind === "month" ? monthIndex(period.month) : 0)),
    amount: Float64Array.from(records, ({ flow }) => amountOf(flow, unit)),
    pair: Uint32Array.from(records, ({ number }) => number),
  };
}

function amountOf(flow: Flow, unit: SeriesUnit): number {
  const into = SUMMED_IN[unit];
  if (into === "usd") return flow.valueUsd ?? Number.NaN;
  if (flow.quantity === null || flow.unit === null) return Number.NaN;
  const { commodity, period } = flow;
  const found = convertQuantity(flow.quantity, flow.unit, into, { commodity, days: daysOf(period) });
  return found.ok ? found.value.value : Number.NaN;
}

type End = "exporter" | "importer";

/**
 * 1 for each pair that is added to the others of its `end`: of partners that overlap, such as the EU and a member, the one
 * with most monthly records is, and no other. Partners are compared only where one of them holds others.
 */
function apart(dossier: TradeSource, pairs: readonly PairRecords[], end: End, partner: End): CubePairs["ofExporter"] {
  const marks = new Uint8Array(pairs.length).fill(1);
  const groups = new Map<PlaceCode, number[]>();
  for (const [number, pair] of pairs.entries()) {
    const group = groups.get(pair[end]);
    if (group) group.push(number);
    else groups.set(pair[end], [number]);
  }
  const partnerOf = (number: number) => (pairs[number] as PairRecords)[partner];
  for (const group of groups.values()) {
    if (!group.some((number) => holdsOthers(dossier, partnerOf(number)))) continue;
    const months = (number: number) => (pairs[number]?.listed.monthly ?? 0) + (pairs[number]?.files.monthly ?? 0);
    const kept: PlaceCode[] = [];
    for (const number of group.toSorted((one, other) => months(other) - months(one))) {
      if (kept.some((place) => overlap(dossier, place, partnerOf(number)))) marks[number] = 0;
      else kept.push(partnerOf(number));
    }
  }
  return marks;
}
