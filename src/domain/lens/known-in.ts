import type { Dossier, PartName } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { type PlaceCode, tiesAround } from "../shared/ids.ts";
import type { Ref } from "../shared/ref.ts";
import { flowIndexOf } from "../trade/flow-index.ts";

/** Whether what an address names is there to be looked at. */
export type Known = {
  readonly ref: (ref: Ref) => boolean;
  readonly place: (code: PlaceCode) => boolean;
};

/**
 * What a dossier knows. Where the part that would hold a thing did not come, the thing counts as known: an outage must
 * not rewrite a link. Without a dossier everything does.
 */
export function knownIn(dossier: Dossier | null): Known {
  if (dossier === null) return { ref: () => true, place: () => true };
  const lookup = lookupOf(dossier);
  const came = (...parts: readonly PartName[]) => parts.every((part) => dossier.parts[part].kind !== "absent");
  const isKnown = (ref: Ref): boolean => {
    switch (ref.kind) {
      case "actor":
        return !came("actors") || lookup.actor(ref.id) !== null;
      case "tie":
        return (
          !came("actors", "arrangements", "events", "quotes") || evidenceIndexOf(dossier).itemsOf(ref.id).length > 0
        );
      case "triad":
        return tiesAround(ref.id).every((id) => isKnown({ kind: "tie", id }));
      case "quote":
        return !came("quotes") || lookup.quote(ref.id) !== null;
      case "event":
        return !came("events") || lookup.event(ref.id) !== null;
      case "arrangement":
        return !came("arrangements") || lookup.arrangement(ref.id) !== null;
      case "article":
        return !came("articles") || lookup.article(ref.id) !== null;
      case "source":
        return !came("sources") || lookup.source(ref.id) !== null;
      default:
        return true;
    }
  };
  return {
    ref: isKnown,
    place: (code) =>
      !came("flows") ||
      dossier.tradeFilesAway !== undefined ||
      lookup.place(code) !== null ||
      flowIndexOf(dossier).hasPlace(code),
  };
}
