import type { Shape, Tone } from "#domain/picture/picture.ts";
import { boxAt, groupOf, inkOf, levelLine, lineBetween, pathOf, textAt } from "#domain/picture/shapes.ts";
import type { Pin } from "./event-lane.ts";
import type { Frame } from "./scene-frame.ts";

/** The event lane: diamonds for events, pages for articles, labels in two rows. */
export function laneShapes(pins: readonly Pin[], frame: Frame): readonly Shape[] {
  if (frame.lane === 0) return [];
  const base = frame.lane - 4;
  return [
    levelLine(frame.outer, frame.width - frame.outer, base, "rule"),
    ...pins.map((pin) =>
      groupOf(pinShapes(pin, frame, base), {
        ref: `${pin.kind}.${pin.id}`,
        words: pin.title,
        opacity: pin.stress === "muted" ? 0.5 : 1,
      }),
    ),
  ];
}

function pinShapes(pin: Pin, frame: Frame, base: number): readonly Shape[] {
  const { x, label, kind, stress, crosses } = pin;
  const lit = stress === "lit" || stress === "current";
  const y = label ? 11 + label.row * 14 : base - 6;
  const isArticle = kind === "article";
  const ink = inkOf(crosses ? "ink" : "ink3", isArticle ? 1.4 : 1, crosses && !isArticle ? [1, 3] : []);
  const stem = lineBetween({ x, y: y - 4 }, { x, y: crosses ? frame.bottom : base }, ink);
  const sign = isArticle
    ? pathOf(`M${x - 4} ${base - 8}h6l3 3v8h-9z`, "disc", inkOf("ink", 1.3))
    : diamond(x, base, label || lit ? 1 : 0.72, label || lit ? "ink" : "ink3");
  return [
    ...(label || crosses ? [stem] : []),
    ...(label && lit ? [lamp(x, y, label, stress === "current")] : []),
    sign,
    ...(label ? [labelText(pin, label, y)] : []),
  ];
}

type PinLabel = NonNullable<Pin["label"]>;

function labelText({ x, kind }: Pin, { text, side }: PinLabel, y: number): Shape {
  const [before, after] = kind === "article" ? [-9, 8] : [-5, 5];
  return textAt(text, x + (side === "end" ? before : after), y, { size: 11.5, align: side });
}

function lamp(x: number, y: number, { side, width }: PinLabel, isCurrent: boolean): Shape {
  const left = side === "end" ? x - width - 2 : x - 1;
  const box = { x: left, y: y - 10, width: width + 3, height: 13 };
  return boxAt(box, isCurrent ? "lamp-cur" : "lamp", inkOf("lamp-edge", 0.8));
}

const diamond = (x: number, y: number, size: number, fill: Tone): Shape => ({
  kind: "line",
  points: [
    { x: x - 3.5 * size, y },
    { x, y: y - 5.5 * size },
    { x: x + 3.5 * size, y },
    { x, y: y + 5.5 * size },
  ],
  closed: true,
  fill,
  ink: null,
});
