import { inTextOrder } from "../article/passages.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Clock } from "../reading/method.ts";
import type { Override } from "../reading/override.ts";
import { type ActorId, type ArticleId, endsOf, type QuoteId, type SourceId, type TieId } from "../shared/ids.ts";
import { type MonthKey, type MonthSpan, monthAt } from "../shared/month.ts";
import { printRef, type Ref } from "../shared/ref.ts";
import { type Dating, fallsWithin } from "./dating.ts";
import type { EvidenceItem, EvidenceRef } from "./evidence-item.ts";
import { firstOfEach, type Piece, piecesOf } from "./pieces.ts";

/** Which evidence bears on which tie, and the way back. Lists that do not exist are empty, never missing. */
export type EvidenceIndex = {
  /** All items, in the order the dossier lists them: arrangements, events, quotes. */
  readonly items: readonly EvidenceItem[];
  /** Every tie with at least one item, sorted by id. */
  readonly ties: readonly TieId[];
  readonly itemsOf: (tie: TieId) => readonly EvidenceItem[];
  /** The items of one quote, event or arrangement. */
  readonly itemsFor: (ref: Ref) => readonly EvidenceItem[];
  /** The analyst's own reading of a tie; `null` where there is none. */
  readonly overrideOf: (tie: TieId) => Override | null;
  readonly tiesOf: (actor: ActorId) => readonly TieId[];
  /** Quotes of an article in text order, those that bear on no tie included. */
  readonly quotesIn: (article: ArticleId) => readonly QuoteId[];
  /** Quotes that bear on a tie: articles from the oldest on, within one in text order. */
  readonly quotesOf: (tie: TieId) => readonly QuoteId[];
  /** Articles with a quote that bears on a tie, from the oldest on. */
  readonly articlesOf: (tie: TieId) => readonly ArticleId[];
  /** Evidence whose event month this is, whether it bears on a tie or not; an arrangement only where it begins. */
  readonly evidenceIn: (month: MonthKey) => readonly EvidenceRef[];
  /** Evidence of the months of a span by a clock; an arrangement in every month in force. Linear in the evidence. */
  readonly evidenceBetween: (span: MonthSpan, clock: Clock) => readonly EvidenceRef[];
  /** Dates of a quote, event or arrangement; `null` for anything else and for a quote that nothing dates. */
  readonly datingOf: (ref: Ref) => Dating | null;
  /** Actors a piece of evidence names apart from its ties: speaker and addressee, or those who took part in an event. */
  readonly namedIn: (ref: Ref) => readonly ActorId[];
  /** Evidence that names an actor apart from its ties: what it said or was told, and events it took part in. */
  readonly evidenceNaming: (actor: ActorId) => readonly EvidenceRef[];
  /** The article a quote stands in; `null` for an unknown quote. */
  readonly articleOf: (quote: QuoteId) => ArticleId | null;
  /** Sources of the evidence on a tie, in the order of its items. */
  readonly sourcesOf: (tie: TieId) => readonly SourceId[];
  /** Evidence that rests on a source; a quote without a source of its own rests on those of its article. */
  readonly evidenceFrom: (source: SourceId) => readonly EvidenceRef[];
};

/** What of a dossier the index is built from. */
export type EvidenceRecords = Pick<Dossier, "arrangements" | "events" | "quotes" | "articles"> &
  Partial<Pick<Dossier, "actors" | "overrides">>;

const known = new WeakMap<Dossier, EvidenceIndex>();

/** The index of a dossier; built at the first call, then remembered as long as the dossier lives. */
export function evidenceIndexOf(dossier: Dossier): EvidenceIndex {
  const found = known.get(dossier);
  if (found) return found;
  const built = buildEvidenceIndex(dossier);
  known.set(dossier, built);
  return built;
}

/**
 * The index, built anew. Where actors are given, a bearing on a tie one of whose ends is not among them points nowhere
 * and is left out; an empty list of actors is one that did not come, and nothing is left out. Of records that share an
 * id the first counts, as in the lookup. Cost: n log n in the number of quotes, linear in the rest.
 */
