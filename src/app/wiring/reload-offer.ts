/** Why reloading would help, or `null` when it would not. */
type Reason = string | null;

let reason: Reason = null;
const listeners = new Set<() => void>();

/** Offers the reader to reload: the page and what serves it turned out to be of different builds (R19). */
export function offerReload(): void {
  if (reason !== null) return;
  reason = "Entente was renewed while this page was open.";
  for (const listener of listeners) listener();
}

/** What the offer says; `null` while there is none. */
export const reloadReason = (): Reason => reason;

/** Calls back when the offer is made; the answer ends that. */
export function onReloadOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Makes the offer when a part of this build is no longer there to be loaded: another build has taken its place. */
export function watchForOtherBuild(): void {
  addEventListener("vite:preloadError", offerReload);
}
