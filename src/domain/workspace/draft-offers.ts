import type { Actor } from "../alliance/actor.ts";
import type { Lookup } from "../dossier/lookup.ts";
import { fold } from "../find/folded.ts";
import { spellingRank } from "../find/spelling-rank.ts";
import { endsOf, type TieId } from "../shared/ids.ts";
import type { QuoteDraft } from "./quote-draft.ts";

/** Choices of the last quote that a new form can take again; `null` for a field that needs none. */
export type LastChoices = {
  readonly tie: { readonly one: string; readonly other: string } | null;
  readonly speaker: string | null;
  readonly addressee: string | null;
};

/**
 * What was chosen last for the fields of a draft that are still empty. Judgements are never among it: stance, confidence
 * and kind of statement are made for each quote anew.
 */
export function choicesLeft(draft: QuoteDraft, last: QuoteDraft | null): LastChoices {
  const [now] = draft.bearings;
  const before = last?.bearings[0];
  const offered = (mine: string, theirs: string | undefined) =>
    mine.trim() === "" && theirs !== undefined && theirs.trim() !== "" ? theirs : null;
  const one = offered(`${now?.one}${now?.other}`, before?.one);
  const other = offered(`${now?.one}${now?.other}`, before?.other);
  return {
    tie: one === null || other === null ? null : { one, other },
    speaker: offered(draft.speaker, last?.speaker),
    addressee: offered(draft.addressee, last?.addressee),
  };
}

/** Whether there is nothing left to be taken from the last quote. */
export const isNothing = ({ tie, speaker, addressee }: LastChoices): boolean =>
  tie === null && speaker === null && addressee === null;

/**
 * A draft with choices of the last quote in its empty fields: with a tie its kind, with a speaker who was not quoted
 * directly how the words stand to that speaker. The same draft where nothing is taken.
 */
export function withChoices(draft: QuoteDraft, last: QuoteDraft, taken: Partial<LastChoices>): QuoteDraft {
  const { tie = null, speaker = null, addressee = null } = taken;
  const [first, ...others] = draft.bearings;
  const aspect = last.bearings[0]?.aspect;
  return {
    ...draft,
    ...(tie && first ? { bearings: [{ ...first, ...tie, aspect: aspect ?? first.aspect }, ...others] } : {}),
    ...(speaker === null ? {} : { speaker }),
    ...(speaker !== null && draft.attribution === "reported" && last.attribution !== "direct"
      ? { attribution: last.attribution }
      : {}),
    ...(addressee === null ? {} : { addressee }),
  };
}

/**
 * Actors that words begin to name, by any of their spellings: those that are called so first, then those whose name
 * begins so, then those in whose name a word does. In the order given among equals; all of them for no words. Linear.
 */
export function actorsLike(words: string, actors: readonly Actor[]): readonly Actor[] {
  const wanted = fold(words.trim()).text;
  if (wanted === "") return actors;
  const ranked: [Actor[], Actor[], Actor[]] = [[], [], []];
  for (const actor of actors) {
    const rank = Math.min(...spellingsOf(actor).map((spelling) => spellingRank(spelling, wanted)));
    ranked[rank]?.push(actor);
  }
  return ranked.flat();
}

const spellingsOf = ({ id, name, shortName, aliases }: Actor) =>
  [id, shortName, name, ...aliases].map((spelling) => fold(spelling).text);

/**
 * Ties that words name by both their ends, as "pak rus" or "russia-pakistan": each word begins a word of one end or the
 * other, and both ends are begun. None for fewer than two words. Linear in the ties.
 */
export function tiesLike(words: string, ties: readonly TieId[], lookup: Lookup): readonly TieId[] {
  const wanted = fold(words.trim())
    .text.split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  if (wanted.length < 2) return [];
  const begun = (end: string | readonly string[], word: string) =>
    (typeof end === "string" ? [end] : end).some((spelling) => spellingRank(spelling, word) < 3);
  return ties.filter((tie) => {
    const ends = endsOf(tie).map((id) => {
      const actor = lookup.actor(id);
      return actor === null ? [fold(id).text] : spellingsOf(actor);
    });
    return (
      ends.every((end) => wanted.some((word) => begun(end, word))) &&
      wanted.every((word) => ends.some((end) => begun(end, word)))
    );
  });
}
