import { type Claim, seriesKind } from "#domain/claims/claim.ts";
import { claimGoods } from "#domain/claims/claim-goods.ts";
import { CLAIM_UNIT_WORDS, writeClaimFigure } from "#domain/claims/claim-words.ts";
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

/** The words of a bracket. */
export type ClaimWords = {
  /** Where their top left corner may lie, the first best; the others keep them off the lines of the window. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
  readonly width: number;
  readonly title: string;
  readonly verdict: string;
  /** Why no means are drawn, or what the figures are instead; `null` where they are, or where there are none. */
  readonly aside: string | null;
};

/** A bracket over the period of a claim: what it is called, what the figures say, and the means they rest on. */
export type ClaimMark = {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly bottom: number;
  /** Whether the period begins or ends outside the months shown. */
  readonly open: { readonly left: boolean; readonly right: boolean };
  readonly label: ClaimWords;
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
  /** Whether the quote has more claims: the way to the next then stands beside the words. */
  readonly several: boolean;
};

/** Width of a letter of the words, in pixels at the usual size of text; bold ones are a little wider. */
const LETTER_PX = { plain: 5.3, bold: 5.9 } as const;
const LINE_PX = 14;
/** From the top of the plot to the bracket, and from the bracket to the words below it. */
const BELOW_TOP_PX = 1;
const WORDS_PX = 3;
/** Width of the way to the next claim beside them. */
const NEXT_PX = 44;

/** The bracket of a claim; `null` where its period lies outside the months shown. */
export function claimMark(input: ClaimSceneInput): ClaimMark | null {
  const { claim, test, scene } = input;
  const { frame } = scene;
  const place = placeOf(claim.period.span, frame);
  if (place === null) return null;
  const y = frame.top + BELOW_TOP_PX;
  const title = titleOf(claim);
  const verdict = `${seriesWord(input)}figures ${FIGURES_WORDS[test.verdict]}`;
  const aside = asideOf(input);
  const lines = 2 + (aside === null ? 0 : 1);
  const words =
    Math.max(title.length * LETTER_PX.bold, ...[verdict, aside ?? ""].map((text) => text.length * LETTER_PX.plain)) *
    frame.em;
  const width = words + (input.several ? NEXT_PX * frame.em : 0);
  const height = lines * LINE_PX * frame.em;
  const boxes = placesFor(place, width, frame).map((x): Box => {
    const top = freeHeight({ x, width, height }, y + WORDS_PX, scene);
    return { left: x, right: x + width, top, bottom: top + height };
  });
  // Where nothing recorded is hidden, else where least is; words stay with their bracket where it makes no difference.
  const [best, ...others] = boxes
    .map((box) => ({ box, hidden: hiddenBy(box, scene) }))
    .sort((one, other) => one.hidden - other.hidden);
  if (best === undefined) return null;
  const means = input.shown ? meansOf(input, best.box) : [];
  const free = others.filter(
    ({ box, hidden }) => hidden <= best.hidden && !means.some((mean) => covers(box, mean, frame.em)),
  );
  const places = [best, ...free].map(({ box }) => ({ x: box.left, y: box.top }));
  const label = { places, width, title, verdict, aside };
  return { ...place, y, bottom: frame.bottom, label, means };
}

/** Where the words may begin: within the bracket at its left or its right, or beside it; within the plot. */
function placesFor(place: { readonly x: number; readonly width: number }, width: number, frame: Frame): number[] {
  const within = (x: number) => Math.max(frame.left, Math.min(x, frame.right - width));
  const inside = [place.x + 4, place.x + place.width - width - 4];
  const beside = [place.x + place.width + 6, place.x - width - 6];
  return [...new Set([...inside, ...beside.filter((x) => within(x) === x)].map(within))];
}

/** The place of the words at which none of the lines of the window cross them; the first where all are crossed. */
export function placeOfWords({ places, width }: ClaimWords, lines: readonly number[]): { x: number; y: number } {
  const isClear = ({ x }: { readonly x: number }) => !lines.some((line) => line > x - 4 && line < x + width + 8);
  return places.find(isClear) ?? places[0] ?? { x: 0, y: 0 };
}

/** How much of what is recorded words would hide, in pixels; a bar whose height they hide weighs more than all of it. */
function hiddenBy(box: Box, { columns, frame }: Scene): number {
  return columns
    .flatMap(({ marks }) => marks)
    .filter(({ kind, x, width }) => !HATCHED.includes(kind) && x < box.right && x + width > box.left)
    .reduce((hidden, { y, width, height }) => {
      const covered = Math.min(y + height, box.bottom) - Math.max(y, box.top);
      if (covered <= 0) return hidden;
      return hidden + covered * width + (y >= box.top ? frame.height * width : 0);
    }, 0);
}

/** A month without a record has nothing to hide. */
const HATCHED: readonly string[] = ["gap", "pending"];

function covers(box: Box, { label }: MeanLine, em: number): boolean {
  if (label === null) return false;
  const right = label.x + label.text.length * LETTER_PX.plain * em;
  return label.x < box.right && right > box.left && label.y > box.top && label.y - 10 * em < box.bottom;
}

/** "“Last year”: 2024", "“in 2023”", "Calendar 2024". */
function titleOf({ phrase, period }: Claim): string {
  if (phrase === null) return capital(period.name);
  const name = period.name.replace(/^calendar /, "");
  return phrase.words.includes(name) ? `“${phrase.words}”` : `“${phrase.words}”: ${name}`;
}

/** Said where the chart shows another series than the claim speaks of, and where a quote makes several claims. */
function seriesWord({ claim, table, shown, several }: ClaimSceneInput): string {
  if (shown && !several) return "";
  const { exporter, importer } = claim.series;
  const [from, to] = [table.choice.exporter, table.choice.importer];
  const isPair = seriesKind(claim.series) === "pair" || seriesKind(claim.series) === "total";
  const isOther = isPair && !((exporter === from && importer === to) || (exporter === to && importer === from));
  const goods = claimGoods(claim).replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
  return `${isOther ? `${exporter} to ${importer}, ` : ""}${goods}: `;
}

/** What stands in the place of means: the figures of longer spans, or why nothing of the claim is drawn. */
function asideOf({ test, table, shown }: ClaimSceneInput): string | null {
  const [own] = test.readings;
  const trials = own?.trials ?? [];
  const monthly = trials.find(({ basis }) => basis !== "record");
  const [trial] = trials;
  if (!trial) return null;
  if (!monthly) {
    const { figure, against, verdict } = trial;
    if (verdict === null) return "no monthly figures";
    const then = against === null ? "" : `${writeClaimFigure(against)} to `;
    return `${then}${writeClaimFigure(figure)}, not by month`;
  }
  if (!shown) return "not what the chart shows";
  return monthly.figure.unit === table.unit ? null : `in ${CLAIM_UNIT_WORDS[monthly.figure.unit]}, not drawn`;
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

/** The first height at which the words cover no figure of a year. */
function freeHeight(
  { x, width, height }: { readonly x: number; readonly width: number; readonly height: number },
  from: number,
  { years, frame }: Scene,
): number {
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
  const isCovered = (at: number) =>
    x + 4 < words.right && x + 4 + widthOf(text) > words.left && at > words.top && at - 10 * frame.em < words.bottom;
  const above = y - 4;
  return { x: x + 4, y: isCovered(above) ? Math.max(y + 12 * frame.em, words.bottom + 11 * frame.em) : above, text };
}
