import { unzipSync, zipSync } from "fflate";
import { xmlElement, xmlTag } from "#domain/exchange/xml.ts";
import type { Steps } from "#domain/layout/layout-input.ts";
import { chartWorkbook } from "./chart-workbook.ts";
import { FACES } from "./deck-layouts.ts";
import { graphMark } from "./graph-mark.ts";
import { graphXml } from "./graph-xml.ts";
import type { Box, Paragraph, Slide, SlidePart } from "./slide.ts";

type Parts = Record<string, Uint8Array>;
const EMU_PER_INCH = 914_400;
/** Shapes of a graph are counted from here on, a thousand for each part of a slide; all others from 2. */
const GRAPH_IDS = 1_000;

/**
 * A deck as the library packed it, finished: graphs put in as groups with connectors, placeholders where the slide wants
 * them, notes as paragraphs, cells without a figure left out of charts and of the workbooks behind them, ids that are unique,
 * and elements in the order that ISO/IEC 29500-1 gives them. Yields how much is done, from 0 to 1.
 */
export function* finishDeck(packed: Uint8Array, slides: readonly Slide[]): Steps<Uint8Array> {
  const parts: Parts = unzipSync(packed);
  yield 0.1;
  for (const [at, slide] of slides.entries()) {
    patch(parts, `ppt/slides/slide${at + 1}.xml`, (xml) => finishedSlide(xml, slide, at));
    patch(parts, `ppt/notesSlides/notesSlide${at + 1}.xml`, (xml) => withNotes(xml, slide.notes));
    yield 0.1 + (0.4 * (at + 1)) / slides.length;
  }
  for (const name of Object.keys(parts).filter((one) => one.startsWith("ppt/slideLayouts/slideLayout")))
    patch(parts, name, (xml) => onePropertiesElement(countedIds(xml)));
  // Room before paragraphs is nowhere said but in the master of the library, and nobody has reckoned with it.
  patch(parts, "ppt/slideMasters/slideMaster1.xml", (xml) =>
    xml.replaceAll('<a:spcPct val="20000"/>', '<a:spcPct val="0"/>'),
  );
  patch(parts, "ppt/presentation.xml", mastersFirst);
  finishCharts(parts, slides);
  yield 0.6;
  return zipSync(parts, { level: 6 });
}

/** Masters are listed before slides, that of the notes too. */
const mastersFirst = (xml: string): string =>
  xml.replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)\s*(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, "$2$1");

function patch(parts: Parts, name: string, change: (xml: string) => string): void {
  const bytes = parts[name];
  if (bytes === undefined) throw new Error(`The deck lacks ${name}.`);
  parts[name] = new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
}

function finishedSlide(xml: string, { parts }: Slide, at: number): string {
  const boxes = parts.filter((part) => part.kind === "text" && part.fills !== null).map(({ box }) => box);
  const placed = placeholdersAt(countedIds(xml), boxes);
  const whole = onePropertiesElement(placed)
    .replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>')
    .replaceAll('<a:buSzPct val="100000"/>', "")
    .replaceAll("&#x2022;", "•");
  return parts.reduce((text, part, position) => withGraph(text, part, at, position), whole);
}

/** Ids of shapes counted through: the library gives some twice. */
function countedIds(xml: string): string {
  let next = 1;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    const tag = `<p:cNvPr id="${next}"`;
    next += 1;
    return tag;
  });
}

/** Of each paragraph the first properties count, and no others may follow: the library writes them for every run. */
function onePropertiesElement(xml: string): string {
  return xml.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
    let count = 0;
    return paragraph.replace(/<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs, (properties) => {
      count += 1;
      return count === 1 ? properties : "";
    });
  });
}

/** Placeholders that a slide fills, in the order in which it fills them, each at its own place. */
function placeholdersAt(xml: string, boxes: readonly Box[]): string {
  let at = 0;
  return xml.replace(/<p:sp>.*?<\/p:sp>/gs, (shape) => {
    if (!/<p:ph[^>]*type="(?:title|body)"/.test(shape)) return shape;
    const box = boxes[at];
    at += 1;
    return box === undefined ? shape : shape.replace(/<a:off [^>]*\/><a:ext [^>]*\/>/, frameOf(box));
  });
}

