import { buildGramIndex, type GramIndex, nearestPlaces } from "./gram-index.ts";
import type { Needle } from "./needle.ts";
import { type Normalised, normalise } from "./normalise.ts";
import { type Tokens, tokensOf } from "./tokens.ts";

/** A text in which quotes are looked for: normalised, cut into words, with an index of runs of words. */
export type Haystack = {
  readonly normalised: Normalised;
  readonly tokens: Tokens;
  /** The index of runs of so many words; built when first asked for. */
  readonly grams: (size: number) => GramIndex;
};

/** Runs of three words are rare enough to lead to a place and short enough to survive an edit near by. */
export const GRAM_SIZES = [3, 2, 1] as const;
/** How many places of one run of words are looked at. */
const MOST_PLACES = 1024;
/** How many times the same words are listed. */
const MOST_HITS = 48;
/** How many runs of one quote are asked for. */
const MOST_GRAMS = 48;

/** The text made ready: linear, about 50 ms for 200,000 words. */
export function buildHaystack(text: string): Haystack {
  const normalised = normalise(text);
  const tokens = tokensOf(normalised.text);
  const built = new Map<number, GramIndex>();
  return {
    normalised,
    tokens,
    grams(size) {
      const known = built.get(size) ?? buildGramIndex(tokens, size);
      built.set(size, known);
      return known;
    },
  };
}

