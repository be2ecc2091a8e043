import { writeGone } from "../../briefing/gone-words.ts";
import type { HandOut } from "../../briefing/hand-out.ts";
import { quotedWords } from "../../briefing/quoted-words.ts";
import { plainText } from "../../briefing/rich-text.ts";
import type { StepContent } from "../../briefing/step-content.ts";
import { FIGURES_WORDS } from "../../claims/verdict.ts";
import { writeClock, writeStance } from "../../reading/words.ts";
import { stanceName } from "../../shared/stance.ts";
import { writeDate, writeSpan } from "../../shared/wording.ts";
import { legendRows } from "../framed-picture.ts";
import type { DrawnGraph } from "../graph-drawer.ts";
import type { Picture, Shape, TextWidth, Tone } from "../picture.ts";
import { boxAt, groupOf, levelLine, moved, textAt } from "../shapes.ts";
import { wrapText } from "../wrap-text.ts";
import { figuresPicture } from "./figures-picture.ts";
import { tableShapes } from "./table-shapes.ts";

/** Width and height of the picture of a step: a slide of 16 to 9. */
export const STEP_SIZE = { width: 1600, height: 900 } as const;
/** How wide the graph of a step is drawn in its picture. */
export const GRAPH_WIDTH = 860;

const MARGIN = 56;
const TOP = 104;
const FOOT = 812;
const COLUMN = 1000;
const LEGEND_ROW = 22;

/** What is said around a step that it does not say itself. */
export type StepAround = {
  readonly briefing: string;
  /** From 0 on. */
  readonly at: number;
  readonly of: number;
  /** "Pakistan’s opening to Russia. Sample data, made on 30 Sep 2025 with Entente." */
  readonly made: string;
};

/**
 * A step as one picture: the graph, the words, what the records say, the figures and the sources, as present mode lays them
 * out. What does not fit is cut with an ellipsis, never laid over anything. An analysis is told in words and rows, not drawn.
 */
export function stepPicture(
  content: HandOut,
  graph: DrawnGraph | null,
  around: StepAround,
  widthOf: TextWidth,
): Picture {
  const { width, height } = STEP_SIZE;
  const left = graph === null ? MARGIN : COLUMN;
  const shapes = [
    { ...boxAt({ x: 0, y: 0, width, height }, "ground") },
    { ...boxAt({ x: 0, y: 0, width, height: 6 }, "ink") },
    ...headOf(content, around, widthOf),
    ...(graph === null ? [] : graphAt(graph, widthOf)),
    ...columnOf(content, { left, width: width - MARGIN - left, widthOf }),
    ...footOf(content, around, widthOf),
  ];
  return { width, height, shapes };
}

function headOf({ window, clock }: StepContent, { briefing }: StepAround, widthOf: TextWidth): readonly Shape[] {
  const style = { size: 19, weight: 680, widthOf };
  const [title = ""] = wrapText(briefing, 900, style, 1);
  const x = MARGIN + widthOf(title, style.size, style.weight) + 28;
  const words = writeSpan(window);
  const end = x + 14 + widthOf(words, 18, 400) + 8;
  return [
    textAt(title, MARGIN, 60, style),
    textAt("[", x, 60, { size: 18, weight: 700, tone: "act" }),
    textAt(words, x + 14, 60, { size: 18, tone: "ink2" }),
    textAt("]", end, 60, { size: 18, weight: 700, tone: "act" }),
    textAt(writeClock(clock), end + 24, 60, { size: 16, tone: "ink3" }),
  ];
}

function graphAt({ body, legend, description }: DrawnGraph, widthOf: TextWidth): readonly Shape[] {
  const rows = legendRows(legend, GRAPH_WIDTH, widthOf);
  const foot = FOOT - 16 - rows.length * LEGEND_ROW;
  const y = Math.max(TOP, TOP + (foot - TOP - body.height) / 2);
  return [
    groupOf(moved(body.shapes, MARGIN - 8, y), { words: description }),
    ...rows.flatMap((row, at) => moved(row, MARGIN, foot + at * LEGEND_ROW + 10)),
  ];
}

type Room = { readonly left: number; readonly width: number; readonly widthOf: TextWidth };

