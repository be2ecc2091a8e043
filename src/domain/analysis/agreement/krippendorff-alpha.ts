/** How far apart two values are taken to lie: merely different, by their ranks, or by their numbers. */
export type AlphaLevel = "nominal" | "ordinal" | "interval";

/** What each coder said of one thing; `null`: this coder said nothing of it. Values are numbers, also for names. */
export type AlphaUnit = readonly (number | null)[];

/** Krippendorff's alpha and what it rests on. */
export type Alpha = {
  /** 1: full agreement; 0: what chance would bring; below 0: less than that. `null`: not defined, see `krippendorffAlpha`. */
  readonly alpha: number | null;
  /** Things that at least two coders judged. */
  readonly units: number;
  /** Values on those. */
  readonly values: number;
};

type Coincidences = {
  /** In ascending order. */
  readonly values: readonly number[];
  /** Coincidence of the values at two places, both orders counted. */
  readonly cells: readonly (readonly number[])[];
  /** How often the value at a place was paired. */
  readonly totals: readonly number[];
  readonly total: number;
  readonly units: number;
};

/**
 * Krippendorff's alpha for any number of coders, of whom some may have said nothing of a thing: 1 minus the ratio of
 * found to expected disagreement, both from the matrix of coincidences.
 *
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C and E. Things that fewer than two
 * coders judged are left out, as there. `null` when nothing was judged twice, and when one value is all there is:
 * without variation nothing tells agreement from chance. Cost: units times coders squared, plus values squared.
 */
export function krippendorffAlpha(units: readonly AlphaUnit[], level: AlphaLevel): Alpha {
  const found = coincidencesOf(units);
  const { values, cells, totals, total } = found;
  const distance = distanceOf(level, values, totals);
  let observed = 0;
  let expected = 0;
  for (let one = 0; one < values.length; one++) {
    for (let other = one + 1; other < values.length; other++) {
      const apart = distance(one, other);
      observed += (cells[one]?.[other] ?? 0) * apart;
      expected += (totals[one] ?? 0) * (totals[other] ?? 0) * apart;
    }
  }
  const alpha = expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
  return { alpha, units: found.units, values: total };
}

function coincidencesOf(units: readonly AlphaUnit[]): Coincidences {
  const judged = units
    .map((unit) => unit.filter((value): value is number => value !== null && Number.isFinite(value)))
    .filter((unit) => unit.length >= 2);
  const values = [...new Set(judged.flat())].sort((one, other) => one - other);
  const place = new Map(values.map((value, at) => [value, at]));
  const cells = values.map(() => new Array<number>(values.length).fill(0));
  const totals = new Array<number>(values.length).fill(0);
  for (const unit of judged) {
    for (const [at, value] of unit.entries()) {
      const here = place.get(value) ?? -1;
      const row = cells[here];
      totals[here] = (totals[here] ?? 0) + 1;
      for (const [beside, paired] of unit.entries()) {
        const column = place.get(paired) ?? -1;
        if (beside !== at && row) row[column] = (row[column] ?? 0) + 1 / (unit.length - 1);
      }
    }
  }
  const total = totals.reduce((sum, one) => sum + one, 0);
  return { values, cells, totals, total, units: judged.length };
}

/** Squared differences, by places in the order of the values. */
function distanceOf(
  level: AlphaLevel,
  values: readonly number[],
  totals: readonly number[],
): (one: number, other: number) => number {
  if (level === "nominal") return () => 1;
  if (level === "interval") return (one, other) => ((values[one] ?? 0) - (values[other] ?? 0)) ** 2;
  let sum = 0;
  // Middle rank of each value: ranks between two values are those of all values from one to the other, ends by half.
  const ranks = totals.map((count) => {
    sum += count;
    return sum - count / 2;
  });
  return (one, other) => ((ranks[one] ?? 0) - (ranks[other] ?? 0)) ** 2;
}
