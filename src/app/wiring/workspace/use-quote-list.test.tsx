import { screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore } from "#state/workspace/workspace-store.ts";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { useQuoteList } from "./use-quote-list.tsx";

// The chunk of the list comes at once when it is wanted here.
beforeAll(() => import("#features/quote-list/index.ts"));
beforeAll(() => {
  // jsdom has the element but not its top layer.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

const base = readerDossier();

function Desk() {
  const quotes = useQuoteList(base);
  return (
    <>
      <input aria-label="Words" />
      <button type="button" onClick={quotes.open}>
        Open
      </button>
      {quotes.dialog}
    </>
  );
}

function openDesk(letterKeys = true) {
  const store = createWorkspaceStore(aWorkspace());
  return renderView(
    <WorkspaceProvider store={store}>
      <Desk />
    </WorkspaceProvider>,
    base,
    { preferences: { letterKeys } },
  );
}
const list = () => screen.queryByRole("dialog", { name: "All quotes" });
const opened = () => screen.findByRole("dialog", { name: "All quotes" });

describe("the key of all quotes", () => {
  it("opens the list, which Close leaves, the focus going back to where it was", async () => {
    const { hand } = openDesk();
    screen.getByRole("button", { name: "Open" }).focus();
    await hand.keyboard("w");
    await opened();
    await hand.click(screen.getByRole("button", { name: "Close" }));
    expect(list()).toBeNull();
    expect(screen.getByRole("button", { name: "Open" })).toHaveFocus();
    await hand.click(screen.getByRole("button", { name: "Open" }));
    await opened();
  });

  it("is a letter like any other while somebody writes, with Ctrl, and where letters are switched off", async () => {
    const { hand, unmount } = openDesk();
    await hand.type(screen.getByRole("textbox", { name: "Words" }), "word");
    expect(screen.getByRole("textbox", { name: "Words" })).toHaveValue("word");
    screen.getByRole("button", { name: "Open" }).focus();
    await hand.keyboard("{Control>}w{/Control}");
    expect(list()).toBeNull();
    unmount();
    const quiet = openDesk(false);
    await quiet.hand.keyboard("w");
    expect(list()).toBeNull();
    // The button still does it: had the key worked, the list would have been here by now.
    await quiet.hand.click(screen.getByRole("button", { name: "Open" }));
    await opened();
  });
});
