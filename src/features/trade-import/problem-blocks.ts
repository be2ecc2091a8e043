/** Rows shown around each row with a problem. */
export const AROUND = 2;

/** Rows of the file that stand together, and how many without problems were passed over before them. */
export type ProblemBlock = {
  readonly from: number;
  readonly to: number;
  /** Rows between this block and the one before; 0 for the first. */
  readonly gap: number;
};

/**
 * Rows with problems, each with the rows around it, joined where they touch or where no more than one row would be left
 * out between them. `rows` are their numbers in order, each once; `first` is the first of the file. A block at the end may
 * reach beyond the last.
 */
export function problemBlocks(rows: readonly number[], first: number): readonly ProblemBlock[] {
  const blocks: ProblemBlock[] = [];
  for (const row of rows) {
    const from = Math.max(Math.min(first, row), row - AROUND);
    const to = row + AROUND;
    const before = blocks.at(-1);
    if (before === undefined) blocks.push({ from, to, gap: 0 });
    else if (from <= before.to + 2) blocks[blocks.length - 1] = { ...before, to: Math.max(to, before.to) };
    else blocks.push({ from, to, gap: from - before.to - 1 });
  }
  return blocks;
}

/** The row with a problem to go to from a row: the next or the previous one, the same where there is none. */
export function stepTo(rows: readonly number[], from: number | null, step: 1 | -1): number | null {
  if (rows.length === 0) return null;
  if (from === null) return rows[step > 0 ? 0 : rows.length - 1] ?? null;
  const found = step > 0 ? rows.find((row) => row > from) : rows.findLast((row) => row < from);
  return found ?? (rows.includes(from) ? from : (rows.at(step > 0 ? -1 : 0) ?? null));
}
