import { finishInSlices, type Steps } from "#data/http/wire/steps.ts";
import { addMonths, type MonthKey } from "#domain/shared/month.ts";

/** How much of everything: about a hundred times the sample, actors and articles apart, which no desk has by thousands. */
const SIZE = {
  states: 1000,
  persons: 150,
  arrangements: 7000,
  events: 11_000,
  quotesPerArticle: 34,
  articles: 400,
  sources: 500,
  traders: 40,
  pairs: 420,
  months: 144,
} as const;

const ID = "synthetic";
const TITLE = "Synthetic dossier, made up to be huge";
const SUMMARY = "Every name and number in it is made up by a formula, to see how the desk carries the load.";
const UPDATED = "2025-09-30";
const FIRST_MONTH = "2013-10" as MonthKey;
const LAST_MONTH = addMonths(FIRST_MONTH, SIZE.months - 1);
const COMMODITIES = ["crude", "products", "lng", "coal"] as const;
/** How many places further along the other end of a tie stands. */
const NEIGHBOURS = [1, 7, 61] as const;
const ASPECTS = ["political", "economic", "energy", "defence", "dispute"] as const;
const PART_COUNTS = {
  actors: SIZE.states + SIZE.persons,
  arrangements: SIZE.arrangements,
  events: SIZE.events,
  quotes: SIZE.articles * SIZE.quotesPerArticle,
  sources: SIZE.sources,
  prices: SIZE.months,
  flows: SIZE.pairs * SIZE.months * COMMODITIES.length,
} as const;

/** A few milliseconds to hand over. */
const BLOB_CHARACTERS = 500_000;

type PartName = keyof typeof PART_COUNTS;

/** The text of a file of the synthetic folder, the same each time; `null` where the folder has none. */
export async function syntheticFile(path: string): Promise<string | Blob | null> {
  if (path === "index.json") return JSON.stringify({ schemaVersion: 1, dossiers: [head] });
  if (path === `${ID}/dossier.json`) return JSON.stringify(manifest());
  const article = /^synthetic\/articles\/made-up-(\d+)\.json$/.exec(path)?.[1];
  if (article !== undefined) return JSON.stringify(articleOf(Number(article)));
  const part = /^synthetic\/(\w+)\.json$/.exec(path)?.[1];
  return part !== undefined && part in PART_COUNTS ? finishInSlices(listBlob(part as PartName)) : null;
}

const head = { id: ID, title: TITLE, summary: SUMMARY, updated: UPDATED };

function manifest() {
  const entry = (part: string, path: string, count: number) => ({
    part,
    path,
    mediaType: "application/json",
    count,
    // Nobody has written these files, so nobody has weighed them.
    bytes: 0,
    sha256: "0".repeat(64),
  });
  const parts = Object.entries(PART_COUNTS).map(([part, count]) => entry(part, `${part}.json`, count));
  const articles = count(SIZE.articles, (at) => entry("articles", `articles/made-up-${at}.json`, 1));
  const opening = { window: { from: "2024-10", to: "2025-09" }, article: "made-up-0", actor: stateId(0) };
  return { schemaVersion: 1, ...head, opening, parts: [...parts, ...articles] };
}

/** A list as a blob: one text of forty megabytes would hold the page up while it is put together. */
function* listBlob(part: PartName): Steps<Blob> {
  const blobs: Blob[] = [];
  let piece = "[";
  for (let at = 0; at < PART_COUNTS[part]; at++) {
    piece += `${at === 0 ? "" : ","}${JSON.stringify(RECORDS[part](at))}`;
    if (at % 64 !== 63) continue;
    if (piece.length > BLOB_CHARACTERS) {
      blobs.push(new Blob([piece]));
      piece = "";
    }
    yield undefined;
  }
  return new Blob([...blobs, piece, "]"]);
}

