import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { printRef } from "#domain/shared/ref.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import { DossierProvider, useEvidence } from "#state/dossier/dossier-context.tsx";
import { OwnershipProvider } from "#state/workspace/ownership-context.tsx";
import { useDocumentIfOpen, WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore, type WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { month, readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { HiddenItems, LedgerItemTools, LedgerTieTools } from "./index.ts";

const TIE = tieId("PAK~RUS");
const dossier = readerDossier();
const query = {
  at: month("2025-09"),
  since: month("2024-10"),
  clock: "event",
  method: DEFAULT_METHOD,
  aspects: null,
} as const;

function Items() {
  return (
    <>
      <LedgerTieTools tie={TIE} query={query} />
      <ul>
        {useEvidence()
          .itemsOf(TIE)
          .map((item) => (
            <li key={`${printRef(item.ref)} ${item.aspect}`} aria-label={printRef(item.ref)}>
              {item.stance}
              <LedgerItemTools item={item} first />
            </li>
          ))}
      </ul>
      <HiddenItems tie={TIE} />
    </>
  );
}

function Desk({ store }: { readonly store: WorkspaceStore }) {
  const document = useDocumentIfOpen(store);
  return (
    <WorkspaceProvider store={store}>
      <OwnershipProvider dossier={dossier} document={document}>
        <DossierProvider dossier={document ? overlay(dossier, document) : dossier}>
          <Items />
        </DossierProvider>
      </OwnershipProvider>
    </WorkspaceProvider>
  );
}

function openTools() {
  const store = createWorkspaceStore(aWorkspace());
  const { hand, lens } = renderView(<Desk store={store} />, dossier);
  const document = () => store.getState().history.document;
  const steps = () => store.getState().history.past.map(({ label }) => label);
  return { hand, lens, store, document, steps };
}
const quote = evidenceIndexOf(dossier)
  .itemsOf(TIE)
  .find(({ ref }) => ref.kind === "quote");
if (!quote) throw new Error("The trial has no quote on this tie.");
const name = printRef(quote.ref);
const row = () => within(screen.getByRole("listitem", { name }));

describe("an item of the ledger", () => {
  it("is weighed anew with a comment as one step, and goes back to what the dossier has", async () => {
    const { hand, document, steps, store } = openTools();
    await hand.click(row().getByRole("button", { name: "Edit" }));
    await hand.keyboard("1");
    const form = within(row().getByRole("form", { name: "How it bears on the tie" }));
    expect(form.getByRole("radio", { name: "Hostile" })).toBeChecked();
    await hand.clear(form.getByRole("textbox", { name: /^Confidence/ }));
    await hand.type(form.getByRole("textbox", { name: /^Confidence/ }), "0.25");
    await hand.type(form.getByRole("textbox", { name: /^Comment/ }), "said in jest");
    await hand.keyboard("{Control>}{Enter}{/Control}");
    expect(steps()).toEqual(["change of a quote"]);
    expect(Object.values(document().quotes)[0]?.bearings).toContainEqual({
      tie: TIE,
      aspect: quote.aspect,
      stance: -2,
      confidence: 0.25,
    });
    expect(row().getByRole("list", { name: "Comments" })).toHaveTextContent("said in jest");
    await waitFor(() => expect(row().getByRole("button", { name: "Edit" })).toHaveFocus());
    await hand.click(row().getByRole("button", { name: "As in the dossier" }));
    expect(document().quotes).toEqual({});
    store.getState().undo();
    store.getState().undo();
    expect(document()).toEqual(aWorkspace());
  });

  it("is left alone by Escape, and says what is wrong", async () => {
    const { hand, steps } = openTools();
    await hand.click(row().getByRole("button", { name: "Edit" }));
    const confidence = row().getByRole("textbox", { name: /^Confidence/ });
    await hand.clear(confidence);
    await hand.type(confidence, "2{Enter}");
    expect(row().getByRole("status")).toHaveTextContent("The confidence is a number above 0, at most 1.");
    await hand.keyboard("{Escape}");
    expect(row().queryByRole("form")).toBeNull();
    await waitFor(() => expect(row().getByRole("button", { name: "Edit" })).toHaveFocus());
    expect(steps()).toEqual([]);
  });

  it("is hidden only with a written reason, listed at the foot, and shown again", async () => {
    const { hand, steps } = openTools();
    await hand.click(row().getByRole("button", { name: "Hide" }));
    await hand.keyboard("{Control>}{Enter}{/Control}");
    expect(row().getByRole("status")).toHaveTextContent("Write the reason");
    await hand.keyboard("twice in the dossier{Control>}{Enter}{/Control}");
    expect(screen.queryByRole("listitem", { name })).toBeNull();
    // Work goes on in the row that moved up.
    await waitFor(() =>
      expect(document.activeElement).toHaveAttribute("data-tool", expect.stringMatching(/^edit quote/)),
    );
    const hidden = screen.getByRole("button", { name: "Hidden by you: 1" });
    await hand.click(hidden);
    expect(screen.getByText("twice in the dossier")).toBeVisible();
    await hand.click(screen.getByRole("button", { name: "Show again" }));
    expect(screen.getByRole("listitem", { name })).toBeVisible();
    expect(steps()).toEqual(["hiding a quote", "showing a quote again"]);
  });

  it("leaves its tie in hand when it goes, and every edit is about the tie, where undo leads to", async () => {
    const { hand, lens, store } = openTools();
    lens.getState().pick(quote.ref, "reader");
    await hand.click(row().getByRole("button", { name: "Hide" }));
    await hand.keyboard("twice{Control>}{Enter}{/Control}");
    expect(lens.getState().lens.selection).toEqual({ kind: "tie", id: TIE });
    expect(store.getState().history.past[0]?.about).toEqual({ kind: "tie", id: TIE });
  });

  it("takes comments, and loses them", async () => {
    const { hand, steps, document } = openTools();
    await hand.click(row().getByRole("button", { name: "Comment" }));
    await hand.keyboard("ask the desk in Delhi{Control>}{Enter}{/Control}");
    expect(row().getByRole("list", { name: "Comments" })).toHaveTextContent("ask the desk in Delhi");
    await hand.click(row().getByRole("button", { name: "Remove comment" }));
    expect(document().notes).toEqual({});
    expect(steps()).toEqual(["comment on a quote", "removal of a comment on a quote"]);
  });

  it("shows no tools where nothing can be changed", async () => {
    const { store } = openTools();
    store.getState().setSave({ kind: "read-only", reason: "another tab", canTakeOver: true });
    await waitFor(() => expect(screen.queryByRole("button", { name: "Edit" })).toBeNull());
    expect(screen.queryByRole("button", { name: "Add event" })).toBeNull();
  });
});

describe("a tie in hand", () => {
  it("gets an event with its source as one step", async () => {
    const { hand, steps, document } = openTools();
    await hand.click(screen.getByRole("button", { name: "Add event" }));
    const form = within(screen.getByRole("form", { name: "New event" }));
    await hand.keyboard("Talks in Moscow");
    await hand.type(form.getByRole("textbox", { name: "Date" }), "2025-08");
    await hand.click(form.getByRole("radio", { name: "Cordial" }));
    await hand.click(form.getByRole("button", { name: /^Add event/ }));
    expect(form.getByRole("status")).toHaveTextContent("Name the source");
    await hand.type(form.getByRole("combobox", { name: "Source" }), "My own notes");
    await hand.keyboard("{Control>}{Enter}{/Control}");
    expect(steps()).toEqual(["new event"]);
    const [event] = Object.values(document().events);
    expect(screen.getByRole("listitem", { name: `event.${event?.id}` })).toHaveTextContent("Remove");
  });

  it("is overridden only with a reason, and the override can be changed", async () => {
    const { hand, steps, document } = openTools();
    await hand.click(screen.getByRole("button", { name: "Override the reading" }));
    await hand.keyboard("1{Control>}{Enter}{/Control}");
    expect(document().overrides).toEqual({});
    await hand.type(screen.getByRole("textbox", { name: "Reason" }), "never ratified");
    await hand.keyboard("{Control>}{Enter}{/Control}");
    expect(document().overrides).toEqual({
      [TIE]: { id: TIE, tie: TIE, stance: -2, from: "2025-09", reason: "never ratified", coder: "" },
    });
    expect(steps()).toEqual(["override of a reading"]);
    expect(screen.getByRole("button", { name: "Change the override" })).toBeVisible();
  });
});
