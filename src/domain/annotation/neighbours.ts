/** Where a quote stood and where it stands for certain; UTF-16 units of the old and the new text. */
export type Fixed = { readonly was: number; readonly is: number };

/** What the quotes around one say about where it should stand. */
export type Bracket = {
  /** The place to expect it at. */
  readonly expected: number;
  /** Whether a place lies between those of its neighbours, as it did before; true where none is known. */
  readonly holds: (start: number) => boolean;
};

/** Positions that are certain, ready to be asked; sorted by where the quotes stood. */
export function bracketsOf(fixed: readonly Fixed[]): (was: number) => Bracket {
  const sorted = [...fixed].sort((one, other) => one.was - other.was || one.is - other.is);
  return (was) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] as Fixed).was <= was) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [sorted[low - 1], sorted[low]];
    const near = !after || (before && was - before.was <= after.was - was) ? before : after;
    // Neighbours that changed places themselves say nothing about what lies between them.
    const crossed = before !== undefined && after !== undefined && before.is > after.is;
    return {
      expected: near ? was + near.is - near.was : was,
      holds: (start) => crossed || ((!before || start >= before.is) && (!after || start <= after.is)),
    };
  };
}
