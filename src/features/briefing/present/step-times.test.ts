import { expect, it } from "vitest";
import { withStepChanged } from "#domain/briefing/edit-briefing.ts";
import { aBriefing } from "#tests/support/trial-briefing.ts";
import { behindPlan, leftOfStep, writePlan } from "./step-times.ts";

const timed = ["a", "b", "c"].reduce(
  (briefing, id) => withStepChanged(briefing, id, { seconds: 60 }),
  aBriefing(["a", "b", "c"]),
);

it("counts what is left of a step from when it was entered, wherever the talk came from", () => {
  expect(leftOfStep(90, 20)).toBe(70);
  expect(leftOfStep(90, 100)).toBe(-10);
  expect(leftOfStep(90, -0.4)).toBe(90);
  expect(leftOfStep(null, 20)).toBeNull();
});

it("holds the talk against the plan: ahead before a step is due, behind once its time has gone by", () => {
  expect(behindPlan(timed, 1, 30)).toBe(-30);
  expect(behindPlan(timed, 1, 60)).toBe(0);
  expect(behindPlan(timed, 1, 119)).toBe(0);
  expect(behindPlan(timed, 1, 150)).toBe(30);
  expect([-30.5, 0.4, 90].map(writePlan)).toEqual(["0:30 ahead", "on time", "1:30 behind"]);
});

it("has no plan where a step so far has no time set", () => {
  const gap = withStepChanged(timed, "b", { seconds: null });
  expect(behindPlan(gap, 0, 10)).toBe(0);
  expect(behindPlan(gap, 1, 10)).toBeNull();
  expect(behindPlan(gap, 2, 10)).toBeNull();
});
