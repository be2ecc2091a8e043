/** Says on the root element how far the page is; scripts and tests wait for it (product.md 6). */
export function showState(state: "loading" | "ready" | "failed"): void {
  document.documentElement.dataset.entente = state;
}
