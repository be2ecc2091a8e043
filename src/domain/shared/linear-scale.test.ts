import { expect, it } from "vitest";
import { linearScale } from "./linear-scale.ts";

it("takes ends to ends, the middle to the middle, and goes on beyond", () => {
  const scale = linearScale([0, 200], [90, 10]);
  expect([0, 100, 200, 300, -50].map(scale)).toEqual([90, 50, 10, -30, 110]);
});

it("answers by the middle of the range where the domain is a point", () => {
  expect(linearScale([5, 5], [0, 80])(5)).toBe(40);
});
