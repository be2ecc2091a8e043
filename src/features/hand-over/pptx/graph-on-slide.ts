import type { Lens } from "#domain/lens/lens.ts";
import type { DrawnGraph, GraphDrawer } from "#domain/picture/graph-drawer.ts";
import type { PictureColours, Shape } from "#domain/picture/picture.ts";
import { printSvg } from "#domain/picture/print-svg.ts";
import { moved, textAt } from "#domain/picture/shapes.ts";
import { STANCE_NAMES } from "#domain/shared/stance.ts";
import { capital } from "#domain/shared/wording.ts";
import { BAND_DASHES, type DashName } from "./dashes.ts";
import { MOST_CONNECTED } from "./foretell.ts";
import { type GraphPart, graphParts, looseParts } from "./graph-parts.ts";
import type { Box, SlidePart } from "./slide.ts";
import { typeWidth } from "./type-width.ts";

/** A pixel of the drawing on a slide, as on a screen that is as large. */
const PX_PER_INCH = 96;
const LEGEND = 0.34;
/** A picture on a wall needs more pixels than a screen has. */
const PICTURE_SCALE = 2;

const widthOf = (text: string, size: number, weight: number) => typeWidth(text, size, "sans", weight >= 550);

/** The graph of a lens within a box: shapes with connectors, or a picture where there are too many of them. */
export function graphOnSlide(
  graphs: GraphDrawer,
  lens: Lens,
  title: string,
  colours: PictureColours,
): (box: Box) => readonly SlidePart[] {
  return (box) => {
    const drawn = fitted(graphs, lens, box);
    const { body, description } = drawn;
    const inch = 1 / PX_PER_INCH;
    const size = { w: body.width * inch, h: body.height * inch };
    const place = { x: box.x + (box.w - size.w) / 2, y: box.y, ...size };
    const words = `Alliance graph. ${description}`;
    if (body.ties.length > MOST_CONNECTED) return [pictureOf(drawn, box, title, words, colours)];
    const whole = { ...place, h: place.h + LEGEND };
    const parts = [
      ...graphParts(body, { ...place, inch, colours }),
      ...legendParts(drawn, { x: box.x, y: place.y + place.h + LEGEND * 0.62, w: box.w }, colours),
    ];
    return [{ kind: "graph", name: "Alliance graph", box: { ...whole, x: box.x, w: box.w }, words, parts }];
  };
}

/** Drawn as wide as the box, or narrower where it would be too high. */
function fitted(graphs: GraphDrawer, lens: Lens, box: Box): DrawnGraph {
  const full = graphs.draw(lens, Math.round(box.w * PX_PER_INCH), widthOf);
  const room = (box.h - LEGEND) * PX_PER_INCH;
  if (full.body.height <= room) return full;
  return graphs.draw(lens, Math.floor((full.body.width * room) / full.body.height), widthOf);
}

/** The drawing in the middle of the box, its legend below as part of it: a picture keeps the strokes of the desk. */
function pictureOf(drawn: DrawnGraph, box: Box, title: string, words: string, colours: PictureColours): SlidePart {
  const { body } = drawn;
  const [width, foot] = [Math.round(box.w * PX_PER_INCH), LEGEND * PX_PER_INCH];
  const picture = {
    width,
    height: body.height + Math.round(foot),
    shapes: [...moved(body.shapes, (width - body.width) / 2, 0), ...legendRow(drawn, body.height + foot * 0.62)],
  };
  return {
    kind: "picture",
    name: "Alliance graph",
    box: { ...box, h: picture.height / PX_PER_INCH },
    words,
    svg: printSvg(picture, { colours, title, description: words, fonts: [], scale: PICTURE_SCALE }),
    pixels: { width: picture.width * PICTURE_SCALE, height: picture.height * PICTURE_SCALE },
  };
}

const LEGEND_PX = 12;
const ENTRY_GAP = 14;

/** The strokes of the five stances and the signs of trends, from the left. */
function legendRow({ legend }: DrawnGraph, y: number): readonly Shape[] {
  const stances = STANCE_NAMES.map(capital);
  let x = 0;
  return legend
    .filter(({ word }) => stances.includes(word) || TRENDS.includes(word))
    .flatMap(({ width, shapes, word }) => {
      const start = x;
      x += width + 6 + widthOf(word, LEGEND_PX, 400) + ENTRY_GAP;
      return [...moved(shapes, start, y), textAt(word, start + width + 6, y + 4, { size: LEGEND_PX })];
    });
}

const STROKE = 0.36;
const SIZE = 10;
/** Entries of the legend on the desk that hold on slides: how points that meet or part are read. */
const TRENDS: readonly string[] = ["Warming", "Cooling"];

/** What the strokes mean, in one line under the graph. */
function legendParts(
  { legend }: Pick<DrawnGraph, "legend">,
  at: { readonly x: number; readonly y: number; readonly w: number },
  colours: PictureColours,
): readonly GraphPart[] {
  const trends = legend.filter((entry) => TRENDS.includes(entry.word));
  const wide = (text: string) => typeWidth(text, SIZE) / 72;
  const signOf = (width: number) => width / PX_PER_INCH + 0.1;
  const own =
    STANCE_NAMES.reduce((sum, name) => sum + STROKE + 0.07 + wide(capital(name)), 0) +
    trends.reduce((sum, entry) => sum + signOf(entry.width) + wide(entry.word), 0);
  const gap = Math.min(0.3, (at.w - own) / (STANCE_NAMES.length + trends.length));
  let x = at.x;
  const word = (text: string, after: number): GraphPart => {
    const start = x + after;
    x = start + wide(text) + gap;
    const look = { text, size: SIZE, bold: false, colour: colours.ink };
    return { kind: "label", at: { x: start, y: at.y + 0.05 }, align: "start", text: look, veil: null };
  };
  const strokes = STANCE_NAMES.flatMap((name, band): GraphPart[] => {
    const start = x;
    const line = (colour: string, width: number, dash: DashName): GraphPart => ({
      kind: "connector",
      name: `Legend: ${capital(name)}`,
      ends: null,
      from: { x: start, y: at.y },
      to: { x: start + STROKE, y: at.y },
      line: { colour, width, dash, cap: dash === "sysDot" ? "rnd" : "flat" },
    });
    const isDouble = band === STANCE_NAMES.length - 1;
    return [
      line(colours[name], isDouble ? 4 : 2.25, BAND_DASHES[band] ?? "solid"),
      ...(isDouble ? [line(colours.ground, 1.4, "solid")] : []),
      word(capital(name), STROKE + 0.07),
    ];
  });
  const signs = trends.flatMap((entry) => {
    const placing = { x, y: at.y, inch: 1 / PX_PER_INCH, colours };
    const sign = entry.shapes.flatMap((shape) => looseParts(shape, 1, placing));
    return [...sign, word(entry.word, signOf(entry.width))];
  });
  return [...strokes, ...signs];
}
