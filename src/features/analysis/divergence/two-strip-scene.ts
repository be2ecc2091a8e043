import type { WordsAndBarrels } from "#domain/analysis/divergence/words-and-barrels.ts";
import { linearScale } from "#domain/shared/linear-scale.ts";
import { type MonthKey, type MonthSpan, monthIndex } from "#domain/shared/month.ts";
import { type Stance, stanceBand } from "#domain/shared/stance.ts";

/** Left: names of the stances and figures of the scale. Pixels. */
export const STRIPS = {
  leftPx: 62,
  rightPx: 8,
  topPx: 10,
  lanePx: 15,
  /** From the lowest lane to the top of the bars. */
  betweenPx: 30,
  barsPx: 92,
  footPx: 22,
} as const;

const HATCH_PX = 6;
/** Ticks closer than this would run into one another. */
const TICK_PX = 40;

type Run = { readonly x1: number; readonly x2: number };

/** Plain shapes of two strips over the same months: the stance above, the trade below, each with its own scale. */
export type TwoStripScene = {
  readonly heightPx: number;
  /** Stretches of one band. */
  readonly runs: readonly (Run & { readonly band: Stance; readonly y: number })[];
  /** Where the band changes from one month to the next. */
  readonly steps: readonly { readonly x: number; readonly y1: number; readonly y2: number }[];
  readonly bars: readonly (Run & { readonly y: number; readonly height: number; readonly isFloor: boolean })[];
  /** Months without a figure: their stretches, and the hatching of each as a path. */
  readonly gaps: readonly (Run & { readonly hatch: string })[];
  readonly spans: readonly (Run & { readonly kind: "warmer-less" | "colder-more" })[];
  readonly window: Run;
  readonly base: number;
  readonly top: number;
  /** The largest figure, at the top of the scale; 0 where nothing is above zero. */
  readonly most: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
};

/** Height of a stance's lane. */
export const laneAt = (stance: Stance) => STRIPS.topPx + (2 - stance) * STRIPS.lanePx;

/** The scene of two lines at a width. Bars begin at zero and end at the largest figure; gaps are hatched, never zero. */
export function twoStripScene(lines: WordsAndBarrels, window: MonthSpan, widthPx: number): TwoStripScene {
  const { months, stances, cells, span, divergences } = lines;
  const x = linearScale(
    [monthIndex(span.from), monthIndex(span.to) + 1],
    [STRIPS.leftPx, Math.max(STRIPS.leftPx + 1, widthPx - STRIPS.rightPx)],
  );
  const runOf = (from: number, to: number): Run => ({
    x1: x(monthIndex(span.from) + from),
    x2: x(monthIndex(span.from) + to + 1),
  });
  const top = laneAt(-2) + STRIPS.betweenPx;
  const base = top + STRIPS.barsPx;
  const most = Math.max(0, ...cells.map(({ value }) => value ?? 0));
  const runs = stretches(stances.map((stance) => (stance === null ? null : stanceBand(stance)))).map(
    ({ from, to, value }) => ({ ...runOf(from, to), band: value, y: laneAt(value) }),
  );
  const width = (runOf(0, 0).x2 - runOf(0, 0).x1) * 0.8;
  return {
    heightPx: base + STRIPS.footPx,
    runs,
    steps: runs.flatMap(({ x1, y }, at) => {
      const before = runs[at - 1];
      return before && before.x2 === x1 ? [{ x: x1, y1: before.y, y2: y }] : [];
    }),
    bars: cells.flatMap(({ value, state }, at) => {
      if (value === null || value <= 0) return [];
      const { x1 } = runOf(at, at);
      const height = Math.max(1, (value / most) * STRIPS.barsPx);
      return [{ x1, x2: x1 + width, y: base - height, height, isFloor: state === "floor" }];
    }),
    gaps: stretches(cells.map(({ value }) => (value === null ? true : null))).map(({ from, to }) => {
      const run = runOf(from, to);
      return { ...run, hatch: hatched(run, top, base) };
    }),
    spans: divergences.map(({ kind, from, to }) => ({ ...runOf(from, to), kind })),
    window: {
      x1: Math.max(STRIPS.leftPx, x(monthIndex(window.from))),
      x2: x(monthIndex(window.to) + 1),
    },
    base,
    top,
    most,
    ticks: ticksOf(months, (at) => runOf(at, at).x1),
  };
}

/** Neighbours of one value, as stretches; `null` belongs to none. */
function stretches<Value>(values: readonly (Value | null)[]) {
  const found: { readonly from: number; readonly to: number; readonly value: Value }[] = [];
  for (const [at, value] of values.entries()) {
    if (value === null) continue;
    const last = found.at(-1);
    if (last && last.to === at - 1 && last.value === value) found[found.length - 1] = { ...last, to: at };
    else found.push({ from: at, to: at, value });
  }
  return found;
}

/** Slanted lines from the base up to the right, cut at both ends of the stretch. */
function hatched({ x1, x2 }: Run, top: number, base: number): string {
  const height = base - top;
  const lines: string[] = [];
  for (let foot = x1 - height + (HATCH_PX - ((x1 - height) % HATCH_PX)); foot < x2; foot += HATCH_PX) {
    const from = Math.max(foot, x1);
    const to = Math.min(foot + height, x2);
    if (to > from)
      lines.push(`M${round(from)} ${round(base - (from - foot))}L${round(to)} ${round(base - (to - foot))}`);
  }
  return lines.join("");
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A tick for each January that has room. */
function ticksOf(months: readonly MonthKey[], x: (at: number) => number) {
  const ticks: { readonly x: number; readonly label: string }[] = [];
  for (const [at, month] of months.entries()) {
    if (!month.endsWith("-01") || x(at) - (ticks.at(-1)?.x ?? Number.NEGATIVE_INFINITY) < TICK_PX) continue;
    ticks.push({ x: x(at), label: month.slice(0, 4) });
  }
  return ticks;
}
