import { useCallback, useEffect, useRef, useState } from "react";
import type { Steps } from "#domain/layout/layout-input.ts";
import { runInSlices } from "#workers/slices.ts";

/** A slice on the page stays well below one frame. */
const SLICE_MS = 8;

/** What is under way; `done` from 0 to 1, `null` where nobody can say. */
export type Running = { readonly name: string; readonly done: number | null };

type Task<Output> = (signal: AbortSignal, onProgress: (done: number) => void) => Promise<Output>;

/** Long work with progress and a way out: one at a time, the newer one counts. Ends with the component. */
export function useWork() {
  const [running, setRunning] = useState<Running | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const cancel = useCallback(() => controller.current?.abort(), []);
  /** The outcome, or why there is none; `null`: nobody waits for it any more. */
  const run = useCallback(
    async <Output>(
      name: string,
      task: Task<Output>,
    ): Promise<{ readonly output: Output } | { readonly failure: string } | null> => {
      controller.current?.abort();
      const mine = new AbortController();
      controller.current = mine;
      setRunning({ name, done: null });
      const tell = (done: number) => {
        const rounded = Math.round(done * 100) / 100;
        if (controller.current !== mine) return;
        setRunning((now) => (now?.done === rounded ? now : { name, done: rounded }));
      };
      try {
        const output = await task(mine.signal, tell);
        return mine.signal.aborted ? null : { output };
      } catch (cause) {
        return mine.signal.aborted ? null : { failure: cause instanceof Error ? cause.message : String(cause) };
      } finally {
        if (controller.current === mine) setRunning(null);
      }
    },
    [],
  );
  return { running, cancel, run };
}

/** The outcome of steps, run between frames. Rejects when the signal is aborted. */
export async function inSlices<Output>(
  steps: Steps<Output>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Output> {
  const done = await runInSlices(steps, { sliceMs: SLICE_MS, isCancelled: () => signal.aborted, onProgress });
  if (done === null) throw signal.reason;
  return done.output;
}

/** Long work of a component, with what runs now and the way out of it. */
export type Work = ReturnType<typeof useWork>;
