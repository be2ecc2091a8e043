import { describe, expect, it } from "vitest";
import { aBriefing } from "#tests/support/trial-briefing.ts";
import { createBriefingDesk } from "./briefing-desk.tsx";

describe("the desk of briefings", () => {
  it("begins a talk at a step that is there, and ends it", () => {
    const desk = createBriefingDesk();
    desk.getState().present(aBriefing(["a", "b"]), 7);
    expect(desk.getState().talk).toEqual({ briefing: aBriefing(["a", "b"]), from: 1 });
    desk.getState().endTalk();
    expect(desk.getState().talk).toBeNull();
  });

  it("begins none of a briefing without steps", () => {
    const desk = createBriefingDesk();
    desk.getState().present(aBriefing([]));
    expect(desk.getState().talk).toBeNull();
  });

  it("keeps no step of another briefing", () => {
    const desk = createBriefingDesk();
    desk.getState().take("one", "s1");
    desk.getState().take("two");
    expect(desk.getState()).toMatchObject({ briefing: "two", step: null });
  });
});
