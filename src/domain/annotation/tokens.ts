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

/** Words are seldom shorter on average, with the spaces between them. */
const UNITS_A_WORD = 4;

const grown = (numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
};

/** The words of a (normalised) text in order. Linear. */
export function tokensOf(text: string): Tokens {
  const { length } = text;
  const room = 64 + Math.ceil(length / UNITS_A_WORD);
  let [starts, ends, hashes] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let count = 0;
  let at = 0;
  /** Up to here signs count one by one: a run of letters that is longer than any word. */
  let oneByOneTo = 0;
  while (at < length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === APART) {
      at += 1;
      continue;
    }
    const start = at;
    // FNV-1a over the units of the word.
    let hash = Math.imul(0x811c9dc5 ^ lowered(text.charCodeAt(at)), 0x01000193);
    at += 1;
    if (kind === LETTER && start >= oneByOneTo) {
      let unit = text.charCodeAt(at);
      while (at < length && classOf(unit) === LETTER) {
        hash = Math.imul(hash ^ lowered(unit), 0x01000193);
        at += 1;
        unit = text.charCodeAt(at);
      }
      if (at - start > LONGEST_WORD) {
        oneByOneTo = at;
        at = start;
        continue;
      }
    }
    if (count === starts.length) [starts, ends, hashes] = [grown(starts), grown(ends), grown(hashes)];
    starts[count] = start;
    ends[count] = at;
    hashes[count] = hash;
    count += 1;
  }
  return {
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    hashes: hashes.subarray(0, count),
  };
}
