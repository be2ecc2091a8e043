import { inSlices } from "#workers/in-slices.ts";
import type { BriefingContext } from "../briefing/briefing-export.ts";
import type { SharedFile } from "../exports.ts";
import { readPictureColours } from "../picture-colours.ts";
import { printPng } from "../print-png.ts";
import { deckSteps } from "./deck.ts";
import { type DeckPictures, graphMark } from "./graph-mark.ts";
import { packInWorker } from "./pack-in-worker.ts";
import type { Slide } from "./slide.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
/** Parts of the work, of one: slides described, pictures drawn; what is left packs them. */
const DESCRIBED = 0.6;
const PICTURED = 0.7;

/** A briefing as slides, worked out between frames. Rejects with a reason in words, and when the signal is aborted. */
export async function makePptx(
  context: BriefingContext,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<SharedFile> {
  const colours = readPictureColours(document.body, context.theme);
  const slides = await inSlices(deckSteps(context, colours), signal, (done) => onProgress(done * DESCRIBED));
  const pictures = await drawPictures(slides, signal);
  onProgress(PICTURED);
  const bytes = await packInWorker({ slides, title: context.briefing.title, colours, pictures }, signal);
  signal.throwIfAborted();
  const content = new Blob([bytes], { type: MEDIA_TYPE });
  return { kind: "slides", ending: "pptx", content, mediaType: MEDIA_TYPE };
}

/** Graphs that are pictures, as the addresses that slides hold; one after the other, so that memory holds one canvas. */
async function drawPictures(slides: readonly Slide[], signal: AbortSignal): Promise<DeckPictures> {
  const pictures = new Map<string, string>();
  for (const [slide, { parts }] of slides.entries())
    for (const [position, part] of parts.entries()) {
      if (part.kind !== "picture") continue;
      pictures.set(graphMark(slide, position), await asAddress(await printPng(part.svg, part.pixels, signal)));
    }
  return pictures;
}

const asAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