export function buildEvidenceIndex(records: EvidenceRecords): EvidenceIndex {
  const pieces = piecesOf(records);
  const isTie = tieCheck(records.actors ?? []);
  const items = pieces.flatMap((piece) => piece.items).filter((item) => isTie(item.tie));
  const byTie = group(items, (item) => [item.tie]);
  const byRef = lazy(() => group(items, (item) => [printRef(item.ref)]));
  const pieceFor = lazy(() => new Map(pieces.map((piece) => [printRef(piece.ref), piece])));
  const ties = [...byTie.keys()].sort();
  const overrides = new Map((records.overrides ?? []).map((override) => [override.tie, override]));
  const byActor = group(ties, (tie) => [...endsOf(tie)]);
  const byMonth = lazy(() => group(pieces, ({ dating }) => (dating ? [monthAt(dating.eventMonth)] : [])));
  const bySource = lazy(() => group(pieces, (piece) => piece.sources));
  const byNamed = lazy(() => group(pieces, (piece) => piece.named));
  const texts = lazy(() => textsOf(records));
  const quotesOf = (tie: TieId) => texts().sorted(quoteIds(byTie.get(tie) ?? []));
  return {
    items,
    ties,
    itemsOf: (tie) => byTie.get(tie) ?? [],
    itemsFor: (ref) => byRef().get(printRef(ref)) ?? [],
    overrideOf: (tie) => overrides.get(tie) ?? null,
    tiesOf: (actor) => byActor.get(actor) ?? [],
    quotesIn: (article) => texts().quotesIn(article),
    quotesOf,
    articlesOf: (tie) => texts().articlesOf(quotesOf(tie)),
    evidenceIn: (month) => (byMonth().get(month) ?? []).map(({ ref }) => ref),
    evidenceBetween: (span, clock) => pieces.filter((piece) => isBetween(piece, span, clock)).map(({ ref }) => ref),
    datingOf: (ref) => pieceFor().get(printRef(ref))?.dating ?? null,
    namedIn: (ref) => pieceFor().get(printRef(ref))?.named ?? [],
    evidenceNaming: (actor) => (byNamed().get(actor) ?? []).map(({ ref }) => ref),
    articleOf: (quote) => texts().articleOf(quote),
    sourcesOf: (tie) => [
      ...new Set((byTie.get(tie) ?? []).flatMap(({ ref }) => pieceFor().get(printRef(ref))?.sources ?? [])),
    ],
    evidenceFrom: (source) => (bySource().get(source) ?? []).map(({ ref }) => ref),
  };
}

function isBetween({ dating, directness }: Piece, span: MonthSpan, clock: Clock): boolean {
  return dating !== null && fallsWithin(dating, directness === "arrangement", span, clock);
}

function tieCheck(actors: readonly { readonly id: ActorId }[]): (tie: TieId) => boolean {
  if (actors.length === 0) return () => true;
  const ids = new Set(actors.map(({ id }) => id));
  return (tie) => {
    const [one, other] = endsOf(tie);
    return one !== other && ids.has(one) && ids.has(other);
  };
}

/** Where quotes stand: articles from the oldest on (of one date in the order of the dossier), within one in text order. */
function textsOf({ quotes, articles }: EvidenceRecords) {
  const all = firstOfEach(quotes);
  const byArticle = group(all, (quote) => [quote.article]);
  const articleOf = lazy(() => new Map(all.map(({ id, article }) => [id, article])));
  const oldest = [...articles].sort(({ published: one }, { published: other }) =>
    one < other ? -1 : Number(one > other),
  );
  const order = [...new Set([...oldest.map(({ id }) => id), ...byArticle.keys()])];
  /** In text order, each article when it is first asked for. */
  const inOrder = new Map<ArticleId, readonly QuoteId[]>();
  const quotesIn = (article: ArticleId): readonly QuoteId[] => {
    const known = inOrder.get(article) ?? inTextOrder(byArticle.get(article) ?? []).map(({ id }) => id);
    inOrder.set(article, known);
    return known;
  };
  return {
    quotesIn,
    sorted: (ids: readonly QuoteId[]): readonly QuoteId[] => {
      const wanted = group(ids, (id) => {
        const article = articleOf().get(id);
        return article === undefined ? [] : [article];
      });
      return order.flatMap((article) => {
        const some = new Set(wanted.get(article));
        return some.size === 0 ? [] : quotesIn(article).filter((id) => some.has(id));
      });
    },
    articleOf: (id: QuoteId): ArticleId | null => articleOf().get(id) ?? null,
    articlesOf: (ids: readonly QuoteId[]): readonly ArticleId[] => [
      ...new Set(ids.map((id) => articleOf().get(id)).filter((id) => id !== undefined)),
    ],
  };
}

const quoteIds = (items: readonly EvidenceItem[]): readonly QuoteId[] => [
  ...new Set(items.flatMap(({ ref }) => (ref.kind === "quote" ? [ref.id] : []))),
];

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

/** Worked out when first asked for: what no view asks for costs nothing. */
function lazy<Value>(build: () => Value): () => Value {
  let built: { readonly value: Value } | null = null;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}
