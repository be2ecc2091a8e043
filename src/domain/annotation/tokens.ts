/** The words of a text: where each begins and ends, in UTF-16 units, and a number made of its letters. */
export type Tokens = {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal for equal words, whatever the case of Latin letters; seldom equal for others. */
  readonly hashes: Int32Array;
};

const APART = 1;
const LETTER = 2;
const ALONE = 3;
/** Scripts without spaces between words; each of their signs counts as a word. Halves of pairs as well. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** A run of letters longer than any word, as in encoded files: its signs count one by one. */
const LONGEST_WORD = 40;

const classes = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known !== 0) return known;
  const sign = String.fromCharCode(unit);
  const isPairHalf = unit >= 0xd800 && unit <= 0xdfff;
  const found = isPairHalf || WITHOUT_SPACES.test(sign) ? ALONE : /[\p{L}\p{N}\p{M}]/u.test(sign) ? LETTER : APART;
  classes[unit] = found;
  return found;
}

/** Whether a UTF-16 unit belongs to a word of a script that writes spaces between words. */
export const isWordUnit = (unit: number): boolean => classOf(unit) === LETTER;

/** Latin capitals as small letters, everything else as it is. */
const lowered = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit);

/** The words of a (normalised) text in order. Linear. */
export function tokensOf(text: string): Tokens {
  const { length } = text;
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const hashes = new Int32Array(length);
  let count = 0;
  const take = (start: number, end: number, hash: number) => {
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    count += 1;
  };
  for (let at = 0; at < length; at += 1) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === APART) continue;
    const start = at;
    // FNV-1a over the units of the word.
    let hash = 0x811c9dc5;
    if (kind === LETTER) {
      let unit = text.charCodeAt(at);
      do {
        hash = Math.imul(hash ^ lowered(unit), 0x01000193);
        at += 1;
        unit = text.charCodeAt(at);
      } while (at < length && classOf(unit) === LETTER);
      at -= 1;
    }
    if (kind === LETTER && at - start < LONGEST_WORD) take(start, at + 1, hash);
    else for (let one = start; one <= at; one += 1) take(one, one + 1, Math.imul(text.charCodeAt(one) + 1, 0x9e3779b1));
  }
  return {
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    hashes: hashes.subarray(0, count),
  };
}
