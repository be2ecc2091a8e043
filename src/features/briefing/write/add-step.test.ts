import { describe, expect, it } from "vitest";
import { MOST_STEPS } from "#domain/briefing/briefing.ts";
import { restingLens } from "#domain/lens/lens.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import { createBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { createWorkspaceStore, type SaveState } from "#state/workspace/workspace-store.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aBriefing } from "#tests/support/trial-briefing.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { type AddedStep, addedWords, addStep } from "./add-step.ts";

const sample = sampleDossier();
const LENS = restingLens(sample.opening.window);

function openDesk(briefings = [aBriefing(["a", "b"])], save?: SaveState) {
  const workspace = createWorkspaceStore(aWorkspace(), save);
  const desk = createBriefingDesk();
  const dossier = () => overlay({ ...sample, briefings }, workspace.getState().history.document);
  const add = (lens = LENS) => addStep(lens, { dossier: dossier(), method: DEFAULT_METHOD, desk, workspace });
  return { workspace, desk, dossier, add };
}
function added(what: AddedStep | string): AddedStep {
  if (typeof what === "string") throw new Error(what);
  return what;
}

describe("what is on the desk becomes a step", () => {
  it("at the end of the briefing at hand, as one step that is undone", () => {
    const { add, workspace, dossier, desk } = openDesk();
    const { place, step, done } = added(add());
    expect(place).toBe(3);
    expect(dossier().briefings[0]?.steps.map(({ id }) => id)).toEqual(["a", "b", step.id]);
    expect(desk.getState().step).toBeNull();
    expect(workspace.getState().undo()).toBe(done);
    expect(dossier().briefings[0]?.steps).toHaveLength(2);
  });

  it("after the step at hand where the pane is open, and is then the one at hand", () => {
    const { add, desk, dossier } = openDesk();
    desk.getState().setOpen(true);
    desk.getState().take("trial", "a");
    const first = added(add({ ...LENS, pane: "reader" })).step;
    const second = added(add()).step;
    expect(dossier().briefings[0]?.steps.map(({ id }) => id)).toEqual(["a", first.id, second.id, "b"]);
    expect(desk.getState().step).toBe(second.id);
    expect(first.lens).not.toContain("pane=");
  });

  it("of a new briefing where there is none", () => {
    const { add, dossier, desk } = openDesk([]);
    const what = added(add());
    expect(addedWords(what)).toMatch(/^Step 1 added to “New briefing”: /);
    expect(desk.getState().briefing).toBe(what.briefing.id);
    expect(dossier().briefings).toHaveLength(1);
  });

  it("never where it cannot, and says why", () => {
    const full = openDesk([aBriefing(Array.from({ length: MOST_STEPS }, (_, at) => `s${at}`))]);
    expect(full.add()).toMatch(/has 200 steps/);
    const locked = openDesk(undefined, { kind: "read-only", reason: "Another tab has it.", canTakeOver: true });
    expect(locked.add()).toBe("Nothing can be changed here. Another tab has it.");
    const { dossier, desk } = full;
    expect(addStep(LENS, { dossier: dossier(), method: DEFAULT_METHOD, desk, workspace: null })).toMatch(
      /workspace is open/,
    );
  });
});
