const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** More digits than any exact number of this width can have. */
const LONGEST = 40;

/**
 * The number a text spells, when nothing is lost by reading it: `"12.5"` is 12.5. Any other value comes back as it is,
 * for the schema behind to refuse: `" 12kt"`, `"007"`, digits beyond what a number can hold.
 */
export function exactNumber(value: unknown): unknown {
  if (typeof value !== "string" || value.length > LONGEST || !DECIMAL.test(value)) return value;
  const number = Number(value);
  return String(number) === withoutTrailingZeros(value) ? number : value;
}

/** `1.50` is `1.5` and `2.0` is `2`; `100` stays. */
function withoutTrailingZeros(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}
