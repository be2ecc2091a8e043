import type { Dossier, PartName, PartState, Problem } from "#domain/dossier/dossier.ts";
import { actorSchema, readActor } from "./actor-wire.ts";
import { briefingSchema, readBriefing } from "./briefing-wire.ts";
import { type ArticleContent, decodeArticles } from "./decode-articles.ts";
import { type Manifest, PART_NAMES } from "./decode-folder.ts";
import { decodeRecords, type ListPlace, type RecordKind, type Records } from "./decode-records.ts";
import { arrangementSchema, eventSchema, quoteSchema, readArrangement, readEvent, readQuote } from "./evidence-wire.ts";
import { openOn } from "./opening.ts";
import { danglingReferences, type Referring } from "./references.ts";
import { readSource, sourceSchema } from "./source-wire.ts";
import { finish, finishInSlices, type Slicing, type Steps } from "./steps.ts";
import {
  coverageSchema,
  flowSchema,
  placeSchema,
  priceSchema,
  readCoverage,
  readFlow,
  readPlace,
  readPrice,
} from "./trade-wire.ts";

/** A part as it came: how, and what its JSON held. The content of an absent part is not looked at. */
export type PartContent = { readonly state: PartState; readonly content: unknown };

/** Everything the folder gave for one dossier. */
export type DossierContents = {
  readonly manifest: Manifest;
  readonly parts: Readonly<Record<Exclude<PartName, "articles">, PartContent>> & {
    readonly articles: { readonly state: PartState; readonly files: readonly ArticleContent[] };
  };
  /** Whether it is the built-in sample. */
  readonly sample: boolean;
};

const idOf = ({ id }: { readonly id: string }): string => id;

/** Each kind of record a dossier lists, in the order of its files. */
const KINDS = {
  actors: { plural: "actors", schema: actorSchema, read: readActor, keyOf: idOf },
  arrangements: { plural: "arrangements", schema: arrangementSchema, read: readArrangement, keyOf: idOf },
  events: { plural: "events", schema: eventSchema, read: readEvent, keyOf: idOf },
  quotes: { plural: "quotes", schema: quoteSchema, read: readQuote, keyOf: idOf },
  sources: { plural: "sources", schema: sourceSchema, read: readSource, keyOf: idOf },
  prices: { plural: "prices", schema: priceSchema, read: readPrice, keyOf: null },
  flows: { plural: "flows", schema: flowSchema, read: readFlow, keyOf: idOf },
  coverage: { plural: "statements on coverage", schema: coverageSchema, read: readCoverage, keyOf: null },
  briefings: { plural: "briefings", schema: briefingSchema, read: readBriefing, keyOf: idOf },
  places: { plural: "places", schema: placeSchema, read: readPlace, keyOf: ({ code }: { code: string }) => code },
} as const;

/**
 * The dossier that the contents make. A bad record is set aside and listed in `problems`, a record that points nowhere
 * is kept and listed, the rest is simply used. Never throws.
 */
export function decodeDossier(contents: DossierContents): Dossier {
  return finish(dossierSteps(contents));
}

/**
 * The same in slices, for a page: a dossier a hundred times larger than usual does not block it. Rejects only when
 * `slicing.signal` is aborted.
 */
export function decodeDossierInSlices(contents: DossierContents, slicing: Slicing = {}): Promise<Dossier> {
  return finishInSlices(dossierSteps(contents), slicing);
}

function* dossierSteps({ manifest, parts, sample }: DossierContents): Steps<Dossier> {
  const fileOf = (part: PartName) => manifest.files.find((file) => file.part === part)?.path ?? `${part}.json`;
  const whole = (part: PartName): ListPlace => ({ part: fileOf(part), field: null });
  const trade = tradeLists(parts.flows, fileOf("flows"));
  const lists = {
    actors: yield* decodeList(parts.actors, whole("actors"), KINDS.actors),
    arrangements: yield* decodeList(parts.arrangements, whole("arrangements"), KINDS.arrangements),
    events: yield* decodeList(parts.events, whole("events"), KINDS.events),
    quotes: yield* decodeList(parts.quotes, whole("quotes"), KINDS.quotes),
    sources: yield* decodeList(parts.sources, whole("sources"), KINDS.sources),
    prices: yield* decodeList(parts.prices, whole("prices"), KINDS.prices),
    flows: yield* decodeList(...trade.flows, KINDS.flows),
    coverage: yield* decodeList(...trade.coverage, KINDS.coverage),
    places: yield* decodeList(...trade.places, KINDS.places),
    briefings: yield* decodeList(parts.briefings, whole("briefings"), KINDS.briefings),
    articles: yield* decodeArticles(parts.articles.state, parts.articles.files),
  };
  const records: Referring = {
    actors: lists.actors.values,
    arrangements: lists.arrangements.values,
    events: lists.events.values,
    quotes: lists.quotes.values,
    articles: lists.articles.values,
    flows: lists.flows.values,
    coverage: lists.coverage.values,
    places: lists.places.values,
    prices: lists.prices.values,
    sources: lists.sources.values,
  };
  const states = Object.fromEntries(PART_NAMES.map((part) => [part, parts[part].state])) as Dossier["parts"];
  const { missing } = lists.articles;
  const dangling = yield* danglingReferences(records, states, missing, (list, at) => lists[list].locate(at));
  const opening = openOn(manifest, records, states, missing);
  const found = Object.values(lists).flatMap(({ problems }) => problems);
  const problems: Problem[] = [...manifest.problems, ...opening.problems, ...found, ...dangling];
  const { id, title, summary, updated, layouts } = manifest;
  const head = { id, title, summary, updated, sample, opening: opening.value, layouts };
  return { ...head, ...records, briefings: lists.briefings.values, problems, parts: states };
}

/** A part that did not come is an empty list and no problem of its own: `parts` says what happened. */
function* decodeList<Wire, Value>(
  { state, content }: PartContent,
  place: ListPlace,
  kind: RecordKind<Wire, Value>,
): Steps<Records<Value>> {
  return yield* decodeRecords(place, state.kind === "absent" ? [] : content, kind);
}

type TradeList = readonly [PartContent, ListPlace];

/** `flows.json` is a list of flows, or a record that holds them beside coverage and places. */
function tradeLists({ state, content }: PartContent, part: string): Record<"flows" | "coverage" | "places", TradeList> {
  const wrapped = typeof content === "object" && content !== null && !Array.isArray(content);
  const fields: Readonly<Record<string, unknown>> = wrapped ? { ...content } : { flows: content };
  const list = (field: string, given: unknown): TradeList => [
    { state, content: given },
    { part, field: wrapped ? field : null },
  ];
  return {
    flows: list("flows", fields.flows),
    coverage: list("coverage", fields.coverage ?? []),
    places: list("places", fields.places ?? []),
  };
}
