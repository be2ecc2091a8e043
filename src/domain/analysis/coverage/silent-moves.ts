import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import type { SeriesChoice, SeriesUnit } from "../../lens/lens.ts";
import { type PlaceCode, type TieId, tieOf } from "../../shared/ids.ts";
import { addMonths, type MonthKey, type MonthSpan } from "../../shared/month.ts";
import { drawable } from "../../trade/belonging.ts";
import type { Flow } from "../../trade/flow.ts";
import { flowIndexOf } from "../../trade/flow-index.ts";
import { actorOfPlace } from "../../trade/places.ts";
import type { RecordedTrade } from "../../trade/recorded-trade.ts";
import { singleSeries } from "../../trade/trade-cells.ts";
import type { PairGoods } from "../../trade/trade-file.ts";
import type { Cell } from "../../trade/trade-series.ts";
import { lastDataMonth } from "../../trade/trade-table.ts";
import { isSpokenOf, type SpokenMonths } from "./spoken-months.ts";

/** From when on trade has moved. */
export type MoveRules = {
  /** The change on the month before is at least this part of it. */
  readonly part: number;
  /** And at least so many times the usual (median) monthly change of the series. */
  readonly timesUsual: number;
};

/** Three tenths, twice the usual. */
export const MOVE_RULES: MoveRules = { part: 0.3, timesUsual: 2 };

/** Which months are looked through, in which unit first, and what was spoken of then. Plain values. */
export type MovesAsked = { readonly window: MonthSpan; readonly unit: SeriesUnit; readonly spoken: SpokenMonths };

/** The trade of a pair as it was looked through. */
export type LookedThrough = {
  readonly choice: SeriesChoice;
  /** The tie of the two ends, whether anything bears on it or not. */
  readonly tie: TieId;
  /** The unit its records give, if not the one asked for. */
  readonly unit: SeriesUnit;
};

/** A month in which trade moved. */
export type TradeMove = LookedThrough & {
  readonly month: MonthKey;
  readonly before: number;
  readonly after: number;
  /** How many times the usual monthly change it is; `null` where the series usually does not change. */
  readonly timesUsual: number | null;
};

/** Moves of a window: the largest first, by the part it is of the larger of both months, then by size. */
export type SilentMoves = {
  /** Those that no evidence goes with. */
  readonly silent: readonly TradeMove[];
  /** Those with evidence near them. */
  readonly spokenOf: readonly TradeMove[];
  /** Series with a figure in the window. */
  readonly series: readonly LookedThrough[];
};

const UNITS: readonly SeriesUnit[] = ["kbd", "kt", "usd"];

/**
 * The months of a window in which the recorded trade of a pair moved, and neither a quote nor an event or arrangement on the
 * two ends is dated near: gaps in the reading, not proof that nobody wrote. Both months need a figure; lower bounds tell no
 * change. A pair is read in the unit asked for, or the first that its records give. Evidence on the ties of the ends
 * themselves counts, and on those of people who speak for them. Only pairs of actors of the dossier are looked at. Linear in
 * their flows, then in months times series.
 */
export const silentMovesOf = (...asked: Parameters<typeof silentMoveSteps>): SilentMoves =>
  runToEnd(silentMoveSteps(...asked));

/** `silentMovesOf` in steps, one for each pair that is recorded. */
export function* silentMoveSteps(
  trade: RecordedTrade,
  { window, unit, spoken }: MovesAsked,
  rules: MoveRules = MOVE_RULES,
): Steps<SilentMoves> {
  const silent: TradeMove[] = [];
  const spokenOf: TradeMove[] = [];
  const series: LookedThrough[] = [];
  const recorded = flowIndexOf(trade).pairs();
  for (const [at, { isDrawn, ...ends }] of recorded.entries()) {
    yield at / recorded.length;
    const pair = isDrawn ? pairWithMonths(trade, ends, window) : null;
    if (pair === null) continue;
    const read = readPair(trade, pair, window, unit);
    if (read === null) continue;
    series.push({ choice: read.choice, tie: read.tie, unit: read.unit });
    for (const move of movesOf(read, window, rules))
      (isSpokenOf(spoken, pair.choice, move.month) ? spokenOf : silent).push(move);
  }
  return { silent: silent.sort(largestFirst), spokenOf: spokenOf.sort(largestFirst), series };
}

