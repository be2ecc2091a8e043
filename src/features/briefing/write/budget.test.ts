import { describe, expect, it } from "vitest";
import { aStep } from "#tests/support/trial-briefing.ts";
import { readClock, writeClock, writeExtent, writeLength } from "./budget.ts";

describe("the time of a step", () => {
  it.each([
    ["1:30", 90],
    ["2", 120],
    [":45", 45],
    ["0:05", 5],
    ["", null],
    ["0", null],
  ])("reads %s", (typed, seconds) => expect(readClock(typed)).toEqual({ ok: true, seconds }));

  it.each(["soon", "1:75", "1:2:3", "-1", "500", "121"])("says what is wrong with %s", (typed) => {
    const read = readClock(typed);
    expect(read.ok ? "" : read.why).toMatch(/\.$/);
  });

  it("comes back as it was written", () => {
    for (const seconds of [5, 60, 90, 3605]) expect(readClock(writeClock(seconds))).toEqual({ ok: true, seconds });
  });
});

it("steps are counted with their time, and the untimed are not hidden", () => {
  expect(writeExtent([aStep("a", { seconds: 90 }), aStep("b", { seconds: 60 })])).toBe("2 steps, 3 min");
  expect(writeExtent([aStep("a", { seconds: 90 }), aStep("b")])).toBe("2 steps, 2 min for 1 of them");
  expect(writeExtent([aStep("a")])).toBe("1 step");
  expect([45, 4800, 7200].map(writeLength)).toEqual(["45 s", "1 h 20 min", "2 h"]);
});
