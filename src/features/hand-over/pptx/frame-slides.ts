import { type Source, sourceHref } from "#domain/shared/source.ts";
import { writeSourceDate } from "#domain/shared/source-words.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { isRightToLeft } from "./rich-paragraphs.ts";
import { type Paragraph, paragraphOf, runOf, SHEET, type Slide, textPart } from "./slide.ts";
import { brandParts, MARGIN } from "./step-slide.ts";
import { heightOf } from "./type-width.ts";

/** What the first slide says. */
export type Opening = {
  readonly title: string;
  readonly dossier: string;
  /** Built in, and said to be so. */
  readonly isSample: boolean;
  /** "7 steps, Oct 2024 – Sep 2025, event time". */
  readonly about: string;
  /** "Sample data, made on 30 Sep 2025". */
  readonly made: string;
  /** Address of the first step in present mode. */
  readonly address: string;
};

const WIDTH = SHEET.w - 2 * MARGIN;
const SIZES = [44, 38, 32, 26, 20];
const MOST_HIGH = 2.9;

/** The first slide: what the briefing is called, over which dossier and window, and when it was made. */
export function openingSlide({ title, dossier, isSample, about, made, address }: Opening): Slide {
  const isRtl = isRightToLeft(title);
  const at = (size: number) => [
    paragraphOf([runOf(title, size, { bold: true, face: "serif" })], { isRtl, align: isRtl ? "right" : "left" }),
  ];
  const width = WIDTH - 1.4;
  const size = SIZES.find((one) => heightOf(at(one), width) <= MOST_HIGH) ?? SIZES.at(-1) ?? 20;
  const height = Math.min(MOST_HIGH, heightOf(at(size), width)) + 0.1;
  const top = 3.9 - height;
  return {
    layout: "opening",
    parts: [
      textPart("Title", { x: MARGIN, y: top, w: width, h: height }, at(size), { fills: "title", anchor: "bottom" }),
      ...brandParts(0.62),
      textPart(
        "Entente",
        { x: 1.05, y: 0.45, w: 3, h: 0.34 },
        [paragraphOf([runOf("Entente", 16, { face: "serif" })])],
        {
          anchor: "middle",
        },
      ),
      ...(isSample
        ? [
            textPart(
              "Sample dossier",
              { x: MARGIN, y: top - 0.52, w: 1.62, h: 0.34 },
              [paragraphOf([runOf("Sample dossier", 12, { bold: true })], { align: "center" })],
              { anchor: "middle", ground: "lamp", edge: "lamp-edge" },
            ),
          ]
        : []),
      { kind: "rule", name: "Rule", box: { x: MARGIN, y: 4.12, w: 1.2, h: 0 }, tone: "act", width: 2.5, dash: "solid" },
      textPart(
        "About",
        { x: MARGIN, y: 4.3, w: width, h: 1.5 },
        [
          paragraphOf([runOf(dossier, 18, { bold: true })], { after: 4 }),
          paragraphOf([runOf(about, 16, { tone: "ink2" })], { after: 4 }),
          paragraphOf([runOf(`${made} with Entente.`, 14, { tone: "ink2" })]),
        ],
        { fills: "body" },
      ),
      textPart("Link to the briefing", { x: MARGIN, y: 6.62, w: 6, h: 0.3 }, [
        paragraphOf([runOf("Open this briefing in Entente", 12, { link: address, tone: "act" })]),
      ]),
    ],
    notes: null,
  };
}

const LIST_HIGH = 5.4;
const LIST_SIZE = 10.5;
const GUTTER = 0.5;
const COLUMN = (WIDTH - GUTTER) / 2;

/** All sources of all steps, numbered, in two columns on as many slides as they need. */
export function sourceSlides(sources: readonly Source[], made: string): readonly Slide[] {
  const columns = columnsOf(sources.map(sourceParagraph));
  const pages = columns.flatMap((left, at) => (at % 2 === 0 ? [{ left, right: columns[at + 1] ?? [] }] : []));
  return pages.map(({ left, right }, page) => {
    const title =
      page === 0 ? `Everything here rests on ${writeCount(sources.length, "source")}` : "Sources, continued";
    const list = { x: MARGIN, y: 1.28, w: COLUMN, h: LIST_HIGH };
    return {
      layout: "sources",
      parts: [
        textPart("Title", { x: MARGIN, y: 0.56, w: WIDTH, h: 0.5 }, [paragraphOf([runOf(title, 26, { bold: true })])], {
          fills: "title",
        }),
        ...brandParts(0.33),
        textPart("Sources", list, left, { fills: "body" }),
        ...(right.length === 0
          ? []
          : [textPart("Sources, second column", { ...list, x: MARGIN + COLUMN + GUTTER }, right)]),
        {
          kind: "rule",
          name: "Rule",
          box: { x: MARGIN, y: 6.86, w: WIDTH, h: 0 },
          tone: "rule2",
          width: 0.75,
          dash: "solid",
        },
        textPart("Made", { x: MARGIN, y: 6.92, w: 9, h: 0.24 }, [
          paragraphOf([runOf(`${made} with Entente.`, 9, { tone: "ink2" })]),
        ]),
      ],
      notes: null,
    };
  });
}

function sourceParagraph(source: Source, at: number): Paragraph {
  const { publisher, title, date, locator } = source;
  const href = sourceHref(source);
  const rest = [writeSourceDate(date), href === null ? locator : hostOf(href)].filter(Boolean).join(", ");
  return paragraphOf(
    [
      ...(publisher === null ? [] : [runOf(`${publisher}: `, LIST_SIZE, { bold: true })]),
      runOf(title, LIST_SIZE, { link: href }),
      ...(rest === "" ? [] : [runOf(` ${rest}`, LIST_SIZE, { tone: "ink2" })]),
    ],
    { mark: at + 1, after: 3 },
  );
}

/** Whose pages a link leads to: on paper the words must say it. */
const hostOf = (href: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(href)?.[1] ?? href;

/** Paragraphs by column, each as full as it can be. */
function columnsOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const columns: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = columns.at(-1);
    if (last !== undefined && heightOf([...last, paragraph], COLUMN) <= LIST_HIGH) last.push(paragraph);
    else columns.push([paragraph]);
  }
  return columns;
}
