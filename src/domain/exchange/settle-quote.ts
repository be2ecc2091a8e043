import type { Actor } from "../alliance/actor.ts";
import type { Act, Anchor, Attribution, Bearing, Quote } from "../evidence/evidence.ts";
import type { ActorId, ArticleId, QuoteId, SourceId } from "../shared/ids.ts";
import { tieOf } from "../shared/ids.ts";
import type { GivenQuote } from "./given-quote.ts";

/** What a draft leaves open: where it was found, and what to take where the file says nothing. */
export type Settling = {
  readonly id: QuoteId;
  readonly article: ArticleId;
  readonly anchor: Anchor;
  /** The actor a text names, by id, name or other spelling; `null` when it names none, or more than one. */
  readonly actorOf: (text: string) => ActorId | null;
  readonly hasSource: (id: SourceId) => boolean;
  /** Taken where the file says nothing, and said in `changes`. */
  readonly attribution: Attribution;
  readonly act: Act;
  /** Above 0, at most 1. */
  readonly confidence: number;
};

/** A quote made of a draft, and in words what of the draft did not come along as it was. */
export type Settled = { readonly quote: Quote; readonly changes: readonly string[] };

/**
 * The quote that a draft makes once its words were found. A speaker who is no actor stays as a label, bearings whose
 * actors are not known are left out, tags and the coder's name are not part of a quote; each is said. Nothing is guessed
 * but what `settling` gives.
 */
export function settleQuote(draft: GivenQuote, settling: Settling): Settled {
  const changes: string[] = [];
  const actor = (text: string | null, what: string) => {
    const found = text === null ? null : settling.actorOf(text);
    if (text !== null && found === null) changes.push(`${what} "${text}" is no actor here`);
    return found;
  };
  const orElse = <Word extends string>(word: Word | null, fallback: Word, what: string) => {
    if (word === null) changes.push(`${what} not given: ${fallback}`);
    return word ?? fallback;
  };
  const speaker = actor(draft.speaker, "speaker");
  const source = draft.source as SourceId | null;
  const known = source === null || settling.hasSource(source);
  if (!known) changes.push(`there is no source "${source}" here`);
  const quote: Quote = {
    id: settling.id,
    article: settling.article,
    anchor: settling.anchor,
    speaker,
    speakerLabel: draft.speakerLabel ?? (speaker === null ? draft.speaker : null),
    addressee: actor(draft.addressee, "addressee"),
    attribution: orElse(draft.attribution, settling.attribution, "attribution"),
    act: orElse(draft.act, settling.act, "act"),
    saidOn: draft.saidOn,
    bearings: settleBearings(draft, settling, changes),
    source: known ? source : null,
    note: draft.note,
    ...(draft.claims.length > 0 ? { claims: draft.claims } : {}),
  };
  return { quote, changes };
}

function settleBearings(draft: GivenQuote, settling: Settling, changes: string[]): readonly Bearing[] {
  return draft.bearings.flatMap(({ tie: ends, aspect, stance, confidence }): Bearing[] => {
    const [one, other] = ends.map(settling.actorOf);
    const tie = one && other ? tieOf(one, other) : null;
    if (tie === null) {
      changes.push(`bearing on ${ends.join("–")} left out: not two actors here`);
      return [];
    }
    if (confidence === null) changes.push(`confidence not given: ${settling.confidence}`);
    return [{ tie, aspect, stance, confidence: confidence ?? settling.confidence }];
  });
}

/**
 * Finds the actor a text names: its id as it is written, else a name, short name, code or other spelling whatever the
 * case and accents. `null` when two actors are called so.
 */
export function actorFinder(actors: readonly Actor[]): (text: string) => ActorId | null {
  const ids = new Set<string>(actors.map(({ id }) => id));
  const names = new Map<string, ActorId | null>();
  for (const { id, name, shortName, code, aliases } of actors) {
    for (const spelled of new Set([id, name, shortName, code, ...aliases].map(folded))) {
      if (spelled !== "") names.set(spelled, names.has(spelled) ? null : id);
    }
  }
  return (text) => (ids.has(text) ? (text as ActorId) : (names.get(folded(text)) ?? null));
}

const folded = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").trim().replace(/\s+/g, " ").toLowerCase();
