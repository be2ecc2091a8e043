import { useEffect, useState } from "react";
import type { BriefingStep } from "#domain/briefing/briefing.ts";
import { changesSince, type StepChange } from "#domain/briefing/remembered.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Method } from "#domain/reading/method.ts";
import { afterPaint } from "#ui/after-paint.ts";

/** What has changed behind each step, by its id. */
export type StepChanges = ReadonlyMap<string, readonly StepChange[]>;

const NONE: StepChanges = new Map();
/** Of each frame so much goes into looking: two hundred steps never hold a hand up. */
const SLICE_MS = 8;

/** What has changed behind the steps of a briefing, looked through between frames; until then as it was known before. */
export function useStepChanges(steps: readonly BriefingStep[], dossier: Dossier, method: Method): StepChanges {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    const known = new Map<string, readonly StepChange[]>();
    let at = 0;
    let stop = afterPaint(slice);
    function slice(): void {
      const until = performance.now() + SLICE_MS;
      for (; at < steps.length && performance.now() < until; at += 1) {
        const step = steps[at];
        if (step) known.set(step.id, changesSince(step, dossier, method));
      }
      if (at < steps.length) stop = afterPaint(slice);
      else setFound(known);
    }
    return () => stop();
  }, [steps, dossier, method]);
  return found;
}
