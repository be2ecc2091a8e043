import { useLayoutEffect } from "react";
import { moveEdge } from "#domain/annotation/move-edge.ts";
import { wordBeside } from "#domain/annotation/word-beside.ts";
import { type TextMap, textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { useAnnounce } from "#ui/announce.tsx";

/** The first word of the article at or after a place; the last one where nothing follows. */
export function wordFrom(text: ArticleText, offset: number): TextRange | null {
  const map = textMapOf(text.article);
  return wordBeside(map.text, offset, "after") ?? wordBeside(map.text, map.text.length, "before");
}

/**
 * Chooses words by keys alone: arrows go from word to word and from paragraph to paragraph, with Shift they take more
 * or fewer words, Enter is done, Escape lets go. Each step is said aloud.
 */
export function useWordCursor(
  text: ArticleText,
  range: TextRange | null,
  on: {
    readonly move: (range: TextRange) => void;
    readonly done: () => void;
    readonly leave: () => void;
  },
): void {
  const announce = useAnnounce();
  useLayoutEffect(() => {
    if (range === null) return;
    const map = textMapOf(text.article);
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // What is pressed beside the words is not meant for them.
      if (event.target instanceof Element && event.target.closest("[data-coding]")) return;
      if (event.key === "Enter") on.done();
      else if (event.key === "Escape") on.leave();
      else {
        const next = moved(map, range, event.key, event.shiftKey);
        if (next === undefined) return;
        if (next !== null) {
          on.move(next);
          announce(map.text.slice(next.start, next.end), "words in hand");
        }
      }
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", press, true);
    return () => document.removeEventListener("keydown", press, true);
  }, [text, range, on, announce]);
}

/** Where a key leads; `null` when there is nothing further, `undefined` for a key that means nothing here. */
function moved(map: TextMap, range: TextRange, key: string, more: boolean): TextRange | null | undefined {
  const rtl = /^[\s\p{P}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(map.text.slice(range.start, range.start + 40));
  const along = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[key];
  if (along !== undefined) {
    if (more) return moveEdge(map.text, range, "end", "word", along);
    return wordBeside(map.text, along > 0 ? range.end : range.start, along > 0 ? "after" : "before");
  }
  const down = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (down === undefined) return undefined;
  const at = map.blocks.findIndex(({ start, end }) => range.start >= start && range.start <= end);
  const block = map.blocks[at + down];
  if (!block) return null;
  if (more) return down > 0 ? { start: range.start, end: block.end } : null;
  return wordBeside(map.text, block.start, "after");
}
