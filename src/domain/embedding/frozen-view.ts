import type { BriefingStep } from "../briefing/briefing.ts";
import type { TravelCounts } from "../briefing/sealed/travel-report.ts";
import { lensOfStep } from "../briefing/step-lens.ts";
import { queryOf } from "../briefing/step-subject.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { exportedReadings } from "../exchange/graph/exported-network.ts";
import { type Lens, restingLens, type SeriesChoice } from "../lens/lens.ts";
import type { Method } from "../reading/method.ts";
import { readTies } from "../reading/read-ties.ts";
import type { Reading, Readings } from "../reading/reading.ts";
import type { PartialDate } from "../shared/month.ts";
import type { EmbedView } from "./embed-words.ts";

/** A view with all that stands behind it, as it stood on one day. */
export type FrozenView = {
  /** A dossier like any other, so that every view can show it: of a story with its briefing, else without any. */
  readonly dossier: Dossier;
  readonly view: EmbedView;
  /** Id of the briefing a story tells; `null` for any other view. */
  readonly briefing: string | null;
  /** What is looked at: the steps of a story, or one whose lens and title are those of the view. */
  readonly steps: readonly BriefingStep[];
  readonly method: Method;
  readonly madeOn: PartialDate;
  /** The trade that is shown, or is as soon as a tie is picked, each once: all records of these are here. */
  readonly series: readonly SeriesChoice[];
  /** How much is in it, and how much there was where it was made. */
  readonly travels: TravelCounts;
  readonly of: TravelCounts;
  /** What is to be known of how its data came, one sentence each. */
  readonly caveats: readonly string[];
};

/** The lens a frozen view is seen by; of a story that of a step, counted from 0. */
export function frozenLens({ dossier, steps }: Pick<FrozenView, "dossier" | "steps">, at = 0): Lens {
  const step = steps[at] ?? steps[0];
  return step === undefined ? restingLens(dossier.opening.window) : lensOfStep(step, dossier).lens;
}

/** The readings of the ties that a lens draws. */
export function readingsDrawn(dossier: Dossier, lens: Lens, method: Method): readonly Reading[] {
  const { window, clock, aspects, stances, trends, minWeight, ego } = lens;
  // The day of making bears on no reading.
  const madeOn = window.to;
  return exportedReadings(dossier, { window, clock, aspects, stances, trends, minWeight, ego, method, madeOn });
}

/** The readings of all ties of a dossier by a lens, drawn or not. */
export function readingsBy(dossier: Dossier, lens: Lens, method: Method): Readings {
  return readTies(evidenceIndexOf(dossier), queryOf(lens, method));
}
