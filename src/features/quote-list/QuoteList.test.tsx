import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { useDocumentIfOpen, WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore, type WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { quoteOf, readerDossier, TALKS } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { QuoteListDialog } from "./index.ts";

beforeAll(() => {
  // jsdom has the element but not its top layer.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

/** What was handed to the reader as files. */
const handed: { name: string; content: Blob }[] = [];
beforeEach(() => {
  handed.length = 0;
  let content = new Blob();
  URL.createObjectURL = vi.fn((blob: Blob) => {
    content = blob;
    return "blob:test";
  });
  URL.revokeObjectURL = vi.fn();
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    handed.push({ name: this.download, content });
  };
});

function Desk(props: { readonly store: WorkspaceStore; readonly base: Dossier; readonly onClose: () => void }) {
  const document = useDocumentIfOpen(props.store);
  return (
    <WorkspaceProvider store={props.store}>
      <DossierProvider dossier={document === null ? props.base : overlay(props.base, document)}>
        <QuoteListDialog base={props.base} onClose={props.onClose} />
      </DossierProvider>
    </WorkspaceProvider>
  );
}

function openList(document: WorkspaceDocument = aWorkspace(), base = readerDossier()) {
  const store = createWorkspaceStore(document);
  const onClose = vi.fn();
  const view = renderView(<Desk store={store} base={base} onClose={onClose} />, base);
  const now = () => store.getState().history.document;
  const steps = () => store.getState().history.past.map(({ label }) => label);
  return { ...view, store, onClose, document: now, steps };
}

const grid = () => screen.getByRole("grid", { name: "All quotes" });
const rows = () => within(grid()).getAllByRole("row").slice(1);
/** First words of the rows, in their order. */
const words = () => rows().map((row) => within(row).getAllByRole("gridcell")[1]?.textContent?.slice(0, 12));
const row = (name: RegExp) => within(grid()).getByRole("row", { name });
const heading = (name: string) => within(grid()).getByRole("columnheader", { name });
const bulk = () => within(screen.getByRole("region", { name: "Chosen quotes" }));
const form = (name: RegExp) => within(screen.getByRole("form", { name }));

describe("the list of all quotes", () => {
  it("shows every quote, the newest first, and sorts by a heading, then the other way", async () => {
    const { hand } = openList();
    expect(words()).toHaveLength(6);
    expect(grid()).toHaveAttribute("aria-rowcount", "7");
    expect(heading("Said")).toHaveAttribute("aria-sort", "descending");
    expect(words()[0]).toBe("expect troub");
    await hand.click(within(heading("Said")).getByRole("button"));
    expect(heading("Said")).toHaveAttribute("aria-sort", "ascending");
    expect(words()[0]).toBe("Officials ag");
    await hand.click(within(heading("Speaker")).getByRole("button"));
    expect(heading("Said")).toHaveAttribute("aria-sort", "none");
    expect(rows()[0]).toHaveAccessibleName(/^Sharif to Putin, 2 Sep 2025, about/);
  });

  it("is filtered by words and choices, says how many are left, and is whole again", async () => {
    const { hand } = openList();
    await hand.type(screen.getByRole("searchbox"), "OWN");
    await waitFor(() => expect(words()).toHaveLength(2));
    expect(screen.getByText("2 of 6 quotes")).toBeInTheDocument();
    await hand.selectOptions(screen.getByRole("combobox", { name: /^Bears on:/ }), "India–Russia (2)");
    await waitFor(() => expect(words()).toEqual(["“We respect "]));
    await hand.selectOptions(screen.getByRole("combobox", { name: /^Stance:/ }), "Hostile");
    await screen.findByText(/No quote answers to this/);
    await hand.click(screen.getByRole("button", { name: "Clear the filter" }));
    await waitFor(() => expect(words()).toHaveLength(6));
    await hand.selectOptions(screen.getByRole("combobox", { name: /^Speaker:/ }), "Nobody named (1)");
    await waitFor(() => expect(words()).toHaveLength(1));
    await hand.click(screen.getByRole("checkbox", { name: "Only Oct 2024 – Sep 2025" }));
    expect(words()).toHaveLength(1);
  });

  it("is walked, chosen from and left by keys alone", async () => {
    const { hand, now, onClose } = openList();
    await waitFor(() => expect(rows()[0]).toHaveFocus());
    await hand.keyboard("{ArrowDown}{End}{Home}{ArrowDown} ");
    expect(rows()[1]).toHaveAttribute("aria-selected", "true");
    expect(rows()[1]).toHaveFocus();
    await hand.keyboard("{ArrowDown}{ArrowDown}{Shift>} {/Shift}");
    expect(rows().map((one) => one.getAttribute("aria-selected"))).toEqual([
      "false",
      "true",
      "true",
      "true",
      "false",
      "false",
    ]);
    expect(bulk().getByText("3 quotes chosen")).toBeInTheDocument();
    await hand.keyboard("{Control>}a{/Control}");
    expect(bulk().getByText("6 quotes chosen")).toBeInTheDocument();
    await hand.keyboard("/want");
    await waitFor(() => expect(words()).toHaveLength(2));
    // The keyboard is on the quote it was on, which is now the second.
    await hand.keyboard("{ArrowDown}");
    await waitFor(() => expect(rows()[1]).toHaveFocus());
    expect(bulk().getByText(/, 4 filtered out/)).toBeInTheDocument();
    await hand.keyboard("{Enter}");
    expect(onClose).toHaveBeenCalledOnce();
    expect(now()).toMatchObject({ selection: { kind: "quote", id: "own" }, tab: "article", pane: "reader" });
  });

  it("chooses by its boxes, a range with Shift, and goes to a quote by a press on its row", async () => {
    const { hand, onClose, now } = openList();
    await hand.click(within(row(/expect trouble/)).getByRole("checkbox"));
    await hand.keyboard("{Shift>}");
    await hand.click(within(row(/We want our own\.$/)).getByRole("checkbox"));
    await hand.keyboard("{/Shift}");
    expect(bulk().getByText("4 quotes chosen")).toBeInTheDocument();
    await hand.click(bulk().getByRole("button", { name: "Choose none" }));
    expect(screen.queryByRole("region", { name: "Chosen quotes" })).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    await hand.click(within(row(/Russia remains close/)).getByText("Russia remains close to India"));
    expect(now().selection).toEqual({ kind: "quote", id: "close" });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("gives what is shown away as CSV, in its order", async () => {
    const { hand } = openList();
    await hand.type(screen.getByRole("searchbox"), "want");
    await waitFor(() => expect(words()).toHaveLength(2));
    await hand.click(screen.getByRole("button", { name: "Export as CSV" }));
    await screen.findByText("2 quotes written to a-trial-quotes.csv.");
    expect(handed.map(({ name }) => name)).toEqual(["a-trial-quotes.csv"]);
  });

  it("mounts what is in sight of ten thousand, and the row the keyboard is on", async () => {
    const quotes = Array.from({ length: 10_000 }, (_, at) =>
      quoteOf(TALKS, `q${at}`, "Nobody in Delhi answered.", { note: `number ${at}` }),
    );
    const { hand } = openList(aWorkspace(), readerDossier({ quotes }));
    expect(grid()).toHaveAttribute("aria-rowcount", "10001");
    expect(rows().length).toBeLessThan(60);
    await waitFor(() => expect(rows()[0]).toHaveFocus());
    await hand.keyboard("{End}");
    const last = within(grid()).getAllByRole("row").at(-1);
    expect(last).toHaveAttribute("aria-rowindex", "10001");
    expect(last).toHaveFocus();
    expect(rows().length).toBeLessThan(60);
  });
});

describe("what is done to all chosen quotes", () => {
  it("gives them another speaker as one step, which is taken back from the list", async () => {
    const { hand, document, steps } = openList();
    await hand.click(screen.getByRole("checkbox", { name: /^Choose all/ }));
    await hand.click(bulk().getByRole("button", { name: "Speaker…" }));
    const speaker = form(/^Speaker of 6 quotes/);
    expect(speaker.getByRole("combobox", { name: "Speaker" })).toHaveFocus();
    await hand.keyboard("putin");
    expect(speaker.getByRole("status")).toHaveTextContent("6 quotes would change.");
    await hand.keyboard("{Control>}{Enter}{/Control}");
    expect(steps()).toEqual(["another speaker for 6 quotes"]);
    expect(Object.values(document().quotes).every(({ speaker: by }) => by === "putin")).toBe(true);
    expect(rows()[0]).toHaveTextContent("Changed");
    await hand.click(screen.getByRole("button", { name: "Undo" }));
    expect(document()).toEqual(aWorkspace());
    expect(screen.getByText("Undid: another speaker for 6 quotes.")).toBeInTheDocument();
    bulk().getByRole("button", { name: "Speaker…" }).focus();
    await hand.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(Object.keys(document().quotes)).toHaveLength(6);
  });

  it.each([
    ["Speaker…", /^Speaker of/, "Nobody is named", /Write who speaks/],
    ["To whom…", /^To whom/, "Nobody in particular", /Write to whom it is said/],
  ] as const)("takes no empty field under %s for a change: that nobody is meant is a choice", async (...wanted) => {
    const [tool, title, nobody, asked] = wanted;
    const { hand, document, steps } = openList();
    await hand.click(screen.getByRole("checkbox", { name: /^Choose all/ }));
    await hand.click(bulk().getByRole("button", { name: tool }));
    expect(form(title).getByRole("status")).toBeEmptyDOMElement();
    await hand.keyboard("{Control>}{Enter}{/Control}");
    expect(form(title).getByRole("status")).toHaveTextContent(asked);
    expect(steps()).toEqual([]);
    await hand.click(form(title).getByRole("checkbox", { name: nobody }));
    expect(form(title).getByRole("status")).toHaveTextContent(/would change/);
    await hand.keyboard("{Control>}{Enter}{/Control}");
    expect(steps()).toHaveLength(1);
    const after = Object.values(document().quotes);
    const key = tool === "Speaker…" ? "speaker" : "addressee";
    expect(after.length).toBeGreaterThan(0);
    expect(after.every((quote) => quote[key] === null)).toBe(true);
  });

  it("says what a change would come to, and what is missing", async () => {
    const { hand, steps } = openList();
    await hand.click(screen.getByRole("checkbox", { name: /^Choose all/ }));
    await hand.click(bulk().getByRole("button", { name: "Kind of statement…" }));
    await hand.keyboard("{Control>}{Enter}{/Control}");
    expect(form(/^Kind of statement/).getByRole("status")).toHaveTextContent("Choose a kind of statement");
    await hand.selectOptions(form(/^Kind of statement/).getByRole("combobox"), "Claim");
    expect(form(/^Kind of statement/).getByRole("status")).toHaveTextContent("5 of 6 quotes would change.");
    await hand.click(bulk().getByRole("button", { name: "To whom…" }));
    await hand.keyboard("Atlantis");
    expect(form(/^To whom/).getByRole("status")).toHaveTextContent("Nobody here is called “Atlantis”.");
    await hand.keyboard("{Escape}");
    expect(screen.queryByRole("form")).toBeNull();
    expect(bulk().getByRole("button", { name: "To whom…" })).toHaveFocus();
    expect(steps()).toEqual([]);
  });

  it("hides quotes of the dossier only with a reason", async () => {
    const { hand, document, steps } = openList();
    await hand.click(within(row(/expect trouble/)).getByRole("checkbox"));
    await hand.click(bulk().getByRole("button", { name: "Delete…" }));
    await hand.keyboard("{Control>}{Enter}{/Control}");
    expect(form(/^Delete 1 quote/).getByRole("status")).toHaveTextContent("Write the reason");
    await hand.keyboard("twice{Control>}{Enter}{/Control}");
    expect(steps()).toEqual(["removal of a quote"]);
    expect(document().hidden["quote.trouble"]?.reason).toBe("twice");
    expect(words()).toHaveLength(5);
    await waitFor(() => expect(rows()[0]).toHaveFocus());
  });

  it("offers nothing where nothing can be changed", async () => {
    const { hand, store } = openList();
    store.getState().setSave({ kind: "read-only", reason: "another tab", canTakeOver: true });
    await hand.click(screen.getByRole("checkbox", { name: /^Choose all/ }));
    expect(bulk().getByText(/the workspace is read-only/)).toBeInTheDocument();
    expect(bulk().queryByRole("button", { name: "Delete…" })).toBeNull();
  });
});
