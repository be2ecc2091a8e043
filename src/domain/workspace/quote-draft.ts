import type { Actor } from "../alliance/actor.ts";
import { stateCalled } from "../alliance/iso-states.ts";
import { type Claim, claimsOf, needsThreshold } from "../claims/claim.ts";
import type { Lookup } from "../dossier/lookup.ts";
import type { Act, Anchor, Attribution, Quote } from "../evidence/evidence.ts";
import { dateFault } from "../shared/date-fault.ts";
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
  /** `null`: not judged yet. */
  readonly stance: Stance | null;
};

/** A tie of which nothing is said yet. */
export const BLANK_BEARING: BearingDraft = { one: "", other: "", aspect: "political", stance: null };

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
  /** What the words assert that a series can test; nothing unless somebody put it in. */
  readonly claims: readonly Claim[];
  /** What actors named for the first time are, by the words that name them. */
  readonly newKinds: Readonly<Record<string, Actor["kind"]>>;
};

/** Where in a form something is missing: in which field, and of which of its ties, counted from 0. */
export type DraftPlace = {
  readonly field: "one" | "other" | "stance" | "addressee" | "saidOn" | "threshold";
  /** Of a threshold: of which of its claims. */
  readonly bearing: number;
};

/** What is missing, in words for the reader, and where: `null` for what the form itself has not. */
type Missing = { readonly ok: false; readonly missing: string; readonly at: DraftPlace | null };

/** What a draft would record, or what is missing before it can. */
export type ReadDraft = { readonly ok: true; readonly quote: Quote; readonly newActors: readonly Actor[] } | Missing;

/** The actor that words name: by id, name, short name or another spelling, case aside; `null` when none is meant. */
export function actorNamed(words: string, actors: readonly Actor[]): Actor | null {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return null;
  const spellings = ({ id, name, shortName, aliases }: Actor) => [id, shortName, name, ...aliases];
  return actors.find((actor) => spellings(actor).some((spelling) => spelling.toLowerCase() === wanted)) ?? null;
}

/**
 * An actor that is named for the first time. Its id is made from the words, and is nobody else's; a state of the world has
 * the code and the name it has in ISO 3166, so that it is the same in every workspace and in trade records.
 */
export function newActor(words: string, kind: Actor["kind"], taken: ReadonlySet<string>): Actor {
  const name = words.trim();
  const state = kind === "state" ? stateCalled(name) : null;
  if (state !== null && !taken.has(state.code)) {
    const isOther = name.length > 3 && name.toLowerCase() !== state.name.toLowerCase();
    return {
      id: state.code,
      name: state.name,
      shortName: state.name,
      code: state.code,
      aliases: isOther ? [name] : [],
      kind: "state",
    };
  }
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
 * is missing, in words for the reader. A bearing without any end and without a stance is left out; a quote may bear on no
 * tie. A tie that is named needs its stance: nobody's judgement is assumed.
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
  /** Who words name, made where it has to be; a speaker may share a name with a state, an end of a tie does not. */
  const idOf = (words: string, part: "end" | "speaker" = "end"): ActorId | null => {
    const known = actorNamed(words, [...actors, ...newActors]);
    if (known) return known.id;
    const kind = draft.newKinds[words.trim()] ?? (part === "end" && stateCalled(words) ? "state" : undefined);
    if (kind === undefined) return null;
    const made = newActor(words, kind, taken);
    taken.add(made.id);
    newActors.push(made);
    return made.id;
  };
  const ties = readBearings(draft, idOf);
  if (!ties.ok) return ties;
  const speaker = idOf(draft.speaker, "speaker");
  const addressee = draft.addressee.trim() === "" ? null : idOf(draft.addressee);
  if (draft.addressee.trim() !== "" && addressee === null)
    return missing(nobodyCalled(draft.addressee.trim(), "Say what it is, or leave the field empty."), {
      field: "addressee",
      bearing: 0,
    });
  const saidOn = draft.saidOn.trim() === "" ? null : readTypedDate(draft.saidOn);
  if (draft.saidOn.trim() !== "" && saidOn === null)
    return missing(dateFault(draft.saidOn, "The date is written 2025-09-02, 2025-09 or 2025."), {
      field: "saidOn",
      bearing: 0,
    });
  const bare = draft.claims.findIndex(({ comparison, threshold }) => needsThreshold(comparison) && !threshold?.value);
  if (bare >= 0) return missing("Say how much is claimed: a number above zero.", { field: "threshold", bearing: bare });
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
    bearings: ties.bearings,
    source: place.source,
    note: draft.note.trim() || null,
    ...(draft.claims.length > 0 ? { claims: draft.claims } : {}),
  };
  return { ok: true, quote, newActors };
}

/** The ties a draft names, each with its stance; or the first thing that one of them lacks. */
function readBearings(
  draft: QuoteDraft,
  idOf: (words: string) => ActorId | null,
): Missing | { readonly ok: true; readonly bearings: Quote["bearings"] } {
  const bearings: Quote["bearings"][number][] = [];
  for (const [at, { one, other, aspect, stance }] of draft.bearings.entries()) {
    const miss = (field: DraftPlace["field"], words: string) => missing(words, { field, bearing: at });
    const isUnnamed = one.trim() === "" && other.trim() === "";
    if (isUnnamed && stance === null) continue;
    if (isUnnamed) return miss("one", "A stance is chosen, but no tie: name its two ends.");
    const ends = [
      { field: "one", words: one.trim(), id: idOf(one) },
      { field: "other", words: other.trim(), id: idOf(other) },
    ] as const;
    const unnamed = ends.find(({ words }) => words === "");
    if (unnamed) return miss(unnamed.field, "A tie has two ends: name the other actor.");
    const unknown = ends.find(({ id }) => id === null);
    if (unknown)
      return miss(
        unknown.field,
        nobodyCalled(unknown.words, "Say whether it is a state, a person or an organisation."),
      );
    const [first, second] = ends;
    const tie = first.id && second.id && tieOf(first.id, second.id);
    if (!tie) return miss("other", "A tie joins two different actors.");
    if (stance === null) return miss("stance", "Choose the stance: how the two stand to each other by these words.");
    if (!bearings.some((known) => known.tie === tie && known.aspect === aspect))
      bearings.push({ tie, aspect, stance, confidence: draft.confidence });
  }
  return { ok: true, bearings };
}

const missing = (words: string, at: DraftPlace): Missing => ({ ok: false, missing: words, at });
const nobodyCalled = (words: string, then: string) => `Nobody here is called “${words}”. ${then}`;

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
    claims: claimsOf(quote),
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
