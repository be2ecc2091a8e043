import type { Actor } from "../alliance/actor.ts";
import type { Lookup } from "../dossier/lookup.ts";
import type { Act, Anchor, Attribution, Quote } from "../evidence/evidence.ts";
import { type ActorId, type ArticleId, endsOf, type QuoteId, tieOf } from "../shared/ids.ts";
import type { Aspect, Stance } from "../shared/stance.ts";
import { readTypedDate } from "../shared/written-date.ts";
import { putRecord } from "./commands/rows.ts";
import type { Command } from "./step.ts";

/** One tie a quote bears on, as it stands in a form: ends are words that name actors. */
export type BearingDraft = {
  readonly one: string;
  readonly other: string;
  readonly aspect: Aspect;
  readonly stance: Stance;
};

/** A quote as it stands in a form. */
export type QuoteDraft = {
  readonly bearings: readonly BearingDraft[];
  /** Words that name an actor; other words stay as a label of whoever is meant; empty: nobody is named. */
  readonly speaker: string;
  /** Words that name an actor; empty: nobody in particular. */
  readonly addressee: string;
  readonly act: Act;
  readonly attribution: Attribution;
  readonly confidence: number;
  /** Empty: the date of the article. */
  readonly saidOn: string;
  readonly note: string;
  /** What actors named for the first time are, by the words that name them. */
  readonly newKinds: Readonly<Record<string, Actor["kind"]>>;
};

/** What a draft would record, or what is missing before it can. */
export type ReadDraft =
  | { readonly ok: true; readonly quote: Quote; readonly newActors: readonly Actor[] }
  | { readonly ok: false; readonly missing: string };

/** The actor that words name: by id, name, short name or another spelling, case aside; `null` when none is meant. */
export function actorNamed(words: string, actors: readonly Actor[]): Actor | null {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return null;
  const spellings = ({ id, name, shortName, aliases }: Actor) => [id, shortName, name, ...aliases];
  return actors.find((actor) => spellings(actor).some((spelling) => spelling.toLowerCase() === wanted)) ?? null;
}

/** An actor that is named for the first time. Its id is made from the words, and is nobody else's. */
export function newActor(words: string, kind: Actor["kind"], taken: ReadonlySet<string>): Actor {
  const name = words.trim();
  const slug =
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^A-Za-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .toLowerCase()
      .slice(0, 60) || "actor";
  let id = slug;
  for (let at = 2; taken.has(id); at += 1) id = `${slug}-${at}`;
  const letters = [...name].filter((letter) => /\p{L}/u.test(letter)).join("");
  const common = { id: id as ActorId, name, shortName: name, aliases: [] };
  if (kind === "person") return { ...common, kind, code: letters.slice(0, 1).toUpperCase() || "?", represents: [] };
  const code = letters.slice(0, kind === "state" ? 3 : 5).toUpperCase() || "?";
  return kind === "state" ? { ...common, kind, code } : { ...common, kind, code, place: null, members: [] };
}

/**
 * The quote a draft spells over words of an article, with the actors it names for the first time; or the first thing that
 * is missing, in words for the reader. Bearings without any end are left out; a quote may bear on no tie.
 */
export function readDraft(
  draft: QuoteDraft,
  place: {
    readonly id: QuoteId;
    readonly article: ArticleId;
    readonly anchor: Anchor;
    readonly source: Quote["source"];
  },
  actors: readonly Actor[],
): ReadDraft {
  const newActors: Actor[] = [];
  const taken = new Set<string>(actors.map(({ id }) => id));
  const idOf = (words: string): ActorId | null => {
    const known = actorNamed(words, [...actors, ...newActors]);
    if (known) return known.id;
    const kind = draft.newKinds[words.trim()];
    if (kind === undefined) return null;
    const made = newActor(words, kind, taken);
    taken.add(made.id);
    newActors.push(made);
    return made.id;
  };
  const bearings: Quote["bearings"][number][] = [];
  for (const { one, other, aspect, stance } of draft.bearings) {
    if (one.trim() === "" && other.trim() === "") continue;
    const ends = [one, other].map((words) => ({ words: words.trim(), id: idOf(words) }));
    const [first, second] = ends;
    const unnamed = ends.find(({ words }) => words === "");
    if (unnamed || !first || !second) return missing("A tie has two ends: name the other actor.");
    const unknown = ends.find(({ id }) => id === null);
    if (unknown)
      return missing(
        `Nobody here is called “${unknown.words}”. Say whether it is a state, a person or an organisation.`,
      );
    const tie = first.id && second.id && tieOf(first.id, second.id);
    if (!tie) return missing("A tie joins two different actors.");
    if (!bearings.some((known) => known.tie === tie && known.aspect === aspect))
      bearings.push({ tie, aspect, stance, confidence: draft.confidence });
  }
  const speaker = idOf(draft.speaker);
  const addressee = draft.addressee.trim() === "" ? null : idOf(draft.addressee);
  if (draft.addressee.trim() !== "" && addressee === null)
    return missing(`Nobody here is called “${draft.addressee.trim()}”. Say what it is, or leave the field empty.`);
  const saidOn = draft.saidOn.trim() === "" ? null : readTypedDate(draft.saidOn);
  if (draft.saidOn.trim() !== "" && saidOn === null) return missing("The date is written 2025-09-02, 2025-09 or 2025.");
  const quote: Quote = {
    id: place.id,
    article: place.article,
    anchor: place.anchor,
    speaker,
    speakerLabel: speaker === null ? draft.speaker.trim() || null : null,
    addressee,
    attribution: draft.attribution,
    act: draft.act,
    saidOn,
    bearings,
    source: place.source,
    note: draft.note.trim() || null,
  };
  return { ok: true, quote, newActors };
}

const missing = (words: string): ReadDraft => ({ ok: false, missing: words });

/** A quote as a form shows it, so that it can be changed. */
export function draftOf(quote: Quote, lookup: Lookup): QuoteDraft {
  return {
    bearings: quote.bearings.map(({ tie, aspect, stance }) => {
      const [one, other] = endsOf(tie);
      return { one: lookup.actorName(one), other: lookup.actorName(other), aspect, stance };
    }),
    speaker: quote.speaker === null ? (quote.speakerLabel ?? "") : lookup.actorName(quote.speaker),
    addressee: quote.addressee === null ? "" : lookup.actorName(quote.addressee),
    act: quote.act,
    attribution: quote.attribution,
    confidence: quote.bearings[0]?.confidence ?? 0.8,
    saidOn: quote.saidOn ?? "",
    note: quote.note ?? "",
    newKinds: {},
  };
}

/** What records a quote that was read from a draft: new actors first, so that its ties have both their ends. */
export function recordQuote(read: Extract<ReadDraft, { readonly ok: true }>, label: string): readonly Command[] {
  return [
    ...read.newActors.map((row) => putRecord({ collection: "actors", row }, label)),
    putRecord({ collection: "quotes", row: read.quote }, label),
  ];
}
