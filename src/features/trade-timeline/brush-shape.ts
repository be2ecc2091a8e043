import type { MonthSpan } from "#domain/shared/month.ts";
import { type Frame, xOfMonth } from "./scene-frame.ts";

/** The window on the plot, in pixels; `null` when none of it is across the plot. */
export type BrushShape = {
  readonly left: number;
  readonly right: number;
  /** Whether an end lies beyond the plot, so that its bracket is left open. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
  readonly brackets: string;
  readonly handleY: number;
};

const HOOK_PX = 6;
const ABOVE_PX = 6;
const BELOW_PX = 6;

/** Brackets round the window: one at each end, joined below. */
export function brushShape(frame: Frame, window: MonthSpan): BrushShape | null {
  const from = xOfMonth(frame, window.from);
  const to = xOfMonth(frame, window.to) + frame.step;
  if (to <= frame.left || from >= frame.right) return null;
  const cutLeft = from < frame.left - 0.5;
  const cutRight = to > frame.right + 0.5;
  const left = Math.max(frame.left, from) - 1;
  const right = Math.min(frame.right, to) + 1;
  const top = frame.top - ABOVE_PX;
  const foot = frame.bottom + BELOW_PX;
  const hook = Math.min(HOOK_PX, (right - left) / 3);
  const start = cutLeft ? `M${left} ${foot}` : `M${left + hook} ${top}H${left}V${foot}`;
  const end = cutRight ? `H${right}` : `H${right}V${top}H${right - hook}`;
  return { left, right, cutLeft, cutRight, brackets: `${start}${end}`, handleY: (frame.top + frame.bottom) / 2 };
}
