/** What two coders made of one thing: the category of the one, then of the other. */
export type Judgement<Category> = readonly [one: Category, other: Category];

/**
 * How much a disagreement weighs, by the places of the two categories in their order: 0 for none, more for a worse one.
 * Only proportions count.
 */
export type DisagreementWeight = (one: number, other: number) => number;

/** Cohen's kappa and what it is made of. */
export type Kappa = {
  /** 1: full agreement; 0: what chance would bring; below 0: less than that. `null`: not defined, see `cohenKappa`. */
  readonly kappa: number | null;
  /** Weighted share of agreement found, 0 to 1; `null` without judgements. */
  readonly observed: number | null;
  /** Weighted share of agreement that chance would bring, 0 to 1; `null` without judgements. */
  readonly expected: number | null;
  /** Judgements counted. */
  readonly count: number;
};

/** No disagreement is worse than another. */
export const UNWEIGHTED: DisagreementWeight = (one, other) => (one === other ? 0 : 1);
/** A disagreement weighs as many steps as the categories lie apart. */
export const LINEAR: DisagreementWeight = (one, other) => Math.abs(one - other);
/** A disagreement weighs the square of the steps. */
export const QUADRATIC: DisagreementWeight = (one, other) => (one - other) ** 2;

/**
 * Cohen's kappa of two coders: agreement beyond what their own shares of each category would bring by chance.
 *
 * Unweighted as in J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
 * Measurement 20 (1960), 37-46; weighted as in J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968), 213-220,
 * 1 minus the ratio of found to expected disagreement. `categories` are all categories in their order, used or not;
 * judgements of other categories are not counted. `null` when there is no judgement, and when both coders used one
 * and the same category throughout: chance then agrees as fully as they do, and no figure can tell them apart.
 */
export function cohenKappa<Category>(
  judgements: readonly Judgement<Category>[],
  categories: readonly Category[],
  weight: DisagreementWeight = UNWEIGHTED,
): Kappa {
  const place = new Map(categories.map((category, at) => [category, at]));
  const size = categories.length;
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const [one, other] of judgements) {
    const row = table[place.get(one) ?? -1];
    const column = place.get(other);
    if (row !== undefined && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return kappaOfTable(table, weight);
}

/** The same from a table of counts: rows are the one coder's categories in order, columns the other's. */
export function kappaOfTable(table: readonly (readonly number[])[], weight: DisagreementWeight = UNWEIGHTED): Kappa {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const count = rows.reduce((sum, one) => sum + one, 0);
  if (count === 0) return { kappa: null, observed: null, expected: null, count: 0 };
  let worst = 0;
  let found = 0;
  let byChance = 0;
  for (const [one, row] of table.entries()) {
    for (const [other, cell] of row.entries()) {
      const bad = weight(one, other);
      worst = Math.max(worst, bad);
      found += bad * cell;
      byChance += (bad * (rows[one] ?? 0) * (columns[other] ?? 0)) / count;
    }
  }
  const share = (disagreement: number) => (worst === 0 ? 1 : 1 - disagreement / (worst * count));
  return {
    kappa: byChance === 0 ? null : 1 - found / byChance,
    observed: share(found),
    expected: share(byChance),
    count,
  };
}

/**
 * Unweighted kappa over categories that nobody listed before, such as names: what `cohenKappa` gives for all categories
 * met, without a table of them. Cost: linear in the judgements, however many names there are.
 */
export function nominalKappa<Category>(judgements: readonly Judgement<Category>[]): Kappa {
  const count = judgements.length;
  if (count === 0) return { kappa: null, observed: null, expected: null, count: 0 };
  const margins = new Map<Category, { one: number; other: number }>();
  const marginOf = (category: Category) => {
    const known = margins.get(category) ?? { one: 0, other: 0 };
    margins.set(category, known);
    return known;
  };
  let same = 0;
  for (const [one, other] of judgements) {
    if (one === other) same += 1;
    marginOf(one).one += 1;
    marginOf(other).other += 1;
  }
  let together = 0;
  for (const { one, other } of margins.values()) together += one * other;
  const observed = same / count;
  const expected = together / count ** 2;
  const isConstant = together === count ** 2;
  return { kappa: isConstant ? null : 1 - (1 - observed) / (1 - expected), observed, expected, count };
}
