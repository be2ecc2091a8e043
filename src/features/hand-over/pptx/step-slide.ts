import type { StepAnalysis } from "#domain/briefing/analysis/analysis-words.ts";
import { writeGone } from "#domain/briefing/gone-words.ts";
import type { HandOut } from "#domain/briefing/hand-out.ts";
import type { Tone } from "#domain/picture/picture.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { captionBlock, chartBlock, claimsBlock, quoteBlock, tieBlock, wordsBlock } from "./blocks.ts";
import { type Block, column } from "./column.ts";
import { isRightToLeft, richParagraphs } from "./rich-paragraphs.ts";
import { type Box, paragraphOf, runOf, SHEET, type Slide, type SlidePart, textPart } from "./slide.ts";
import { sourceWords, windowWords } from "./step-words.ts";
import { tableBlock } from "./table-block.ts";
import { heightOf } from "./type-width.ts";

/** What a step becomes a slide of. */
export type StepOnSlide = {
  readonly content: HandOut;
  /** Title of the briefing. */
  readonly briefing: string;
  /** "Sample data, made on 30 Sep 2025". */
  readonly made: string;
  /** Address of the step in present mode. */
  readonly address: string;
  /** Whether the speaker notes travel. */
  readonly notes: boolean;
  /** Puts the graph into a box; `null`: the step shows none. */
  readonly graph: ((box: Box) => readonly SlidePart[]) | null;
};

export const MARGIN = 0.5;
const WIDTH = SHEET.w - 2 * MARGIN;
const FOOT = 6.86;
const TITLE_Y = 0.56;

/** One step as a slide: headline, graph at the left, words and figures beside it, sources and the way back below. */
export function stepSlide(given: StepOnSlide): Slide {
  const { content, notes, graph } = given;
  const { step } = content;
  const title = titlePart(step.title);
  const top = title.box.y + title.box.h + 0.14;
  const body: Box = { x: MARGIN, y: top, w: WIDTH, h: FOOT - 0.14 - top };
  const beside = blocksBeside(given);
  const hasCaption = step.caption.trim() !== "";
  return {
    layout: hasCaption ? "step" : "step-plain",
    parts: [
      // Read aloud in this order.
      title,
      ...headParts(given),
      ...(graph === null ? withoutGraph(given, beside, body) : withGraph(graph, given, beside, body)),
      ...footParts(given),
    ],
    notes: notes ? richParagraphs(step.notes, 12) : null,
  };
}

/** Sizes of a headline; the last one takes whatever is left. */
const TITLE_SIZES = [26, 22, 18, 15];
const TITLE_LINES = 2.05;

function titlePart(title: string): Extract<SlidePart, { kind: "text" }> {
  const isRtl = isRightToLeft(title);
  const at = (size: number) => [
    paragraphOf([runOf(title, size, { bold: true })], { isRtl, align: isRtl ? "right" : "left" }),
  ];
  const fits = (size: number) => heightOf(at(size), WIDTH) <= (size * 1.2 * TITLE_LINES) / 72;
  const size = TITLE_SIZES.find(fits) ?? TITLE_SIZES.at(-1) ?? 15;
  const box = { x: MARGIN, y: TITLE_Y, w: WIDTH, h: Math.min(1.6, heightOf(at(size), WIDTH)) + 0.04 };
  return textPart("Title", box, at(size), { fills: "title" });
}

/** Everything that stands beside the graph, in the order in which present mode shows it. */
function blocksBeside({ content }: StepOnSlide): readonly Block[] {
  const { tie, quote, claims, figures, table, analysis, window, ignored } = content;
  const tone: Tone = tie?.reading ? stanceName(tie.reading.band) : "s1";
  const gone = writeGone(ignored);
  return [
    ...(tie === null || analysis !== null ? [] : [tieBlock(tie, window.from)]),
    ...(quote === null ? [] : [quoteBlock(quote, 24)]),
    ...(claims.length === 0 ? [] : [claimsBlock(claims)]),
    ...(figures === null ? [] : [chartBlock(figures, tone)]),
    ...(table === null ? [] : [tableBlock(table)]),
    ...(analysis === null ? [] : analysisBlocks(analysis)),
    ...(gone === "" ? [] : [wordsBlock("Missing", () => [paragraphOf([runOf(gone, 11, { tone: "ink2" })])])]),
  ];
}

function analysisBlocks({ title, finding, method, table }: StepAnalysis): readonly Block[] {
  return [
    wordsBlock("Analysis", (scale) => [
      paragraphOf([runOf(title, 18 * scale, { bold: true })], { after: 4 }),
      paragraphOf([runOf(finding, 13 * scale)]),
    ]),
    ...(table === null || table.rows.length === 0 ? [] : [tableBlock(table)]),
    wordsBlock("How it was worked out", (scale) => [paragraphOf([runOf(method, 10 * scale, { tone: "ink2" })])]),
  ];
}

const GUTTER = 0.42;

