import { useEffect, useState } from "react";
import { runBreathing } from "#data/files/breathe.ts";
import type { Steps } from "#domain/layout/layout-input.ts";

/** Where work stands that is done between frames. */
export type StepsWork<Found> = {
  /** The last outcome stays in sight while the next is worked out; `null`: there is none yet. */
  readonly found: Found | null;
  /** Why there is no outcome to the present question; `null`: there is, or it is on its way. */
  readonly fault: string | null;
};

/** Does work between frames, on the page since it needs the dossier itself; the last question wins. `null`: nothing is to be done. */
export function useSteps<Found>(begin: (() => Steps<Found>) | null): StepsWork<Found> {
  const [work, setWork] = useState<StepsWork<Found>>({ found: null, fault: null });
  useEffect(() => {
    if (begin === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    runBreathing(begin(), signal).then(
      (found) => {
        if (!signal.aborted) setWork({ found, fault: null });
      },
      (error: unknown) => {
        const fault = error instanceof Error ? error.message : String(error);
        if (!signal.aborted) setWork(({ found }) => ({ found, fault }));
      },
    );
    return () => controller.abort();
  }, [begin]);
  return work;
}
