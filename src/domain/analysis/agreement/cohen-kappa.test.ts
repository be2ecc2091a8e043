import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohenKappa, kappaOfTable, LINEAR, nominalKappa, QUADRATIC, UNWEIGHTED } from "./cohen-kappa.ts";

/** Two judges, 200 patients, three diagnoses: Cohen 1960, and again with weights in Cohen 1968. */
const COHEN = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
];

/** Two radiologists, 85 mammograms, normal to cancer: D. G. Altman, Practical Statistics for Medical Research (1991), 14.3, after Boyd et al. 1982. */
const MAMMOGRAMS = [
  [21, 12, 0, 0],
  [4, 17, 1, 0],
  [3, 9, 15, 2],
  [0, 0, 0, 1],
];

describe("Cohen's kappa", () => {
  it("gives the .492 of the paper of 1960", () => {
    const { kappa, observed, expected, count } = kappaOfTable(COHEN);
    expect(kappa).toBeCloseTo(0.492, 3);
    expect(observed).toBeCloseTo(0.7, 10);
    expect(expected).toBeCloseTo(0.41, 10);
    expect(count).toBe(200);
  });

  it("gives the .348 of the paper of 1968 with its weights", () => {
    const weights = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ];
    expect(kappaOfTable(COHEN, (one, other) => weights[one]?.[other] ?? 0).kappa).toBeCloseTo(0.348, 3);
  });

  it("gives 0.47 without and 0.57 with linear weights on the mammograms", () => {
    const plain = kappaOfTable(MAMMOGRAMS, UNWEIGHTED);
    expect(plain.observed).toBeCloseTo(0.6353, 4);
    expect(plain.expected).toBeCloseTo(0.3082, 4);
    expect(plain.kappa).toBeCloseTo(0.4728, 4);
    const linear = kappaOfTable(MAMMOGRAMS, LINEAR);
    expect(linear.observed).toBeCloseTo(0.8667, 4);
    expect(linear.expected).toBeCloseTo(0.6911, 4);
    expect(linear.kappa).toBeCloseTo(0.5684, 4);
  });

  it("weighs squares as its definition does, by hand", () => {
    // Two categories apart by one, one apart by two: found (1 + 4) / 4; expected from the margins (2, 1, 1) and (1, 1, 2).
    const table = [
      [1, 0, 1],
      [0, 0, 1],
      [0, 1, 0],
    ];
    // found 4 + 1 + 1 = 6; expected (2*1*1 + 2*2*4 + 1*1*1 + 1*2*1 + 1*1*4 + 1*1*1) / 4 = 26 / 4.
    expect(kappaOfTable(table, QUADRATIC).kappa).toBeCloseTo(1 - 6 / 6.5, 12);
  });

  it("is not defined without judgements, nor without variation", () => {
    expect(cohenKappa([], [0, 1])).toEqual({ kappa: null, observed: null, expected: null, count: 0 });
    const same = cohenKappa(
      [
        [1, 1],
        [1, 1],
      ],
      [0, 1],
    );
    expect(same).toEqual({ kappa: null, observed: 1, expected: 1, count: 2 });
  });

  it("does not count judgements of no known category", () => {
    expect(
      cohenKappa<string>(
        [
          ["a", "b"],
          ["a", "?"],
          ["__proto__", "a"],
        ],
        ["a", "b"],
      ).count,
    ).toBe(1);
  });
});

const stance = fc.integer({ min: -2, max: 2 });
const judgements = fc.array(fc.tuple(stance, stance), { maxLength: 40 });
const ORDER = [-2, -1, 0, 1, 2];

describe("whatever the judgements", () => {
  test.prop([judgements, fc.constantFrom(UNWEIGHTED, LINEAR, QUADRATIC)])(
    "kappa is the same from either side",
    (all, weight) => {
      const turned = all.map(([one, other]) => [other, one] as const);
      const here = cohenKappa(all, ORDER, weight).kappa;
      const there = cohenKappa(turned, ORDER, weight).kappa;
      expect(here === null).toBe(there === null);
      if (here !== null && there !== null) expect(here).toBeCloseTo(there, 10);
    },
  );

  test.prop([judgements, fc.constantFrom(UNWEIGHTED, LINEAR, QUADRATIC)])(
    "kappa is 1 exactly for full agreement",
    (all, weight) => {
      const { kappa } = cohenKappa(all, ORDER, weight);
      const full = all.every(([one, other]) => one === other);
      if (kappa !== null) expect(kappa === 1).toBe(full);
      else expect(full).toBe(true);
    },
  );

  test.prop([judgements])("over categories nobody listed it is the unweighted one over those met", (all) => {
    const listed = cohenKappa(all, [...new Set(all.flat())]);
    const met = nominalKappa(all);
    expect(met.count).toBe(listed.count);
    expect(met.kappa === null).toBe(listed.kappa === null);
    if (met.kappa !== null && listed.kappa !== null) expect(met.kappa).toBeCloseTo(listed.kappa, 10);
    if (met.expected !== null && listed.expected !== null) expect(met.expected).toBeCloseTo(listed.expected, 10);
  });
});
