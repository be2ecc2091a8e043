import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Lookup } from "#domain/dossier/lookup.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import { countOwn } from "#domain/trade/own-figures.ts";
import { actorOfPlace } from "#domain/trade/places.ts";
import type { TradeSeries } from "#domain/trade/trade-series.ts";
import { lastKnown, meanOver } from "#domain/trade/trade-table.ts";
import { seriesName, UNIT_WORDS, writeMean, writeOwn, writeRest } from "#domain/trade/trade-words.ts";
import { fittingName } from "./label-fit.ts";
import { type LastFigure, lastFigures } from "./last-figures.ts";
import { TONES, type Tone } from "./scene-bars.ts";
import type { Scene } from "./timeline-scene.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

/** A text beside the plot, or the swatch before a name. `old` is a figure of an earlier month than the window's last. */
export type SideMark =
  | {
      readonly kind: "text";
      readonly look: "name" | "note" | "old";
      readonly x: number;
      readonly y: number;
      readonly end: boolean;
      readonly text: string;
    }
  | { readonly kind: "swatch"; readonly tone: Tone; readonly x: number; readonly y: number };

/** What the labels beside a plot are made from. */
export type LabelsInput = {
  readonly scene: Scene;
  readonly trade: TradeOnDesk;
  readonly window: MonthSpan;
  readonly dossier: Dossier;
  readonly lookup: Lookup;
};

const text = (look: "name" | "note" | "old", x: number, y: number, words: string, end = false): SideMark => ({
  kind: "text",
  look,
  x,
  y,
  end,
  text: words,
});

/** Names and last figures at the right of the plot, as of the window's end. */
export function directLabels(input: LabelsInput): readonly SideMark[] {
  const { series } = input.trade.table;
  if (series.length === 0) return [];
  if (series.length === 1) return meanLabel(input);
  return input.scene.mode === "multiples" ? rowLabels(input) : stackLabels(input);
}

function meanLabel({ scene, trade, window }: LabelsInput): readonly SideMark[] {
  const { table } = trade;
  const [series] = table.series;
  if (!series) return [];
  const { mean, months, of, atLeast } = meanOver(table, series, window);
  const last = lastKnown(table, series, window.to);
  const lines =
    mean === null
      ? ["no month recorded", last ? `last: ${writeMonth(last.month)}` : ""]
      : [
          `${writeMean({ mean, atLeast }, table.unit)} ${UNIT_WORDS[table.unit].short}, mean of`,
          `${writeRest(months, of)}`,
          months < of ? "the rest not recorded" : "",
          writeOwn(countOwn(trade.own, series, window), months),
        ];
  const x = scene.frame.right + 8;
  const y = scene.frame.top + 16;
  return [
    text("name", x, y, "In window"),
    ...lines.filter(Boolean).map((line, at) => text("note", x, y + (at + 1) * 14 * scene.frame.em, line)),
  ];
}

/** Names series for the room before their figure, in pixels. */
function nameFitter({ dossier, lookup, scene }: LabelsInput) {
  return (series: TradeSeries, figure: string, room: number): string => {
    const actor = series.place === null ? null : actorOfPlace(dossier, series.place);
    const short = actor && lookup.actorName(actor);
    return fittingName(seriesName(series, lookup), short, figure, room, scene.frame.em);
  };
}

/** What stands below a name: the month of an older figure, and whose it is. */
const below = ({ since, whose }: LastFigure) => [since, whose].filter((part) => part !== null).join(", ");

function stackLabels(input: LabelsInput): readonly SideMark[] {
  const { scene, trade, window } = input;
  const nameOf = nameFitter(input);
  const last = lastFigures(trade, window);
  const { frame } = scene;
  const edge = frame.width - frame.outer;
  const x = frame.right + 5;
  const all = trade.table.series.map((series, at) => ({ series, at, ...last.of(series) })).reverse();
  const heights = all.map((one) => (below(one) ? 26 : 15) * frame.em);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const tight = total > frame.bottom - frame.top - 14 * frame.em;
  // Where even one line each is too much, the largest are named; cards and table name them all.
  const lines = Math.max(1, Math.floor((frame.bottom - frame.top - 22 * frame.em) / (15 * frame.em)) + 1);
  const rows = tight ? all.slice(-lines) : all;
  let y = Math.max(frame.top + 22 * frame.em, frame.bottom - (tight ? rows.length * 15 * frame.em : total));
  const marks = [text("note", edge, Math.max(frame.top + 6, y - 16 * frame.em), writeMonth(last.to), true)];
  for (const one of rows) {
    const second = tight ? "" : below(one);
    const shown = tight ? one.brief : one.figure;
    marks.push(
      { kind: "swatch", tone: TONES[one.at] ?? "s5", x, y: y - 8 },
      text("name", x + 14, y, nameOf(one.series, shown, edge - x - 14)),
      text(one.since ? "old" : "note", edge, y, shown, true),
      ...(second ? [text("old", x + 14, y + 11 * frame.em, second)] : []),
    );
    y += (second ? 26 : 15) * frame.em;
  }
  return marks;
}

/** The name of each row at its left, on phones, where there is no room at the right. */
export function rowNames(input: LabelsInput): readonly SideMark[] {
  const { scene, trade } = input;
  const { frame } = scene;
  if (scene.mode !== "multiples") return [];
  const nameOf = nameFitter(input);
  return scene.panels.flatMap((panel) => {
    const series = panel.series === null ? null : trade.table.series[panel.series];
    return series ? [text("name", frame.outer, panel.base - 5, nameOf(series, "", frame.left - frame.outer))] : [];
  });
}

function rowLabels(input: LabelsInput): readonly SideMark[] {
  const { scene, trade, window } = input;
  const { frame } = scene;
  const nameOf = nameFitter(input);
  const last = lastFigures(trade, window);
  return scene.panels.flatMap((panel) => {
    const series = panel.series === null ? null : trade.table.series[panel.series];
    if (!series) return [];
    const { figure, since, brief, whose } = last.of(series);
    const second = below({ figure, since, brief, whose });
    const tall = panel.base - panel.top > 22 * frame.em;
    const shown = tall ? figure : brief;
    const y = panel.base - (tall && second ? 14 * frame.em : 4);
    const [x, edge] = [frame.right + 8, frame.width - frame.outer];
    return [
      text("name", x, y, nameOf(series, shown, edge - frame.right - 8)),
      text(since ? "old" : "note", edge, y, shown, true),
      ...(second && tall ? [text("old", x, panel.base - 3, second)] : []),
    ];
  });
}
