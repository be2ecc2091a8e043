import type { StrokePattern } from "./diverging.ts";

type Point = { readonly x: number; readonly y: number };

/** Straight pieces and how to stroke them; the same for a canvas path, an SVG path and a bitmap test. */
export type StrokeShape = {
  readonly lines: readonly (readonly Point[])[];
  readonly width: number;
  /** Dash and gap in pixels; empty for an unbroken line. */
  readonly dash: readonly number[];
  readonly cap: "butt" | "round";
};

/** Dash, line width and offsets that a pattern has at a nominal width; lengths in pixels. */
export function strokeMetrics(pattern: StrokePattern, width: number) {
  switch (pattern) {
    case "double": {
      const each = Math.max(1.15, width * 0.46);
      return { width: each, offset: each / 2 + Math.max(0.95, width * 0.27), dash: [], cap: "butt" as const };
    }
    case "dots":
      return { width: width * 1.05, offset: 0, dash: [0.01, width * 2.1 + 0.6], cap: "round" as const };
    case "dashes":
      return { width, offset: 0, dash: [width * 1.5 + 4.5, width * 0.8 + 2.7], cap: "butt" as const };
    case "zigzag":
      return { width: Math.max(1.3, width * 0.55), offset: 0, dash: [], cap: "butt" as const };
    default:
      return { width, offset: 0, dash: [], cap: "butt" as const };
  }
}

/** The line from one point to another in a pattern: one grammar for graph, legend, tag and print. */
export function strokeShape(from: Point, to: Point, pattern: StrokePattern, width: number): StrokeShape {
  const metrics = strokeMetrics(pattern, width);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const at = (distance: number, side: number): Point => ({
    x: from.x + along.x * distance - along.y * side,
    y: from.y + along.y * distance + along.x * side,
  });
  const straight = (side: number) => [at(0, side), at(length, side)];
  const rest = { width: metrics.width, dash: metrics.dash, cap: metrics.cap };
  if (pattern === "double") return { lines: [straight(metrics.offset), straight(-metrics.offset)], ...rest };
  if (pattern !== "zigzag") return { lines: [straight(0)], ...rest };
  return { lines: [zigzag(at, length, width)], ...rest };
}

function zigzag(at: (distance: number, side: number) => Point, length: number, width: number): Point[] {
  const reach = 1.5 + width * 0.62;
  const teeth = Math.max(2, Math.round(length / (3.3 + width * 0.35)));
  return Array.from({ length: teeth + 1 }, (_, tooth) => {
    const end = tooth === 0 || tooth === teeth;
    return at((length * tooth) / teeth, end ? 0 : tooth % 2 ? reach : -reach);
  });
}

/** The pieces as an SVG path, one decimal. */
export function strokePath(shape: StrokeShape): string {
  return shape.lines
    .map((line) => line.map((point, at) => `${at === 0 ? "M" : "L"}${round(point.x)} ${round(point.y)}`).join(""))
    .join("");
}

const round = (value: number) => Math.round(value * 10) / 10;
