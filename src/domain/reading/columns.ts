import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import type { EvidenceItem } from "../evidence/evidence-item.ts";
import type { TieId } from "../shared/ids.ts";
import type { MonthIndex } from "../shared/month.ts";
import { ASPECTS, type Aspect } from "../shared/stance.ts";
import type { Clock, DirectnessKind, HalfLife, Method } from "./method.ts";
import { decayOf, settled } from "./weigh.ts";

/** All items of an index in typed columns, the items of one tie side by side, the bearings of one piece too. */
export type Columns = {
  readonly ties: readonly TieId[];
  /** Position of a tie in `ties`. */
  readonly tieAt: ReadonlyMap<TieId, number>;
  /** First row of each tie; one entry more than ties, so that the next one ends it. */
  readonly starts: Uint32Array;
  readonly eventMonth: Int32Array;
  readonly knownMonth: Int32Array;
  /** Month after which a row fades; far in the future for what lasts. */
  readonly lastMonth: Int32Array;
  readonly confidence: Float64Array;
  /** Position in `DIRECTNESS_KINDS`. */
  readonly directness: Uint8Array;
  /** Stance plus two. */
  readonly step: Uint8Array;
  /** Position in `ASPECTS`. */
  readonly aspect: Uint8Array;
  /** The same number for rows of one quote, event or arrangement. */
  readonly piece: Uint32Array;
};

const DIRECTNESS_KINDS: readonly DirectnessKind[] = [
  "arrangement",
  "event",
  "direct",
  "reported",
  "analyst",
  "background",
];
const FOREVER: MonthIndex = 2 ** 31 - 1;

const known = new WeakMap<EvidenceIndex, Columns>();

/** The columns of an index; built at the first call, then remembered as long as the index lives. n log n in items. */
export function columnsOf(index: EvidenceIndex): Columns {
  const found = known.get(index);
  if (found) return found;
  const built = buildColumns(index);
  known.set(index, built);
  return built;
}

function buildColumns(index: EvidenceIndex): Columns {
  const size = index.items.length;
  const columns = {
    ties: index.ties,
    tieAt: new Map(index.ties.map((tie, at) => [tie, at])),
    starts: new Uint32Array(index.ties.length + 1),
    eventMonth: new Int32Array(size),
    knownMonth: new Int32Array(size),
    lastMonth: new Int32Array(size),
    confidence: new Float64Array(size),
    directness: new Uint8Array(size),
    step: new Uint8Array(size),
    aspect: new Uint8Array(size),
    piece: new Uint32Array(size),
  } satisfies Columns;
  // Bearings of one piece share its ref object and stand side by side in the list of a tie.
  const pieces = new Map<EvidenceItem["ref"], number>();
  let row = 0;
  for (const [at, tie] of index.ties.entries()) {
    for (const item of index.itemsOf(tie)) {
      const piece = pieces.get(item.ref) ?? pieces.size;
      pieces.set(item.ref, piece);
      columns.eventMonth[row] = item.eventMonth;
      columns.knownMonth[row] = item.knownMonth;
      columns.lastMonth[row] = item.lastMonth ?? FOREVER;
      columns.confidence[row] = item.confidence;
      columns.directness[row] = DIRECTNESS_KINDS.indexOf(item.directness);
      columns.step[row] = item.stance + 2;
      columns.aspect[row] = ASPECTS.indexOf(item.aspect);
      columns.piece[row] = piece;
      row += 1;
    }
    columns.starts[at + 1] = row;
  }
  return columns;
}

/** How rows are weighed, with everything that does not depend on the row looked up once. */
export type Scale = {
  readonly from: Int32Array;
  /** By position in `DIRECTNESS_KINDS`. */
  readonly directness: Float64Array;
  /** By position in `ASPECTS`: 1 for those that count. */
  readonly counts: Uint8Array;
  readonly halfLife: Method["halfLife"];
  /** By age in months; what is older than the table is worked out. */
  readonly decays: Float64Array;
};

/** The scale for a clock, a method and a choice of aspects (`null`: all). */
export function scaleFor(columns: Columns, clock: Clock, method: Method, aspects: readonly Aspect[] | null): Scale {
  return {
    from: clock === "event" ? columns.eventMonth : columns.knownMonth,
    directness: Float64Array.from(DIRECTNESS_KINDS, (kind) => method.directness[kind]),
    counts: Uint8Array.from(ASPECTS, (aspect) => (aspects === null || aspects.includes(aspect) ? 1 : 0)),
    halfLife: method.halfLife,
    decays: decayTable(method.halfLife),
  };
}

/** What the rows of one tie add up to. One object is filled again and again, so that a frame allocates nothing. */
export type Sums = {
  /** Weight by stance plus two. */
  readonly bySteps: Float64Array;
  /** Weight by position in `ASPECTS`. */
  readonly byAspect: Float64Array;
  weight: number;
  /** Distinct pieces of evidence. */
  pieces: number;
};

/** Sums to be filled by `sumRows`. */
export function emptySums(): Sums {
  return { bySteps: new Float64Array(5), byAspect: new Float64Array(ASPECTS.length), weight: 0, pieces: 0 };
}

/** Fills `sums` with the rows from `start` up to `end` as of the end of a month. */
export function sumRows(columns: Columns, scale: Scale, start: number, end: number, at: MonthIndex, sums: Sums): void {
  const { from, directness, counts, halfLife, decays } = scale;
  const { lastMonth, confidence, directness: kind, step, aspect, piece } = columns;
  const { bySteps, byAspect } = sums;
  bySteps.fill(0);
  byAspect.fill(0);
  let total = 0;
  let pieces = 0;
  let before = -1;
  for (let row = start; row < end; row += 1) {
    const aspectAt = aspect[row] as number;
    if ((from[row] as number) > at || counts[aspectAt] === 0) continue;
    const age = Math.max(0, at - (lastMonth[row] as number));
    const decay = decays[age] ?? decayOf(age, halfLife);
    const weight = (directness[kind[row] as number] as number) * (confidence[row] as number) * decay;
    if (weight <= 0) continue;
    const stepAt = step[row] as number;
    total += weight;
    bySteps[stepAt] = (bySteps[stepAt] as number) + weight;
    byAspect[aspectAt] = (byAspect[aspectAt] as number) + weight;
    if (piece[row] !== before) pieces += 1;
    before = piece[row] as number;
  }
  sums.weight = total;
  sums.pieces = pieces;
}

/** Weighted mean of stance, settled; only where there is weight. */
export function meanOf({ bySteps, weight }: Sums): number {
  const [hostile = 0, strained = 0, , cordial = 0, allied = 0] = bySteps;
  return settled((2 * (allied - hostile) + cordial - strained) / weight);
}

/** Weighted standard deviation of stance, settled; only where there is weight. */
export function spreadOf({ bySteps, weight }: Sums, mean: number): number {
  let square = 0;
  for (let step = 0; step < bySteps.length; step += 1) square += (bySteps[step] as number) * (step - 2 - mean) ** 2;
  return settled(Math.sqrt(square / weight));
}

/** Two centuries; what is older is worked out row by row. */
const TABLE_MONTHS = 2400;
const tables = new Map<HalfLife | number, Float64Array>();

/** Decay by age in months; few half-lives are ever asked for, so every table is kept. */
function decayTable(halfLife: HalfLife | number): Float64Array {
  const found = tables.get(halfLife);
  if (found) return found;
  const table = Float64Array.from({ length: TABLE_MONTHS }, (_, age) => decayOf(age, halfLife));
  tables.set(halfLife, table);
  return table;
}
