import type { Dossier } from "../../dossier/dossier.ts";
import { lookupOf } from "../../dossier/lookup.ts";
import type { Quote } from "../../evidence/evidence.ts";
import { type ActorId, endsOf, type QuoteId } from "../../shared/ids.ts";
import { printRef, type Ref } from "../../shared/ref.ts";
import { putRecord } from "../../workspace/commands/rows.ts";
import { rowOf, type WorkspaceDocument } from "../../workspace/document.ts";
import type { Command } from "../../workspace/step.ts";
import { canonical } from "../../workspace/workspace-text.ts";
import type { QuotePair } from "./pair-quotes.ts";

/** What a disagreement is about, on the one's desk: the quote, or the article in which the other alone marked one. */
export function whereOf({ one, other }: QuotePair): Ref {
  return one !== null ? { kind: "quote", id: one.id } : { kind: "article", id: other.article };
}

const noteId = (pair: QuotePair, other: WorkspaceDocument): string =>
  `settled:${other.about.id}:${(pair.one ?? pair.other).id}`.slice(0, 200);

/**
 * Whether the one decided to keep what he has in the face of these very words: a later difference on the same quote is
 * a new one.
 */
export function isKept(pair: QuotePair, words: string, one: WorkspaceDocument, other: WorkspaceDocument): boolean {
  return rowOf(one.notes, noteId(pair, other))?.text === words;
}

/** Keeps the one's coding, by a note that says against what: the decision lasts, is exported, and can be undone. */
export function keepMine(pair: QuotePair, words: string, other: WorkspaceDocument): Command {
  const about = whereOf(pair);
  const row = { id: noteId(pair, other), about, text: words };
  return { ...putRecord({ collection: "notes", row }, "keeping your coding"), about };
}

/** What taking over needs to know. */
export type TakingOver = {
  /** The dossier below both workspaces. */
  readonly base: Dossier;
  /** What the one has on the desk, and the other. */
  readonly mine: Dossier;
  readonly theirs: Dossier;
};

/**
 * Takes the other's coding: their words, ties and judgements in the place of the one's quote, with the actors and the
 * source they need and the one does not have. Where the other marked nothing, the one's quote goes: one of the dossier is
 * hidden. One step.
 */
export function takeTheirs(pair: QuotePair, { base, mine, theirs }: TakingOver): Command {
  const label = "taking the other coding";
  const { one, other } = pair;
  if (other === null) {
    return { label, about: { kind: "quote", id: one.id }, change: (draft) => removeFrom(draft, one, base) };
  }
  const has = lookupOf(mine);
  const id = one?.id ?? freeId(other.id, mine);
  const source = other.source === null ? null : (has.source(other.source) ?? lookupOf(theirs).source(other.source));
  const row: Quote = { ...other, id, source: source?.id ?? null };
  const actors = actorsOf(row).flatMap((actor) => (has.actor(actor) ? [] : (lookupOf(theirs).actor(actor) ?? [])));
  const below = base.quotes.find((quote) => quote.id === id);
  return {
    label,
    about: { kind: "quote", id },
    change: (draft) => {
      const sources: Record<string, unknown> = draft.sources;
      const known: Record<string, unknown> = draft.actors;
      const quotes: Record<string, unknown> = draft.quotes;
      for (const actor of actors) known[actor.id] = actor;
      if (source && !has.source(source.id)) sources[source.id] = source;
      // The dossier's own quote again: nothing of it has to be kept here.
      if (below && canonical(below) === canonical(row)) delete quotes[id];
      else quotes[id] = row;
      delete draft.hidden[printRef({ kind: "quote", id })];
    },
  };
}

function removeFrom(draft: Parameters<Command["change"]>[0], { id }: Quote, base: Dossier): void {
  if (!base.quotes.some((quote) => quote.id === id)) {
    delete draft.quotes[id];
    return;
  }
  const ref: Ref = { kind: "quote", id };
  draft.hidden[printRef(ref)] = { id: printRef(ref), ref, reason: "not marked by the other coder" };
}

function actorsOf({ speaker, addressee, bearings }: Quote): readonly ActorId[] {
  const named = [speaker, addressee].filter((id) => id !== null);
  return [...new Set([...named, ...bearings.flatMap(({ tie }) => endsOf(tie))])];
}

/** The id, or one like it that no quote has here. */
function freeId(wanted: QuoteId, { quotes }: Dossier): QuoteId {
  const taken = new Set<string>(quotes.map(({ id }) => id));
  let id: string = wanted;
  for (let at = 2; taken.has(id); at += 1) id = `${wanted}-${at}`;
  return id as QuoteId;
}