function largestFirst(one: TradeMove, other: TradeMove): number {
  const size = ({ before, after }: TradeMove) => Math.abs(after - before);
  const part = (move: TradeMove) => size(move) / Math.max(move.before, move.after);
  return part(other) - part(one) || size(other) - size(one);
}

type PairChoice = SeriesChoice & { readonly exporter: PlaceCode; readonly importer: PlaceCode };
type Pair = { readonly choice: PairChoice; readonly tie: TieId; readonly flows: readonly Flow[] };

/** A pair of two actors with the months recorded of it by the end of the window; `null` where none is within. */
function pairWithMonths(
  trade: RecordedTrade,
  { exporter, importer, commodity }: PairGoods,
  window: MonthSpan,
): Pair | null {
  const ends = [actorOfPlace(trade, exporter), actorOfPlace(trade, importer)];
  const tie = ends[0] && ends[1] ? tieOf(ends[0], ends[1]) : null;
  if (tie === null) return null;
  const choice = { exporter, importer, commodity };
  const flows = flowIndexOf(trade)
    .belonging(choice)
    .filter(({ period, series }) => period.kind === "month" && period.month <= window.to && series === "primary");
  const inWindow = flows.some(({ period }) => period.kind === "month" && period.month >= window.from);
  return inWindow ? { choice, tie, flows: flows.filter(drawable) } : null;
}

type ReadPair = LookedThrough & { readonly cells: readonly Cell[] };

function readPair(
  trade: RecordedTrade,
  { choice, tie, flows }: Pair,
  window: MonthSpan,
  wanted: SeriesUnit,
): ReadPair | null {
  const { exporter, importer, commodity } = choice;
  const coverage = trade.coverage.filter(
    (one) => one.exporter === exporter && one.importer === importer && one.commodity === commodity,
  );
  const from = flows.reduce(
    (first, { period }) => (period.kind === "month" && period.month < first ? period.month : first),
    addMonths(window.from, -1),
  );
  const last = lastDataMonth(trade);
  for (const unit of [wanted, ...UNITS.filter((other) => other !== wanted)]) {
    const { cells } = singleSeries({ place: exporter, flows }, { span: { from, to: window.to }, unit, last, coverage });
    if (cells.some(({ value, flows: own }) => value !== null && own.length > 0)) return { choice, tie, unit, cells };
  }
  return null;
}

function movesOf({ choice, tie, unit, cells }: ReadPair, window: MonthSpan, rules: MoveRules): readonly TradeMove[] {
  const changes = cells.map((cell, at) => {
    const before = cells[at - 1];
    const isTold = before && isFigure(before) && isFigure(cell);
    return isTold ? { cell, before: before.value ?? 0, after: cell.value ?? 0 } : null;
  });
  const sizes = changes.flatMap((change) => (change === null ? [] : [Math.abs(change.after - change.before)]));
  const usual = medianOf(sizes);
  return changes.flatMap((change): readonly TradeMove[] => {
    if (change === null || change.cell.month < window.from) return [];
    const { cell, before, after } = change;
    const size = Math.abs(after - before);
    if (size === 0 || size < rules.part * before || size < rules.timesUsual * usual) return [];
    const timesUsual = usual === 0 ? null : size / usual;
    return [{ choice, tie, unit, month: cell.month, before, after, timesUsual }];
  });
}

const isFigure = ({ value, state }: Cell) => value !== null && value >= 0 && state !== "floor";

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return (low + high) / 2;
}
