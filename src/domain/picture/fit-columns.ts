/** The widths of columns, of what stands in them: what is left over goes to the first, what is missing is taken off the widest. */
export function fitColumns(natural: readonly number[], width: number): readonly number[] {
  const sum = natural.reduce((whole, one) => whole + one, 0);
  if (sum <= width) return natural.map((one, at) => (at === 0 ? one + width - sum : one));
  const ordered = natural.toSorted((one, other) => one - other);
  let left = width;
  for (const [at, one] of ordered.entries()) {
    const share = left / (ordered.length - at);
    if (one > share) return natural.map((own) => Math.min(own, share));
    left -= one;
  }
  return natural;
}
