import type { Tokens } from "./tokens.ts";

/** Where runs of `size` words stand in a text. */
export type GramIndex = {
  readonly size: number;
  /**
   * Positions of the words at which the same run of words begins as at word `at` of `tokens`, ascending. Another run may
   * share its bucket: what is found is a place to look at, never an answer.
   */
  readonly placesOf: (tokens: Tokens, at: number) => Int32Array;
};

/** A number for the `size` words from `at` on. */
function gramHash({ hashes }: Tokens, at: number, size: number): number {
  let hash = hashes[at] as number;
  for (let next = 1; next < size; next += 1)
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ (hashes[at + next] as number);
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * An index of the runs of `size` words of a text (word n-grams, in buckets filled by a counting sort). Linear, and three
 * numbers of memory a word.
 */
export function buildGramIndex(tokens: Tokens, size: number): GramIndex {
  const count = Math.max(0, tokens.count - size + 1);
  let buckets = 1024;
  while (buckets < count) buckets *= 2;
  const mask = buckets - 1;
  const heads = new Int32Array(buckets + 1);
  const bucketOf = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const bucket = gramHash(tokens, at, size) & mask;
    bucketOf[at] = bucket;
    heads[bucket + 1] = (heads[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket += 1)
    heads[bucket + 1] = (heads[bucket + 1] as number) + (heads[bucket] as number);
  const next = heads.slice(0, buckets);
  const places = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const bucket = bucketOf[at] as number;
    places[next[bucket] as number] = at;
    next[bucket] = (next[bucket] as number) + 1;
  }
  return {
    size,
    placesOf(other, at) {
      const bucket = gramHash(other, at, size) & mask;
      return places.subarray(heads[bucket], heads[bucket + 1]);
    },
  };
}

/**
 * At most `most` of the ascending places, those nearest to `hint`. Text that repeats itself has the same words thousands
 * of times; looking at all of them would cost more than the answer is worth.
 */
export function nearestPlaces(places: Int32Array, hint: number, most: number): Int32Array {
  if (places.length <= most) return places;
  let low = 0;
  let high = places.length - most;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hint - (places[middle] as number) > (places[middle + most] as number) - hint) low = middle + 1;
    else high = middle;
  }
  return places.subarray(low, low + most);
}
