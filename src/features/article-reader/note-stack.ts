/** A note that wants to stand at a height; pixels from the top of the page. */
export type WantedNote = { readonly topPx: number; readonly heightPx: number };

/**
 * Where notes stand so that none covers another: each at the line it belongs to, or as far below it as the notes before
 * it push. A pinned note keeps its own line and pushes those above it up, as far as `floorPx` allows. Notes come in text
 * order; the answer is their tops, in the same order. Linear.
 */
export function stackNotes(
  notes: readonly WantedNote[],
  gapPx: number,
  pinned: number | null = null,
  floorPx = Number.NEGATIVE_INFINITY,
): readonly number[] {
  const wanted = notes.map((note) => note.topPx);
  const down = pushedDown(wanted, notes, gapPx, floorPx);
  if (pinned === null || down[pinned] === wanted[pinned]) return down;
  return pushedDown([...pushedUp(down, notes, gapPx, pinned), ...wanted.slice(pinned)], notes, gapPx, floorPx);
}

function pushedDown(tops: readonly number[], notes: readonly WantedNote[], gapPx: number, floorPx: number): number[] {
  let free = floorPx;
  return tops.map((wanted, at) => {
    const top = Math.max(wanted, free);
    free = top + (notes[at]?.heightPx ?? 0) + gapPx;
    return top;
  });
}

/** The notes before the pinned one, moved up just enough to leave it its line. */
function pushedUp(tops: readonly number[], notes: readonly WantedNote[], gapPx: number, pinned: number): number[] {
  const moved = tops.slice(0, pinned);
  let limit = notes[pinned]?.topPx ?? 0;
  for (let at = pinned - 1; at >= 0; at -= 1) {
    const top = Math.min(moved[at] ?? 0, limit - gapPx - (notes[at]?.heightPx ?? 0));
    moved[at] = top;
    limit = top;
  }
  return moved;
}
