import PptxGenJS from "pptxgenjs";
import { legalText } from "#domain/exchange/xml.ts";
import type { PictureColours, Tone } from "#domain/picture/picture.ts";
import { chartLook } from "./chart-look.ts";
import { dayNumber } from "./chart-workbook.ts";
import { FACES, LAYOUTS, masterOf } from "./deck-layouts.ts";
import { type DeckPictures, graphMark } from "./graph-mark.ts";
import { type Paragraph, SHEET, type Slide, type SlidePart } from "./slide.ts";
import { indentOf } from "./type-width.ts";

type Deck = InstanceType<typeof PptxGenJS>;
type Page = ReturnType<Deck["addSlide"]>;
type TextProps = PptxGenJS.TextProps;
type Painter = {
  readonly page: Page;
  readonly colours: PictureColours;
  readonly at: readonly [slide: number, part: number];
  readonly pictures: DeckPictures;
};

/** Packs slides as the library does: layouts with placeholders, texts, charts, tables and pictures. The only file that knows it. */
export async function packDeck(
  slides: readonly Slide[],
  given: { readonly title: string; readonly colours: PictureColours; readonly pictures: DeckPictures },
): Promise<ArrayBuffer> {
  const { colours, pictures } = given;
  const deck = new PptxGenJS();
  deck.defineLayout({ name: "SHEET", width: SHEET.w, height: SHEET.h });
  deck.layout = "SHEET";
  deck.title = legalText(given.title);
  deck.author = "Entente";
  deck.company = "Entente";
  deck.subject = "Briefing";
  deck.theme = { headFontFace: FACES.sans, bodyFontFace: FACES.sans };
  for (const layout of LAYOUTS) deck.defineSlideMaster(masterOf(layout, colours));
  for (const [slide, { layout, parts }] of slides.entries()) {
    const page = deck.addSlide({ masterName: layout });
    for (const [part, one] of parts.entries()) paintPart(one, { page, colours, at: [slide, part], pictures });
  }
  const packed = await deck.write({ outputType: "arraybuffer" });
  if (!(packed instanceof ArrayBuffer)) throw new Error("The slides could not be packed.");
  return packed;
}

const hex = (colour: string) => colour.slice(1).toUpperCase();

function paintPart(part: SlidePart, painter: Painter): void {
  const { page, colours } = painter;
  switch (part.kind) {
    case "text":
      paintText(part, painter);
      return;
    case "chart":
      paintChart(part, painter);
      return;
    case "table":
      paintTable(part, painter);
      return;
    case "graph":
      page.addText("", { ...part.box, objectName: graphMark(...painter.at) });
      return;
    case "picture":
      page.addImage({
        ...part.box,
        data: painter.pictures.get(graphMark(...painter.at)) ?? "",
        altText: legalText(part.words),
        objectName: part.name,
      });
      return;
    case "rule":
      page.addShape("line", {
        ...part.box,
        objectName: part.name,
        line: { color: hex(colours[part.tone]), width: part.width, dashType: part.dash },
      });
      return;
    case "disc":
      page.addShape("ellipse", {
        ...part.box,
        objectName: part.name,
        fill: { color: hex(colours[part.ground]) },
        line: { color: hex(colours[part.tone]), width: 1.25 },
      });
  }
}

function paintText(part: Extract<SlidePart, { kind: "text" }>, { page, colours }: Painter): void {
  const { box, anchor, fills, ground, edge, name } = part;
  page.addText(runsOf(part.paragraphs, colours), {
    ...box,
    objectName: legalText(name),
    margin: 0,
    valign: anchor,
    fit: "shrink",
    fontFace: FACES.sans,
    ...(fills === null ? { isTextBox: true } : { placeholder: fills }),
    ...(ground === null ? {} : { fill: { color: hex(colours[ground]) } }),
    ...(edge === null ? {} : { line: { color: hex(colours[edge]), width: 1 } }),
  });
}

/** Paragraphs as the library counts them: runs, the last of each breaking the line; breaks within are breaks of lines. */
function runsOf(paragraphs: readonly Paragraph[], colours: PictureColours): TextProps[] {
  return paragraphs.flatMap(({ runs, mark, align, after, isRtl }) => {
    const whole = {
      align,
      paraSpaceAfter: after,
      rtlMode: isRtl,
      bullet: bulletOf(mark),
    };
    const pieces = runs.flatMap((run) =>
      legalText(run.text)
        .split("\n")
        .map((text, line) => ({ run, text, softBreak: line > 0 })),
    );
    const kept = pieces.filter(({ text, softBreak }, at) => text !== "" || softBreak || at === 0);
    return kept.map(
      ({ run, text, softBreak }, at): TextProps => ({
        text,
        options: {
          ...whole,
          fontSize: Math.round(run.size * 10) / 10,
          fontFace: FACES[run.face],
          bold: run.bold,
          italic: run.italic,
          color: hex(colours[run.link === null ? run.tone : "act"]),
          breakLine: at === kept.length - 1,
          softBreakBefore: softBreak,
          ...(run.link === null ? {} : { hyperlink: { url: legalText(run.link) } }),
        },
      }),
    );
  });
}

function bulletOf(mark: Paragraph["mark"]): NonNullable<NonNullable<TextProps["options"]>["bullet"]> {
  if (mark === null) return false;
  const indent = indentOf(mark) * 72;
  return mark === "dot" ? { indent } : { type: "number", numberStartAt: mark, indent };
}

function paintChart(
  { box, name, words, chart }: Extract<SlidePart, { kind: "chart" }>,
  { page, colours }: Painter,
): void {
  // The library would share one list of labels between series and change it.
  const labels = () => chart.months.map((month) => String(dayNumber(month)));
  const data = chart.series.map((one) => ({
    name: legalText(one.name),
    labels: labels(),
    values: one.values.map(numberOf),
  }));
  page.addChart("bar", data, {
    ...box,
    objectName: legalText(name),
    altText: legalText(words),
    ...chartLook(chart, colours, FACES.sans),
  });
}

/** The library knows no empty cell: what is not a number is taken out again when the deck is finished. */
const numberOf = (value: number | null): number => value ?? Number.NaN;

function paintTable({ box, name, table }: Extract<SlidePart, { kind: "table" }>, { page, colours }: Painter): void {
  const { columns, rows, size, rowHeight } = table;
  const rule = (pt: number, tone: Tone) => ({ type: "solid" as const, pt, color: hex(colours[tone]) });
  const none = { type: "none" as const };
  const cell = (text: string, at: number, isHead: boolean): PptxGenJS.TableCell => ({
    text: legalText(text),
    options: {
      align: columns[at]?.isNumber ? "right" : "left",
      bold: isHead,
      color: hex(colours[isHead ? "ink2" : "ink"]),
      border: [none, none, isHead ? rule(1.25, "ink") : rule(0.5, "rule"), none],
    },
  });
  page.addTable(
    [
      columns.map(({ label }, at) => cell(label, at, true)),
      ...rows.map((cells) => cells.map((text, at) => cell(text, at, false))),
    ],
    {
      ...box,
      objectName: legalText(name),
      colW: columns.map(({ width }) => width),
      rowH: rowHeight,
      fontSize: Math.round(size * 10) / 10,
      fontFace: FACES.sans,
      valign: "top",
      margin: [0.035, 0.1, 0.035, 0.04],
    },
  );
}
