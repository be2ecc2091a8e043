import type { Dossier } from "#domain/dossier/dossier.ts";
import type { LoadMode } from "#embed/protocol/contract.ts";

type Flows = Dossier["flows"];

/** Rows of trade that a host handed over: they lie over whichever dossier is shown, also when more of that comes later. */
export type RowLayer = {
  readonly flows: Flows;
  /** Whether they take the place of the dossier's own. */
  readonly isAlone: boolean;
};

/** The layer once these rows were laid over it: in the place of all rows, or beside them, known ids in the place of theirs. */
export function withRows(layer: RowLayer | null, flows: Flows, mode: LoadMode): RowLayer {
  if (mode === "replace" || layer === null) return { flows, isAlone: mode === "replace" };
  return { ...layer, flows: overlaid(layer.flows, flows) };
}

/** The dossier as it is shown under the layer; itself where there is none. */
export function underRows(dossier: Dossier, layer: RowLayer | null): Dossier {
  if (layer === null) return dossier;
  return { ...dossier, flows: layer.isAlone ? layer.flows : overlaid(dossier.flows, layer.flows) };
}

function overlaid(below: Flows, above: Flows): Flows {
  const given = new Set(above.map(({ id }) => id));
  return [...below.filter(({ id }) => !given.has(id)), ...above];
}
