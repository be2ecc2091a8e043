import { describe, expect, it } from "vitest";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { shapeOf } from "#domain/layout/graph-shape.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import type { ActorId } from "#domain/shared/ids.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { castOf, layoutOfCast, shapeOfCast } from "./cast.ts";

const dossier = sampleDossier();
const index = evidenceIndexOf(dossier);
const shape = shapeOf(dossier, index);
const { from, to } = dossier.opening.window;
const readings = readTies(index, { at: to, since: from, clock: "event", method: DEFAULT_METHOD, aspects: null });
const codes = (cast: readonly number[]) => cast.map((at) => shape.actors[at]?.id);

describe("the cast of an embedded graph", () => {
  it("has whoever is in focus, and at most so many", () => {
    const cast = castOf(shape, readings, ["PAK", "RUS"] as ActorId[], 6);
    expect(cast).toHaveLength(6);
    expect(codes(cast)).toEqual(expect.arrayContaining(["PAK", "RUS"]));
  });

  it("leaves out whoever has no tie of evidence, however much room there is", () => {
    const cast = castOf(shape, readings, [], 1000);
    const drawn = shapeOfCast(shape, cast);
    expect(drawn.actors.every((_, seat) => drawn.ties.some(({ one, other }) => one === seat || other === seat))).toBe(
      true,
    );
  });

  it("draws neither leaders nor memberships", () => {
    const drawn = shapeOfCast(shape, castOf(shape, readings, [], 9));
    expect(shape.leaders.length).toBeGreaterThan(0);
    expect(drawn.leaders).toEqual([]);
    expect(drawn.ties.filter(({ membership }) => membership)).toEqual([]);
  });

  it("cuts the sheet to whoever is drawn, as it stands where that fits", () => {
    const layout = { width: 300, height: 200, places: Float32Array.from([100, 100, 250, 20, 160, 140]) };
    const cut = layoutOfCast(layout, [0, 2], 200 / 132);
    expect([...cut.places]).toEqual([70, 46, 130, 86]);
    expect(cut).toMatchObject({ width: 200, height: 132 });
  });

  it("draws them apart along the side that has room, and no farther than their shape bears", () => {
    const layout = { width: 300, height: 200, places: Float32Array.from([0, 0, 100, 100]) };
    expect([...layoutOfCast(layout, [0, 1], 1.5).places]).toEqual([70, 46, 218, 146]);
    expect(layoutOfCast(layout, [0, 1], 5)).toMatchObject({ width: 330, height: 192 });
  });

  it("has an organisation only where it is in focus", () => {
    const union = shape.actors.find(
      ({ kind }, at) =>
        kind === "organisation" &&
        shape.ties.some(({ id, one, other }) => (one === at || other === at) && (readings.get(id)?.weight ?? 0) > 0),
    )?.id;
    expect(codes(castOf(shape, readings, [], 1000))).not.toContain(union);
    expect(codes(castOf(shape, readings, [union] as ActorId[], 5))).toContain(union);
  });

  it("answers for nobody with an empty sheet", () => {
    expect([...layoutOfCast({ width: 300, height: 200, places: new Float32Array(4) }, [], 2).places]).toEqual([]);
    expect(shapeOfCast(shape, []).actors).toEqual([]);
  });
});
