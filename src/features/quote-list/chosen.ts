import type { QuoteId } from "#domain/shared/ids.ts";

/** What is chosen in the list, and where a range would begin. */
export type Chosen = {
  readonly ids: ReadonlySet<QuoteId>;
  /** What was chosen or let go last; `null`: nothing yet. */
  readonly from: QuoteId | null;
};

export const NOTHING_CHOSEN: Chosen = { ids: new Set(), from: null };

/** One more or one less; ranges then begin there. */
export function toggled({ ids }: Chosen, id: QuoteId): Chosen {
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  return { ids: after, from: id };
}

/**
 * Everything from where the last one was chosen to this one, in the order shown: chosen where that one is, let go where it
 * is not. Where it is not shown, or nothing was chosen yet, this one alone is toggled.
 */
export function ranged(chosen: Chosen, id: QuoteId, shown: readonly QuoteId[]): Chosen {
  const { ids, from } = chosen;
  const [begin, end] = [from === null ? -1 : shown.indexOf(from), shown.indexOf(id)];
  if (from === null || begin < 0 || end < 0) return toggled(chosen, id);
  const after = new Set(ids);
  const isChosen = ids.has(from);
  for (const one of shown.slice(Math.min(begin, end), Math.max(begin, end) + 1)) {
    if (isChosen) after.add(one);
    else after.delete(one);
  }
  return { ids: after, from };
}

/** All that is shown besides what was chosen already; all of it let go where all of it was chosen. */
export function allToggled({ ids, from }: Chosen, shown: readonly QuoteId[]): Chosen {
  const after = new Set(ids);
  const isAll = shown.every((id) => ids.has(id));
  for (const id of shown) {
    if (isAll) after.delete(id);
    else after.add(id);
  }
  return { ids: after, from };
}
