import type { Dossier } from "../../dossier/dossier.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import type { EvidenceItem, EvidenceRef } from "../../evidence/evidence-item.ts";
import type { SeriesChoice, SeriesUnit } from "../../lens/lens.ts";
import { readHistory } from "../../reading/history.ts";
import type { ReadingQuery } from "../../reading/reading.ts";
import { countsFrom, weightAt } from "../../reading/weigh.ts";
import type { TieId } from "../../shared/ids.ts";
import { type MonthKey, type MonthSpan, monthIndex } from "../../shared/month.ts";
import { printRef } from "../../shared/ref.ts";
import { chooseSeries } from "../../trade/series-choice.ts";
import { type Cell, monthsOf } from "../../trade/trade-series.ts";
import { tradeTableOf } from "../../trade/trade-table.ts";
import { DIVERGENCE_RULES, type Divergence, type DivergenceRules, divergencesOf } from "./divergences.ts";
import { type Lags, lagsOf } from "./lags.ts";

/** What is said of a tie beside what is shipped, month by month. */
export type WordsAndBarrels = {
  readonly tie: TieId;
  readonly choice: SeriesChoice;
  readonly unit: SeriesUnit;
  /** From the first month with a figure of the trade up to the month asked for. */
  readonly span: MonthSpan;
  readonly months: readonly MonthKey[];
  /** S of each month; `null` while nothing counts. */
  readonly stances: readonly (number | null)[];
  /** The trade of each month, with its records. */
  readonly cells: readonly Cell[];
  /** Months in which both are known. */
  readonly common: number;
  readonly lags: Lags;
  readonly divergences: readonly Divergence[];
};

/** Why a tie has no two lines to lay side by side. */
export type NoLines = { readonly kind: "no-trade" | "no-months" };

/**
 * The stance of a tie and the monthly trade of its two ends, side by side, as of a month by a clock, a method and a choice
 * of aspects. The trade is what the timeline shows for the tie: crude where any is recorded, in the direction with most
 * records. `no-trade`: the dossier holds none between the two. `no-months`: no monthly figure in this unit by then. Cost: months
 * times the items of the tie.
 */
export function wordsAndBarrelsOf(
  dossier: Dossier,
  tie: TieId,
  query: Pick<ReadingQuery, "at" | "clock" | "method" | "aspects">,
  unit: SeriesUnit,
  rules: DivergenceRules = DIVERGENCE_RULES,
): WordsAndBarrels | NoLines {
  const choice = tradeOfTie(dossier, tie, query.at);
  if (choice === null) return { kind: "no-trade" };
  const [series] = tradeTableOf(dossier, choice, unit).series;
  const known = series?.cells.filter(({ value, month }) => value !== null && month <= query.at) ?? [];
  const [first] = known;
  if (!series || !first) return { kind: "no-months" };
  const span = { from: first.month, to: query.at };
  const byMonth = new Map(series.cells.map((cell) => [cell.month, cell]));
  const cells = monthsOf(span).map((month) => byMonth.get(month) ?? notRecorded(month));
  const stances = readHistory(tie, evidenceIndexOf(dossier), span, query).map(({ stance }) => stance);
  const volumes = cells.map(({ value }) => value);
  return {
    tie,
    choice,
    unit,
    span,
    months: monthsOf(span),
    stances,
    cells,
    common: stances.filter((stance, at) => stance !== null && volumes[at] !== null).length,
    lags: lagsOf(stances, volumes),
    divergences: divergencesOf(stances, volumes, rules),
  };
}

/** The pair series of a tie; `null` where no trade between its ends is recorded. */
export function tradeOfTie(dossier: Dossier, tie: TieId, at: MonthKey): SeriesChoice | null {
  const chosen = chooseSeries(dossier, {
    selection: { kind: "tie", id: tie },
    thread: null,
    series: null,
    held: null,
    chart: null,
    window: { from: at, to: at },
  });
  return chosen.because === "selection" ? chosen.choice : null;
}

const notRecorded = (month: MonthKey): Cell => ({
  month,
  value: null,
  state: "gap",
  reason: "No record",
  flows: [],
  missing: [],
  conversion: null,
});

/** A piece of evidence behind a move, and its weight at the end of it. */
export type MovingPiece = { readonly ref: EvidenceRef; readonly item: EvidenceItem; readonly weight: number };

/**
 * The evidence on a tie that began to count within a span, weightiest first: what the words of these months are. An item
 * for each piece, the one of most weight. Linear in the items of the tie, plus sorting.
 */
export function wordsWithin(
  dossier: Dossier,
  tie: TieId,
  span: MonthSpan,
  query: Pick<ReadingQuery, "clock" | "method" | "aspects">,
): readonly MovingPiece[] {
  const [from, to] = [monthIndex(span.from), monthIndex(span.to)];
  const pieces = new Map<string, MovingPiece>();
  for (const item of evidenceIndexOf(dossier).itemsOf(tie)) {
    const counted = countsFrom(item, query.clock);
    if (counted < from || counted > to || (query.aspects !== null && !query.aspects.includes(item.aspect))) continue;
    const weight = weightAt(item, to, query.clock, query.method);
    const key = printRef(item.ref);
    if (weight > (pieces.get(key)?.weight ?? 0)) pieces.set(key, { ref: item.ref, item, weight });
  }
  return [...pieces.values()].sort((one, other) => other.weight - one.weight);
}
