import type { RefObject } from "react";
import { type ChartWidth, useChartWidth } from "#ui/use-chart-width.ts";
import { usePrinting } from "#ui/use-printing.ts";

/** A sheet of A4 within the margins of a print, in CSS pixels; Letter is a little wider. */
const PAPER: ChartWidth = { widthPx: 640, scale: 1 };

/** The width to draw a picture at: that of its element, and on paper that of the sheet, whatever the screen has. */
export function usePictureWidth(box: RefObject<HTMLElement | null>): ChartWidth {
  const screen = useChartWidth(box);
  return usePrinting() ? PAPER : screen;
}
