import type { Frame } from "playwright-core";

/** What a canvas shows, so that two moments can be told apart. */
export const drawn = (frame: Frame) => frame.evaluate(() => document.querySelector("canvas")?.toDataURL() ?? "");
/** How wide the canvas is, how many of its pixels go to one of the screen, and whether anything is on it. */
const canvasOf = (frame: Frame) =>
  frame.evaluate(() => {
    const canvas = document.querySelector("canvas");
    const blank = document.createElement("canvas");
    if (!canvas || canvas.width === 0) return { width: 0, ratio: 0, isDrawn: false };
    [blank.width, blank.height] = [canvas.width, canvas.height];
    const { width } = canvas.getBoundingClientRect();
    return { width, ratio: canvas.width / width / devicePixelRatio, isDrawn: canvas.toDataURL() !== blank.toDataURL() };
  });
/** Whether a drawing stands: of some width, sharp, and not blank. */
export const isShown = async (frame: Frame) => {
  const { width, ratio, isDrawn } = await canvasOf(frame);
  return width > 200 && Math.abs(ratio - 1) < 0.02 && isDrawn;
};
