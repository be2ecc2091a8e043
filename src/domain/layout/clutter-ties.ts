import { type ClutterGround, COST, nearSegment } from "./clutter-ground.ts";
import { NODE_RADIUS } from "./layout-input.ts";
import { segmentsCross } from "./segments.ts";

const SHORT = NODE_RADIUS * 2 + 62;
const MIDPOINTS = 34;
const ON_TIE = 15;
const SMALL_ANGLE = 0.38;
const COSINE_OF_SMALL_ANGLE = Math.cos(SMALL_ANGLE);

/** What ties cost: each alone, two together, and one with an actor in its way. */
export function clutterOfTies({ ends, hairlines, places, ax, ay, bx, by }: ClutterGround) {
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

  return { alone, together, inTheWay };
}
