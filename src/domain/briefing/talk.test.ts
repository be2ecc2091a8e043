import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { aBriefing } from "#tests/support/trial-briefing.ts";
import { withStepChanged } from "./edit-briefing.ts";
import { paceAt, pressTalkKey, startTalk, type TalkState, writeClockTime } from "./talk.ts";

const at = (position: number, change: Partial<TalkState> = {}): TalkState => ({ ...startTalk(9, position), ...change });
const press = (talk: TalkState, ...keys: readonly string[]) =>
  keys.reduce((now, key) => pressTalkKey(now, key, true)?.talk ?? now, talk);

describe("the keys of a talk", () => {
  it.each(["ArrowRight", "ArrowDown", " ", "Enter", "n", "N", "PageDown"])("%s goes on", (key) => {
    expect(press(at(3), key).at).toBe(4);
    expect(press(at(8), key).at).toBe(8);
  });

  it.each(["ArrowLeft", "ArrowUp", "Backspace", "p", "PageUp"])("%s goes back", (key) => {
    expect(press(at(3), key).at).toBe(2);
    expect(press(at(0), key).at).toBe(0);
  });

  it("go to the ends, and to a number", () => {
    expect(press(at(3), "Home").at).toBe(0);
    expect(press(at(3), "End").at).toBe(8);
    expect(press(at(3), "7", "Enter")).toEqual(at(6));
    expect(press(at(3), "9", "9", "Enter").at).toBe(8);
    expect(press(at(3), "0", "Enter").at).toBe(0);
    expect(press(at(3), "7", "Escape", "Enter").at).toBe(4);
  });

  it("make the screen black or white, and any key brings the step back", () => {
    for (const [key, blank] of [
      ["b", "black"],
      [".", "black"],
      ["w", "white"],
      [",", "white"],
    ] as const) {
      expect(press(at(3), key).blank).toBe(blank);
      for (const back of ["PageDown", "Escape", "x", key]) expect(press(at(3), key, back)).toEqual(at(3));
    }
    expect(press(at(3, { blank: "black" }), "Shift").blank).toBe("black");
  });

  it("move the mark within the overview, and choose there", () => {
    expect(press(at(3), "o", "ArrowRight")).toEqual(at(4, { overview: true }));
    expect(press(at(3), "o", "ArrowRight", "Enter")).toEqual(at(4));
    expect(press(at(3), "o", "Escape")).toEqual(at(3));
  });

  it("ask the window for what it alone can do", () => {
    const effect = (key: string) => pressTalkKey(at(3), key, true)?.effect;
    expect([effect("f"), effect("F5"), effect("s"), effect("r"), effect("Escape")]).toEqual([
      "fullscreen",
      "fullscreen",
      "speaker",
      "return",
      "end",
    ]);
    expect(pressTalkKey(at(3), "x", true)).toBeNull();
  });

  it("leave letters and signs alone where they are switched off", () => {
    for (const key of ["n", "p", "b", ".", "w", "o", "f", "s", "r"]) expect(pressTalkKey(at(3), key, false)).toBeNull();
    expect(pressTalkKey(at(3), "PageDown", false)?.talk.at).toBe(4);
  });
});

test.prop([fc.array(fc.constantFrom("ArrowRight", "PageUp", "1", "9", "Enter", "b", "o", "Escape", "End", "x"))])(
  "no row of keys leads out of the steps",
  (keys) => {
    const { at: position, count } = press(at(4), ...keys);
    expect(position).toBeGreaterThanOrEqual(0);
    expect(position).toBeLessThan(count);
  },
);

describe("the time of a talk", () => {
  const timed = withStepChanged(withStepChanged(aBriefing(["a", "b", "c"]), "a", { seconds: 60 }), "c", {
    seconds: 90,
  });

  it("is what the steps before should have taken, and with this one", () => {
    expect(paceAt(timed, 0)).toEqual({ due: 0, dueWith: 60, own: 60, whole: 150 });
    expect(paceAt(timed, 2)).toEqual({ due: 60, dueWith: 150, own: 90, whole: 150 });
    expect(paceAt(aBriefing(["a"]), 0)).toEqual({ due: 0, dueWith: null, own: null, whole: null });
  });

  it("is written in minutes, and in hours from one on", () => {
    expect([0, 65.9, 3599, 3723, -4].map(writeClockTime)).toEqual(["0:00", "1:05", "59:59", "1:02:03", "0:00"]);
  });
});
