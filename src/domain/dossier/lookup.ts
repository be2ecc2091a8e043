import type { Actor } from "../alliance/actor.ts";
import type { Article } from "../article/article.ts";
import type { Arrangement, HistoricEvent, Quote } from "../evidence/evidence.ts";
import {
  type ActorId,
  type ArrangementId,
  type ArticleId,
  cornersOf,
  type EventId,
  endsOf,
  type PlaceCode,
  type QuoteId,
  type SourceId,
  type TieId,
  type TriadId,
} from "../shared/ids.ts";
import type { Source } from "../shared/source.ts";
import { writeList } from "../shared/wording.ts";
import type { Place } from "../trade/flow.ts";
import type { Dossier } from "./dossier.ts";

/** Finds the records of a dossier by id; `null` where there is none. Names fall back to the id, so that nothing is blank. */
export type Lookup = {
  readonly actor: (id: ActorId) => Actor | null;
  readonly quote: (id: QuoteId) => Quote | null;
  readonly event: (id: EventId) => HistoricEvent | null;
  readonly arrangement: (id: ArrangementId) => Arrangement | null;
  readonly article: (id: ArticleId) => Article | null;
  readonly source: (id: SourceId) => Source | null;
  readonly place: (code: PlaceCode) => Place | null;
  /** Short name: "United States", "Sharif". */
  readonly actorName: (id: ActorId) => string;
  /** What fits in a tag: "USA", "SCO"; a person's short name, since initials say too little there. */
  readonly actorTag: (id: ActorId) => string;
  readonly placeName: (code: PlaceCode) => string;
  /** "Pakistan–Russia", with an en dash, ends in the order of the id. */
  readonly tieName: (tie: TieId) => string;
  /** "India, Pakistan and Russia", in the order of the id. */
  readonly triadName: (triad: TriadId) => string;
  /** Who speaks: the label where there is one ("Kaja Kallas for the EU"), else the actor's short name, else "Unnamed". */
  readonly speakerName: (quote: Pick<Quote, "speaker" | "speakerLabel">) => string;
};

const known = new WeakMap<Dossier, Lookup>();

/** The lookup of a dossier; built at the first call, then remembered as long as the dossier lives. */
export function lookupOf(dossier: Dossier): Lookup {
  const found = known.get(dossier);
  if (found) return found;
  const built = buildLookup(dossier);
  known.set(dossier, built);
  return built;
}

function buildLookup(dossier: Dossier): Lookup {
  const actors = byKey(dossier.actors, ({ id }) => id);
  const places = byKey(dossier.places, ({ code }) => code);
  const names = new Map(dossier.actors.map(({ id }) => [id, inSentence(actors.get(id)?.shortName ?? id)]));
  const actorName = (id: ActorId) => names.get(id) ?? id;
  const actor = (id: ActorId) => actors.get(id) ?? null;
  return {
    actor,
    quote: finder(dossier.quotes),
    event: finder(dossier.events),
    arrangement: finder(dossier.arrangements),
    article: finder(dossier.articles),
    source: finder(dossier.sources),
    place: (code) => places.get(code) ?? null,
    actorName,
    actorTag: (id) => {
      const one = actor(id);
      return one === null ? id : one.kind === "person" ? actorName(id) : inSentence(one.code);
    },
    placeName: (code) => inSentence(places.get(code)?.name ?? names.get(code as string as ActorId) ?? code),
    tieName: (tie) => endsOf(tie).map(actorName).join("–"),
    triadName: (triad) => writeList(cornersOf(triad).map(actorName)),
    speakerName: ({ speaker, speakerLabel }) =>
      speakerLabel === null ? (speaker === null ? "Unnamed" : actorName(speaker)) : inSentence(speakerLabel),
  };
}

/** Marks that turn the direction of whatever follows them. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** A name as it may stand within a sentence or beside another name, which its marks of direction would turn. */
function inSentence(name: string): string {
  return name.replace(TURNING, "");
}

/** The first record of each key counts; repeats are listed under Data problems by the decoder. */
function byKey<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): ReadonlyMap<Key, Value> {
  const found = new Map<Key, Value>();
  for (const value of values) if (!found.has(keyOf(value))) found.set(keyOf(value), value);
  return found;
}

function finder<Id, Value extends { readonly id: Id }>(values: readonly Value[]): (id: Id) => Value | null {
  const found = byKey(values, ({ id }) => id);
  return (id) => found.get(id) ?? null;
}