/** By part, the record at a position. */
const RECORDS: Readonly<Record<PartName, (at: number) => unknown>> = {
  actors: (at) =>
    at < SIZE.states
      ? { kind: "state", id: stateId(at), name: `Synthetic state ${at}`, code: stateId(at) }
      : personOf(at - SIZE.states),
  arrangements: (at) => ({
    id: `arrangement-${at}`,
    kind: "political",
    bearing: bearingOf(at, 1),
    since: String(1950 + (at % 75)),
    basis: `Made up: arrangement ${at}`,
    source: sourceId(at),
  }),
  events: (at) => ({
    id: `event-${at}`,
    date: dayOf(at),
    title: `Made up: event ${at}`,
    label: `Event ${at}`,
    kind: "summit",
    actors: bearingOf(at, 2).tie,
    bearings: [bearingOf(at, 2)],
    source: sourceId(at),
  }),
  quotes: quoteOf,
  sources: (at) => ({ id: sourceId(at), title: `Synthetic source ${at}: made up to test size` }),
  prices: (at) => ({
    benchmark: "Synthetic",
    month: addMonths(FIRST_MONTH, at),
    price: 40 + draw(at, 9, 6000) / 100,
    unit: "USD/bbl",
    basis: "made up",
    quality: "estimate",
    source: sourceId(at),
  }),
  flows: flowOf,
};

function personOf(at: number) {
  const represents = [{ state: stateId(at), role: "made-up leader", from: "2020" }];
  return { kind: "person", id: `leader-${at}`, name: `Synthetic leader ${at}`, shortName: `Leader ${at}`, represents };
}

function flowOf(at: number) {
  const month = at % SIZE.months;
  const series = Math.floor(at / SIZE.months);
  const commodity = COMMODITIES[series % COMMODITIES.length];
  const pair = Math.floor(series / COMMODITIES.length);
  const exporter = pair % SIZE.traders;
  const importer = (exporter + 1 + Math.floor(pair / SIZE.traders)) % SIZE.traders;
  return {
    id: `flow-${at}`,
    exporter: stateId(exporter),
    importer: stateId(importer),
    commodity,
    period: addMonths(FIRST_MONTH, month),
    quantity: 20 + draw(at, 7, 2000),
    unit: "kt",
    quality: "estimate",
    source: sourceId(at),
  };
}

const SENTENCE = "Made-up speaker says that this tie is as made up as the words about it.";
const WORDS = "Made-up speaker";

function articleOf(at: number) {
  const blocks = count(SIZE.quotesPerArticle, (line) => ({ kind: "paragraph", text: `${SENTENCE} Line ${line}.` }));
  return { id: `made-up-${at}`, title: `Synthetic article ${at}`, label: "Made up", published: dayOf(at * 27), blocks };
}

function quoteOf(at: number) {
  const article = Math.floor(at / SIZE.quotesPerArticle);
  const line = at % SIZE.quotesPerArticle;
  const start = count(line, (before) => `${SENTENCE} Line ${before}.`.length + 1).reduce((sum, part) => sum + part, 0);
  const bearing = bearingOf(at, 3);
  return {
    id: `quote-${at}`,
    article: `made-up-${article}`,
    anchor: { exact: WORDS, start, end: start + WORDS.length },
    speaker: bearing.tie[0],
    attribution: "reported",
    act: "statement",
    bearings: [bearing],
    source: sourceId(at),
  };
}

/** A bearing on one of about 3,000 ties: neighbours near and far, so that the graph hangs together. */
function bearingOf(at: number, salt: number) {
  const one = at % SIZE.states;
  const other = (one + (NEIGHBOURS[draw(at, salt, NEIGHBOURS.length)] ?? 1)) % SIZE.states;
  return {
    tie: [stateId(one), stateId(other)] as const,
    aspect: ASPECTS[draw(at, salt + 10, ASPECTS.length)],
    stance: draw(one * 3, 5, 5) - 2,
    confidence: (1 + draw(at, salt + 20, 9)) / 10,
  };
}

const stateId = (at: number): string => `S${String(at).padStart(4, "0")}`;
const sourceId = (at: number): string => `source-${at % SIZE.sources}`;
const dayOf = (at: number): string =>
  `${addMonths(LAST_MONTH, -(at % SIZE.months))}-${String(1 + (at % 28)).padStart(2, "0")}`;

/** A whole number below `below` that position and salt alone decide: the finaliser of MurmurHash3. */
function draw(at: number, salt: number, below: number): number {
  let hash = Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % below;
}

function count<Value>(length: number, make: (at: number) => Value): Value[] {
  return Array.from({ length }, (_, at) => make(at));
}
