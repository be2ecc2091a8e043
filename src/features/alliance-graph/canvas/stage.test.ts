import { beforeEach, describe, expect, it, vi } from "vitest";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import { sheetSize } from "#domain/layout/layout-input.ts";
import { trialShape } from "#tests/support/trial-shape.ts";
import { type Look, SHOWS } from "../scene/graph-look.ts";
import { guessWidth } from "../scene/measures.ts";
import type { Camera } from "./camera.ts";
import type { Palette } from "./palette.ts";
import { createStage } from "./stage.ts";
import type { StageInput } from "./stage-input.ts";

const PALETTE: Palette = {
  ground: "white",
  disc: "white",
  ink: "black",
  ink2: "black",
  ink3: "black",
  member: "grey",
  lamp: "yellow",
  lampEdge: "olive",
  act: "green",
  lines: ["red", "orange", "grey", "blue", "navy", "silver"],
  lampLines: ["red", "orange", "grey", "blue", "navy", "silver"],
  litDisc: "black",
  litText: "white",
  mutedAlpha: 0.32,
};

const lookOf = (shape: GraphShape, change: Partial<Look> = {}): Look => ({
  band: new Uint8Array(shape.ties.length).fill(3),
  step: new Uint8Array(shape.ties.length),
  heading: new Uint8Array(shape.ties.length),
  kind: new Uint8Array(shape.ties.length),
  ties: new Uint8Array(shape.ties.length).fill(SHOWS.drawn),
  actors: new Uint8Array(shape.actors.length).fill(SHOWS.drawn),
  leaders: new Uint8Array(shape.leaders.length).fill(SHOWS.drawn),
  quiet: new Uint8Array(shape.actors.length),
  leaderTies: [],
  triangle: null,
  drawn: shape.ties.length,
  ...change,
});

const small = trialShape(4, [
  [0, 1],
  [1, 2],
  [2, 3],
]);
const crowd = trialShape(
  90,
  Array.from({ length: 89 }, (_, at) => [at, at + 1] as const),
);
const placesFor = ({ actors }: GraphShape) => {
  const { width, height } = sheetSize(actors.length, "landscape");
  return Float32Array.from({ length: actors.length * 2 }, (_, at) =>
    at % 2 === 0 ? width * (0.1 + (0.8 * ((at * 13) % 97)) / 97) : height * (0.1 + (0.8 * ((at * 29) % 89)) / 89),
  );
};

function open(shape: GraphShape, change: Partial<StageInput> = {}) {
  const stage = createStage(guessWidth);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [700, 400];
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no context");
  const cameras: Camera[] = [];
  const layout = { ...sheetSize(shape.actors.length, "landscape"), places: placesFor(shape) };
  const input: StageInput = {
    shape,
    layout,
    pinned: new Set(),
    look: lookOf(shape),
    palette: PALETTE,
    rem: 1,
    still: true,
    sparseLeaders: false,
    ...change,
  };
  stage.set(input);
  stage.resize({ width: 700, height: 400 });
  stage.attach({
    moveTo: (camera) => {
      cameras.push(camera);
      stage.moved(camera);
    },
    paintNow: () => stage.paint(context),
  });
  return { stage, input, cameras, context, layout, last: () => cameras.at(-1) };
}

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
});

describe("the camera", () => {
  it("shows the whole sheet, and keeps to it while the pane changes its size", () => {
    const { stage, layout, last } = open(small);
    const seen = last();
    expect(seen && layout.width * seen.k).toBeLessThanOrEqual(700);
    stage.resize({ width: 350, height: 400 });
    expect((last()?.k ?? 0) * layout.width).toBeLessThanOrEqual(350.01);
  });

  it("lays out once when a pane of no size gets one (size 0, then real)", () => {
    const stage = createStage(guessWidth);
    const { input } = open(small);
    stage.set(input);
    expect(stage.now().measures).toBeNull();
    stage.resize({ width: 700, height: 400 });
    expect(stage.now().measures).not.toBeNull();
  });

  it("R37 jumps where motion is reduced", () => {
    const { stage, cameras, last } = open(small);
    const before = cameras.length;
    const was = last()?.k ?? 1;
    stage.zoomBy(2);
    expect(cameras).toHaveLength(before + 1);
    expect(last()?.k).toBeCloseTo(was * 2);
  });

  it("flies over frames otherwise", () => {
    const { stage, cameras } = open(small, { still: false });
    const before = cameras.length;
    stage.zoomBy(2);
    expect(cameras).toHaveLength(before);
  });

  it("goes to what is out of sight, and stays for what is in sight", () => {
    const { stage, cameras, last } = open(small);
    const before = cameras.length;
    stage.reveal([0, 1]);
    expect(cameras).toHaveLength(before);
    stage.zoomBy(6);
    stage.panBy(4_000, 0);
    stage.reveal([2]);
    const { x, y } = stage.toScreen(placesFor(small)[4] ?? 0, placesFor(small)[5] ?? 0);
    expect([Math.round(x), Math.round(y)]).toEqual([350, 200]);
    expect(last()).toBeDefined();
  });

  it("neither loses nor leaves the sheet when zoomed out without end", () => {
    const { stage, last } = open(small);
    const fit = last()?.k ?? 1;
    for (let step = 0; step < 20; step++) stage.zoomBy(0.5);
    expect(last()?.k).toBeCloseTo(fit * 0.5);
    stage.fit();
    expect(last()?.k).toBeCloseTo(fit);
  });
});

describe("places", () => {
  it("are never moved by a change of looks", () => {
    const { stage, input } = open(small);
    const before = stage.now().places.slice();
    const furniture = stage.now().furniture;
    stage.set({ ...input, look: lookOf(small, { ties: Uint8Array.from([0, 2, 2]) }) });
    expect(stage.now().places).toEqual(before);
    expect(stage.now().furniture).toBe(furniture);
  });

  it("glide to a new layout, or are there at once where motion is reduced", () => {
    const { stage, input, layout } = open(small);
    const moved = layout.places.map((value) => value + 10);
    stage.set({ ...input, layout: { ...layout, places: moved } });
    expect(stage.now().places).toEqual(moved);
  });

  it("are found under the pointer", () => {
    const { stage, layout } = open(small);
    const at = stage.toScreen(layout.places[2] ?? 0, layout.places[3] ?? 0);
    expect(stage.hitAt(at.x, at.y, 6)).toEqual({ kind: "actor", at: 1 });
    expect(stage.hitAt(2, 398, 6)).toBeNull();
  });
});

describe("painting", () => {
  it.each([
    ["a small graph", small],
    ["a dense one", crowd],
  ])("%s goes through at rest, lit, pointed at and while looks change", (_name, shape) => {
    const { stage, input, context } = open(shape, { still: false });
    const paint = () => stage.paint(context);
    expect(paint).not.toThrow();
    const lit = lookOf(shape, {
      ties: new Uint8Array(shape.ties.length).fill(SHOWS.muted),
      band: Uint8Array.from(shape.ties, (_tie, at) => at % 6),
      heading: Uint8Array.from(shape.ties, (_tie, at) => at % 4),
    });
    lit.ties[0] = SHOWS.current;
    lit.actors[0] = SHOWS.current;
    stage.set({ ...input, look: lit });
    stage.point({ ties: [0], actors: [1], leaders: [] });
    expect(paint).not.toThrow();
    stage.put(stage.now().places.map((value) => value + 1));
    expect(paint).not.toThrow();
  });
});
