import { useSyncExternalStore } from "react";

/**
 * Three panes side by side; one pane behind tabs; a phone. The limits are design.md's 1100 and 720 px at the usual size of
 * text, and grow with it: who has set the browser to larger text gets the layout that has room for it.
 */
export type DeskLayout = "wide" | "tabs" | "phone";

const WIDE = "(min-width: 68.75em)";
const TABS = "(min-width: 45em)";

const read = (): DeskLayout => (matchMedia(WIDE).matches ? "wide" : matchMedia(TABS).matches ? "tabs" : "phone");

function subscribe(onChange: () => void): () => void {
  const queries = [matchMedia(WIDE), matchMedia(TABS)];
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}

/** The layout that fits the window; follows it. */
export function useLayout(): DeskLayout {
  return useSyncExternalStore(subscribe, read);
}
