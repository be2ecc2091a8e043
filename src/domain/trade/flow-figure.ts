import type { SeriesUnit } from "../lens/lens.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import type { Flow } from "./flow.ts";
import { convertQuantity, daysOf, type Quantity } from "./units.ts";

export { BARRELS_PER_TONNE } from "./units.ts";

/** A figure in the unit asked for, and how it was got from what the source gives; `null`: as the source gives it. */
export type FlowFigure = Quantity;

/**
 * The record in thousand barrels a day, thousand tonnes or millions of US dollars over its period. Fails with the reason,
 * in words for a reader, when the record does not hold it. kb/d = kt x 7.33 / days, for crude alone.
 */
export function figureIn(flow: Flow, unit: SeriesUnit): Result<FlowFigure, string> {
  if (unit === "usd") {
    return flow.valueUsd === null ? failed("Recorded without a value") : ok({ value: flow.valueUsd, conversion: null });
  }
  if (flow.quantity === null || flow.unit === null) return failed("Recorded as a value only, without a quantity");
  const measured = { commodity: flow.commodity, days: daysOf(flow.period) };
  return convertQuantity(flow.quantity, flow.unit, unit === "kbd" ? "kb/d" : "kt", measured);
}
