import { useEffect, useState } from "react";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { type HandOut, handOutSteps } from "#domain/briefing/hand-out.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Method } from "#domain/reading/method.ts";
import { runInSlices } from "#workers/slices.ts";

/** A slice on the page stays well below one frame. */
const SLICE_MS = 8;

/** The steps of a briefing as they are handed over, as many as have been worked out yet; none without a briefing. */
export function useHandOuts(briefing: Briefing | null, dossier: Dossier, method: Method): readonly HandOut[] {
  const [made, setMade] = useState<readonly HandOut[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    const isCancelled = () => controller.signal.aborted;
    const make = async () => {
      const all: HandOut[] = [];
      for (const step of briefing?.steps ?? []) {
        const steps = handOutSteps(step, dossier, method);
        const done = await runInSlices(steps, { sliceMs: SLICE_MS, isCancelled, onProgress: () => {} });
        if (done === null || isCancelled()) return;
        all.push(done.output);
      }
      setMade(all);
    };
    void make();
    return () => controller.abort();
  }, [briefing, dossier, method]);
  return made;
}
