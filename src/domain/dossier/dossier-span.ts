import { lastMonthOf, type MonthSpan } from "../shared/month.ts";
import { flowIndexOf } from "../trade/flow-index.ts";
import type { Dossier } from "./dossier.ts";

const known = new WeakMap<Dossier, MonthSpan>();

/** The months a dossier speaks of: from the first flow to the last flow, event or article; the opening window when empty. */
export function dossierSpan(dossier: Dossier): MonthSpan {
  const found = known.get(dossier);
  if (found) return found;
  const { span: ofFlows } = flowIndexOf(dossier);
  const ends = [
    ...(ofFlows === null ? [] : [ofFlows.to]),
    ...dossier.events.map(({ date }) => lastMonthOf(date)),
    ...dossier.articles.map(({ published }) => lastMonthOf(published)),
  ];
  const { from, to } = dossier.opening.window;
  const earliest = ofFlows !== null && ofFlows.from < from ? ofFlows.from : from;
  const latest = ends.reduce((one, other) => (other > one ? other : one), to);
  const span = { from: earliest, to: latest };
  known.set(dossier, span);
  return span;
}
