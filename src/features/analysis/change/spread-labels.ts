/**
 * Heights for labels, each as near to the one wanted as it can be while all keep `gap` from one another and stay between
 * `from` and `to`: the least sum of squared moves (isotonic regression by pooling neighbours). `wanted` is in order from
 * the top; more than fit are pressed against `from`, so ask for no more than there is room for. Linear.
 */
export function spreadLabels(wanted: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const blocks: { sum: number; count: number }[] = [];
  for (const [at, y] of wanted.entries()) {
    let block = { sum: y - at * gap, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  }
  const lowest = Math.max(from, to - (wanted.length - 1) * gap);
  return blocks
    .flatMap(({ sum, count }) => Array<number>(count).fill(Math.min(lowest, Math.max(from, sum / count))))
    .map((y, at) => y + at * gap);
}
