import type { EvidenceIndex } from "../../evidence/evidence-index.ts";
import { buildLedger } from "../../reading/ledger.ts";
import type { ReadingQuery } from "../../reading/reading.ts";
import type { QuoteId, TieId } from "../../shared/ids.ts";
import { monthIndex } from "../../shared/month.ts";
import type { Triad } from "./triads.ts";

/** The quote to read first on a triad, and which of its ties it bears on. */
export type TriadQuote = { readonly quote: QuoteId; readonly ties: readonly TieId[] };

type Candidate = TriadQuote & { readonly recent: boolean; readonly weight: number };

/**
 * The quote that says most of a triad: one that bears on two of its ties or all three before one that bears on a single
 * one, those of the window before older ones, then the weightiest as the readings weigh it. Only quotes that count as of
 * the query. `null` where events and arrangements are all there is. n log n in the evidence on the three ties.
 */
export function tellingQuote(triad: Triad, index: EvidenceIndex, query: ReadingQuery): TriadQuote | null {
  const found = new Map<QuoteId, Candidate>();
  const since = query.since === null ? null : monthIndex(query.since);
  for (const { id: tie } of triad.ties)
    for (const { item, counted, weight } of buildLedger(tie, index, query).entries) {
      if (!counted || item.ref.kind !== "quote") continue;
      const month = query.clock === "event" ? item.eventMonth : item.knownMonth;
      const known = found.get(item.ref.id);
      found.set(item.ref.id, {
        quote: item.ref.id,
        ties: [...new Set([...(known?.ties ?? []), tie])],
        recent: known?.recent === true || (since !== null && month >= since),
        weight: (known?.weight ?? 0) + weight,
      });
    }
  const [best] = [...found.values()].sort(
    (one, other) =>
      other.ties.length - one.ties.length ||
      Number(other.recent) - Number(one.recent) ||
      other.weight - one.weight ||
      (one.quote < other.quote ? -1 : 1),
  );
  return best === undefined ? null : { quote: best.quote, ties: best.ties };
}
