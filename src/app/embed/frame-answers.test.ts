import { describe, expect, it } from "vitest";
import { HOW, refused, trialAnswers } from "#tests/support/trial-answers.ts";

describe("the lens", () => {
  it("is told by the parameters of its address, with the view", () => {
    const { answers, lens } = trialAnswers();
    lens.getState().set({ form: "list" });
    expect(answers["state.get"]({}, HOW)).toEqual({ lens: { d: "pakistan-russia", form: "list" }, view: "graph" });
  });

  it("is set as a whole or in part, and answered as it then is", async () => {
    const { answers, now } = trialAnswers();
    const whole = await answers["state.set"]({ lens: { sel: "tie.PAK~RUS", unit: "kt" } }, HOW);
    expect(whole).toEqual({ lens: { d: "pakistan-russia", sel: "tie.PAK~RUS", unit: "kt" }, ignored: [] });
    const part = await answers["state.set"]({ lens: { form: "list", colour: "pink" }, partial: true }, HOW);
    expect(part.lens).toMatchObject({ sel: "tie.PAK~RUS", unit: "kt", form: "list" });
    expect(part.ignored).toMatchObject([{ path: "lens.colour" }]);
    await answers["state.set"]({ lens: {} }, HOW);
    expect(now()).toMatchObject({ selection: null, unit: "kbd", form: "graph" });
  });

  it("takes a selection, its ends in either order, and lets go of it", () => {
    const { answers, now } = trialAnswers();
    expect(answers.select({ ref: "tie.RUS~PAK" }, HOW)).toEqual({ applied: true });
    expect(now()).toMatchObject({ selection: { kind: "tie", id: "PAK~RUS" }, pickedBy: "address" });
    answers.select({ ref: null }, HOW);
    expect(now().selection).toBeNull();
  });

  it.each([
    ["tie.ZZZ~ZZY", "not_found"],
    ["tie.PAK", "not_found"],
    ["quote.gone", "not_found"],
    ["<b>", "bad_request"],
    ["", "bad_request"],
    ["month.someday", "bad_request"],
    ["constructor.x", "bad_request"],
  ])("refuses %s, and stays as it is", async (ref, code) => {
    const { answers, now } = trialAnswers();
    const before = now();
    for (const type of ["select", "focus"] as const)
      expect(await refused(() => answers[type]({ ref }, HOW))).toMatchObject({ code, path: "ref", retryable: false });
    expect(now()).toBe(before);
  });

  it.each([
    ["quote.q-sharif-strong-relations", "reader"],
    ["article.sharif-courts-moscow", "reader"],
    ["month.2025-03", "timeline"],
    ["tie.PAK~RUS", "graph"],
    ["actor.PAK", "graph"],
  ])("brings %s into view", (ref, pane) => {
    const { answers, lens, now } = trialAnswers();
    lens.getState().set({ tab: "evidence", pane: "graph" });
    expect(answers.focus({ ref }, HOW)).toEqual({ applied: true });
    expect(now().selection).toEqual({ kind: ref.split(".")[0], id: ref.split(".")[1] });
    expect(now()).toMatchObject({ pane, tab: pane === "reader" ? "article" : "evidence" });
  });

  it("takes months, a span given backwards too", () => {
    const { answers, now } = trialAnswers();
    answers["months.set"]({ from: "2024-06", to: "2023-01" }, HOW);
    expect(now().window).toEqual({ from: "2023-01", to: "2024-06" });
  });

  it.each([
    ["October", "2025-09", "from"],
    ["2025-01", "2025-13", "to"],
    ["0001-01", "9999-12", "to"],
  ])("refuses the months from %s to %s", async (from, to, path) => {
    const { answers, now } = trialAnswers();
    const before = now();
    expect(await refused(() => answers["months.set"]({ from, to }, HOW))).toMatchObject({ code: "bad_request", path });
    expect(now()).toBe(before);
  });

  it("takes that of a step, and says where there is none", async () => {
    const { answers, showStep } = trialAnswers();
    expect(answers["step.set"]({ step: 2 }, HOW)).toEqual({ applied: true });
    expect(showStep).toHaveBeenCalledWith(2);
    expect(await refused(() => answers["step.set"]({ step: 9 }, HOW))).toMatchObject({
      code: "not_found",
      path: "step",
      message: expect.stringContaining("9"),
    });
  });
});

describe("the view", () => {
  it("takes another view, but no story where there is none to tell", async () => {
    const { answers, settings } = trialAnswers();
    expect(answers["view.set"]({ view: "story" }, HOW)).toEqual({ applied: true });
    expect(settings().view).toBe("story");
    for (const start of [{ dossier: { briefings: [] } }, { settings: { briefing: "gone" } }]) {
      const bare = trialAnswers(start);
      const refusal = await refused(() => bare.answers["view.set"]({ view: "story" }, HOW));
      expect(refusal).toMatchObject({ code: "not_found", path: "view" });
      expect(bare.settings().view).toBe("graph");
    }
  });
});
