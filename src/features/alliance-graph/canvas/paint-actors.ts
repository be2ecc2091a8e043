import { setNarrowType } from "#ui/narrow-type.ts";
import { SHOWS } from "../scene/graph-look.ts";
import type { Label } from "../scene/room.ts";
import type { Picture } from "./picture.ts";

/** How much remains of an actor without a drawn tie. */
const QUIET_ALPHA = 0.42;

function alphaOf({ look, mutedAlpha }: Picture, at: number, shows: number): number {
  const quiet = look.quiet[at] ? QUIET_ALPHA : 1;
  return shows === SHOWS.muted ? Math.min(quiet, mutedAlpha) : quiet;
}

/** Discs of states, squares of organisations, what was lit turned to ink on the lamp. */
export function paintActors(context: CanvasRenderingContext2D, picture: Picture): void {
  const { shape, places, look, measures } = picture;
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.setLineDash([]);
  for (const [at, actor] of shape.actors.entries()) {
    const shows = look.actors[at] ?? SHOWS.drawn;
    const [x, y] = [places[at * 2] ?? 0, places[at * 2 + 1] ?? 0];
    context.globalAlpha = alphaOf(picture, at, shows);
    if (actor.kind === "organisation") paintSquare(context, picture, x, y, shows);
    else paintDisc(context, picture, x, y, shows);
    paintCode(context, picture, at, x, y);
    if (picture.pinned.has(at)) paintPin(context, picture, x + measures.node * 0.72, y - measures.node * 0.72);
  }
  context.globalAlpha = 1;
}

const isInverted = (shows: number) => shows === SHOWS.current;

function paintDisc(
  context: CanvasRenderingContext2D,
  { measures, palette, look }: Picture,
  x: number,
  y: number,
  shows: number,
) {
  const { node, px } = measures;
  if (isInverted(shows) && look.triangle === null) {
    circle(context, x, y, node + 7 * px);
    context.fillStyle = palette.lamp;
    context.fill();
    context.lineWidth = px;
    context.strokeStyle = palette.lampEdge;
    context.stroke();
  }
  circle(context, x, y, node);
  context.fillStyle = isInverted(shows) ? palette.litDisc : palette.disc;
  context.fill();
  context.lineWidth = 1.5 * px;
  context.strokeStyle = isInverted(shows) ? palette.litDisc : palette.ink;
  context.stroke();
}

function paintSquare(
  context: CanvasRenderingContext2D,
  { measures, palette, look }: Picture,
  x: number,
  y: number,
  shows: number,
) {
  const { node, px } = measures;
  const trace = (grow: number) => {
    context.beginPath();
    const [half, rise] = [node * 0.98 + grow, node * 0.82 + grow];
    context.roundRect(x - half, y - rise, half * 2, rise * 2, 5 * px + grow * 0.6);
  };
  if (isInverted(shows) && look.triangle === null) {
    trace(6 * px);
    context.fillStyle = palette.lamp;
    context.fill();
    context.lineWidth = px;
    context.strokeStyle = palette.lampEdge;
    context.stroke();
  }
  trace(0);
  context.fillStyle = isInverted(shows) ? palette.litDisc : palette.ground;
  context.fill();
  context.lineWidth = 1.3 * px;
  context.strokeStyle = isInverted(shows) ? palette.litDisc : palette.ink2;
  context.stroke();
}

function paintCode(context: CanvasRenderingContext2D, picture: Picture, at: number, x: number, y: number): void {
  const { shape, measures, palette, look } = picture;
  const actor = shape.actors[at];
  if (!actor) return;
  const wanted = actor.kind === "organisation" ? measures.code * 0.92 : measures.code;
  // Long codes shrink until they fit the square; below 8 px they would not be read anyway.
  const room = measures.node * (actor.kind === "organisation" ? 1.8 : 1.72);
  const size = Math.min(wanted, (room / Math.max(1, [...actor.code].length)) * 1.62);
  setNarrowType(context, size, 650);
  context.fillStyle = isInverted(look.actors[at] ?? 0) ? palette.litText : palette.ink;
  context.fillText(actor.code, x, y + size * 0.06);
}

