import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { restingLens } from "#domain/lens/lens.ts";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore } from "#state/preferences/preferences-store.ts";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { trialEvent } from "#tests/support/trial-evidence.ts";
import { FindDialog } from "./index.ts";

beforeAll(() => {
  // jsdom has the element but not its top layer.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
    this.querySelector("input")?.focus();
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

const nothingTyped = () => "";

function openFind(dossier: Dossier = readerDossier(), typedAhead = nothingTyped) {
  const store = createLensStore(restingLens(dossier.opening.window));
  const onClose = vi.fn();
  const { container } = render(
    <PreferencesProvider store={createPreferencesStore()}>
      <LensProvider store={store}>
        <DossierProvider dossier={dossier}>
          <FindDialog onClose={onClose} typedAhead={typedAhead} />
        </DossierProvider>
      </LensProvider>
    </PreferencesProvider>,
  );
  const field = screen.getByRole("combobox", { name: /^Find/ });
  field.focus();
  return { field, onClose, container, hand: userEvent.setup(), lens: () => store.getState().lens };
}

const group = (name: RegExp) => screen.getByRole("group", { name });
const current = () => screen.getByRole("option", { selected: true });

describe("the field", () => {
  it("has the focus, and points at the result that Enter goes to", async () => {
    const { field, hand } = openFind();
    await hand.type(field, "russia");
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute("aria-expanded", "true");
    expect(field.getAttribute("aria-controls")).toBe(screen.getByRole("listbox").id);
    expect(field.getAttribute("aria-activedescendant")).toBe(current().id);
    expect(current()).toHaveTextContent("Russia");
  });

  it("begins with what was typed before it was there, and goes on from that", async () => {
    const { field, hand } = openFind(readerDossier(), () => "russ");
    expect(field).toHaveValue("russ");
    await hand.keyboard("ia");
    expect(field).toHaveValue("russia");
    expect(current()).toHaveTextContent("Russia");
  });

  it("offers well-tied actors and the newest articles while it is empty", () => {
    openFind();
    expect(within(group(/^Actors/)).getAllByRole("option")[0]).toHaveTextContent("Pakistan");
    expect(within(group(/^Articles/)).getAllByRole("option")[0]).toHaveTextContent("Talks in the capital");
    expect(screen.getByRole("status")).toHaveTextContent("Actors with most ties, newest articles");
  });

  it("says how much was found, and what to do when nothing was", async () => {
    const { field, hand } = openFind();
    await hand.type(field, "gazette");
    expect(screen.getByRole("status")).toHaveTextContent("1 result");
    await hand.type(field, " zebra");
    expect(screen.getByRole("status")).toHaveTextContent("No results");
    expect(screen.getByText(/Fewer words/)).toHaveTextContent("Nothing found for “gazette zebra”.");
    expect(field).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByRole("option")).toBeNull();
  });
});

describe("the list", () => {
  it("is walked with the arrows, group by group with the page keys, and goes round", async () => {
    const { field, hand } = openFind();
    await hand.type(field, "pakistan");
    const all = screen.getAllByRole("option");
    await hand.keyboard("{ArrowDown}");
    expect(current()).toBe(all[1]);
    await hand.keyboard("{ArrowUp}{ArrowUp}");
    expect(current()).toBe(all.at(-1));
    await hand.keyboard("{ArrowDown}{PageDown}");
    expect(current().closest("fieldset")).toBe(screen.getAllByRole("group")[1]);
    await hand.keyboard("{PageUp}");
    expect(current()).toBe(all[0]);
    expect(field).toHaveFocus();
  });

  it("begins again at the top when the words change", async () => {
    const { field, hand } = openFind();
    await hand.type(field, "pakistan{ArrowDown}{ArrowDown}");
    await hand.type(field, "{Backspace}");
    expect(current()).toBe(screen.getAllByRole("option")[0]);
  });

  it("marks what was typed, as it is written", async () => {
    const { field, hand } = openFind();
    await hand.type(field, "STRONG REL");
    const marks = [...current().querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks).toEqual(["strong", "rel"]);
  });

  it("shows a tie by its tag and its stance", async () => {
    const { field, hand } = openFind();
    await hand.type(field, "PAK~RUS");
    const [tie] = within(group(/^Tie/)).getAllByRole("option");
    expect(tie).toHaveTextContent("PAK RUS");
    expect(tie).toHaveTextContent("Pakistan–Russia");
    expect(tie).toHaveTextContent("cordial");
  });

  it("takes hostile text as text", async () => {
    const title = "<img src=x onerror=alert(1)> & <b>oil</b>";
    const { field, hand, container } = openFind(
      readerDossier({ events: [trialEvent("e", "2025-01-01", [], { title })] }),
    );
    await hand.type(field, "onerror");
    expect(current()).toHaveTextContent(title);
    expect(container.querySelector("img")).toBeNull();
  });
});

describe("going there", () => {
  it.each([
    ["PAK~RUS", { kind: "tie", id: "PAK~RUS" }, { pane: "graph" }],
    ["sharif", { kind: "actor", id: "sharif" }, { pane: "graph" }],
    ["trouble", { kind: "quote", id: "trouble" }, { pane: "reader", tab: "article" }],
    ["later quarrel", { kind: "event", id: "2025-11-10.1" }, { pane: "timeline" }],
    ["earlier visit", { kind: "article", id: "earlier" }, { pane: "reader", tab: "article", article: "earlier" }],
    ["valley", { kind: "arrangement", id: "ind-pak-dispute-1947" }, { pane: "graph" }],
    ["gazette", { kind: "source", id: "gazette" }, { pane: "reader", tab: "article" }],
  ])("by Enter on %s picks it as find, brings its pane to the front and closes", async (words, selection, rest) => {
    const { field, hand, lens, onClose } = openFind();
    await hand.type(field, `${words}{Enter}`);
    expect(lens()).toMatchObject({ selection, pickedBy: "find", ...rest });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("by a press does the same", async () => {
    const { field, hand, lens, onClose } = openFind();
    await hand.type(field, "pakistan");
    await hand.click(within(group(/^Ties/)).getAllByRole("option")[1] as HTMLElement);
    expect(lens()).toMatchObject({ selection: { kind: "tie" }, pickedBy: "find" });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("does nothing on Enter where nothing was found", async () => {
    const { field, hand, lens, onClose } = openFind();
    await hand.type(field, "zebra{Enter}");
    expect(lens().selection).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });

  it("leaves by the close button", async () => {
    const { hand, onClose } = openFind();
    await hand.click(screen.getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

it("has no fault that axe can see, with results and without", async () => {
  const { container, field, hand } = openFind();
  const faults = async () =>
    (
      await axe.run(container, { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } })
    ).violations.map(({ id }) => id);
  expect(await faults()).toEqual([]);
  await hand.type(field, "pakistan");
  expect(await faults()).toEqual([]);
  await hand.type(field, " zebra");
  expect(await faults()).toEqual([]);
});
