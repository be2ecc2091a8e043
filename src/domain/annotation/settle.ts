import type { Anchor } from "../evidence/evidence.ts";
import type { Candidate } from "./candidates.ts";
import type { Verdict } from "./decide.ts";
import { differencesOf, type NameList } from "./difference.ts";
import { nearestEdge } from "./graphemes.ts";
import type { Haystack } from "./haystack.ts";
import type { Needle } from "./needle.ts";
import { negationBeside } from "./negation-beside.ts";
import { normalise, storedRange } from "./normalise.ts";
import type { Outcome, Place, Reason } from "./outcome.ts";

/** The text to be searched, and the names whose change is to be called one. */
export type Search = { readonly haystack: Haystack; readonly names: NameList };

/** A stretch of normalised text as a place of the stored one, with edges where a reader sees signs meet. */
function placeOf(
  { normalised }: Haystack,
  stretch: { readonly start: number; readonly end: number },
  score: number,
  reasons: readonly Reason[],
): Place {
  const { stored } = normalised;
  const range = storedRange(normalised, stretch.start, stretch.end);
  const start = nearestEdge(stored, range.start, "before");
  const end = nearestEdge(stored, range.end, "after");
  return { start, end, words: stored.slice(start, end), score, reasons };
}

/** The words without hyphens inside of words, for where a line end may have taken one of them. */
const withoutHyphens = (words: string): string => words.replace(/(?<=\p{L})-(?=\p{L})/gu, "");
const HYPHEN_AT_LINE_END = /[-\u2010\u00ad][ \t]*[\r\n]/;

/**
 * What differs between a quote and the words at a place. A hyphen at a line's end may belong to the word or to the line:
 * "well-\nknown" is "well-known" and "coop-\neration" is "cooperation", whichever of both the quote has.
 */
function reasonsAt(
  search: Search,
  needle: Needle,
  anchor: Anchor,
  candidate: Candidate,
  place: Place,
): readonly Reason[] {
  if (candidate.verbatim) return [];
  const words = normalise(place.words).text;
  const breaksLine = HYPHEN_AT_LINE_END.test(place.words) || HYPHEN_AT_LINE_END.test(anchor.exact);
  if (breaksLine && withoutHyphens(words) === withoutHyphens(needle.words)) return [];
  return differencesOf(needle.words, words, search.names);
}

function placesOf(search: Search, needle: Needle, anchor: Anchor, candidates: readonly Candidate[]): readonly Place[] {
  return candidates.map((candidate) => {
    const score = Math.max(0, 1 - candidate.errors / Math.max(1, needle.text.length));
    const place = placeOf(search.haystack, candidate, score, []);
    return { ...place, reasons: reasonsAt(search, needle, anchor, candidate, place) };
  });
}

/**
 * The verdict on a quote as an outcome over the stored text. Words that a reader sees as the same are moved, whatever kind
 * of place they were found by; a "not" put beside them makes them changed.
 */
export function settle(search: Search, needle: Needle, anchor: Anchor, verdict: Verdict): Outcome {
  const was = anchor.exact;
  const places = placesOf(search, needle, anchor, verdict.places);
  const [place] = places;
  if (!place) return { state: "lost", was };
  if (verdict.kind === "open") return { state: "ambiguous", was, places };
  const [candidate] = verdict.places;
  if (verdict.kind === "again" && candidate) {
    const turned = negationBeside(needle, search.haystack.normalised.text, candidate);
    if (turned) return { state: "changed", was, place: placeOf(search.haystack, turned, place.score, ["negation"]) };
  }
  if (place.reasons.length > 0) return { state: "changed", was, place };
  const isExact = place.words === was;
  return { state: "moved", was, place, by: isExact ? "exact" : "normalised" };
}
