import { type RefObject, useLayoutEffect, useState } from "react";

/** What a chart is drawn at before anything is laid out. */
const UNMEASURED_PX = 640;

/** Width of an element in whole pixels; follows it. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(UNMEASURED_PX);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const read = () => setWidthPx(Math.floor(watched.clientWidth) || UNMEASURED_PX);
    read();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(read);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return widthPx;
}
