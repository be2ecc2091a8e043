import { quotedWords } from "#domain/briefing/quoted-words.ts";
import type { StepContent, StepQuote, StepTie } from "#domain/briefing/step-content.ts";
import type { StepFigures } from "#domain/briefing/step-figures.ts";
import type { Tone } from "#domain/picture/picture.ts";
import { writeStance } from "#domain/reading/words.ts";
import { stanceName } from "#domain/shared/stance.ts";
import type { Block } from "./column.ts";
import { BAND_DASHES } from "./dashes.ts";
import { isRightToLeft, richParagraphs } from "./rich-paragraphs.ts";
import { type Paragraph, paragraphOf, runOf, type SlideChart, textPart } from "./slide.ts";
import { attributionWords, beforeWords, claimWords, figureNotes } from "./step-words.ts";
import { heightOf, typeWidth } from "./type-width.ts";

/** A block of nothing but paragraphs. */
export function wordsBlock(name: string, paragraphsAt: (scale: number) => readonly Paragraph[]): Block {
  return {
    height: (scale, width) => heightOf(paragraphsAt(scale), width) + 0.02,
    upTo: null,
    parts: (box, scale) => [textPart(name, box, paragraphsAt(scale))],
  };
}

/** The caption, in the body placeholder of its layout. */
export function captionBlock(caption: string, size: number): Block {
  const paragraphsAt = (scale: number) => richParagraphs(caption, size * scale);
  return {
    height: (scale, width) => heightOf(paragraphsAt(scale), width) + 0.02,
    upTo: null,
    parts: (box, scale) => [textPart("Caption", box, paragraphsAt(scale), { fills: "body" })],
  };
}

const TAG_HEIGHT = 0.36;

/** The tag of a tie on the lamp, its stance in words, and what it was when the window began. */
export function tieBlock(tie: StepTie, since: StepContent["window"]["from"]): Block {
  const band = tie.reading?.band ?? null;
  const tone: Tone = band === null ? "ink2" : `${stanceName(band)}-lamp`;
  const [left, right] = tie.tags;
  const size = 14;
  const [one, other] = [typeWidth(left, size, "sans", true) / 72, typeWidth(right, size, "sans", true) / 72];
  const stroke = 0.5;
  return {
    height: () => TAG_HEIGHT,
    upTo: null,
    parts: ({ x, y, w }) => {
      const width = one + other + stroke + 0.5;
      const middle = y + TAG_HEIGHT / 2;
      const tag = (text: string, at: number, wide: number) =>
        textPart(
          `Tag ${text}`,
          { x: at, y, w: wide, h: TAG_HEIGHT },
          [paragraphOf([runOf(text, size, { bold: true })])],
          {
            anchor: "middle",
          },
        );
      const rule = { x: x + 0.25 + one, y: middle, w: stroke, h: 0 };
      const stance = [
        ...(band === null ? [] : [runOf(`${writeStance(band)}  `, size, { bold: true, tone })]),
        runOf(beforeWords(tie, since), size - 2, { tone: "ink2" }),
      ];
      return [
        textPart("Tag", { x, y, w: width, h: TAG_HEIGHT }, [paragraphOf([])], { ground: "lamp", edge: "lamp-edge" }),
        tag(left, x + 0.12, one + 0.1),
        ...(band === null
          ? []
          : [
              {
                kind: "rule",
                name: writeStance(band),
                box: rule,
                tone,
                width: band === 2 ? 3.6 : 2.5,
                dash: BAND_DASHES[band + 2] ?? "solid",
              } as const,
            ]),
        ...(band === 2
          ? [{ kind: "rule", name: "Allied, inside", box: rule, tone: "lamp", width: 1.2, dash: "solid" } as const]
          : []),
        tag(right, x + 0.25 + one + stroke + 0.1, other + 0.1),
        textPart("Stance", { x: x + width + 0.15, y, w: w - width - 0.15, h: TAG_HEIGHT }, [paragraphOf(stance)], {
          anchor: "middle",
        }),
      ];
    },
  };
}

/** Longer quotes are set smaller. */
const LONG = 140;
const VERY_LONG = 320;

