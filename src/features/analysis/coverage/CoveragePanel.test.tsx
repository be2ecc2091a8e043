import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Lens } from "#domain/lens/lens.ts";
import { manyRecords } from "#tests/support/kept-trade-files.ts";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { month } from "#tests/support/trade-dossier.ts";
import { FEW_RECORDS } from "../use-trade-answer.ts";
import { CoveragePanel } from "./CoveragePanel.tsx";

const YEAR = { from: month("2022-01"), to: month("2022-12") };
const panel = (lens: Partial<Lens> = {}, dossier = sampleDossier()) =>
  renderView(<CoveragePanel compact={false} />, dossier, { lens: { analysis: "coverage", ...lens } });
const ties = () => screen.getByRole("region", { name: "Ties that rest on little" });
const moves = () => screen.getByRole("region", { name: "Trade that moved without a word" });

describe("the panel of coverage", () => {
  it("counts thin ties and silent moves in its title", () => {
    panel({ window: YEAR });
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "28 of 43 ties rest on little; trade moved 12 times without a word",
    );
  });

  it("looks through many recorded pairs away from the page, and comes to the same", async () => {
    panel({ window: YEAR }, { ...sampleDossier(), tradeFiles: [manyRecords(FEW_RECORDS)] });
    expect(screen.getByText("Looking through the recorded pairs.")).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^28 of 43 ties rest on little$/);
    await screen.findByText("28 of 43 ties rest on little; trade moved 12 times without a word");
  });

  it("says of each tie why and what to look for", () => {
    panel();
    const [line] = within(ties())
      .getAllByRole("listitem")
      .filter((item) => item.textContent?.includes("645") || item.textContent?.startsWith("CHN USA"));
    expect(line).toHaveTextContent("The newest piece is 53 years old. Look for anything since");
    expect(line).toHaveTextContent(/1 piece, from “.+”\. Look for a second source/);
  });

  it("shows one kind alone", async () => {
    const { hand } = panel();
    await hand.click(within(ties()).getByRole("button", { name: /^One side’s words/ }));
    const lines = within(ties()).getAllByRole("listitem");
    expect(lines.length).toBe(10);
    for (const line of lines) expect(line).toHaveTextContent(/quotes of the two ends, all from/);
    expect(within(ties()).getByRole("button", { name: /^One side’s words/ })).toHaveAttribute("aria-pressed", "true");
  });

  it("leads to the evidence of a tie, and to the records and the month of a move", async () => {
    const { hand, now } = panel({ window: YEAR });
    const [move] = within(moves()).getAllByRole("listitem");
    await hand.click(within(move as HTMLElement).getByRole("button", { name: /show the month$/ }));
    expect(now()).toMatchObject({ selection: { kind: "month" }, analysis: "coverage" });
    await hand.click(within(move as HTMLElement).getByRole("button", { name: /^Records of/ }));
    expect(now()).toMatchObject({ tab: "data", analysis: null });
  });

  it("leads to the evidence of a tie", async () => {
    const { hand, now } = panel({ window: YEAR });
    await hand.click(screen.getByRole("button", { name: "Evidence of India–Iran" }));
    expect(now()).toMatchObject({ selection: { kind: "tie", id: "IND~IRN" }, tab: "evidence", analysis: null });
  });

  it("draws what was looked through, and the moves with evidence near, only while they are open", async () => {
    const { hand } = panel({ window: YEAR });
    const leads = () => within(moves()).queryAllByRole("button", { name: /open its records$/, hidden: true });
    expect(leads()).toHaveLength(0);
    await hand.click(within(moves()).getByText(/were looked through$/));
    expect(leads().length).toBeGreaterThan(10);
    await hand.click(within(moves()).getByText(/evidence near$/));
    expect(within(moves()).getAllByRole("button", { name: /of which some is dated near/ }).length).toBeGreaterThan(0);
  });

  it("says so where nothing is recorded in the window", () => {
    panel({}, readerDossier());
    expect(moves()).toHaveTextContent("No monthly record lies in the window.");
  });

  it("says so where no tie has a reading", () => {
    panel({ window: { from: month("1930-01"), to: month("1930-12") } }, readerDossier());
    expect(ties()).toHaveTextContent("No tie has a reading yet.");
  });
});
