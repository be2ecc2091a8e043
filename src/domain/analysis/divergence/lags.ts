import { rankCorrelation } from "./rank-correlation.ts";

/** How well the monthly changes of two lines agree when one is moved against the other. */
export type Lag = {
  /** Months by which the second line is looked at later: above 0 the first line leads. */
  readonly months: number;
  /** Rank correlation of the changes; `null` where it rests on too few months or a line never changes. */
  readonly agreement: number | null;
  /** Pairs of changes it rests on. */
  readonly pairs: number;
};

/** What the lags say. */
export type Lags = {
  readonly all: readonly Lag[];
  /** The lag of the largest agreement above zero; of equals the shortest. `null`: none can be told, or none agrees. */
  readonly best: (Lag & { readonly agreement: number }) | null;
  /**
   * What the best of so many lags reaches by chance in one case of twenty where the lines have nothing to do with one
   * another: z / √(n − 1) with z for 0.05 shared out over the lags (Dunn 1961, JASA 56, 52–64). `null` without a best lag.
   */
  readonly byChance: number | null;
};

/** Lags from -12 to 12, each over at least 12 pairs of changes. */
export const LAG_RULES = { most: 12, leastPairs: 12 } as const;

/** One-sided normal quantile of 0.05 / 25: the share of each of 25 lags. */
const Z_SHARED = 2.878;

/**
 * The cross-correlation of the monthly changes of two lines at lags from -12 to 12 (Box and Jenkins 1970, chapter 11, with
 * ranks for values). A change needs both its months: nothing is filled in. Changes and not levels, since two lines that both
 * drift always seem to agree. It is no test of cause. Lines are given by month from the same month on; `null` is not known.
 */
export function lagsOf(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  rules: { readonly most: number; readonly leastPairs: number } = LAG_RULES,
): Lags {
  const [one, other] = [changesOf(first), changesOf(second)];
  const all = Array.from({ length: 2 * rules.most + 1 }, (_, at): Lag => {
    const months = at - rules.most;
    const pairs = one.flatMap((change, month) => {
      const later = other[month + months];
      return change === null || later === undefined || later === null ? [] : [[change, later] as const];
    });
    const agreement =
      pairs.length < rules.leastPairs
        ? null
        : rankCorrelation(
            pairs.map(([change]) => change),
            pairs.map(([, later]) => later),
          );
    return { months, agreement, pairs: pairs.length };
  });
  let best: Lags["best"] = null;
  for (const lag of all) {
    const { agreement, months } = lag;
    if (agreement === null || agreement <= 0) continue;
    const gain = agreement - (best?.agreement ?? 0);
    const isShorter = Math.abs(gain) <= 1e-12 && Math.abs(months) < Math.abs(best?.months ?? 0);
    if (gain > 1e-12 || isShorter) best = { ...lag, agreement };
  }
  return { all, best, byChance: best === null ? null : Z_SHARED / Math.sqrt(best.pairs - 1) };
}

/** The change into each month from the one before; `null` where either is not known. */
export function changesOf(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value, at) => {
    const before = at === 0 ? null : (values[at - 1] ?? null);
    return value === null || before === null ? null : value - before;
  });
}
