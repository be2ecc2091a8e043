import { useEffect, useState } from "react";
import type { OpenedSnapshot } from "#data/snapshot/open-snapshot.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { writeDate } from "#domain/shared/wording.ts";

/** What a frozen copy says of itself at the foot: when it was frozen, and how far live data has moved since. */
export function useFrozenWords(opened: OpenedSnapshot | null, live: Dossier | "awaited" | "absent"): string | null {
  const [drift, setDrift] = useState<string | null>(null);
  useEffect(() => {
    setDrift(null);
    if (opened === null || typeof live === "string" || live.id !== opened.dossier.id) return;
    let isWanted = true;
    Promise.all([import("#domain/embedding/drift.ts"), import("#domain/embedding/drift-words.ts")]).then(
      ([{ driftOf }, { writeDrift }]) => isWanted && setDrift(writeDrift(driftOf(opened, live))),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [opened, live]);
  if (opened === null) return null;
  const frozen = `Frozen on ${writeDate(opened.madeOn)}.`;
  const sample = opened.dossier.sample ? " Sample dossier." : "";
  if (live === "absent") return `${frozen}${sample} Live data could not be had.`;
  if (live !== "awaited" && live.id !== opened.dossier.id)
    return `${frozen}${sample} The source shows another dossier.`;
  return `${frozen}${sample}${drift === null ? "" : ` ${drift}`}`;
}
