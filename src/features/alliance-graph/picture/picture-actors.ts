import type { PicturedActor } from "#domain/picture/graph-picture.ts";
import type { Shape, Tone } from "#domain/picture/picture.ts";
import { groupOf, inkOf, textAt } from "#domain/picture/shapes.ts";
import { denseLabels } from "../scene/dense-labels.ts";
import { SHOWS } from "../scene/graph-look.ts";
import type { Label } from "../scene/room.ts";
import type { PictureInput } from "./picture-input.ts";

/** How much remains of an actor without a drawn tie. */
const QUIET_ALPHA = 0.42;
/** From the middle of a line of letters to its baseline, in heights of the type. */
const TO_BASELINE = 0.35;
/** Smaller discs hold no letters. */
const LEAST_CODED = 9;

export function opacityOf({ look, mutedAlpha }: PictureInput, at: number, shows: number): number {
  const quiet = look.quiet[at] ? QUIET_ALPHA : 1;
  return shows === SHOWS.muted ? Math.min(quiet, mutedAlpha) : quiet;
}

/** States and organisations, each with its code. */
export function picturedActors(input: PictureInput): readonly PicturedActor[] {
  const { shape, places, look, measures } = input;
  return shape.actors.map(({ id, kind, code, name }, at) => {
    const shows = look.actors[at] ?? SHOWS.drawn;
    const [x, y] = [places[at * 2] ?? 0, places[at * 2 + 1] ?? 0];
    const lit = shows === SHOWS.current;
    return {
      id,
      kind,
      code,
      name,
      x,
      y,
      radius: kind === "organisation" ? measures.node * 0.82 : measures.node,
      lit,
      opacity: opacityOf(input, at, shows),
      shapes: [
        ...(kind === "organisation" ? square(input, x, y, lit) : disc(input, x, y, lit)),
        ...(measures.node < LEAST_CODED ? [] : [codeText(input, at, x, y, lit)]),
      ],
    };
  });
}

function disc({ measures, look }: PictureInput, x: number, y: number, lit: boolean): readonly Shape[] {
  const { node } = measures;
  const round = (radius: number, fill: Tone, line: Tone, width: number): Shape => ({
    kind: "disc",
    x,
    y,
    radius,
    fill,
    ink: inkOf(line, width),
  });
  return [
    ...(lit && look.triangle === null ? [round(node + 7, "lamp", "lamp-edge", 1)] : []),
    round(node, lit ? "ink" : "disc", "ink", 1.5),
  ];
}

function square({ measures, look }: PictureInput, x: number, y: number, lit: boolean): readonly Shape[] {
  const { node } = measures;
  const box = (grow: number, fill: Tone, line: Tone, width: number): Shape => {
    const [half, rise] = [node * 0.98 + grow, node * 0.82 + grow];
    const size = { x: x - half, y: y - rise, width: half * 2, height: rise * 2, radius: 5 + grow * 0.6 };
    return { kind: "rect", ...size, fill, ink: inkOf(line, width) };
  };
  return [
    ...(lit && look.triangle === null ? [box(6, "lamp", "lamp-edge", 1)] : []),
    box(0, lit ? "ink" : "ground", lit ? "ink" : "ink2", 1.3),
  ];
}

function codeText({ shape, measures }: PictureInput, at: number, x: number, y: number, lit: boolean): Shape {
  const { kind, code = "" } = shape.actors[at] ?? { kind: "state" };
  const isOrganisation = kind === "organisation";
  const wanted = isOrganisation ? measures.code * 0.92 : measures.code;
  const room = measures.node * (isOrganisation ? 1.8 : 1.72);
  const size = Math.min(wanted, (room / Math.max(1, [...code].length)) * 1.62);
  const tone = lit ? "ground" : "ink";
  return textAt(code, x, y + size * TO_BASELINE, { size, weight: 650, align: "middle", tone });
}

/** Leaders in office on stems beside their states, with their names. */
export function leaderShapes(input: PictureInput): readonly Shape[] {
  const { shape, furniture, look } = input;
  return shape.leaders.flatMap((leader, at) => {
    const shows = look.leaders[at] ?? SHOWS.drawn;
    if (furniture.leaders[at] === undefined || shows === SHOWS.hidden) return [];
    const shapes = leaderParts(input, at, shows === SHOWS.current);
    return [groupOf(shapes, { ref: `actor.${leader.id}`, opacity: opacityOf(input, leader.host, shows) })];
  });
}

function leaderParts({ shape, furniture, places, measures }: PictureInput, at: number, lit: boolean): readonly Shape[] {
  const leader = shape.leaders[at];
  const place = furniture.leaders[at];
  if (!leader || !place) return [];
  const { leader: radius, node, leaderName } = measures;
  const [dx, dy] = [Math.cos(place.angle), Math.sin(place.angle)];
  const [hx, hy] = [places[leader.host * 2] ?? 0, places[leader.host * 2 + 1] ?? 0];
  const spot = { kind: "disc", x: place.x, y: place.y } as const;
  const size = leaderName * 0.86;
  return [
    {
      kind: "line",
      points: [
        { x: hx + dx * node, y: hy + dy * node },
        { x: place.x - dx * radius, y: place.y - dy * radius },
      ],
      closed: false,
      fill: null,
      ink: inkOf("ink", 1.5),
    },
    ...(lit ? [{ ...spot, radius: radius + 5, fill: "lamp" as const, ink: inkOf("lamp-edge") }] : []),
    { ...spot, radius, fill: lit ? "ink" : "ground", ink: inkOf("ink", 1.5) },
    textAt(leader.code, place.x, place.y + size * TO_BASELINE, {
      size,
      weight: 600,
      align: "middle",
      tone: lit ? "ground" : "ink2",
    }),
    ...(place.label ? [nameText(place.label, leader.name, { size: leaderName, weight: 450, tone: "ink2" }, 0)] : []),
  ];
}

const ALIGN = { left: "start", center: "middle", right: "end" } as const;

function nameText(
  label: Label,
  name: string,
  style: { readonly size: number; readonly weight: number; readonly tone: Tone },
  push: number,
): Shape {
  const [x, y] = [label.x + label.outX * push, label.y + label.outY * push];
  const align = ALIGN[label.align];
  return textAt(name, x, y + style.size * TO_BASELINE, { ...style, align, casing: "ground" });
}

/** Names of states beside them, where there was room. */
export function nameShapes(input: PictureInput): readonly Shape[] {
  const { shape, furniture, look, measures } = input;
  if (measures.dense) return denseNames(input);
  return shape.actors.flatMap(({ name }, at) => {
    const label = furniture.labels[at];
    if (!label) return [];
    const shows = look.actors[at] ?? SHOWS.drawn;
    const text = nameText(
      label,
      name,
      { size: measures.name, weight: 560, tone: "ink" },
      shows === SHOWS.current ? 5 : 0,
    );
    const opacity = opacityOf(input, at, shows);
    return [opacity === 1 ? text : groupOf([text], { opacity })];
  });
}

/** In a crowd the names that have room, those of lit actors first. */
function denseNames({ shape, places, look, measures, widthOf, sheet }: PictureInput): readonly Shape[] {
  const sight = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  const lit = [...look.actors.keys()].filter((at) => (look.actors[at] ?? 0) >= SHOWS.lit);
  return denseLabels(shape, places, measures, sight, widthOf, lit).map(({ text, x, y }) =>
    textAt(text, x, y + measures.name * TO_BASELINE, { size: measures.name, weight: 560, casing: "ground" }),
  );
}
