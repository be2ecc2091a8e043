import { expect, it } from "vitest";
import { ASPECT_GROUPS, groupOf } from "./aspect-group.ts";
import { ASPECTS, STANCES, stanceBand, stanceName, stanceOf } from "./stance.ts";

it.each([
  [-2, -2],
  [-1.21, -2],
  [-1.2, -1],
  [-0.41, -1],
  [-0.4, 0],
  [0, 0],
  [0.4, 0],
  [0.41, 1],
  [1.2, 1],
  [1.21, 2],
  [2, 2],
])("a mean of %d lies in band %d", (mean, band) => expect(stanceBand(mean)).toBe(band));

it("a stance and its word name each other", () => {
  expect(STANCES.map(stanceName)).toEqual(["hostile", "strained", "neutral", "cordial", "allied"]);
  expect(STANCES.map((stance) => stanceOf(stanceName(stance)))).toEqual([...STANCES]);
  expect(stanceOf("friendly")).toBeNull();
});

it("every aspect is filed under a group of the legend, and no group is empty", () => {
  expect(new Set(ASPECTS.map(groupOf))).toEqual(new Set(ASPECT_GROUPS));
});
