import type { Fill, Ink, PictureText, Point, Shape, Tone } from "./picture.ts";

/** An unbroken line of a tone. */
export const inkOf = (tone: Tone, width = 1, dash: readonly number[] = [], cap: Ink["cap"] = "butt"): Ink => ({
  tone,
  width,
  dash,
  cap,
});

/** A text of the usual kind: ink, from the left, without casing. */
export const textAt = (text: string, x: number, y: number, change: Partial<PictureText> = {}): PictureText => ({
  kind: "text",
  text,
  x,
  y,
  size: 12,
  weight: 400,
  align: "start",
  tone: "ink",
  casing: null,
  turn: 0,
  ...change,
});

/** Shapes that belong together. */
export const groupOf = (
  shapes: readonly Shape[],
  { ref = null, words = null, opacity = 1 }: Partial<Extract<Shape, { kind: "group" }>> = {},
): Shape => ({ kind: "group", ref, words, opacity, shapes });

/** Shapes moved by so many pixels. */
export function moved(shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] {
  return shapes.map((shape) => movedOne(shape, dx, dy));
}

function movedOne(shape: Shape, dx: number, dy: number): Shape {
  const shift = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  if (shape.kind === "group") return { ...shape, shapes: moved(shape.shapes, dx, dy) };
  if (shape.kind === "stroke") return { ...shape, lines: shape.lines.map((line) => line.map(shift)) };
  if (shape.kind === "line") return { ...shape, points: shape.points.map(shift) };
  return { ...shape, ...shift(shape) };
}

/** A straight line between two points. */
export const lineBetween = (from: Point, to: Point, ink: Ink): Shape => ({
  kind: "line",
  points: [from, to],
  closed: false,
  fill: null,
  ink,
});

/** A level line of one pixel. */
export const levelLine = (from: number, to: number, y: number, tone: Tone): Shape =>
  lineBetween({ x: from, y }, { x: to, y }, inkOf(tone));

/** A box with square corners. */
export const boxAt = (
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fill: Fill,
  ink: Ink | null = null,
): Extract<Shape, { kind: "rect" }> => ({ kind: "rect", ...box, radius: 0, fill, ink });

/** SVG path data in pixels of the picture. */
export const pathOf = (d: string, fill: Fill, ink: Ink | null): Extract<Shape, { kind: "path" }> => ({
  kind: "path",
  d,
  x: 0,
  y: 0,
  scale: 1,
  fill,
  ink,
});
