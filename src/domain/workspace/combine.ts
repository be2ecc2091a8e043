import { current } from "immer";
import { COLLECTIONS, type Collection, rowOf, type WorkspaceDocument } from "./document.ts";
import type { Command, TouchedRow } from "./step.ts";
import { canonical } from "./workspace-text.ts";

/** A row of a workspace, named. */
export type RowName = { readonly collection: Collection; readonly id: string };

/** What bringing one workspace into another would do. */
export type Combination = {
  /** Only theirs: would come in. */
  readonly added: readonly RowName[];
  /** Both have it, and it is the same. */
  readonly same: readonly RowName[];
  /** Both have it and it differs: one must be chosen. */
  readonly conflicts: readonly RowName[];
};

/** What bringing `theirs` into `mine` would do, row by row. Rows are the same when every field of them is. */
export function combine(mine: WorkspaceDocument, theirs: WorkspaceDocument): Combination {
  const added: RowName[] = [];
  const same: RowName[] = [];
  const conflicts: RowName[] = [];
  for (const collection of COLLECTIONS)
    for (const id of Object.keys(theirs[collection]).sort()) {
      const own: unknown = rowOf<unknown>(mine[collection], id);
      if (own === null) added.push({ collection, id });
      else if (isSame(own, theirs[collection][id])) same.push({ collection, id });
      else conflicts.push({ collection, id });
    }
  return { added, same, conflicts };
}

/** Whether two plain values print alike, told without printing them: a trade file is a text of many megabytes. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return canonical(one) === canonical(other);
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => isSame(item ?? null, other[at] ?? null))
    );
  const [here, there] = [fieldsOf(one), fieldsOf(other)];
  return (
    here.size === there.size && [...here].every(([name, field]) => there.has(name) && isSame(field, there.get(name)))
  );
}

const fieldsOf = (value: object) => new Map(Object.entries(value).filter(([, field]) => field !== undefined));

/** Brings in what is added, and of the conflicts those that are to be taken over: one step, undone as one. */
export function takeIn(
  theirs: WorkspaceDocument,
  { added }: Pick<Combination, "added">,
  taken: readonly RowName[],
): Command {
  return takeRows(theirs, [...added, ...taken], `merge of ${theirs.about.title}`);
}

/** Makes rows what they are in another document, one step for all; those it has no more go. `about` is left alone. */
export function takeRows(theirs: WorkspaceDocument, rows: readonly TouchedRow[], label: string): Command {
  return {
    label,
    about: null,
    change: (draft) => {
      for (const { collection, id } of rows) {
        if (collection === "about") continue;
        const target: Record<string, unknown> = draft[collection];
        const row = rowOf<unknown>(theirs[collection], id);
        if (row === null) delete target[id];
        else target[id] = row;
      }
    },
  };
}

/** What happened to a workspace between two of its states, row by row. */
export type Differences = {
  /** Only now. */
  readonly added: readonly RowName[];
  /** Then and now, but not the same. */
  readonly changed: readonly RowName[];
  /** Only then. */
  readonly gone: readonly RowName[];
};

/** What was added, changed and taken out since a workspace was as it was `then`. */
export function differencesSince(then: WorkspaceDocument, now: WorkspaceDocument): Differences {
  const { added: gone, conflicts: changed } = combine(now, then);
  const added = COLLECTIONS.flatMap((collection) =>
    Object.keys(now[collection])
      .filter((id) => rowOf<unknown>(then[collection], id) === null)
      .sort()
      .map((id) => ({ collection, id })),
  );
  return { added, changed, gone };
}

/**
 * Makes a workspace again what it was: every row, its name, coder and method; one step, undone as one. Which workspace it
 * is stays; nothing happens where nothing differs.
 */
export function goBackTo(then: WorkspaceDocument, label: string): Command {
  return {
    label,
    about: null,
    change: (draft) => {
      const { added, changed, gone } = differencesSince(then, current(draft));
      takeRows(then, [...added, ...changed, ...gone], label).change(draft);
      const about = { ...then.about, id: draft.about.id };
      if (canonical(about) !== canonical(draft.about)) draft.about = about;
    },
  };
}
