import type { Steps } from "#domain/layout/layout-input.ts";

/** Lets events, frames and messages through. */
export type Pause = () => Promise<void>;

/** A pause as short as the platform allows: a message to oneself is not slowed down as timers are. */
export const breathe: Pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * The outcome of the steps, run for `sliceMs` at a time with pauses between; `null` when `isCancelled` said so during a
 * pause.
 */
export async function runInSlices<Output, Said>(
  steps: Steps<Output, Said>,
  options: {
    readonly sliceMs: number;
    readonly isCancelled: () => boolean;
    readonly onProgress: (said: Said) => void;
    readonly pause?: Pause;
  },
): Promise<{ readonly output: Output } | null> {
  const { sliceMs, isCancelled, onProgress, pause = breathe } = options;
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return { output: step.value };
    if (performance.now() < until) continue;
    onProgress(step.value);
    await pause();
    if (isCancelled()) return null;
    until = performance.now() + sliceMs;
  }
}
