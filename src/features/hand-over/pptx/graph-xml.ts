import { xmlElement, xmlTag } from "#domain/exchange/xml.ts";
import type { Point } from "#domain/picture/picture.ts";
import type { GraphLine, GraphPart, GraphText } from "./graph-parts.ts";
import type { Box } from "./slide.ts";
import { typeWidth } from "./type-width.ts";

/** English metric units: what office programs count in. */
const EMU_PER_INCH = 914_400;
const EMU_PER_POINT = 12_700;
const emu = (inches: number) => Math.round(inches * EMU_PER_INCH);
const tag = xmlTag;

type Node = Extract<GraphPart, { kind: "node" }>;

/**
 * A graph as one group of shapes (ISO/IEC 29500-1, DrawingML): nodes with their text, connectors that hold on to them, labels.
 * Ids of shapes begin at `firstId`; `words` describe the whole for whoever does not see it.
 */
export function graphXml(
  parts: readonly GraphPart[],
  whole: { readonly name: string; readonly words: string; readonly box: Box; readonly face: string },
  firstId: number,
): string {
  const ids = new Map<string, number>();
  for (const [at, part] of parts.entries())
    if (part.kind === "node" && part.id !== "") ids.set(part.id, firstId + 1 + at);
  const nodes = new Map(parts.flatMap((part) => (part.kind === "node" && part.id !== "" ? [[part.id, part]] : [])));
  const body = parts.map((part, at) => {
    const id = firstId + 1 + at;
    if (part.kind === "node") return nodeXml(part, id, whole.face);
    if (part.kind === "label") return labelXml(part, id, whole.face);
    if (part.kind === "path") return pathXml(part, id);
    return connectorXml(part, id, (end) => {
      const [node, holder] = [nodes.get(end), ids.get(end)];
      return node && holder !== undefined ? { node, id: holder } : null;
    });
  });
  const { x, y, w, h } = whole.box;
  const [at, size] = [
    { x: emu(x), y: emu(y) },
    { cx: emu(w), cy: emu(h) },
  ];
  return [
    "<p:grpSp><p:nvGrpSpPr>",
    tag("p:cNvPr", { id: firstId, name: whole.name, descr: whole.words }, "empty"),
    "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>",
    tag("a:off", at, "empty"),
    tag("a:ext", size, "empty"),
    tag("a:chOff", at, "empty"),
    tag("a:chExt", size, "empty"),
    "</a:xfrm></p:grpSpPr>",
    ...body,
    "</p:grpSp>",
  ].join("");
}

function nodeXml(part: Node, id: number, face: string): string {
  const { at, half, isRound, fill, line, text, name } = part;
  const box = { x: at.x - half.w, y: at.y - half.h, w: half.w * 2, h: half.h * 2 };
  const shape = isRound
    ? '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    : '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 14000"/></a:avLst></a:prstGeom>';
  return [
    `<p:sp><p:nvSpPr>${tag("p:cNvPr", { id, name }, "empty")}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>`,
    frame(box),
    shape,
    solid(fill),
    lineXml(line),
    "</p:spPr>",
    textBody(text, "ctr", "ctr", face),
    "</p:sp>",
  ].join("");
}

function labelXml({ at, align, text, veil }: Extract<GraphPart, { kind: "label" }>, id: number, face: string): string {
  const width = typeWidth(text.text, text.size, "sans", text.bold) / 72 + 0.08;
  const height = (text.size * 1.16) / 72;
  const x = align === "start" ? at.x - 0.02 : align === "end" ? at.x - width + 0.02 : at.x - width / 2;
  // The anchor is the baseline; letters stand about nine tenths of their size above the lower edge of their line.
  const box = { x, y: at.y - (text.size * 0.98) / 72, w: width, h: height };
  return [
    `<p:sp><p:nvSpPr>${tag("p:cNvPr", { id, name: text.text }, "empty")}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>`,
    frame(box),
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    veil === null ? "<a:noFill/>" : veiled(veil),
    "</p:spPr>",
    textBody(text, align === "start" ? "l" : align === "end" ? "r" : "ctr", "t", face),
    "</p:sp>",
  ].join("");
}

