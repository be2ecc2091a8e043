import { type RefObject, useEffect, useRef, useState } from "react";
import type { TextMap } from "#domain/article/text-map.ts";
import { selectedRange } from "./text-places.ts";

/** A finger that selects words has no end one could hear: what is selected counts once it rests so long. */
const REST_MS = 450;

/**
 * Takes words that a finger or pen selects: a long press and the platform's own handles say nothing but that the
 * selection has changed. Once words are in hand (`inHand`), what is selected takes their place at once: a preview that
 * draws the words anew may let go of the selection before it rests. Answers whether the platform's handles stand at words
 * of the page now, so that no others are put beside them.
 */
export function useTouchSelection(
  page: RefObject<HTMLElement | null>,
  map: TextMap,
  take: (eager: boolean) => void,
  inHand: boolean,
): boolean {
  const [native, setNative] = useState(false);
  // What is heard outlives the previews of a draft, which give the article another text each time.
  const latest = useRef({ take, inHand });
  useEffect(() => {
    latest.current = { take, inHand };
  });
  useEffect(() => {
    let byTouch = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = (event: PointerEvent) => {
      byTouch = event.pointerType !== "mouse";
    };
    const changed = () => {
      clearTimeout(timer);
      const isThere = byTouch && page.current !== null && selectedRange(page.current, map) !== null;
      setNative(isThere);
      if (!isThere) return;
      if (latest.current.inHand) latest.current.take(false);
      else timer = setTimeout(() => latest.current.take(false), REST_MS);
    };
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("selectionchange", changed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("selectionchange", changed);
    };
  }, [page, map]);
  return native;
}
