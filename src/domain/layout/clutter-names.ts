import { type ClutterGround, COST, NAME_HEIGHT } from "./clutter-ground.ts";
import { NODE_RADIUS } from "./layout-input.ts";
import { distanceToSegment } from "./segments.ts";

/** What names under ties cost, and whose names the ties of an actor may lie on. */
export function clutterOfNames(ground: ClutterGround) {
  const { count, hairlines, nameWidths, places, sheet, incident, ax, ay, bx, by } = ground;
  const ties = hairlines.length;

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

  /** Marks in `named` whose names the ties of an actor may lie on now. */
  function mark(named: Uint8Array, actor: number): void {
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

  return { nameClash, mark };
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
