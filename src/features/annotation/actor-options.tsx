import type { Actor } from "#domain/alliance/actor.ts";
import { statesLike } from "#domain/alliance/iso-states.ts";
import type { Lookup } from "#domain/dossier/lookup.ts";
import type { Readings } from "#domain/reading/reading.ts";
import { endsOf, type TieId } from "#domain/shared/ids.ts";
import { actorsLike, tiesLike } from "#domain/workspace/draft-offers.ts";
import { actorNamed } from "#domain/workspace/quote-draft.ts";
import type { ComboboxOption } from "#ui/Combobox.tsx";
import { PairTag } from "#ui/PairTag.tsx";

/** More would be scrolled through rather than read: a letter more leaves fewer. */
const MOST_ACTORS = 60;
const MOST_TIES = 6;
const MOST_NEW = 5;
export const LAST_TIME = "last time";

/**
 * Actors for words, what was chosen last at their head; words of the last time that name no actor are offered as they are,
 * and states of the world that are not on the desk yet at the end.
 */
export function actorOptions(words: string, actors: readonly Actor[], last: string | null): readonly ComboboxOption[] {
  const like = actorsLike(words, actors);
  // Nothing is left to say: a list would only lie over what comes next.
  if (like.length === 1 && like[0]?.shortName.toLowerCase() === words.trim().toLowerCase()) return [];
  const before = last === null ? null : actorNamed(last, actors);
  const first = before !== null && like.includes(before) ? before : null;
  const label = before === null && last?.toLowerCase().startsWith(words.trim().toLowerCase()) ? last : null;
  return [
    ...(label === null ? [] : [{ key: label, label: <bdi>“{label}”</bdi>, aside: LAST_TIME }]),
    ...(first === null ? [] : [optionOf(first, LAST_TIME)]),
    ...like
      .filter((actor) => actor !== first)
      .slice(0, MOST_ACTORS)
      .map((actor) => optionOf(actor, null)),
    ...statesLike(words)
      .filter(
        ({ code, name }) => !actors.some(({ id }) => id === code) && name.toLowerCase() !== words.trim().toLowerCase(),
      )
      .slice(0, MOST_NEW)
      .map(({ code, name }) => ({ key: name, label: <bdi>{name}</bdi>, aside: `${code}, new here` })),
  ];
}

const optionOf = ({ id, name, shortName }: Actor, aside: string | null): ComboboxOption => ({
  key: shortName,
  label: (
    <>
      <bdi>{shortName}</bdi> {name === shortName ? null : <bdi className="coding-long-name">{name}</bdi>}
    </>
  ),
  aside: aside ?? (id.length === 3 ? id : null),
});

/** What is known of the ties that can be offered. */
export type KnownTies = {
  /** All of the dossier. */
  readonly ties: readonly TieId[];
  /** Those that quotes of the open article bear on, the most quoted first. */
  readonly here: readonly TieId[];
  /** The tie of the last quote; `null`: none is offered. */
  readonly last: TieId | null;
  readonly lookup: Lookup;
  readonly readings: Readings;
};

const TIE_KEY = "tie ";

/** What a whole tie is known by among the options. */
export const keyOfTie = (tie: TieId): string => TIE_KEY + tie;

/** The tie an option stands for; `null` for one that names an actor. */
export const tieOfKey = (key: string): TieId | null =>
  key.startsWith(TIE_KEY) ? (key.slice(TIE_KEY.length) as TieId) : null;

/** Whole ties for the words of a first end: those of the article while nothing is written, those both words begin after. */
export function tieOptions(
  words: string,
  { ties, here, last, lookup, readings }: KnownTies,
): readonly ComboboxOption[] {
  const likely =
    words.trim() === ""
      ? [...(last === null ? [] : [last]), ...here.filter((tie) => tie !== last)]
      : tiesLike(words, ties, lookup);
  return likely.slice(0, MOST_TIES).map((tie) => {
    const [left, right] = endsOf(tie).map(lookup.actorTag);
    return {
      key: keyOfTie(tie),
      label: (
        <>
          <PairTag left={left ?? ""} right={right ?? ""} step={readings.get(tie)?.band ?? null} />{" "}
          <span className="coding-long-name">{lookup.tieName(tie)}</span>
        </>
      ),
      aside: tie === last ? LAST_TIME : null,
    };
  });
}
