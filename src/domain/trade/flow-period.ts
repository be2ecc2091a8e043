import type { MonthKey } from "../shared/month.ts";
import type { FlowPeriod } from "./flow.ts";

/** The first month of a period. */
export function startOf(period: FlowPeriod): MonthKey {
  if (period.kind === "month") return period.month;
  return period.kind === "year" ? (`${period.year}-01` as MonthKey) : period.from;
}

/** The last month of a period. */
export function endOf(period: FlowPeriod): MonthKey {
  if (period.kind === "month") return period.month;
  return period.kind === "year" ? (`${period.year}-12` as MonthKey) : period.to;
}
