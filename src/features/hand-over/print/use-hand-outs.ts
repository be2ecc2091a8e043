import { useEffect, useState } from "react";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { type HandOut, handOutSteps } from "#domain/briefing/hand-out.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Method } from "#domain/reading/method.ts";
import { inSlices } from "#workers/in-slices.ts";

/** The steps of a briefing as they are handed over, as many as have been worked out yet; none without a briefing. */
export function useHandOuts(briefing: Briefing | null, dossier: Dossier, method: Method): readonly HandOut[] {
  const [made, setMade] = useState<readonly HandOut[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const make = async () => {
      const all: HandOut[] = [];
      for (const step of briefing?.steps ?? []) all.push(await inSlices(handOutSteps(step, dossier, method), signal));
      setMade(all);
    };
    make().catch((fault: unknown) => {
      if (!signal.aborted) throw fault;
    });
    return () => controller.abort();
  }, [briefing, dossier, method]);
  return made;
}
