import type { Actor } from "../alliance/actor.ts";
import { type Article, plainText } from "../article/article.ts";
import { writeSpeakers } from "../article/quote-words.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { itemName, KIND_WORDS } from "../dossier/item-name.ts";
import { type Lookup, lookupOf } from "../dossier/lookup.ts";
import type { Arrangement, HistoricEvent, Quote } from "../evidence/evidence.ts";
import { type EvidenceIndex, evidenceIndexOf } from "../evidence/evidence-index.ts";
import type { EvidenceItem } from "../evidence/evidence-item.ts";
import { endsOf, type TieId } from "../shared/ids.ts";
import { printRef, type Ref, type RefKind } from "../shared/ref.ts";
import type { Source } from "../shared/source.ts";
import { writeCount, writeDate } from "../shared/wording.ts";
import type { Note } from "../workspace/document.ts";
import { type Folded, fold } from "./folded.ts";

/** What kinds of thing can be found. */
export type FindKind = RefKind | "note";

/** One thing that can be found. */
export type Entry = {
  readonly kind: FindKind;
  /** Where it is found; of a note, what it is about. */
  readonly ref: Ref;
  /** The id of a note; `null` for everything else. */
  readonly note: string | null;
  readonly title: Folded;
  /** Other names of the thing: a match counts nearly as much as one in the title. */
  readonly aliases: readonly Folded[];
  /** What is said of it beside its title. */
  readonly detail: Folded;
  /** Long text that is searched and shown as a snippet; `null` where there is none. */
  readonly body: Folded | null;
  /** Of two that match alike the one with more comes first: ties of an actor, evidence of a tie. */
  readonly size: number;
};

/**
 * Everything of a dossier that can be found, kind by kind, in the order of its groups where no match tells them apart.
 * One entry at a time, so that a large dossier can be taken in without holding up the page.
 */
export function* entriesOf(dossier: Dossier): Generator<Entry, void, undefined> {
  const lookup = lookupOf(dossier);
  const index = evidenceIndexOf(dossier);
  for (const actor of dossier.actors) yield actorEntry(actor, lookup, index);
  for (const tie of index.ties) yield tieEntry(tie, lookup, index);
  for (const quote of dossier.quotes) yield quoteEntry(quote, lookup, index);
  for (const event of dossier.events) yield eventEntry(event, lookup);
  for (const arrangement of dossier.arrangements) yield arrangementEntry(arrangement, lookup);
  for (const article of dossier.articles) yield articleEntry(article, index);
  for (const source of dossier.sources) yield sourceEntry(source, index);
  for (const note of dossier.notes ?? []) yield noteEntry(note, lookup);
}

function entry(ref: Ref, title: string, rest: EntryParts): Entry {
  const { aliases = [], detail, body = null, size = 0 } = rest;
  return {
    kind: ref.kind,
    ref,
    note: null,
    title: fold(title),
    aliases: aliases.map(fold),
    detail: fold(detail),
    body: body === null ? null : fold(body),
    size,
  };
}

type EntryParts = {
  readonly aliases?: readonly string[];
  readonly detail: string;
  readonly body?: string | null;
  readonly size?: number;
};

function actorEntry(actor: Actor, lookup: Lookup, index: EvidenceIndex): Entry {
  const ties = index.tiesOf(actor.id).length;
  return entry({ kind: "actor", id: actor.id }, actor.name, {
    aliases: [...new Set([actor.code, actor.shortName, actor.id, ...actor.aliases])].filter(
      (name) => name !== actor.name,
    ),
    detail: joined(roleOf(actor, lookup), ties > 0 ? `${writeCount(ties, "tie")} in all` : null),
    size: ties,
  });
}

function roleOf(actor: Actor, lookup: Lookup): string {
  if (actor.kind === "state") return "State";
  if (actor.kind === "organisation") return `Organisation, ${writeCount(actor.members.length, "member")}`;
  const last = actor.represents.at(-1);
  if (!last) return "Person";
  return `${last.role.slice(0, 1).toUpperCase()}${last.role.slice(1)}, ${lookup.actorName(last.state)}`;
}

function tieEntry(tie: TieId, lookup: Lookup, index: EvidenceIndex): Entry {
  const items = index.itemsOf(tie);
  const ends = endsOf(tie);
  const namesOf = (end: (typeof ends)[number]) => {
    const actor = lookup.actor(end);
    return actor === null ? [end] : [actor.name, actor.shortName, actor.code, ...actor.aliases];
  };
  return entry({ kind: "tie", id: tie }, lookup.tieName(tie), {
    aliases: [tie, ...ends.flatMap(namesOf)],
    detail: writeEvidence(items),
    size: items.length,
  });
}

/** "4 quotes, 2 events, 1 arrangement". */
function writeEvidence(items: readonly EvidenceItem[]): string {
  const kinds = [...new Map(items.map(({ ref }) => [printRef(ref), ref.kind])).values()];
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  return (["quote", "event", "arrangement"] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => writeCount(count(kind), kind))
    .join(", ");
}

function articleEntry(article: Article, index: EvidenceIndex): Entry {
  return entry({ kind: "article", id: article.id }, article.title, {
    aliases: article.standfirst === null ? [] : [article.standfirst],
    detail: joined(
      writeDate(article.published),
      article.publisher ?? article.label,
      writeCount(index.quotesIn(article.id).length, "quote"),
    ),
    body: plainText(article),
    size: index.quotesIn(article.id).length,
  });
}

function quoteEntry(quote: Quote, lookup: Lookup, index: EvidenceIndex): Entry {
  const ref = { kind: "quote", id: quote.id } as const;
  return entry(ref, quote.anchor.exact, {
    detail: joined(
      writeSpeakers(quote, lookup),
      dateOf(index.datingOf(ref)?.date),
      lookup.article(quote.article)?.title,
    ),
  });
}

function eventEntry(event: HistoricEvent, lookup: Lookup): Entry {
  return entry({ kind: "event", id: event.id }, event.title, {
    aliases: event.label === null ? [] : [event.label],
    detail: joined(writeDate(event.date), event.actors.map(lookup.actorName).join(", ")),
  });
}

function arrangementEntry(arrangement: Arrangement, lookup: Lookup): Entry {
  const { id, bearing, kind, basis } = arrangement;
  return entry({ kind: "arrangement", id }, `${lookup.tieName(bearing.tie)}: ${kind.replaceAll("_", " ")}`, {
    detail: joined(writeYears(arrangement), basis),
  });
}

function sourceEntry(source: Source, index: EvidenceIndex): Entry {
  return entry({ kind: "source", id: source.id }, source.title, {
    detail: joined(source.publisher, source.date, source.locator),
    size: index.evidenceFrom(source.id).length,
  });
}

function noteEntry({ id, about, text }: Note, lookup: Lookup): Entry {
  const detail = joined(KIND_WORDS[about.kind][0], itemName(about, lookup) ?? about.id);
  return { ...entry(about, text, { detail }), kind: "note", note: id };
}

const writeYears = ({ since, until }: Arrangement) =>
  until === null ? `Since ${writeDate(since)}` : `${writeDate(since)} – ${writeDate(until)}`;

const dateOf = (date: Parameters<typeof writeDate>[0] | undefined) => (date === undefined ? null : writeDate(date));

/** Parts of a detail with a middle dot between; absent ones leave no gap. */
const joined = (...parts: readonly (string | null | undefined)[]) =>
  parts.filter((part) => part !== null && part !== undefined && part !== "").join(" · ");
