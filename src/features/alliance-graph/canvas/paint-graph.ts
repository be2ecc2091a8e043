import { HEADINGS } from "#domain/reading/reading.ts";
import { ASPECT_GROUPS, GROUP_SIGN } from "#domain/shared/aspect-group.ts";
import { GLYPHS, type GlyphName } from "#ui/glyphs.ts";
import { WIDTH_STEPS } from "#ui/stroke-width.ts";
import { MEMBERSHIP_BAND } from "../scene/bands.ts";
import { SHOWS } from "../scene/graph-look.ts";
import { drawnBack, type Ends, leaderTieEnds } from "../scene/line-ends.ts";
import { paintActors, paintLabels, paintLeaders } from "./paint-actors.ts";
import { paintBar, paintStroke } from "./paint-tie.ts";
import type { Picture } from "./picture.ts";

/** A whole graph of up to some hundred ties, each with its casing, badge and chevrons. The context is in drawing units. */
export function paintGraph(context: CanvasRenderingContext2D, picture: Picture): void {
  context.save();
  paintMemberships(context, picture);
  const order = tieOrder(picture);
  for (const tie of order) paintTie(context, picture, tie);
  paintLeaderTies(context, picture);
  if (picture.badges || !picture.look.ties.every((shows) => shows <= SHOWS.drawn)) {
    for (const tie of order) if (hasBadge(picture, tie)) paintBadge(context, picture, tie);
  }
  paintLeaders(context, picture);
  paintActors(context, picture);
  paintLabels(context, picture);
  context.restore();
}

const showsOf = (picture: Picture, tie: number) => picture.look.ties[tie] ?? SHOWS.hidden;
const isMembership = (picture: Picture, tie: number) => picture.shape.ties[tie]?.membership === true;

/** Thin below thick, lit above all. */
function tieOrder(picture: Picture): number[] {
  const rank = (tie: number) => showsOf(picture, tie) * 8 + (picture.look.step[tie] ?? 0);
  return picture.shape.ties
    .map((_, tie) => tie)
    .filter((tie) => !isMembership(picture, tie) || showsOf(picture, tie) >= SHOWS.lit)
    .sort((one, other) => rank(one) - rank(other));
}

function endsOfTie({ shape, places }: Picture, tie: number): Ends {
  const { one, other } = shape.ties[tie] ?? { one: 0, other: 0 };
  return {
    ax: places[one * 2] ?? 0,
    ay: places[one * 2 + 1] ?? 0,
    bx: places[other * 2] ?? 0,
    by: places[other * 2 + 1] ?? 0,
  };
}

