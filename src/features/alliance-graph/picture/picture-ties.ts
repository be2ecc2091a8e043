import type { PicturedTie } from "#domain/picture/graph-picture.ts";
import type { Shape, Tone } from "#domain/picture/picture.ts";
import { groupOf, inkOf } from "#domain/picture/shapes.ts";
import { HEADINGS } from "#domain/reading/reading.ts";
import { ASPECT_GROUPS, GROUP_SIGN } from "#domain/shared/aspect-group.ts";
import { GLYPHS } from "#ui/glyphs.ts";
import { strokeMetrics, strokeShape } from "#ui/stroke.ts";
import { SHOWS } from "../scene/graph-look.ts";
import { drawnBack, type Ends, evenDash } from "../scene/line-ends.ts";
import { bandTone, endsOfTie, type PictureInput, patternOf, showsOf, widthOfStep } from "./picture-input.ts";

/** What is left of a width where there are hundreds of ties. */
const DENSE_WIDTH = 0.45;

/** A straight line without a pattern: casings, halos, hairlines. */
export const bar = ({ ax, ay, bx, by }: Ends, width: number, tone: Tone, cap: "butt" | "round"): Shape => ({
  kind: "line",
  points: [
    { x: ax, y: ay },
    { x: bx, y: by },
  ],
  closed: false,
  fill: null,
  ink: inkOf(tone, width, [], cap),
});

/** A line in the stroke grammar of the desk, with whole dashes at both ends; a hairline for a membership. */
export function stroke(ends: Ends, band: number, width: number, onLamp: boolean): Shape {
  const tone = bandTone(band, onLamp);
  const pattern = patternOf(band);
  if (pattern === null) return bar(ends, onLamp ? 1.6 : 1, tone, "butt");
  const { lines, cap } = strokeShape({ x: ends.ax, y: ends.ay }, { x: ends.bx, y: ends.by }, pattern, width);
  const metrics = strokeMetrics(pattern, width);
  const dash = evenDash(metrics.dash, Math.hypot(ends.bx - ends.ax, ends.by - ends.ay));
  return { kind: "stroke", pattern, lines, ink: inkOf(tone, metrics.width, dash, cap) };
}

/** Every tie that is drawn, hairlines first, thin below thick, lit above all. */
export function picturedTies(input: PictureInput): readonly PicturedTie[] {
  const { shape, look } = input;
  const rank = (tie: number) =>
    shape.ties[tie]?.membership && showsOf(input, tie) < SHOWS.lit
      ? -1
      : showsOf(input, tie) * 8 + (look.step[tie] ?? 0);
  return shape.ties
    .map((_, tie) => tie)
    .filter((tie) => showsOf(input, tie) !== SHOWS.hidden)
    .sort((one, other) => rank(one) - rank(other))
    .map((tie) => picturedTie(input, tie));
}

function picturedTie(input: PictureInput, tie: number): PicturedTie {
  const { shape, look, measures, mutedAlpha } = input;
  const { id, one, other, membership } = shape.ties[tie] as PictureInput["shape"]["ties"][number];
  const shows = showsOf(input, tie);
  const band = look.band[tie] ?? 0;
  const isThin = membership && shows < SHOWS.lit;
  const muted = mutedAlpha * (isThin ? 0.56 : 1);
  const idOf = (at: number) => shape.actors[at]?.id ?? (id as string as PicturedTie["one"]);
  // In a crowd full widths would leave no ground between the lines.
  const width = widthOfStep(look.step[tie] ?? 0) * (measures.dense ? DENSE_WIDTH : 1);
  return {
    id,
    one: idOf(one),
    other: idOf(other),
    pattern: patternOf(band),
    width: patternOf(band) === null ? 1 : width,
    lit: shows === SHOWS.current,
    opacity: shows === SHOWS.muted ? muted : 1,
    words: input.tieWords(tie),
    shapes: tieShapes(drawnBack(endsOfTie(input, tie), measures.node + (isThin ? 0 : 3.5)), {
      band,
      width,
      lit: shows === SHOWS.current,
      // Around a triad the lamp is its area.
      halo: shows === SHOWS.current && look.triangle === null,
      cased: !isThin && !measures.dense,
    }),
  };
}

