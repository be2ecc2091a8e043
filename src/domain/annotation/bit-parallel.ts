/** Signs of one machine word: JavaScript's bitwise operators work on 32 bits. */
const BITS = 32;

/** A pattern made ready to be compared: for every unit in it, the places where it stands, as bits. */
export type BitPattern = {
  readonly units: string;
  readonly blocks: number;
  /** The different units of the pattern; the places of the n-th are block n + 1 of `places`. Block 0 is empty. */
  readonly different: Uint16Array;
  readonly places: Int32Array;
};

/** For the pattern in hand: the position of a unit among its different ones, from 1; 0 for all others. */
const rankOf = new Uint16Array(0x10000);

/** Makes a pattern ready. Linear in its length, and in its different units where it is long. */
export function bitPattern(units: string): BitPattern {
  const blocks = Math.max(1, Math.ceil(units.length / BITS));
  const different = new Uint16Array(units.length);
  let count = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    if (rankOf[unit] !== 0) continue;
    different[count] = unit;
    count += 1;
    rankOf[unit] = count;
  }
  const places = new Int32Array((count + 1) * blocks);
  for (let at = 0; at < units.length; at += 1) {
    const cell = (rankOf[units.charCodeAt(at)] as number) * blocks + (at >>> 5);
    places[cell] = (places[cell] as number) | (1 << (at & 31));
  }
  for (let at = 0; at < count; at += 1) rankOf[different[at] as number] = 0;
  return { units, blocks, different: different.subarray(0, count), places };
}

/** The table of edit distances, a bit a cell: where the distance grows by one down a column, and where it shrinks. */
type Table = {
  readonly up: Int32Array;
  readonly down: Int32Array;
  /** What each column adds to the distance of the whole pattern. */
  readonly changes: Int8Array;
};

/** One table for all comparisons, made larger when it must be: thousands of small ones would keep the collector busy. */
let table: Table = { up: new Int32Array(4096), down: new Int32Array(4096), changes: new Int8Array(1024) };

function roomFor(cells: number, columns: number): Table {
  if (table.up.length < cells || table.changes.length < columns) {
    const more = 2 * Math.max(cells, table.up.length);
    const wider = 2 * Math.max(columns, table.changes.length);
    table = { up: new Int32Array(more), down: new Int32Array(more), changes: new Int8Array(wider) };
  }
  return table;
}

/**
 * Fills the table column by column, 32 rows at once: Myers, "A fast bit-vector algorithm for approximate string matching
 * based on dynamic programming", J. ACM 46 (1999), figures 8 and 9. `step` is 1 where the match must begin with the text, 0
 * where it may begin anywhere. With `keeps` every column stays, for tracing back as Hyyrö does ("A note on bit-parallel
 * alignment computation", 2004); else the last one. What it gives holds until the next call.
 */
function fill({ units, blocks, different, places }: BitPattern, text: string, step: 0 | 1, keeps: boolean): Table {
  const stride = keeps ? blocks : 0;
  const { up, down, changes } = roomFor(stride * text.length + blocks, text.length);
  const lastBit = 1 << ((units.length - 1) & 31);
  up.fill(-1, 0, blocks);
  down.fill(0, 0, blocks);
  for (let at = 0; at < different.length; at += 1) rankOf[different[at] as number] = at + 1;
  for (let column = 0; column < text.length; column += 1) {
    const bits = (rankOf[text.charCodeAt(column)] as number) * blocks;
    let carried: number = step;
    for (let block = 0; block < blocks; block += 1) {
      const at = column * stride + block;
      const pv = up[at] as number;
      const mv = down[at] as number;
      let equal = places[bits + block] as number;
      const xv = equal | mv;
      if (carried < 0) equal |= 1;
      const xh = (((equal & pv) + pv) ^ pv) | equal;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const high = block === blocks - 1 ? lastBit : 1 << 31;
      const out = (ph & high) !== 0 ? 1 : (mh & high) !== 0 ? -1 : 0;
      ph = (ph << 1) | (carried > 0 ? 1 : 0);
      mh = (mh << 1) | (carried < 0 ? 1 : 0);
      up[at + stride] = mh | ~(xv | ph);
      down[at + stride] = ph & xv;
      carried = out;
    }
    changes[column] = carried;
  }
  for (let at = 0; at < different.length; at += 1) rankOf[different[at] as number] = 0;
  return { up, down, changes };
}

/** The edit distance of the pattern and the whole text: least number of units put in, left out or replaced. */
export function distanceTo(pattern: BitPattern, text: string): number {
  let distance = pattern.units.length;
  if (distance === 0) return text.length;
  const { changes } = fill(pattern, text, 1, false);
  for (let column = 0; column < text.length; column += 1) distance += changes[column] as number;
  return distance;
}

/** The least edit distance of the pattern and any beginning of the text. */
export function distanceToBeginning(pattern: BitPattern, text: string): number {
  let distance = pattern.units.length;
  let least = distance;
  if (distance === 0) return 0;
  const { changes } = fill(pattern, text, 1, false);
  for (let column = 0; column < text.length; column += 1) {
    distance += changes[column] as number;
    if (distance < least) least = distance;
  }
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
 * Lays the pattern where it fits best in the text and says where its part from `start` to `end` comes to lie; the part is not empty. What the
 * text has more, right at an edge of the part, stays outside of it. Cost: length of the text times blocks of the pattern.
 */
export function fitPart(pattern: BitPattern, text: string, part: { start: number; end: number }): Fit {
  const { units, blocks } = pattern;
  const { up, down, changes } = fill(pattern, text, 0, true);
  let errors = units.length;
  let least = errors;
  let column = 0;
  for (let at = 0; at < text.length; at += 1) {
    errors += changes[at] as number;
    if (errors >= least) continue;
    least = errors;
    column = at + 1;
  }
  let row = units.length;
  let start = column;
  let end = column;
  const isSet = (bits: Int32Array, at: number) =>
    ((bits[at * blocks + ((row - 1) >>> 5)] as number) & (1 << ((row - 1) & 31))) !== 0;
  while (row > 0) {
    if (row === part.end) end = column;
    // Column 0 has nothing left to compare with: what remains of the pattern is missing in the text.
    if (column === 0 || isSet(up, column)) row -= 1;
    else {
      column -= 1;
      if (isSet(down, column)) continue;
      row -= 1;
    }
    if (row === part.start) start = column;
  }
  return { start, end: Math.max(start, end), errors: least };
}
