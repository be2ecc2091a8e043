import { lastMonthOf, type MonthKey, type MonthSpan } from "../shared/month.ts";
import type { FlowPeriod } from "../trade/flow.ts";
import type { Dossier } from "./dossier.ts";

const known = new WeakMap<Dossier, MonthSpan>();

/** The months a dossier speaks of: from the first flow to the last flow, event or article; the opening window when empty. */
export function dossierSpan(dossier: Dossier): MonthSpan {
  const found = known.get(dossier);
  if (found) return found;
  const starts = dossier.flows.map(({ period }) => startOf(period));
  const ends = [
    ...dossier.flows.map(({ period }) => endOf(period)),
    ...dossier.events.map(({ date }) => lastMonthOf(date)),
    ...dossier.articles.map(({ published }) => lastMonthOf(published)),
  ];
  const { from, to } = dossier.opening.window;
  const earliest = starts.reduce((one, other) => (other < one ? other : one), from);
  const latest = ends.reduce((one, other) => (other > one ? other : one), to);
  const span = { from: earliest, to: latest };
  known.set(dossier, span);
  return span;
}

function startOf(period: FlowPeriod): MonthKey {
  if (period.kind === "month") return period.month;
  return period.kind === "year" ? (`${period.year}-01` as MonthKey) : period.from;
}

function endOf(period: FlowPeriod): MonthKey {
  if (period.kind === "month") return period.month;
  return period.kind === "year" ? (`${period.year}-12` as MonthKey) : period.to;
}
