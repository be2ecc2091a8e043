import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_EMBED } from "#domain/embedding/embed-address.ts";
import { HOW, refused } from "#tests/support/trial-answers.ts";
import { createFrameStore } from "./frame-store.ts";
import { lookAnswers } from "./look-answers.ts";

afterEach(() => document.documentElement.removeAttribute("style"));

function trialLook() {
  const frame = createFrameStore({ ...DEFAULT_EMBED, view: "graph" });
  return { answers: lookAnswers(frame, vi.fn()), settings: () => frame.getState().settings };
}

describe("the look", () => {
  it("takes a theme and those tokens that its contrasts bear (M6)", async () => {
    const { answers, settings } = trialLook();
    const tokens = { radius: "6px", ink: "#eeeeee", sheet: "red", wallpaper: 1 };
    const { applied, ignored } = await answers["theme.set"]({ theme: "light", tokens }, HOW);
    expect(applied).toEqual(["theme", "radius"]);
    expect(ignored.map(({ path }) => path).sort()).toEqual(["tokens.ink", "tokens.sheet", "tokens.wallpaper"]);
    expect(settings().theme).toBe("light");
    expect(await answers["theme.set"]({}, HOW)).toEqual({ applied: [], ignored: [] });
    expect(document.documentElement.style.getPropertyValue("--radius-control")).toBe("6px");
    await answers["theme.set"]({ tokens: {} }, HOW);
    expect(document.documentElement.style.getPropertyValue("--radius-control")).toBe("");
  });

  it.each([
    ["ur-PK", ["lang", "dir"]],
    ["fr", ["lang"]],
    ["enm", ["lang"]],
    ["en-GB", ["lang"]],
    ["EN", ["lang"]],
  ])("takes the language %s, and the direction it is written in", async (lang, applied) => {
    const { answers, settings } = trialLook();
    const answer = await answers["locale.set"]({ lang }, HOW);
    expect(answer).toEqual({ applied, ignored: [] });
    expect(settings().lang).toBe(lang);
  });

  it.each(["", "\u202e", "\ud800", "ur PK", "en&theme=dark", "x".repeat(35)])(
    "refuses the language %j",
    async (lang) => {
      const { answers, settings } = trialLook();
      const before = settings();
      expect(await refused(() => answers["locale.set"]({ lang }, HOW))).toMatchObject({
        code: "bad_request",
        path: "lang",
      });
      expect(settings()).toBe(before);
    },
  );

  it("takes how much stands around the view", () => {
    const { answers, settings } = trialLook();
    expect(answers["ui.set"]({ ui: "none" }, HOW)).toEqual({ applied: ["ui"], ignored: [] });
    expect(settings().ui).toBe("none");
  });
});
