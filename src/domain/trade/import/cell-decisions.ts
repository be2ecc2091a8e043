import { textOf } from "./utf8.ts";

/** What cells mean, by their bytes. */
export type CellDecisions = {
  /** The decision for the cell in a range of bytes. */
  readonly of: (bytes: Uint8Array, start: number, end: number) => number;
};

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Decisions made once for each distinct cell of a column, so that a million rows make a few hundred texts. `decide` is
 * given the text of a cell that was not seen before. Cells are looked up by their bytes: first against the cell that
 * followed last time, since most tables are sorted and months come round, then in an open hash table (FNV-1a, linear
 * probing, at most half full).
 */
export function createCellDecisions(decide: (text: string) => number): CellDecisions {
  let slots = new Int32Array(256).fill(-1);
  let hashes = new Int32Array(128);
  let decisions = new Int32Array(128);
  /** Cell `n` is in `known` from `bounds[n]` to `bounds[n + 1]`. */
  let bounds = new Int32Array(129);
  let known = new Uint8Array(2_048);
  /** Which cell came after each when it was last seen. */
  let followers = new Int32Array(128);
  let count = 0;
  let last = 0;

  function isCell(cell: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = bounds[cell] as number;
    const size = end - start;
    if ((bounds[cell + 1] as number) - from !== size) return false;
    const letters = known;
    for (let at = 0; at < size; at += 1) if (bytes[start + at] !== letters[from + at]) return false;
    return true;
  }

  function enlarge(): void {
    hashes = copied(hashes, new Int32Array(count * 2));
    decisions = copied(decisions, new Int32Array(count * 2));
    followers = copied(followers, new Int32Array(count * 2));
    bounds = copied(bounds, new Int32Array(count * 2 + 1));
    slots = new Int32Array(count * 4).fill(-1);
    for (let cell = 0; cell < count; cell += 1) {
      let slot = (hashes[cell] as number) & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = cell;
    }
  }

  function learn(bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (count === hashes.length) enlarge();
    const from = bounds[count] as number;
    const to = from + end - start;
    if (to > known.length) known = copied(known, new Uint8Array(Math.max(to, known.length * 2)));
    known.set(bytes.subarray(start, end), from);
    bounds[count + 1] = to;
    hashes[count] = hash;
    decisions[count] = decide(textOf(bytes, start, end));
    followers[count] = count;
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = count;
    count += 1;
    return count - 1;
  }

  function find(bytes: Uint8Array, start: number, end: number): number {
    let hash = FNV_BASIS;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), FNV_PRIME);
    hash ^= hash >>> 15;
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const cell = slots[slot] as number;
      if (cell === -1) return learn(bytes, start, end, hash);
      if (hashes[cell] === hash && isCell(cell, bytes, start, end)) return cell;
    }
  }

  return {
    of(bytes, start, end) {
      let cell = followers[last] as number;
      if (count === 0 || !isCell(cell, bytes, start, end)) {
        cell = find(bytes, start, end);
        followers[last] = cell;
      }
      last = cell;
      return decisions[cell] as number;
    },
  };
}

function copied<Column extends Int32Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
