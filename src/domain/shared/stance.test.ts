import { expect, it } from "vitest";
import { ASPECT_CHOICES } from "./aspect-choices.ts";
import { ASPECT_GROUPS, aspectName, GROUP_WORD, groupOf, writeAspect } from "./aspect-group.ts";
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

it("a kind of tie is called as the legend calls it, and no two alike", () => {
  expect(writeAspect("political")).toBe(GROUP_WORD[groupOf("political")]);
  expect(writeAspect("defence")).toBe(GROUP_WORD.defence);
  expect(aspectName("energy")).toBe("energy");
  expect(new Set(ASPECTS.map(writeAspect)).size).toBe(ASPECTS.length);
});

it("every kind of tie can be chosen, once, under its word in the legend where that holds several", () => {
  expect(ASPECT_CHOICES.flatMap(({ choices }) => choices.map(({ value }) => value)).sort()).toEqual(
    [...ASPECTS].sort(),
  );
  expect(ASPECT_CHOICES.map(({ heading }) => heading)).toEqual(["Diplomatic", "Energy and trade", null, null]);
});
