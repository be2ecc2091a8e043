import { fc, test } from "@fast-check/vitest";
import { describe, expect, it, vi } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { anyShape, trialShape } from "#tests/support/trial-shape.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { measureClutter } from "./clutter.ts";
import { forceSteps } from "./force-layout.ts";
import { layoutInputOf, shapeOf } from "./graph-shape.ts";
import { KEPT_FREE, type LayoutInput, type LayoutVariant, runToEnd, sheetSize } from "./layout-input.ts";
import { layoutSteps, relaxSteps } from "./layout-steps.ts";
import { segmentsCross } from "./segments.ts";

const VARIANTS: readonly LayoutVariant[] = ["landscape", "portrait"];
const sampleInput = (variant: LayoutVariant) =>
  layoutInputOf(shapeOf(sampleDossier(), evidenceIndexOf(sampleDossier())), variant);
const clutterOf = (input: LayoutInput, places: ArrayLike<number>) =>
  measureClutter(input, Float64Array.from(places)).total();

function crossings({ ends }: LayoutInput, places: Float32Array): number {
  const at = (end: number) => [places[(ends[end] ?? 0) * 2] ?? 0, places[(ends[end] ?? 0) * 2 + 1] ?? 0] as const;
  let count = 0;
  for (let one = 0; one < ends.length; one += 2)
    for (let other = one + 2; other < ends.length; other += 2)
      if (segmentsCross(...at(one), ...at(one + 1), ...at(other), ...at(other + 1))) count += 1;
  return count;
}

/** The search takes about a second alone on a core. */
vi.setConfig({ testTimeout: 60_000 });

describe.each(VARIANTS)("the %s layout of the sample", (variant) => {
  const input = sampleInput(variant);
  const layout = runToEnd(layoutSteps(input));

  it("is the same when computed again, and tells its progress from nothing to nearly all, never backwards", () => {
    const steps = layoutSteps(input);
    const seen: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) seen.push(step.value);
    expect(step.value).toEqual(layout);
    expect(seen.every((share, at) => share >= (seen[at - 1] ?? 0))).toBe(true);
    expect(seen.at(-1)).toBeGreaterThan(0.9);
    expect(seen.at(-1)).toBeLessThanOrEqual(1);
  });

  it("keeps every actor on the sheet and out of the corners kept free", () => {
    for (let actor = 0; actor < input.count; actor++) {
      const [x, y] = [layout.places[actor * 2] ?? 0, layout.places[actor * 2 + 1] ?? 0];
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(layout.width - 20);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan(layout.height - 20);
      for (const { width, height } of KEPT_FREE[variant]) {
        const inX = width > 0 ? x < width : x > layout.width + width;
        const inY = height > 0 ? y < height : y > layout.height + height;
        expect(inX && inY, `actor ${actor} at ${x}, ${y}`).toBe(false);
      }
    }
  });

  it("keeps actors apart by more than their discs", () => {
    for (let one = 0; one < input.count; one++)
      for (let other = one + 1; other < input.count; other++) {
        const dx = (layout.places[one * 2] ?? 0) - (layout.places[other * 2] ?? 0);
        const dy = (layout.places[one * 2 + 1] ?? 0) - (layout.places[other * 2 + 1] ?? 0);
        expect(Math.hypot(dx, dy)).toBeGreaterThan(46);
      }
  });

  it("is less cluttered than the forces alone leave it, with fewer crossings", () => {
    const forced = runToEnd(forceSteps(input, { seed: input.seed, ticks: 160, start: null }));
    expect(clutterOf(input, layout.places)).toBeLessThan(clutterOf(input, forced) * 0.8);
    expect(crossings(input, layout.places)).toBeLessThanOrEqual(crossings(input, forced));
  });

  it("is not made worse by letting the forces run on", () => {
    const moved = layout.places.slice();
    [moved[0], moved[1]] = [layout.width / 2, layout.height / 2];
    const relaxed = runToEnd(relaxSteps({ ...input, start: moved }));
    expect(clutterOf(input, relaxed.places)).toBeLessThan(clutterOf(input, moved));
    expect(runToEnd(relaxSteps({ ...input, start: moved }))).toEqual(relaxed);
  });
});

describe("a large layout", () => {
  it("comes from the forces alone, the same each time, on its sheet", () => {
    const pairs = Array.from({ length: 240 }, (_, at) => [at % 120, (at * 7 + 1) % 120] as const);
    const input = layoutInputOf(
      trialShape(
        120,
        pairs.filter(([one, other]) => one !== other),
      ),
      "landscape",
    );
    const layout = runToEnd(layoutSteps(input));
    expect(runToEnd(layoutSteps(input))).toEqual(layout);
    const { width, height } = sheetSize(120, "landscape");
    expect(Math.min(...layout.places)).toBeGreaterThan(0);
    expect(layout.places.every((value, at) => value < (at % 2 === 0 ? width : height))).toBe(true);
  });

  it("of nobody is an empty sheet", () => {
    expect(runToEnd(layoutSteps(layoutInputOf(trialShape(0, []), "portrait"))).places).toHaveLength(0);
  });
});

describe("the measure of clutter", () => {
  test.prop([
    anyShape,
    fc.nat(),
    fc.double({ min: 50, max: 250, noNaN: true }),
    fc.double({ min: 50, max: 250, noNaN: true }),
  ])("gains by a shift what the whole gains", (shape, which, x, y) => {
    const input = layoutInputOf(shape, "landscape");
    const places = Float64Array.from({ length: input.count * 2 }, (_, at) => 40 + ((at * 97) % 200));
    const clutter = measureClutter(input, places);
    const before = clutter.total();
    const gain = clutter.shift(which % input.count, x, y);
    expect(clutter.total() - before).toBeCloseTo(gain, 4);
  });

  it("prefers a square to a bow tie", () => {
    const input = layoutInputOf(
      trialShape(4, [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ]),
      "landscape",
    );
    const square = [100, 100, 300, 100, 300, 230, 100, 230];
    const bowTie = [100, 100, 300, 100, 100, 230, 300, 230];
    expect(clutterOf(input, square)).toBeLessThan(clutterOf(input, bowTie));
  });
});
