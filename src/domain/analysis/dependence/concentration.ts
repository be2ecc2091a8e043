/** How concentrated a trade is: one figure where all of it is recorded, else the least and the most it can be. */
export type Concentration = {
  /** Herfindahl–Hirschman index if what is not recorded came from very many partners. */
  readonly least: number;
  /** The same if it all came from one. */
  readonly most: number;
};

/**
 * The Herfindahl–Hirschman index of some shares, the sum of their squares: 1 for one partner, 1/n for n equal ones
 * (Hirschman 1945, National Power and the Structure of Foreign Trade, who took its root; Herfindahl 1950). The shares are
 * of a whole they may not fill: what they leave over is spread thin for `least` and in one hand for `most`. `null`
 * without any share above zero.
 */
export function concentrationOf(shares: readonly number[]): Concentration | null {
  const positive = shares.filter((share) => share > 0);
  if (positive.length === 0) return null;
  const least = positive.reduce((sum, share) => sum + share ** 2, 0);
  const left = Math.max(0, 1 - positive.reduce((sum, share) => sum + share, 0));
  return { least, most: least + left ** 2 };
}

/** How many equal partners would make the same index: 1 / HHI (Adelman 1969, Review of Economics and Statistics 51, 99–101). */
export function effectiveNumber(index: number): number {
  return 1 / index;
}
