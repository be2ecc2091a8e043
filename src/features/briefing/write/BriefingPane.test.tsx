import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { BriefingStep } from "#domain/briefing/briefing.ts";
import type { ActorId, TieId } from "#domain/shared/ids.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import { BriefingDeskProvider, createBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { useDocumentIfOpen, WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore, type WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aBriefing, aStep } from "#tests/support/trial-briefing.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { BriefingPane } from "./BriefingPane.tsx";

const STEPS: readonly BriefingStep[] = ["one", "two", "three"].map((id) => aStep(id, { title: `Title ${id}` }));
const base = { ...sampleDossier(), briefings: [aBriefing([], { steps: STEPS })] };
const BARE = { ...base, briefings: [] };

function openPane(dossier = base, store: WorkspaceStore | null = createWorkspaceStore(aWorkspace())) {
  const desk = createBriefingDesk();
  desk.getState().setOpen(true);
  const onAddStep = vi.fn();
  function Desk() {
    const document = useDocumentIfOpen(store);
    return (
      <WorkspaceProvider store={store}>
        <DossierProvider dossier={document === null ? dossier : overlay(dossier, document)}>
          <BriefingDeskProvider store={desk}>
            <BriefingPane base={dossier} onAddStep={onAddStep} />
          </BriefingDeskProvider>
        </DossierProvider>
      </WorkspaceProvider>
    );
  }
  const view = renderView(<Desk />, dossier);
  const titles = () => [...document.querySelectorAll(".bw-title")].map(({ textContent }) => textContent);
  const done = () => store?.getState().history.past.map(({ label }) => label) ?? [];
  const kept = () => store?.getState().history.document.briefings.trial?.steps ?? [];
  return { ...view, desk, store, onAddStep, titles, done, kept };
}

const title = (word: string) => screen.getByRole("button", { name: new RegExp(`^\\d\\s*Title ${word}`) });

