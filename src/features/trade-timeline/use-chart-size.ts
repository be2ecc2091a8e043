import { type RefObject, useLayoutEffect, useState } from "react";
import { usePrinting } from "#ui/use-printing.ts";

export type ChartSize = { readonly width: number; readonly height: number; readonly em: number };

/** What a chart is laid out on before it is measured, and where nothing can be measured. */
const UNMEASURED: ChartSize = { width: 731, height: 236, em: 1 };

/** On a page: as wide as A4 and Letter both are between margins of 14 mm. */
const PAPER: ChartSize = { width: 688, height: 280, em: 1 };

/**
 * The pixels a chart has, and how large the reader's text is; follows both, and
 * is the room on paper while the page is printed.
 */
export function useChartSize(box: RefObject<HTMLElement | null>): ChartSize {
  const [size, setSize] = useState(UNMEASURED);
  const printing = usePrinting();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth === 0 || clientHeight === 0) return;
      const em = (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
      setSize((before) =>
        before.width === clientWidth && before.height === clientHeight && before.em === em
          ? before
          : { width: clientWidth, height: clientHeight, em },
      );
    };
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return printing ? PAPER : size;
}
