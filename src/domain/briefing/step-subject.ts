import { claimsOf } from "../claims/claim.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import type { Quote } from "../evidence/evidence.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { isEvidence, type Lens } from "../lens/lens.ts";
import type { Method } from "../reading/method.ts";
import type { ReadingQuery } from "../reading/reading.ts";
import { countsFrom, weightAt } from "../reading/weigh.ts";
import type { TieId } from "../shared/ids.ts";
import { monthIndex } from "../shared/month.ts";
import { fittingUnit } from "../trade/fitting-unit.ts";
import { chooseSeries } from "../trade/series-choice.ts";
import type { TradeTable } from "../trade/trade-series.ts";
import { tradeTableOf } from "../trade/trade-table.ts";

/** What a lens is about, as far as a step can show it. */
export type StepSubject = {
  /** The tie that is picked, or behind the evidence that is; `null`: none is. */
  readonly tie: TieId | null;
  /** The quote that is picked, or the weightiest of the tie by the end of the window; `null`: there is none. */
  readonly quote: Quote | null;
  /** The trade that the timeline shows, in the unit asked for, or the first other one that has figures. */
  readonly table: TradeTable;
};

/** The question a lens puts to the evidence. */
export function queryOf(lens: Pick<Lens, "window" | "clock" | "aspects">, method: Method): ReadingQuery {
  return { at: lens.window.to, since: lens.window.from, clock: lens.clock, method, aspects: lens.aspects };
}

/** What a lens is about. Linear in the evidence of the tie. */
export function subjectOf(dossier: Dossier, lens: Lens, method: Method): StepSubject {
  const tie = tieBehind(dossier, lens);
  const picked = lens.selection?.kind === "quote" ? lookupOf(dossier).quote(lens.selection.id) : null;
  const { choice, focus } = chooseSeries(dossier, lens);
  return {
    tie,
    quote: picked ?? (tie === null ? null : weightiestQuote(dossier, tie, queryOf(lens, method))),
    table: fittingUnit(lens.unit, (unit) => tradeTableOf(dossier, choice, unit, focus)).table,
  };
}

/** The tie that is picked, or behind the evidence that is; `null`: none is. */
export function tieBehind(dossier: Dossier, { selection, thread }: Lens): TieId | null {
  if (selection?.kind === "tie") return selection.id;
  if (selection === null || !isEvidence(selection)) return null;
  if (thread !== null) return thread;
  const [first] = evidenceIndexOf(dossier).itemsFor(selection);
  return first?.tie ?? null;
}

/** The quote of a tie with most weight; of equals the latest, then the first with a claim. */
function weightiestQuote(dossier: Dossier, tie: TieId, query: ReadingQuery): Quote | null {
  const lookup = lookupOf(dossier);
  const at = monthIndex(query.at);
  const weighed = evidenceIndexOf(dossier)
    .itemsOf(tie)
    .flatMap((item) => {
      if (item.ref.kind !== "quote" || countsFrom(item, query.clock) > at) return [];
      if (query.aspects !== null && !query.aspects.includes(item.aspect)) return [];
      const quote = lookup.quote(item.ref.id);
      return quote === null ? [] : [{ quote, item, weight: weightAt(item, at, query.clock, query.method) }];
    })
    .filter(({ weight }) => weight > 0)
    .sort(
      (one, other) =>
        other.weight - one.weight ||
        other.item.eventMonth - one.item.eventMonth ||
        claimsOf(other.quote).length - claimsOf(one.quote).length,
    );
  return weighed[0]?.quote ?? null;
}
