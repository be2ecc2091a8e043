import { describe, expect, it } from "vitest";
import { placeSteps } from "#domain/analysis/agreement/place-theirs.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { startHistory } from "#domain/workspace/history.ts";
import { blankDossier } from "#domain/workspace/overlay.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { secondCoderOf } from "./second-coder.ts";
import { createWorkspaceStore } from "./workspace-store.ts";

const fileOf = (document: WorkspaceDocument) => ({ text: "as it came", document, unread: [] });
/** Where nothing stands. */
const nowhere = () => runToEnd(placeSteps([], blankDossier("Theirs", "2025-09-02")));

describe("the layer of a second coder", () => {
  it("is one for a desk, knows beside what it was brought, and can be hidden and let go", () => {
    const workspace = createWorkspaceStore(aWorkspace("mine"));
    const layer = secondCoderOf(workspace);
    expect(secondCoderOf(workspace)).toBe(layer);
    expect(secondCoderOf(createWorkspaceStore(aWorkspace("mine")))).not.toBe(layer);
    layer.getState().bring(fileOf(aWorkspace("theirs")), nowhere());
    expect(layer.getState().coder).toMatchObject({ beside: "mine", shown: true });
    layer.getState().show(false);
    expect(layer.getState().coder?.shown).toBe(false);
    const { coder } = layer.getState();
    layer.getState().letGo();
    expect(layer.getState().coder).toBeNull();
    if (coder) layer.getState().takeBack(coder);
    expect(layer.getState().coder).toMatchObject({ beside: "mine", shown: false });
  });

  it("takes no places that were found for a file brought before", () => {
    const layer = secondCoderOf(createWorkspaceStore(aWorkspace("mine")));
    const [first, second] = [aWorkspace("first"), aWorkspace("second")];
    const [early, late] = [nowhere(), nowhere()];
    layer.getState().bring(fileOf(first), early);
    layer.getState().bring(fileOf(second), early);
    layer.getState().place(first, late);
    expect(layer.getState().coder?.placed).toBe(early);
    layer.getState().place(second, late);
    expect(layer.getState().coder?.placed).toBe(late);
  });

  it("is taken back over no other workspace than the one it was closed over", () => {
    const workspace = createWorkspaceStore(aWorkspace("mine"));
    const layer = secondCoderOf(workspace);
    layer.getState().bring(fileOf(aWorkspace("theirs")), nowhere());
    const { coder } = layer.getState();
    layer.getState().letGo();
    workspace.setState({ history: startHistory(aWorkspace("another")) });
    if (coder) layer.getState().takeBack(coder);
    expect(layer.getState().coder).toBeNull();
  });

  it("changes nothing of the workspace", () => {
    const workspace = createWorkspaceStore(aWorkspace("mine"));
    const { history } = workspace.getState();
    secondCoderOf(workspace)
      .getState()
      .bring(fileOf(aWorkspace("theirs")), nowhere());
    expect(workspace.getState().history).toBe(history);
  });
});
