import { type RefObject, useEffect } from "react";
import type { MeasureText } from "../scene/measures.ts";
import { paintOnPaper } from "./paint-paper.ts";
import { readPaperPalette } from "./palette.ts";
import type { Stage } from "./stage.ts";

/** For the length of a print a canvas of its own stands in for the one on screen: ink on white, whole and fine. */
export function usePaper(options: {
  readonly paper: RefObject<HTMLCanvasElement | null>;
  /** Where colours are resolved. */
  readonly holder: RefObject<HTMLElement | null>;
  readonly stage: Stage;
  readonly measureText: MeasureText;
}): void {
  const { paper, holder, stage, measureText } = options;
  useEffect(() => {
    const before = () => {
      const { input, places } = stage.now();
      if (!paper.current || !holder.current || !input) return;
      paintOnPaper(paper.current, { input, places }, readPaperPalette(holder.current), measureText);
    };
    const after = () => {
      // A canvas without extent keeps no picture in memory.
      if (paper.current) paper.current.width = 0;
    };
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, [paper, holder, stage, measureText]);
}
