import { useEffect, useState } from "react";

/**
 * How many of several heavy parts may be drawn by now: one more after each painted frame, so that no single task draws
 * them all (R8). Starts at one and ends at `count`.
 */
export function useTurns(count: number): number {
  const [turns, setTurns] = useState(1);
  useEffect(() => {
    if (turns >= count) return;
    // A hidden page paints no frames, and its parts are wanted all the same.
    const timer = setTimeout(() => setTurns(turns + 1), 50);
    const frame = requestAnimationFrame(() => setTimeout(() => setTurns(turns + 1)));
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [turns, count]);
  return turns;
}
