import { type RefObject, useLayoutEffect, useState } from "react";
import { textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { type Line, linesOn, type Stretch } from "./page-lines.ts";

const NOTHING: readonly Line[] = [];

/**
 * Where the lines of the stretches lie now: measured when the stretches change, and again, once a frame at most, when blocks of
 * a long article come and go or the page is laid out anew.
 */
export function usePageLines(
  page: RefObject<HTMLElement | null>,
  { article }: ArticleText,
  stretches: readonly Stretch[],
): readonly Line[] {
  const [lines, setLines] = useState(NOTHING);
  // What lies over a page that is mounted with it comes before it: the page is there only in the next pass.
  const [isMounted, setMounted] = useState(page.current !== null);
  useLayoutEffect(() => setMounted(true), []);
  useLayoutEffect(() => {
    const element = isMounted ? page.current : null;
    const blocks = element?.querySelector(".reader-blocks");
    if (!element || !blocks) return;
    const map = textMapOf(article);
    let asked = 0;
    const measure = () => {
      asked = 0;
      setLines((before) => sameOr(before, linesOn(element, map, stretches)));
    };
    const ask = () => {
      if (asked === 0) asked = requestAnimationFrame(measure);
    };
    measure();
    const changes = new MutationObserver(ask);
    changes.observe(blocks, { childList: true, subtree: true, attributes: true, attributeFilter: ["style"] });
    const sizes = new ResizeObserver(ask);
    sizes.observe(element);
    document.fonts?.addEventListener("loadingdone", ask);
    return () => {
      cancelAnimationFrame(asked);
      changes.disconnect();
      sizes.disconnect();
      document.fonts?.removeEventListener("loadingdone", ask);
    };
  }, [page, article, stretches, isMounted]);
  return lines;
}

/** The lines before where nothing moved by as much as half a pixel, so that nothing is drawn again. */
function sameOr(before: readonly Line[], now: readonly Line[]): readonly Line[] {
  const near = (one: number, other: number) => Math.abs(one - other) < 0.5;
  const isSame =
    before.length === now.length &&
    before.every((line, at) => {
      const other = now[at];
      return (
        other !== undefined &&
        line.quote === other.quote &&
        line.first === other.first &&
        near(line.xPx, other.xPx) &&
        near(line.topPx, other.topPx) &&
        near(line.widthPx, other.widthPx) &&
        near(line.heightPx, other.heightPx)
      );
    });
  return isSame ? before : now;
}
