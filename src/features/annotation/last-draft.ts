import type { QuoteDraft } from "#domain/workspace/quote-draft.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** What was chosen last, by desk: offered first the next time. */
const drafts = new WeakMap<WorkspaceStore, QuoteDraft>();

/** The choices of the last quote that was coded on this desk; `null` before the first. */
export const lastDraft = (store: WorkspaceStore): QuoteDraft | null => drafts.get(store) ?? null;

/** Remembers the choices of a quote for the next one. */
export const rememberDraft = (store: WorkspaceStore, draft: QuoteDraft): void => void drafts.set(store, draft);

/** Forms that were left without adding, by desk and by the words they were about. */
const left = new WeakMap<WorkspaceStore, Map<string, QuoteDraft>>();

/** What stood in the form about these words when it was left; `null` where none was. */
export const leftDraft = (store: WorkspaceStore, words: string): QuoteDraft | null =>
  left.get(store)?.get(words) ?? null;

/**
 * Keeps what stands in a form that is left, as long as the page lives: an Escape too many costs nobody their work. `null`
 * forgets it.
 */
export function keepLeftDraft(store: WorkspaceStore, words: string, draft: QuoteDraft | null): void {
  const drafts = left.get(store) ?? new Map<string, QuoteDraft>();
  left.set(store, drafts);
  if (draft === null) drafts.delete(words);
  else drafts.set(words, draft);
}