/** The graph at the left; its caption below it where there is more to say beside, else beside it. */
function withGraph(
  graph: (box: Box) => readonly SlidePart[],
  { content }: StepOnSlide,
  beside: readonly Block[],
  body: Box,
): readonly SlidePart[] {
  const { caption } = content.step;
  const hasCaption = caption.trim() !== "";
  const isAlone = beside.length === 0;
  const left = isAlone && !hasCaption ? body.w : isAlone ? 8.75 : 7.3;
  const right: Box = { ...body, x: body.x + left + GUTTER, w: body.w - left - GUTTER };
  if (isAlone)
    return [...graph({ ...body, w: left }), ...(hasCaption ? column([captionBlock(caption, 18)], right, 1.07) : [])];
  const below = hasCaption ? Math.min(1.6, captionBlock(caption, 14).height(1, left)) : 0;
  const drawn = graph({ ...body, w: left, h: body.h - (hasCaption ? below + 0.2 : 0) });
  const foot = Math.max(...drawn.map(({ box }) => box.y + box.h)) + 0.2;
  return [
    ...drawn,
    ...(hasCaption
      ? column([captionBlock(caption, 14)], { ...body, w: left, y: foot, h: body.y + body.h - foot }, 1)
      : []),
    ...column(beside, right),
  ];
}

/** Without a graph the words take its place, and figures and tables stand beside them. */
function withoutGraph({ content }: StepOnSlide, beside: readonly Block[], body: Box): readonly SlidePart[] {
  const { analysis } = content;
  const { caption } = content.step;
  const captions = caption.trim() === "" ? [] : [captionBlock(caption, 15)];
  const isWide = content.figures !== null || content.table !== null || analysis !== null;
  const words =
    Number(content.tie !== null && analysis === null) +
    Number(content.quote !== null) +
    Number(content.claims.length > 0);
  const said = beside.slice(0, words);
  const shown = beside.slice(words);
  if (!isWide || (said.length === 0 && captions.length === 0))
    return column([...said, ...captions, ...shown], { ...body, w: isWide ? body.w : Math.min(body.w, 10) });
  const left = 5.1;
  const right: Box = { ...body, x: body.x + left + GUTTER, w: body.w - left - GUTTER };
  return [...column([...said, ...captions], { ...body, w: left }), ...column(shown, right)];
}

/** The bar of the desk, its sign, the briefing, and the window between its brackets. */
export function headParts({ content, briefing }: Pick<StepOnSlide, "content" | "briefing">): readonly SlidePart[] {
  const bracket = (sign: string) => runOf(sign, 11, { bold: true, tone: "act" });
  return [
    ...brandParts(0.33),
    textPart(
      "Briefing and window",
      { x: 1.02, y: 0.2, w: WIDTH - 0.52, h: 0.26 },
      [
        paragraphOf([
          runOf(`${shortTitle(briefing)}   `, 11, { bold: true }),
          bracket("[ "),
          runOf(windowWords(content), 11, { tone: "ink2" }),
          bracket(" ]"),
        ]),
      ],
      { anchor: "middle" },
    ),
  ];
}

const LONGEST_NAME = 90;
const shortTitle = (title: string): string => {
  const letters = [...title];
  return letters.length <= LONGEST_NAME ? title : `${letters.slice(0, LONGEST_NAME - 1).join("")}…`;
};

/** Two discs and what joins them, under the bar. */
export function brandParts(y: number): readonly SlidePart[] {
  const rule = (name: string, box: Box, width: number): SlidePart => ({
    kind: "rule",
    name,
    box,
    tone: "ink",
    width,
    dash: "solid",
  });
  const disc = (x: number, ground: Tone): SlidePart => ({
    kind: "disc",
    name: "Entente",
    box: { x, y: y - 0.055, w: 0.11, h: 0.11 },
    tone: "ink",
    ground,
  });
  return [
    rule("Bar", { x: 0, y: 0.03, w: SHEET.w, h: 0 }, 4.5),
    rule("Entente", { x: 0.61, y, w: 0.2, h: 0 }, 2),
    disc(MARGIN, "ink"),
    disc(0.8, "ground"),
  ];
}

/** Where everything comes from, when it was made, and the way back to the step. */
function footParts({ content, made, address }: StepOnSlide): readonly SlidePart[] {
  const words = [sourceWords(content), made].filter(Boolean).join(" ");
  return [
    {
      kind: "rule",
      name: "Rule",
      box: { x: MARGIN, y: FOOT, w: WIDTH, h: 0 },
      tone: "rule2",
      width: 0.75,
      dash: "solid",
    },
    textPart("Sources", { x: MARGIN, y: FOOT + 0.06, w: 9.1, h: 0.46 }, [
      paragraphOf([runOf(words, 9, { tone: "ink2" })]),
    ]),
    textPart("Link to the step", { x: 9.8, y: FOOT + 0.06, w: 2.35, h: 0.24 }, [
      paragraphOf([runOf("Open this step in Entente", 10, { link: address, tone: "act" })], { align: "right" }),
    ]),
  ];
}
