import type { Dossier } from "../dossier/dossier.ts";
import type { SeriesChoice } from "../lens/lens.ts";
import type { FlowId, PlaceCode } from "../shared/ids.ts";
import type { MonthKey, MonthSpan } from "../shared/month.ts";
import { belongs, drawable } from "./belonging.ts";
import type { Flow } from "./flow.ts";
import { endOf, startOf } from "./flow-period.ts";
import { type JoinedPair, joinPair } from "./leading-record.ts";
import type { LoadedFile } from "./loaded-file.ts";
import { WORLD } from "./places.ts";
import { type PairGoods, pairOfSide, sideId } from "./trade-file.ts";

/** What is recorded of one pair and commodity, dossier and trade files together. */
export type PairRecords = PairGoods & {
  /** All records, also those of other periods and those beside the drawn ones. */
  readonly records: number;
  /** Of the dossier and of the reader's own make. */
  readonly listed: Drawables;
  /** Of trade files. */
  readonly files: Drawables;
  /** Whether any of them is drawn. */
  readonly isDrawn: boolean;
};

/**
 * Records of one month or year in one direction between two places, how many of them are of months, and how many of those
 * are drawn, as far as they know of no others.
 */
type Drawables = { readonly drawable: number; readonly monthly: number; readonly primary: number };

/** Answers for the trade records of a dossier without going through all of them. */
export type FlowIndex = {
  /** How many records there are. */
  readonly count: number;
  /** Records of the dossier and of the reader's own make, without those of trade files. */
  readonly listed: readonly Flow[];
  readonly files: readonly LoadedFile[];
  /** From the first month or year of any record to the last; `null`: there is none. */
  readonly span: MonthSpan | null;
  /** The last month of any monthly record; `null`: there is none. */
  readonly lastMonth: MonthKey | null;
  /** What is recorded, pair by pair: first the dossier's in its order, then what only files have. Made at the first call. */
  readonly pairs: () => readonly PairRecords[];
  /** Whether any record begins or ends there. */
  readonly hasPlace: (place: PlaceCode) => boolean;
  /** The records of a choice; an open end takes every place. Linear in the dossier's records and in those it gives. */
  readonly belonging: (choice: SeriesChoice) => readonly Flow[];
  /** The records between two places, either way, of all goods. */
  readonly between: (one: PlaceCode, other: PlaceCode) => readonly Flow[];
  /** The records that begin or end at a place. */
  readonly of: (place: PlaceCode) => readonly Flow[];
  /** The record of that id; `null`: there is none. */
  readonly find: (id: FlowId) => Flow | null;
};

/** What of a dossier the index rests on. */
export type FlowSource = Pick<Dossier, "flows"> & {
  readonly [Part in "tradeFiles" | "sides"]?: Dossier[Part] | undefined;
} & { readonly ground?: Pick<Dossier, "flows"> | undefined };

type Remembered = {
  readonly files: readonly LoadedFile[];
  readonly sides: Sides;
  readonly ground: readonly Flow[] | null;
  readonly index: FlowIndex;
};
type Sides = NonNullable<Dossier["sides"]>;
const NOBODY_CHOSE: Sides = {};
const known = new WeakMap<readonly Flow[], Remembered>();
const NO_FILES: readonly LoadedFile[] = [];
/** Records of trade files that are kept made; beyond it they are forgotten, to be made again. */
const MOST_KEPT = 200_000;

/** The index of a dossier's trade records; made at the first call, then remembered while these records live. */
export function flowIndexOf(dossier: FlowSource): FlowIndex {
  const { flows, tradeFiles: files = NO_FILES, sides = NOBODY_CHOSE } = dossier;
  const ground = dossier.ground?.flows ?? null;
  const found = known.get(flows);
  if (found && found.files === files && found.sides === sides && found.ground === ground) return found.index;
  const index = buildIndex(flows, files, sides, ownIn(flows, ground));
  known.set(flows, { files, sides, ground, index });
  return index;
}

