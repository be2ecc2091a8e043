import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Furniture } from "./furniture.ts";

export type Ends = { readonly ax: number; readonly ay: number; readonly bx: number; readonly by: number };

/** A piece of line with both ends drawn back by `gap`, so that it stops at the discs. */
export function drawnBack(ends: Ends, gap: number): Ends {
  const length = Math.hypot(ends.bx - ends.ax, ends.by - ends.ay) || 1;
  const cut = Math.min(gap, length / 2.2) / length;
  const [dx, dy] = [(ends.bx - ends.ax) * cut, (ends.by - ends.ay) * cut];
  return { ax: ends.ax + dx, ay: ends.ay + dy, bx: ends.bx - dx, by: ends.by - dy };
}

/** A dash stretched a little so that a whole number of periods fits and both ends look alike. */
export function evenDash(dash: readonly number[], length: number): readonly number[] {
  const [on, off] = dash;
  if (on === undefined || off === undefined) return dash;
  const periods = Math.max(1, Math.round((length - on) / (on + off)));
  const gap = (length - on) / periods - on;
  return gap > 0.5 ? [on, gap] : dash;
}

/** Where both ends of a leader's tie stand now; `null` when one of them has no place. */
export function leaderTieEnds(
  {
    shape,
    places,
    furniture,
  }: { readonly shape: GraphShape; readonly places: Float32Array; readonly furniture: Furniture },
  at: number,
): Ends | null {
  const ends = shape.leaderTies[at]?.ends.map((id) => {
    const leader = shape.leaders.findIndex((one) => one.id === id);
    if (leader >= 0) return furniture.leaders[leader] ?? null;
    const actor = shape.actors.findIndex((one) => one.id === id);
    return actor < 0 ? null : { x: places[actor * 2] ?? 0, y: places[actor * 2 + 1] ?? 0 };
  });
  const [one, other] = ends ?? [];
  return one && other ? { ax: one.x, ay: one.y, bx: other.x, by: other.y } : null;
}
