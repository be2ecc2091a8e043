import { PART_NAMES } from "#data/http/wire/decode-folder.ts";
import type { Actor } from "#domain/alliance/actor.ts";
import { type Article, plainText } from "#domain/article/article.ts";
import type { Dossier, PartName, PartState } from "#domain/dossier/dossier.ts";
import type { Arrangement, Bearing, HistoricEvent, Quote } from "#domain/evidence/evidence.ts";
import type { ActorId, ArrangementId, ArticleId, EventId, QuoteId, SourceId, TieId } from "#domain/shared/ids.ts";
import type { MonthKey, PartialDate } from "#domain/shared/month.ts";

/** A dossier of two short articles, made up for tests: every number in it is chosen so that sums are easy by hand. */
export function readerDossier(change: Partial<Dossier> = {}): Dossier {
  return {
    id: "trial",
    title: "A trial",
    summary: null,
    updated: "2025-09-30",
    sample: false,
    opening: { window: { from: month("2024-10"), to: month("2025-09") }, article: articleId("talks"), actor: null },
    actors: ACTORS,
    arrangements: ARRANGEMENTS,
    events: EVENTS,
    quotes: QUOTES,
    articles: [TALKS, EARLIER],
    briefings: [],
    flows: [],
    coverage: [],
    places: [],
    prices: [],
    sources: SOURCES,
    problems: [],
    parts: freshParts(),
    ...change,
  };
}

/** Every part as it came just now. */
export const freshParts = (): Record<PartName, PartState> =>
  Object.fromEntries(PART_NAMES.map((name) => [name, { kind: "fresh" }])) as Record<PartName, PartState>;

export const articleId = (id: string) => id as ArticleId;
export const quoteId = (id: string) => id as QuoteId;
export const tieId = (id: string) => id as TieId;
export const actorId = (id: string) => id as ActorId;
export const eventId = (id: string) => id as EventId;
export const month = (text: string) => text as MonthKey;
const date = (text: string) => text as PartialDate;
const sourceId = (id: string) => id as SourceId;

const state = (id: string, name: string): Actor => ({
  kind: "state",
  id: actorId(id),
  name,
  shortName: name,
  code: id,
  aliases: [],
});
const person = (id: string, shortName: string, of: string): Actor => ({
  kind: "person",
  id: actorId(id),
  name: shortName,
  shortName,
  code: shortName.slice(0, 1),
  aliases: [],
  represents: [{ state: actorId(of), role: "leader", from: null, until: null }],
});

const ACTORS: readonly Actor[] = [
  state("PAK", "Pakistan"),
  state("RUS", "Russia"),
  state("IND", "India"),
  state("USA", "United States"),
  person("sharif", "Sharif", "PAK"),
  person("putin", "Putin", "RUS"),
];

const article = (id: string, title: string, published: string, texts: readonly string[]): Article => ({
  id: articleId(id),
  title,
  standfirst: "A few words before it begins.",
  label: "Trial article",
  publisher: null,
  author: null,
  published: date(published),
  language: "en",
  direction: "ltr",
  blocks: texts.map((text) => ({ kind: text.startsWith("The ") && text.length < 20 ? "heading" : "paragraph", text })),
  sources: [sourceId("gazette")],
});

export const TALKS = article("talks", "Talks in the capital", "2025-09-03", [
  "He wants “very strong relations” with Moscow and calls it overdue.",
  "The neighbour",
  "“We respect those ties. We want our own.” Nobody in Delhi answered.",
  "Unnamed analysts expect trouble with Washington.",
]);

export const EARLIER = article("earlier", "An earlier visit", "2024-11-26", [
  "Officials agreed to look at longer contracts.",
  "Russia remains close to India, the paper says.",
]);

/** A bearing; confidence 0.5 unless said otherwise. */
export const bearing = (tie: string, stance: Bearing["stance"], confidence = 0.5): Bearing => ({
  tie: tieId(tie),
  aspect: "political",
  stance,
  confidence,
});

/** A quote anchored at the first place where its words stand in the article. */
export function quoteOf(home: Article, id: string, exact: string, rest: Partial<Quote> = {}): Quote {
  const start = plainText(home).indexOf(exact);
  return {
    id: quoteId(id),
    article: home.id,
    anchor: { exact, prefix: "", suffix: "", start, end: start + exact.length },
    speaker: actorId("sharif"),
    speakerLabel: null,
    addressee: actorId("putin"),
    attribution: "direct",
    act: "pledge",
    saidOn: date("2025-09-02"),
    bearings: [],
    source: null,
    note: null,
    ...rest,
  };
}

const QUOTES: readonly Quote[] = [
  quoteOf(TALKS, "strong", "“very strong relations”", { bearings: [bearing("PAK~RUS", 1, 1)] }),
  quoteOf(TALKS, "respect", "“We respect those ties. We want our own.”", {
    bearings: [bearing("IND~RUS", 2), bearing("PAK~RUS", 1)],
  }),
  quoteOf(TALKS, "own", "We want our own.", { bearings: [bearing("PAK~RUS", 1)] }),
  quoteOf(TALKS, "trouble", "expect trouble with Washington", {
    speaker: null,
    speakerLabel: "Unnamed analysts",
    addressee: null,
    attribution: "analyst",
    act: "claim",
    saidOn: null,
    bearings: [bearing("PAK~USA", -1)],
  }),
  quoteOf(EARLIER, "contracts", "Officials agreed to look at longer contracts.", {
    speaker: null,
    attribution: "reported",
    saidOn: date("2024-11-25"),
    bearings: [bearing("PAK~RUS", 1)],
  }),
  quoteOf(EARLIER, "close", "Russia remains close to India", {
    speaker: null,
    speakerLabel: "The article",
    addressee: null,
    attribution: "background",
    act: "statement",
    saidOn: null,
    bearings: [bearing("IND~RUS", 2)],
  }),
];

const EVENTS: readonly HistoricEvent[] = [
  {
    id: eventId("2025-09-02.1"),
    date: date("2025-09-02"),
    title: "The two leaders meet",
    label: null,
    kind: "meeting",
    actors: [actorId("PAK"), actorId("RUS")],
    bearings: [bearing("PAK~RUS", 1)],
    published: null,
    source: sourceId("gazette"),
  },
  {
    id: eventId("2025-11-10.1"),
    date: date("2025-11-10"),
    title: "A later quarrel",
    label: null,
    kind: "dispute",
    actors: [actorId("PAK"), actorId("RUS")],
    bearings: [bearing("PAK~RUS", -2, 1)],
    published: null,
    source: sourceId("gazette"),
  },
];

const ARRANGEMENTS: readonly Arrangement[] = [
  {
    id: "ind-pak-dispute-1947" as ArrangementId,
    kind: "dispute",
    bearing: bearing("IND~PAK", -2, 1),
    since: date("1947-08"),
    until: null,
    published: null,
    basis: "Both claim the valley",
    source: sourceId("gazette"),
  },
];

const SOURCES: Dossier["sources"] = [
  {
    id: sourceId("gazette"),
    title: "The Gazette",
    publisher: "Gazette Press",
    date: "2025-09-03",
    locator: "gazette.example/talks",
    licence: null,
    note: null,
  },
];
