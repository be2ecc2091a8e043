import { beforeEach, expect, it } from "vitest";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { carryLayout } from "#domain/layout/carry-layout.ts";
import { shapeOf } from "#domain/layout/graph-shape.ts";
import { sheetSize } from "#domain/layout/layout-input.ts";
import type { ActorId, TieId } from "#domain/shared/ids.ts";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { blankDossier, overlay } from "#domain/workspace/overlay.ts";
import { newActor } from "#domain/workspace/quote-draft.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { createNewcomerStore } from "./newcomer-store.ts";

const KEY = { dossier: "alone", hash: "h", variant: "landscape" } as const;
const blank = blankDossier("Alone", "2025-09-30");
const article = sampleDossier().articles.find(({ id }) => id === aQuote("").article);
if (!article) throw new Error("The sample has no such article.");
const ARTICLE = putRecord({ collection: "articles", row: article });

/** A workspace alone in which each actor is tied to the next. */
function chainOf(count: number) {
  const ids = Array.from({ length: count }, (_, at) => `Actor ${String(at).padStart(2, "0")}` as ActorId);
  const quoted = ids.flatMap((id, at) => {
    const next = ids[at + 1];
    const actor = putRecord({ collection: "actors", row: { ...newActor(id, "organisation", new Set()), id } });
    if (!next) return [actor];
    const bearing = { tie: `${id}~${next}` as TieId, aspect: "energy", stance: 1, confidence: 0.9 } as const;
    return [actor, putRecord({ collection: "quotes", row: { ...aQuote(id), bearings: [bearing] } })];
  });
  const seen = overlay(blank, [ARTICLE, ...quoted].reduce(perform, startHistory(aWorkspace())).document);
  const shape = shapeOf(seen, evidenceIndexOf(seen));
  if (shape.actors.length !== count) throw new Error("Somebody is missing.");
  return shape;
}
const empty = shapeOf(blank, evidenceIndexOf(blank));
const carried = (shape: ReturnType<typeof chainOf>) =>
  carryLayout({ ...sheetSize(0, "landscape"), places: new Float32Array() }, empty, shape, "landscape");

beforeEach(() => localStorage.clear());

it("keeps who was placed where they are as others come, on the next visit, and where the reader has moved them", () => {
  const [few, more] = [chainOf(3), chainOf(5)];
  const store = createNewcomerStore(KEY);
  const first = store.place(carried(few), few);
  const second = store.place(carried(more), more);
  expect(second.places.slice(0, 6)).toEqual(first.places);
  const moved = second.places.map((value, at) => (at < 2 ? value + 7 : value));
  store.keep(moved, carried(more).newcomers, more);
  const again = createNewcomerStore(KEY).place(carried(more), more);
  for (const [at, value] of again.places.entries()) expect(value).toBeCloseTo(moved[at] ?? 0, 0);
});

it("begins anew once it has forgotten", () => {
  const shape = chainOf(3);
  const store = createNewcomerStore(KEY);
  const first = store.place(carried(shape), shape);
  store.keep(
    first.places.map((value) => value + 20),
    carried(shape).newcomers,
    shape,
  );
  store.forget();
  expect(createNewcomerStore(KEY).place(carried(shape), shape).places).toEqual(first.places);
});

it("takes many who come at once for a crowd, until they have places", () => {
  const crowd = chainOf(20);
  const store = createNewcomerStore(KEY);
  expect(store.isCrowd(chainOf(5))).toBe(false);
  expect(store.isCrowd(crowd)).toBe(true);
  store.keep(new Float32Array(40), crowd.actors.keys(), crowd);
  expect(store.isCrowd(crowd)).toBe(false);
});
