import type { WorkspaceState } from "#state/workspace/workspace-store.ts";
import type { Done } from "./UndoNotice.tsx";

/**
 * Why nothing can be undone or redone now, and what to do; `null`: something can. While a form shows what it would change,
 * and with the keyboard in a form, nothing changes under it.
 */
export function whyNot(verb: Exclude<Done["verb"], "Done">, { history, save }: WorkspaceState): string | null {
  const { past, future, gesture } = history;
  if (save.kind === "read-only") return "Read-only: nothing can be undone or redone here.";
  if (gesture !== null || document.activeElement?.closest("form")) return "Finish or leave the form first.";
  if (verb === "Redid") return future.length === 0 ? "Nothing to redo." : null;
  return past.length === 0 ? "Nothing to undo. Undo begins anew whenever the page is loaded." : null;
}
