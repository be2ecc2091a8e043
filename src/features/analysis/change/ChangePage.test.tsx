import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Lens } from "#domain/lens/lens.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { bearing, month, quoteOf, readerDossier, TALKS, tieId } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { ChangePage } from "../index.ts";

vi.mock("#workers/runner.ts", () => ({ runJob: () => new Promise(() => undefined) }));

const said = (id: string, words: string, saidOn: string, tie: string, stance: -2 | -1 | 0 | 1 | 2, confidence = 1) =>
  quoteOf(TALKS, id, words, { saidOn: saidOn as PartialDate, bearings: [bearing(tie, stance, confidence)] });

/** One tie warms, one cools, one is new, one fell silent; nothing else is there. */
const SMALL = readerDossier({
  quotes: [
    said("old", "Nobody in Delhi answered", "2024-01-01", "PAK~RUS", 0),
    said("warm", "We want our own.", "2025-06-01", "PAK~RUS", 2),
    said("cold", "calls it overdue", "2025-07-01", "PAK~RUS", -1, 0.5),
    said("fine", "very strong relations", "2024-02-01", "IND~RUS", 1),
    said("trouble", "expect trouble", "2025-02-01", "IND~RUS", -1),
    said("new", "The neighbour", "2025-03-01", "PAK~USA", 1),
    said("gone", "with Moscow", "2021-08-01", "IND~USA", 0),
  ],
  events: [],
  arrangements: [],
});

function openCompare(lens: Partial<Lens> = {}, dossier: Dossier = SMALL) {
  return renderView(<ChangePage compact={false} />, dossier, { lens: { analysis: "change", ...lens } });
}
const slider = (letter: string) => screen.getByRole("slider", { name: `Date ${letter}` });
const finding = () => screen.getAllByRole("heading", { level: 2 })[1];
const names = () => within(screen.getByRole("list", { name: /^Ties that changed/ })).getAllByRole("button");
const whyTitle = () => screen.getByRole("heading", { level: 3, name: /^(Why|What) / });
const table = () => within(screen.getByRole("table", { name: "All changes" }));