describe("the steps of a briefing", () => {
  it("open one at a time, and put their view on the desk", async () => {
    const { hand, now, desk } = openPane();
    await hand.click(title("two"));
    expect(title("two")).toHaveAttribute("aria-expanded", "true");
    expect(now().window).toEqual({ from: "2024-10", to: "2025-09" });
    expect(now().pane).toBe("reader");
    expect(desk.getState()).toMatchObject({ briefing: "trial", step: "two", isOpen: true });
    await hand.click(title("two"));
    expect(title("two")).toHaveAttribute("aria-expanded", "false");
  });

  it("are one stop for Tab, walked by arrows and moved with Alt, the focus staying on what is moved", async () => {
    const { hand, titles, done } = openPane();
    title("one").focus();
    await hand.keyboard("{ArrowDown}");
    expect(title("two")).toHaveFocus();
    expect(screen.getAllByRole("button", { name: /^\d\s*Title/ }).map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    await hand.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(titles()).toEqual(["Title one", "Title three", "Title two"]);
    expect(title("two")).toHaveFocus();
    await hand.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(done()).toEqual(["move of a step"]);
    await hand.keyboard("{Home}");
    expect(title("one")).toHaveFocus();
  });

  it("are moved by their grips too", async () => {
    const { hand, titles } = openPane();
    screen.getByRole("button", { name: "Move step 3" }).focus();
    await hand.keyboard("{ArrowUp}");
    expect(titles()).toEqual(["Title one", "Title three", "Title two"]);
    expect(screen.getByRole("button", { name: "Move step 2" })).toHaveFocus();
  });

  it("are doubled and removed, each undone by one step", async () => {
    const { hand, titles, store, desk } = openPane();
    await hand.click(title("two"));
    await hand.click(screen.getByRole("button", { name: "Duplicate" }));
    expect(titles()).toEqual(["Title one", "Title two", "Title two", "Title three"]);
    expect(desk.getState().step).not.toBe("two");
    await hand.click(screen.getByRole("button", { name: "Remove" }));
    expect(titles()).toEqual(["Title one", "Title two", "Title three"]);
    expect(title("three")).toHaveFocus();
    act(() => void store?.getState().undo());
    act(() => void store?.getState().undo());
    expect(titles()).toEqual(["Title one", "Title two", "Title three"]);
    expect(store?.getState().history.document.briefings).toEqual({});
  });

  it("leave the focus in the pane when the last of them goes, and when the briefing does", async () => {
    const { hand, titles } = openPane();
    for (const word of ["one", "two", "three"]) {
      await hand.click(title(word));
      await hand.click(screen.getByRole("button", { name: "Remove" }));
    }
    expect(titles()).toEqual([]);
    expect(screen.getByRole("region", { name: "Briefing" })).toHaveFocus();
    await hand.click(screen.getByRole("button", { name: "Back to the dossier’s briefing" }));
    expect(titles()).toHaveLength(3);
    expect(screen.getByRole("region", { name: "Briefing" })).toHaveFocus();
  });
});

describe("a step that is open", () => {
  it("takes what is typed in a field as one edit, and keeps its title rather than none", async () => {
    const { hand, kept, done } = openPane();
    await hand.click(title("one"));
    const field = screen.getByRole("textbox", { name: "Title" });
    await hand.clear(field);
    await hand.type(field, "Another title{Enter}");
    expect(done()).toEqual(["title of a step"]);
    await hand.clear(field);
    await hand.tab();
    expect(screen.getByRole("alert")).toHaveTextContent("A step needs a title");
    expect(kept()[0]?.title).toBe("Another title");
  });

  it.each([
    ["Title", "title", /^Title$/],
    ["Caption", "caption", /^Caption/],
  ] as const)("keeps what is typed in %s when Escape leaves it, and one undo takes it back", async (_, part, name) => {
    const { hand, kept, store } = openPane();
    await hand.click(title("one"));
    const field = screen.getByRole("textbox", { name });
    const before = (field as HTMLTextAreaElement).value;
    await hand.type(field, " and more{Escape}");
    expect(kept()[0]?.[part]).toBe(`${before} and more`);
    expect(document.activeElement).toHaveClass("bw-open");
    act(() => void store?.getState().undo());
    expect(field).toHaveValue(before);
  });

  it("is left by Escape from the title of the briefing too, which keeps it and the pane", async () => {
    const { hand, store, desk } = openPane();
    await hand.type(screen.getByRole("textbox", { name: "Title of the briefing" }), " anew{Escape}");
    expect(store?.getState().history.document.briefings.trial?.title).toMatch(/ anew$/);
    expect(screen.getByRole("region", { name: "Briefing" })).toHaveFocus();
    expect(desk.getState().isOpen).toBe(true);
  });

  it("keeps half-written words when the page is put away", async () => {
    const { hand, kept, done } = openPane();
    await hand.click(title("one"));
    await hand.type(screen.getByRole("textbox", { name: /^Notes/ }), "Say less");
    expect(done()).toEqual([]);
    act(() => void window.dispatchEvent(new Event("pagehide")));
    expect(kept()[0]?.notes).toBe("Say less");
  });

  it("marks words bold by keys and shows them as they are read", async () => {
    const { hand, kept } = openPane();
    await hand.click(title("one"));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Caption/ });
    await hand.type(field, "Two cargoes");
    field.setSelectionRange(4, 11);
    await hand.keyboard("{Control>}b{/Control}");
    expect(field).toHaveValue("Two **cargoes**");
    expect(screen.getByText("cargoes").closest("strong")).toBeInTheDocument();
    await hand.tab();
    expect(kept()[0]?.caption).toBe("Two **cargoes**");
  });

  it("says what is wrong with a time, and keeps a right one", async () => {
    const { hand, kept } = openPane();
    await hand.click(title("one"));
    const field = screen.getByRole("textbox", { name: /^Time/ });
    await hand.type(field, "soon{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("Write minutes and seconds");
    expect(field).toBeInvalid();
    await hand.clear(field);
    await hand.type(field, "1:30{Enter}");
    expect(kept()[0]?.seconds).toBe(90);
  });

  it("shows at least one part, and says why others have nothing", async () => {
    const { hand, kept, done } = openPane();
    await hand.click(title("one"));
    await hand.click(screen.getByRole("button", { name: "Graph" }));
    expect(done()).toEqual([]);
    const quote = screen.getByRole("button", { name: "Quote" });
    expect(quote).toHaveAccessibleDescription(/Nothing that is lit has a quote/);
    await hand.click(quote);
    expect(done()).toEqual([]);
    await hand.click(screen.getByRole("button", { name: "Timeline" }));
    expect(kept()[0]?.shows).toEqual(["graph", "timeline"]);
  });

  it("takes the view of the desk where that shows something else", async () => {
    const { hand, lens, kept } = openPane();
    await hand.click(title("one"));
    expect(screen.getByText("The desk shows this step.")).toBeInTheDocument();
    act(() => lens.getState().pick({ kind: "tie", id: "PAK~RUS" as TieId }, "graph"));
    await hand.click(screen.getByRole("button", { name: "Take the desk’s view" }));
    expect(kept()[0]?.lens).toContain("sel=tie.PAK~RUS");
    const lit = screen.getByRole("combobox", { name: "Lit" });
    await hand.selectOptions(lit, "Actor: Pakistan");
    expect(lens.getState().lens.selection).toEqual({ kind: "actor", id: "PAK" });
  });
});

