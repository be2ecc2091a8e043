import type { LensStore } from "#state/lens/lens-store.ts";
import { toPane } from "./to-pane.ts";

/** Leads to the form of evidence that is open, since it holds half-made work; `false` where none is. */
export function goOnWriting(): boolean {
  const form = document.querySelector<HTMLElement>("[data-coding] form");
  if (!form) return false;
  (form.querySelector<HTMLElement>("input:checked") ?? form.querySelector<HTMLElement>("input"))?.focus();
  return true;
}

/** Brings the open article to the front, the keyboard in it, and asks it for new evidence. */
export function beginEvidence(lens: LensStore, unfill: () => void, ask: () => void): void {
  lens.getState().set({ tab: "article", analysis: null });
  toPane("reader", lens, unfill);
  ask();
}
