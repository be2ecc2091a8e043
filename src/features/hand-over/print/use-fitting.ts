import { type RefObject, useLayoutEffect, useState } from "react";

/** Height of the text on A4 between the margins of print.css, in millimetres, less what print may lay out taller. */
const PAGE_MM = 263;
const MM_PER_INCH = 25.4;
const PX_PER_INCH = 96;

/**
 * How much of something leaves a sheet on its one page: all of it where there is room, else a step less at a time, and never
 * less than `least`. It is measured when the sheet is drawn.
 */
export function useFitting(sheet: RefObject<HTMLElement | null>, all: number, least: number, isDrawn: boolean): number {
  const [shown, setShown] = useState(all);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element || !isDrawn || shown <= least) return;
    const { paddingTop } = getComputedStyle(element);
    const last = element.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    const height = last - element.getBoundingClientRect().top - Number.parseFloat(paddingTop);
    if (height > (PAGE_MM / MM_PER_INCH) * PX_PER_INCH) setShown(shown - 1);
  }, [sheet, isDrawn, shown, least]);
  return shown;
}
