import { type RefObject, useLayoutEffect, useState } from "react";

export type PaneSize = { readonly widthPx: number; readonly heightPx: number };

/** Inner size of an element, in whole pixels; `null` where nothing is laid out. */
export function usePaneSize(element: RefObject<HTMLElement | null>): PaneSize | null {
  const [size, setSize] = useState<PaneSize | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const read = () => {
      const { clientWidth: widthPx, clientHeight: heightPx } = watched;
      setSize((before) => {
        if (widthPx === 0) return null;
        return before?.widthPx === widthPx && before.heightPx === heightPx ? before : { widthPx, heightPx };
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
