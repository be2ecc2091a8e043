import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { addMonths, type MonthSpan } from "#domain/shared/month.ts";
import { useLens, useLensStore } from "#state/lens/lens-context.tsx";

/** Playing the window through the months. */
export type Player = {
  readonly playing: boolean;
  /** Under reduced motion nothing runs by itself: each press is one month. */
  readonly stepsOnly: boolean;
  readonly atEnd: boolean;
  readonly press: () => void;
};

const MONTH_MS = 700;
const REDUCED = "(prefers-reduced-motion: reduce)";

/** Moves the window a month every 700 ms, stops at the end of the domain, and starts over from its beginning there. */
export function usePlay(domain: MonthSpan): Player {
  const store = useLensStore();
  const stepsOnly = useReducedMotion();
  const [wanted, setPlaying] = useState(false);
  const atEnd = useLens((lens) => lens.window.to >= domain.to);
  const playing = wanted && !stepsOnly && !atEnd;
  const step = useCallback(() => {
    const { lens, setWindow } = store.getState();
    if (lens.window.to >= domain.to) setPlaying(false);
    else setWindow({ from: addMonths(lens.window.from, 1), to: addMonths(lens.window.to, 1) });
  }, [store, domain.to]);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(step, MONTH_MS);
    return () => clearInterval(timer);
  }, [playing, step]);
  useEffect(() => {
    if (atEnd) setPlaying(false);
  }, [atEnd]);
  const press = () => {
    if (stepsOnly) step();
    else if (playing) setPlaying(false);
    else {
      if (atEnd) rewind(store, domain);
      setPlaying(true);
    }
  };
  return { playing, stepsOnly, atEnd, press };
}

function rewind(store: ReturnType<typeof useLensStore>, domain: MonthSpan): void {
  const { lens, setWindow } = store.getState();
  const { from, to } = lens.window;
  const length =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  setWindow({ from: domain.from, to: addMonths(domain.from, length) });
}

function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = globalThis.matchMedia?.(REDUCED);
      query?.addEventListener?.("change", onChange);
      return () => query?.removeEventListener?.("change", onChange);
    },
    () => globalThis.matchMedia?.(REDUCED).matches ?? false,
  );
}