const emu = (inches: number) => Math.round(inches * EMU_PER_INCH);
const frameOf = ({ x, y, w, h }: Box) =>
  `${xmlTag("a:off", { x: emu(x), y: emu(y) }, "empty")}${xmlTag("a:ext", { cx: emu(w), cy: emu(h) }, "empty")}`;

function withGraph(xml: string, part: SlidePart, slide: number, position: number): string {
  if (part.kind !== "graph") return xml;
  const { name, words, box, parts } = part;
  const drawn = graphXml(parts, { name, words, box, face: FACES.sans }, GRAPH_IDS * (position + 1));
  const mark = `name="${graphMark(slide, position)}"`;
  return xml.replace(/<p:sp>.*?<\/p:sp>/gs, (shape) => (shape.includes(mark) ? drawn : shape));
}

/** Notes in the body of their page, paragraph by paragraph; `null`: none travel, and the page stays empty. */
function withNotes(xml: string, notes: readonly Paragraph[] | null): string {
  const body = (notes ?? []).map(noteXml).join("") || '<a:p><a:endParaRPr lang="en-GB"/></a:p>';
  return xml.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>(<\/p:txBody>)/s,
    (_all, before: string, after: string) => `${before}${body}${after}`,
  );
}

function noteXml({ runs, mark, isRtl }: Paragraph): string {
  const sign =
    mark === null
      ? null
      : mark === "dot"
        ? '<a:buChar char="•"/>'
        : `<a:buAutoNum type="arabicPeriod" startAt="${mark}"/>`;
  const rtl = isRtl ? 1 : null;
  const properties =
    sign === null
      ? xmlTag("a:pPr", { rtl }, "empty")
      : `${xmlTag("a:pPr", { marL: 228_600, indent: -228_600, rtl })}${sign}</a:pPr>`;
  const texts = runs.map(({ text, bold, italic, link }) => {
    // Notes hold no links of their own in every program: the address stands after the words.
    const words = link === null ? text : `${text} (${link})`;
    const look = xmlTag("a:rPr", { lang: "en-GB", b: bold ? 1 : null, i: italic ? 1 : null }, "empty");
    return words
      .split("\n")
      .map((line) => `<a:r>${look}${xmlElement("a:t", {}, line)}</a:r>`)
      .join("<a:br/>");
  });
  return `<a:p>${properties}${texts.join("")}</a:p>`;
}

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/;

/** Charts with nothing where nothing is recorded, each over a workbook of the same numbers. */
function finishCharts(parts: Parts, slides: readonly Slide[]): void {
  const charts = slides.flatMap((slide) => slide.parts.flatMap((part) => (part.kind === "chart" ? [part.chart] : [])));
  // The library counts charts through as long as the page lives.
  const numbers = Object.keys(parts)
    .flatMap((name) => Number(CHART.exec(name)?.[1] ?? Number.NaN))
    .filter((number) => !Number.isNaN(number))
    .sort((one, other) => one - other);
  for (const [at, chart] of charts.entries()) {
    const number = numbers[at];
    patch(parts, `ppt/charts/chart${number}.xml`, finishedChart);
    parts[`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`] = chartWorkbook(chart);
  }
}

/** An axis of dates has no alignment and no levels, and its units stand in this order; flat columns have two axes. */
function finishedChart(xml: string): string {
  return xml
    .replace(/(<c:axId [^>]*\/>\s*<c:axId [^>]*\/>)\s*<c:axId [^>]*\/>(\s*<\/c:barChart>)/g, "$1$2")
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "")
    .replace(/<c:lblAlgn [^>]*\/>|<c:noMultiLvlLbl [^>]*\/>/g, "")
    .replace(/(<c:majorTimeUnit [^>]*\/>)\s*(<c:majorUnit [^>]*\/>)/g, "$2$1");
}
