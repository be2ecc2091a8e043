import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { createMemoryShelf } from "#data/local/workspaces/memory-shelf.ts";
import { startHistory } from "#domain/workspace/history.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import { WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore, type SaveState } from "#state/workspace/workspace-store.ts";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
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

const SAVED: SaveState = { kind: "saved", at: new Date("2025-09-02T12:04:00") };

async function openDialog({ save = SAVED, mine = aWorkspace("mine") } = {}) {
  const shelf = createMemoryShelf();
  await shelf.save(mine, [], 0);
  await shelf.save({ ...mine, about: { ...mine.about, id: "other", title: "Gulf" } }, [], 0);
  const store = createWorkspaceStore(mine, save);
  const adopt = async (document: typeof mine) => {
    await shelf.save(document, [], 0);
    store.getState().open(startHistory(document), save);
  };
  const anew = (document: typeof mine, title: string) =>
    adopt({ ...document, about: { ...document.about, id: `made ${title}`, title } });
  const adoptFile = vi.fn(anew);
  const nothing = async () => undefined;
  const workspace: OpenWorkspace = {
    ...{ store, shelf, quarantined: () => [], raw: null, adoptCopy: anew, adoptFile },
    switchTo: async (id) => {
      const opened = await shelf.open(id);
      if (opened) store.getState().open(startHistory(opened.document), save);
      return opened !== null;
    },
    create: (title) => anew(aWorkspace(), title),
    ...{ takeOver: nothing, saveAnew: nothing, flush: nothing, close: () => undefined },
  };
  const view = renderView(
    <WorkspaceProvider store={store}>
      <WorkspacesDialog workspace={workspace} onClose={() => undefined} />
    </WorkspaceProvider>,
    readerDossier(),
  );
  await screen.findByText("Gulf");
  return { ...view, mine, shelf, store, adoptFile };
}

const entry = (name: string) => {
  const found = screen
    .getAllByRole("listitem")
    .find((item) => within(item).queryByText(name, { selector: "bdi" }) && item.dataset.row);
  if (!found) throw new Error(`${name} is not listed.`);
  return within(found);
};
const press = (name: string, of: string) => entry(of).getByRole("button", { name });
const fileOf = (document: ReturnType<typeof aWorkspace>, name = "mine.entente.json") =>
  new File([[...printWorkspace(document)].join("")], name);
const choice = () => screen.getByLabelText("Import workspace file", { selector: "input" });

describe("the list", () => {
  it("marks the open workspace, and says how it is deleted, where another can be deleted at once", async () => {
    await openDialog();
    expect(entry("My layer").getByText("Open now")).toBeInTheDocument();
    expect(entry("My layer").getByText(/To delete it, open another or a new one first/)).toBeInTheDocument();
    expect(entry("My layer").queryByRole("button", { name: "Delete" })).toBeNull();
    expect(entry("Gulf").queryByText("Open now")).toBeNull();
    expect(press("Delete", "Gulf")).toBeInTheDocument();
  });

  it("numbers new workspaces and copies that would have one title", async () => {
    const { hand } = await openDialog();
    await hand.click(screen.getByRole("button", { name: "New workspace" }));
    await screen.findByText("New workspace", { selector: "bdi" });
    await hand.click(press("Duplicate", "Gulf"));
    await screen.findByText("Gulf, copy");
    await hand.click(screen.getByRole("button", { name: "New workspace" }));
    expect(await screen.findByText("New workspace (2)", { selector: "bdi" })).toBeInTheDocument();
    await hand.click(press("Duplicate", "Gulf"));
    expect(await screen.findByText("Gulf, copy (2)")).toBeInTheDocument();
  });

  it.each([
    [SAVED, /^Kept in this browser alone, each with its own daily copies, and its own undo until the page is loaded/],
    [{ kind: "memory", reason: "" }, /^In this page alone, each with its own undo: all of it is gone when the page/],
  ] as const)("says truly where the workspaces are, and how long they can be undone", async (save, words) => {
    await openDialog({ save });
    expect(screen.getByText(words)).toBeInTheDocument();
  });
});

describe("deleting for good", () => {
  it("never takes the second click of a double-click, and asks first", async () => {
    const { hand, shelf } = await openDialog();
    await hand.click(press("Delete", "Gulf"));
    const forGood = await screen.findByRole("button", { name: "Delete for good" });
    fireEvent.click(forGood, { detail: 2 });
    expect(screen.queryByRole("button", { name: "Yes, for good" })).toBeNull();
    await hand.click(forGood);
    expect(await shelf.holds("other")).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "Yes, for good" }), { detail: 2 });
    await hand.click(screen.getByRole("button", { name: "Keep" }));
    expect(screen.getByRole("button", { name: "Undo delete" })).toBeInTheDocument();
    await hand.click(screen.getByRole("button", { name: "Delete for good" }));
    await hand.click(screen.getByRole("button", { name: "Yes, for good" }));
    expect(await screen.findByText("“Gulf” is gone for good.")).toBeInTheDocument();
    expect(await shelf.holds("other")).toBe(false);
  });
});

