import { useSyncExternalStore } from "react";

/** Three panes side by side; one pane behind tabs; a phone. The limits are design.md's 1100 and 720 px. */
export type DeskLayout = "wide" | "tabs" | "phone";

const WIDE = "(min-width: 1100px)";
const TABS = "(min-width: 720px)";

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
