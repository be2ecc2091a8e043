import { describe, expect, it } from "vitest";
import type { Mark } from "./scene-bars.ts";
import { batchesOf } from "./scene-batches.ts";

const mark = (changes: Partial<Mark>): Mark => ({
  kind: "bar",
  x: 10,
  y: 20,
  width: 8,
  height: 30,
  tone: "s1",
  light: false,
  ...changes,
});

describe("marks painted together", () => {
  it("are those that look alike, each a closed part of one path", () => {
    const batches = batchesOf([mark({}), mark({ tone: "s2", y: 50 }), mark({ x: 20, height: 12.345 })]);
    expect(batches.map(({ tone, path }) => [tone, path])).toEqual([
      ["s1", "M10 20h8v30h-8zM20 20h8v12.35h-8z"],
      ["s2", "M10 50h8v30h-8z"],
    ]);
  });

  it("lie in the order of what they say: figures, edges, tops, what is missing", () => {
    const kinds = (["missing", "cap", "estimate", "bar"] as const).map((kind) => mark({ kind }));
    expect(batchesOf(kinds).map(({ kind }) => kind)).toEqual(["bar", "estimate", "cap", "missing"]);
  });

  it("keep estimates, and marks too narrow for a dashed edge, apart", () => {
    const batches = batchesOf([mark({}), mark({ light: true }), mark({ width: 3 })]);
    expect(batches.map(({ light, thin }) => [light, thin])).toEqual([
      [false, false],
      [false, true],
      [true, false],
    ]);
  });

  it("draw a top as a line and an edge half a pixel within its bar, never inside out", () => {
    const paths = batchesOf([mark({ kind: "cap" }), mark({ kind: "estimate", width: 0.4 })]).map(({ path }) => path);
    expect(paths).toEqual(["M10.5 20h0v30h0z", "M10 20h8"]);
  });

  it("are none where there are no marks", () => {
    expect(batchesOf([])).toEqual([]);
  });
});