function connectorXml(
  { from, to, line, name, ends }: Extract<GraphPart, { kind: "connector" }>,
  id: number,
  nodeOf: (id: string) => { readonly node: Node; readonly id: number } | null,
): string {
  const hold = (element: string, end: string | undefined, other: Point) => {
    const found = end === undefined ? null : nodeOf(end);
    return found === null ? "" : tag(element, { id: found.id, idx: siteTowards(found.node, other) }, "empty");
  };
  const [flipH, flipV] = [to.x < from.x, to.y < from.y];
  const box = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    w: Math.abs(to.x - from.x),
    h: Math.abs(to.y - from.y),
  };
  return [
    `<p:cxnSp><p:nvCxnSpPr>${tag("p:cNvPr", { id, name }, "empty")}<p:cNvCxnSpPr>`,
    hold("a:stCxn", ends?.[0], to),
    hold("a:endCxn", ends?.[1], from),
    "</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>",
    frame(box, { flipH: flipH ? 1 : null, flipV: flipV ? 1 : null }),
    '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>',
    lineXml(line),
    "</p:spPr></p:cxnSp>",
  ].join("");
}

/** Connection sites of an ellipse run against the clock from the top in eighths, those of a rectangle in quarters. */
function siteTowards({ at, isRound }: Node, other: Point): number {
  const turn = Math.atan2(-(other.x - at.x), -(other.y - at.y)) / (2 * Math.PI);
  const sites = isRound ? 8 : 4;
  return (Math.round(turn * sites) + sites) % sites;
}

function pathXml({ points, fill, line, name }: Extract<GraphPart, { kind: "path" }>, id: number): string {
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  const box = {
    x: left,
    y: top,
    w: Math.max(...points.map(({ x }) => x)) - left,
    h: Math.max(...points.map(({ y }) => y)) - top,
  };
  const steps = points.map(({ x, y }, at) => {
    const point = tag("a:pt", { x: emu(x - left), y: emu(y - top) }, "empty");
    return at === 0 ? `<a:moveTo>${point}</a:moveTo>` : `<a:lnTo>${point}</a:lnTo>`;
  });
  return [
    `<p:sp><p:nvSpPr>${tag("p:cNvPr", { id, name }, "empty")}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>`,
    frame(box),
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>',
    tag("a:path", { w: emu(box.w), h: emu(box.h), fill: fill === null ? "none" : null }),
    ...steps,
    fill === null ? "" : "<a:close/>",
    "</a:path></a:pathLst></a:custGeom>",
    fill === null ? "<a:noFill/>" : solid(fill),
    lineXml(line),
    "</p:spPr></p:sp>",
  ].join("");
}

function frame({ x, y, w, h }: Box, turned: Readonly<Record<string, number | null>> = {}): string {
  const off = tag("a:off", { x: emu(x), y: emu(y) }, "empty");
  return `${tag("a:xfrm", turned)}${off}${tag("a:ext", { cx: emu(w), cy: emu(h) }, "empty")}</a:xfrm>`;
}

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;

const VEIL = 70_000;
const veiled = (colour: string) =>
  `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"><a:alpha val="${VEIL}"/></a:srgbClr></a:solidFill>`;

function lineXml(line: GraphLine | null): string {
  if (line === null) return "<a:ln><a:noFill/></a:ln>";
  const { colour, width, dash, cap } = line;
  const start = tag("a:ln", { w: Math.max(1, Math.round(width * EMU_PER_POINT)), cap });
  return `${start}${solid(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

function textBody(text: GraphText | null, align: "l" | "ctr" | "r", anchor: "t" | "ctr", face: string): string {
  const body = `<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}" anchorCtr="0"/><a:lstStyle/>`;
  if (text === null) return `<p:txBody>${body}<a:p><a:endParaRPr lang="en-GB" sz="900"/></a:p></p:txBody>`;
  const look = tag("a:rPr", { lang: "en-GB", sz: Math.round(text.size * 100), b: text.bold ? 1 : 0 });
  const font = ["latin", "ea", "cs"].map((name) => tag(`a:${name}`, { typeface: face }, "empty")).join("");
  const run = `<a:r>${look}${solid(text.colour)}${font}</a:rPr>${xmlElement("a:t", {}, text.text)}</a:r>`;
  return `<p:txBody>${body}<a:p><a:pPr algn="${align}"/>${run}</a:p></p:txBody>`;
}
