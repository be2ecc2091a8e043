import type { QuoteDraft } from "#domain/workspace/quote-draft.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** What was chosen last, by desk: offered first the next time. */
const drafts = new WeakMap<WorkspaceStore, QuoteDraft>();

/** The choices of the last quote that was coded on this desk; `null` before the first. */
export const lastDraft = (store: WorkspaceStore): QuoteDraft | null => drafts.get(store) ?? null;

/** Remembers the choices of a quote for the next one. */
export const rememberDraft = (store: WorkspaceStore, draft: QuoteDraft): void => void drafts.set(store, draft);