describe("two dates compared", () => {
  it("reads the ends of the window as A and B and says what changed", () => {
    openCompare();
    expect(slider("A")).toHaveAttribute("aria-valuetext", "31 Oct 2024");
    expect(slider("B")).toHaveAttribute("aria-valuetext", "30 Sep 2025");
    expect(finding()).toHaveTextContent("1 tie warmed, 1 cooled");
    expect(screen.getByRole("heading", { name: "New ties 1" })).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Ended 1" })).toBeInTheDocument();
    expect(
      table()
        .getAllByRole("row")
        .slice(1)
        .map((row) => within(row).getAllByRole("cell")[0]?.textContent),
    ).toEqual(["Cooled", "Warmed", "New", "Silent since Aug 2021"]);
  });

  it("moves B by arrows and A with Shift, and the window with them, wherever the keyboard is", async () => {
    const { hand, now } = openCompare();
    await hand.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(now().window).toEqual({ from: "2024-10", to: "2025-07" });
    await hand.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(now().window).toEqual({ from: "2024-09", to: "2025-07" });
    act(() => slider("A").focus());
    await hand.keyboard("{ArrowRight}{PageDown}");
    expect(now().window.from).toBe("2023-10");
    expect(slider("A")).toHaveAttribute("aria-valuetext", "31 Oct 2023");
    act(() => slider("B").focus());
    await hand.keyboard("{Home}");
    expect(now().window).toEqual({ from: "2023-10", to: "2023-10" });
    expect(finding()).toHaveTextContent("A and B are the same date");
  });

  it("sets a date from its list of months; what lies beyond the other date cannot be chosen", async () => {
    const { hand, now } = openCompare();
    await hand.click(screen.getByRole("button", { name: "A 31 Oct 2024" }));
    const months = within(screen.getByRole("dialog", { name: "Date A" }));
    await hand.click(months.getByRole("button", { name: "Year after" }));
    expect(months.getByRole("button", { name: "Oct 2025" })).toBeDisabled();
    await hand.click(months.getByRole("button", { name: "Mar 2025" }));
    expect(now().window).toEqual({ from: "2025-03", to: "2025-09" });
  });

  it("drags a date along the rule, and both when taken in between", () => {
    const { now } = openCompare();
    const rule = slider("A").parentElement as HTMLElement;
    rule.getBoundingClientRect = () => ({ left: 0, width: 600 }) as DOMRect;
    rule.setPointerCapture = () => undefined;
    const at = (clientX: number) => ({ clientX, button: 0, pointerId: 1 });
    // The rule runs from Jan 2022 on; ten pixels more or less are a month.
    const month = 600 / (4 * 12 + 1);
    const xOf = (end: HTMLElement) => (Number.parseFloat(end.style.left) / 100) * 600;
    fireEvent.pointerDown(rule, at(xOf(slider("B"))));
    fireEvent.pointerMove(rule, at(xOf(slider("B")) - 3 * month));
    fireEvent.pointerUp(rule);
    expect(now().window.from).toBe("2024-10");
    expect(now().window.to < "2025-09").toBe(true);
    const { from, to } = now().window;
    const middle = (xOf(slider("A")) + xOf(slider("B"))) / 2;
    fireEvent.pointerDown(rule, at(middle));
    fireEvent.pointerMove(rule, at(middle - 5 * month));
    fireEvent.pointerCancel(rule);
    expect(now().window).toEqual({ from, to });
  });

  it("can be read the other way round", async () => {
    const { hand, now } = openCompare();
    await hand.click(screen.getByRole("button", { name: "Swap" }));
    expect(slider("A")).toHaveAttribute("aria-valuetext", "30 Sep 2025");
    expect(finding()).toHaveTextContent("1 tie warmed, 1 cooled");
    expect(screen.getByRole("heading", { name: "Not there yet 1" })).toBeInTheDocument();
    await hand.keyboard("{ArrowLeft}");
    expect(now().window).toEqual({ from: "2024-09", to: "2025-09" });
  });

  it("brings the keyboard to what held a stance as often as that is asked for", async () => {
    const { hand } = openCompare({}, sampleDossier());
    const count = screen.getByRole("button", { name: /^\d+ unchanged, allied/ });
    for (const _ of [1, 2]) {
      await hand.click(count);
      expect(screen.getByRole("heading", { name: /allied at both dates$/ })).toHaveFocus();
    }
  });

  it("reads the largest move until a tie is picked, then why that one moved", async () => {
    const { hand, now } = openCompare();
    expect(whyTitle()).toHaveTextContent("Why India–Russia moved");
    const name = () => names().find(({ textContent }) => textContent === "PAK–RUS") as HTMLElement;
    await hand.click(name());
    expect(now().selection).toEqual({ kind: "tie", id: "PAK~RUS" });
    expect(whyTitle()).toHaveTextContent("Why Pakistan–Russia moved");
    expect(name()).toHaveAttribute("aria-current", "true");
    expect(
      table()
        .getByRole("button", { name: /^PAK RUS/ })
        .closest("tr"),
    ).toHaveClass("cmp-lit");
  });

  it("says why a tie ended", async () => {
    const { hand } = openCompare();
    await hand.click(screen.getByRole("button", { name: "Why India–United States ended" }));
    expect(whyTitle()).toHaveTextContent("Why India–United States ended");
    expect(screen.getByText(/Nothing new since Aug 2021: it has 24 % of the most it ever weighed left/)).toBeVisible();
  });

  it("walks the names at B as one stop, up and down", async () => {
    const { hand } = openCompare();
    const all = names();
    expect(all.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    act(() => all[0]?.focus());
    await hand.keyboard("{ArrowDown}");
    expect(all[1]).toHaveFocus();
    await hand.keyboard("{End}{ArrowUp}{Home}{ArrowDown}");
    expect(all[1]).toHaveFocus();
    expect(all[1]).toHaveAttribute("tabindex", "0");
  });

  it("shows trade by partner, lit where the selected tie trades, and leads from a figure to its records", async () => {
    const { hand, now } = openCompare({ selection: { kind: "tie", id: tieId("IND~RUS") } }, sampleDossier());
    expect(screen.getByText("Russia sold more to China")).toBeInTheDocument();
    const row = (name: string) => screen.getByText(name, { selector: "th button" }).closest("tr") as HTMLElement;
    const india = row("India");
    expect(india).toHaveClass("cmp-lit");
    expect(india).toHaveTextContent("A 4 B 8 of 12 months");
    expect(india).toHaveTextContent("n/aB a lower bound");
    expect(row("China")).toHaveTextContent("+83");
    await hand.click(screen.getByText("India", { selector: "th button" }));
    expect(now()).toMatchObject({
      analysis: null,
      pane: "reader",
      tab: "data",
      series: { exporter: "RUS", importer: "IND", commodity: "crude" },
    });
  });
});

describe("causes", () => {
  const onTie = { selection: { kind: "tie", id: tieId("PAK~RUS") }, thread: tieId("PAK~RUS") } as const;

  it("are listed with and against the move, and add up to it", () => {
    openCompare(onTie);
    expect(whyTitle()).toHaveTextContent("Why Pakistan–Russia moved");
    const causes = screen.getAllByText(/^[+−]\d\.\d\d$/, { selector: "b" }).map((part) => part.textContent ?? "");
    const sum = causes.reduce((total, text) => total + Number(text.replace("−", "-")), 0);
    const move = screen.getByText(/^S from 0\.00/).textContent ?? "";
    expect(Number(/: \+([\d.]+)\./.exec(move)?.[1])).toBeCloseTo(sum, 1);
    expect(screen.getByText("Against it").nextElementSibling).toHaveTextContent("“calls it overdue”");
    expect(screen.getByText("“We want our own.”").closest("li")).toHaveTextContent("Sharif to Putin, 1 Jun 2025, new");
  });

  it("lead to their words on the desk, the tie in hand", async () => {
    const { hand, now } = openCompare(onTie);
    await hand.click(screen.getByRole("button", { name: "“We want our own.”" }));
    expect(now()).toMatchObject({
      analysis: null,
      pane: "reader",
      tab: "article",
      thread: "PAK~RUS",
      selection: { kind: "quote", id: "warm" },
    });
  });

  it("and the tie leads to its evidence", async () => {
    const { hand, now } = openCompare(onTie);
    await hand.click(screen.getByRole("button", { name: "Read its evidence" }));
    expect(now()).toMatchObject({ analysis: null, tab: "evidence", selection: { kind: "tie", id: "PAK~RUS" } });
  });

  it("name an override that holds at both dates, and that it cancels them", () => {
    const override = {
      id: tieId("PAK~RUS"),
      tie: tieId("PAK~RUS"),
      stance: -1,
      from: month("2020-01") as string as PartialDate,
      reason: "Never ratified",
      coder: "NK",
    } as const;
    openCompare({ selection: { kind: "tie", id: tieId("PAK~RUS") } }, { ...SMALL, overrides: [override] });
    expect(whyTitle()).toHaveTextContent("Why Pakistan–Russia held");
    expect(screen.getByRole("button", { name: "Never ratified" })).toBeVisible();
    expect(screen.getByText("Never ratified").closest("li")).toHaveTextContent(
      "Override by NK, Jan 2020, holds at both dates",
    );
  });

  it("show what is hostile as words", () => {
    const evil = "<img src=x onerror=alert(1)>";
    const home = { ...TALKS, blocks: [{ kind: "paragraph", text: evil } as const] };
    const quotes = [quoteOf(home, "evil", evil, { bearings: [bearing("PAK~RUS", 1)] })];
    const { container } = openCompare({}, readerDossier({ articles: [home], quotes, events: [], arrangements: [] }));
    expect(screen.getByRole("button", { name: `“${evil}”` })).toBeVisible();
    expect(container.querySelector("img")).toBeNull();
  });
});