/** A small ring of ink on the rim: this actor stays where it was put. */
function paintPin(context: CanvasRenderingContext2D, { measures, palette }: Picture, x: number, y: number): void {
  circle(context, x, y, 3.2 * measures.px);
  context.fillStyle = palette.ink;
  context.fill();
  context.lineWidth = 1.5 * measures.px;
  context.strokeStyle = palette.ground;
  context.stroke();
}

/** Small discs on stems, with an initial, the surname beside. */
export function paintLeaders(context: CanvasRenderingContext2D, picture: Picture): void {
  const { shape, furniture, look, measures, palette, places } = picture;
  const { leader: radius, node, px } = measures;
  context.setLineDash([]);
  context.lineCap = "butt";
  for (const [at, leader] of shape.leaders.entries()) {
    const place = furniture.leaders[at];
    const shows = look.leaders[at] ?? SHOWS.drawn;
    if (!place || shows === SHOWS.hidden || (picture.sparseLeaders && shows < SHOWS.lit)) continue;
    context.globalAlpha = alphaOf(picture, leader.host, shows);
    const [dx, dy] = [Math.cos(place.angle), Math.sin(place.angle)];
    const [hx, hy] = [places[leader.host * 2] ?? 0, places[leader.host * 2 + 1] ?? 0];
    context.beginPath();
    context.moveTo(hx + dx * node, hy + dy * node);
    context.lineTo(place.x - dx * radius, place.y - dy * radius);
    context.lineWidth = 1.5 * px;
    context.strokeStyle = palette.ink;
    context.stroke();
    if (shows === SHOWS.current) {
      circle(context, place.x, place.y, radius + 5 * px);
      context.fillStyle = palette.lamp;
      context.fill();
      context.lineWidth = px;
      context.strokeStyle = palette.lampEdge;
      context.stroke();
    }
    circle(context, place.x, place.y, radius);
    context.fillStyle = shows === SHOWS.current ? palette.litDisc : palette.ground;
    context.fill();
    context.lineWidth = 1.5 * px;
    context.strokeStyle = palette.ink;
    context.stroke();
    setNarrowType(context, measures.leaderName * 0.86, 600);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = shows === SHOWS.current ? palette.litText : palette.ink2;
    context.fillText(leader.code, place.x, place.y + px * 0.5);
    if (place.label)
      paintName(context, picture, place.label, leader.name, {
        size: measures.leaderName,
        weight: 450,
        quiet: true,
        push: 0,
      });
  }
  context.globalAlpha = 1;
}

/** Names with a casing that breaks whatever line they stand on, also where the name itself is faint. */
export function paintLabels(context: CanvasRenderingContext2D, picture: Picture): void {
  const { shape, furniture, look, measures } = picture;
  for (const [at, actor] of shape.actors.entries()) {
    const label = furniture.labels[at];
    if (!label) continue;
    const shows = look.actors[at] ?? SHOWS.drawn;
    context.globalAlpha = alphaOf(picture, at, shows);
    const push = isInverted(shows) ? 5 * measures.px : 0;
    paintName(context, picture, label, actor.name, { size: measures.name, weight: 560, quiet: false, push });
  }
  context.globalAlpha = 1;
}

function paintName(
  context: CanvasRenderingContext2D,
  { palette, measures }: Picture,
  label: Label,
  text: string,
  style: { readonly size: number; readonly weight: number; readonly quiet: boolean; readonly push: number },
): void {
  setNarrowType(context, style.size, style.weight);
  context.textAlign = label.align;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 5 * measures.px;
  context.strokeStyle = palette.ground;
  const [x, y] = [label.x + label.outX * style.push, label.y + label.outY * style.push];
  const alpha = context.globalAlpha;
  context.globalAlpha = 1;
  context.strokeText(text, x, y);
  context.globalAlpha = alpha;
  context.fillStyle = style.quiet ? palette.ink2 : palette.ink;
  context.fillText(text, x, y);
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
