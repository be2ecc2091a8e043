import { type Quadtree, quadtree } from "d3-quadtree";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import { distanceToSegment } from "#domain/layout/segments.ts";
import type { Furniture } from "./furniture.ts";
import { type Look, SHOWS } from "./graph-look.ts";
import type { Measures } from "./measures.ts";

/** What is under a point: positions in the shape. */
export type Hit =
  | { readonly kind: "actor"; readonly at: number }
  | { readonly kind: "leader"; readonly at: number }
  | { readonly kind: "tie"; readonly at: number };

type Node = { readonly x: number; readonly y: number; readonly at: number };

/** Finds what is under the pointer without drawing anything: a quadtree over nodes, a scan of segments over ties. */
export type HitTest = {
  /** `reach`: how far from a tie a point may be, in drawing units. */
  readonly at: (x: number, y: number, look: Look, reach: number) => Hit | null;
};

/** A test over these places. Building costs n log n, asking costs log n for nodes and a scan of the visible ties. */
export function buildHitTest(
  shape: GraphShape,
  places: Float32Array,
  furniture: Furniture,
  measures: Measures,
): HitTest {
  const nodes: Quadtree<Node> = quadtree<Node>()
    .x((node) => node.x)
    .y((node) => node.y)
    .addAll(shape.actors.map((_, at) => ({ x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0, at })));
  const nodeReach = Math.max(measures.node, 12 * measures.px);
  return {
    at(x, y, look, reach) {
      const leader = measures.dense ? -1 : leaderAt(furniture, look, x, y, Math.max(measures.leader, 12 * measures.px));
      const node = nodes.find(x, y, nodeReach);
      if (node && (leader < 0 || Math.hypot(node.x - x, node.y - y) < measures.node)) {
        return { kind: "actor", at: node.at };
      }
      if (leader >= 0) return { kind: "leader", at: leader };
      const tie = tieAt(shape, places, furniture, measures, look, x, y, reach);
      return tie < 0 ? null : { kind: "tie", at: tie };
    },
  };
}

function leaderAt(furniture: Furniture, look: Look, x: number, y: number, reach: number): number {
  return furniture.leaders.findIndex(
    (leader, at) => look.leaders[at] !== SHOWS.hidden && Math.hypot(leader.x - x, leader.y - y) <= reach,
  );
}

/** The nearest visible tie within reach; its badge counts as part of it, strokes before hairlines. */
function tieAt(
  shape: GraphShape,
  places: Float32Array,
  furniture: Furniture,
  measures: Measures,
  look: Look,
  x: number,
  y: number,
  reach: number,
): number {
  let best = -1;
  let nearest = reach;
  for (let at = 0; at < shape.ties.length; at++) {
    if (look.ties[at] === SHOWS.hidden) continue;
    const tie = shape.ties[at];
    if (!tie) continue;
    const [ax, ay] = [places[tie.one * 2] ?? 0, places[tie.one * 2 + 1] ?? 0];
    const [bx, by] = [places[tie.other * 2] ?? 0, places[tie.other * 2 + 1] ?? 0];
    if (x < Math.min(ax, bx) - reach || x > Math.max(ax, bx) + reach) continue;
    if (y < Math.min(ay, by) - reach || y > Math.max(ay, by) + reach) continue;
    let away = distanceToSegment(x, y, ax, ay, bx, by) + (tie.membership ? reach * 0.5 : 0);
    if (!tie.membership && !measures.dense) {
      const badge = Math.hypot((furniture.badges[at * 2] ?? 0) - x, (furniture.badges[at * 2 + 1] ?? 0) - y);
      if (badge < measures.badge * 1.2) away = 0;
    }
    if (away < nearest) {
      nearest = away;
      best = at;
    }
  }
  return best;
}
