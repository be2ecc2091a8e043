import { printSnapshot, type Snapshot } from "#data/snapshot/print-snapshot.ts";
import type { EmbedView } from "#domain/embedding/embed-words.ts";
import { freezeSteps } from "#domain/embedding/freeze-view.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";

/** A frozen copy of a view of the sample, as it stood when it had nine quotes fewer. */
export async function frozenCopy(view: EmbedView, lens: string): Promise<Snapshot> {
  const now = sampleDossier();
  const dossier = { ...now, quotes: now.quotes.slice(9) };
  const [briefing = null] = view === "story" ? dossier.briefings : [];
  const madeOn = "2026-06-30" as PartialDate;
  const frozen = runToEnd(freezeSteps({ dossier, view, lens, briefing, method: DEFAULT_METHOD, madeOn }));
  return printSnapshot(frozen, { layouts: dossier.layouts });
}
