import type { Actor } from "#domain/alliance/actor.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { ActorId, FlowId, PlaceCode, SourceId } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { Source } from "#domain/shared/source.ts";
import type { Commodity, Coverage, Flow, FlowPeriod, Place } from "#domain/trade/flow.ts";
import { freshParts } from "./reader-dossier.ts";

/** A place code, as tests write it. */
export const place = (code: string) => code as PlaceCode;
/** A month, as tests write it. */
export const month = (text: string) => text as MonthKey;

/** A month (`2024-05`) or a year (`2024`). */
function periodOf(text: string): FlowPeriod {
  return text.length === 4 ? { kind: "year", year: Number(text) } : { kind: "month", month: month(text) };
}

/** One flow; whatever a test does not name is unremarkable: crude from Russia to India, official, in kb/d. */
export function flow(when: string | FlowPeriod, quantity: number | null, change: Partial<Flow> = {}): Flow {
  const period = typeof when === "string" ? periodOf(when) : when;
  const { exporter = place("RUS"), importer = place("IND"), commodity = "crude" as Commodity } = change;
  return {
    id: `${exporter}-${importer}-${commodity}-${JSON.stringify(period)}-${change.series ?? "primary"}` as FlowId,
    exporter,
    importer,
    commodity,
    direction: "import",
    period,
    valueUsd: null,
    quantity,
    unit: quantity === null ? null : "kb/d",
    quality: "official",
    series: "primary",
    hs: null,
    original: null,
    source: "customs" as SourceId,
    note: null,
    ...change,
  };
}

/** A statement on a pair's crude from Russia. */
export function coverage(importer: string, from: string, to: string, status: Coverage["status"]): Coverage {
  return {
    exporter: place("RUS"),
    importer: place(importer),
    commodity: "crude",
    from: month(from),
    to: month(to),
    status,
    note: null,
  };
}

/** A source with a page on the web. */
export const source = (id: string, title: string): Source => ({
  id: id as SourceId,
  title,
  publisher: "Office",
  date: "2025-10",
  locator: `office.example/${id}`,
  licence: null,
  note: null,
});

const state = (id: string, name: string): Actor => ({
  kind: "state",
  id: id as ActorId,
  name,
  shortName: name,
  code: id,
  aliases: [],
});

const NAMES = { PAK: "Pakistan", RUS: "Russia", IND: "India", CHN: "China", TUR: "Türkiye" };

const PLACES: readonly Place[] = [
  ...Object.entries(NAMES).map(([code, name]) => ({ code: place(code), name, kind: "state" as const, note: null })),
  { code: place("EUU"), name: "EU27", kind: "area", note: null },
  { code: place("XEU"), name: "Europe region", kind: "area", note: null },
];

const FLOWS: readonly Flow[] = [
  flow("2025-05", 1960, { quality: "reported", source: "tracker" as SourceId, note: "Tracker" }),
  flow("2025-07", 1590, { quality: "reported", source: "tracker" as SourceId }),
  flow("2025-08", 1660, { quality: "reported", source: "tracker" as SourceId }),
  flow("2025-08", 1715, { quality: "reported", source: "tracker" as SourceId, series: "alt", note: "Later revision" }),
  flow("2024-08", 1600),
  flow("2025-07", 2000, { importer: place("CHN") }),
  flow("2025-08", 1900, { importer: place("CHN"), quality: "estimate" }),
  flow("2024", 1700, { importer: place("CHN") }),
  flow({ kind: "span", from: month("2025-01"), to: month("2025-07") }, 1770, { note: "Mean of seven months" }),
];

/** A dossier of a few made-up flows whose sums are easy by hand, over the months to September 2025. */
export function tradeDossier(change: Partial<Dossier> = {}): Dossier {
  return {
    id: "trade",
    title: "Trade",
    summary: null,
    updated: "2025-10-31",
    sample: false,
    opening: { window: { from: month("2025-05"), to: month("2025-09") }, article: null, actor: "PAK" as ActorId },
    actors: Object.entries(NAMES).map(([id, name]) => state(id, name)),
    arrangements: [],
    events: [],
    quotes: [],
    articles: [],
    briefings: [],
    flows: FLOWS,
    coverage: [coverage("IND", "2024-08", "2024-09", "complete")],
    places: PLACES,
    prices: [],
    sources: [source("customs", "Customs table"), source("tracker", "Tanker tracker")],
    problems: [],
    parts: freshParts(),
    ...change,
  };
}
