import { useEffect, useState } from "react";
import { afterPaint } from "#ui/after-paint.ts";

/**
 * How many of several heavy parts may be drawn by now: one more after each painted frame, so that no single task draws
 * them all (R8). Starts at one and ends at `count`.
 */
export function useTurns(count: number): number {
  const [turns, setTurns] = useState(1);
  useEffect(() => (turns < count ? afterPaint(() => setTurns(turns + 1)) : undefined), [turns, count]);
  return turns;
}
