import { type RefObject, useLayoutEffect, useState } from "react";

export type PaneSize = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The reader's text size over the usual one. */
  readonly textScale: number;
};

/** Inner size of an element, in whole pixels; `null` where nothing is laid out. */
export function usePaneSize(element: RefObject<HTMLElement | null>): PaneSize | null {
  const [size, setSize] = useState<PaneSize | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const read = () => {
      const { clientWidth: widthPx, clientHeight: heightPx } = watched;
      const textScale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      setSize((before) => {
        if (widthPx === 0) return null;
        const isSame = before?.widthPx === widthPx && before.heightPx === heightPx && before.textScale === textScale;
        return isSame ? before : { widthPx, heightPx, textScale };
      });
    };
    read();
    return watchSize(watched, read);
  }, [element]);
  return size;
}

/** Calls back when an element's size changes; answers by a way to stop. */
export function watchSize(element: HTMLElement, onChange: () => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  const observer = new ResizeObserver(() => onChange());
  observer.observe(element);
  return () => observer.disconnect();
}