/** Whether a record is of the reader's own make; without a dossier below none is. */
function ownIn(flows: readonly Flow[], ground: readonly Flow[] | null): (flow: Flow) => boolean {
  if (ground === null || ground === flows) return () => false;
  const below = new Set(ground.map(({ id }) => id));
  return ({ id }) => !below.has(id);
}

function buildIndex(
  listed: readonly Flow[],
  files: readonly LoadedFile[],
  sides: Sides,
  isOwn: (flow: Flow) => boolean,
): FlowIndex {
  const base = basePairsOf(listed);
  const joined = joinerOf(base, files, sides, isOwn);
  const pairs = once(() => pairsOf(base, files));
  const places = once(() => placesOf(listed, files));
  const byId = once(() => new Map<string, Flow>(listed.map((flow) => [flow.id, flow])));
  const where = (isWanted: Wanted, id: string | null = null) => joined(listed.filter(isWanted), isWanted, id);
  const index: FlowIndex = {
    count: listed.length + files.reduce((sum, { columns }) => sum + columns.count, 0),
    listed,
    files,
    ...periodsOf(listed, files),
    pairs,
    hasPlace: (place) => places().has(place),
    belonging: (choice) => {
      const { exporter, importer, commodity } = choice;
      const isPair = exporter !== null && importer !== null;
      return where((pair) => belongs(pair, choice), isPair ? sideId({ exporter, importer, commodity }) : null);
    },
    between: (one, other) =>
      where(
        ({ exporter, importer }) =>
          (exporter === one && importer === other) || (exporter === other && importer === one),
      ),
    of: (place) => where(({ exporter, importer }) => exporter === place || importer === place),
    find: (id) => {
      const pair = byId().get(id) ?? inFiles(files, id);
      if (pair === null) return null;
      return index.belonging(pair).find((flow) => flow.id === id) ?? null;
    },
  };
  return index;
}

/** The outcome of work that is done at the first call alone. */
function once<Output extends object>(work: () => Output): () => Output {
  let outcome: Output | null = null;
  return () => {
    outcome ??= work();
    return outcome;
  };
}

type Wanted = (pair: PairGoods) => boolean;

/** Joins what files hold of the pairs that are wanted to records of the dossier; what was joined is kept for a while. */
function joinerOf(
  base: ReadonlyMap<string, BasePair>,
  files: readonly LoadedFile[],
  sides: Sides,
  isOwn: (flow: Flow) => boolean,
) {
  const kept = new Map<string, JoinedPair>();
  let size = 0;
  const joined = (id: string, pair: PairGoods): JoinedPair => {
    const before = kept.get(id);
    if (before) return before;
    const chosen = Object.hasOwn(sides, id) ? (sides[id]?.side ?? null) : null;
    const made = joinPair(base.get(id)?.flows ?? [], files, pair, { chosen, isOwn });
    if (size > MOST_KEPT) {
      kept.clear();
      size = 0;
    }
    kept.set(id, made);
    size += made.added.length;
    return made;
  };
  const beside = once(() => {
    const pairs = new Map<string, PairGoods>();
    for (const file of files) for (const pair of file.pairs) pairs.set(pair.id, pair);
    for (const id of Object.keys(sides)) {
      const pair = pairOfSide(id);
      if (pair !== null && !pairs.has(id)) pairs.set(id, pair);
    }
    return pairs;
  });
  /** `id`: the one pair that is wanted; `null`: there may be several. */
  return (records: readonly Flow[], isWanted: Wanted, id: string | null): readonly Flow[] => {
    if (files.length === 0 && Object.keys(sides).length === 0) return records;
    const one = id === null ? undefined : beside().get(id);
    const wanted: Iterable<readonly [string, PairGoods]> =
      id === null ? beside() : one === undefined ? [] : [[id, one] as const];
    const parts: JoinedPair[] = [];
    for (const [its, pair] of wanted) if (isWanted(pair)) parts.push(joined(its, pair));
    if (parts.length === 0) return records;
    const instead = new Map(parts.flatMap((part) => [...part.instead]));
    return [...records.map((flow) => instead.get(flow) ?? flow), ...parts.flatMap(({ added }) => added)];
  };
}

