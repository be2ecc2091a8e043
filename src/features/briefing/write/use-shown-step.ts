import { useCallback, useEffect, useRef } from "react";
import type { BriefingStep } from "#domain/briefing/briefing.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { sameRef } from "#domain/shared/ref.ts";
import { useBriefingDeskStore } from "#state/briefing/briefing-desk.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";

/**
 * The way to put what a step shows on the desk. Whoever then asks for something that is read in the place of the briefing,
 * an article, an analysis or the records, gets that place.
 */
export function useShownStep(dossier: Dossier): (step: BriefingStep) => void {
  const lens = useLensStore();
  const desk = useBriefingDeskStore();
  const own = useRef<Lens | null>(null);
  useEffect(
    () =>
      lens.subscribe(({ lens: now }, { lens: before }) => {
        if (now === own.current || desk.getState().talk !== null || !wantsPlace(now, before)) return;
        desk.getState().setOpen(false);
      }),
    [lens, desk],
  );
  return useCallback(
    (step: BriefingStep) => {
      // Where one pane is shown at a time, the briefing stays in front.
      const shown: Lens = { ...lensOfStep(step, dossier).lens, pane: "reader" };
      own.current = shown;
      lens.getState().replace(shown);
    },
    [lens, dossier],
  );
}

/** Whether a change of the lens asks for the reader's place. Back and Forward to another selection ask for nothing but the view. */
function wantsPlace(now: Lens, before: Lens): boolean {
  const { selection } = now;
  const isOther = !sameRef(selection, before.selection);
  if (isOther && now.pickedBy === "address") return false;
  if (now.analysis !== null && now.analysis !== before.analysis) return true;
  if (now.tab !== before.tab || now.article !== before.article) return true;
  return isOther && (selection?.kind === "quote" || selection?.kind === "article");
}
