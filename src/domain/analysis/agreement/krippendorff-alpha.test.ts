import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlphaLevel, krippendorffAlpha } from "./krippendorff-alpha.ts";

/** Four observers, twelve units, values missing: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C. */
const OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const UNITS = Array.from({ length: 12 }, (_, unit) => OBSERVERS.map((row) => row[unit] ?? null));

describe("Krippendorff's alpha", () => {
  it.each<[AlphaLevel, number]>([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
  ])("gives the %s value of the worked example: %d", (level, expected) => {
    const { alpha, units, values } = krippendorffAlpha(UNITS, level);
    expect(alpha).toBeCloseTo(expected, 3);
    expect({ units, values }).toEqual({ units: 11, values: 40 });
  });

  it("gives the .095 of the example with two observers and binary data (section A)", () => {
    const one = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const other = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const units = one.map((value, at) => [value, other[at] ?? null]);
    expect(krippendorffAlpha(units, "nominal").alpha).toBeCloseTo(0.095, 3);
  });

  it("gives the .692 of the example with two observers and names (section B)", () => {
    const one = [..."aabbdcccedda"];
    const other = [..."babbbccceddd"];
    const number = (letter: string | undefined) => (letter === undefined ? null : letter.charCodeAt(0));
    const units = one.map((letter, at) => [number(letter), number(other[at])]);
    expect(krippendorffAlpha(units, "nominal").alpha).toBeCloseTo(0.692, 3);
  });

  it("is not defined where nothing was judged twice, nor without variation", () => {
    expect(krippendorffAlpha([], "ordinal")).toEqual({ alpha: null, units: 0, values: 0 });
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        "ordinal",
      ),
    ).toEqual({ alpha: null, units: 0, values: 0 });
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        "interval",
      ),
    ).toEqual({ alpha: null, units: 2, values: 4 });
  });
});

const value = fc.option(fc.integer({ min: -2, max: 2 }), { nil: null });
const units = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { maxLength: 20 });
const level = fc.constantFrom<AlphaLevel>("nominal", "ordinal", "interval");

describe("whatever the data", () => {
  test.prop([units, level])("alpha is at most 1, and 1 exactly for full agreement", (all, how) => {
    const { alpha } = krippendorffAlpha(all, how);
    const full = all.every((unit) => new Set(unit.filter((one) => one !== null)).size <= 1);
    if (alpha === null) return;
    expect(alpha).toBeLessThanOrEqual(1);
    expect(alpha === 1).toBe(full);
  });

  test.prop([units, level])("neither the order of coders nor what only one of them judged counts", (all, how) => {
    const turned = [[1, null], ...all.map((unit) => [...unit].reverse())];
    const [here, there] = [krippendorffAlpha(all, how).alpha, krippendorffAlpha(turned, how).alpha];
    expect(here === null).toBe(there === null);
    if (here !== null && there !== null) expect(here).toBeCloseTo(there, 10);
  });

  test.prop([units])("interval alpha does not mind another zero or unit", (all) => {
    const moved = all.map((unit) => unit.map((one) => (one === null ? null : one * 3 + 7)));
    const [here, there] = [krippendorffAlpha(all, "interval").alpha, krippendorffAlpha(moved, "interval").alpha];
    expect(here === null).toBe(there === null);
    if (here !== null && there !== null) expect(here).toBeCloseTo(there, 10);
  });
});
