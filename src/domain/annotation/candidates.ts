import { type BitPattern, bitPattern, distanceTo, type Fit, fitPart } from "./bit-parallel.ts";
import { glueAfter, glueBefore } from "./glue.ts";
import { GRAM_SIZES, type Haystack, hitsOf, likelyWindows, type Window } from "./haystack.ts";
import { besideOf, core, edgesHold, type Needle } from "./needle.ts";
import { isWordUnit } from "./tokens.ts";

/** A place a quote may stand at; offsets of the normalised text. */
export type Candidate = {
  readonly start: number;
  readonly end: number;
  /** Edit distance of words and surroundings together. */
  readonly errors: number;
  /** Likeness of the surroundings, 0 to 1; `null` where the quote has none on that side. */
  readonly left: number | null;
  readonly right: number | null;
  /** Whether the normalised words are the very words. */
  readonly verbatim: boolean;
};

/** Candidates, and whether there may be more than were looked at. */
export type Candidates = { readonly list: readonly Candidate[]; readonly crowded: boolean };

/** Where words and surroundings stand together as they stood: the surroundings' ragged ends aside, unit for unit. */
export function inSameSurroundings(haystack: Haystack, needle: Needle, hint: number): Candidates {
  const whole = core(needle);
  const { places, crowded } = hitsOf(haystack, needle, whole.start, whole.end, hint);
  const list = places.map((place) => {
    const start = place + needle.start - whole.start;
    const end = start + needle.words.length;
    return {
      start,
      end,
      errors: 0,
      left: needle.left.text ? 1 : null,
      right: needle.right.text ? 1 : null,
      verbatim: true,
    };
  });
  return { list: list.filter(({ start, end }) => edgesHold(needle, haystack.normalised.text, start, end)), crowded };
}

/** Where the words stand as they stood, whatever stands beside them. */
export function inOtherSurroundings(haystack: Haystack, needle: Needle, hint: number): Candidates {
  const { text } = haystack.normalised;
  const { places, crowded } = hitsOf(haystack, needle, needle.start, needle.end, hint);
  const list = places
    .map((start) => ({ start, end: start + needle.words.length }))
    .filter(({ start, end }) => edgesHold(needle, text, start, end))
    .map(({ start, end }) => ({ start, end, ...besideOf(needle, text, start, end), verbatim: true }));
  return { list, crowded };
}

/** A longer quote is fitted by its two ends; between them nothing is compared. */
const LONGEST_WHOLE = 4096;
const END_UNITS = 1024;

/** What share of quote and surroundings must be left of a place that only resembles it. */
const ENOUGH_IN_ALL = 0.6;
const ENOUGH_OF_WORDS = 0.5;
/** Surroundings this much alike on both sides tell the place whatever became of the words. */
const SURE_SIDE = 0.8;

/** A stretch of the normalised text. */
type Stretch = { readonly start: number; readonly end: number };

/** Lays the quote where it fits best in a window. Bounded: the window is as long as the quote and some words more. */
function fitIn({ text, start, end }: Needle, whole: BitPattern | null, window: Stretch, haystackText: string): Fit {
  const there = haystackText.slice(window.start, window.end);
  if (whole) {
    const fit = fitPart(whole, there, { start, end });
    return { start: window.start + fit.start, end: window.start + fit.end, errors: fit.errors };
  }
  const ahead = text.slice(0, start + END_UNITS);
  const behind = text.slice(end - END_UNITS);
  const reach = 4 * END_UNITS;
  const first = fitPart(bitPattern(ahead), there.slice(0, reach), { start, end: ahead.length });
  const shift = Math.max(0, there.length - reach);
  const last = fitPart(bitPattern(behind), there.slice(shift), { start: 0, end: END_UNITS });
  return {
    start: window.start + first.start,
    end: window.start + Math.max(first.start, shift + last.end),
    errors: first.errors + last.errors,
  };
}

/** The nearer end of the word that `at` falls into. */
function nearerWordEnd(text: string, at: number): number {
  let [from, to] = [at, at];
  while (isWordUnit(text.charCodeAt(from - 1)) && isWordUnit(text.charCodeAt(at))) from -= 1;
  while (isWordUnit(text.charCodeAt(to)) && isWordUnit(text.charCodeAt(at - 1))) to += 1;
  return at - from <= to - at ? from : to;
}

