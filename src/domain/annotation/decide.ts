import { alike, type Candidate, inOtherSurroundings, inSameSurroundings } from "./candidates.ts";
import type { Haystack } from "./haystack.ts";
import { type Needle, standsNearBy } from "./needle.ts";
import type { Bracket } from "./neighbours.ts";

/** What is known of a quote in the normalised text, before it is put in words. The likeliest place comes first. */
export type Verdict = {
  /**
   * `same`: words and surroundings are the same, there and nowhere else. `again`: the same words, once, in surroundings that
   * resemble the old ones. `altered`: other words where the quote stood. `open`: several places, or one that only its words
   * speak for; none when nothing is like the quote.
   */
  readonly kind: "same" | "again" | "altered" | "open";
  readonly places: readonly Candidate[];
};

const MOST_CHOICES = 8;
/** Surroundings this much alike speak for a place. */
const ALIKE = 0.6;
/** As much alike as an edit or two leave them. */
const MUCH_ALIKE = 0.9;
/** Words so many and so long are seldom written twice. */
const LONG_UNITS = 32;
const LONG_WORDS = 6;
/** A second place is a rival when it fits nearly as well: by so many units, or by this part of the quote. */
const RIVAL_UNITS = 4;
const RIVAL_SHARE = 0.15;

/** Whether two candidates are one place: words alike lie anywhere on each other, the very words only on themselves. */
const isSamePlace = (one: Candidate, other: Candidate): boolean =>
  one.verbatim && other.verbatim
    ? one.start === other.start
    : Math.min(one.end, other.end) > Math.max(one.start, other.start);

/** The candidates from the likeliest on, one for each place. */
function ranked(candidates: readonly Candidate[], expected: number): readonly Candidate[] {
  const sorted = [...candidates].sort(
    (one, other) =>
      one.errors - other.errors ||
      Number(other.verbatim) - Number(one.verbatim) ||
      Math.abs(one.start - expected) - Math.abs(other.start - expected),
  );
  const kept: Candidate[] = [];
  for (const candidate of sorted) if (!kept.some((other) => isSamePlace(other, candidate))) kept.push(candidate);
  return kept;
}

/** Whether more than the words speaks for a place: its surroundings, or that the words are too many to stand twice. */
function isBorneOut(needle: Needle, text: string, { left, right, start, end }: Candidate): boolean {
  if (!hasSurroundings(needle) || Math.max(left ?? 0, right ?? 0) >= ALIKE) return true;
  const isLong = needle.words.length >= LONG_UNITS && wordsIn(needle) >= LONG_WORDS;
  return isLong || standsNearBy(needle, text, start, end);
}

function wordsIn({ tokens, start, end }: Needle): number {
  let words = 0;
  for (let at = 0; at < tokens.count; at += 1)
    if ((tokens.starts[at] as number) >= start && (tokens.ends[at] as number) <= end) words += 1;
  return words;
}

/** Whether the surroundings leave no doubt that this altered place is meant, and not one of the same words elsewhere. */
function isBeyondDoubt(needle: Needle, top: Candidate, others: readonly Candidate[]): boolean {
  const isSure = (top.left ?? 0) >= MUCH_ALIKE && (top.right ?? 0) >= MUCH_ALIKE;
  const surroundings = needle.text.length - needle.words.length;
  return isSure && others.every((other) => other.errors >= top.errors + 0.3 * surroundings);
}

const hasSurroundings = ({ text, words }: Needle): boolean => text.length > words.length;

/** Of what resembles the quote only this much, of words and surroundings, is set against the very words. */
const DOUBLE = 0.7;

/**
 * Where a quote stands when words and surroundings are as they were, elsewhere in the text: `same` where one such place is
 * all there is. `open` where there are several, or places that resemble them: of two paragraphs that were alike, the quote's
 * own may be the one that was edited. `null` where there is none, and for words without known surroundings.
 */
export function standsTheSame(haystack: Haystack, needle: Needle, { expected }: Bracket): Verdict | null {
  if (!hasSurroundings(needle) || needle.words.trim() === "") return null;
  const { list, crowded } = inSameSurroundings(haystack, needle, expected);
  if (list.length === 0) return null;
  const doubles = alike(haystack, needle, expected, list).filter(
    ({ errors }) => errors <= (1 - DOUBLE) * needle.text.length,
  );
  const places = ranked([...list, ...doubles], expected).slice(0, MOST_CHOICES);
  return { kind: places.length === 1 && !crowded ? "same" : "open", places };
}

/**
 * The verdict once it is known where the other quotes stand. Of several places the one between the quote's neighbours is its
 * own, if its words and surroundings are the same; one that left the order of all others may be a double of a place that is
 * gone, and is asked about.
 */
export function amongOthers({ kind, places }: Verdict, { holds, known }: Bracket): Verdict {
  const inside = places.filter(({ start }) => holds(start));
  const [only] = inside;
  if (kind === "same") return { kind: inside.length === 1 ? "same" : "open", places };
  if (known && only && inside.length === 1 && only.errors === 0) return { kind: "same", places: [only] };
  return { kind: "open", places: [...inside, ...places.filter((place) => !inside.includes(place))] };
}

/**
 * Where a quote stands when it does not stand anywhere as it stood (R42): the same words in other surroundings, or words
 * alike. A place counts only when no other fits nearly as well, and when its surroundings and the quotes around it speak for
 * it; otherwise the question stays open. Never guesses.
 */
export function standsElsewhere(haystack: Haystack, needle: Needle, bracket: Bracket): Verdict {
  const { expected, holds } = bracket;
  const isKnown = hasSurroundings(needle);
  if (needle.words.trim() === "") return { kind: "open", places: [] };
  const again = inOtherSurroundings(haystack, needle, expected);
  const others = isKnown || again.list.length === 0 ? alike(haystack, needle, expected, again.list) : [];
  const places = ranked([...again.list, ...others], expected);
  const [top, ...rest] = places;
  if (!top) return { kind: "open", places: [] };
  const limit = top.errors + Math.max(RIVAL_UNITS, RIVAL_SHARE * needle.text.length);
  const isRival = (place: Candidate) => place.errors <= limit || (!holds(top.start) && holds(place.start));
  const rivals = rest.filter(isRival);
  const open = amongOthers({ kind: "open", places: [top, ...rivals].slice(0, MOST_CHOICES) }, bracket);
  const inside = open.places.filter(({ start }) => holds(start));
  const only = rivals.length === 0 || (bracket.known && inside.length === 1) ? open.places[0] : undefined;
  if (!only) return open;
  if (only.verbatim) {
    const isCertain = !again.crowded && isBorneOut(needle, haystack.normalised.text, only) && holds(only.start);
    return isCertain ? { kind: "again", places: [only] } : open;
  }
  if (rivals.length > 0) return open;
  const verbatim = rest.filter((candidate) => candidate.verbatim);
  if (verbatim.length === 0 || isBeyondDoubt(needle, top, verbatim)) return { kind: "altered", places: [top] };
  return amongOthers({ kind: "open", places: [top, ...verbatim].slice(0, MOST_CHOICES) }, bracket);
}
