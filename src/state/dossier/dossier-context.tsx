import { createContext, type ReactNode, useContext } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { type Lookup, lookupOf } from "#domain/dossier/lookup.ts";
import { type EvidenceIndex, evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { type Emphasis, emphasisOf } from "#domain/lens/emphasis.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import type { Readings } from "#domain/reading/reading.ts";
import { endsOf, type TieId } from "#domain/shared/ids.ts";
import { type Stance, stanceName } from "#domain/shared/stance.ts";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";

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

/** Finds records of the dossier by id, and their names. */
export function useLookup(): Lookup {
  return lookupOf(useDossier());
}

/** What a tag of a tie shows: the two codes, the band as of the lens (`null`: no reading yet), and the words for both. */
export function useTieFace(tie: TieId): {
  readonly left: string;
  readonly right: string;
  readonly step: Stance | null;
  readonly name: string;
} {
  const lookup = useLookup();
  const step = useReadings().get(tie)?.band ?? null;
  const [left, right] = endsOf(tie);
  return {
    left: lookup.actorTag(left),
    right: lookup.actorTag(right),
    step,
    name: `${lookup.tieName(tie)}, ${step === null ? "no reading" : stanceName(step)}`,
  };
}

/** The readings of all ties as of the lens; views that ask in the same state share one answer. */
export function useReadings(): Readings {
  const index = useEvidence();
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const method = useMethod();
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
