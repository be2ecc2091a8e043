import type { HistoryPoint } from "#domain/reading/history.ts";
import type { LedgerEntry } from "#domain/reading/ledger.ts";
import type { Clock } from "#domain/reading/method.ts";
import { countsFrom } from "#domain/reading/weigh.ts";
import { linearScale } from "#domain/shared/linear-scale.ts";
import { addMonths, type MonthKey, type MonthSpan, monthIndex, monthsIn } from "#domain/shared/month.ts";
import { type Stance, stanceBand, stanceName } from "#domain/shared/stance.ts";
import { capital, writeMonth } from "#domain/shared/wording.ts";

/** Left: names of the stances. Right: how many for and against. Pixels. */
export const CHART = { heightPx: 104, leftPx: 62, rightPx: 74, topPx: 8, lanePx: 15 } as const;
const LEAST_BEFORE = 12;
const CELL_PX = 15;
/** Room for the words about what is older than the chart. */
const EARLIER_PX = 58;

/** A stretch of months with one band. */
export type BandRun = {
  readonly band: Stance;
  readonly from: MonthKey;
  readonly to: MonthKey;
  readonly x1: number;
  readonly x2: number;
};

/** Evidence of one stance that falls on one place of the chart. */
export type EvidenceDot = {
  readonly stance: Stance;
  readonly x: number;
  readonly count: number;
  readonly side: "for" | "against" | null;
  /** False for what is dated after the window. */
  readonly counted: boolean;
};

/** Plain shapes of the chart of a tie's stance over time. */
export type StanceChartScene = {
  readonly runs: readonly BandRun[];
  readonly dots: readonly EvidenceDot[];
  readonly window: { readonly x1: number; readonly x2: number };
  /** Bearings dated before the chart begins; they count, but have no dot. */
  readonly earlier: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** The same in words. */
  readonly summary: string;
};

/** Which months the chart shows: the window, at least a year before it, and what is known to come within a year after. */
export function chartSpan(window: MonthSpan, latest: MonthKey | null): MonthSpan {
  const before = Math.max(LEAST_BEFORE, monthsIn(window));
  const limit = addMonths(window.to, LEAST_BEFORE);
  const to = latest === null || latest <= window.to ? window.to : latest < limit ? latest : limit;
  return { from: addMonths(window.from, -before), to };
}

/** Height of a stance's lane on the chart. */
export const laneOf = (stance: Stance) => CHART.topPx + (2 - stance) * CHART.lanePx;

/** The scene of a chart of a given width. Evidence before the span is left out of the dots; it still counts. */
export function stanceChartScene(input: {
  readonly history: readonly HistoryPoint[];
  readonly entries: readonly LedgerEntry[];
  readonly span: MonthSpan;
  readonly window: MonthSpan;
  readonly clock: Clock;
  readonly widthPx: number;
}): StanceChartScene {
  const { span, window } = input;
  const x = linearScale(
    [monthIndex(span.from), monthIndex(span.to) + 1],
    [CHART.leftPx, Math.max(CHART.leftPx + 1, input.widthPx - CHART.rightPx)],
  );
  const at = (month: MonthKey) => x(monthIndex(month));
  const runs = bandRuns(input.history).map((run) => ({ ...run, x1: at(run.from), x2: x(monthIndex(run.to) + 1) }));
  const earlier = input.entries.filter(({ item }) => countsFrom(item, input.clock) < monthIndex(span.from)).length;
  return {
    runs,
    dots: evidenceDots(input.entries, input.clock, span, x),
    window: { x1: at(window.from), x2: x(monthIndex(window.to) + 1) },
    earlier,
    ticks: yearTicks(span)
      .map((month) => ({ x: at(month), label: month.slice(0, 4) }))
      .filter((tick) => earlier === 0 || tick.x > CHART.leftPx + EARLIER_PX),
    summary: writeRuns(runs),
  };
}

function bandRuns(history: readonly HistoryPoint[]): Omit<BandRun, "x1" | "x2">[] {
  const runs: Omit<BandRun, "x1" | "x2">[] = [];
  let previous: Stance | null = null;
  for (const { month, stance } of history) {
    const band = stance === null ? null : stanceBand(stance);
    const last = runs.at(-1);
    if (band !== null && band === previous && last) runs[runs.length - 1] = { ...last, to: month };
    else if (band !== null) runs.push({ band, from: month, to: month });
    previous = band;
  }
  return runs;
}

function evidenceDots(
  entries: readonly LedgerEntry[],
  clock: Clock,
  span: MonthSpan,
  x: (index: number) => number,
): readonly EvidenceDot[] {
  const dots: EvidenceDot[] = [];
  const placed = entries
    .map((entry) => ({ ...entry, month: countsFrom(entry.item, clock) }))
    .filter(({ month }) => month >= monthIndex(span.from) && month <= monthIndex(span.to))
    .sort((one, other) => one.month - other.month);
  for (const { item, side, counted, month } of placed) {
    const px = x(month + 0.5);
    const at = dots.findLastIndex((dot) => dot.stance === item.stance && dot.counted === counted);
    const before = dots[at];
    if (before && px - before.x < CELL_PX) dots[at] = { ...before, count: before.count + 1 };
    else dots.push({ stance: item.stance, x: px, count: 1, side, counted });
  }
  // What does not count yet is drawn first, below the rest.
  return dots.sort((one, other) => Number(one.counted) - Number(other.counted));
}

function yearTicks(span: MonthSpan): MonthKey[] {
  const ticks: MonthKey[] = [];
  for (let year = Number(span.from.slice(0, 4)); year <= Number(span.to.slice(0, 4)); year += 1) {
    const january = `${year}-01` as MonthKey;
    if (january >= span.from && january <= span.to) ticks.push(january);
  }
  return ticks;
}

/** "No evidence before Mar 2021. Neutral from Mar 2021 to Oct 2024, cordial since Nov 2024." */
function writeRuns(runs: readonly BandRun[]): string {
  if (runs.length === 0) return "No evidence in these months.";
  const parts = runs.map((run, at) => {
    const name = stanceName(run.band);
    const word = at === 0 ? capital(name) : name;
    return at === runs.length - 1
      ? `${word} since ${writeMonth(run.from)}`
      : `${word} from ${writeMonth(run.from)} to ${writeMonth(run.to)}`;
  });
  return `${parts.join(", ")}.`;
}