/** Position of the first word that begins at or after an offset of the normalised text. */
export function tokenFrom({ starts, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions from `from` to before `to`, evenly spread, at most `most` of them. */
function spreadOver(from: number, to: number, most: number): readonly number[] {
  const step = Math.max(1, (to - from) / most);
  return Array.from({ length: Math.max(0, Math.min(to - from, most)) }, (_, at) => Math.floor(from + at * step));
}

/** The ascending places from the nearest to `hint` on to the farthest. */
function* outwards(places: Int32Array, hint: number): Generator<number> {
  let after = places.findIndex((place) => place >= hint);
  if (after < 0) after = places.length;
  let before = after - 1;
  while (before >= 0 || after < places.length) {
    const isBefore =
      after >= places.length || (before >= 0 && hint - (places[before] as number) <= (places[after] as number) - hint);
    yield places[isBefore ? before : after] as number;
    if (isBefore) before -= 1;
    else after += 1;
  }
}

/** Where a stretch of a needle stands in the text, unit for unit; `crowded` when not all places were looked at. */
export type Hits = { readonly places: readonly number[]; readonly crowded: boolean };

/**
 * The places where the needle's text from `start` to `end` stands word for word, ascending. Looks up its rarest run of words
 * and compares there; only a stretch without a whole word in it is searched through the text.
 */
export function hitsOf(haystack: Haystack, needle: Needle, start: number, end: number, hint: number): Hits {
  const { text } = haystack.normalised;
  const part = needle.text.slice(start, end);
  const { starts, ends } = needle.tokens;
  let first = needle.firstWhole;
  let past = needle.pastWhole;
  while (first < past && (starts[first] as number) < start) first += 1;
  while (first < past && (ends[past - 1] as number) > end) past -= 1;
  const size = Math.min(3, past - first);
  if (size < 1) return searchThrough(text, part);
  const index = haystack.grams(size);
  let rarest = new Int32Array(0);
  let rarestAt = -1;
  for (const at of spreadOver(first, past - size + 1, MOST_GRAMS)) {
    const places = index.placesOf(needle.tokens, at);
    if (rarestAt >= 0 && places.length >= rarest.length) continue;
    rarest = places as Int32Array<ArrayBuffer>;
    rarestAt = at;
  }
  const offset = (starts[rarestAt] as number) - start;
  const expected = tokenFrom(haystack.tokens, hint + offset);
  const places: number[] = [];
  let looked = 0;
  for (const token of outwards(nearestPlaces(rarest, expected, MOST_PLACES), expected)) {
    if (places.length === MOST_HITS) break;
    const at = (haystack.tokens.starts[token] as number) - offset;
    if (at >= 0 && text.startsWith(part, at)) places.push(at);
    looked += 1;
  }
  return { places: places.sort((one, other) => one - other), crowded: looked < rarest.length };
}

function searchThrough(text: string, part: string): Hits {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && places.length <= MOST_HITS; at = text.indexOf(part, at + 1))
    places.push(at);
  return { places, crowded: places.length > MOST_HITS };
}

/** A stretch of the normalised text in which a quote may be found again. */
export type Window = {
  readonly start: number;
  readonly end: number;
  /** Between these the quote's surroundings would begin where the most runs of words agree. */
  readonly beginsFrom: number;
  readonly beginsTo: number;
};

/** Diagonals are counted in groups of so many words, so that a few words put in or left out do not part the votes. */
const GROUP = 8;
const MOST_WINDOWS = 4;
/** A window with a smaller part of the best one's votes is not looked into. */
const WORTH_A_LOOK = 0.35;
const FEW = 48;

/**
 * Windows in which runs of words of the needle stand in the same order and distance, the likeliest first: each run votes
 * for where the needle would begin (its diagonal), a rare run more than a frequent one.
 */
export function likelyWindows(haystack: Haystack, needle: Needle, size: number, hint: number): readonly Window[] {
  const { tokens } = haystack;
  const index = haystack.grams(size);
  const votes = new Map<number, number>();
  const expected = tokenFrom(tokens, hint - needle.start);
  for (const at of spreadOver(needle.firstWhole, needle.pastWhole - size + 1, MOST_GRAMS)) {
    const places = index.placesOf(needle.tokens, at);
    const weight = 1 / Math.sqrt(places.length);
    for (const place of nearestPlaces(places, expected + at, FEW)) {
      const group = Math.floor((place - at) / GROUP);
      votes.set(group, (votes.get(group) ?? 0) + weight);
    }
  }
  const support = (group: number) => (votes.get(group) ?? 0) + (votes.get(group + 1) ?? 0);
  let most = 0;
  for (const group of votes.keys()) most = Math.max(most, support(group));
  const least = most * WORTH_A_LOOK;
  const ranked = [...votes.keys()]
    .filter((group) => support(group) >= least)
    .sort((one, other) => support(other) - support(one) || one - other);
  const chosen: number[] = [];
  for (const group of ranked) {
    if (chosen.length === MOST_WINDOWS) break;
    if (chosen.every((other) => Math.abs(other - group) > 1)) chosen.push(group);
  }
  return chosen.map((group) => windowAt(haystack, needle, group, votes, least));
}

/** The window of a group, taken as far as other groups near by that hold another part of a quote pulled apart. */
function windowAt(
  { tokens, normalised }: Haystack,
  needle: Needle,
  group: number,
  votes: ReadonlyMap<number, number>,
  least: number,
): Window {
  const count = needle.tokens.count;
  const reach = Math.ceil(count / GROUP / 2) + 1;
  let low = group;
  let high = group + 1;
  for (let near = group - reach; near <= group + reach; near += 1) {
    if ((votes.get(near) ?? 0) < least) continue;
    low = Math.min(low, near);
    high = Math.max(high, near);
  }
  const slack = GROUP + Math.min(200, Math.ceil(count / 4));
  const from = Math.max(0, low * GROUP - slack);
  const to = Math.min(tokens.count, (high + 1) * GROUP + count + slack);
  const offsetOf = (token: number) =>
    token >= tokens.count ? normalised.text.length : (tokens.starts[Math.max(0, token)] as number);
  return {
    start: from === 0 ? 0 : offsetOf(from),
    end: offsetOf(to),
    beginsFrom: offsetOf(group * GROUP - 1),
    beginsTo: offsetOf((group + 2) * GROUP + 1),
  };
}
