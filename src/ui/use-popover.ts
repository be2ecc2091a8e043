import { type RefObject, useEffect, useRef, useState } from "react";
import { useDismissal } from "./use-dismissal.ts";

/**
 * A small panel below a button: Escape, a press elsewhere and a focus that goes on elsewhere close it; by Escape focus
 * goes back to the button.
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
    if (open) panel.current?.querySelector<HTMLElement>("input, select, button")?.focus();
  }, [open]);
  useDismissal(
    open,
    (at) => (panel.current?.contains(at) || anchor.current?.contains(at)) === true,
    (how) => {
      if (how === "escape") anchor.current?.focus();
      setOpen(false);
    },
  );
  return { open, toggle: () => (open ? close() : setOpen(true)), close, anchor, panel };
}
