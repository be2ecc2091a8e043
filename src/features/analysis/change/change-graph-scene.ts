import type { Change, ChangeKind, TieChange } from "#domain/analysis/change/change.ts";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import { GROUP_SIGN, groupOf } from "#domain/shared/aspect-group.ts";
import type { ActorId, TieId } from "#domain/shared/ids.ts";
import type { Stance } from "#domain/shared/stance.ts";
import { stepStyle } from "#ui/diverging.ts";
import type { GlyphName } from "#ui/glyphs.ts";
import { type StrokeShape, strokePath, strokeShape } from "#ui/stroke.ts";
import { WIDTH_STEPS, widthStep } from "#ui/stroke-width.ts";
import { type Box, placeNames } from "./node-names.ts";

type Spot = { readonly x: number; readonly y: number };

/** A stroke between two actors. */
export type GraphLine = {
  readonly tie: TieId;
  readonly kind: ChangeKind;
  readonly band: Stance;
  readonly from: Spot;
  readonly to: Spot;
  readonly path: string;
  readonly stroke: Pick<StrokeShape, "width" | "dash" | "cap">;
  /** Width of the tie by its evidence, for the casing and the lamp below it. */
  readonly width: number;
  readonly selected: boolean;
  /** On a changed tie with room for it: the sign of its kind, and which way the tie went. */
  readonly badge:
    | (Spot & { readonly sign: GlyphName; readonly turn: number; readonly heading: "warmed" | "cooled" | null })
    | null;
};

/** An actor, where the alliance graph has it. */
export type GraphNode = Spot & {
  readonly id: ActorId;
  readonly code: string;
  readonly square: boolean;
  /** No tie of it changed, and none is drawn. */
  readonly quiet: boolean;
  readonly lit: boolean;
  readonly name: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: Box["anchor"];
  } | null;
};

/** The picture of what changed, in pixels of the usual size of text; held ties first, so that changed ones lie over them. */
export type ChangeGraphScene = {
  readonly width: number;
  readonly height: number;
  readonly node: number;
  readonly codeSize: number;
  /** Too many actors for names and codes. */
  readonly dense: boolean;
  /** Held ties of a dense graph as one path; empty otherwise. */
  readonly mass: string;
  readonly lines: readonly GraphLine[];
  readonly nodes: readonly GraphNode[];
  /** How many changed ties have an end that the graph does not draw: leaders, and mere memberships. */
  readonly notDrawn: number;
};

/** From here on an actor is a dot. */
const DENSE_FROM = 60;
/** A dense graph shows the largest changes as strokes of their own. */
const MOST_STROKES = 160;
const SMALLEST_NODE = 12.5;
const LARGEST_NODE = 19;
const BADGE_ROOM = 34;

/** Scales the places of the alliance graph to a width and draws what changed over what held. Linear in actors and ties. */
export function buildChangeGraph(
  shape: GraphShape,
  layout: Layout,
  change: Change,
  selected: TieId | null,
  width: number,
): ChangeGraphScene {
  const dense = shape.actors.length > DENSE_FROM;
  const scale = width / layout.width;
  const node = dense ? 2.6 : Math.max(SMALLEST_NODE, Math.min(LARGEST_NODE, LARGEST_NODE * scale));
  const spots = shape.actors.map(
    (_, at): Spot => ({ x: (layout.places[at * 2] ?? 0) * scale, y: (layout.places[at * 2 + 1] ?? 0) * scale }),
  );
  const changes = new Map(change.ties.map((one) => [one.tie, one]));
  const rank = new Map(change.ties.map(({ tie }, at) => [tie, at]));
  const drawn = shape.ties
    .filter(({ membership, id }) => !membership && changes.has(id))
    .sort((one, other) => (rank.get(other.id) ?? 0) - (rank.get(one.id) ?? 0));
  const lines: GraphLine[] = [];
  const mass: string[] = [];
  const touched = new Set<number>();
  const lit = new Set<number>();
  for (const [order, tie] of drawn.entries()) {
    const one = changes.get(tie.id);
    const [from, to] = [spots[tie.one], spots[tie.other]];
    if (!one || !from || !to) continue;
    touched.add(tie.one).add(tie.other);
    const isPicked = tie.id === selected;
    if (isPicked) lit.add(tie.one).add(tie.other);
    const isStroke = !dense || isPicked || (isChanged(one) && drawn.length - order <= MOST_STROKES);
    if (isStroke) lines.push(lineOf(one, from, to, { node, dense, selected: isPicked }));
    else mass.push(`M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`);
  }
  const onGraph = new Set(drawn.map(({ id }) => id));
  const height = Math.round(layout.height * scale);
  const names = placeNames(
    shape.actors.map(({ kind, name }, at) => ({
      ...(spots[at] ?? { x: 0, y: 0 }),
      text: dense ? (lit.has(at) ? name : null) : kind === "organisation" ? null : name,
    })),
    lines.filter((line) => isDrawnStrong(line)).map(({ from, to, badge }) => ({ from, to, badge })),
    { width, height, node },
  );
  return {
    width,
    height,
    node,
    codeSize: Math.min(11.5, node * 0.72),
    dense,
    mass: mass.join(""),
    lines,
    nodes: shape.actors.map((actor, at) => {
      const name = names[at];
      return {
        ...(spots[at] ?? { x: 0, y: 0 }),
        id: actor.id,
        code: actor.code,
        square: actor.kind === "organisation",
        quiet: !touched.has(at),
        lit: lit.has(at),
        name: name ? { text: actor.name, ...name } : null,
      };
    }),
    notDrawn: change.ties.filter((one) => isChanged(one) && !onGraph.has(one.tie)).length,
  };
}

/** Whether a tie is drawn in the colour of its stance: it moved, or is new. What is not there at B stays grey. */
export const isChanged = ({ kind }: Pick<TieChange, "kind">): boolean =>
  kind === "warmed" || kind === "cooled" || kind === "formed";

const isDrawnStrong = (line: GraphLine) => line.selected || isChanged(line);

function lineOf(
  change: TieChange,
  from: Spot,
  to: Spot,
  { node, dense, selected }: { readonly node: number; readonly dense: boolean; readonly selected: boolean },
): GraphLine {
  const reading = change.after ?? change.before;
  const band = reading?.band ?? 0;
  const width = (WIDTH_STEPS[widthStep(reading?.count ?? 1)]?.px ?? 1.6) * (dense ? 0.7 : 1);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const cut = Math.min(node + 3.5, length / 2.2) / length;
  const [dx, dy] = [(to.x - from.x) * cut, (to.y - from.y) * cut];
  const ends = [
    { x: from.x + dx, y: from.y + dy },
    { x: to.x - dx, y: to.y - dy },
  ] as const;
  const stroke = strokeShape(...ends, stepStyle(band).pattern, width);
  const sign = GROUP_SIGN[groupOf(reading?.aspects[0] ?? "political")];
  const hasRoom = !dense && isChanged(change) && length - 2 * node > BADGE_ROOM;
  return {
    tie: change.tie,
    kind: change.kind,
    band,
    from: ends[0],
    to: ends[1],
    path: strokePath(stroke),
    stroke: { width: stroke.width, dash: stroke.dash, cap: stroke.cap },
    width,
    selected,
    badge: hasRoom
      ? {
          x: (from.x + to.x) / 2,
          y: (from.y + to.y) / 2,
          sign,
          turn: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI,
          heading: change.kind === "warmed" || change.kind === "cooled" ? change.kind : null,
        }
      : null,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
