import { describe, expect, it } from "vitest";
import { placeSteps } from "#domain/analysis/agreement/place-theirs.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import { blankDossier } from "#domain/workspace/overlay.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { secondCoderOf } from "./second-coder.ts";
import { createWorkspaceStore } from "./workspace-store.ts";

/** Where nothing stands. */
const nowhere = () => runToEnd(placeSteps([], blankDossier("Theirs", "2025-09-02")));

describe("the layer of a second coder", () => {
  it("is one for a desk, knows beside what it was brought, and can be hidden and let go", () => {
    const workspace = createWorkspaceStore(aWorkspace("mine"));
    const layer = secondCoderOf(workspace);
    expect(secondCoderOf(workspace)).toBe(layer);
    expect(secondCoderOf(createWorkspaceStore(aWorkspace("mine")))).not.toBe(layer);
    layer.getState().bring(aWorkspace("theirs"), [], nowhere());
    expect(layer.getState().coder).toMatchObject({ beside: "mine", shown: true });
    layer.getState().show(false);
    expect(layer.getState().coder?.shown).toBe(false);
    layer.getState().letGo();
    expect(layer.getState().coder).toBeNull();
  });

  it("takes no places that were found for a file brought before", () => {
    const layer = secondCoderOf(createWorkspaceStore(aWorkspace("mine")));
    const [first, second] = [aWorkspace("first"), aWorkspace("second")];
    const [early, late] = [nowhere(), nowhere()];
    layer.getState().bring(first, [], early);
    layer.getState().bring(second, [], early);
    layer.getState().place(first, late);
    expect(layer.getState().coder?.placed).toBe(early);
    layer.getState().place(second, late);
    expect(layer.getState().coder?.placed).toBe(late);
  });

  it("changes nothing of the workspace", () => {
    const workspace = createWorkspaceStore(aWorkspace("mine"));
    const { history } = workspace.getState();
    secondCoderOf(workspace).getState().bring(aWorkspace("theirs"), [], nowhere());
    expect(workspace.getState().history).toBe(history);
  });
});
