import { useCallback, useEffect, useRef, useState } from "react";
import type { Card } from "../HoverCard.tsx";

const SHOW_AFTER_MS = 220;
const HIDE_AFTER_MS = 260;

/**
 * Which card is shown. It opens a moment after the pointer comes to rest on something, at once for the keyboard; it stays
 * while the pointer is on it, and a dismissed one stays away until something else is pointed at (WCAG 1.4.13).
 */
export function useCard() {
  const [card, setCard] = useState<Card | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wanted = useRef<string | null>(null);
  const dismissed = useRef<string | null>(null);
  // Told before the drawing says that the pointer has left it, so that this alone hides nothing.
  const entered = useRef(false);
  const later = useCallback((ms: number, next: Card | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCard(next), ms);
  }, []);
  const show = useCallback(
    (next: Card | null, instantly = false) => {
      const key = next ? `${next.ref.kind}.${next.ref.id}` : null;
      if (key === null && entered.current && !instantly) return;
      entered.current = false;
      if (key === wanted.current && !instantly) return;
      wanted.current = key;
      if (key !== dismissed.current) dismissed.current = null;
      if (key !== null && key === dismissed.current) return;
      if (instantly) {
        clearTimeout(timer.current);
        setCard(next);
      } else later(next ? SHOW_AFTER_MS : HIDE_AFTER_MS, next);
    },
    [later],
  );
  const stay = useCallback(() => {
    entered.current = true;
    clearTimeout(timer.current);
  }, []);
  const leave = useCallback(() => {
    entered.current = false;
    wanted.current = null;
    later(HIDE_AFTER_MS, null);
  }, [later]);
  const dismiss = useCallback((): boolean => {
    clearTimeout(timer.current);
    const had = card !== null;
    entered.current = false;
    dismissed.current = wanted.current;
    setCard(null);
    return had;
  }, [card]);
  const isOpen = card !== null;
  useEffect(() => {
    if (!isOpen) return;
    // Wherever the focus is: the card may lie over what its reader wants to see.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      dismiss();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [isOpen, dismiss]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { card, show, stay, leave, dismiss };
}
