import type { Flow, FlowPeriod } from "./flow.ts";

/**
 * What of the trade a record speaks of: pair, goods, direction and period. Of the records that share it one is `primary`
 * and plotted, the others are `alt`; they are never added.
 */
export function cellOf(flow: Pick<Flow, "exporter" | "importer" | "commodity" | "direction" | "period">): string {
  return [flow.exporter, flow.importer, flow.commodity, flow.direction, spell(flow.period)].join(" ");
}

function spell(period: FlowPeriod): string {
  if (period.kind === "month") return period.month;
  return period.kind === "year" ? String(period.year) : `${period.from}/${period.to}`;
}
