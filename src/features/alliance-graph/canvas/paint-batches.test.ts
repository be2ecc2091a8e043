import { describe, expect, it } from "vitest";
import { MEMBERSHIP_BAND } from "../scene/bands.ts";
import { createBatches, paintBatches } from "./paint-batches.ts";

type Stroke = {
  readonly colour: string;
  readonly dash: number[];
  readonly alpha: number;
  readonly moves: number;
  readonly lines: number;
};

/** A context that notes down what is stroked. */
function recorder() {
  const strokes: Stroke[] = [];
  let [moves, lines, dash] = [0, 0, [] as number[]];
  const context = {
    save: () => {},
    restore: () => {},
    lineWidth: 0,
    globalAlpha: 1,
    strokeStyle: "",
    setLineDash: (next: number[]) => {
      dash = next;
    },
    beginPath: () => {
      [moves, lines] = [0, 0];
    },
    moveTo: () => moves++,
    lineTo: () => lines++,
    stroke: () => strokes.push({ colour: context.strokeStyle, alpha: context.globalAlpha, dash, moves, lines }),
  };
  return { context: context as unknown as CanvasRenderingContext2D, strokes };
}

const OPTIONS = {
  hair: 1,
  px: 1,
  strands: [1, 1, 2, 3],
  colours: ["hostile", "strained", "neutral", "cordial", "allied", "member"],
  mutedAlpha: 0.3,
  sight: { left: 0, top: 0, right: 100, bottom: 100 },
  patterned: true,
};
const PLACES = Float32Array.from([10, 10, 90, 90, 10, 90, 300, 300, 400, 400]);

function paint(ends: readonly number[], fill: (batches: ReturnType<typeof createBatches>) => void, change = {}) {
  const batches = createBatches(Uint32Array.from(ends));
  fill(batches);
  const { context, strokes } = recorder();
  paintBatches(context, batches, PLACES, { ...OPTIONS, ...change });
  return strokes;
}

describe("painting in batches", () => {
  it("strokes once for each style in use, however many ties have it", () => {
    const strokes = paint([0, 1, 0, 2, 1, 2], ({ band }) => band.set([3, 3, 1]));
    expect(strokes.map(({ colour, moves }) => [colour, moves])).toEqual([
      ["strained", 1],
      ["cordial", 2],
    ]);
  });

  it("keeps a pattern of its own for every band (design.md: pattern is mandatory)", () => {
    const [hostile, strained, neutral, cordial, allied] = [0, 1, 2, 3, 4].map(
      (band) => paint([0, 1], (batches) => batches.band.set([band]))[0],
    );
    expect(hostile?.lines).toBeGreaterThan(10);
    expect(strained?.dash).not.toEqual([]);
    expect(neutral?.dash).not.toEqual(strained?.dash);
    expect([cordial?.dash, cordial?.moves]).toEqual([[], 1]);
    expect(allied?.moves).toBe(2);
  });

  it("lays more hairs side by side for wider ties", () => {
    const hairs = [0, 1, 2, 3].map(
      (step) =>
        paint([0, 1], (batches) => {
          batches.band.set([3]);
          batches.step.set([step]);
        })[0]?.moves,
    );
    expect(hairs).toEqual([1, 1, 2, 3]);
  });

  it("paints the muted first and fainter, the hidden not at all", () => {
    const strokes = paint([0, 1, 0, 2, 1, 2], ({ band, state }) => {
      band.set([3, 3, 3]);
      state.set([2, 1, 0]);
    });
    expect(strokes.map(({ alpha, moves }) => [alpha, moves])).toEqual([
      [0.3, 1],
      [1, 1],
    ]);
  });

  it("skips what is out of sight", () => {
    expect(paint([3, 4], ({ band }) => band.set([3]))[0]?.moves).toBe(0);
  });

  it("draws plain hairs where thousands change at once", () => {
    const strokes = paint([0, 1, 0, 2], ({ band }) => band.set([0, 2]), { patterned: false });
    expect(strokes.every(({ dash, moves, lines }) => dash.length === 0 && moves === 1 && lines === 1)).toBe(true);
  });

  it("draws memberships as hairlines of their own colour", () => {
    const [stroke] = paint([0, 1], (batches) => {
      batches.band.set([MEMBERSHIP_BAND]);
      batches.step.set([3]);
    });
    expect([stroke?.colour, stroke?.moves, stroke?.dash]).toEqual(["member", 1, []]);
  });
});
