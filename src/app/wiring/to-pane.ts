import type { PaneName } from "#domain/lens/lens.ts";
import type { LensStore } from "#state/lens/lens-store.ts";

/**
 * Brings a pane to the front where only one is shown, and puts the focus on it: at once where it stands, so that a key
 * pressed right after acts in it, else when it has been drawn.
 */
export function toPane(pane: PaneName, lens: LensStore, unfill: () => void): void {
  const find = () => document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
  lens.getState().set({ pane });
  if (!find()) unfill();
  find()?.focus();
  if (find() === null || find() !== document.activeElement) requestAnimationFrame(() => find()?.focus());
}
