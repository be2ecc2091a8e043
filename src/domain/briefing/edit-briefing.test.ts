import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { aBriefing, aStep } from "#tests/support/trial-briefing.ts";
import { budgetOf, MOST_STEPS } from "./briefing.ts";
import { withoutStep, withStep, withStepChanged, withStepDoubled, withStepMoved } from "./edit-briefing.ts";

const ids = (briefing: ReturnType<typeof aBriefing>) => briefing.steps.map(({ id }) => id).join("");
const abc = aBriefing(["a", "b", "c"]);

describe("editing a briefing", () => {
  it("puts a step at the end, or after another one", () => {
    expect(ids(withStep(abc, aStep("x")))).toBe("abcx");
    expect(ids(withStep(abc, aStep("x"), "a"))).toBe("axbc");
    expect(ids(withStep(abc, aStep("x"), "gone"))).toBe("abcx");
  });

  it("takes no step twice and none too many", () => {
    expect(withStep(abc, aStep("a"))).toBe(abc);
    const full = aBriefing(Array.from({ length: MOST_STEPS }, (_, at) => `s${at}`));
    expect(withStep(full, aStep("x"))).toBe(full);
  });

  it("moves a step, and no further than the ends", () => {
    expect(ids(withStepMoved(abc, "a", 1))).toBe("bac");
    expect(ids(withStepMoved(abc, "c", -5))).toBe("cab");
    expect(ids(withStepMoved(abc, "a", 9))).toBe("bca");
    expect(withStepMoved(abc, "gone", 0)).toBe(abc);
    expect(withStepMoved(abc, "b", 1)).toBe(abc);
  });

  it("doubles a step right after it, and removes one", () => {
    const doubled = withStepDoubled(abc, "b", "x");
    expect(ids(doubled)).toBe("abxc");
    expect(doubled.steps[2]).toEqual({ ...aStep("b"), id: "x" });
    expect(ids(withoutStep(abc, "b"))).toBe("ac");
    expect(withoutStep(abc, "gone")).toBe(abc);
  });

  it("keeps parts in their order, and one at least", () => {
    const [changed] = withStepChanged(abc, "a", { shows: ["quote", "graph", "quote"] }).steps;
    expect(changed?.shows).toEqual(["graph", "quote"]);
    expect(withStepChanged(abc, "a", { shows: [] }).steps[0]?.shows).toEqual(["graph"]);
  });

  it("adds the times that are set", () => {
    expect(budgetOf(abc)).toBeNull();
    expect(budgetOf(withStepChanged(withStepChanged(abc, "a", { seconds: 60 }), "c", { seconds: 30 }))).toBe(90);
  });
});

test.prop([fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.integer({ min: -2, max: 7 })))])(
  "moving about loses and adds no step",
  (moves) => {
    const start = aBriefing(["a", "b", "c", "d", "e"]);
    const end = moves.reduce((briefing, [id, to]) => withStepMoved(briefing, id, to), start);
    expect([...ids(end)].sort().join("")).toBe("abcde");
  },
);