/** The words in the serif face, and whose they are, to whom, when and where. */
export function quoteBlock(quote: StepQuote, largest: number): Block {
  const { words, speaker, article } = quote;
  const size = words.length > VERY_LONG ? largest * 0.6 : words.length > LONG ? largest * 0.78 : largest;
  const isRtl = quote.direction === "rtl" || isRightToLeft(words);
  const about = attributionWords(quote);
  return wordsBlock("Quote", (scale) => [
    paragraphOf([runOf(quotedWords(quote), size * scale, { face: "serif" })], {
      isRtl,
      align: isRtl ? "right" : "left",
      after: 6 * scale,
    }),
    paragraphOf([
      runOf(speaker, 12 * scale, { bold: true }),
      runOf(about === "" ? "" : ` ${about}`, 12 * scale),
      ...(article === null ? [] : [runOf(`\n${article}`, 11 * scale, { italic: true, tone: "ink2" })]),
    ]),
  ]);
}

/** So many claims stand on a slide: they are one quote's. */
const CLAIMS_SHOWN = 2;

/** What the figures say of the words. */
export function claimsBlock(claims: StepContent["claims"]): Block {
  return wordsBlock("What the figures say", (scale) =>
    claims.slice(0, CLAIMS_SHOWN).flatMap((claim) => {
      const { verdict, series, reasons } = claimWords(claim);
      return [
        paragraphOf([runOf(verdict, 14 * scale, { bold: true }), runOf(`  ${series}`, 12 * scale, { tone: "ink2" })], {
          after: 3,
        }),
        ...reasons.map((reason) => paragraphOf([runOf(reason, 12 * scale)], { after: 3 })),
      ];
    }),
  );
}

const SERIES_TONES: readonly Tone[] = ["s1", "s2", "s3", "s4", "s5"];
const LEAST_CHART = 1.75;
const MOST_CHART = 4.6;

/** The trade by month as a chart, with its finding above and what it cannot show below. */
export function chartBlock(figures: StepFigures, tone: Tone): Block {
  const { title, finding, unitWords } = figures;
  const above = (scale: number) => [
    paragraphOf([runOf(title, 13 * scale, { bold: true })], { after: 1 }),
    paragraphOf([runOf(finding, 11 * scale)], { after: 1 }),
    paragraphOf([runOf(`${unitWords}, by month`, 10 * scale, { tone: "ink2" })]),
  ];
  const notes = figureNotes(figures);
  const below = (scale: number) => (notes === "" ? [] : [paragraphOf([runOf(notes, 10 * scale, { tone: "ink2" })])]);
  const hasChart = figures.lines.length > 0;
  return {
    height: (scale, width) =>
      heightOf(above(scale), width) + (hasChart ? LEAST_CHART * scale : 0) + heightOf(below(scale), width) + 0.1,
    upTo: hasChart ? MOST_CHART : null,
    parts: (box, scale) => {
      const head = heightOf(above(scale), box.w) + 0.05;
      const foot = heightOf(below(scale), box.w);
      const chartBox = { ...box, y: box.y + head, h: box.h - head - foot - 0.03 };
      return [
        textPart("Figures", { ...box, h: head }, above(scale)),
        ...(hasChart
          ? [
              {
                kind: "chart",
                name: title,
                box: chartBox,
                words: `${title}. ${finding} ${notes}`,
                chart: chartOf(figures, tone),
              } as const,
            ]
          : []),
        ...(notes === ""
          ? []
          : [textPart("On the figures", { ...box, y: box.y + box.h - foot, h: foot }, below(scale))]),
      ];
    },
  };
}

/** The numbers of a chart; a pair takes the colour of its tie, several partners the neutral ramp. */
function chartOf({ months, lines, unitWords, unit }: StepFigures, tone: Tone): SlideChart {
  return {
    months,
    series: lines.map(({ name, cells }, at) => ({
      name,
      values: cells.map(({ value }) => value),
      tone: lines.length === 1 ? tone : (SERIES_TONES[at % SERIES_TONES.length] ?? "s1"),
    })),
    unit: unitWords,
    format: unit === "kbd" ? "#,##0.0" : "#,##0",
  };
}
