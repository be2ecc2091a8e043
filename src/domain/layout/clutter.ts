import { type LayoutInput, NODE_RADIUS, sheetSize } from "./layout-input.ts";
import { distanceToSegment, segmentsCross } from "./segments.ts";

/** What a cluttered picture costs, in points. The weights are those of the design's own search. */
const COST = {
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
} as const;

const SHORT = NODE_RADIUS * 2 + 62;
const MIDPOINTS = 34;
const ON_TIE = 15;
const SMALL_ANGLE = 0.38;
const NAME_HEIGHT = 14;

/** Measures how cluttered a picture is; places may be changed between calls, the rest is fixed. */
export type Clutter = {
  /** Everything. */
  readonly total: () => number;
  /** Only what changes when this one actor moves; differences of it are differences of the total. */
  readonly around: (actor: number) => number;
};

/**
 * A measure over `places`, which the caller keeps changing. Quadratic in the ties for the total, linear around one actor.
 * A tie that moves may free or cover the names of bystanders: `thorough` counts them too, else only the mover's own.
 */
export function measureClutter(input: LayoutInput, places: Float64Array, thorough = true): Clutter {
  const { count, ends, hairlines, nameWidths } = input;
  const sheet = sheetSize(count, input.variant);
  const apart = Math.min(NODE_RADIUS * 5.9, Math.sqrt((sheet.width * sheet.height) / count) * 0.92);
  const ties = hairlines.length;
  const incident: number[][] = Array.from({ length: count }, () => []);
  for (let tie = 0; tie < ties; tie++) {
    incident[ends[tie * 2] ?? 0]?.push(tie);
    incident[ends[tie * 2 + 1] ?? 0]?.push(tie);
  }
  const touched = new Uint8Array(ties);

  const ax = (tie: number) => places[(ends[tie * 2] ?? 0) * 2] ?? 0;
  const ay = (tie: number) => places[(ends[tie * 2] ?? 0) * 2 + 1] ?? 0;
  const bx = (tie: number) => places[(ends[tie * 2 + 1] ?? 0) * 2] ?? 0;
  const by = (tie: number) => places[(ends[tie * 2 + 1] ?? 0) * 2 + 1] ?? 0;

  function alone(tie: number): number {
    const dx = ax(tie) - bx(tie);
    const dy = ay(tie) - by(tie);
    const length = Math.sqrt(dx * dx + dy * dy);
    if (hairlines[tie]) return length * COST.length;
    return (length < SHORT ? (SHORT - length) * COST.short : 0) + length * COST.length;
  }

  function together(one: number, other: number): number {
    const thin = (hairlines[one] ?? 0) + (hairlines[other] ?? 0);
    const [p, q, r, s] = [ax(one), ay(one), bx(one), by(one)];
    const [t, u, v, w] = [ax(other), ay(other), bx(other), by(other)];
    const crosses = segmentsCross(p, q, r, s, t, u, v, w);
    if (thin > 0) return crosses ? (thin === 2 ? COST.hairlinesCrossing : COST.hairlineCrossing) : 0;
    let cost = crosses ? COST.crossing : 0;
    const [mx, my, nx, ny] = [(p + r) / 2, (q + s) / 2, (t + v) / 2, (u + w) / 2];
    const between = Math.sqrt((mx - nx) * (mx - nx) + (my - ny) * (my - ny));
    if (between < MIDPOINTS) cost += (MIDPOINTS - between) * COST.midpoints;
    const first = distanceToSegment(mx, my, t, u, v, w);
    if (first < ON_TIE) cost += (ON_TIE - first) * COST.midpointOnTie;
    const second = distanceToSegment(nx, ny, p, q, r, s);
    if (second < ON_TIE) cost += (ON_TIE - second) * COST.midpointOnTie;
    return cost + sharpAngle(one, other);
  }

  function sharpAngle(one: number, other: number): number {
    const [a, b] = [ends[one * 2] ?? 0, ends[one * 2 + 1] ?? 0];
    const [c, d] = [ends[other * 2] ?? 0, ends[other * 2 + 1] ?? 0];
    const shared = a === c || a === d ? a : b === c || b === d ? b : -1;
    if (shared < 0) return 0;
    const [x, y] = [places[shared * 2] ?? 0, places[shared * 2 + 1] ?? 0];
    const far = a === shared ? b : a;
    const near = c === shared ? d : c;
    const turn = Math.abs(
      Math.atan2((places[far * 2 + 1] ?? 0) - y, (places[far * 2] ?? 0) - x) -
        Math.atan2((places[near * 2 + 1] ?? 0) - y, (places[near * 2] ?? 0) - x),
    );
    const angle = turn > Math.PI ? 2 * Math.PI - turn : turn;
    return angle < SMALL_ANGLE ? (SMALL_ANGLE - angle) * COST.angle : 0;
  }

  /** An actor in the way of a tie that is not its own; its name below it counts too. */
  function inTheWay(actor: number, tie: number): number {
    if (ends[tie * 2] === actor || ends[tie * 2 + 1] === actor) return 0;
    const [x, y] = [places[actor * 2] ?? 0, places[actor * 2 + 1] ?? 0];
    const away = distanceToSegment(x, y, ax(tie), ay(tie), bx(tie), by(tie));
    if (hairlines[tie]) return away < NODE_RADIUS + 6 ? (NODE_RADIUS + 6 - away) * COST.nodeOnHairline : 0;
    return away < NODE_RADIUS + 20 ? (NODE_RADIUS + 20 - away) * COST.nodeOnTie : 0;
  }

  /** Ties that run over every place where the actor's name could stand; the clearest place counts. */
  function nameClash(actor: number): number {
    const width = nameWidths[actor] ?? 0;
    if (width === 0) return 0;
    const [x, y] = [places[actor * 2] ?? 0, places[actor * 2 + 1] ?? 0];
    let best = Number.POSITIVE_INFINITY;
    for (let side = 0; side < 4 && best > 0; side++) {
      const cx = side < 2 ? x : x + (side === 2 ? 1 : -1) * (NODE_RADIUS + 6 + width / 2);
      const cy = side === 0 ? y + NODE_RADIUS + 12 : side === 1 ? y - NODE_RADIUS - 10 : y;
      let clash = cx - width / 2 < 3 || cx + width / 2 > sheet.width - 3 ? 40 : 0;
      for (let tie = 0; tie < ties; tie++) {
        if (hairlines[tie]) continue;
        const away = nearName(cx, cy, width / 2, ax(tie), ay(tie), bx(tie), by(tie));
        if (away < NAME_HEIGHT) clash += (NAME_HEIGHT - away) * COST.nameOnTie;
      }
      if (clash < best) best = clash;
    }
    return best;
  }

  function spacing(one: number, other: number): number {
    const dx = (places[one * 2] ?? 0) - (places[other * 2] ?? 0);
    const dy = (places[one * 2 + 1] ?? 0) - (places[other * 2 + 1] ?? 0);
    const away = Math.sqrt(dx * dx + dy * dy);
    let cost = away < apart ? (apart - away) * COST.nodesClose : 0;
    const wide = ((nameWidths[one] ?? 0) + (nameWidths[other] ?? 0)) / 2 + 6;
    if (Math.abs(dy) < NAME_HEIGHT && Math.abs(dx) < wide) cost += (wide - Math.abs(dx)) * COST.nameOnName;
    return cost;
  }

  function unusedArea(): number {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let actor = 0; actor < count; actor++) {
      const [x, y] = [places[actor * 2] ?? 0, places[actor * 2 + 1] ?? 0];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    return (sheet.width - (right - left) + sheet.height - (bottom - top)) * COST.unusedArea;
  }

  function namesClash(): number {
    let cost = 0;
    for (let actor = 0; actor < count; actor++) cost += nameClash(actor);
    return cost;
  }

  return {
    total() {
      let cost = unusedArea() + namesClash();
      for (let tie = 0; tie < ties; tie++) {
        cost += alone(tie);
        for (let other = tie + 1; other < ties; other++) cost += together(tie, other);
        for (let actor = 0; actor < count; actor++) cost += inTheWay(actor, tie);
      }
      for (let one = 0; one < count; one++)
        for (let other = one + 1; other < count; other++) cost += spacing(one, other);
      return cost;
    },
    around(actor) {
      let cost = unusedArea() + (thorough ? namesClash() : nameClash(actor));
      const own = incident[actor] ?? [];
      for (const tie of own) touched[tie] = 1;
      for (const tie of own) {
        cost += alone(tie);
        for (let other = 0; other < ties; other++) {
          if (touched[other] && other <= tie) continue;
          cost += together(tie, other);
        }
        for (let bystander = 0; bystander < count; bystander++) cost += inTheWay(bystander, tie);
      }
      for (let tie = 0; tie < ties; tie++) if (!touched[tie]) cost += inTheWay(actor, tie);
      for (let other = 0; other < count; other++) if (other !== actor) cost += spacing(actor, other);
      for (const tie of own) touched[tie] = 0;
      return cost;
    },
  };
}

/** How near a piece of line comes to a level line of half-width `half` around a point: sampled at five points. */
function nearName(x: number, y: number, half: number, ax: number, ay: number, bx: number, by: number): number {
  if (Math.min(ay, by) > y + NAME_HEIGHT || Math.max(ay, by) < y - NAME_HEIGHT) return NAME_HEIGHT;
  let best: number = NAME_HEIGHT;
  for (let at = -2; at <= 2; at++) {
    const away = distanceToSegment(x + (half * at) / 2, y, ax, ay, bx, by);
    if (away < best) best = away;
  }
  return best;
}
