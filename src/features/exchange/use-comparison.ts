import { useEffect, useState } from "react";
import { type Comparison, comparisonSteps } from "#domain/analysis/agreement/compare-coders.ts";
import type { Disagreement } from "#domain/analysis/agreement/disagreements.ts";
import { isKept } from "#domain/analysis/agreement/settle-disagreement.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { Steps } from "#domain/layout/layout-input.ts";
import { partOf } from "#domain/layout/part-of-steps.ts";
import { type ActorId, endsOf } from "#domain/shared/ids.ts";
import { coderName } from "#domain/workspace/coder-mark.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import type { SecondCoder } from "#state/workspace/second-coder.ts";
import type { Work } from "#ui/use-work.ts";
import { inSlices } from "#workers/in-slices.ts";
import { type Names, writeDisagreement } from "./disagreement-words.ts";

/** A disagreement that is not settled yet, in words. */
export type OpenDisagreement = {
  readonly pair: Disagreement;
  /** The same as long as the passage is the same. */
  readonly key: string;
  readonly words: readonly string[];
};

/** Two coders compared, and what is left to settle. */
export type Compared = Comparison & { readonly open: readonly OpenDisagreement[] };

/**
 * The comparison with a second coder, made anew between frames after each edit; the one before stands until then. `null`
 * until there is one, and while nobody looks. `again` is given where somebody stopped it.
 */
export function useComparison(layer: SecondCoder | null, seen: Dossier, mine: WorkspaceDocument, work: Work) {
  const [compared, setCompared] = useState<Compared | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [stopped, setStopped] = useState(false);
  const { run } = work;
  const document = layer?.document ?? null;
  const placed = layer?.placed ?? null;
  useEffect(() => {
    if (document === null || placed === null) return;
    let waiting = true;
    setStopped(false);
    const steps = comparedSteps(comparisonSteps(placed, seen, mine, document), seen, mine, document);
    const name = attempt === 0 ? "Comparing the two codings" : "Comparing the two codings again";
    void run(name, (signal, tell) => inSlices(steps, signal, tell)).then((outcome) => {
      if (!waiting) return;
      if (outcome !== null && "output" in outcome) setCompared(outcome.output);
      else setStopped(true);
    });
    return () => {
      waiting = false;
    };
  }, [document, placed, seen, mine, run, attempt]);
  const isOfLayer = compared !== null && compared.coded.seen === placed?.seen;
  return {
    compared: isOfLayer ? compared : null,
    again: stopped ? () => setAttempt((before) => before + 1) : null,
  };
}

function* comparedSteps(
  comparing: Steps<Comparison>,
  seen: Dossier,
  mine: WorkspaceDocument,
  theirs: WorkspaceDocument,
): Steps<Compared> {
  const comparison = yield* partOf(comparing, 0, 0.9);
  const names = namesOf(seen, comparison.coded.seen);
  const name = coderName(theirs.about);
  const open: OpenDisagreement[] = [];
  for (const [at, pair] of comparison.found.entries()) {
    const words = writeDisagreement(pair, names, name);
    const key = `${pair.one?.id ?? ""} ${pair.other?.id ?? ""}`;
    if (!isKept(pair, words.join(". "), mine, theirs)) open.push({ pair, key, words });
    if (at % 100 === 99) yield 0.9 + (0.1 * at) / comparison.found.length;
  }
  return { ...comparison, open };
}

/** Names of actors as the one desk has them, else as the other. */
function namesOf(mine: Dossier, theirs: Dossier): Names {
  const [here, there] = [lookupOf(mine), lookupOf(theirs)];
  const actorName = (id: ActorId) => (here.actor(id) ? here : there).actorName(id);
  return { actorName, tieName: (tie) => endsOf(tie).map(actorName).join("–") };
}
