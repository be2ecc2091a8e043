import { type LayoutInput, NODE_RADIUS, sheetSize } from "./layout-input.ts";
import { distanceToSegment } from "./segments.ts";

/** What a cluttered picture costs, in points. The weights are those of the design's own search. */
export const COST = {
  crossing: 16,
  hairlineCrossing: 3,
  hairlinesCrossing: 0.5,
  short: 0.9,
  length: 0.03,
  midpoints: 1.1,
  midpointOnTie: 1.2,
  angle: 70,
  nodeOnTie: 2.4,
  nodeOnHairline: 1,
  nodesClose: 1.5,
  nameOnTie: 0.9,
  nameOnName: 1.4,
  unusedArea: 0.6,
  /** For each radian that the widest gap between an actor's ties is too narrow for its leaders. */
  leaderRoom: 26,
  keptFree: 60,
} as const;

/** Height of a name, in drawing units. */
export const NAME_HEIGHT = 14;

/** What the parts of the measure have in common: the graph, and the places as they are now. */
export type ClutterGround = LayoutInput & {
  readonly places: Float64Array;
  readonly sheet: { readonly width: number; readonly height: number };
  /** How far actors want to be from each other. */
  readonly apart: number;
  /** The ties of each actor. */
  readonly incident: readonly (readonly number[])[];
  /** Ends of a tie, as they stand now. */
  readonly ax: (tie: number) => number;
  readonly ay: (tie: number) => number;
  readonly bx: (tie: number) => number;
  readonly by: (tie: number) => number;
};

/** The ground of a measure over `places`, which are read anew each time. */
export function clutterGround(input: LayoutInput, places: Float64Array): ClutterGround {
  const { count, ends } = input;
  const sheet = sheetSize(count, input.variant);
  const incident: number[][] = Array.from({ length: count }, () => []);
  for (let tie = 0; tie < input.hairlines.length; tie++) {
    incident[ends[tie * 2] ?? 0]?.push(tie);
    incident[ends[tie * 2 + 1] ?? 0]?.push(tie);
  }
  return {
    ...input,
    places,
    sheet,
    apart: Math.min(NODE_RADIUS * 5.9, Math.sqrt((sheet.width * sheet.height) / count) * 0.92),
    incident,
    ax: (tie) => places[(ends[tie * 2] ?? 0) * 2] ?? 0,
    ay: (tie) => places[(ends[tie * 2] ?? 0) * 2 + 1] ?? 0,
    bx: (tie) => places[(ends[tie * 2 + 1] ?? 0) * 2] ?? 0,
    by: (tie) => places[(ends[tie * 2 + 1] ?? 0) * 2 + 1] ?? 0,
  };
}

/** Points for a piece of line nearer to a point than `limit`; far ones are told by their box alone. */
export function nearSegment(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  limit: number,
  points: number,
): number {
  if (ax < bx ? x < ax - limit || x > bx + limit : x < bx - limit || x > ax + limit) return 0;
  if (ay < by ? y < ay - limit || y > by + limit : y < by - limit || y > ay + limit) return 0;
  const away = distanceToSegment(x, y, ax, ay, bx, by);
  return away < limit ? (limit - away) * points : 0;
}
