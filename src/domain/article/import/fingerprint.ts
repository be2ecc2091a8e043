import { wordsOf } from "./plain-words.ts";

/** What is kept of a text to recognise it again: small, serialisable, the same on every machine. */
export type ContentFingerprint = {
  /** Of all words in order; equal for texts that differ in spacing, case and punctuation alone. */
  readonly hash: string;
  readonly words: number;
  /** The smallest hashes of its runs of three words, ascending: a sample that two texts draw alike. */
  readonly sample: readonly number[];
};

const SHINGLE_WORDS = 3;
const SAMPLE_SIZE = 256;
/** One word in twenty replaced leaves three in four shingles; a different article on the same event, one in twenty. */
const SIMILAR_FROM = 0.5;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Fowler–Noll–Vo 1a over UTF-16 units, 32 bits, continued from `from`. */
function fnv(text: string, from = FNV_START): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

/** The last mixing of MurmurHash3: without it small hashes would favour short words. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A text's fingerprint. Linear in its length, plus sorting its distinct shingles. */
export function contentFingerprint(text: string): ContentFingerprint {
  const words = wordsOf(text);
  const shingles = new Set<number>();
  const last = Math.max(1, words.length - SHINGLE_WORDS + 1);
  for (let at = 0; at < last && words.length > 0; at++) {
    shingles.add(mix(fnv(words.slice(at, at + SHINGLE_WORDS).join(" "))));
  }
  const whole = words.join(" ");
  const hash = `${fnv(whole).toString(16).padStart(8, "0")}${fnv(whole, FNV_PRIME).toString(16).padStart(8, "0")}`;
  return { hash, words: words.length, sample: [...shingles].sort((a, b) => a - b).slice(0, SAMPLE_SIZE) };
}

/**
 * Share of common shingles, 0 to 1, estimated from the smallest hashes of both texts taken together.
 * Method: Broder, On the resemblance and containment of documents, 1997.
 */
export function resemblance(one: ContentFingerprint, other: ContentFingerprint): number {
  const [mine, theirs] = [new Set(one.sample), new Set(other.sample)];
  const union = [...new Set([...mine, ...theirs])].sort((a, b) => a - b).slice(0, SAMPLE_SIZE);
  if (union.length === 0) return 0;
  return union.filter((hash) => mine.has(hash) && theirs.has(hash)).length / union.length;
}

/**
 * Whether two texts are one: `same` word for word, `similar` where half of their runs of three words agree (a corrected
 * version, a reprint), else `null`. Texts without words are like nothing.
 */
export function sameContent(one: ContentFingerprint, other: ContentFingerprint): "same" | "similar" | null {
  if (one.words === 0 || other.words === 0) return null;
  if (one.hash === other.hash && one.words === other.words) return "same";
  return resemblance(one, other) >= SIMILAR_FROM ? "similar" : null;
}
