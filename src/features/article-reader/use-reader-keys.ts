import { type RefObject, useEffect, useRef } from "react";
import type { QuoteId } from "#domain/shared/ids.ts";

export type ReaderKeys = {
  readonly onStep: (step: 1 | -1) => void;
  readonly onCard: (quote: QuoteId | null) => void;
  readonly onTie: () => void;
  readonly onList: () => void;
};

/**
 * The reader's keys (quality.md 6): J next, K previous quote, Enter its card, T its tie, O the list of
 * quotes. They act only while focus is in the reader, never while typing; letters only where they are switched on.
 * Left and Right move focus from dot to dot and pick nothing.
 */
export function useReaderKeys(pane: RefObject<HTMLElement | null>, letters: boolean, keys: ReaderKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (handle(event, element, latest.current, letters)) event.preventDefault();
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [pane, letters]);
}

function handle(event: KeyboardEvent, pane: HTMLElement, keys: ReaderKeys, letters: boolean): boolean {
  const onDot = event.target instanceof HTMLElement ? (event.target.dataset.dot as QuoteId | undefined) : undefined;
  if (event.key === "Enter" && (onDot !== undefined || event.target === pane)) {
    if (onDot !== undefined && event.target instanceof HTMLElement) event.target.click();
    keys.onCard(onDot ?? null);
    return true;
  }
  if (onDot !== undefined && (event.key === "ArrowRight" || event.key === "ArrowLeft"))
    return moveAlong(pane, onDot, event.key === "ArrowRight" ? 1 : -1);
  if (!letters || event.shiftKey) return false;
  switch (event.key.toLowerCase()) {
    case "j":
      keys.onStep(1);
      return true;
    case "k":
      keys.onStep(-1);
      return true;
    case "t":
      keys.onTie();
      return true;
    case "o":
      keys.onList();
      return true;
    default:
      return false;
  }
}

function moveAlong(pane: HTMLElement, from: QuoteId, step: 1 | -1): boolean {
  const dots = [...pane.querySelectorAll<HTMLElement>("[data-dot]")];
  const at = dots.findIndex((dot) => dot.dataset.dot === from);
  const next = dots[at + step];
  next?.focus();
  return true;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("input, select, textarea, [contenteditable=true], dialog, [data-coding]") !== null;
