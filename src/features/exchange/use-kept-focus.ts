import { type RefObject, useEffect, useRef } from "react";

/**
 * Takes the focus when what had it is gone: a button that did its work and left would else leave the keyboard nowhere.
 * The element needs a `tabIndex` of -1.
 */
export function useKeptFocus<Kept extends HTMLElement>(): RefObject<Kept | null> {
  const kept = useRef<Kept>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) kept.current?.focus({ preventScroll: true });
  });
  return kept;
}
