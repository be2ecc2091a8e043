import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Lens } from "#domain/lens/lens.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { actorId, readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { AllianceGraph } from "./index.ts";

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes("reduce"),
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
});

const PAK_RUS: Ref = { kind: "tie", id: tieId("PAK~RUS") };
const open = (lens: Partial<Lens> = {}, compact = false) =>
  renderView(<AllianceGraph compact={compact} />, readerDossier(), { lens });
const list = () => screen.getByRole("table", { name: "Ties" });
/** What a row is called: its text without the tag, which is decoration. */
const nameOf = (cell: HTMLElement) =>
  [...within(cell).getByRole("button").children]
    .filter((child) => child.getAttribute("aria-hidden") !== "true")
    .map((child) => child.textContent)
    .join(" ");
const rowNames = () =>
  within(list())
    .getAllByRole<HTMLTableCellElement>("rowheader")
    .map((cell) => (cell.scope === "rowgroup" ? cell.textContent : nameOf(cell)));

describe("the head", () => {
  it("states what the graph says as a whole, computed", () => {
    open();
    // PAK~RUS, IND~RUS, PAK~USA and IND~PAK; six quotes, one event, one arrangement by September 2025.
    expect(screen.getByText(/^4 ties from 8 pieces of evidence\. In this window .*3 are new\.$/)).toBeInTheDocument();
  });

  it("names the selection, its stance before and both sides, with the way to the evidence and the way out", async () => {
    const { hand, now } = open({ selection: PAK_RUS });
    expect(screen.getByText("Pakistan–Russia")).toBeInTheDocument();
    await hand.click(screen.getByRole("button", { name: "Clear" }));
    expect(now().selection).toBeNull();
    expect(now().pickedBy).toBe("graph");
  });

  it("offers the ties of a selected actor alone", async () => {
    const { hand, now } = open({ selection: { kind: "actor", id: "PAK" as never } });
    await hand.click(screen.getByRole("button", { name: "Only its ties" }));
    expect(now().ego).toBe("PAK");
  });
});

describe("the legend", () => {
  it("is the filter: every entry is a toggle with its word", async () => {
    const { hand, now } = open();
    const legend = screen.getByRole("group", { name: "Legend and filter" });
    const words = within(legend)
      .getAllByRole("button", { pressed: true })
      .map((button) => button.textContent);
    expect(words).toEqual([
      ...["Hostile", "Strained", "Neutral", "Cordial", "Allied", "Warming", "Cooling"],
      ...["Diplomatic", "Energy and trade", "Defence", "Membership"],
    ]);
    await hand.click(within(legend).getByRole("button", { name: "Hostile" }));
    expect(now().stances).toEqual(["strained", "neutral", "cordial", "allied"]);
    expect(within(legend).getByRole("button", { name: "Hostile" })).toHaveAttribute("aria-pressed", "false");
    await hand.click(within(legend).getByRole("button", { name: "Membership" }));
    expect(now().aspects).not.toContain("membership");
    await hand.click(within(legend).getByRole("button", { name: "Hostile" }));
    expect(now().stances).toBeNull();
    await hand.click(within(legend).getByRole("button", { name: "Cooling" }));
    expect(now().trends).toEqual(["steady", "warming", "new"]);
    expect(screen.getByRole("button", { name: "3 of 4 kinds and 1 more" })).toBeInTheDocument();
  });

  it("says what the widths count", () => {
    open();
    expect(screen.getByText(/1, 3, 5, 8 or more pieces of evidence/)).toBeInTheDocument();
  });

  it("is one row on a phone", () => {
    open({}, true);
    const legend = screen.getByRole("group", { name: "Legend and filter" });
    expect(within(legend).getAllByRole("button")).toHaveLength(5);
  });
});

describe("the filter menu", () => {
  it("filters by least weight and goes back to everything", async () => {
    const { hand, now, lens } = open({ minWeight: 1, stances: ["hostile"] });
    expect(screen.getByRole("button", { name: "2 filters" })).toBeInTheDocument();
    act(() => lens.getState().set({ form: "list" }));
    await hand.click(screen.getByText("Show everything"));
    expect([now().minWeight, now().stances]).toEqual([0, null]);
    expect(screen.getByRole("button", { name: "All kinds" })).toBeInTheDocument();
  });
});

