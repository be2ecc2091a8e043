import { act, render, screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore, type SaveState } from "#state/workspace/workspace-store.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { FirstSaveNotice } from "./FirstSaveNotice.tsx";

const TITLE = "Saved, in this browser alone.";
const SAVED: SaveState = { kind: "saved", at: new Date(0) };
const FULL: SaveState = { kind: "unsaved", cause: "full", reason: "No room.", remedy: "Make some." };

function openNotice() {
  const store = createWorkspaceStore(aWorkspace());
  render(
    <WorkspaceProvider store={store}>
      <FirstSaveNotice />
    </WorkspaceProvider>,
  );
  return (save: SaveState) => act(async () => store.getState().setSave(save));
}

beforeEach(() => localStorage.clear());

it("comes with the first save, not before", async () => {
  const setSave = openNotice();
  await setSave({ kind: "saving" });
  expect(screen.queryByText(TITLE)).toBeNull();
  await setSave(SAVED);
  expect(screen.getByText(TITLE)).toBeInTheDocument();
});

it("stays where it is while the next edit is written", async () => {
  const setSave = openNotice();
  await setSave(SAVED);
  const notice = screen.getByText(TITLE);
  await setSave({ kind: "saving" });
  expect(screen.getByText(TITLE)).toBe(notice);
  await setSave(SAVED);
  expect(screen.getByText(TITLE)).toBe(notice);
});

it("gives way where the work is not saved", async () => {
  const setSave = openNotice();
  await setSave(SAVED);
  await setSave(FULL);
  expect(screen.queryByText(TITLE)).toBeNull();
  await setSave({ kind: "saving" });
  expect(screen.queryByText(TITLE)).toBeNull();
});
