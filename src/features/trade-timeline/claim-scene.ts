import type { Claim } from "#domain/claims/claim.ts";
import { type ClaimFigure, type ClaimTest, FIGURES_WORDS } from "#domain/claims/verdict.ts";
import { linearScale } from "#domain/shared/linear-scale.ts";
import { type MonthKey, type MonthSpan, monthIndex } from "#domain/shared/month.ts";
import { capital, writeCount } from "#domain/shared/wording.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { writeFigure } from "#domain/trade/trade-words.ts";
import type { Frame } from "./scene-frame.ts";
import type { Scene } from "./timeline-scene.ts";

/** The mean of the months a figure rests on, as a line over its period. */
export type MeanLine = {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** `null`: no room for words. */
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
};

/** A bracket over the period of a claim: what it is called, what the figures say, and the means they rest on. */
export type ClaimMark = {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly bottom: number;
  /** Whether the period begins or ends outside the months shown. */
  readonly open: { readonly left: boolean; readonly right: boolean };
  /** The top left corner of two lines of words. */
  readonly label: { readonly x: number; readonly y: number; readonly title: string; readonly verdict: string };
  readonly means: readonly MeanLine[];
};

/** What a bracket is laid out from. */
export type ClaimSceneInput = {
  readonly claim: Claim;
  readonly test: ClaimTest;
  readonly scene: Scene;
  readonly table: TradeTable;
  readonly domain: MonthSpan;
  /** Whether the chart shows the claim's own series, so that its means can be drawn. */
  readonly shown: boolean;
};

/** Width of a letter of the words, in pixels at the usual size of text; bold ones are a little wider. */
const LETTER_PX = { plain: 5.3, bold: 5.9 } as const;
const LINE_PX = 14;
/** From the top of the plot to the bracket, and from the bracket to the words below it. */
const BELOW_TOP_PX = 1;
const WORDS_PX = 3;

/** The bracket of a claim; `null` where its period lies outside the months shown. */
export function claimMark(input: ClaimSceneInput): ClaimMark | null {
  const { claim, test, scene } = input;
  const { frame } = scene;
  const place = placeOf(claim.period.span, frame);
  if (place === null) return null;
  const y = frame.top + BELOW_TOP_PX;
  const title = titleOf(claim);
  const verdict = `${seriesWord(claim)}figures ${FIGURES_WORDS[test.verdict]}`;
  const width = Math.max(title.length * LETTER_PX.bold, verdict.length * LETTER_PX.plain) * frame.em;
  const x = Math.max(frame.left, Math.min(place.x + 4, frame.right - width));
  const label = { x, y: freeHeight(x, width, y + WORDS_PX, scene), title, verdict };
  const box = { left: x, right: x + width, top: label.y, bottom: label.y + 2 * LINE_PX * frame.em };
  return { ...place, y, bottom: frame.bottom, label, means: input.shown ? meansOf(input, box) : [] };
}

/** "“Last year”: 2024", "Calendar 2024". */
function titleOf({ phrase, period }: Claim): string {
  if (phrase === null) return capital(period.name);
  return `“${phrase.words}”: ${period.name.replace(/^calendar /, "")}`;
}

/** Said where the chart shows another series than the claim speaks of. */
function seriesWord({ series }: Claim): string {
  if (series.benchmark !== null) return "price: ";
  return series.direction === "both" ? "total trade: " : "";
}

function placeOf({ from, to }: MonthSpan, frame: Frame) {
  const start = xOf(from, frame);
  const end = xOf(to, frame) + frame.step;
  const [x, right] = [Math.max(start, frame.left), Math.min(end, frame.right)];
  if (right - x < 1) return null;
  return { x, width: right - x, open: { left: start < frame.left - 0.5, right: end > frame.right + 0.5 } };
}

const xOf = (month: MonthKey, frame: Frame) => frame.left + (monthIndex(month) - frame.first) * frame.step;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The first height at which two lines cover no figure of a year. */
function freeHeight(x: number, width: number, from: number, { years, frame }: Scene): number {
  const height = 2 * LINE_PX * frame.em;
  let y = from;
  for (const { label } of years.toSorted((one, other) => (one.label?.y ?? 0) - (other.label?.y ?? 0))) {
    if (label === null || label.x > x + width || label.x + 60 * frame.em < x) continue;
    if (label.y > y && label.y - LINE_PX * frame.em < y + height) y = label.y + 3;
  }
  return y + height > frame.bottom ? from : y;
}

/** The means of the two figures the verdict of the claim's own reading rests on, where they are of the chart's unit. */
function meansOf({ test, scene, table }: ClaimSceneInput, words: Box): readonly MeanLine[] {
  const [panel] = scene.panels;
  const [trial] = test.readings[0]?.trials.filter(({ basis }) => basis !== "record") ?? [];
  if (!trial || !panel || scene.panels.length > 1) return [];
  const { frame } = scene;
  const scale = linearScale([0, panel.max], [panel.base, panel.top]);
  return [trial.against, trial.figure].flatMap((figure): MeanLine[] => {
    const place = figure && placeOf(figure.span, frame);
    if (!figure || !place || figure.monthly === null || figure.unit !== table.unit) return [];
    const y = scale(figure.monthly);
    return [{ x: place.x, width: place.width, y, label: meanLabel(figure, { ...place, y }, frame, words) }];
  });
}

/** The figure over its line, or below it where other words stand there; what it rests on where there is room for that. */
function meanLabel(
  figure: ClaimFigure,
  { x, width, y }: { readonly x: number; readonly width: number; readonly y: number },
  frame: Frame,
  words: Box,
): MeanLine["label"] {
  if (figure.monthly === null || (figure.unit !== "kbd" && figure.unit !== "kt" && figure.unit !== "usd")) return null;
  const number = writeFigure(figure.monthly, figure.unit);
  const rest = figure.months < figure.of ? `${number}, ${figure.months} of ${writeCount(figure.of, "month")}` : number;
  const widthOf = (text: string) => text.length * LETTER_PX.plain * frame.em;
  const text = [rest, number].find((one) => widthOf(one) <= width - 4);
  if (text === undefined) return null;
  const covers = (at: number) =>
    x + 4 < words.right && x + 4 + widthOf(text) > words.left && at > words.top && at - 10 * frame.em < words.bottom;
  const above = y - 4;
  return { x: x + 4, y: covers(above) ? Math.max(y + 12 * frame.em, words.bottom + 11 * frame.em) : above, text };
}