function paintMemberships(context: CanvasRenderingContext2D, picture: Picture): void {
  const { measures, palette, mutedAlpha, look } = picture;
  for (const shows of [SHOWS.muted, SHOWS.drawn]) {
    context.beginPath();
    for (let tie = 0; tie < picture.shape.ties.length; tie++) {
      if (!isMembership(picture, tie) || look.ties[tie] !== shows) continue;
      const { ax, ay, bx, by } = drawnBack(endsOfTie(picture, tie), measures.node);
      context.moveTo(ax, ay);
      context.lineTo(bx, by);
    }
    context.setLineDash([]);
    context.lineWidth = measures.px;
    context.strokeStyle = palette.member;
    context.globalAlpha = shows === SHOWS.muted ? mutedAlpha * 0.56 : 1;
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Opacity and style of a tie while one look turns into the next: width grows, pattern and presence cross-fade. */
function phasesOf({ look, before, blend }: Picture, tie: number) {
  const now = { band: look.band[tie] ?? 0, width: widthOf(look.step[tie] ?? 0), shows: look.ties[tie] ?? 0, share: 1 };
  if (!before || blend >= 1) return now.shows ? [now] : [];
  const was = { band: before.band[tie] ?? 0, width: widthOf(before.step[tie] ?? 0), shows: before.ties[tie] ?? 0 };
  if (!was.shows && !now.shows) return [];
  if (!was.shows) return [{ ...now, share: blend }];
  if (!now.shows) return [{ ...was, share: 1 - blend }];
  const width = was.width + (now.width - was.width) * blend;
  if (was.band === now.band) return [{ ...now, width }];
  return [
    { ...now, band: was.band, width, share: 1 - blend },
    { ...now, width, share: blend },
  ];
}

const widthOf = (step: number) => WIDTH_STEPS[step]?.px ?? 1.6;

function paintTie(context: CanvasRenderingContext2D, picture: Picture, tie: number): void {
  const { measures, palette, mutedAlpha } = picture;
  const { px } = measures;
  const ends = drawnBack(endsOfTie(picture, tie), measures.node + 3.5 * px);
  const phases = phasesOf(picture, tie);
  const first = phases[0];
  if (!first) return;
  const alpha = first.shows === SHOWS.muted ? mutedAlpha : 1;
  const isLit = first.shows === SHOWS.current;
  // Around a triad the lamp is its area: a halo along each side would hide where it ends.
  const isHalo = isLit && picture.look.triangle === null;
  const presence = phases.length === 1 ? first.share : 1;
  context.globalAlpha = alpha * presence;
  if (isHalo) {
    paintBar(context, ends, (first.width + 18) * px, palette.lampEdge, "round");
    paintBar(context, ends, (first.width + 16) * px, palette.lamp, "round");
  } else if (first.band !== MEMBERSHIP_BAND && !isLit) {
    paintBar(context, ends, (first.width + (first.band === 4 ? 4 : 3)) * px, palette.ground, "butt");
  }
  for (const phase of phases) {
    context.globalAlpha = alpha * phase.share;
    const colours = isLit ? palette.lampLines : palette.lines;
    paintStroke(
      context,
      ends,
      phase.band,
      phase.width,
      isHalo && phase.band === MEMBERSHIP_BAND ? px * 1.6 : px,
      colours,
    );
  }
  context.globalAlpha = 1;
}

/** Ties with a leader: only while lit, from disc to disc. */
function paintLeaderTies(context: CanvasRenderingContext2D, picture: Picture): void {
  const { look, measures, palette } = picture;
  for (const { at, band, step, shows } of look.leaderTies) {
    const ends = leaderTieEnds(picture, at);
    if (!ends) continue;
    const cut = drawnBack(ends, measures.leader + 3 * measures.px);
    const width = widthOf(step);
    if (shows === SHOWS.current) {
      paintBar(context, cut, (width + 14) * measures.px, palette.lampEdge, "round");
      paintBar(context, cut, (width + 12) * measures.px, palette.lamp, "round");
    } else paintBar(context, cut, (width + 4) * measures.px, palette.ground, "butt");
    paintStroke(context, cut, band, width, measures.px, shows === SHOWS.current ? palette.lampLines : palette.lines);
  }
}

function hasBadge(picture: Picture, tie: number): boolean {
  const shows = showsOf(picture, tie);
  if (shows === SHOWS.hidden || isMembership(picture, tie)) return false;
  return picture.badges || shows >= SHOWS.lit;
}

const glyphs = new Map<GlyphName, Path2D>();

function glyphPath(name: GlyphName): Path2D {
  const found = glyphs.get(name);
  if (found) return found;
  const made = new Path2D(GLYPHS[name].path);
  glyphs.set(name, made);
  return made;
}

/** The sign of the weightiest kind, and chevrons: points that meet warm, points that part cool. */
function paintBadge(context: CanvasRenderingContext2D, picture: Picture, tie: number): void {
  const { measures, palette, look, furniture, mutedAlpha } = picture;
  const shows = showsOf(picture, tie);
  const isHalo = shows === SHOWS.current;
  const band = look.band[tie] ?? 0;
  const { ax, ay, bx, by } = endsOfTie(picture, tie);
  const unit = measures.badge / 8.5;
  context.save();
  context.globalAlpha = shows === SHOWS.muted ? mutedAlpha : 1;
  context.translate(furniture.badges[tie * 2] ?? 0, furniture.badges[tie * 2 + 1] ?? 0);
  context.scale(unit, unit);
  context.setLineDash([]);
  const heading = HEADINGS[look.heading[tie] ?? 0];
  if (heading === "warming" || heading === "cooling") {
    context.save();
    context.rotate(Math.atan2(by - ay, bx - ax));
    paintChevrons(context, heading === "warming", isHalo ? palette.lamp : palette.ground, palette.ink);
    context.restore();
  }
  context.beginPath();
  context.arc(0, 0, 8.5, 0, 2 * Math.PI);
  context.fillStyle = palette.ground;
  context.fill();
  context.lineWidth = 1.3;
  context.strokeStyle = (isHalo ? palette.lampLines : palette.lines)[band] ?? palette.ink;
  context.stroke();
  paintGlyph(context, GROUP_SIGN[ASPECT_GROUPS[look.kind[tie] ?? 0] ?? "diplomatic"], palette.ink);
  context.restore();
}

function paintChevrons(context: CanvasRenderingContext2D, meets: boolean, casing: string, ink: string): void {
  const [near, far] = [13, 17];
  const [tip, tail] = meets ? [near, far] : [far, near];
  context.beginPath();
  for (const side of [-1, 1]) {
    context.moveTo(side * tail, -4.2);
    context.lineTo(side * tip, 0);
    context.lineTo(side * tail, 4.2);
  }
  context.lineCap = "round";
  context.lineJoin = "round";
  context.lineWidth = 7;
  context.strokeStyle = casing;
  context.stroke();
  context.lineCap = "butt";
  context.lineJoin = "miter";
  context.lineWidth = 1.8;
  context.strokeStyle = ink;
  context.stroke();
}

function paintGlyph(context: CanvasRenderingContext2D, name: GlyphName, ink: string): void {
  context.scale(0.92, 0.92);
  context.translate(-6, -6);
  if (GLYPHS[name].filled) {
    context.fillStyle = ink;
    context.fill(glyphPath(name));
  } else {
    context.lineWidth = 1.4;
    context.strokeStyle = ink;
    context.stroke(glyphPath(name));
  }
}
