/** What stands in the list of a draft's blocks: one of them, or several that are not shown. */
export type ShownRow =
  | { readonly kind: "block"; readonly at: number }
  | { readonly kind: "gap"; readonly from: number; readonly to: number };

/** Up to here every block is shown at once. */
export const ALL_UP_TO = 160;
/** Of more, so many at the beginning, at the end, and around each that something is to be said of. */
const HEAD = 40;
const TAIL = 5;
const AROUND = 1;
/** Fewer than these are shown rather than counted. */
const SMALLEST_GAP = 5;

/**
 * The rows for `count` blocks, in their order: all of a short text; of a long one its beginning, its end, those `marked`
 * with their neighbours, and those `opened` by whoever reads. `to` is one past the last block of a gap. Linear.
 */
export function shownRows(count: number, marked: Iterable<number>, opened: ReadonlySet<number>): readonly ShownRow[] {
  const isShown = new Uint8Array(count).fill(count <= ALL_UP_TO ? 1 : 0);
  isShown.fill(1, 0, HEAD).fill(1, Math.max(0, count - TAIL));
  for (const at of marked) isShown.fill(1, Math.max(0, at - AROUND), at + AROUND + 1);
  for (const at of opened) isShown[at] = 1;
  const rows: ShownRow[] = [];
  for (let at = 0; at < count; ) {
    const end = isShown[at] ? at + 1 : isShown.indexOf(1, at);
    const to = end < 0 ? count : end;
    if (isShown[at] || to - at < SMALLEST_GAP)
      for (let block = at; block < to; block += 1) rows.push({ kind: "block", at: block });
    else rows.push({ kind: "gap", from: at, to });
    at = to;
  }
  return rows;
}