/** A fit whose edges lie between words and take in whole numbers, where the quote's own edges did. */
function betweenWords({ words, left, right }: Needle, text: string, fit: Fit): Fit {
  let { start, end } = fit;
  if (left.glue === "") start = nearerWordEnd(text, start);
  while (start < end && text.charAt(start) === " " && !words.startsWith(" ")) start += 1;
  if (left.glue === "") start -= glueBefore(text, start).length;
  if (right.glue === "") end = Math.max(start, nearerWordEnd(text, end));
  while (end > start && text.charAt(end - 1) === " " && !words.endsWith(" ")) end -= 1;
  if (right.glue === "" && end > start) end += glueAfter(text, end).length;
  return { start, end, errors: fit.errors };
}

/** What the fit is worth as a candidate; `null` where it is too little like the quote. */
function weighed(needle: Needle, text: string, fit: Fit): Candidate | null {
  const { start, end } = fit;
  const words = text.slice(start, end);
  if (words.trim() === "") return null;
  const beside = besideOf(needle, text, start, end);
  const isLong = needle.text.length > LONGEST_WHOLE;
  const wordErrors = isLong ? fit.errors : distanceTo(bitPattern(needle.words), words);
  const likeWords = 1 - wordErrors / (isLong ? 2 * END_UNITS : Math.max(words.length, needle.words.length));
  const errors = wordErrors + beside.errors;
  const isSure = (beside.left ?? 0) >= SURE_SIDE && (beside.right ?? 0) >= SURE_SIDE;
  const isEnough = 1 - errors / needle.text.length >= ENOUGH_IN_ALL && likeWords >= ENOUGH_OF_WORDS;
  if (!isSure && !isEnough) return null;
  return { start, end, errors, left: beside.left, right: beside.right, verbatim: words === needle.words };
}

/** A window without the places in it that are known already: what lies before, between and after them. */
function around(window: Window, known: readonly Candidate[], shortest: number): readonly Stretch[] {
  const within = known.filter(({ start, end }) => start < window.end && end > window.start);
  const inOrder = [...within].sort((one, other) => one.start - other.start);
  const pieces: Stretch[] = [];
  let start = window.start;
  for (const place of inOrder) {
    pieces.push({ start, end: place.start });
    start = Math.max(start, place.end);
  }
  pieces.push({ start, end: window.end });
  return within.length === 0 ? pieces : pieces.filter((piece) => piece.end - piece.start >= shortest);
}

/** Whether runs of words led to the window because a known place with all its surroundings is there, and to nothing else. */
const isExplained = ({ beginsFrom, beginsTo }: Window, needle: Needle, known: readonly Candidate[]): boolean =>
  known.some(({ start, errors }) => {
    const begin = start - needle.start;
    return errors === 0 && begin >= beginsFrom && begin <= beginsTo;
  });

/**
 * Where words like the quote's stand in surroundings like its own, the places known already aside. Runs of three words lead
 * there; where they lead nowhere and nothing is known yet, runs of two and single words do.
 */
export function alike(
  haystack: Haystack,
  needle: Needle,
  hint: number,
  known: readonly Candidate[],
): readonly Candidate[] {
  const { text } = haystack.normalised;
  let whole: BitPattern | null = null;
  for (const size of known.length > 0 ? GRAM_SIZES.slice(0, 1) : GRAM_SIZES) {
    const stretches = likelyWindows(haystack, needle, size, hint)
      .filter((window) => !isExplained(window, needle, known))
      .flatMap((window) => around(window, known, needle.words.length * ENOUGH_OF_WORDS));
    if (stretches.length > 0 && needle.text.length <= LONGEST_WHOLE) whole ??= bitPattern(needle.text);
    const found = stretches.flatMap(
      (stretch) => weighed(needle, text, betweenWords(needle, text, fitIn(needle, whole, stretch, text))) ?? [],
    );
    if (found.length > 0) return found;
  }
  return [];
}
