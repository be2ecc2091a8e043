/** Steps of a long piece of work; whoever drives it may pause at each. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** How work is cut into slices. */
export type Slicing = {
  /** Lets others have the thread; resolves when it is our turn again. */
  readonly pause?: () => Promise<void>;
  /** Milliseconds of work between two pauses. */
  readonly sliceMs?: number;
  /** Stops the work at the next pause; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** Half a frame: input and painting still fit into the other half. */
const SLICE_MS = 8;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work in slices, so that a page stays responsive meanwhile. */
export async function finishInSlices<Result>(steps: Steps<Result>, slicing: Slicing = {}): Promise<Result> {
  const { pause = nextTask, sliceMs = SLICE_MS, signal } = slicing;
  signal?.throwIfAborted();
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    signal?.throwIfAborted();
    until = performance.now() + sliceMs;
  }
}

/** A message to ourselves: behind whatever the page has waiting, and not held back as timers are. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