describe("a grip that is dragged", () => {
  it("moves its step to where it is let go, and not when Escape is pressed or the drop is outside", () => {
    const { titles, done } = openPane();
    for (const [at, item] of document.querySelectorAll(".bw-step").entries())
      item.getBoundingClientRect = () => new DOMRect(0, at * 40, 300, 40);
    const body = document.querySelector(".bw-body");
    if (body) body.getBoundingClientRect = () => new DOMRect(0, 0, 300, 400);
    const drag = (to: { readonly x: number; readonly y: number }) => {
      const grip = screen.getByRole("button", { name: "Move step 1" });
      fireEvent.pointerDown(grip, { button: 0, isPrimary: true, pointerId: 1, clientX: 5, clientY: 20 });
      fireEvent.pointerMove(window, { pointerId: 1, clientX: 5, clientY: 40 });
      fireEvent.pointerMove(window, { pointerId: 1, clientX: to.x, clientY: to.y });
    };
    drag({ x: 5, y: 75 });
    expect(document.querySelector('[data-landing="before"]')).toHaveTextContent("Title three");
    fireEvent.keyDown(window, { key: "Escape" });
    fireEvent.pointerUp(window, { pointerId: 1 });
    drag({ x: 900, y: 75 });
    fireEvent.pointerUp(window, { pointerId: 1 });
    drag({ x: 5, y: 75 });
    fireEvent.pointerCancel(window, { pointerId: 1 });
    expect(done()).toEqual([]);
    drag({ x: 5, y: 115 });
    fireEvent.pointerUp(window, { pointerId: 1 });
    expect(titles()).toEqual(["Title two", "Title three", "Title one"]);
    expect(done()).toEqual(["move of a step"]);
  });
});

describe("a pane without steps, or without leave to write", () => {
  it("names the gain and begins a briefing", async () => {
    const { hand, onAddStep, store } = openPane(BARE);
    await hand.click(screen.getByRole("button", { name: /^Begin with what is on the desk/ }));
    expect(onAddStep).toHaveBeenCalledOnce();
    await hand.click(screen.getByRole("button", { name: "New briefing" }));
    expect(screen.getByRole("textbox", { name: "Title of the briefing" })).toHaveValue("New briefing");
    await hand.click(screen.getByRole("button", { name: "Remove this briefing" }));
    expect(store?.getState().history.document.briefings).toEqual({});
  });

  it.each([
    ["no workspace", null, /as soon as your workspace is open/],
    [
      "a read-only one",
      createWorkspaceStore(aWorkspace(), { kind: "read-only", reason: "Another tab has it.", canTakeOver: true }),
      /Nothing can be changed here\. Another tab has it\./,
    ],
  ] as const)("says why with %s, and steps are read", async (_which, store, why) => {
    const { hand } = openPane(base, store);
    expect(screen.getByText(why)).toBeInTheDocument();
    await hand.click(title("one"));
    const step = within(screen.getByRole("group", { name: "Step 1" }));
    expect(step.getByText("Graph")).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /^Move step/ })).toBeNull();
  });

  it("gives its place to an article or an analysis that is asked for", () => {
    const { desk, lens } = openPane();
    act(() => lens.getState().pick({ kind: "actor", id: "PAK" as ActorId }, "graph"));
    expect(desk.getState().isOpen).toBe(true);
    act(() => lens.getState().set({ analysis: "balance" }));
    expect(desk.getState().isOpen).toBe(false);
  });
});
