import type { Steps } from "#domain/layout/layout-input.ts";
import { runInSlices } from "./slices.ts";

/** A slice on the page stays well below one frame. */
const SLICE_MS = 8;

/** The outcome of steps, run between frames on the page. Rejects with the reason of the signal when it is aborted. */
export async function inSlices<Output>(
  steps: Steps<Output>,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => {},
): Promise<Output> {
  const done = await runInSlices(steps, { sliceMs: SLICE_MS, isCancelled: () => signal.aborted, onProgress });
  if (done === null) throw signal.reason;
  return done.output;
}
