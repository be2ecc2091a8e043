import type { NumberForm } from "./mapping.ts";

const ZERO = 0x30;
const NO_MARK = -1;
/** Digits that a double holds exactly, whatever they are. */
const EXACT_DIGITS = 15;
/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * Reads numbers straight from bytes: digits, thousands in threes, a decimal part. `NaN` for all else, signs, blanks and
 * longer numbers among them, which `createNumberReader` reads. The decimal point is moved by `shift`, so that 123.4 tonnes
 * are 0.1234 kt to the last digit: up to fifteen digits and the power of ten are exact, and one division rounds once.
 */
export function createPlainNumbers({
  decimal,
  thousands,
}: NumberForm): (bytes: Uint8Array, start: number, end: number, shift: number) => number {
  const point = decimal.charCodeAt(0);
  const mark = thousands === "" ? NO_MARK : thousands.charCodeAt(0);
  return (bytes, start, end, shift) => {
    let digits = 0;
    let size = 0;
    let sinceMark = 0;
    let hasMark = false;
    let at = start;
    for (; at < end; at += 1) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit >= 0 && digit <= 9) {
        size = size * 10 + digit;
        digits += 1;
        sinceMark += 1;
      } else if (bytes[at] === mark) {
        if (hasMark ? sinceMark !== 3 : sinceMark < 1 || sinceMark > 3) return Number.NaN;
        hasMark = true;
        sinceMark = 0;
      } else break;
    }
    if (digits === 0 || (hasMark && sinceMark !== 3)) return Number.NaN;
    if (at === end) return digits <= EXACT_DIGITS ? moved(size, shift) : Number.NaN;
    if (bytes[at] !== point) return Number.NaN;
    const whole = digits;
    for (at += 1; at < end; at += 1) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) return Number.NaN;
      size = size * 10 + digit;
      digits += 1;
    }
    return digits <= EXACT_DIGITS ? moved(size, shift - digits + whole) : Number.NaN;
  };
}

/** Times a power of ten, by one operation between two exact numbers. */
const moved = (size: number, power: number): number =>
  power < 0 ? size / (POWERS[-power] as number) : size * (POWERS[power] as number);

/** A number with its decimal point moved, as if it had been written so. Slow: by way of its digits. */
export const shifted = (value: number, power: number): number => (power === 0 ? value : Number(`${value}e${power}`));
