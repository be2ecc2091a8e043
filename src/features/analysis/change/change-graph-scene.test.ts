import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { changeBetween } from "#domain/analysis/change/change.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { givenLayout } from "#domain/layout/given-layout.ts";
import { shapeHash, shapeOf } from "#domain/layout/graph-shape.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { TieId } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { buildChangeGraph } from "./change-graph-scene.ts";
import { placeNames } from "./node-names.ts";

const dossier = sampleDossier();
const index = evidenceIndexOf(dossier);
const shape = shapeOf(dossier, index);
const which = { variant: "landscape", hash: shapeHash(shape), count: shape.actors.length } as const;

function graph(from: string, to: string, selected: string | null = null, width = 520) {
  const layout = givenLayout(dossier.layouts, which);
  if (!layout) throw new Error("The sample came without its places.");
  const change = changeBetween(index, {
    a: from as MonthKey,
    b: to as MonthKey,
    clock: "event",
    method: DEFAULT_METHOD,
    aspects: null,
  });
  return { layout, change, scene: buildChangeGraph(shape, layout, change, selected as TieId | null, width) };
}

describe("the graph of what changed", () => {
  it("has every actor where the alliance graph has it, whatever the dates", () => {
    const { layout, scene } = graph("2024-10", "2025-09");
    const scale = 520 / layout.width;
    for (const [at, node] of scene.nodes.entries()) {
      expect(node.x).toBeCloseTo((layout.places[at * 2] ?? 0) * scale, 4);
      expect(node.y).toBeCloseTo((layout.places[at * 2 + 1] ?? 0) * scale, 4);
    }
    const places = ({ nodes }: typeof scene) => nodes.map(({ id, x, y }) => [id, x, y]);
    expect(places(graph("2015-01", "2020-01").scene)).toEqual(places(scene));
  });

  it("draws changed ties over held ones, and badges on changed ones alone", () => {
    const { scene, change } = graph("2024-10", "2025-09");
    const kinds = scene.lines.map(({ kind }) => (kind === "held" ? "held" : "changed"));
    expect(kinds.lastIndexOf("held")).toBeLessThan(kinds.indexOf("changed"));
    expect(scene.lines.filter(({ kind, badge }) => kind === "held" && badge !== null)).toEqual([]);
    const saudi = scene.lines.find(({ tie }) => tie === "PAK~SAU");
    expect(saudi).toMatchObject({ kind: "warmed", band: 2, badge: { heading: "warmed" } });
    const drawn = scene.lines.filter(({ kind }) => kind !== "held").length;
    expect(drawn + scene.notDrawn).toBe(change.warmed.length + change.cooled.length + change.formed.length);
  });

  it("lights the ends of the picked tie, and names an actor whose ties all held", () => {
    const { scene } = graph("2024-10", "2025-09", "PAK~RUS");
    expect(scene.nodes.filter(({ lit }) => lit).map(({ id }) => id)).toEqual(["PAK", "RUS"]);
    expect(scene.lines.filter(({ selected }) => selected).map(({ tie }) => tie)).toEqual(["PAK~RUS"]);
    expect(scene.nodes.find(({ id }) => id === "QAT")?.name?.text).toBe("Qatar");
  });
});

const spots = fc.array(
  fc.record({ x: fc.double({ min: 0, max: 500, noNaN: true }), y: fc.double({ min: 0, max: 300, noNaN: true }) }),
  { maxLength: 14 },
);

test.prop([spots])("names never lie on each other nor beyond the edge", (nodes) => {
  const names = placeNames(
    nodes.map((node, at) => ({ ...node, text: `Actor ${at}` })),
    [],
    { width: 500, height: 300, node: 13 },
  );
  const boxes = names.flatMap((name, at) => {
    if (name === null) return [];
    const width = `Actor ${at}`.length * 11.5 * 0.53;
    const left = name.anchor === "start" ? name.x : name.anchor === "end" ? name.x - width : name.x - width / 2;
    return [{ left, right: left + width, top: name.y - 7, bottom: name.y + 7 }];
  });
  for (const [at, one] of boxes.entries()) {
    expect(one.left).toBeGreaterThanOrEqual(0);
    expect(one.right).toBeLessThanOrEqual(500);
    for (const other of boxes.slice(at + 1))
      expect(one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom).toBe(
        false,
      );
  }
});
