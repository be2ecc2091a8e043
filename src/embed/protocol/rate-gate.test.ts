import { expect, it } from "vitest";
import { createRateGate } from "./rate-gate.ts";

const timesPassed = (gate: (now: number) => boolean, times: readonly number[]) => times.filter((at) => gate(at));

it("lets through so many in a second, and no more", () => {
  const gate = createRateGate(3);
  expect(timesPassed(gate, [0, 1, 2, 3, 999])).toEqual([0, 1, 2]);
});

it("looks at any second, not at those of the clock", () => {
  const gate = createRateGate(3);
  expect(timesPassed(gate, [900, 950, 990, 1010, 1899, 1900, 1950, 1951, 1990])).toEqual([
    900, 950, 990, 1900, 1950, 1990,
  ]);
});

it("does not count what it turned away", () => {
  const gate = createRateGate(1);
  expect(timesPassed(gate, [0, 500, 900, 1000, 1500, 2000])).toEqual([0, 1000, 2000]);
});
