import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { Bearing } from "#domain/evidence/evidence.ts";
import { type Hidden, rowOf, type WorkspaceDocument } from "#domain/workspace/document.ts";

/** A piece of evidence that is hidden, with the words it is known by and what it bears on. */
export type HiddenEvidence = {
  readonly row: Hidden;
  readonly words: string;
  readonly bearings: readonly Bearing[];
};

/** Everything a workspace hides of the evidence of `ground`, the dossier with nothing hidden. */
export function hiddenEvidence(document: WorkspaceDocument, ground: Dossier): readonly HiddenEvidence[] {
  return Object.values(document.hidden).flatMap((row) => {
    const known = recordOf(row, document, ground);
    return known === null ? [] : [{ row, ...known }];
  });
}

function recordOf({ ref }: Hidden, document: WorkspaceDocument, ground: Dossier): Omit<HiddenEvidence, "row"> | null {
  const lookup = lookupOf(ground);
  if (ref.kind === "quote") {
    const quote = rowOf(document.quotes, ref.id) ?? lookup.quote(ref.id);
    return quote && { words: quote.anchor.exact, bearings: quote.bearings };
  }
  if (ref.kind === "event") {
    const event = rowOf(document.events, ref.id) ?? lookup.event(ref.id);
    return event && { words: event.title, bearings: event.bearings };
  }
  if (ref.kind !== "arrangement") return null;
  const arrangement = rowOf(document.arrangements, ref.id) ?? lookup.arrangement(ref.id);
  return arrangement && { words: arrangement.basis, bearings: [arrangement.bearing] };
}
