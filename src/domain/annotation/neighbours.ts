/** Where a quote stood and where it stands for certain; offsets of the old and the new text. */
export type Fixed = { readonly was: number; readonly is: number };

/** What the quotes around one say about where it should stand. */
export type Bracket = {
  /** The place to expect it at. */
  readonly expected: number;
  /** Whether anything is known: enough quotes stand in their old order. */
  readonly known: boolean;
  /** Whether a place lies between those of its neighbours, as it did before; true where nothing is known. */
  readonly holds: (start: number) => boolean;
};

/** So many quotes, and this part of all, must stand in their old order before order says anything. */
const FEWEST = 5;
const IN_ORDER = 0.8;

/** How many of the sorted values are at most `value`. */
function countUpTo(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The most quotes that stand in their old order: a longest ascending sequence, by piles as in patience sorting. */
function inOldOrder(sorted: readonly Fixed[]): readonly Fixed[] {
  const tops: number[] = [];
  const topAt: number[] = [];
  const before = sorted.map(({ is }, at) => {
    const pile = countUpTo(tops, is);
    tops[pile] = is;
    topAt[pile] = at;
    return pile > 0 ? (topAt[pile - 1] as number) : -1;
  });
  const kept: Fixed[] = [];
  for (let at = topAt.at(-1) ?? -1; at >= 0; at = before[at] as number) kept.push(sorted[at] as Fixed);
  return kept.reverse();
}

/**
 * Positions that are certain, ready to be asked. Those that left their old order are not listened to, and of a
 * quote whose old place nobody knows (-1) nothing is said. n log n.
 */
export function bracketsOf(fixed: readonly Fixed[]): (was: number) => Bracket {
  const ordered = inOldOrder([...fixed].sort((one, other) => one.was - other.was || one.is - other.is));
  const places = ordered.map(({ was }) => was);
  const known = ordered.length >= FEWEST && ordered.length >= IN_ORDER * fixed.length;
  return (was) => {
    if (was < 0) return { expected: 0, known: false, holds: () => true };
    // Not the quote itself: it must not bear itself out.
    const before = ordered[countUpTo(places, was - 1) - 1];
    const after = ordered[countUpTo(places, was)];
    const near = !after || (before !== undefined && was - before.was <= after.was - was) ? before : after;
    return {
      expected: near ? was + near.is - near.was : was,
      known,
      holds: (start) => !known || ((!before || start > before.is) && (!after || start < after.is)),
    };
  };
}
