import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { anyShape, trialShape } from "#tests/support/trial-shape.ts";
import { denseLabels } from "./dense-labels.ts";
import { furnish } from "./furniture.ts";
import { type Look, SHOWS } from "./graph-look.ts";
import { buildHitTest } from "./hit-test.ts";
import { firstItem, itemsOf } from "./items.ts";
import { denseMeasures, guessWidth, measuresFor } from "./measures.ts";
import { type Direction, type Step, stepTowards } from "./walk.ts";

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
  triangle: null,
  drawn: 4,
});

describe("what is under the pointer", () => {
  const hits = buildHitTest(shape, places, furniture, measures);

  it("is the actor, even at the rim of its disc", () => {
    expect(hits.at(300 + 18, 200, look(), 6)).toEqual({ kind: "actor", at: 0 });
  });

  it("is a leader, before the tie behind", () => {
    const leader = furniture.leaders[0];
    expect(hits.at(leader?.x ?? 0, leader?.y ?? 0, look(), 6)).toEqual({ kind: "leader", at: 0 });
  });

  it("is a tie within reach, and nothing beyond", () => {
    expect(hits.at(360, 205, look(), 6)).toEqual({ kind: "tie", at: 0 });
    expect(hits.at(360, 207, look(), 6)).toBeNull();
    expect(hits.at(360, 211, look(), 12)).toEqual({ kind: "tie", at: 0 });
  });

  it("is never a tie that is filtered away", () => {
    expect(hits.at(360, 202, look([SHOWS.hidden, 2, 2, 2]), 6)).toBeNull();
  });
});

describe("walking by arrows", () => {
  const ground = { shape, look: look(), places, furniture, measures };
  const begin = firstItem(itemsOf(ground), shape, null);
  const walk = (...directions: readonly Direction[]) =>
    directions.reduce<Step | null>(
      (step, direction) => step && stepTowards(ground, step, direction),
      begin && { item: begin, hub: null },
    )?.item.hit;

  it("begins at the selection, else at the best connected actor", () => {
    expect(begin?.hit).toEqual({ kind: "actor", at: 0 });
    expect(firstItem(itemsOf(ground), shape, "A3" as never)?.hit).toEqual({ kind: "actor", at: 3 });
  });

  it("goes to the tie in that direction, then to the actor behind it", () => {
    expect(walk("right")).toEqual({ kind: "tie", at: 0 });
    expect(walk("right", "right")).toEqual({ kind: "actor", at: 1 });
    expect(walk("left", "left")).toEqual({ kind: "actor", at: 2 });
    expect(walk("up", "up")).toEqual({ kind: "actor", at: 3 });
    expect(walk("down")).toEqual({ kind: "tie", at: 3 });
  });

  it("comes back the way it went, and stops at the edge", () => {
    expect(walk("right", "left")).toEqual({ kind: "actor", at: 0 });
    expect(walk("left", "left", "left")).toBeUndefined();
  });

  it("goes across a tie to the next one of the same actor", () => {
    expect(walk("right", "down")).toEqual({ kind: "tie", at: 3 });
    expect(walk("right", "down", "left")).toEqual({ kind: "tie", at: 1 });
    expect(walk("right", "up", "up")).toEqual({ kind: "actor", at: 3 });
  });

  it("meets the leaders of a state among its ties", () => {
    const [leader] = furniture.leaders;
    const side = (leader?.x ?? 0) > 500 ? "right" : (leader?.y ?? 0) > 200 ? "down" : "up";
    expect(walk("right", "right", side)).toEqual({ kind: "leader", at: 0 });
  });

  test.prop([anyShape, fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 28, maxLength: 28 })])(
    "leads from an actor to every one of its ties, in fewer steps than it has ties and leaders",
    (made, where) => {
      const spots = Float32Array.from(where, (share, at) => share * (at % 2 === 0 ? 600 : 400));
      const count = made.actors.length;
      const full: Look = {
        ...look(),
        ties: new Uint8Array(made.ties.length).fill(SHOWS.drawn),
        actors: new Uint8Array(count).fill(SHOWS.drawn),
        leaders: new Uint8Array(made.leaders.length).fill(SHOWS.drawn),
      };
      const room = furnish(made, spots, { width: 600, height: 400 }, measures, guessWidth);
      const here = { shape: made, look: full, places: spots, furniture: room, measures };
      for (let actor = 0; actor < count; actor++) {
        const own = made.ties.flatMap(({ one, other }, at) => (one === actor || other === actor ? [at] : []));
        const found = reachable(here, actor, own.length + made.leaders.length);
        for (const tie of own) expect(found).toContain(`tie${tie}`);
      }
    },
  );
});

/** Everything an actor's own walks come by: from each of its first steps on round it, both ways. */
function reachable(ground: Parameters<typeof stepTowards>[0], actor: number, steps: number): string[] {
  const found: string[] = [];
  const from = itemsOf(ground)[actor];
  if (!from) return found;
  const ways = ["left", "right", "up", "down"] as const;
  let edge: Step[] = [{ item: from, hub: null }];
  for (let round = 0; round <= steps; round++) {
    edge = edge.flatMap((step) =>
      ways.flatMap((way) => {
        const next = stepTowards(ground, step, way);
        const name = next ? `${next.item.hit.kind}${next.item.hit.at}` : "";
        if (!next || found.includes(name) || next.item.hit.kind === "actor") return [];
        found.push(name);
        return [next];
      }),
    );
  }
  return found;
}

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
