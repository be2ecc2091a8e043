import { type RefObject, useCallback, useLayoutEffect, useState } from "react";
import { type TextMap, textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { type EdgeBox, edgeBox } from "./text-places.ts";

/** Where the two edges of a range stand, counted from the corner of the page; `null`: not mounted. */
export type EdgeBoxes = { readonly start: EdgeBox | null; readonly end: EdgeBox | null };

const NOWHERE: EdgeBoxes = { start: null, end: null };

/** Where the edges of words stand on the page, as it is laid out now. */
export function useEdgeBoxes(page: RefObject<HTMLElement | null>, text: ArticleText, range: TextRange): EdgeBoxes {
  const [boxes, setBoxes] = useState(NOWHERE);
  const map = textMapOf(text.article);
  const { start, end } = range;
  const measure = useCallback(() => {
    if (page.current) setBoxes(edgesOn(page.current, map, { start, end }));
  }, [page, map, start, end]);
  useLayoutEffect(measure, [measure]);
  useLayoutEffect(() => {
    const element = page.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [page, measure]);
  return boxes;
}

function edgesOn(page: HTMLElement, map: TextMap, range: TextRange): EdgeBoxes {
  const corner = page.getBoundingClientRect();
  const onPage = (box: EdgeBox | null) =>
    box && {
      xPx: box.xPx - corner.left,
      topPx: box.topPx - corner.top,
      bottomPx: box.bottomPx - corner.top,
      rtl: box.rtl,
    };
  return { start: onPage(edgeBox(page, map, range, "start")), end: onPage(edgeBox(page, map, range, "end")) };
}
