import { expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import type { ActorId, TieId } from "../shared/ids.ts";
import { putRecord } from "../workspace/commands/rows.ts";
import { perform, startHistory } from "../workspace/history.ts";
import { overlay } from "../workspace/overlay.ts";
import { newActor } from "../workspace/quote-draft.ts";
import { extendLayout, withoutExtension } from "./extend-layout.ts";
import { shapeOf } from "./graph-shape.ts";

const dossier = sampleDossier();
const ground = shapeOf(dossier, evidenceIndexOf(dossier));
const layout = {
  width: 1000,
  height: 600,
  places: Float32Array.from(ground.actors.flatMap((_, at) => [100 + (at % 8) * 110, 80 + Math.floor(at / 8) * 130])),
};
const actor = { ...newActor("Atlantis", "state", new Set()), id: "Atlantis" as ActorId };
const bearing = { tie: "Atlantis~PAK" as TieId, aspect: "energy", stance: 1, confidence: 0.9 } as const;
const workspace = [
  putRecord({ collection: "actors", row: actor }),
  putRecord({ collection: "quotes", row: { ...aQuote("q"), bearings: [bearing] } }),
].reduce(perform, startHistory(aWorkspace())).document;
const seen = overlay(dossier, workspace);
const shape = shapeOf(seen, evidenceIndexOf(seen));
const placeOf = (from: { readonly places: Float32Array }, of: typeof shape, id: string) => {
  const at = of.actors.findIndex((one) => one.id === id);
  return [...from.places.subarray(at * 2, at * 2 + 2)];
};

it("leaves everybody where they stand, and puts whoever is new where there is room, in the sheet", () => {
  const extended = extendLayout(layout, ground, shape);
  expect(shape.actors).toHaveLength(ground.actors.length + 1);
  for (const { id } of ground.actors) expect(placeOf(extended, shape, id)).toEqual(placeOf(layout, ground, id));
  const [x = 0, y = 0] = placeOf(extended, shape, "Atlantis");
  for (const { id } of ground.actors) {
    const [px = 0, py = 0] = placeOf(layout, ground, id);
    expect(Math.hypot(px - x, py - y)).toBeGreaterThan(40);
  }
  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThan(1000);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(600);
  expect(extendLayout(layout, ground, shape).places).toEqual(extended.places);
});

it("gives moved places back in the order they were made for", () => {
  const extended = extendLayout(layout, ground, shape);
  const moved = Float32Array.from(extended.places, (value) => value + 1);
  expect([...withoutExtension(moved, ground, shape, layout.places)]).toEqual(
    [...layout.places].map((value) => value + 1),
  );
});
