import type { Steps } from "../../layout/layout-input.ts";
import type { ByteReader, ByteWriter } from "./byte-stream.ts";

// Records lie in the order of pair, commodity, side and period: most columns hardly change from one to the next.

const RECORDS_A_STEP = 32_768;
/** Figures that share how many decimals they are written with. */
const BLOCK = 4_096;
const POWERS = Array.from({ length: 10 }, (_, digits) => 10 ** digits);
/** A figure as a whole number of its last decimal stands above these two. */
const [UNKNOWN, AS_IT_IS, FIRST] = [0, 1, 2] as const;

type Whole = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Whole numbers as runs: the number, and how often it follows itself. */
export function* runs(writer: ByteWriter, column: Whole): Steps<void> {
  for (let at = 0; at < column.length; ) {
    const value = column[at] ?? 0;
    const from = at;
    while (at < column.length && column[at] === value) at += 1;
    writer.whole(value);
    writer.whole(at - from);
    if ((from ^ at) & RECORDS_A_STEP) yield at / column.length;
  }
}

/** Reads what `runs` wrote into a column; `false` where it does not fill it or does not fit. */
export function* fromRuns(reader: ByteReader, column: Exclude<Whole, Int32Array>): Steps<boolean> {
  for (let at = 0; at < column.length; ) {
    const value = reader.whole();
    const length = reader.whole();
    if (reader.isSpoilt() || length === 0 || at + length > column.length) return false;
    column.fill(value, at, at + length);
    if (column[at] !== value) return false;
    if ((at ^ (at + length)) & RECORDS_A_STEP) yield at / column.length;
    at += length;
  }
  return true;
}

/** Whole numbers as runs of their differences: months that follow each other are one run of ones. */
export function* deltas(writer: ByteWriter, column: Whole): Steps<void> {
  let before = 0;
  for (let at = 0; at < column.length; ) {
    const delta = (column[at] ?? 0) - before;
    const from = at;
    while (at < column.length && (column[at] ?? 0) - before === delta) {
      before = column[at] ?? 0;
      at += 1;
    }
    writer.signed(delta);
    writer.whole(at - from);
    if ((from ^ at) & RECORDS_A_STEP) yield at / column.length;
  }
}

/** Reads what `deltas` wrote into a column; `false` where it does not fill it or does not fit. */
export function* fromDeltas(reader: ByteReader, column: Uint32Array | Int32Array): Steps<boolean> {
  let value = 0;
  for (let at = 0; at < column.length; ) {
    const delta = reader.signed();
    const length = reader.whole();
    if (reader.isSpoilt() || length === 0 || at + length > column.length) return false;
    for (let last = at + length; at < last; at += 1) {
      value += delta;
      column[at] = value;
      if (column[at] !== value) return false;
      if (at % RECORDS_A_STEP === 0) yield at / column.length;
    }
  }
  return true;
}

/**
 * Figures as whole numbers of their last decimal, block by block: 12.345 is 12345 of thousandths. What no more than nine
 * decimals spell exactly is written as it is, so that every figure comes back to the last bit.
 */
export function* figures(writer: ByteWriter, column: Float64Array): Steps<void> {
  for (let from = 0; from < column.length; from += BLOCK) {
    const block = column.subarray(from, from + BLOCK);
    const digits = digitsOf(block);
    const power = POWERS[digits] ?? 1;
    writer.byte(digits);
    for (const figure of block) {
      if (Number.isNaN(figure)) writer.whole(UNKNOWN);
      else if (isSpelt(figure, power)) writer.whole(Math.round(figure * power) + FIRST);
      else {
        writer.whole(AS_IT_IS);
        writer.double(figure);
      }
    }
    yield from / column.length;
  }
}

/** Reads what `figures` wrote into a column; `false` where it ends early or says something else. */
export function* fromFigures(reader: ByteReader, column: Float64Array): Steps<boolean> {
  for (let from = 0; from < column.length; from += BLOCK) {
    const power = POWERS[reader.byte()];
    if (power === undefined) return false;
    const to = Math.min(column.length, from + BLOCK);
    for (let at = from; at < to; at += 1) {
      const written = reader.whole();
      if (written >= FIRST) column[at] = (written - FIRST) / power;
      else column[at] = written === UNKNOWN ? Number.NaN : reader.double();
    }
    if (reader.isSpoilt()) return false;
    yield from / column.length;
  }
  return true;
}

/** The decimals that spell every figure of a block that nine can spell. */
function digitsOf(block: Float64Array): number {
  let most = 0;
  for (const figure of block) {
    if (!Number.isFinite(figure) || isSpelt(figure, POWERS[most] ?? 1)) continue;
    const digits = POWERS.findIndex((power, at) => at > most && isSpelt(figure, power));
    if (digits >= 0) most = digits;
  }
  return most;
}

function isSpelt(figure: number, power: number): boolean {
  const whole = Math.round(figure * power);
  return whole >= 0 && whole < Number.MAX_SAFE_INTEGER - FIRST && whole / power === figure && !Object.is(figure, -0);
}
