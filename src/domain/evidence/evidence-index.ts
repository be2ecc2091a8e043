import type { Dossier } from "../dossier/dossier.ts";
import type { ActorId, ArticleId, QuoteId, TieId } from "../shared/ids.ts";
import { endsOf } from "../shared/ids.ts";
import { firstMonthOf, lastMonthOf, type MonthKey, monthAt, monthIndex, type PartialDate } from "../shared/month.ts";
import { printRef, type Ref } from "../shared/ref.ts";
import type { Arrangement, Bearing, HistoricEvent, Quote } from "./evidence.ts";
import type { EvidenceItem } from "./evidence-item.ts";

type EvidenceRef = EvidenceItem["ref"];

/** Which evidence bears on which tie, and the way back. Lists that do not exist are empty, never missing. */
export type EvidenceIndex = {
  /** All items, in the order the dossier lists them: arrangements, events, quotes. */
  readonly items: readonly EvidenceItem[];
  /** Every tie with at least one item, sorted by id. */
  readonly ties: readonly TieId[];
  readonly itemsOf: (tie: TieId) => readonly EvidenceItem[];
  /** The items of one quote, event or arrangement. */
  readonly itemsFor: (ref: Ref) => readonly EvidenceItem[];
  readonly tiesOf: (actor: ActorId) => readonly TieId[];
  /** Quotes of an article in text order. */
  readonly quotesIn: (article: ArticleId) => readonly QuoteId[];
  /** Evidence whose event month this is. */
  readonly evidenceIn: (month: MonthKey) => readonly EvidenceRef[];
};

const known = new WeakMap<Dossier, EvidenceIndex>();

/** The index of a dossier; built at the first call, then remembered as long as the dossier lives. */
export function evidenceIndexOf(dossier: Dossier): EvidenceIndex {
  const found = known.get(dossier);
  if (found) return found;
  const built = buildEvidenceIndex(dossier);
  known.set(dossier, built);
  return built;
}

/** The index, built anew. Linear in the number of bearings. */
export function buildEvidenceIndex(
  dossier: Pick<Dossier, "arrangements" | "events" | "quotes" | "articles">,
): EvidenceIndex {
  const published = new Map(dossier.articles.map((article) => [article.id, article.published]));
  const items = [
    ...dossier.arrangements.map(arrangementItem),
    ...dossier.events.flatMap(eventItems),
    ...dossier.quotes.flatMap((quote) => quoteItems(quote, published.get(quote.article) ?? null)),
  ];
  const byTie = group(items, (item) => [item.tie]);
  const byRef = group(items, (item) => [printRef(item.ref)]);
  const ties = [...byTie.keys()].sort();
  const byActor = group(ties, (tie) => [...endsOf(tie)]);
  const byMonth = group(items, (item) => [monthAt(item.eventMonth)]);
  const byArticle = group(
    [...dossier.quotes].sort((one, other) => one.anchor.start - other.anchor.start),
    (quote) => [quote.article],
  );
  return {
    items,
    ties,
    itemsOf: (tie) => byTie.get(tie) ?? [],
    itemsFor: (ref) => byRef.get(printRef(ref)) ?? [],
    tiesOf: (actor) => byActor.get(actor) ?? [],
    quotesIn: (article) => (byArticle.get(article) ?? []).map((quote) => quote.id),
    evidenceIn: (month) => distinct((byMonth.get(month) ?? []).map((item) => item.ref)),
  };
}

function arrangementItem(arrangement: Arrangement): EvidenceItem {
  const eventMonth = monthIndex(firstMonthOf(arrangement.since));
  return {
    ...weighable(arrangement.bearing),
    ref: { kind: "arrangement", id: arrangement.id },
    directness: "arrangement",
    eventMonth,
    knownMonth: Math.max(eventMonth, latest(arrangement.published ?? arrangement.since)),
    lastMonth: arrangement.until === null ? null : latest(arrangement.until),
  };
}

function eventItems(event: HistoricEvent): EvidenceItem[] {
  const eventMonth = latest(event.date);
  const knownMonth = Math.max(eventMonth, latest(event.published ?? event.date));
  return event.bearings.map((bearing) => ({
    ...weighable(bearing),
    ref: { kind: "event", id: event.id },
    directness: "event",
    eventMonth,
    knownMonth,
    lastMonth: eventMonth,
  }));
}

/** A quote without a date of its own is dated by its article; one whose article is missing too counts for nothing. */
function quoteItems(quote: Quote, published: PartialDate | null): EvidenceItem[] {
  const said = quote.saidOn ?? published;
  if (said === null) return [];
  const eventMonth = latest(said);
  const knownMonth = Math.max(eventMonth, latest(published ?? said));
  return quote.bearings.map((bearing) => ({
    ...weighable(bearing),
    ref: { kind: "quote", id: quote.id },
    directness: quote.attribution,
    eventMonth,
    knownMonth,
    lastMonth: eventMonth,
  }));
}

const weighable = ({ tie, aspect, stance, confidence }: Bearing) => ({ tie, aspect, stance, confidence });

/** Evidence dated only to the year counts from its last month, so that it never counts too early. */
const latest = (date: PartialDate) => monthIndex(lastMonthOf(date));

function group<Value, Key>(values: readonly Value[], keysOf: (value: Value) => readonly Key[]): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values)
    for (const key of keysOf(value)) {
      const list = groups.get(key);
      if (list) list.push(value);
      else groups.set(key, [value]);
    }
  return groups;
}

function distinct(refs: readonly EvidenceRef[]): EvidenceRef[] {
  return [...new Map(refs.map((ref) => [printRef(ref), ref])).values()];
}
