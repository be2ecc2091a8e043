import type { OpenedSnapshot } from "#data/snapshot/open-snapshot.ts";
import { printSnapshot, type Snapshot } from "#data/snapshot/print-snapshot.ts";
import { type FreezeOrder, freezeSteps } from "#domain/embedding/freeze-view.ts";
import type { FrozenView } from "#domain/embedding/frozen-view.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { sampleDossier } from "./sample-dossier.ts";

/** A view of the sample as it was frozen on the last day of November 2025. */
export const aFrozenView = (change: Partial<FreezeOrder> = {}): FrozenView =>
  runToEnd(
    freezeSteps({
      dossier: sampleDossier(),
      view: "graph",
      lens: "from=2024-10&to=2025-09&sel=tie.PAK~RUS",
      briefing: null,
      method: DEFAULT_METHOD,
      madeOn: "2025-11-30" as PartialDate,
      ...change,
    }),
  );

/** The file that holds it. */
export const aFrozenFile = (change?: Partial<FreezeOrder>): Promise<Snapshot> => printSnapshot(aFrozenView(change));

/** The same, read. */
export const anOpenedCopy = (change?: Partial<FreezeOrder>): OpenedSnapshot => ({
  ...aFrozenView(change),
  id: "f".repeat(64),
  source: null,
  damage: null,
});
