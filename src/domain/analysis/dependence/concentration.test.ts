import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { concentrationOf, effectiveNumber } from "./concentration.ts";

describe("the Herfindahl–Hirschman index", () => {
  it("is 1 for one supplier and 1/n for n equal ones", () => {
    expect(concentrationOf([1])).toEqual({ least: 1, most: 1 });
    expect(concentrationOf([0.25, 0.25, 0.25, 0.25])).toEqual({ least: 0.25, most: 0.25 });
  });

  it("is 0.38 for shares of 50, 30 and 20 per cent, as 2.6 equal suppliers would make it", () => {
    const found = concentrationOf([0.5, 0.3, 0.2]);
    expect(found?.least).toBeCloseTo(0.38, 12);
    expect(effectiveNumber(0.38)).toBeCloseTo(2.632, 3);
  });

  it("is a range where a fifth is not recorded: from 0.34 to 0.34 + 0.04", () => {
    const found = concentrationOf([0.5, 0.3]);
    expect(found?.least).toBeCloseTo(0.34, 12);
    expect(found?.most).toBeCloseTo(0.38, 12);
  });

  it("drops what is at or below zero, and has no answer for nothing", () => {
    expect(concentrationOf([1, 0, -0.5])?.least).toBe(1);
    expect(concentrationOf([])).toBeNull();
    expect(concentrationOf([0])).toBeNull();
  });
});

const anyVolumes = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 20 });
test.prop([anyVolumes])("the index of a whole lies between 1/n and 1, and both ends agree", (volumes) => {
  const whole = volumes.reduce((sum, volume) => sum + volume, 0);
  const found = concentrationOf(volumes.map((volume) => volume / whole));
  expect(found?.least).toBeGreaterThanOrEqual(1 / volumes.length - 1e-12);
  expect(found?.most).toBeLessThanOrEqual(1 + 1e-12);
  expect(found?.most).toBeCloseTo(found?.least ?? 0, 12);
});

test.prop([anyVolumes, fc.integer({ min: 1, max: 10_000 })])(
  "whoever the rest came from, the index lies between least and most",
  (volumes, rest) => {
    const whole = volumes.reduce((sum, volume) => sum + volume, rest);
    const shares = volumes.map((volume) => volume / whole);
    const found = concentrationOf(shares);
    const half = rest / whole / 2;
    const split = concentrationOf([...shares, half, half]);
    expect(split?.least).toBeGreaterThanOrEqual((found?.least ?? 0) - 1e-12);
    expect(split?.least).toBeLessThanOrEqual((found?.most ?? 0) + 1e-12);
  },
);
