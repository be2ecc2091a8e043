import { xmlElement, xmlTag, xmlText } from "../exchange/xml.ts";
import type { Fill, Ink, Picture, PictureColours, PictureText, Point, Shape } from "./picture.ts";

/** A font that goes along: a `data:` address of WOFF2, as a variable font. */
export type EmbeddedFont = {
  readonly family: string;
  readonly source: string;
  /** Ranges of its axes, as CSS writes them: `100 900`, `62% 125%`. */
  readonly weights: string;
  readonly widths: string;
};

/** How a picture is printed. */
export type SvgSetting = {
  readonly colours: PictureColours;
  /** Read aloud, and shown where the pointer rests. */
  readonly title: string;
  readonly description: string;
  readonly fonts: readonly EmbeddedFont[];
  /** Size in CSS pixels over that of the picture; shapes stay as they are. */
  readonly scale: number;
};

/** The families texts are set in; the first one is embedded where it goes along, the others are there for what it has no letters for. */
/** Narrow faces first: lines are measured in one, and a program that reads no fonts along would let them run on. */
const FAMILIES =
  "'Archivo Variable', Archivo, 'Arial Narrow', 'Liberation Sans Narrow', 'Noto Naskh Arabic', 'Helvetica Neue', Arial, sans-serif";

/**
 * A picture as an SVG file that stands alone: no script, no address of anything but its own parts, text as text with its
 * fonts along, `title` and `desc` for whoever does not see it. Linear in the shapes.
 */
export function printSvg(picture: Picture, { colours, title, description, fonts, scale }: SvgSetting): string {
  const { width, height, shapes } = picture;
  const head = xmlTag("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width: round(width * scale),
    height: round(height * scale),
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    role: "img",
    "font-family": FAMILIES,
    "font-stretch": "88%",
    "aria-labelledby": "title desc",
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    head,
    xmlElement("title", { id: "title" }, title),
    xmlElement("desc", { id: "desc" }, description),
    ...(fonts.length === 0 ? [] : [`<style>${fonts.map(fontRule).join("")}</style>`]),
    ...(hasHatch(shapes) ? [hatchPattern(colours)] : []),
    ...shapes.map((shape) => printShape(shape, colours)),
    "</svg>\n",
  ].join("\n");
}

const fontRule = ({ family, source, weights, widths }: EmbeddedFont): string =>
  xmlText(
    `@font-face{font-family:"${family}";font-weight:${weights};font-stretch:${widths};src:url(${source}) format("woff2")}`,
  ).replaceAll("&quot;", '"');

function hatchPattern({ rule2 }: PictureColours): string {
  const pattern = { id: "hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  const line = { x1: 0, y1: 0, x2: 0, y2: 5, stroke: rule2, "stroke-width": 1.1 };
  return `<defs>${xmlTag("pattern", pattern)}${xmlTag("line", line, "empty")}</pattern></defs>`;
}

function hasHatch(shapes: readonly Shape[]): boolean {
  return shapes.some((shape) =>
    shape.kind === "group" ? hasHatch(shape.shapes) : "fill" in shape && shape.fill === "hatch",
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Attributes of a line, by the colours. */
function inked(ink: Ink | null, colours: PictureColours) {
  if (ink === null) return {};
  return {
    stroke: colours[ink.tone],
    "stroke-width": round(ink.width),
    "stroke-dasharray": ink.dash.length === 0 ? null : ink.dash.map(round).join(" "),
    "stroke-linecap": ink.cap === "butt" ? null : ink.cap,
  };
}

const filled = (fill: Fill, colours: PictureColours): string =>
  fill === null ? "none" : fill === "hatch" ? "url(#hatch)" : colours[fill];

function printShape(shape: Shape, colours: PictureColours): string {
  switch (shape.kind) {
    case "group":
      return printGroup(shape, colours);
    case "text":
      return printText(shape, colours);
    case "stroke":
      return xmlTag("path", { d: pathOf(shape.lines, false), fill: "none", ...inked(shape.ink, colours) }, "empty");
    default: {
      const paint = { fill: filled(shape.fill, colours), ...inked(shape.ink, colours) };
      return xmlTag(ELEMENT[shape.kind], { ...geometryOf(shape), ...paint }, "empty");
    }
  }
}

const ELEMENT = { line: "path", rect: "rect", disc: "circle", path: "path" } as const;

function geometryOf(shape: Extract<Shape, { kind: keyof typeof ELEMENT }>) {
  if (shape.kind === "line") return { d: pathOf([shape.points], shape.closed) };
  const [x, y] = [round(shape.x), round(shape.y)];
  if (shape.kind === "disc") return { cx: x, cy: y, r: round(shape.radius) };
  if (shape.kind === "path") {
    const isPlaced = x === 0 && y === 0 && shape.scale === 1;
    return { d: shape.d, transform: isPlaced ? null : `translate(${x} ${y}) scale(${round(shape.scale)})` };
  }
  const { width, height, radius } = shape;
  return {
    x,
    y,
    width: round(Math.max(0, width)),
    height: round(Math.max(0, height)),
    rx: radius === 0 ? null : round(radius),
  };
}

const pathOf = (lines: readonly (readonly Point[])[], closed: boolean): string =>
  lines
    .map((line) => line.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join(""))
    .map((d) => (closed ? `${d}Z` : d))
    .join("");

function printGroup({ words, opacity, shapes }: Extract<Shape, { kind: "group" }>, colours: PictureColours): string {
  const title = words === null ? "" : xmlElement("title", {}, words);
  const inside = shapes.map((shape) => printShape(shape, colours)).join("\n");
  return `${xmlTag("g", { opacity: opacity === 1 ? null : round(opacity) })}${title}${inside}</g>`;
}

/** The edge of letters is a text of its own beneath them: few programs know an order of painting within one. */
function printText(shape: PictureText, colours: PictureColours): string {
  const { text, casing } = shape;
  const set = { ...placed(shape), fill: colours[shape.tone] };
  const letters = xmlElement("text", set, text);
  if (casing === null) return letters;
  const edge = { fill: "none", stroke: colours[casing], "stroke-width": 3.5, "stroke-linejoin": "round" };
  return `${xmlElement("text", { ...set, ...edge, "aria-hidden": true }, text)}${letters}`;
}

function placed({ x, y, size, weight, align, turn }: PictureText) {
  const [left, base] = [round(x), round(y)];
  return {
    x: left,
    y: base,
    "font-size": round(size),
    "font-weight": weight,
    "text-anchor": align === "start" ? null : align,
    transform: turn === 0 ? null : `rotate(${round(turn)} ${left} ${base})`,
  };
}
