import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * A small panel below a button: Escape, a press elsewhere and a focus that goes on elsewhere close it, so that it never
 * lies over what has the focus; by Escape focus goes back to the button.
 */
export function usePopover(): {
  readonly open: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly panel: RefObject<HTMLDivElement | null>;
} {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => {
    if (panel.current?.contains(document.activeElement)) anchor.current?.focus();
    setOpen(false);
  };
  useEffect(() => {
    if (!open) return;
    panel.current?.querySelector<HTMLElement>("input, select, button")?.focus();
    const outside = (event: Event) => {
      const at = event.target;
      if (at instanceof Node && !panel.current?.contains(at) && !anchor.current?.contains(at)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      anchor.current?.focus();
      setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    document.addEventListener("keydown", onEscape, true);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
      document.removeEventListener("keydown", onEscape, true);
    };
  }, [open]);
  return { open, toggle: () => (open ? close() : setOpen(true)), close, anchor, panel };
}
