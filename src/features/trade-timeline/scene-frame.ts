import type { LinearScale } from "#domain/shared/linear-scale.ts";
import { type MonthKey, type MonthSpan, monthIndex, monthsIn } from "#domain/shared/month.ts";

/** From a figure to a height. */
export type Scale = LinearScale;

/** Where the parts of the picture lie, in pixels. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  /** Left edge of grid lines and their labels. */
  readonly outer: number;
  readonly left: number;
  readonly right: number;
  /** Baseline of the event lane; 0 where there is none. */
  readonly lane: number;
  readonly top: number;
  readonly bottom: number;
  /** Top and bottom of the price strip; `null` where there is none. */
  readonly strip: { readonly top: number; readonly bottom: number } | null;
  readonly axis: number;
  readonly step: number;
  readonly bar: number;
  readonly first: number;
  readonly months: number;
};

/** One scale: the whole stack, or one row of multiples. */
export type ScenePanel = {
  readonly top: number;
  readonly base: number;
  readonly max: number;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  /** The series it shows; `null`: all of them. */
  readonly series: number | null;
};

/** What the frame depends on. */
export type FrameInput = {
  readonly domain: MonthSpan;
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly compact: boolean;
  readonly price: boolean;
};

/** Room for the names and figures beside the plot: on two lines each, and on one. */
export const SIDE_PX = { usual: 124, low: 160 };
const LANE_PX = 41;
const AXIS_PX = 24;
const STRIP_PX = 52;

/**
 * The parts of the picture, top to bottom and left to right. `gutter` is the room for the numbers of the scale, `side` for
 * the names at the right, in pixels.
 */
export function frameOf(input: FrameInput, gutter: number, side: number = SIDE_PX.usual): Frame {
  const { width, height, em, compact } = input;
  const outer = compact ? 16 : 20;
  const lane = compact ? 0 : LANE_PX * em;
  const axis = height - AXIS_PX * em;
  const strip = input.price ? { top: axis - (STRIP_PX - 14) * em, bottom: axis - 4 } : null;
  const bottom = strip ? axis - STRIP_PX * em : axis;
  const left = outer + gutter;
  // Before it is measured a chart has no width: then its plot is a hair wide, rather than less than nothing.
  const right = Math.max(left + 1, width - (compact ? outer : side * em));
  const months = Math.max(1, monthsIn(input.domain));
  const step = (right - left) / months;
  return {
    width,
    height,
    em,
    outer,
    left,
    right,
    lane,
    // Large text in a low pane leaves no room for bars: then there is none, rather than less than none.
    top: Math.min(lane + (compact ? 14 : 10), bottom),
    bottom,
    strip,
    axis,
    step,
    bar: Math.max(1, step - (step > 9 ? 2 : step > 4 ? 1 : 0.5)),
    first: monthIndex(input.domain.from),
    months,
  };
}

/** Left edge of a month's column. */
export const xOfMonth = (frame: Frame, month: MonthKey) => frame.left + (monthIndex(month) - frame.first) * frame.step;

/** The column under a point, ends clamped. */
export function columnAt(frame: Frame, x: number): number {
  return Math.max(0, Math.min(frame.months - 1, Math.floor((x - frame.left) / frame.step)));
}
