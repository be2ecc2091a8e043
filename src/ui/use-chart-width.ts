import { type RefObject, useLayoutEffect, useState } from "react";

/** What a chart is drawn at before anything is laid out. */
const UNMEASURED_PX = 640;

export type ChartWidth = {
  /** In pixels of the usual size of text: the chart is drawn at that size, then enlarged with the text. */
  readonly widthPx: number;
  /** How much larger than usual the reader's text is. */
  readonly scale: number;
};

/** Width of an element, and the size of the reader's text; follows both where the element's height is set in `rem`. */
export function useChartWidth(element: RefObject<HTMLElement | null>): ChartWidth {
  const [size, setSize] = useState<ChartWidth>({ widthPx: UNMEASURED_PX, scale: 1 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const read = () => {
      const scale = (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
      const widthPx = Math.floor(watched.clientWidth / scale) || UNMEASURED_PX;
      setSize((before) => (before.widthPx === widthPx && before.scale === scale ? before : { widthPx, scale }));
    };
    read();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(read);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
