type Yielding = { readonly yield?: () => Promise<void> };

/** Lets the page draw and hear; throws the signal's reason where nobody waits for the work any more. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const scheduler = (globalThis as { readonly scheduler?: Yielding }).scheduler;
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise<void>((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}

/** Longer than this a slice of work is felt on the page. */
const SLICE_MS = 12;

/** Runs steps to their end in slices, letting the page draw and hear between them. */
export async function runBreathing<Output>(
  steps: Generator<unknown, Output, void>,
  signal: AbortSignal | undefined,
): Promise<Output> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await breathe(signal);
  }
}
