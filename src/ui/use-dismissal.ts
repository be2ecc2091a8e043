import { useEffect, useRef } from "react";

/** How somebody left a panel: by Escape, or by a press or a focus elsewhere. */
export type Dismissal = "escape" | "elsewhere";

/**
 * While a panel is open: Escape, a press elsewhere and a focus that goes on elsewhere dismiss it, so that it never lies
 * over what has the focus. What counts as the panel and its buttons is the caller's to say. Escape within what is marked
 * `data-escape` is left to what is open there.
 */
export function useDismissal(
  open: boolean,
  isOwn: (at: Element) => boolean,
  onDismiss: (how: Dismissal) => void,
): void {
  const latest = useRef({ isOwn, onDismiss });
  useEffect(() => {
    latest.current = { isOwn, onDismiss };
  });
  useEffect(() => {
    if (!open) return;
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Element && !latest.current.isOwn(event.target)) latest.current.onDismiss("elsewhere");
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || (event.target instanceof Element && event.target.closest("[data-escape]"))) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onDismiss("escape");
    };
    document.addEventListener("pointerdown", onElsewhere);
    document.addEventListener("focusin", onElsewhere);
    document.addEventListener("keydown", onKeyDown, true);
    return () => {
      document.removeEventListener("pointerdown", onElsewhere);
      document.removeEventListener("focusin", onElsewhere);
      document.removeEventListener("keydown", onKeyDown, true);
    };
  }, [open]);
}
