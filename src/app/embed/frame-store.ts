import { createStore, type StoreApi } from "zustand/vanilla";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { EmbedSettings } from "#domain/embedding/embed-address.ts";
import type { LoadMode } from "#embed/protocol/contract.ts";
import { type RowLayer, withRows } from "./row-layer.ts";

/** What the frame shows besides the lens: as its address said, and as the host has said since. */
export type FrameState = {
  readonly settings: EmbedSettings;
  /** A dossier that the host handed over, in memory alone; `null`: the source's. */
  readonly given: Dossier | null;
  readonly set: (settings: Partial<EmbedSettings>) => void;
  /** Rows that the host handed over since; `null`: none. */
  readonly rows: RowLayer | null;
  /** Shows a dossier, without the rows of the one before. */
  readonly give: (dossier: Dossier | null) => void;
  readonly lay: (flows: Dossier["flows"], mode: LoadMode) => void;
};
/** A store that holds it. */
export type FrameStore = StoreApi<FrameState>;

/** The store of one frame. */
export function createFrameStore(settings: EmbedSettings): FrameStore {
  return createStore<FrameState>()((set) => ({
    settings,
    given: null,
    rows: null,
    set: (change) => set((state) => ({ settings: { ...state.settings, ...change } })),
    give: (given) => set({ given, rows: null }),
    lay: (flows, mode) => set((state) => ({ rows: withRows(state.rows, flows, mode) })),
  }));
}
