import type { SeriesUnit } from "../lens/lens.ts";
import { daysInMonth, monthAt, monthIndex } from "../shared/month.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import type { Flow, FlowPeriod } from "./flow.ts";

/** Barrels of crude in a tonne: the factor the records' own compilers use. Only crude is converted with it. */
export const BARRELS_PER_TONNE = 7.33;

/** A figure in the unit asked for, and how it was got from what the source gives; `null`: as the source gives it. */
export type FlowFigure = { readonly value: number; readonly conversion: string | null };

/** Days a period covers, leap years counted. */
export function daysOf(period: FlowPeriod): number {
  if (period.kind === "month") return daysInMonth(Number(period.month.slice(0, 4)), Number(period.month.slice(5, 7)));
  if (period.kind === "year") return 337 + daysInMonth(period.year, 2);
  let days = 0;
  for (let at = monthIndex(period.from); at <= monthIndex(period.to); at += 1)
    days += daysOf({ kind: "month", month: monthAt(at) });
  return days;
}

/**
 * The record in thousand barrels a day, thousand tonnes or millions of US dollars over its period. Fails with the reason,
 * in words for a reader, when the record does not hold it. kb/d = kt x 7.33 / days, for crude alone.
 */
export function figureIn(flow: Flow, unit: SeriesUnit): Result<FlowFigure, string> {
  if (unit === "usd") {
    return flow.valueUsd === null ? failed("Recorded without a value") : ok({ value: flow.valueUsd, conversion: null });
  }
  if (flow.quantity === null || flow.unit === null) return failed("Recorded as a value only, without a quantity");
  const days = daysOf(flow.period);
  if (unit === "kbd") {
    if (flow.unit === "kb/d") return ok({ value: flow.quantity, conversion: null });
    if (flow.unit === "kbbl") return ok({ value: flow.quantity / days, conversion: `thousand barrels / ${days} days` });
    if (flow.commodity !== "crude") return failed("Recorded in tonnes; only crude has a barrel factor here");
    return ok({
      value: (flow.quantity * BARRELS_PER_TONNE) / days,
      conversion: `thousand tonnes × ${BARRELS_PER_TONNE} barrels a tonne / ${days} days`,
    });
  }
  if (flow.unit === "kt") return ok({ value: flow.quantity, conversion: null });
  if (flow.commodity !== "crude") return failed("Recorded in barrels; only crude has a barrel factor here");
  const barrels = flow.unit === "kb/d" ? flow.quantity * days : flow.quantity;
  const from = flow.unit === "kb/d" ? `thousand barrels a day × ${days} days` : "thousand barrels";
  return ok({ value: barrels / BARRELS_PER_TONNE, conversion: `${from} / ${BARRELS_PER_TONNE} barrels a tonne` });
}
