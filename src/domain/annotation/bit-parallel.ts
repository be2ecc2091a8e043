/** Signs of one machine word: JavaScript's bitwise operators work on 32 bits. */
const BITS = 32;

/** A pattern made ready to be compared: for every unit in it, the places where it stands, as bits. */
export type BitPattern = { readonly units: string; readonly blocks: number; readonly places: Map<number, Int32Array> };

/** Makes a pattern ready. Linear in its length. */
export function bitPattern(units: string): BitPattern {
  const blocks = Math.max(1, Math.ceil(units.length / BITS));
  const places = new Map<number, Int32Array>();
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    const bits = places.get(unit) ?? new Int32Array(blocks);
    places.set(unit, bits);
    bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
  }
  return { units, blocks, places };
}

/** Differences down each column of the table of distances, a bit for each row: +1 in `up`, -1 in `down`. */
type Columns = { readonly up: Int32Array; readonly down: Int32Array };

/**
 * Runs the table of edit distances column by column, in 32 rows at once: Myers, "A fast bit-vector algorithm for
 * approximate string matching based on dynamic programming", J. ACM 46 (1999), figures 8 and 9. `step` is 1 where the
 * match must begin with the text, 0 where it may begin anywhere. After each column `see` gets its last row's change; with
 * `kept` every column is written down, as Hyyrö ("A note on bit-parallel alignment computation", 2004) traces it back.
 */
function sweep(
  { units, blocks, places }: BitPattern,
  text: string,
  step: 0 | 1,
  see: (column: number, change: number) => void,
  kept: Columns | null,
): void {
  const up = new Int32Array(blocks).fill(-1);
  const down = new Int32Array(blocks);
  const lastBit = 1 << ((units.length - 1) & 31);
  for (let column = 0; column < text.length; column += 1) {
    const bits = places.get(text.charCodeAt(column));
    let carried: number = step;
    for (let block = 0; block < blocks; block += 1) {
      const pv = up[block] as number;
      const mv = down[block] as number;
      let equal = bits ? (bits[block] as number) : 0;
      const xv = equal | mv;
      if (carried < 0) equal |= 1;
      const xh = (((equal & pv) + pv) ^ pv) | equal;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const high = block === blocks - 1 ? lastBit : 1 << 31;
      const out = (ph & high) !== 0 ? 1 : (mh & high) !== 0 ? -1 : 0;
      ph = (ph << 1) | (carried > 0 ? 1 : 0);
      mh = (mh << 1) | (carried < 0 ? 1 : 0);
      up[block] = mh | ~(xv | ph);
      down[block] = ph & xv;
      carried = out;
    }
    if (kept) {
      kept.up.set(up, column * blocks);
      kept.down.set(down, column * blocks);
    }
    see(column, carried);
  }
}

/** The edit distance of the pattern and the whole text: least number of units put in, left out or replaced. */
export function distanceTo(pattern: BitPattern, text: string): number {
  let distance = pattern.units.length;
  if (distance === 0) return text.length;
  sweep(pattern, text, 1, (_column, change) => (distance += change), null);
  return distance;
}

/** The least edit distance of the pattern and any beginning of the text. */
export function distanceToBeginning(pattern: BitPattern, text: string): number {
  let distance = pattern.units.length;
  let least = distance;
  const see = (_column: number, change: number) => {
    distance += change;
    if (distance < least) least = distance;
  };
  if (distance > 0) sweep(pattern, text, 1, see, null);
  return least;
}

/** Where a part of the pattern lies in the text when the whole pattern is laid where it fits best. */
export type Fit = {
  readonly start: number;
  readonly end: number;
  /** Edit distance of the whole pattern and what it was laid on. */
  readonly errors: number;
};

/**
 * Lays the pattern where it fits best in the text and says where its part from `start` to `end` comes to lie. What the
 * text has more, right at an edge of the part, stays outside of it. Cost: length of the text times blocks of the pattern.
 */
export function fitPart(pattern: BitPattern, text: string, part: { start: number; end: number }): Fit {
  const { units, blocks } = pattern;
  const kept = { up: new Int32Array(text.length * blocks), down: new Int32Array(text.length * blocks) };
  let errors = units.length;
  let least = errors;
  let best = 0;
  const see = (column: number, change: number) => {
    errors += change;
    if (errors >= least) return;
    least = errors;
    best = column + 1;
  };
  sweep(pattern, text, 0, see, kept);
  let row = units.length;
  let column = best;
  let start = column;
  let end = column;
  const isSet = (bits: Int32Array, at: number) =>
    ((bits[at * blocks + ((row - 1) >>> 5)] as number) & (1 << ((row - 1) & 31))) !== 0;
  while (row > 0) {
    if (row === part.end) end = column;
    // Column 0 has nothing left to compare with: what remains of the pattern is missing in the text.
    if (column === 0 || isSet(kept.up, column - 1)) row -= 1;
    else {
      column -= 1;
      if (column > 0 && isSet(kept.down, column - 1)) continue;
      row -= 1;
    }
    if (row === part.start) start = column;
  }
  return { start, end: Math.max(start, end), errors: least };
}
