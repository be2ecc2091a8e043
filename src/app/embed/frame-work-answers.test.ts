import { afterEach, describe, expect, it, vi } from "vitest";
import { renameWorkspace } from "#domain/workspace/commands/about.ts";
import { createWorkspaceStore } from "#state/workspace/workspace-store.ts";
import { HOW, refused, trialAnswers } from "#tests/support/trial-answers.ts";
import { aBriefing } from "#tests/support/trial-briefing.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";

afterEach(() => void vi.restoreAllMocks());

describe("undo and redo", () => {
  it("are forbidden where nothing can be changed, at the store and not in the buttons (M5)", async () => {
    for (const settings of [{ readonly: true }, { readonly: false, snapshot: "f".repeat(64) }]) {
      const { answers } = trialAnswers({ settings });
      for (const type of ["undo", "redo"] as const)
        expect(await refused(() => answers[type]({}, HOW))).toMatchObject({ code: "forbidden", retryable: false });
    }
  });

  it("may be asked for again where the workspace is not open yet", async () => {
    const { answers } = trialAnswers({ settings: { readonly: false } });
    expect(await refused(() => answers.undo({}, HOW))).toMatchObject({ code: "not_ready", retryable: true });
  });

  it("take a step back and forth, and say where there is none", () => {
    const store = createWorkspaceStore(aWorkspace());
    const { answers } = trialAnswers({ settings: { readonly: false }, workspace: store });
    expect(answers.undo({}, HOW)).toEqual({ applied: false });
    store.getState().perform(renameWorkspace("Renamed"));
    expect(answers.undo({}, HOW)).toEqual({ applied: true });
    expect(store.getState().history.document.about.title).toBe("My layer");
    expect(answers.redo({}, HOW)).toEqual({ applied: true });
    expect(store.getState().history.document.about.title).toBe("Renamed");
    expect(answers.redo({}, HOW)).toEqual({ applied: false });
  });
});

describe("presenting", () => {
  it("starts the story, and answers once its step is shown", async () => {
    const { answers, story, settings } = trialAnswers();
    const there = answers.present({ action: "start", step: 2 }, HOW);
    expect(settings()).toMatchObject({ view: "story", step: 2 });
    story.stand(1, aBriefing(["a", "b", "c"]));
    expect(await there).toEqual({ step: 2, of: 3 });
    expect(await answers.present({ action: "next" }, HOW)).toEqual({ step: 3, of: 3 });
  });

  it("gives up when nobody waits any more", async () => {
    const { answers } = trialAnswers();
    const stop = new AbortController();
    const there = answers.present({ action: "start" }, { ...HOW, signal: stop.signal });
    stop.abort(new Error("gone"));
    await expect(there).rejects.toThrow("gone");
  });

  it("is refused where no story is shown, or there is none to tell", async () => {
    const { answers } = trialAnswers();
    for (const action of ["next", "prev", "goto", "blank", "end"] as const)
      expect(await refused(() => answers.present({ action }, HOW))).toMatchObject({
        code: "not_ready",
        retryable: true,
      });
    for (const start of [{ dossier: { briefings: [] } }, { settings: { briefing: "gone" } }])
      expect(await refused(() => trialAnswers(start).answers.present({ action: "start" }, HOW))).toMatchObject({
        code: "not_found",
      });
  });
});

describe("what else is asked", () => {
  it("is handed on as it came: data, exports", async () => {
    const { answers, load, exportAs } = trialAnswers();
    const order = { rows: [], mode: "merge" } as const;
    await answers["data.load"](order, HOW);
    await answers.export({ format: "svg" }, HOW);
    expect(load).toHaveBeenCalledWith(order, HOW);
    expect(exportAs).toHaveBeenCalledWith({ format: "svg" }, HOW);
  });

  it("prints once it has answered, since the dialog would hold the answer up", async () => {
    const printed = vi.spyOn(window, "print").mockReturnValue();
    expect(trialAnswers().answers.print({}, HOW)).toEqual({ applied: true });
    expect(printed).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(printed).toHaveBeenCalledOnce());
  });
});
