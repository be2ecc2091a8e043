import { useLayoutEffect } from "react";

/**
 * While a talk is on, the desk waits out of reach, the measure of the page is that of a stage, and what had the focus gets
 * it back afterwards.
 */
export function useDeskAside(isTalk: boolean): void {
  // Before the stage takes the focus.
  useLayoutEffect(() => {
    if (!isTalk) return;
    const before = document.activeElement;
    setAside(true);
    return () => {
      setAside(false);
      giveBack(before);
    };
  }, [isTalk]);
}

/** After a reload nothing had the focus before: the keyboard goes on in the reader, or in the pane that is seen. */
function giveBack(before: Element | null): void {
  const reader = document.querySelector('.desk [data-pane="reader"]');
  for (const to of [before, reader, ...document.querySelectorAll(".desk [data-pane]")]) {
    if (!(to instanceof HTMLElement) || to === document.body) continue;
    to.focus({ preventScroll: true });
    if (document.activeElement === to) return;
  }
}

function setAside(isTalk: boolean): void {
  document.querySelector<HTMLElement>(".desk")?.toggleAttribute("inert", isTalk);
  if (isTalk) document.documentElement.dataset.talk = "";
  else delete document.documentElement.dataset.talk;
}
