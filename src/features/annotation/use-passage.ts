import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { type TextMap, textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { pageRange, selectedRange } from "./text-places.ts";
import { useTouchSelection } from "./use-touch-selection.ts";
import { useWordCursor, wordFrom } from "./use-word-cursor.ts";

/** Words in hand, and how they came there. */
export type Passage = {
  readonly range: TextRange;
  readonly quote: Quote | null;
  readonly eager: boolean;
  /** The words are still being chosen, by keys. */
  readonly choosing?: boolean;
};

const PENDING = "entente-pending";

/**
 * The words that are worked on: chosen with pointer or touch where they stand, or given by a key. They stay painted as
 * chosen while the focus is elsewhere. `onLeave` is called when the choice is given up; it keeps its identity.
 */
export function usePassage(page: RefObject<HTMLElement | null>, text: ArticleText, onLeave: () => void) {
  const [passage, setPassage] = useState<Passage | null>(null);
  const map = textMapOf(text.article);
  const take = useCallback(
    (eager: boolean) => {
      const range = page.current && selectedRange(page.current, map);
      if (range) setPassage({ range, quote: null, eager });
      else if (eager) {
        const word = wordFrom(text, firstInView(page.current, map));
        if (word) setPassage({ range: word, quote: null, eager, choosing: true });
      }
    },
    [page, map, text],
  );
  const cursor = useMemo(
    () => ({
      move: (range: TextRange) => {
        setPassage((before) => before && { ...before, range });
        keepInView(page.current, map, range);
      },
      done: () => setPassage((before) => before && { ...before, choosing: false }),
      leave: () => {
        setPassage(null);
        onLeave();
      },
    }),
    [page, map, onLeave],
  );
  useWordCursor(text, passage?.choosing ? passage.range : null, cursor);
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    // The selection is what it will be only after the press is over.
    const chosen = (event: Event) => {
      if (event.target instanceof Element && event.target.closest("[data-coding]")) return;
      setTimeout(() => take(false));
    };
    element.addEventListener("pointerup", chosen);
    return () => element.removeEventListener("pointerup", chosen);
  }, [page, take]);
  const native = useTouchSelection(page, map, take, passage !== null);
  useEffect(() => {
    const range = passage && page.current && pageRange(page.current, map, passage.range);
    if (!range || !CSS.highlights) return;
    CSS.highlights.set(PENDING, new Highlight(range));
    return () => void CSS.highlights.delete(PENDING);
  }, [page, map, passage]);
  return { passage, setPassage, take, native };
}

/** The offset at which the first block begins that can be seen. */
function firstInView(page: HTMLElement | null, map: TextMap): number {
  const top = page?.parentElement?.getBoundingClientRect().top ?? 0;
  const blocks = [...(page?.querySelectorAll<HTMLElement>("[data-block]") ?? [])];
  const seen = blocks.find((block) => block.getBoundingClientRect().bottom > top + 8);
  return map.blocks[Number(seen?.dataset.block ?? 0)]?.start ?? 0;
}

/** Moves the page just as far as the words in hand need to be seen. */
function keepInView(page: HTMLElement | null, map: TextMap, range: TextRange): void {
  const words = page && pageRange(page, map, range);
  const scroller = page?.parentElement;
  if (!words || !scroller) return;
  const [box, view] = [words.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (box.bottom > view.bottom - 40) scroller.scrollTop += box.bottom - view.bottom + 80;
  else if (box.top < view.top + 20) scroller.scrollTop -= view.top + 60 - box.top;
}
