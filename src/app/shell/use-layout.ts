import { useSyncExternalStore } from "react";

/**
 * Three panes side by side; one pane behind tabs; a phone. The limits are design.md's 1100 and 720 px at the usual size of
 * text, and grow with it: who reads larger text, by whatever means, gets the layout that has room for it. The same limits
 * stand in the style sheets.
 */
export type DeskLayout = "wide" | "tabs" | "phone";

const WIDE_REM = 68.75;
const TABS_REM = 45;

/** How many of the root's letters go across the desk: a `rem` of style sheets, not the `em` of media queries, which knows only the browser's own setting. */
function remsAcross(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return (document.documentElement.clientWidth || innerWidth) / rem;
}

const fitting = (): DeskLayout => (remsAcross() >= WIDE_REM ? "wide" : remsAcross() >= TABS_REM ? "tabs" : "phone");

let last: DeskLayout | null = null;

/**
 * A page is narrower than the window: what is printed is the desk as it stands, not one laid out for the paper. During a
 * talk the letters are those of a stage, and the desk waits as it was.
 */
function read(): DeskLayout {
  const isTalk = document.documentElement.dataset.talk !== undefined;
  if (last === null || !(isTalk || matchMedia("print").matches)) last = fitting();
  return last;
}

function subscribe(onChange: () => void): () => void {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.className = "rem-probe";
  const observer = new ResizeObserver(onChange);
  observer.observe(probe);
  addEventListener("resize", onChange);
  return () => {
    observer.disconnect();
    probe.remove();
    removeEventListener("resize", onChange);
  };
}

/** The layout that fits the window; follows it. */
export function useLayout(): DeskLayout {
  return useSyncExternalStore(subscribe, read);
}
