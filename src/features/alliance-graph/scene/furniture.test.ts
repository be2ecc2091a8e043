import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { givenLayout } from "#domain/layout/given-layout.ts";
import { layoutInputOf, shapeHash, shapeOf } from "#domain/layout/graph-shape.ts";
import { runToEnd, sheetSize } from "#domain/layout/layout-input.ts";
import { layoutSteps } from "#domain/layout/layout-steps.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { anyShape, trialShape } from "#tests/support/trial-shape.ts";
import { furnish } from "./furniture.ts";
import { guessWidth, measuresFor } from "./measures.ts";
import { type Box, touchesDisc } from "./room.ts";

const overlaps = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const scale = fc.double({ min: 0.5, max: 2, noNaN: true });
const rem = fc.double({ min: 0.8, max: 2, noNaN: true });
const spots = fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 28, maxLength: 28 });

describe("what stands beside nodes and on ties", () => {
  test.prop([anyShape, spots, scale, rem])(
    "names never lie on each other, nor on another node",
    (shape, where, k, text) => {
      const sheet = sheetSize(shape.actors.length, "landscape");
      const places = Float32Array.from(where, (share, at) => share * (at % 2 === 0 ? sheet.width : sheet.height));
      const measures = measuresFor(k, text, shape.actors.length, shape.ties.length);
      const { labels } = furnish(shape, places, sheet, measures, guessWidth);
      for (const [at, label] of labels.entries()) {
        if (!label) continue;
        for (const other of labels.slice(at + 1)) if (other) expect(overlaps(label.box, other.box)).toBe(false);
        for (let node = 0; node < labels.length; node++) {
          if (node === at) continue;
          const x = Math.max(label.box.x, Math.min(label.box.x + label.box.width, places[node * 2] ?? 0));
          const y = Math.max(label.box.y, Math.min(label.box.y + label.box.height, places[node * 2 + 1] ?? 0));
          const away = Math.hypot((places[node * 2] ?? 0) - x, (places[node * 2 + 1] ?? 0) - y);
          expect(away).toBeGreaterThanOrEqual(measures.node * 0.99);
        }
      }
    },
  );

  test.prop([anyShape, spots])("badges stay on their ties, within the middle half", (shape, where) => {
    const sheet = sheetSize(shape.actors.length, "landscape");
    const places = Float32Array.from(where, (share, at) => share * (at % 2 === 0 ? sheet.width : sheet.height));
    const { badges } = furnish(shape, places, sheet, measuresFor(1, 1, 14, 30), guessWidth);
    for (const [at, { one, other }] of shape.ties.entries()) {
      const [ax, ay] = [places[one * 2] ?? 0, places[one * 2 + 1] ?? 0];
      const [bx, by] = [places[other * 2] ?? 0, places[other * 2 + 1] ?? 0];
      const [x, y] = [badges[at * 2] ?? 0, badges[at * 2 + 1] ?? 0];
      const along = Math.hypot(x - ax, y - ay) + Math.hypot(x - bx, y - by);
      expect(along).toBeCloseTo(Math.hypot(bx - ax, by - ay), 1);
      expect(Math.hypot(x - (ax + bx) / 2, y - (ay + by) / 2)).toBeLessThanOrEqual(along * 0.26);
    }
  });

  it("puts a leader at arm's length, away from the tie of his state", () => {
    const shape = trialShape(2, [[0, 1]], {
      leaders: [{ id: "x" as never, host: 0, code: "X", name: "Xavier", terms: [] }],
    });
    const measures = measuresFor(1, 1, 2, 1);
    const places = Float32Array.from([200, 100, 340, 100]);
    const [leader] = furnish(shape, places, { width: 400, height: 200 }, measures, guessWidth).leaders;
    expect(Math.hypot((leader?.x ?? 0) - 200, (leader?.y ?? 0) - 100)).toBeCloseTo(measures.node + measures.leader + 5);
    expect(leader?.x).toBeLessThan(210);
  });

  it("finds room for every name of the sample", () => {
    const shape = shapeOf(sampleDossier(), evidenceIndexOf(sampleDossier()));
    const layout = runToEnd(layoutSteps(layoutInputOf(shape, "landscape")));
    const measures = measuresFor(1, 1, shape.actors.length, shape.ties.length);
    const { labels } = furnish(shape, layout.places, layout, measures, guessWidth);
    const unnamed = shape.actors.filter(({ kind }, at) => kind !== "organisation" && !labels[at]);
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });

  it("keeps the leaders of the sample and their names off every badge", () => {
    const dossier = sampleDossier();
    const shape = shapeOf(dossier, evidenceIndexOf(dossier));
    const which = { variant: "landscape", hash: shapeHash(shape), count: shape.actors.length } as const;
    const layout = givenLayout(dossier.layouts, which);
    if (!layout) throw new Error("The sample came without its places.");
    const measures = measuresFor(1, 1, shape.actors.length, shape.ties.length);
    const { leaders, badges } = furnish(shape, layout.places, layout, measures, guessWidth);
    const hidden = leaders.flatMap(({ label }, leader) =>
      shape.ties.flatMap((tie, at) => {
        const [x, y] = [badges[at * 2] ?? 0, badges[at * 2 + 1] ?? 0];
        const isOver = !tie.membership && label && touchesDisc(label.box, { x, y }, measures.badge * 0.9);
        return isOver ? [`${shape.leaders[leader]?.id} over ${tie.id}`] : [];
      }),
    );
    expect(hidden).toEqual([]);
  });
});

describe("sizes", () => {
  it("are never smaller than 11 px for type, and follow the reader's text size (R38)", () => {
    for (const k of [0.3, 0.7, 1, 2]) {
      const measures = measuresFor(k, 1, 20, 40);
      expect(measures.name * k).toBeGreaterThanOrEqual(11);
      expect(measures.leaderName * k).toBeGreaterThanOrEqual(11);
      expect(measuresFor(k, 2, 20, 40).name).toBeCloseTo(measures.name * 2);
    }
  });

  it("are those of the design where the sheet is shown at its own size", () => {
    const measures = measuresFor(1, 1, 20, 40);
    expect([measures.node, measures.leader, measures.badge, measures.name]).toEqual([19, 10.5, 8.5, 12]);
  });
});
