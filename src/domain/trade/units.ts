import { daysInMonth, monthAt, monthIndex } from "../shared/month.ts";
import { failed, ok, type Result } from "../shared/result.ts";
import type { Commodity, FlowPeriod, FlowUnit } from "./flow.ts";

/** Barrels of crude in a tonne: the factor of the records' own compilers (facts, `kbd_computed`). For crude alone. */
export const BARRELS_PER_TONNE = 7.33;

/** A quantity in the unit asked for, and the arithmetic that got it there; `null`: as its source gives it. */
export type Quantity = { readonly value: number; readonly conversion: string | null };

/** Days a period covers, leap years counted; a span counts both its end months. */
export function daysOf(period: FlowPeriod): number {
  if (period.kind === "month") return daysInMonth(Number(period.month.slice(0, 4)), Number(period.month.slice(5, 7)));
  if (period.kind === "year") return 337 + daysInMonth(period.year, 2);
  let days = 0;
  for (let at = monthIndex(period.from); at <= monthIndex(period.to); at += 1)
    days += daysOf({ kind: "month", month: monthAt(at) });
  return days;
}

/** What a unit needs to know of a record before it can turn into another one. */
export type Measured = { readonly commodity: Commodity; readonly days: number };

/**
 * A quantity in another unit over the same days. Between barrels and barrels a day for any commodity; between tonnes and
 * barrels for crude alone, at 7.33 barrels a tonne. Anything else fails with the reason, in words: products, gas and coal
 * have factors of their own that no record here gives, and none is guessed.
 */
export function convertQuantity(
  value: number,
  from: FlowUnit,
  to: FlowUnit,
  { commodity, days }: Measured,
): Result<Quantity, string> {
  if (from === to) return ok({ value, conversion: null });
  if ((from === "kt" || to === "kt") && commodity !== "crude")
    return failed(`Recorded in ${from === "kt" ? "tonnes" : "barrels"}; only crude has a barrel factor here`);
  const [barrels, first] = inBarrels(value, from, days);
  const [converted, last] = fromBarrels(barrels, to, days);
  return ok({ value: converted, conversion: `${first}${last}` });
}

function inBarrels(value: number, from: FlowUnit, days: number): readonly [number, string] {
  if (from === "kt") return [value * BARRELS_PER_TONNE, `thousand tonnes × ${BARRELS_PER_TONNE} barrels a tonne`];
  if (from === "kb/d") return [value * days, `thousand barrels a day × ${days} days`];
  return [value, "thousand barrels"];
}

function fromBarrels(barrels: number, to: FlowUnit, days: number): readonly [number, string] {
  if (to === "kt") return [barrels / BARRELS_PER_TONNE, ` / ${BARRELS_PER_TONNE} barrels a tonne`];
  return to === "kb/d" ? [barrels / days, ` / ${days} days`] : [barrels, ""];
}
