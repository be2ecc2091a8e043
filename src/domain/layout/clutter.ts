import { KEPT_FREE, type LayoutInput, NODE_RADIUS, sheetSize } from "./layout-input.ts";
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
  /** For each radian that the widest gap between an actor's ties is too narrow for its leaders. */
  leaderRoom: 26,
  keptFree: 60,
} as const;

const SHORT = NODE_RADIUS * 2 + 62;
const MIDPOINTS = 34;
const ON_TIE = 15;
const SMALL_ANGLE = 0.38;
const COSINE_OF_SMALL_ANGLE = Math.cos(SMALL_ANGLE);
const NAME_HEIGHT = 14;
/** Free angle wanted for one, two, three leaders, in radians. */
const LEADER_GAPS = [0.95, 1.5, 2] as const;

/** Measures how cluttered a picture is. */
export type Clutter = {
  /** Everything. */
  readonly total: () => number;
  /** Moves one actor, and tells what the total gains by it. */
  readonly shift: (actor: number, x: number, y: number) => number;
};

/**
 * A measure over `places`, which `shift` changes. Quadratic in the ties for the total, linear for a shift. A tie that
 * moves may free or cover the names of bystanders: `thorough` counts them too, else only the mover's own.
 */
export function measureClutter(input: LayoutInput, places: Float64Array, thorough = true): Clutter {
  const { count, ends, hairlines, nameWidths, leaders } = input;
  const kept = KEPT_FREE[input.variant];
  const sheet = sheetSize(count, input.variant);
  const apart = Math.min(NODE_RADIUS * 5.9, Math.sqrt((sheet.width * sheet.height) / count) * 0.92);
  const ties = hairlines.length;
  const incident: number[][] = Array.from({ length: count }, () => []);
  for (let tie = 0; tie < ties; tie++) {
    incident[ends[tie * 2] ?? 0]?.push(tie);
    incident[ends[tie * 2 + 1] ?? 0]?.push(tie);
  }
  const touched = new Uint8Array(ties);
  const angles = new Float64Array(ties);
  const named = new Uint8Array(count);

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
    const p = ax(one);
    const q = ay(one);
    const r = bx(one);
    const s = by(one);
    const t = ax(other);
    const u = ay(other);
    const v = bx(other);
    const w = by(other);
    const crosses = segmentsCross(p, q, r, s, t, u, v, w);
    if (thin > 0) return crosses ? (thin === 2 ? COST.hairlinesCrossing : COST.hairlineCrossing) : 0;
    let cost = crosses ? COST.crossing : 0;
    const mx = (p + r) / 2;
    const my = (q + s) / 2;
    const nx = (t + v) / 2;
    const ny = (u + w) / 2;
    const between = (mx - nx) * (mx - nx) + (my - ny) * (my - ny);
    if (between < MIDPOINTS * MIDPOINTS) cost += (MIDPOINTS - Math.sqrt(between)) * COST.midpoints;
    cost += nearSegment(mx, my, t, u, v, w, ON_TIE, COST.midpointOnTie);
    cost += nearSegment(nx, ny, p, q, r, s, ON_TIE, COST.midpointOnTie);
    return cost + sharpAngle(one, other);
  }

  function sharpAngle(one: number, other: number): number {
    const a = ends[one * 2] ?? 0;
    const b = ends[one * 2 + 1] ?? 0;
    const c = ends[other * 2] ?? 0;
    const d = ends[other * 2 + 1] ?? 0;
    const shared = a === c || a === d ? a : b === c || b === d ? b : -1;
    if (shared < 0) return 0;
    const x = places[shared * 2] ?? 0;
    const y = places[shared * 2 + 1] ?? 0;
    const far = (a === shared ? b : a) * 2;
    const near = (c === shared ? d : c) * 2;
    const fx = (places[far] ?? 0) - x;
    const fy = (places[far + 1] ?? 0) - y;
    const gx = (places[near] ?? 0) - x;
    const gy = (places[near + 1] ?? 0) - y;
    const cosine = (fx * gx + fy * gy) / (Math.sqrt((fx * fx + fy * fy) * (gx * gx + gy * gy)) || 1);
    return cosine > COSINE_OF_SMALL_ANGLE ? (SMALL_ANGLE - Math.acos(Math.min(1, cosine))) * COST.angle : 0;
  }

  /** An actor in the way of a tie that is not its own. */
  function inTheWay(actor: number, tie: number): number {
    if (ends[tie * 2] === actor || ends[tie * 2 + 1] === actor) return 0;
    const x = places[actor * 2] ?? 0;
    const y = places[actor * 2 + 1] ?? 0;
    const thin = hairlines[tie] === 1;
    const limit = NODE_RADIUS + (thin ? 6 : 20);
    return nearSegment(x, y, ax(tie), ay(tie), bx(tie), by(tie), limit, thin ? COST.nodeOnHairline : COST.nodeOnTie);
  }

  /** Ties that run over every place where the actor's name could stand; the clearest place counts. */
  function nameClash(actor: number): number {
    const half = (nameWidths[actor] ?? 0) / 2;
    if (half === 0) return 0;
    const x = places[actor * 2] ?? 0;
    const y = places[actor * 2 + 1] ?? 0;
    let best = Number.POSITIVE_INFINITY;
    for (let side = 0; side < 4 && best > 0; side++) {
      const cx = side < 2 ? x : x + (side === 2 ? 1 : -1) * (NODE_RADIUS + 6 + half);
      const cy = side === 0 ? y + NODE_RADIUS + 12 : side === 1 ? y - NODE_RADIUS - 10 : y;
      let clash = cx - half < 3 || cx + half > sheet.width - 3 ? 40 : 0;
      for (let tie = 0; tie < ties && clash < best; tie++) {
        if (!hairlines[tie]) clash += overName(cx, cy, half, ax(tie), ay(tie), bx(tie), by(tie));
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

  /** An actor in the corner kept free, or one whose ties leave its leaders too little room. */
  function standing(actor: number): number {
    const x = places[actor * 2] ?? 0;
    const y = places[actor * 2 + 1] ?? 0;
    let cost = 0;
    for (const { width, height } of kept) {
      const inX = width > 0 ? width + NODE_RADIUS - x : x - (sheet.width + width - NODE_RADIUS);
      const inY = height > 0 ? height + NODE_RADIUS - y : y - (sheet.height + height - NODE_RADIUS);
      if (inX > 0 && inY > 0) cost += COST.keptFree + Math.min(inX, inY) * 2;
    }
    const hung = leaders[actor] ?? 0;
    if (hung === 0) return cost;
    const wanted = LEADER_GAPS[Math.min(hung, 3) - 1] ?? 0;
    const gap = widestGap(actor);
    return gap < wanted ? cost + (wanted - gap) * COST.leaderRoom : cost;
  }

  function widestGap(actor: number): number {
    const own = incident[actor] ?? [];
    const x = places[actor * 2] ?? 0;
    const y = places[actor * 2 + 1] ?? 0;
    let used = 0;
    for (const tie of own) {
      if (hairlines[tie]) continue;
      const other = (ends[tie * 2] === actor ? (ends[tie * 2 + 1] ?? 0) : (ends[tie * 2] ?? 0)) * 2;
      angles[used++] = Math.atan2((places[other + 1] ?? 0) - y, (places[other] ?? 0) - x);
    }
    if (used < 2) return 2 * Math.PI;
    const sorted = angles.subarray(0, used).sort();
    let widest = (sorted[0] ?? 0) + 2 * Math.PI - (sorted[used - 1] ?? 0);
    for (let at = 1; at < used; at++) widest = Math.max(widest, (sorted[at] ?? 0) - (sorted[at - 1] ?? 0));
    return widest;
  }

  function unusedArea(): number {
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let actor = 0; actor < count; actor++) {
      const x = places[actor * 2] ?? 0;
      const y = places[actor * 2 + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    return (sheet.width - (right - left) + sheet.height - (bottom - top)) * COST.unusedArea;
  }

  /** Whose names the ties of an actor may lie on now. */
  function markNames(actor: number): void {
    named[actor] = 1;
    if (!thorough) return;
    for (const tie of incident[actor] ?? []) {
      if (hairlines[tie]) continue;
      const px = ax(tie);
      const py = ay(tie);
      const qx = bx(tie);
      const qy = by(tie);
      for (let other = 0; other < count; other++) {
        if (named[other]) continue;
        const reach = (nameWidths[other] ?? 0) + NODE_RADIUS + 24;
        const rise = NODE_RADIUS + 12 + NAME_HEIGHT * 2;
        const x = places[other * 2] ?? 0;
        const y = places[other * 2 + 1] ?? 0;
        if (Math.max(px, qx) < x - reach || Math.min(px, qx) > x + reach) continue;
        if (Math.max(py, qy) < y - rise || Math.min(py, qy) > y + rise) continue;
        named[other] = 1;
      }
    }
  }

  /** What depends on one actor, and on the names marked. */
  function around(actor: number): number {
    let cost = unusedArea() + standing(actor);
    for (let other = 0; other < count; other++) if (named[other]) cost += nameClash(other);
    const own = incident[actor] ?? [];
    for (const tie of own) touched[tie] = 1;
    for (const tie of own) {
      cost += standing(ends[tie * 2] === actor ? (ends[tie * 2 + 1] ?? 0) : (ends[tie * 2] ?? 0));
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
  }

  return {
    total() {
      let cost = unusedArea();
      for (let actor = 0; actor < count; actor++) cost += nameClash(actor) + standing(actor);
      for (let tie = 0; tie < ties; tie++) {
        cost += alone(tie);
        for (let other = tie + 1; other < ties; other++) cost += together(tie, other);
        for (let actor = 0; actor < count; actor++) cost += inTheWay(actor, tie);
      }
      for (let one = 0; one < count; one++)
        for (let other = one + 1; other < count; other++) cost += spacing(one, other);
      return cost;
    },
    shift(actor, x, y) {
      const was = places[actor * 2] ?? 0;
      const wasY = places[actor * 2 + 1] ?? 0;
      const put = (toX: number, toY: number) => {
        places[actor * 2] = toX;
        places[actor * 2 + 1] = toY;
      };
      named.fill(0);
      markNames(actor);
      put(x, y);
      markNames(actor);
      put(was, wasY);
      const before = around(actor);
      put(x, y);
      return around(actor) - before;
    },
  };
}

/** Points for a piece of line nearer to a point than `limit`; far ones are told by their box alone. */
function nearSegment(
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

/** Points for a piece of line that runs over a name around a point, `half` to either side: seen at five points of it. */
function overName(x: number, y: number, half: number, ax: number, ay: number, bx: number, by: number): number {
  if (ay < by ? by < y - NAME_HEIGHT || ay > y + NAME_HEIGHT : ay < y - NAME_HEIGHT || by > y + NAME_HEIGHT) return 0;
  const reach = half + NAME_HEIGHT;
  if (ax < bx ? bx < x - reach || ax > x + reach : ax < x - reach || bx > x + reach) return 0;
  let best: number = NAME_HEIGHT;
  for (let at = -2; at <= 2; at++) {
    const away = distanceToSegment(x + (half * at) / 2, y, ax, ay, bx, by);
    if (away < best) best = away;
  }
  return (NAME_HEIGHT - best) * COST.nameOnTie;
}
