import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { type HandOut, handOutSteps } from "#domain/briefing/hand-out.ts";
import { printSvg } from "#domain/picture/print-svg.ts";
import { GRAPH_WIDTH, STEP_SIZE, stepPicture } from "#domain/picture/step/step-picture.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import type { Source } from "#domain/shared/source.ts";
import { printSource } from "#domain/shared/source-words.ts";
import { writeDate } from "#domain/shared/wording.ts";
import { fileName } from "#ui/download-file.ts";
import { measureNarrowType } from "#ui/narrow-type.ts";
import { inSlices } from "#workers/in-slices.ts";
import type { BriefingContext } from "../briefing/briefing-export.ts";
import type { SharedFile } from "../exports.ts";
import { readPictureColours } from "../picture-colours.ts";
import { pictureFonts } from "../picture-fonts.ts";
import { printPng } from "../print-png.ts";

const guessWidth = (text: string, size: number) => [...text].length * size * 0.53;

type Work = { readonly signal: AbortSignal; readonly onProgress: (done: number) => void };

/** The steps of a briefing as pictures, in a zip: "03-more-oil-last-year.svg". A step is drawn between two frames. */
export async function makeStepPictures(
  context: BriefingContext,
  kind: "svg" | "png",
  { signal, onProgress }: Work,
): Promise<SharedFile> {
  const { briefing, dossier, method } = context;
  const files = new Map<string, Uint8Array>();
  const sources = new Map<string, Source>();
  for (const [at, step] of briefing.steps.entries()) {
    const content = await inSlices(handOutSteps(step, dossier, method), signal);
    for (const source of content.sources) sources.set(source.id, source);
    const svg = await pictureOf(content, at, context, kind === "png" ? context.scale : 1);
    signal.throwIfAborted();
    const name = `${String(at + 1).padStart(2, "0")}-${fileName(step.title)}.${kind}`;
    files.set(name, kind === "svg" ? new TextEncoder().encode(svg) : await pixelsOf(svg, context.scale, signal));
    onProgress((at + 1) / (briefing.steps.length + 1));
    await nextFrame();
    signal.throwIfAborted();
  }
  files.set("sources.txt", new TextEncoder().encode(listOf([...sources.values()])));
  return {
    kind: kind === "png" ? `steps-png-${context.scale}x` : "steps-svg",
    ending: "zip",
    content: await zipped(files, signal),
    mediaType: "application/zip",
  };
}

/** Every source of the pictures, one a line; a picture has room for the first of its own alone. */
const listOf = (sources: readonly Source[]) => sources.map((source) => `${printSource(source)}\n`).join("");

async function pictureOf(content: HandOut, at: number, context: BriefingContext, scale: number): Promise<string> {
  const { briefing, dossier, graphs, theme, madeOn } = context;
  const widthOf = measureNarrowType() ?? guessWidth;
  const drawn = content.step.shows.includes("graph")
    ? (graphs?.draw(content.lens, GRAPH_WIDTH, widthOf) ?? null)
    : null;
  const made = `${dossier.title}. ${dossier.sample ? "Sample data, made" : "Made"} on ${writeDate(madeOn as PartialDate)} with Entente.`;
  const around = { briefing: briefing.title, at, of: briefing.steps.length, made };
  const picture = stepPicture(content, drawn, around, widthOf);
  const words = [content.tie?.finding, content.analysis?.finding, content.figures?.finding, drawn?.description, made]
    .filter(Boolean)
    .join(" ");
  const colours = readPictureColours(document.body, theme);
  return printSvg(picture, {
    colours,
    title: content.step.title,
    description: words,
    fonts: await pictureFonts(),
    scale,
  });
}

async function pixelsOf(svg: string, scale: number, signal: AbortSignal): Promise<Uint8Array> {
  const size = { width: STEP_SIZE.width * scale, height: STEP_SIZE.height * scale };
  return new Uint8Array(await (await printPng(svg, size, signal)).arrayBuffer());
}

/** Files as a zip, one between two frames: pixels as they are, texts deflated. */
async function zipped(files: ReadonlyMap<string, Uint8Array>, signal: AbortSignal): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let fault: Error | null = null;
  const whole = new Zip((error, piece) => {
    fault ??= error;
    pieces.push(new Uint8Array(piece));
  });
  for (const [name, bytes] of files) {
    const entry = name.endsWith(".png") ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    whole.add(entry);
    entry.push(bytes, true);
    await nextFrame();
    signal.throwIfAborted();
  }
  whole.end();
  if (fault !== null) throw fault;
  return new Blob(pieces, { type: "application/zip" });
}

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
