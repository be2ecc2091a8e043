import PptxGenJS from "pptxgenjs";
import { plainText } from "#domain/briefing/rich-text.ts";
import type { BriefingContext } from "../briefing/briefing-export.ts";
import type { SharedFile } from "../exports.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** A briefing as slides. Rejects when the signal is aborted. */
export async function makePptx(
  { briefing, notes }: BriefingContext,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<SharedFile> {
  const deck = new PptxGenJS();
  for (const [at, step] of briefing.steps.entries()) {
    signal.throwIfAborted();
    onProgress(at / briefing.steps.length);
    const slide = deck.addSlide();
    slide.addText(step.title, { x: 0.5, y: 0.4, w: 9, h: 1 });
    slide.addText(plainText(step.caption), { x: 0.5, y: 1.5, w: 9, h: 3 });
    if (notes) slide.addNotes(plainText(step.notes));
  }
  const content = await deck.write({ outputType: "arraybuffer" });
  signal.throwIfAborted();
  if (!(content instanceof ArrayBuffer)) throw new Error("The slides could not be packed.");
  return { kind: "slides", ending: "pptx", content, mediaType: MEDIA_TYPE };
}