describe("the list", () => {
  it("holds every tie under each of its actors", () => {
    open({ form: "list" });
    expect(rowNames()).toEqual([
      ...["India2 ties", "India and Pakistan", "India and Russia"],
      ...["Pakistan3 ties", "Pakistan and India", "Pakistan and Russia", "Pakistan and United States"],
      ...["Russia2 ties", "Russia and India", "Russia and Pakistan"],
      ...["United States1 tie", "United States and Pakistan"],
    ]);
  });

  it("gives stance, change, kind, evidence and weight in words and numbers", () => {
    open({ form: "list" });
    const row = within(list()).getByRole("button", { name: "Pakistan and Russia" }).closest("tr");
    expect(row).toHaveTextContent("Cordial");
    expect(row).toHaveTextContent("Diplomatic");
    // 0.6 + 0.3 + 0.3 + 0.4 x 0.5 x decay + 0.8 x 0.5: five pieces, weight near 1.75.
    expect(row).toHaveTextContent(/5\s*1\.7\d$/);
  });

  it("sorts by any column, both ways, and says so", async () => {
    const { hand } = open({ form: "list" });
    await hand.click(screen.getByRole("checkbox", { name: "Under each actor" }));
    await hand.click(screen.getByRole("button", { name: "Weight" }));
    expect(screen.getByRole("columnheader", { name: "Weight" })).toHaveAttribute("aria-sort", "descending");
    expect(rowNames()[0]).toBe("Pakistan–Russia");
    await hand.click(screen.getByRole("button", { name: "Stance" }));
    expect(rowNames()[0]).toBe("India–Pakistan");
    await hand.click(screen.getByRole("button", { name: "Stance" }));
    expect(rowNames().at(-1)).toBe("India–Pakistan");
  });

  it("filters by words, whatever case and accents", async () => {
    const { hand } = open({ form: "list" });
    await hand.type(screen.getByRole("searchbox"), "UNÍTED pak");
    await waitFor(() => expect(rowNames()).toHaveLength(4));
    await hand.type(screen.getByRole("searchbox"), "zzz");
    expect(await screen.findByText(/No tie matches/)).toBeInTheDocument();
  });

  it("selects for all views, and is one tab stop walked by arrows", async () => {
    const { hand, now } = open({ form: "list" });
    const buttons = within(list())
      .getAllByRole("button")
      .filter((button) => button.closest("tbody"));
    expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
    buttons[1]?.focus();
    await hand.keyboard("{ArrowDown}");
    expect(document.activeElement).toHaveAccessibleName("India and Russia");
    await hand.keyboard("{Enter}");
    expect(now().selection).toEqual({ kind: "tie", id: "IND~RUS" });
    expect(document.activeElement).toHaveAttribute("aria-pressed", "true");
    await hand.keyboard("{End}");
    expect(document.activeElement).toHaveAccessibleName("United States and Pakistan");
  });

  it("keeps to the filters of the lens", () => {
    open({ form: "list", stances: ["hostile"] });
    expect(rowNames()).toEqual(["India1 tie", "India and Pakistan", "Pakistan1 tie", "Pakistan and India"]);
  });

  it("holds of an ego its own ties alone, and the finding counts them and what they rest on", () => {
    open({ form: "list", ego: actorId("USA") });
    expect(rowNames()).toEqual([
      "Pakistan1 tie",
      "Pakistan and United States",
      "United States1 tie",
      "United States and Pakistan",
    ]);
    expect(screen.getByText(/^1 of 4 ties from 1 piece of evidence\./)).toBeInTheDocument();
  });

  it("turns to the graph and back by L, unless letters are off", async () => {
    const { hand, now } = open({ form: "list" });
    screen.getByRole("region", { name: "Alliance graph" }).focus();
    await hand.keyboard("l");
    expect(now().form).toBe("graph");
    await hand.keyboard("l");
    expect(now().form).toBe("list");
    await hand.type(screen.getByRole("searchbox"), "l");
    expect(now().form).toBe("list");
  });
});

describe("the matrix", () => {
  it("shows each tie in its stroke and its words, from both sides", () => {
    open({ form: "matrix" });
    const table = screen.getByRole("table", { name: "Ties, actor by actor" });
    expect(within(table).getByRole("button", { name: "India and Pakistan: hostile, steady" })).toBeInTheDocument();
    expect(within(table).getByRole("button", { name: "Pakistan and India: hostile, steady" })).toBeInTheDocument();
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((head) => head.textContent),
    ).toContain("RUS");
  });

  it("is walked by arrows and selects", async () => {
    const { hand, now } = open({ form: "matrix" });
    screen.getByRole("button", { name: "Pakistan and India: hostile, steady" }).focus();
    await hand.keyboard("{ArrowRight}{Enter}");
    expect(now().selection?.kind).toBe("tie");
    await hand.keyboard("{Home}");
    expect(document.activeElement?.closest("th")).not.toBeNull();
  });
});

describe("R33 without a drawing surface", () => {
  it("the list takes the graph's place, with a notice and a way to try again", async () => {
    const context = vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    const { hand } = open();
    expect(await screen.findByText(/The graph cannot be drawn here/)).toBeInTheDocument();
    expect(list()).toBeInTheDocument();
    context.mockRestore();
    await hand.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByText(/cannot be drawn/)).toBeNull());
  });
});

describe("on a phone", () => {
  it("shows the selection as a card with the words behind it and the two ways on", async () => {
    const { hand, now } = open({ selection: PAK_RUS }, true);
    expect(screen.getByText("“very strong relations”")).toBeInTheDocument();
    expect(screen.getByText(/Sharif to Putin/)).toBeInTheDocument();
    expect(screen.getByText(/5 for, 0 against/)).toBeInTheDocument();
    await hand.click(screen.getByRole("button", { name: "Read 4 quotes" }));
    expect([now().pane, now().tab]).toEqual(["reader", "evidence"]);
    await hand.click(screen.getByRole("button", { name: "See oil figures" }));
    expect(now().pane).toBe("timeline");
  });
});
