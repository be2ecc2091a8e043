import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import type { ActorId, TieId } from "../shared/ids.ts";
import { putRecord } from "../workspace/commands/rows.ts";
import { perform, startHistory } from "../workspace/history.ts";
import { overlay } from "../workspace/overlay.ts";
import { newActor } from "../workspace/quote-draft.ts";
import { carryBack, carryLayout } from "./carry-layout.ts";
import { givenLayout } from "./given-layout.ts";
import { layoutInputOf, shapeHash, shapeOf } from "./graph-shape.ts";
import { NODE_RADIUS, runToEnd } from "./layout-input.ts";
import { layoutSteps } from "./layout-steps.ts";
import { type Place, placeNewcomers, placesOf } from "./newcomers.ts";
import { distanceToSegment } from "./segments.ts";

const dossier = sampleDossier();
const ground = shapeOf(dossier, evidenceIndexOf(dossier));
const layout =
  givenLayout(dossier.layouts, { variant: "landscape", hash: shapeHash(ground), count: ground.actors.length }) ??
  runToEnd(layoutSteps(layoutInputOf(ground, "landscape")));

/** The dossier's shape with new states, each tied to those named. */
function shapeWith(newcomers: Readonly<Record<string, readonly string[]>>) {
  const commands = Object.entries(newcomers).flatMap(([id, tied]) => [
    putRecord({ collection: "actors", row: { ...newActor(id, "state", new Set()), id: id as ActorId } }),
    ...tied.map((other) => {
      const tie = [id, other].sort().join("~") as TieId;
      const bearing = { tie, aspect: "energy", stance: 1, confidence: 0.9 } as const;
      return putRecord({ collection: "quotes", row: { ...aQuote(`${id} ${other}`), bearings: [bearing] } });
    }),
  ]);
  const seen = overlay(dossier, commands.reduce(perform, startHistory(aWorkspace())).document);
  return shapeOf(seen, evidenceIndexOf(seen));
}
const extended = (to: typeof shape, known: ReadonlyMap<ActorId, Place> = new Map()) =>
  placeNewcomers(carryLayout(layout, ground, to, "landscape"), to, "landscape", known);
const shape = shapeWith({ Atlantis: ["PAK"] });
const placeOf = (from: { readonly places: Float32Array }, of: typeof shape, id: string) => {
  const at = of.actors.findIndex((one) => one.id === id);
  return [...from.places.subarray(at * 2, at * 2 + 2)] as const;
};

it("leaves everybody where they stand, and gives whoever is new a place in the sheet, always the same", () => {
  const wide = extended(shape);
  expect(shape.actors).toHaveLength(ground.actors.length + 1);
  for (const { id } of ground.actors) expect(placeOf(wide, shape, id)).toEqual(placeOf(layout, ground, id));
  const [x = 0, y = 0] = placeOf(wide, shape, "Atlantis");
  for (const [value, most] of [
    [x, layout.width],
    [y, layout.height],
  ] as const) {
    expect(value).toBeGreaterThan(NODE_RADIUS);
    expect(value).toBeLessThan(most - NODE_RADIUS);
  }
  expect(extended(shape).places).toEqual(wide.places);
});

/** How near Atlantis stands to the nearest disc, how long its shortest tie is, and how near it is to others' ties. */
function roomOf(wider: typeof shape) {
  const { places } = extended(wider);
  const spot = (at: number) => ({ x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 });
  const mine = wider.actors.findIndex(({ id }) => id === "Atlantis");
  const me = spot(mine);
  const away = (at: number) => Math.hypot(spot(at).x - me.x, spot(at).y - me.y);
  const ties = wider.ties.filter(({ membership }) => !membership);
  const own = ties.filter(({ one, other }) => one === mine || other === mine);
  return {
    disc: Math.min(...[...wider.actors.keys()].filter((at) => at !== mine).map(away)),
    ownTie: Math.min(...own.map(({ one, other }) => away(one === mine ? other : one))),
    otherTie: Math.min(
      ...ties
        .filter((tie) => !own.includes(tie))
        .map(({ one, other }) => distanceToSegment(me.x, me.y, spot(one).x, spot(one).y, spot(other).x, spot(other).y)),
    ),
  };
}

it.each(ground.actors.map(({ id }) => id))("shows the tie of a newcomer with %s, and lies on nobody else's", (id) => {
  const { disc, ownTie, otherTie } = roomOf(shapeWith({ Atlantis: [id] }));
  expect(disc).toBeGreaterThanOrEqual(NODE_RADIUS * 3);
  expect(ownTie).toBeGreaterThanOrEqual(NODE_RADIUS * 4.5);
  expect(otherTie).toBeGreaterThan(NODE_RADIUS);
});

const others = fc.uniqueArray(fc.constantFrom(...ground.actors.map(({ id }) => id)), { minLength: 2, maxLength: 4 });
test.prop([others], { numRuns: 10 })("never covers anybody, whoever a newcomer is tied to", (tied) => {
  expect(roomOf(shapeWith({ Atlantis: tied })).disc).toBeGreaterThan(NODE_RADIUS * 2);
});

it("keeps earlier newcomers where they are known to stand", () => {
  const first = extended(shape);
  const known = placesOf(first.places, carryLayout(layout, ground, shape, "landscape").newcomers, shape);
  expect([...known.keys()]).toEqual(["Atlantis"]);
  const wider = shapeWith({ Atlantis: ["PAK"], Aaland: ["PAK", "RUS"] });
  const second = extended(wider, known);
  expect(placeOf(second, wider, "Atlantis")).toEqual(placeOf(first, shape, "Atlantis"));
  const [[ax = 0, ay = 0], [bx = 0, by = 0]] = ["Aaland", "Atlantis"].map((id) => placeOf(second, wider, id)) as [
    readonly number[],
    readonly number[],
  ];
  expect(Math.hypot(ax - bx, ay - by)).toBeGreaterThan(NODE_RADIUS * 2);
});

it("gives moved places back in the order they were made for", () => {
  const moved = Float32Array.from(extended(shape).places, (value) => value + 1);
  expect([...carryBack(moved, ground, shape, layout.places)]).toEqual([...layout.places].map((value) => value + 1));
});

it("finds room for a crowd, on a sheet that grows", () => {
  const crowd = shapeWith(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`New ${at}`, ["PAK"]])));
  const { places, width, height } = extended(crowd);
  expect(width * height).toBeGreaterThan(layout.width * layout.height * 1.5);
  const spots = crowd.actors.map((_, at) => [places[at * 2] ?? 0, places[at * 2 + 1] ?? 0] as const);
  for (const [at, [x, y]] of spots.entries())
    for (const [ox, oy] of spots.slice(at + 1)) expect(Math.hypot(ox - x, oy - y)).toBeGreaterThan(NODE_RADIUS * 2);
});

it("gives each of two hundred a place of its own", () => {
  const crowd = shapeWith(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`New ${at}`, ["PAK"]])));
  const { places } = extended(crowd);
  expect(new Set(crowd.actors.map((_, at) => `${places[at * 2]} ${places[at * 2 + 1]}`)).size).toBe(
    crowd.actors.length,
  );
});
