import { type SealedPage, sealFile } from "#data/sealed/seal-file.ts";
import type { SealedAbout } from "#data/sealed/sealed-wire.ts";
import { type SealedDossier, sealSteps } from "#domain/briefing/sealed/seal-dossier.ts";
import type { SealedChoice } from "#domain/briefing/sealed/sealed-choice.ts";
import { travelCaveats, travelCounts } from "#domain/briefing/sealed/travel-report.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { inSlices } from "#workers/in-slices.ts";
import type { BriefingContext } from "../briefing/briefing-export.ts";
import type { SharedFile } from "../exports.ts";
import { deskLayouts } from "./desk-layouts.ts";
import { fetchViewer } from "./fetch-viewer.ts";

/** What a sealed file is made from. */
export type SealedContext = Pick<BriefingContext, "briefing" | "dossier" | "method" | "madeOn">;

/** What would travel, and what the file would say of itself. */
export type PreparedSealed = { readonly sealed: SealedDossier; readonly about: SealedAbout };

/** Works out what travels by a choice, in slices; nothing is written yet. Rejects when the signal is aborted. */
export async function prepareSealed(
  context: SealedContext,
  choice: SealedChoice,
  signal: AbortSignal,
): Promise<PreparedSealed> {
  const { briefing, dossier, method, madeOn } = context;
  signal.throwIfAborted();
  const sealed = await inSlices(sealSteps(dossier, briefing, method, choice), signal);
  const lenses = briefing.steps.map((step) => lensOfStep(step, dossier).lens);
  const months = lenses.flatMap(({ window }) => [window.from, window.to]).sort();
  const { opening } = dossier;
  return {
    sealed,
    about: {
      briefing: briefing.id,
      madeOn: madeOn as PartialDate,
      sample: dossier.sample,
      window: { from: months[0] ?? opening.window.from, to: months.at(-1) ?? opening.window.to },
      clocks: [...new Set(lenses.map(({ clock }) => clock))],
      method,
      overrides: sealed.dossier.overrides ?? [],
      choice,
      travels: travelCounts(sealed.dossier, briefing),
      of: travelCounts(dossier, briefing),
      caveats: travelCaveats(dossier),
    },
  };
}

/** Where the parts of the work end, of 1. */
const FETCHED = 0.1;
const PLACED = 0.25;

/** The sealed file. Works in slices; rejects with a reason in words, and when the signal is aborted. */
export async function makeSealed(
  context: SealedContext,
  choice: SealedChoice,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<SealedPage> {
  const viewer = await fetchViewer(signal);
  onProgress(FETCHED);
  const { sealed, about } = await prepareSealed(context, choice, signal);
  const layouts = await deskLayouts(context.dossier, sealed.dossier, signal);
  onProgress(PLACED);
  return sealFile({ ...sealed, dossier: { ...sealed.dossier, layouts } }, about, viewer, {
    signal,
    onProgress: (done) => onProgress(PLACED + (1 - PLACED) * done),
  });
}

/** The sealed file as whoever saves files takes it. */
export const asFile = ({ pieces }: SealedPage): SharedFile => ({
  kind: "sealed",
  ending: "html",
  content: new Blob([...pieces]),
  mediaType: "text/html",
});
