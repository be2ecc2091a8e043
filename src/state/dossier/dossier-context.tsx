import { createContext, type ReactNode, useContext } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { type EvidenceIndex, evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { type Emphasis, emphasisOf } from "#domain/lens/emphasis.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import type { Readings } from "#domain/reading/reading.ts";
import { useLens } from "#state/lens/lens-context.tsx";
import { usePreferences } from "#state/preferences/preferences-context.tsx";

const DossierContext = createContext<Dossier | null>(null);

/** Hands the decoded dossier from the query cache to the views; nothing is copied. */
export function DossierProvider(props: { readonly dossier: Dossier; readonly children: ReactNode }) {
  return <DossierContext value={props.dossier}>{props.children}</DossierContext>;
}

/** The dossier on the desk; only below its provider. */
export function useDossier(): Dossier {
  const dossier = useContext(DossierContext);
  if (!dossier) throw new Error("No DossierProvider above this component");
  return dossier;
}

/** Which evidence bears on which tie and the way back; built once for each dossier. */
export function useEvidence(): EvidenceIndex {
  return evidenceIndexOf(useDossier());
}

/** The readings of all ties as of the lens; views that ask in the same state share one answer. */
export function useReadings(): Readings {
  const index = useEvidence();
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const method = usePreferences((preferences) => preferences.method);
  return readTies(index, { at: window.to, since: window.from, clock, method, aspects });
}

/** What to light and what to mute for the present selection; the same answer for every view. */
export function useEmphasis(): Emphasis {
  const index = useEvidence();
  return emphasisOf(
    useLens((lens) => lens.selection),
    index,
  );
}
