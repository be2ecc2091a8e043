import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { KARATE, type TrialTie, trialNetwork } from "#tests/support/trial-network.ts";
import { communitiesOf } from "./communities.ts";
import { signedModularity } from "./signed-modularity.ts";

const TWO_CAMPS: readonly TrialTie[] = [
  ["A", "B"],
  ["B", "C"],
  ["A", "C"],
  ["D", "E"],
  ["E", "F"],
  ["D", "F"],
  ["C", "D", -1],
];

describe("communities", () => {
  it("finds the best grouping that is known of Zachary's karate club: 0.4198 in four groups", () => {
    const found = communitiesOf(trialNetwork(KARATE));
    expect(found.modularity).toBeCloseTo(0.4198, 4);
    expect(found.count).toBe(4);
  });

  it("finds two camps, and leaves alone who has no friend", () => {
    const found = communitiesOf(trialNetwork([...TWO_CAMPS, ["G", "A", -1]]));
    expect(found.groupOf).toEqual([0, 0, 0, 1, 1, 1, 2]);
    expect(found.count).toBe(2);
    // Six ties within, and half of all ends in each camp: 1 − (1/4 + 1/4).
    expect(found.modularity).toBeCloseTo(0.5, 12);
  });
});

describe("signed modularity", () => {
  it("counts a rivalry between groups for them: (6 x 1/2 − 1 x (0 − 1/2)) / 7", () => {
    expect(signedModularity(trialNetwork(TWO_CAMPS), [0, 0, 0, 1, 1, 1])).toBeCloseTo(3.5 / 7, 12);
  });

  it("counts a rivalry within a group against it: all in one is no grouping at all", () => {
    expect(signedModularity(trialNetwork(TWO_CAMPS), [0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 12);
  });

  it("is Newman's modularity where no tie is adverse: the two halves of the karate club give 0.3715", () => {
    const MR_HI = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 17, 18, 20, 22];
    const halves = Array.from({ length: 34 }, (_, at) => (MR_HI.includes(at + 1) ? 0 : 1));
    expect(signedModularity(trialNetwork(KARATE), halves)).toBeCloseTo(0.3715, 4);
  });

  it("is nothing without a signed tie", () => {
    expect(signedModularity(trialNetwork([["A", "B", 0]]), [0, 1])).toBeNull();
  });
});

test.prop([fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 }), fc.integer({ min: 1, max: 9 })])(
  "signed modularity lies between -1 and 1, and does not ask in which unit weights are",
  (groups, factor) => {
    const scaled = TWO_CAMPS.map(([one, other, sign]): TrialTie => [one, other, sign ?? 1, factor]);
    const value = signedModularity(trialNetwork(TWO_CAMPS), groups) ?? 0;
    expect(Math.abs(value)).toBeLessThanOrEqual(1);
    expect(signedModularity(trialNetwork(scaled), groups)).toBeCloseTo(value, 10);
  },
);
