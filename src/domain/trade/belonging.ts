import type { SeriesChoice } from "../lens/lens.ts";
import type { Flow } from "./flow.ts";
import { WORLD } from "./places.ts";

/** Records to draw: one direction, both ends named, never a total over the world. */
export function drawable(flow: Flow): boolean {
  return (
    flow.direction === "import" && flow.exporter !== WORLD && flow.importer !== WORLD && flow.period.kind !== "span"
  );
}

/** Whether a flow, or what runs between two places, belongs to a choice; an open end takes every place. */
export function belongs(flow: Pick<Flow, "exporter" | "importer" | "commodity">, choice: SeriesChoice): boolean {
  return (
    flow.commodity === choice.commodity &&
    (choice.exporter === null || flow.exporter === choice.exporter) &&
    (choice.importer === null || flow.importer === choice.importer)
  );
}
