import { printSnapshot, type Snapshot } from "#data/snapshot/print-snapshot.ts";
import type { Dossier, GivenLayout } from "#domain/dossier/dossier.ts";
import type { FrozenView } from "#domain/embedding/frozen-view.ts";

/** Places of the actors that travel, as on this desk. */
export type LayoutsFor = (desk: Dossier, frozen: Dossier, signal: AbortSignal) => Promise<readonly GivenLayout[]>;

/** What a frozen copy is printed with. */
export type FrozenContext = {
  readonly desk: Dossier;
  /** `null`: whoever opens the copy lays its actors out. */
  readonly layoutsFor: LayoutsFor | null;
  /** Address of the live desk; absent where it is none that readers can open. */
  readonly source: string | undefined;
};

/** Where the layouts are there, of 1. */
const PLACED = 0.4;

/** The file of a view that has been frozen. Works in slices; rejects with a reason in words, and when the signal is aborted. */
export async function printFrozen(
  frozen: FrozenView,
  { desk, layoutsFor, source }: FrozenContext,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Snapshot> {
  onProgress(0);
  const layouts = layoutsFor === null ? undefined : await layoutsFor(desk, frozen.dossier, signal);
  onProgress(PLACED);
  return printSnapshot(frozen, {
    layouts,
    source,
    signal,
    onProgress: (done) => onProgress(PLACED + (1 - PLACED) * done),
  });
}
