import type { Shape, Tone } from "#domain/picture/picture.ts";
import { boxAt, groupOf, inkOf, lineBetween, pathOf } from "#domain/picture/shapes.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import type { Tone as BarTone, Mark } from "./scene-bars.ts";
import type { YearMark } from "./scene-years.ts";
import type { Scene } from "./timeline-scene.ts";

/** How much remains of a bar outside the window. */
const OUTSIDE = 0.62;
/** How much of its colour an estimate has. */
const LIGHT = 0.45;
/** Narrower marks have no room for a dashed edge. */
const THIN_PX = 6;
const FINE_DASH = [2, 1.5];

/** Tone of a bar; one pair has that of its tie. */
export const barTone = (tone: BarTone, pair: Tone): Tone => (tone === "pair" ? pair : tone);

/** One mark of a month; what is said of a figure does not fade outside the window. */
export function markShape(mark: Mark, within: boolean, pair: Tone): Shape {
  const { kind, x, y, width, height, tone, light } = mark;
  const box = { x, y, width, height };
  const inner = { x: x + 0.5, y, width: Math.max(0, width - 1), height };
  const top = (ink: Parameters<typeof lineBetween>[2]) => lineBetween({ x, y }, { x: x + width, y }, ink);
  switch (kind) {
    case "bar":
      return faded(boxAt(box, barTone(tone, pair)), (within ? 1 : OUTSIDE) * (light ? LIGHT : 1));
    case "cap":
      return top(tone === "pair" ? inkOf(pair, 1.5) : inkOf("s-line"));
    case "open":
      return top(inkOf("s-line", 1, FINE_DASH));
    case "zero":
      return boxAt(box, "ink2");
    case "estimate":
      return boxAt(inner, null, inkOf("ink2", 0.9, FINE_DASH));
    case "missing":
      return boxAt(inner, "hatch", width < THIN_PX ? null : inkOf("rule2", 0.8, FINE_DASH));
    default:
      return faded(boxAt(box, "hatch"), 0.75);
  }
}

const faded = (shape: Shape, opacity: number): Shape => (opacity === 1 ? shape : groupOf([shape], { opacity }));

/** An annual record: a bar as wide as its year, or a line across it. */
export function yearShapes(
  mark: YearMark,
  { scene, window, pair }: { readonly scene: Scene; readonly window: MonthSpan; readonly pair: Tone },
): readonly Shape[] {
  const { kind, x, y, width, height, tone, year } = mark;
  const end = x + width;
  if (kind === "bar") {
    const isWithin = Number(window.from.slice(0, 4)) <= year && year <= Number(window.to.slice(0, 4));
    const bar = boxAt({ x, y, width, height }, barTone(tone, pair), inkOf("s-line", 0.8));
    return [faded(bar, isWithin ? 1 : OUTSIDE)];
  }
  if (scene.mode === "multiples") return [lineBetween({ x, y }, { x: end, y }, inkOf("ink2", 1.2))];
  return [
    lineBetween({ x, y }, { x: end, y }, inkOf("ground", 4)),
    pathOf(`M${x} ${y + 3}V${y}H${end}V${y + 3}`, null, inkOf("ink", 1.6)),
  ];
}
