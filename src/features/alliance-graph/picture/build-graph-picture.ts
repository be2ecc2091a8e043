import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import type { GraphPicture } from "#domain/picture/graph-picture.ts";
import type { Shape, TextWidth } from "#domain/picture/picture.ts";
import { groupOf } from "#domain/picture/shapes.ts";
import { BADGES_UP_TO } from "../scene/bands.ts";
import { furnish, noFurniture } from "../scene/furniture.ts";
import { type Look, SHOWS } from "../scene/graph-look.ts";
import { drawnBack, leaderTieEnds } from "../scene/line-ends.ts";
import { measuresFor } from "../scene/measures.ts";
import { leaderShapes, nameShapes, picturedActors } from "./picture-actors.ts";
import { type PictureInput, widthOfStep } from "./picture-input.ts";
import { badgeShapes, bar, picturedTies, stroke } from "./picture-ties.ts";

/** What is drawn, and how wide. */
export type GraphPictureInput = {
  readonly shape: GraphShape;
  readonly layout: Layout;
  readonly look: Look;
  /** Pixels from side to side; the height follows the layout. */
  readonly width: number;
  /** How much of what is not lit remains; 1 where nothing is selected. */
  readonly mutedAlpha: number;
  readonly widthOf: TextWidth;
  readonly tieWords: (tie: number) => string;
};

/**
 * The graph as shapes, by the same places, looks and sizes as the canvas paints it at that width: stance strokes, badges
 * with chevrons, discs, leaders, names with casing, the lamp on what is selected. Dense graphs go without badges, casings and
 * names but for those of discs, as on screen.
 */
export function buildGraphPicture(given: GraphPictureInput): GraphPicture {
  const input = inputOf(given);
  const ties = picturedTies(input);
  const actors = picturedActors(input);
  const { width, layout } = given;
  return {
    width,
    height: Math.round((layout.height * width) / layout.width),
    ties,
    actors,
    shapes: [
      ...triangle(input),
      ...ties.map(({ id, opacity, words, shapes }) => groupOf(shapes, { ref: `tie.${id}`, opacity, words })),
      ...leaderTieShapes(input),
      ...badgeShapes(input),
      ...leaderShapes(input),
      ...actors.map(({ id, opacity, name, shapes }) => groupOf(shapes, { ref: `actor.${id}`, opacity, words: name })),
      ...nameShapes(input),
    ],
  };
}

/** Everything in pixels of the picture: then one pixel is one unit, and sizes are those of a pane that wide. */
function inputOf({ shape, layout, look, width, mutedAlpha, widthOf, tieWords }: GraphPictureInput): PictureInput {
  const scale = width / layout.width;
  const places = layout.places.map((place) => place * scale);
  const sheet = { width, height: layout.height * scale };
  const sized = measuresFor(scale, 1, shape.actors.length, shape.ties.length);
  const measures = {
    ...sized,
    px: 1,
    node: sized.node * scale,
    leader: sized.leader * scale,
    badge: sized.badge * scale,
    name: sized.name * scale,
    code: sized.code * scale,
    leaderName: sized.leaderName * scale,
  };
  const room = Math.sqrt((sheet.width * sheet.height) / Math.max(1, shape.actors.length));
  const fitting = measures.dense ? { ...measures, node: Math.max(2.2, Math.min(19, room * 0.2)) } : measures;
  const furniture = measures.dense ? noFurniture(shape) : furnish(shape, places, sheet, measures, widthOf);
  const badges = !measures.dense && look.drawn <= BADGES_UP_TO;
  return { shape, places, measures: fitting, furniture, look, mutedAlpha, badges, widthOf, sheet, tieWords };
}

/** The area of a selected triad, beneath everything else. */
function triangle({ look, places }: PictureInput): readonly Shape[] {
  if (look.triangle === null) return [];
  const points = look.triangle.map((at) => ({ x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 }));
  return [{ kind: "line", points, closed: true, fill: "lamp", ink: null }];
}

/** Ties with a leader: only while lit, from disc to disc. */
function leaderTieShapes(input: PictureInput): readonly Shape[] {
  const { look, measures } = input;
  return look.leaderTies.flatMap(({ at, band, step, shows }) => {
    const ends = leaderTieEnds(input, at);
    if (ends === null) return [];
    const cut = drawnBack(ends, measures.leader + 3);
    const width = widthOfStep(step);
    const lit = shows === SHOWS.current;
    const under = lit
      ? [bar(cut, width + 14, "lamp-edge", "round"), bar(cut, width + 12, "lamp", "round")]
      : [bar(cut, width + 4, "ground", "butt")];
    return [...under, stroke(cut, band, width, lit)];
  });
}
