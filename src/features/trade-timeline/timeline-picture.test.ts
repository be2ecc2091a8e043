import { describe, expect, it } from "vitest";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { Picture, Shape } from "#domain/picture/picture.ts";
import { ownFiguresOf } from "#domain/trade/own-figures.ts";
import { chooseSeries } from "#domain/trade/series-choice.ts";
import { tradeTableOf } from "#domain/trade/trade-table.ts";
import { month, tradeDossier } from "#tests/support/trade-dossier.ts";
import { buildTimelinePicture } from "./build-timeline-picture.ts";
import { directLabels } from "./direct-labels.ts";
import { buildScene } from "./timeline-scene.ts";

const DOSSIER = tradeDossier();
const { window } = DOSSIER.opening;

function pictureOf(mode: "stacked" | "multiples"): { readonly picture: Picture; readonly marks: number } {
  const lens = { selection: null, thread: null, series: null, held: null, chart: null, window } as const;
  const chosen = chooseSeries(DOSSIER, lens);
  const table = tradeTableOf(DOSSIER, chosen.choice, "kbd", chosen.focus);
  const own = ownFiguresOf(table, () => false);
  const domain = { from: month("2024-01"), to: month("2025-09") };
  const scene = buildScene({ table, mode, domain, width: 960, height: 360, em: 1, compact: false, price: false });
  const trade = { chosen, table, mode, unitNote: null, own };
  const labels = directLabels({ scene, trade, window, dossier: DOSSIER, lookup: lookupOf(DOSSIER) });
  const rest = {
    pins: [],
    labels,
    strip: null,
    window,
    unit: "kbd",
    stressOf: () => "rest" as const,
    pair: "s1",
  } as const;
  return {
    picture: buildTimelinePicture({ scene, ...rest }),
    marks: scene.columns.reduce((sum, { marks }) => sum + marks.length, 0),
  };
}

const flat = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.kind === "group" ? flat(shape.shapes) : [shape]));

describe.each(["stacked", "multiples"] as const)("the picture of a timeline, %s", (mode) => {
  const { picture, marks } = pictureOf(mode);

  it("draws every mark of its scene, and what is not recorded as hatching", () => {
    expect(marks).toBeGreaterThan(10);
    expect(flat(picture.shapes).length).toBeGreaterThan(marks);
    expect(flat(picture.shapes).some((shape) => "fill" in shape && shape.fill === "hatch")).toBe(true);
  });

  it("names what it shows beside the plot, and holds the window in brackets", () => {
    const texts = flat(picture.shapes).flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
    expect(texts.join(" ")).toMatch(/Russia|India/);
    expect(flat(picture.shapes).some((shape) => shape.kind === "path" && shape.ink?.tone === "act")).toBe(true);
  });
});
