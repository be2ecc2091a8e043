/**
 * Spearman's rank correlation of two lists, -1 to 1: the correlation of their ranks, equal values sharing the mean of theirs
 * (Spearman 1904, American Journal of Psychology 15, 72–101). Ranks, since volumes jump and a single cargo must not decide.
 * `null` where a list never varies or is shorter than two. n log n.
 */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number | null {
  return one.length < 2 ? null : correlation(ranksOf(one), ranksOf(other));
}

function ranksOf(values: readonly number[]): readonly number[] {
  const order = [...values.keys()].sort((one, other) => (values[one] as number) - (values[other] as number));
  const ranks = new Array<number>(values.length).fill(0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1] as number] === values[order[first] as number]) last += 1;
    for (let at = first; at <= last; at += 1) ranks[order[at] as number] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
}

function correlation(one: readonly number[], other: readonly number[]): number | null {
  const [mean, otherMean] = [meanOf(one), meanOf(other)];
  let [both, square, otherSquare] = [0, 0, 0];
  for (const [at, value] of one.entries()) {
    const [gap, otherGap] = [value - mean, (other[at] as number) - otherMean];
    both += gap * otherGap;
    square += gap ** 2;
    otherSquare += otherGap ** 2;
  }
  if (square === 0 || otherSquare === 0) return null;
  return Math.max(-1, Math.min(1, both / Math.sqrt(square * otherSquare)));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
