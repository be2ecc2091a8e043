import type { Steps } from "./layout-input.ts";

/** Steps as a part of longer work: what they say of how far they are counts from `from` to `to`, both 0 to 1. */
export function* partOf<Output>(steps: Steps<Output>, from: number, to: number): Steps<Output> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
