import type { OpenedSnapshot } from "#data/snapshot/open-snapshot.ts";
import type { Briefing, BriefingStep } from "#domain/briefing/briefing.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { EmbedSettings, IgnoredParameter } from "#domain/embedding/embed-address.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { sameRef } from "#domain/shared/ref.ts";
import { lensFrom } from "../wiring/lens-from.ts";

/** The briefing of that name, by default the first of the dossier; `null`: there is none that has a step to tell. */
export function toldIn({ briefings }: Dossier, id: string | null): Briefing | null {
  const told = id === null ? briefings[0] : briefings.find((one) => one.id === id);
  return told === undefined || told.steps.length === 0 ? null : told;
}

/** The step whose title and lens a view takes; `null`: none is asked for, or it is not there. */
export function stepOf(
  dossier: Dossier,
  { step, briefing, view }: EmbedSettings,
  opened: OpenedSnapshot | null,
): BriefingStep | null {
  // A frozen view carries its own title and lens as a step.
  if (step === null)
    return view !== "story" && opened !== null && opened.view !== "story" ? (opened.steps[0] ?? null) : null;
  return toldIn(dossier, briefing)?.steps[step - 1] ?? null;
}

/** The lens the frame opens with, and what of its address could not be used. */
export function openingLens(
  dossier: Dossier,
  settings: EmbedSettings,
  query: string,
  opened: OpenedSnapshot | null,
): { readonly lens: Lens; readonly ignored: readonly IgnoredParameter[] } {
  const step = stepOf(dossier, settings, opened);
  const isOfStep = step !== null && (query === "" || settings.step !== null);
  if (step !== null && isOfStep)
    return { lens: { ...lensOfStep(step, dossier).lens, pickedBy: "address" }, ignored: [] };
  const read = lensFrom(query, dossier);
  const missing = missingOf(dossier, settings);
  return { lens: read.lens, ignored: [...missing, ...read.ignored] };
}

/** What of a briefing the address names that is not there. A story without its briefing says so in its own place. */
function missingOf(dossier: Dossier, { step, briefing, view }: EmbedSettings): readonly IgnoredParameter[] {
  const told = toldIn(dossier, briefing);
  if (told === null && briefing !== null)
    return view === "story" ? [] : [{ name: "briefing", value: briefing, reason: "names no briefing of this dossier" }];
  if (step === null || told?.steps[step - 1] !== undefined) return [];
  return [{ name: "step", value: String(step), reason: "is no step of this briefing" }];
}

/** Whether a lens still looks at what a planned one does: its selection, months and actor. What is turned or filtered is the same view. */
export function isAtStep(planned: Lens, now: Lens): boolean {
  return (
    sameRef(planned.selection, now.selection) &&
    planned.ego === now.ego &&
    planned.window.from === now.window.from &&
    planned.window.to === now.window.to
  );
}