type TieStyle = {
  readonly band: number;
  readonly width: number;
  readonly lit: boolean;
  readonly halo: boolean;
  readonly cased: boolean;
};

function tieShapes(ends: Ends, { band, width, lit, halo, cased }: TieStyle): readonly Shape[] {
  const line = stroke(ends, band, width, lit);
  if (halo) return [bar(ends, width + 18, "lamp-edge", "round"), bar(ends, width + 16, "lamp", "round"), line];
  return cased && patternOf(band) !== null ? [bar(ends, width + (band === 4 ? 4 : 3), "ground", "butt"), line] : [line];
}

/** The badges of the ties that have one: the sign of the weightiest kind, chevrons where it warms or cools. */
export function badgeShapes(input: PictureInput): readonly Shape[] {
  return input.shape.ties.flatMap(({ membership }, tie) => {
    const shows = showsOf(input, tie);
    const isWanted = !membership && shows !== SHOWS.hidden && (input.badges || shows >= SHOWS.lit);
    return isWanted ? [badge(input, tie, shows)] : [];
  });
}

function badge(input: PictureInput, tie: number, shows: number): Shape {
  const { look, measures, furniture, mutedAlpha } = input;
  const { ax, ay, bx, by } = endsOfTie(input, tie);
  const [x, y] = [furniture.badges[tie * 2] ?? 0, furniture.badges[tie * 2 + 1] ?? 0];
  const unit = measures.badge / 8.5;
  const isHalo = shows === SHOWS.current;
  const heading = HEADINGS[look.heading[tie] ?? 0];
  const isMoving = heading === "warming" || heading === "cooling";
  const angle = Math.atan2(by - ay, bx - ax);
  const sign = GLYPHS[GROUP_SIGN[ASPECT_GROUPS[look.kind[tie] ?? 0] ?? "diplomatic"]];
  const glyph = 0.92 * unit;
  return groupOf(
    [
      ...(isMoving ? chevrons({ x, y, angle, unit }, heading === "warming", isHalo ? "lamp" : "ground") : []),
      {
        kind: "disc",
        x,
        y,
        radius: measures.badge,
        fill: "ground",
        ink: inkOf(bandTone(look.band[tie] ?? 0, isHalo), 1.3 * unit),
      },
      {
        kind: "path",
        d: sign.path,
        x: x - 6 * glyph,
        y: y - 6 * glyph,
        scale: glyph,
        fill: sign.filled ? "ink" : null,
        ink: sign.filled ? null : inkOf("ink", 1.4),
      },
    ],
    { opacity: shows === SHOWS.muted ? mutedAlpha : 1 },
  );
}

/** Points that meet: warming. Points that part: cooling. Cased, so that they stand off the line. */
export function chevrons(
  at: { readonly x: number; readonly y: number; readonly angle: number; readonly unit: number },
  meets: boolean,
  casing: Tone,
): readonly Shape[] {
  const { x, y, angle, unit } = at;
  const [cos, sin] = [Math.cos(angle) * unit, Math.sin(angle) * unit];
  const [tip, tail] = meets ? [13, 17] : [17, 13];
  const sides = [-1, 1].map((side) =>
    [
      [side * tail, -4.2],
      [side * tip, 0],
      [side * tail, 4.2],
    ].map(([along = 0, across = 0]) => ({ x: x + along * cos - across * sin, y: y + along * sin + across * cos })),
  );
  const drawn = (tone: Tone, width: number, cap: "butt" | "round") =>
    sides.map(
      (points): Shape => ({ kind: "line", points, closed: false, fill: null, ink: inkOf(tone, width * unit, [], cap) }),
    );
  return [...drawn(casing, 7, "round"), ...drawn("ink", 1.8, "butt")];
}
