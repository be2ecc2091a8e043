import { distanceToSegment } from "#domain/layout/segments.ts";

type Spot = { readonly x: number; readonly y: number };
type Stroke = { readonly from: Spot; readonly to: Spot; readonly badge: Spot | null };

/** Where a name stands: its anchor point, as SVG anchors text. */
export type Box = { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" };

type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const SIZE = 11.5;
const HEIGHT = 14;
/** Mean width of a letter of the narrow interface face, as a share of its size. */
const LETTER = 0.53;
const BADGE = 11;

/**
 * A place for each name beside its node: below, above, right or left, whichever lies on fewest strokes. It never lies on
 * another name, node or badge, nor beyond the edge; where that cannot be the name is left out (`null`), as it is for a
 * node without one.
 */
export function placeNames(
  nodes: readonly (Spot & { readonly text: string | null })[],
  strokes: readonly Stroke[],
  sheet: { readonly width: number; readonly height: number; readonly node: number },
): readonly (Box | null)[] {
  const taken: Area[] = [];
  return nodes.map(({ text, ...own }) => {
    if (text === null) return null;
    const width = [...text].length * SIZE * LETTER;
    let best: { readonly cost: number; readonly box: Box; readonly area: Area } | null = null;
    for (const [rank, box] of sidesOf(own, sheet.node).entries()) {
      const area = areaOf(box, width);
      if (area.left < 0 || area.top < 0 || area.right > sheet.width || area.bottom > sheet.height) continue;
      if (taken.some((other) => overlap(area, other))) continue;
      if (nodes.some((other) => (other.x !== own.x || other.y !== own.y) && near(area, other, sheet.node + 1)))
        continue;
      if (strokes.some(({ badge }) => badge !== null && near(area, badge, BADGE))) continue;
      const cost = rank * 0.4 + strokes.filter((stroke) => crosses(stroke, area)).length * 2;
      if (best === null || cost < best.cost) best = { cost, box, area };
    }
    if (best === null) return null;
    taken.push(best.area);
    return best.box;
  });
}

function sidesOf({ x, y }: Spot, node: number): readonly Box[] {
  return [
    { x, y: y + node + 3 + HEIGHT / 2, anchor: "middle" },
    { x, y: y - node - 3 - HEIGHT / 2, anchor: "middle" },
    { x: x + node + 4, y, anchor: "start" },
    { x: x - node - 4, y, anchor: "end" },
    { x: x + node * 0.75 + 2, y: y + node * 0.75 + HEIGHT / 2, anchor: "start" },
    { x: x - node * 0.75 - 2, y: y + node * 0.75 + HEIGHT / 2, anchor: "end" },
    { x: x + node * 0.75 + 2, y: y - node * 0.75 - HEIGHT / 2, anchor: "start" },
    { x: x - node * 0.75 - 2, y: y - node * 0.75 - HEIGHT / 2, anchor: "end" },
  ];
}

function areaOf({ x, y, anchor }: Box, width: number): Area {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

const overlap = (one: Area, other: Area) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const near = ({ left, right, top, bottom }: Area, { x, y }: Spot, reach: number) =>
  Math.hypot(x - Math.max(left, Math.min(right, x)), y - Math.max(top, Math.min(bottom, y))) < reach;

/** Whether a stroke runs through the letters, seen at their ends and in the middle. */
function crosses({ from, to }: Stroke, { left, right, top, bottom }: Area): boolean {
  const y = (top + bottom) / 2;
  return [left, (left + right) / 2, right].some(
    (x) => distanceToSegment(x, y, from.x, from.y, to.x, to.y) < HEIGHT / 2,
  );
}
