import type { LegendEntry } from "#domain/picture/framed-picture.ts";
import { inkOf } from "#domain/picture/shapes.ts";
import { ASPECT_GROUPS, GROUP_SIGN, GROUP_WORD } from "#domain/shared/aspect-group.ts";
import { STANCE_NAMES } from "#domain/shared/stance.ts";
import { capital } from "#domain/shared/wording.ts";
import { GLYPHS } from "#ui/glyphs.ts";
import { WIDTH_STEPS } from "#ui/stroke-width.ts";
import { bar, chevrons, stroke } from "./picture-ties.ts";

const line = (width: number) => ({ ax: 0, ay: 0, bx: width, by: 0 });

/** Strokes of the five stances. */
export const STANCE_LEGEND: readonly LegendEntry[] = STANCE_NAMES.map((name, band) => ({
  width: 34,
  shapes: [stroke(line(34), band, 2.6, false)],
  word: capital(name),
}));

/** What points that meet or part say. */
export const TREND_LEGEND: readonly LegendEntry[] = [
  { meets: true, word: "Warming" },
  { meets: false, word: "Cooling" },
].map(({ meets, word }) => ({
  width: 24,
  shapes: chevrons({ x: 12, y: 0, angle: 0, unit: 0.7 }, meets, "ground"),
  word,
}));

const KIND_LEGEND: readonly LegendEntry[] = ASPECT_GROUPS.map((group) => {
  const { path, filled } = GLYPHS[GROUP_SIGN[group]];
  const paint = filled ? { fill: "ink" as const, ink: null } : { fill: null, ink: inkOf("ink", 1.4) };
  return { width: 12, shapes: [{ kind: "path", d: path, x: 0, y: -6, scale: 1, ...paint }], word: GROUP_WORD[group] };
});

const WEIGHT_LEGEND: LegendEntry = {
  width: 62,
  shapes: WIDTH_STEPS.map(({ px }, at) => bar({ ax: at * 16, ay: 0, bx: at * 16 + 12, by: 0 }, px, "ink", "butt")),
  word: `${WIDTH_STEPS.map(({ from }) => from).join(", ")} or more pieces of evidence`,
};

/** The legend under the graph, entry by entry. */
export const GRAPH_LEGEND: readonly LegendEntry[] = [...STANCE_LEGEND, ...TREND_LEGEND, ...KIND_LEGEND, WEIGHT_LEGEND];
