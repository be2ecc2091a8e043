import type { EntryColumns } from "./entry-columns.ts";

/** What became of rows once their figures met those of other rows. */
export type RowOutcomes = {
  /** A figure that is not used, and why. */
  readonly drop: (entry: number, why: string) => void;
  /** Rows of which anything is used, and the others by the reason for their first figure. */
  readonly settle: () => { readonly kept: number; readonly leftOut: ReadonlyMap<string, number> };
};

/** Counts rows by their figures: a row of a wide table has several, and is kept as long as one of them is used. */
export function createRowOutcomes({ row, count }: EntryColumns): RowOutcomes {
  const dropped = new Map<number, string>();
  return {
    drop: (entry, why) => void dropped.set(entry, why),
    settle() {
      const leftOut = new Map<string, number>();
      let kept = 0;
      // The figures of one row stand together, in the order of the file.
      for (let from = 0; from < count; ) {
        let to = from;
        let isUsed = false;
        for (; to < count && row[to] === row[from]; to += 1) isUsed ||= dropped.size === 0 || !dropped.has(to);
        const why = dropped.get(from) ?? "";
        if (isUsed) kept += 1;
        else leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
        from = to;
      }
      return { kept, leftOut };
    },
  };
}
