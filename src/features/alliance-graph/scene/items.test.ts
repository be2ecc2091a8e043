import { describe, expect, it } from "vitest";
import { trialShape } from "#tests/support/trial-shape.ts";
import { denseLabels } from "./dense-labels.ts";
import { furnish } from "./furniture.ts";
import { type Look, SHOWS } from "./graph-look.ts";
import { buildHitTest } from "./hit-test.ts";
import { type Direction, firstItem, itemsOf, itemTowards } from "./items.ts";
import { denseMeasures, guessWidth, measuresFor } from "./measures.ts";

/** A cross: one in the middle, four around, tied to it. */
const shape = trialShape(
  5,
  [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
  ],
  { leaders: [{ id: "chief" as never, host: 1, code: "C", name: "Chief", terms: [] }] },
);
const places = Float32Array.from([300, 200, 500, 200, 100, 200, 300, 60, 300, 340]);
const measures = measuresFor(1, 1, 5, 4);
const furniture = furnish(shape, places, { width: 600, height: 400 }, measures, guessWidth);
const look = (ties: readonly number[] = [2, 2, 2, 2]): Look => ({
  band: Uint8Array.from([3, 3, 3, 3]),
  step: new Uint8Array(4),
  heading: new Uint8Array(4),
  kind: new Uint8Array(4),
  ties: Uint8Array.from(ties),
  actors: new Uint8Array(5).fill(SHOWS.drawn),
  leaders: new Uint8Array(1).fill(SHOWS.drawn),
  quiet: new Uint8Array(5),
  leaderTies: [],
  drawn: 4,
});

describe("what is under the pointer", () => {
  const test = buildHitTest(shape, places, furniture, measures);

  it("is the actor, even at the rim of its disc", () => {
    expect(test.at(300 + 18, 200, look(), 6)).toEqual({ kind: "actor", at: 0 });
  });

  it("is a leader, before the tie behind", () => {
    const leader = furniture.leaders[0];
    expect(test.at(leader?.x ?? 0, leader?.y ?? 0, look(), 6)).toEqual({ kind: "leader", at: 0 });
  });

  it("is a tie within reach, and nothing beyond", () => {
    expect(test.at(360, 205, look(), 6)).toEqual({ kind: "tie", at: 0 });
    expect(test.at(360, 207, look(), 6)).toBeNull();
    expect(test.at(360, 211, look(), 12)).toEqual({ kind: "tie", at: 0 });
  });

  it("is never a tie that is filtered away", () => {
    expect(test.at(360, 202, look([SHOWS.hidden, 2, 2, 2]), 6)).toBeNull();
  });
});

describe("walking by arrows", () => {
  const items = itemsOf({ shape, look: look(), places, furniture, measures });
  const middle = firstItem(items, shape, null);
  const walk = (...directions: readonly Direction[]) =>
    directions.reduce((item, direction) => item && itemTowards(items, item, direction), middle);

  it("begins at the selection, else at the best connected actor", () => {
    expect(middle?.hit).toEqual({ kind: "actor", at: 0 });
    expect(firstItem(items, shape, "A3" as never)?.hit).toEqual({ kind: "actor", at: 3 });
  });

  it("goes to the tie in that direction, then to the actor behind it", () => {
    expect(walk("right")?.hit).toEqual({ kind: "tie", at: 0 });
    expect(walk("right", "right")?.hit).toEqual({ kind: "actor", at: 1 });
    expect(walk("left", "left")?.hit).toEqual({ kind: "actor", at: 2 });
    expect(walk("up", "up")?.hit).toEqual({ kind: "actor", at: 3 });
    expect(walk("down")?.hit).toEqual({ kind: "tie", at: 3 });
  });

  it("comes back the way it went, and stops at the edge", () => {
    expect(walk("right", "left")?.hit).toEqual({ kind: "actor", at: 0 });
    expect(walk("left", "left", "left")).toBeNull();
  });
});

describe("names of a dense graph", () => {
  const crowd = trialShape(
    200,
    Array.from({ length: 199 }, (_, at) => [0, at + 1] as const),
  );
  const spots = Float32Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? (at * 37) % 700 : (at * 53) % 400));
  const sight = { left: 0, top: 0, right: 700, bottom: 400 };
  const sizes = denseMeasures(1, 1, 30);
  const labels = denseLabels(crowd, spots, sizes, sight, guessWidth, [7]);

  it("begin with what is lit, then with the best connected, and lie on no other", () => {
    expect(labels.map(({ at }) => at).slice(0, 2)).toEqual([7, 0]);
    expect(labels.length).toBeGreaterThan(5);
    for (const [at, { box }] of labels.entries())
      for (const { box: other } of labels.slice(at + 1))
        expect(
          box.x < other.x + other.width &&
            other.x < box.x + box.width &&
            box.y < other.y + other.height &&
            other.y < box.y + box.height,
        ).toBe(false);
  });

  it("R17 thin out with the room there is", () => {
    const narrow = denseLabels(crowd, spots, sizes, { ...sight, right: 240, bottom: 160 }, guessWidth);
    expect(narrow.length).toBeLessThan(labels.length);
  });
});
