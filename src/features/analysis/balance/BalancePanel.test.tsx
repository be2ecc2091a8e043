import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Lens } from "#domain/lens/lens.ts";
import type { TriadId } from "#domain/shared/ids.ts";
import { addMonths } from "#domain/shared/month.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { BalancePanel } from "./BalancePanel.tsx";

const RIVALRY = { kind: "triad", id: "IND~PAK~RUS" as TriadId } as const;
const show = (lens: Partial<Lens> = {}) =>
  renderView(<BalancePanel compact={false} />, sampleDossier(), { lens: { analysis: "balance", ...lens } });
const rows = () => screen.getAllByRole("button", { expanded: false });
const rivalry = () =>
  screen.getByRole("button", { name: "Russia is close to both sides of a rivalry", expanded: true });

describe("the panel of triads", () => {
  it("says how many of all triangles are tense, and lists as many", () => {
    show();
    const [, tense, all] =
      /^(\d+) of (\d+) triangles/.exec(screen.getByRole("heading", { level: 2 }).textContent ?? "") ?? [];
    const tabs = screen.getAllByRole("tab").map(({ textContent }) => Number(/\d+$/.exec(textContent ?? "")?.[0]));
    expect(tabs[0]).toBe(Number(tense));
    expect(tabs.reduce((sum, count) => sum + count, 0)).toBe(Number(all));
    expect(rows()).toHaveLength(Number(tense));
  });

  it("opens a triad into its story and its quote, lights it everywhere, and closes it again", async () => {
    const { hand, now } = show();
    await hand.click(screen.getAllByRole("button", { name: /Pakistan is close to both sides/ })[0] as HTMLElement);
    expect(now().selection?.kind).toBe("triad");
    expect(now().analysis).toBe("balance");
    expect(screen.getByText(/Balance theory expects pressure/)).toBeVisible();
    await hand.click(screen.getByRole("button", { expanded: true }));
    expect(now().selection).toBeNull();
    expect(screen.queryByText(/Balance theory expects pressure/)).toBeNull();
  });

  it("shows the triad of a link under its kind, and leads from it to ties, evidence and words", async () => {
    const { hand, now } = show({ selection: RIVALRY });
    const row = within(rivalry().closest("li") as HTMLElement);
    await hand.click(row.getByRole("button", { name: /^IND PAK/ }));
    expect(now()).toMatchObject({ selection: { kind: "tie", id: "IND~PAK" }, analysis: "balance" });
    expect(rivalry()).toBeVisible();
    await hand.click(row.getByRole("button", { name: "Read in article" }));
    expect(now()).toMatchObject({ selection: { kind: "quote" }, analysis: null, tab: "article", pane: "reader" });
  });

  it("leads from a number to the evidence it counts", async () => {
    const { hand, now } = show({ selection: RIVALRY });
    const row = within(rivalry().closest("li") as HTMLElement);
    await hand.click(row.getByRole("button", { name: /pieces? of evidence on Pakistan–Russia$/ }));
    expect(now()).toMatchObject({ selection: { kind: "tie", id: "PAK~RUS" }, tab: "evidence", analysis: null });
  });

  it("is walked by arrows, one tab stop for the list, and opened by Enter", async () => {
    const { hand, now } = show();
    const all = rows();
    expect(all.map(({ tabIndex }) => tabIndex)).toEqual(all.map((_, at) => (at === 0 ? 0 : -1)));
    all[0]?.focus();
    await hand.keyboard("{ArrowDown}");
    expect(all[1]).toHaveFocus();
    await hand.keyboard("{End}{Home}{ArrowDown}{Enter}");
    expect(all[1]).toHaveAttribute("aria-expanded", "true");
    expect(now().selection?.kind).toBe("triad");
    expect(all[1]).toHaveFocus();
  });

  it("says of a triad without readings that it is no triangle yet", () => {
    show({ selection: RIVALRY, window: { from: "1890-01", to: "1890-02" } as Lens["window"] });
    expect(screen.getByText(/India, Pakistan and Russia make no triangle by Feb 1890/)).toBeVisible();
  });

  it("goes on listing the triads of one tie while the window moves, whichever triad is open", async () => {
    const { hand, lens, now } = show({ selection: RIVALRY });
    const whole = within(screen.getByRole("region", { name: "The whole graph" }));
    const [count] = await whole.findAllByRole("button", {
      name: /balanced triads? of (?!India–Pakistan|India–Russia|Pakistan–Russia)/,
    });
    await hand.click(count as HTMLElement);
    expect(screen.getByText(/^Only triangles of/)).toHaveFocus();
    const { window } = now();
    act(() => lens.getState().setWindow({ ...window, to: addMonths(window.to, -1) }));
    expect(screen.getByText(/^Only triangles of/)).toBeVisible();
  });

  it("works out the frustration of the whole graph, and names camps and the ties that resist", async () => {
    show();
    const whole = within(screen.getByRole("region", { name: "The whole graph" }));
    await waitFor(() => expect(whole.getByText(/^\d+ of \d+ signed ties would have to change$/)).toBeVisible());
    const [, index] = /^(\d+) of/.exec(whole.getByText(/would have to change$/).textContent ?? "") ?? [];
    expect(whole.getByText(new RegExp(`The frustration index is ${index}, exactly`))).toBeVisible();
    expect(whole.getByRole("heading", { name: `${index} ties at odds with the camps` })).toBeVisible();
    expect(whole.getAllByRole("cell", { name: /at odds/ })).toHaveLength(Number(index));
  });
});
