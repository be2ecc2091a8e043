import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { addMonths, type MonthSpan, monthIndex } from "#domain/shared/month.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import { useLens, useLensStore } from "./lens-context.tsx";
import type { LensStore } from "./lens-store.ts";

/** Playing the window through the months. */
export type Player = {
  readonly playing: boolean;
  /** Under reduced motion nothing runs by itself: each press is one month. */
  readonly stepsOnly: boolean;
  readonly atEnd: boolean;
  readonly press: () => void;
};

/** How long each month is shown. */
const MONTH_MS = 700;
const REDUCED = "(prefers-reduced-motion: reduce)";

/**
 * Moves the window a month every 700 ms, stops at the end of the domain, and starts over from its beginning there. Space,
 * Escape and whoever else moves the window stop it. `say` is told when it begins and where it stops.
 */
export function usePlay(domain: MonthSpan, say: (sentence: string) => void): Player {
  const store = useLensStore();
  const stepsOnly = useReducedMotion();
  const [wanted, setWanted] = useState(false);
  const atEnd = useLens((lens) => lens.window.to >= domain.to);
  const playing = wanted && !stepsOnly && !atEnd;
  const isOwnStep = useRef(false);
  const step = useCallback(() => {
    isOwnStep.current = true;
    stepOn(store, domain);
    isOwnStep.current = false;
  }, [store, domain]);
  const stop = useCallback(() => setWanted(false), []);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(step, MONTH_MS);
    return () => clearInterval(timer);
  }, [playing, step]);
  useEffect(() => {
    if (!playing) return;
    const leave = store.subscribe((now, before) => {
      if (now.lens.window !== before.lens.window && !isOwnStep.current) stop();
    });
    const release = stopByKey(stop);
    return () => {
      leave();
      release();
    };
  }, [playing, store, stop]);
  useEffect(() => {
    if (atEnd) setWanted(false);
  }, [atEnd]);
  useSaid(playing, store, say);
  const press = () => {
    if (stepsOnly) step();
    else if (playing) setWanted(false);
    else {
      if (atEnd) rewind(store, domain);
      setWanted(true);
    }
  };
  return { playing, stepsOnly, atEnd, press };
}

/** Says that the months begin to run, and where they stopped; nothing before the first run. */
function useSaid(playing: boolean, store: LensStore, say: (sentence: string) => void): void {
  const was = useRef(false);
  useEffect(() => {
    if (was.current === playing) return;
    was.current = playing;
    const at = writeMonth(store.getState().lens.window.to);
    say(playing ? `Playing from ${at}. Space or Escape stops.` : `Stopped at ${at}.`);
  }, [playing, store, say]);
}

function stepOn(store: LensStore, domain: MonthSpan): void {
  const { lens, setWindow } = store.getState();
  if (lens.window.to >= domain.to) return;
  setWindow({ from: addMonths(lens.window.from, 1), to: addMonths(lens.window.to, 1) });
}

function rewind(store: LensStore, domain: MonthSpan): void {
  const { lens, setWindow } = store.getState();
  const length = monthIndex(lens.window.to) - monthIndex(lens.window.from);
  setWindow({ from: domain.from, to: addMonths(domain.from, length) });
}

/** Space and Escape, wherever the keyboard is, unless what has the focus needs the key itself. */
function stopByKey(stop: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" && event.key !== " ") return;
    if (event.key === " " && isPressedBySpace(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  };
  document.addEventListener("keydown", onKey, true);
  return () => document.removeEventListener("keydown", onKey, true);
}

const isPressedBySpace = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest("button:not(.tt-cursor), a, input, select, textarea, [contenteditable]") !== null;

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
