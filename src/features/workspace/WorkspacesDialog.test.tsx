import { screen, within } from "@testing-library/react";
import { beforeAll, expect, it, vi } from "vitest";
import { createMemoryShelf } from "#data/local/workspaces/memory-shelf.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import { WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore } from "#state/workspace/workspace-store.ts";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { aWorkspace } from "#tests/support/workspaces.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import { WorkspacesDialog } from "./WorkspacesDialog.tsx";

beforeAll(() => {
  // jsdom has the element but not its top layer.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

async function openDialog() {
  const mine = aWorkspace("mine");
  const shelf = createMemoryShelf();
  await shelf.save(mine, [], 0);
  await shelf.save({ ...mine, about: { ...mine.about, id: "other", title: "Gulf" } }, [], 0);
  const adoptCopy = vi.fn(async () => undefined);
  const nothing = async () => undefined;
  const workspace: OpenWorkspace = {
    ...{ store: createWorkspaceStore(mine), shelf, quarantined: () => [], raw: null, adoptCopy },
    ...{ switchTo: async () => true, create: nothing, takeOver: nothing, saveAnew: nothing, flush: nothing },
    close: () => undefined,
  };
  const view = renderView(
    <WorkspaceProvider store={workspace.store}>
      <WorkspacesDialog workspace={workspace} onClose={() => undefined} />
    </WorkspaceProvider>,
    readerDossier(),
  );
  await screen.findByText("Gulf");
  return { ...view, mine, adoptCopy };
}

const entry = (name: string) => {
  const found = screen.getAllByRole("listitem").find((item) => within(item).queryByText(name, { exact: true }));
  if (!found) throw new Error(`${name} is not listed.`);
  return within(found);
};

it("says how the open workspace is deleted, where another can be deleted at once", async () => {
  await openDialog();
  expect(entry("My layer").getByText(/to delete it, open another or a new one first/)).toBeInTheDocument();
  expect(entry("My layer").queryByRole("button", { name: "Delete" })).toBeNull();
  expect(entry("Gulf").getByRole("button", { name: "Delete" })).toBeInTheDocument();
});

it("gives an imported copy a title that tells it from those that are here", async () => {
  const { hand, mine, adoptCopy } = await openDialog();
  const file = new File([[...printWorkspace(mine)].join("")], "mine.entente.json");
  await hand.upload(screen.getByLabelText("Import workspace file", { selector: "input" }), file);
  await hand.click(await screen.findByRole("button", { name: "Import as a copy" }));
  expect(await screen.findByText("“My layer (2)” was imported and is open.")).toBeInTheDocument();
  expect(adoptCopy).toHaveBeenCalledWith(expect.objectContaining({ quotes: {} }), "My layer (2)");
});
