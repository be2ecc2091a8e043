import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { restingLens } from "#domain/lens/lens.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore } from "#state/preferences/preferences-store.ts";
import { month, tradeDossier } from "#tests/support/trade-dossier.ts";
import { TradeTimeline } from "./index.ts";
import { TradeRecords } from "./TradeRecords.tsx";

function show(children: React.ReactNode, dossier: Dossier = tradeDossier()) {
  const store = createLensStore(restingLens(dossier.opening.window));
  render(
    <PreferencesProvider store={createPreferencesStore()}>
      <DossierProvider dossier={dossier}>
        <LensProvider store={store}>{children}</LensProvider>
      </DossierProvider>
    </PreferencesProvider>,
  );
  return store;
}

const pick = (store: ReturnType<typeof show>, id: string) =>
  act(() => store.getState().pick({ kind: "tie", id: id as TieId }, "graph"));
const focused = () => document.activeElement?.getAttribute("aria-label") ?? "";

describe("the timeline", () => {
  it("is a figure with a title, a finding in one sentence, and sources below", () => {
    show(<TradeTimeline compact={false} />);
    const figure = screen.getByRole("figure", { name: "Russian crude by buyer" });
    expect(figure).toHaveAccessibleDescription(
      "In the window Russia to China averages 1,950 thousand barrels a day over 2 of 5 months, Russia to India 1,737 over 3 of 5 months.",
    );
    const link = screen.getByRole("link", { name: "Tanker tracker" });
    expect(link).toHaveAttribute("href", "https://office.example/tracker");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("follows the selection to its pair, and says why where it cannot", () => {
    const store = show(<TradeTimeline compact={false} />);
    pick(store, "IND~RUS");
    expect(screen.getByRole("heading", { name: "Russian crude into India" })).toBeVisible();
    pick(store, "IND~PAK");
    expect(screen.getByRole("heading", { name: "Russian crude by buyer" })).toBeVisible();
    expect(screen.getByText("No energy trade is recorded for India–Pakistan.")).toBeVisible();
  });

  it("is one tab stop whose name is the month's figure, with its change, quality and gaps", async () => {
    const hand = userEvent.setup();
    const store = show(<TradeTimeline compact={false} />);
    pick(store, "IND~RUS");
    act(() => document.querySelector<HTMLElement>(".tt-cursor")?.focus());
    expect(focused()).toBe("September 2025, Russia to India, no data: Not reported yet.");
    await hand.keyboard("{ArrowLeft}");
    expect(focused()).toBe("August 2025, Russia to India, 1,660 thousand barrels a day, up 70 on July, reported.");
    await hand.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(focused()).toBe("June 2025, Russia to India, no data: No record.");
    await hand.keyboard("{Enter}");
    expect(store.getState().lens.selection).toEqual({ kind: "month", id: "2025-06" });
    expect(screen.getByRole("heading", { name: "Russian crude into India" })).toBeVisible();
  });

  it("goes through the series of a month with Up and Down, all together first", async () => {
    const hand = userEvent.setup();
    show(<TradeTimeline compact={false} />);
    act(() => document.querySelector<HTMLElement>(".tt-cursor")?.focus());
    await hand.keyboard("{ArrowLeft}");
    expect(focused()).toBe("August 2025, all buyers, 3,560 thousand barrels a day.");
    await hand.keyboard("{ArrowDown}{ArrowDown}");
    expect(focused()).toBe("August 2025, Russia to China, 1,900 thousand barrels a day, down 100 on July, estimate.");
  });

  it("extends the window with Shift and arrows, and leads to the source with S", async () => {
    const hand = userEvent.setup();
    const store = show(<TradeTimeline compact={false} />);
    pick(store, "IND~RUS");
    act(() => document.querySelector<HTMLElement>(".tt-cursor")?.focus());
    await hand.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(store.getState().lens.window).toEqual({ from: "2025-05", to: "2025-08" });
    await hand.keyboard("s");
    expect(store.getState().lens.selection).toEqual({ kind: "source", id: "tracker" });
  });

  it("opens the table with T", async () => {
    const hand = userEvent.setup();
    const store = show(<TradeTimeline compact={false} />);
    act(() => screen.getByRole("region", { name: "Oil-trade timeline" }).focus());
    await hand.keyboard("t");
    expect(store.getState().lens).toMatchObject({ tab: "data", pane: "reader" });
  });

  it("explains the marks it uses, and no others", () => {
    const store = show(<TradeTimeline compact={false} />);
    pick(store, "IND~RUS");
    const line = document.querySelector(".tt-source-line")?.textContent ?? "";
    expect(line).toContain("Hatched: not recorded.");
    expect(line).not.toContain("estimate");
  });

  it("shows another unit where the records cannot give the one asked for, and says so", () => {
    const store = show(<TradeTimeline compact={false} />);
    act(() => store.getState().set({ unit: "usd" }));
    expect(screen.getByRole("combobox", { name: "Unit" })).toHaveValue("kbd");
    expect(screen.getByText("Recorded without a value")).toBeVisible();
  });

  it("says what would stand here where nothing is recorded at all, offers no series, and leads to the records", () => {
    const store = show(<TradeTimeline compact={false} />, tradeDossier({ flows: [], coverage: [] }));
    expect(screen.getByRole("heading", { name: "Oil trade" })).toBeVisible();
    expect(screen.getByText(/^Who buys from whom is drawn here/)).toBeVisible();
    expect(screen.getByText(/nothing is recorded in these months/)).not.toBeVisible();
    expect(screen.queryByRole("button", { name: "Play" })).toBeNull();
    act(() => screen.getByRole("button", { name: "Go to the records" }).click());
    expect(store.getState().lens).toMatchObject({ tab: "data", pane: "reader" });
  });
});

describe("playing", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("moves a month every 700 ms and pauses on request", () => {
    const store = show(<TradeTimeline compact={false} />);
    act(() => store.getState().setWindow({ from: month("2025-01"), to: month("2025-03") }));
    act(() => screen.getByRole("button", { name: "Play" }).click());
    act(() => void vi.advanceTimersByTime(1400));
    expect(store.getState().lens.window).toEqual({ from: "2025-03", to: "2025-05" });
    act(() => screen.getByRole("button", { name: "Pause" }).click());
    act(() => void vi.advanceTimersByTime(7000));
    expect(store.getState().lens.window.to).toBe("2025-05");
  });
});

describe("the records", () => {
  it("list the window month by month, with what each figure is and where it comes from", () => {
    const store = show(<TradeRecords compact={false} />);
    pick(store, "IND~RUS");
    const [row] = screen.getAllByRole("row", { name: /^Aug 2025/ });
    if (!row) throw new Error("no row");
    expect(within(row).getByText("1,660")).toBeVisible();
    expect(within(row).getByText("+60")).toBeVisible();
    expect(within(row).getByRole("link", { name: "Tanker tracker" })).toHaveAttribute("target", "_blank");
    expect(screen.getByRole("row", { name: /^Sep 2025 n\/a n\/a Not yet reported/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /^Mean, 3 of 5 months 1,737/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /^Jan 2025 – Jul 2025 Russia to India crude 1,770 kb\/d/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /^Aug 2025 Russia to India crude 1,715 kb\/d/ })).toBeVisible();
  });

  it("sorts by a column and tells assistive technology", async () => {
    const hand = userEvent.setup();
    const store = show(<TradeRecords compact={false} />);
    pick(store, "IND~RUS");
    await hand.click(screen.getByRole("button", { name: "kb/d" }));
    expect(screen.getByRole("columnheader", { name: "kb/d" })).toHaveAttribute("aria-sort", "descending");
    const months = screen
      .getAllByRole("row")
      .map((row) => row.dataset.month)
      .filter(Boolean);
    expect(months.slice(0, 3)).toEqual(["2025-05", "2025-08", "2025-07"]);
  });

  it("R35 shows the table selected where copying is refused", async () => {
    const hand = userEvent.setup();
    show(<TradeRecords compact={false} />);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    await hand.click(screen.getByRole("button", { name: "Copy" }));
    const field = await screen.findByRole("textbox", { hidden: true });
    expect((field as HTMLTextAreaElement).value).toMatch(/^month\texporter/);
  });
});