/** Texts one below the other, and the figures in what room is left. */
function columnOf(content: HandOut, { left, width, widthOf }: Room): readonly Shape[] {
  const { tie, quote, claims, figures, analysis, step } = content;
  const table = content.table ?? analysis?.table ?? null;
  const shapes: Shape[] = [];
  let y = TOP + 8;
  const write = (text: string, look: Look, most: number, gap: number) => {
    for (const line of wrapText(text, width, { ...look, widthOf }, most)) {
      if (y > FOOT - 24) return;
      shapes.push(textAt(line, left, y + look.size, look));
      y += look.size * look.line;
    }
    y += gap;
  };
  if (tie !== null) {
    const band = tie.reading === null ? "no evidence yet" : writeStance(tie.reading.band);
    const tone: Tone = tie.reading === null ? "ink2" : stanceName(tie.reading.band);
    write(`${tie.tags.join(" – ")}   ${band}`, { size: 21, weight: 680, line: 1.3, tone }, 1, 16);
  }
  if (quote !== null) {
    write(quotedWords(quote), { size: quote.words.length > 140 ? 25 : 32, weight: 500, line: 1.22, tone: "ink" }, 6, 8);
    const said = [quote.speaker, quote.addressee === null ? "" : `to ${quote.addressee}`].filter(Boolean).join(" ");
    const date = quote.date === null ? [] : [writeDate(quote.date)];
    write([said, ...date].join(", "), { size: 17, weight: 400, line: 1.4, tone: "ink2" }, 1, 20);
  }
  write(step.title, { size: quote === null ? 34 : 23, weight: 680, line: 1.2, tone: "ink" }, 4, 10);
  for (const line of plainText(step.caption).split("\n").filter(Boolean))
    write(line, { size: 18, weight: 400, line: 1.4, tone: "ink2" }, 5, 4);
  y += 10;
  for (const { test, series } of claims)
    write(
      `Figures ${FIGURES_WORDS[test.verdict]}. ${series}: ${test.reason}`,
      { size: 17, weight: 600, line: 1.35, tone: "ink" },
      4,
      12,
    );
  if (analysis !== null) {
    write(analysis.title, { size: 18, weight: 680, line: 1.35, tone: "ink" }, 1, 2);
    write(analysis.finding, { size: 16, weight: 400, line: 1.4, tone: "ink" }, 6, 6);
    write(analysis.method, { size: 13, weight: 400, line: 1.4, tone: "ink2" }, 4, 8);
  }
  const gone = writeGone(content.ignored);
  if (gone !== "") write(gone, { size: 15, weight: 400, line: 1.4, tone: "ink2" }, 2, 8);
  if (figures !== null && FOOT - y > 170) shapes.push(...figuresAt(figures, { left, width, widthOf }, y));
  else if (table !== null && FOOT - y > 170) shapes.push(...tableShapes(table, { left, width, widthOf }, y, FOOT - y));
  return shapes;
}

type Look = { readonly size: number; readonly weight: number; readonly line: number; readonly tone: Tone };

function figuresAt(
  figures: NonNullable<StepContent["figures"]>,
  { left, width, widthOf }: Room,
  y: number,
): readonly Shape[] {
  const height = Math.min(330, FOOT - y - 66);
  const { shapes } = figuresPicture(figures, { width, height }, widthOf);
  return [
    textAt(figures.title, left, y + 22, { size: 18, weight: 680 }),
    textAt(figures.unitWords, left, y + 44, { size: 14, tone: "ink2" }),
    groupOf(moved(shapes, left, y + 56), { words: figures.finding }),
  ];
}

/** As many publishers as fit, and how many sources more there are. */
function sourceLine(sources: HandOut["sources"], fits: (text: string) => boolean): string {
  const names = [...new Set(sources.map(({ publisher, title }) => publisher ?? title))];
  const line = (count: number) => {
    const rest = names.length - count;
    return `Sources: ${names.slice(0, count).join("; ")}${rest > 0 ? ` and ${rest} more, listed in sources.txt` : ""}.`;
  };
  const most = names.findLastIndex((_name, at) => fits(line(at + 1)));
  return names.length === 0 ? "" : line(Math.max(1, most + 1));
}

function footOf({ sources }: StepContent, { at, of, made }: StepAround, widthOf: TextWidth): readonly Shape[] {
  const style = { size: 14, weight: 400, widthOf };
  const room = STEP_SIZE.width - 2 * MARGIN - 220;
  const lines = [
    ...wrapText(
      sourceLine(sources, (text) => widthOf(text, style.size, style.weight) <= room),
      room,
      style,
      1,
    ),
    ...wrapText(made, room, style, 1),
  ];
  return [
    levelLine(MARGIN, STEP_SIZE.width - MARGIN, FOOT + 12, "rule"),
    ...lines.map((line, row) => textAt(line, MARGIN, FOOT + 38 + row * 20, { size: 14, tone: "ink2" })),
    textAt(`${at + 1} of ${of}`, STEP_SIZE.width - MARGIN, FOOT + 38, { size: 16, weight: 680, align: "end" }),
  ];
}
