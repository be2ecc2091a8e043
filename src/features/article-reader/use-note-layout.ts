import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { QuoteId } from "#domain/shared/ids.ts";
import { stackNotes } from "./note-stack.ts";

const GAP_PX = 8;
/** A note's first line sits on the line of its quote: the reading line is taller than the note's. */
const LINE_SHIFT_PX = 3;

/**
 * A function that sets every mounted note beside the line its first quote begins on, pushed down as far as the notes
 * before it need; the current quote's note keeps its line. Reads everything first, then writes.
 */
export function useNoteLayout(
  page: RefObject<HTMLElement | null>,
  beside: boolean,
  current: QuoteId | null,
): () => void {
  const lay = useCallback(() => {
    const root = page.current;
    if (!root) return;
    const notes = [...root.querySelectorAll<HTMLElement>("[data-note]")];
    if (!beside) {
      for (const note of notes) note.style.removeProperty("top");
      return;
    }
    const originPx = root.getBoundingClientRect().top;
    const wanted = notes.map((note) => ({
      topPx: lineOf(note) - originPx + LINE_SHIFT_PX,
      heightPx: note.getBoundingClientRect().height,
    }));
    const pinned = notes.findIndex((note) => note.classList.contains("note-current"));
    const floor = root.querySelector(".reader-blocks")?.getBoundingClientRect().top ?? originPx;
    const tops = stackNotes(wanted, GAP_PX, current === null || pinned < 0 ? null : pinned, floor - originPx);
    for (const [at, note] of notes.entries()) note.style.top = `${tops[at] ?? 0}px`;
  }, [page, beside, current]);
  useGrownNotes(page, lay);
  return lay;
}

/** Lays the notes anew when one of them grows by itself: what the figures say of a claim comes late. */
function useGrownNotes(page: RefObject<HTMLElement | null>, lay: () => void): void {
  const watch = useRef<(note: Element) => void>(null);
  useEffect(() => {
    if (typeof ResizeObserver === "undefined") return;
    const heights = new WeakMap<Element, number>();
    const observer = new ResizeObserver((entries) => {
      const grown = entries.filter(({ target, contentRect: { height } }) => {
        const before = heights.get(target);
        heights.set(target, height);
        return before !== undefined && before !== height;
      });
      if (grown.length > 0) lay();
    });
    watch.current = (note) => {
      if (!heights.has(note)) observer.observe(note);
    };
    return () => {
      watch.current = null;
      observer.disconnect();
    };
  }, [lay]);
  // Whatever was drawn now; a note that is watched already is passed by.
  useEffect(() => {
    for (const note of page.current?.querySelectorAll("[data-note]") ?? []) watch.current?.(note);
  });
}

/** Top of the first line of the quote a note belongs to, in the window's pixels. */
function lineOf(note: HTMLElement): number {
  const block = note.closest("[data-block]") ?? note;
  const mark = block.querySelector(`[data-quote="${CSS.escape(note.dataset.note ?? "")}"]`);
  return (mark?.getClientRects()[0] ?? block.getBoundingClientRect()).top;
}
