import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { GraphDrawer } from "#domain/picture/graph-drawer.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { BriefingContext } from "./briefing-export.ts";
import { HandOverDialog } from "./HandOverDialog.tsx";

const asked: BriefingContext[] = [];
let answer: (signal: AbortSignal) => Promise<ArrayBuffer> = async () => new ArrayBuffer(4);
vi.mock("../pptx/make-pptx.ts", () => ({
  makePptx: async (context: BriefingContext, signal: AbortSignal) => {
    asked.push(context);
    return { kind: "slides", ending: "pptx", content: await answer(signal), mediaType: "application/x" };
  },
}));

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
const saved: string[] = [];
URL.createObjectURL = vi.fn(() => "blob:slides");
URL.revokeObjectURL = vi.fn();
HTMLAnchorElement.prototype.click = function click() {
  saved.push(this.download);
};

afterEach(() => {
  cleanup();
  asked.length = 0;
  saved.length = 0;
  answer = async () => new ArrayBuffer(4);
});

const graphsOf = (ties: number): GraphDrawer => ({
  countTies: () => ties,
  sourcesOf: () => [],
  draw: () => ({ body: { width: 1, height: 1, shapes: [], ties: [], actors: [] }, legend: [], description: "" }),
});

const open = (graphs: GraphDrawer | null = graphsOf(58)) => {
  const dossier = sampleDossier();
  const briefing = dossier.briefings[0];
  if (!briefing) throw new Error("The sample has a briefing");
  const view = renderView(
    <HandOverDialog
      briefing={briefing}
      graphs={graphs}
      address="https://desk.example/"
      addressOf={(at) => `https://desk.example/?step=${at}`}
      onClose={vi.fn()}
    />,
    dossier,
  );
  return { ...view, list: screen.getByRole("region", { name: "Hand over as" }) };
};

describe("a briefing is handed over", () => {
  it("says beforehand what becomes a picture", () => {
    open();
    expect(screen.getByText(/All 6 graphs stay shapes with connectors\. 1 analysis becomes/)).toBeTruthy();
    cleanup();
    open(graphsOf(151));
    expect(screen.getByText(/6 of 6 graphs have more than 150 ties and become pictures\./)).toBeTruthy();
  });

  it("waits for the places of the graph", () => {
    const { list } = open(null);
    expect(
      within(list)
        .getByRole("button", { name: /^Slides/ })
        .hasAttribute("disabled"),
    ).toBe(true);
  });

  it("leaves the notes and the dark ground here unless they are asked for", async () => {
    const { hand, list } = open();
    await hand.click(within(list).getByRole("button", { name: /^Slides/ }));
    await within(list).findByText(/sample-slides-2024-10-2025-09\.pptx is saved\.$/);
    await hand.click(screen.getByRole("checkbox", { name: /Speaker notes travel/ }));
    await hand.click(screen.getByRole("radio", { name: "Dark" }));
    await hand.click(within(list).getByRole("button", { name: /^Slides/ }));
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(asked.map(({ notes, theme }) => [notes, theme])).toEqual([
      [false, "light"],
      [true, "dark"],
    ]);
  });

  it("can be stopped, and says when it fails", async () => {
    const { hand, list } = open();
    answer = (signal) =>
      new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    await hand.click(within(list).getByRole("button", { name: /^Slides/ }));
    await hand.click(await within(list).findByRole("button", { name: "Cancel" }));
    expect(await within(list).findByText("Stopped; nothing was saved.")).toBeTruthy();
    answer = () => Promise.reject(new Error("There is no room."));
    await hand.click(within(list).getByRole("button", { name: /^Slides/ }));
    expect(await within(list).findByText(/^There is no room\. Nothing was saved/)).toBeTruthy();
    expect(saved).toEqual([]);
  });
});
