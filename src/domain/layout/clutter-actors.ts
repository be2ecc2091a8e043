import { type ClutterGround, COST, NAME_HEIGHT } from "./clutter-ground.ts";
import { KEPT_FREE, NODE_RADIUS } from "./layout-input.ts";

/** Free angle wanted for one, two, three leaders, in radians. */
const LEADER_GAPS = [0.95, 1.5, 2] as const;

/** What actors cost: where each stands, how near two are, and what the sheet leaves unused. */
export function clutterOfActors(ground: ClutterGround) {
  const { count, variant, ends, hairlines, nameWidths, leaders, places, sheet, apart, incident } = ground;
  const kept = KEPT_FREE[variant];
  const angles = new Float64Array(hairlines.length);

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

  return { spacing, standing, unusedArea };
}
