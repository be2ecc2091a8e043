import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { printQuotesCsv } from "#domain/exchange/quotes-csv.ts";
import { nameCoder } from "#domain/workspace/commands/about.ts";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { secondCoderOf } from "#state/workspace/second-coder.ts";
import { useDocumentIfOpen, WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore, type WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { sampleContext } from "#tests/support/exchange.ts";
import { holdPausesWhile } from "#tests/support/held-pauses.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { ExchangeDialog } from "./index.ts";

const base = sampleDossier();
const [some] = base.quotes;
if (!some) throw new Error("The sample has no quotes.");
/** A quote of one's own over the very words of one of the sample's. */
const own = { ...some, id: aQuote("own").id, note: "mine" };
const withOwn = perform(startHistory(aWorkspace()), putRecord({ collection: "quotes", row: own })).document;

beforeAll(() => {
  // jsdom has the element but not its top layer.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

/** What was handed to the reader: names of files, and their texts. */
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

function Desk(props: { readonly store: WorkspaceStore; readonly onClose: () => void }) {
  const document = useDocumentIfOpen(props.store);
  return (
    <WorkspaceProvider store={props.store}>
      <DossierProvider dossier={document === null ? base : overlay(base, document)}>
        <ExchangeDialog base={base} onClose={props.onClose} />
      </DossierProvider>
    </WorkspaceProvider>
  );
}

function openExchange(document: WorkspaceDocument = aWorkspace()) {
  const store = createWorkspaceStore(document);
  const onClose = vi.fn();
  const view = renderView(<Desk store={store} onClose={onClose} />, base);
  const quotes = () => store.getState().history.document.quotes;
  const give = (label: string, name: string, content: string) =>
    view.hand.upload(screen.getByLabelText(label, { selector: "input" }), new File([content], name));
  return { ...view, store, quotes, give, onClose };
}

const tab = (name: string) => screen.getByRole("tab", { name });
const csv = (...quotes: Parameters<typeof printQuotesCsv>[0]) => printQuotesCsv(quotes, sampleContext());

describe("importing quotes", () => {
  it("R5 shows what would come in, takes it in one step, and gives a report to take along", async () => {
    const { hand, give, quotes, store } = openExchange();
    await give("Quotes file", "quotes.txt", csv(own));
    expect(await screen.findByText(/1 quote would come in/)).toBeInTheDocument();
    expect(quotes()).toEqual({});
    await hand.click(screen.getByRole("button", { name: "Import 1 quote" }));
    expect(quotes()).toEqual({ [own.id]: own });
    expect(store.getState().history.past.map(({ label }) => label)).toEqual(["import of quotes"]);
    await hand.click(screen.getByRole("button", { name: "Download the report" }));
    expect(handed[0]?.name).toBe("quotes-txt-report.csv");
    expect(await handed[0]?.content.text()).toContain("taken,line 2,own");
    await hand.click(screen.getByRole("button", { name: "Undo" }));
    expect(quotes()).toEqual({});
  });

  it("R5 leaves nothing behind when it is cancelled", async () => {
    const { hand, give, store } = openExchange();
    const before = store.getState().history;
    await give("Quotes file", "quotes.csv", csv(own));
    await screen.findByText(/1 quote would come in/);
    await hand.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("region", { name: "Preview" })).not.toBeInTheDocument();
    expect(store.getState().history).toBe(before);
  });

  it("takes nothing into a workspace that is read-only here, and says so", async () => {
    const { hand, give, store, quotes } = openExchange();
    store.getState().setSave({ kind: "read-only", reason: "another tab", canTakeOver: true });
    await give("Quotes file", "quotes.csv", csv(own));
    await hand.click(await screen.findByRole("button", { name: "Import 1 quote" }));
    expect(screen.getByRole("alert")).toHaveTextContent("read-only");
    expect(quotes()).toEqual({});
  });

  it("asks for the article that a file does not name", async () => {
    const { hand, give } = openExchange();
    await give("Quotes file", "words.csv", `exact\n"${some.anchor.exact.replaceAll('"', '""')}"\n`);
    const choice = await screen.findByRole("combobox", { name: /1 quote of an article the file does not name/ });
    expect(screen.getByText(/Nothing would come in/)).toBeInTheDocument();
    await hand.selectOptions(choice, some.article);
    expect(await screen.findByText(/1 quote would come in/)).toBeVisible();
  });

  it("R43 lists changed words, old and new, and takes them only when ticked", async () => {
    const { hand, give, quotes } = openExchange();
    const words = `never ${own.anchor.exact}`;
    await give("Quotes file", "old.csv", csv({ ...own, anchor: { ...own.anchor, exact: words } }));
    const waiting = await screen.findByRole("region", { name: "Quotes that wait" });
    expect(within(waiting).getByText(words)).toBeInTheDocument();
    expect(within(waiting).getByText(own.anchor.exact)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Import 0 quotes" })).toBeDisabled();
    await hand.click(within(waiting).getByRole("checkbox"));
    await hand.click(screen.getByRole("button", { name: "Import 1 quote" }));
    expect(quotes()).toEqual({ [own.id]: own });
  });

  it("makes an actor that the file names and nobody here is, in the same step", async () => {
    const { hand, give, quotes, store } = openExchange();
    const file = csv({ ...own, bearings: [] }).replace(/,,,,,(\r?\n?)$/, ",Wagner Group,RUS,defence,2,0.9$1");
    await give("Quotes file", "theirs.csv", file);
    const choice = await screen.findByRole("combobox", { name: "Wagner Group" });
    expect(screen.getByText(/bearing on Wagner Group–RUS left out/)).toBeInTheDocument();
    await hand.selectOptions(choice, "Add as an organisation");
    await hand.click(screen.getByRole("button", { name: "Import 1 quote" }));
    expect(Object.keys(store.getState().history.document.actors)).toEqual(["wagner-group"]);
    expect(quotes()[own.id]?.bearings).toEqual([
      { tie: "RUS~wagner-group", aspect: "defence", stance: 2, confidence: 0.9 },
    ]);
    expect(store.getState().history.past).toHaveLength(1);
  });

  it("keeps a quote that is here and differs, unless told to replace it", async () => {
    const { hand, give, quotes } = openExchange(withOwn);
    await give("Quotes file", "theirs.csv", csv({ ...own, note: "theirs" }));
    await screen.findByText(/Nothing would come in/);
    await hand.click(screen.getByRole("checkbox", { name: "Replace 1 quote that differs here" }));
    await hand.click(screen.getByRole("button", { name: "Import 1 quote" }));
    expect(quotes()[own.id]?.note).toBe("theirs");
  });

  it("R4 refuses what it cannot read, with what it knows", async () => {
    const { give } = openExchange();
    await give("Quotes file", "picture.csv", "\u0089PNG");
    expect(await screen.findByText(/none of: Web annotations/)).toBeInTheDocument();
    await give("Quotes file", "mine.json", [...printWorkspace(withOwn)].join(""));
    expect(await screen.findByText(/this is an Entente workspace/)).toBeInTheDocument();
    await give("Quotes file", "rows.csv", "quote_id,exact\nq1,\n");
    expect(await screen.findByText("line 2")).toBeInTheDocument();
  });
});

describe("exporting", () => {
  it("R9 gives the quotes of the workspace from memory, or all of them", async () => {
    const { hand } = openExchange(withOwn);
    await hand.click(tab("Export"));
    await hand.click(screen.getByRole("button", { name: "Export as Quotes (CSV)" }));
    await screen.findByText("1 quote written to my-layer-quotes.csv.");
    expect(await handed[0]?.content.text()).toContain("own,");
    await hand.click(screen.getByRole("radio", { name: `All ${base.quotes.length + 1} quotes on the desk` }));
    await hand.click(screen.getByRole("button", { name: "Export as Web annotations (JSON-LD)" }));
    await waitFor(() => expect(handed).toHaveLength(2));
    expect(JSON.parse((await handed[1]?.content.text()) ?? "").total).toBe(base.quotes.length + 1);
  });
});

describe("a second coder", () => {
  const theirs = perform(
    startHistory({ ...withOwn, about: { ...withOwn.about, id: "w2" } }),
    nameCoder("Noor"),
  ).document;
  const differing = (change: Partial<typeof own>) =>
    [...printWorkspace({ ...theirs, quotes: { [own.id]: { ...own, ...change } } })].join("");

  it("says of figures that are not defined that they are not", async () => {
    const { hand, give } = openExchange(withOwn);
    await hand.click(tab("Second coder"));
    await give("Workspace of another coder", "noor.entente.json", differing({}));
    expect(await screen.findByRole("heading", { name: "No disagreements left" })).toBeInTheDocument();
    const row = screen.getByRole("row", { name: /^Kind of statement/ });
    expect(within(row).getByText("not defined")).toBeInTheDocument();
  });

  it("leads to the quote of a disagreement and settles it in one step, undone by the way back", async () => {
    const { hand, give, now, quotes, store } = openExchange(withOwn);
    const act = own.act === "threat" ? "praise" : "threat";
    await hand.click(tab("Second coder"));
    await give("Workspace of another coder", "noor.entente.json", differing({ act }));
    await screen.findByRole("heading", { name: "1 disagreement to settle" });
    await hand.click(screen.getByRole("button", { name: own.anchor.exact }));
    expect(now().selection).toEqual({ kind: "quote", id: own.id });
    const strip = screen.getByRole("region", { name: "Disagreement" });
    expect(strip).toHaveTextContent(/Noor (Threat|Praise)/);
    await hand.click(within(strip).getByRole("button", { name: /^Take theirs/ }));
    expect(quotes()[own.id]?.act).toBe(act);
    await hand.click(within(strip).getByRole("button", { name: "Undo" }));
    expect(quotes()[own.id]).toEqual(own);
    await hand.click(await within(strip).findByRole("button", { name: /^Keep mine/ }));
    expect(strip).toHaveFocus();
    expect(quotes()[own.id]).toEqual(own);
    expect(Object.values(store.getState().history.document.notes)).toHaveLength(1);
    await hand.click(within(strip).getByRole("button", { name: "Back to the list" }));
    expect(screen.getByRole("heading", { name: "No disagreements left" })).toBeInTheDocument();
  });

  it("says that mine goes where I alone marked the words, and that theirs comes in where they did", async () => {
    const alone = openExchange(withOwn);
    await alone.hand.click(tab("Second coder"));
    const none = [...printWorkspace({ ...theirs, quotes: {} })].join("");
    await alone.give("Workspace of another coder", "noor.entente.json", none);
    expect(await screen.findByRole("button", { name: /^Keep mine/ })).toBeInTheDocument();
    await alone.hand.click(screen.getByRole("button", { name: /^Delete mine/ }));
    expect(await screen.findByText("Yours was deleted.", { exact: false })).toBeInTheDocument();
    expect(alone.quotes()).toEqual({});
    alone.unmount();
    const empty = openExchange();
    await empty.hand.click(tab("Second coder"));
    await empty.give("Workspace of another coder", "noor.entente.json", differing({}));
    expect(await screen.findByRole("button", { name: /^Leave it out/ })).toBeInTheDocument();
    await empty.hand.click(screen.getByRole("button", { name: /^Add theirs/ }));
    expect(await screen.findByText("That of Noor was added.", { exact: false })).toBeInTheDocument();
    expect(empty.quotes()).toEqual({ [own.id]: own });
  });

  it("says how many of mine are left out since theirs has no sure place at the same words", async () => {
    const { hand, give } = openExchange(withOwn);
    const exact = `never ${own.anchor.exact}`;
    await hand.click(tab("Second coder"));
    const file = differing({ anchor: { ...own.anchor, exact } });
    await give("Workspace of another coder", "noor.entente.json", file);
    expect(await screen.findByText(/1 quote of yours is left out of the comparison/)).toBeInTheDocument();
    expect(screen.getByText(/0 passages marked by both, 0 by you alone, 0 by/)).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "No disagreements left" })).toBeInTheDocument();
  });

  it("R8 says how far the comparison is, can be stopped, and is made when asked again", async () => {
    const { hand, give } = openExchange(withOwn);
    const many = Array.from({ length: 3_000 }, (_, at) => ({ ...own, id: aQuote(`q${at}`).id }));
    const quotes = Object.fromEntries(many.map((quote) => [quote.id, quote]));
    const comparing = () => screen.queryByRole("progressbar", { name: "Comparing the two codings" }) !== null;
    const release = holdPausesWhile(comparing);
    await hand.click(tab("Second coder"));
    await give("Workspace of another coder", "noor.entente.json", [...printWorkspace({ ...theirs, quotes })].join(""));
    await waitFor(() => expect(comparing()).toBe(true));
    await hand.click(screen.getByRole("button", { name: "Cancel" }));
    release();
    await screen.findByText("The comparison was stopped.", { exact: false });
    expect(screen.queryByRole("region", { name: "Agreement of two coders" })).toBeNull();
    await hand.click(screen.getByRole("button", { name: "Compare again" }));
    const figures = /1 passage marked by both, 0 by you alone, 2999 by/;
    expect(await screen.findByText(figures, undefined)).toBeInTheDocument();
  });

  it("is laid over the articles, can be hidden there, and is gone when it is closed, until that is undone", async () => {
    const { hand, give, store } = openExchange(withOwn);
    await hand.click(tab("Second coder"));
    await give("Workspace of another coder", "noor.entente.json", differing({}));
    const shown = await screen.findByRole("checkbox", { name: /Show these quotes in the articles/ });
    const layer = () => secondCoderOf(store).getState().coder;
    expect(layer()).toMatchObject({ shown: true, document: { about: { coder: "Noor" } } });
    await hand.click(shown);
    expect(layer()?.shown).toBe(false);
    await hand.click(screen.getByRole("button", { name: "Close layer" }));
    expect(layer()).toBeNull();
    expect(screen.queryByRole("checkbox", { name: /Show these quotes/ })).toBeNull();
    expect(screen.getByText(/The layer of Noor is closed\./)).toBeInTheDocument();
    await hand.click(screen.getByRole("button", { name: "Undo" }));
    expect(layer()).toMatchObject({ shown: false, document: { about: { coder: "Noor" } } });
    expect(await screen.findByRole("checkbox", { name: /Show these quotes/ })).not.toBeChecked();
  });

  it("writes who codes into the workspace, as a step", async () => {
    const { hand, store } = openExchange();
    await hand.click(tab("Second coder"));
    await hand.type(screen.getByRole("textbox", { name: /Your name as a coder/ }), "Imran{Enter}");
    expect(store.getState().history.document.about.coder).toBe("Imran");
    expect(store.getState().history.past).toHaveLength(1);
  });
});