type BasePair = { readonly pair: PairGoods; readonly flows: Flow[] };

/** The dossier's records by pair and commodity, in the order of the first record of each. */
function basePairsOf(listed: readonly Flow[]): ReadonlyMap<string, BasePair> {
  const pairs = new Map<string, BasePair>();
  for (const flow of listed) {
    const id = sideId(flow);
    const { exporter, importer, commodity } = flow;
    const found = pairs.get(id);
    if (found) found.flows.push(flow);
    else pairs.set(id, { pair: { exporter, importer, commodity }, flows: [flow] });
  }
  return pairs;
}

function pairsOf(base: ReadonlyMap<string, BasePair>, files: readonly LoadedFile[]): readonly PairRecords[] {
  const pairs = new Map<string, PairRecords>();
  for (const [id, { pair, flows }] of base) {
    const drawn = flows.filter(drawable);
    const months = drawn.filter(({ period }) => period.kind === "month");
    const primary = months.filter(({ series }) => series === "primary").length;
    const isDrawn = drawn.some(({ series }) => series === "primary");
    const listed = { drawable: drawn.length, monthly: months.length, primary };
    pairs.set(id, { ...pair, records: flows.length, listed, files: NONE_DRAWABLE, isDrawn });
  }
  for (const file of files)
    for (const { id, exporter, importer, commodity, records, monthly } of file.pairs) {
      const isTotal = exporter === WORLD || importer === WORLD;
      const [drawable, months] = isTotal ? [0, 0] : [records, monthly];
      const before = pairs.get(id);
      pairs.set(id, {
        exporter,
        importer,
        commodity,
        records: records + (before?.records ?? 0),
        listed: before?.listed ?? NONE_DRAWABLE,
        files: {
          drawable: drawable + (before?.files.drawable ?? 0),
          monthly: months + (before?.files.monthly ?? 0),
          primary: months + (before?.files.primary ?? 0),
        },
        isDrawn: !isTotal || before?.isDrawn === true,
      });
    }
  return [...pairs.values()];
}

const NONE_DRAWABLE: Drawables = { drawable: 0, monthly: 0, primary: 0 };

function placesOf(listed: readonly Flow[], files: readonly LoadedFile[]): ReadonlySet<PlaceCode> {
  const places = new Set(listed.flatMap(({ exporter, importer }) => [exporter, importer]));
  for (const { columns } of files) for (const place of columns.places) places.add(place);
  return places;
}

function periodsOf(listed: readonly Flow[], files: readonly LoadedFile[]): Pick<FlowIndex, "span" | "lastMonth"> {
  let span: MonthSpan | null = null;
  let lastMonth: MonthKey | null = null;
  for (const { period } of listed) {
    span = widest(span, { from: startOf(period), to: endOf(period) });
    if (period.kind === "month" && (lastMonth === null || period.month > lastMonth)) lastMonth = period.month;
  }
  for (const file of files) {
    if (file.span !== null) span = widest(span, file.span);
    if (file.lastMonth !== null && (lastMonth === null || file.lastMonth > lastMonth)) lastMonth = file.lastMonth;
  }
  return { span, lastMonth };
}

function widest(one: MonthSpan | null, other: MonthSpan): MonthSpan {
  if (one === null) return other;
  return { from: other.from < one.from ? other.from : one.from, to: other.to > one.to ? other.to : one.to };
}

/** The record of a trade file that such an id names; `null`: it names none. */
function inFiles(files: readonly LoadedFile[], id: string): Flow | null {
  const [, file, at] = /^file\.(.+)\.(\d+)$/.exec(id) ?? [];
  return files.find((one) => one.file.id === file)?.flowAt(Number(at)) ?? null;
}
