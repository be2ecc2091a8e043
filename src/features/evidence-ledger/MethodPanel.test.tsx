import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore } from "#state/workspace/workspace-store.ts";
import { readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { EvidenceLedger } from "./index.ts";

/** The method panel over the ledger of a tie, with a workspace open. */
async function openPanel() {
  const store = createWorkspaceStore(aWorkspace());
  const view = renderView(
    <WorkspaceProvider store={store}>
      <EvidenceLedger compact={false} />
    </WorkspaceProvider>,
    readerDossier(),
    { lens: { selection: { kind: "tie", id: tieId("PAK~RUS") }, tab: "evidence" } },
  );
  await view.hand.click(screen.getByRole("button", { name: "Method" }));
  const weights = () => screen.getAllByText(/^w /).map((line) => line.textContent ?? "");
  return { ...view, store, weights, kept: () => store.getState().history.document.about.method };
}

const keep = () => screen.getByRole("button", { name: "Keep this method with the workspace" });
const direct = () => screen.getByLabelText("Direct quote");

describe("a method that goes with the workspace", () => {
  it("is kept as a step, read by, changed in place of the reader's own, and given up again", async () => {
    const { hand, store, weights, kept, preferences } = await openPanel();
    expect(screen.getByText("Your own method.")).toBeInTheDocument();
    await hand.click(keep());
    expect(kept()).toEqual(DEFAULT_METHOD);
    expect(screen.getByText("Method of this workspace.")).toBeInTheDocument();
    await hand.clear(direct());
    await hand.type(direct(), "0.9");
    expect(weights().some((weight) => weight.startsWith("w 0.90"))).toBe(true);
    expect(kept()?.directness.direct).toBe(0.9);
    expect(preferences.getState().preferences.method).toEqual(DEFAULT_METHOD);
    await hand.click(screen.getByRole("button", { name: "Go back to your own method" }));
    expect(kept()).toBeNull();
    expect(weights().some((weight) => weight.startsWith("w 0.90"))).toBe(false);
    act(() => void store.getState().undo());
    expect(kept()?.directness.direct).toBe(0.9);
    expect(screen.getByText("Method of this workspace.")).toBeInTheDocument();
  });

  it("takes strokes in one field as one step", async () => {
    const { hand, store, kept } = await openPanel();
    await hand.click(keep());
    await hand.clear(direct());
    await hand.type(direct(), "0.25");
    await hand.tab();
    expect(kept()?.directness.direct).toBe(0.25);
    expect(store.getState().history.past).toHaveLength(2);
    act(() => void store.getState().undo());
    expect(kept()).toEqual(DEFAULT_METHOD);
  });

  it("can be read but not changed where the workspace is read-only", async () => {
    const { hand, store } = await openPanel();
    await hand.click(keep());
    act(() => store.getState().setSave({ kind: "read-only", reason: "another tab", canTakeOver: true }));
    expect(direct()).toBeDisabled();
    expect(screen.getByLabelText(/Half-life/)).toBeDisabled();
    expect(screen.queryByRole("button", { name: "Go back to your own method" })).toBeNull();
  });

  it("is not offered where no workspace is open", async () => {
    const { hand } = renderView(<EvidenceLedger compact={false} />, readerDossier(), {
      lens: { selection: { kind: "tie", id: tieId("PAK~RUS") }, tab: "evidence" },
    });
    await hand.click(screen.getByRole("button", { name: "Method" }));
    expect(screen.queryByRole("button", { name: "Keep this method with the workspace" })).toBeNull();
    expect(direct()).toBeEnabled();
  });
});
