import type { Steps } from "../layout/layout-input.ts";
import type { SeriesUnit } from "../lens/lens.ts";
import { cubeRowSteps, type IndexedRows } from "./cube-rows.ts";
import type { Commodity } from "./flow.ts";
import type { FlowColumns } from "./flow-columns.ts";
import { cubeSteps, type FlowCube } from "./flow-cube.ts";

/** What of a trade file is to be made ready for windows. */
export type IndexFlowsInput = {
  readonly columns: FlowColumns;
  readonly commodity: Commodity;
  readonly unit: SeriesUnit;
};

/** A trade file made ready for windows: the cube, and what its groups are. */
export type IndexedFlows = Pick<IndexedRows, "places" | "pairs"> & { readonly cube: FlowCube };

/** Makes the records of one commodity ready for windows by exporter, importer and pair; the work of a worker. */
export function* indexFlowSteps({ columns, commodity, unit }: IndexFlowsInput): Steps<IndexedFlows> {
  const rows = cubeRowSteps(columns, commodity, unit);
  let step = rows.next();
  for (; !step.done; step = rows.next()) yield step.value * 0.6;
  const cube = cubeSteps(step.value.rows);
  let part = cube.next();
  for (; !part.done; part = cube.next()) yield 0.6 + part.value * 0.4;
  return { cube: part.value, places: step.value.places, pairs: step.value.pairs };
}