describe("the keyboard", () => {
  it("stands on the next control of the row after each action", async () => {
    const { hand } = await openDialog();
    const reached = (name: string, of: string) => waitFor(() => expect(press(name, of)).toHaveFocus());
    const by = async (name: string, of: string) => {
      press(name, of).focus();
      await hand.keyboard("{Enter}");
    };
    await by("Delete", "Gulf");
    await reached("Undo delete", "Gulf");
    await hand.keyboard("{Enter}");
    await reached("Open", "Gulf");
    await by("Rename", "Gulf");
    await hand.keyboard("{Escape}");
    await reached("Rename", "Gulf");
    await by("Open", "Gulf");
    await reached("Rename", "Gulf");
    await hand.keyboard("{Enter}");
    await hand.keyboard("The Gulf{Enter}");
    await reached("Rename", "The Gulf");
    await by("Delete", "My layer");
    await reached("Undo delete", "My layer");
    await by("Delete for good", "My layer");
    await reached("Keep", "My layer");
    await by("Yes, for good", "My layer");
    await reached("Rename", "The Gulf");
  });

  it("goes back to the button of the import when that is left", async () => {
    const { hand, mine } = await openDialog();
    await hand.upload(choice(), fileOf(mine));
    const cancel = await screen.findByRole("button", { name: "Cancel" });
    cancel.focus();
    await hand.keyboard("{Enter}");
    expect(screen.getByRole("button", { name: "Import workspace file" })).toHaveFocus();
  });
});

describe("an import", () => {
  it("is called what its file is called, and says what is in it", async () => {
    const { hand, mine } = await openDialog();
    const source = { a: { ...aQuote("a"), speakerLabel: "officials" } };
    await hand.upload(choice(), fileOf({ ...mine, quotes: source }, "from Anna.entente.json"));
    expect(await screen.findByRole("heading", { name: "Import from Anna.entente.json" })).toBeInTheDocument();
    expect(screen.getByText(/The workspace “.*”: 1 quote\./)).toBeInTheDocument();
  });

  it("gets a title that tells it from those that are here, and keeps its own where that is free", async () => {
    const { hand, mine, adoptFile } = await openDialog();
    await hand.upload(choice(), fileOf(mine));
    await hand.click(await screen.findByRole("button", { name: "Import as a copy" }));
    expect(await screen.findByText("“My layer (2)” was imported and is open.")).toBeInTheDocument();
    const other = { ...mine, about: { ...mine.about, id: "file", title: "From a file" } };
    await hand.upload(choice(), fileOf(other));
    await hand.click(await screen.findByRole("button", { name: "Import as a copy" }));
    expect(await screen.findByText("“From a file” was imported and is open.")).toBeInTheDocument();
    expect(adoptFile.mock.calls.map(([document, title]) => [Object.keys(document.quotes), title])).toEqual([
      [Object.keys(mine.quotes), "My layer (2)"],
      [Object.keys(other.quotes), "From a file"],
    ]);
  });

  it("lays what differs side by side before one is chosen", async () => {
    const quote = aQuote("q1");
    const [bearing] = quote.bearings;
    if (!bearing) throw new Error("The quote bears on nothing.");
    const mine = { ...aWorkspace("mine"), quotes: { q1: quote } };
    const theirs = {
      ...mine,
      quotes: { q1: { ...quote, bearings: [{ ...bearing, stance: -1 as const }], note: "said twice" } },
    };
    const { hand, store } = await openDialog({ mine });
    await hand.upload(choice(), fileOf(theirs));
    const differing = await screen.findByRole("list", { name: "Records that differ" });
    const row = (name: string) =>
      within(within(differing).getByRole("row", { name: new RegExp(`^${name}`) }))
        .getAllByRole("cell")
        .map(({ textContent }) => textContent);
    expect(row("Pakistan–Russia, diplomatic")).toEqual([
      "Cordial, medium confidence (0.60)",
      "Strained, medium confidence (0.60)",
    ]);
    expect(row("Note")).toEqual(["nothing", "said twice"]);
    expect(within(differing).queryByRole("row", { name: /^Words/ })).toBeNull();
    await hand.click(within(differing).getByRole("checkbox", { name: /Take the file’s quote/ }));
    await hand.click(screen.getByRole("button", { name: "Merge into this workspace" }));
    expect(store.getState().history.document.quotes.q1?.note).toBe("said twice");
  });
});
