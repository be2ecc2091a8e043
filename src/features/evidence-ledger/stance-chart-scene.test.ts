import { describe, expect, it } from "vitest";
import { buildEvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { readHistory } from "#domain/reading/history.ts";
import { buildLedger } from "#domain/reading/ledger.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import { month, readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import { CHART, chartSpan, stanceChartScene } from "./stance-chart-scene.ts";

const dossier = readerDossier();
const index = buildEvidenceIndex(dossier);
const { window } = dossier.opening;
const query: ReadingQuery = {
  at: window.to,
  since: window.from,
  clock: "event",
  aspects: null,
  method: DEFAULT_METHOD,
};
const tie = tieId("PAK~RUS");

function scene(widthPx = 640) {
  const span = chartSpan(window, month("2025-11"));
  return stanceChartScene({
    history: readHistory(tie, index, span, query),
    entries: buildLedger(tie, index, query).entries,
    span,
    window,
    clock: "event",
    widthPx,
  });
}

describe("the chart of a tie's stance", () => {
  it("shows the window, as much before it, and what is known to come", () => {
    expect(chartSpan(window, null)).toEqual({ from: "2023-10", to: "2025-09" });
    expect(chartSpan(window, month("2025-11"))).toEqual({ from: "2023-10", to: "2025-11" });
    expect(chartSpan(window, month("2031-01"))).toEqual({ from: "2023-10", to: "2026-09" });
    expect(chartSpan({ from: month("2025-09"), to: month("2025-09") }, null).from).toBe("2024-09");
  });

  it("draws one run for each stretch of one band, and says the same in words", () => {
    const { runs, summary } = scene();
    expect(runs.map(({ band, from, to }) => [band, from, to])).toEqual([
      [1, "2024-11", "2025-10"],
      [0, "2025-11", "2025-11"],
    ]);
    expect(runs[0]?.x2).toBe(runs[1]?.x1);
    expect(summary).toBe("Cordial from Nov 2024 to Oct 2025, neutral since Nov 2025.");
  });

  it("gathers evidence that falls together, and keeps apart what does not count yet", () => {
    const { dots, earlier } = scene();
    expect(earlier).toBe(0);
    expect(dots.map(({ stance, count, side, counted }) => [stance, count, side, counted])).toEqual([
      [-2, 1, "against", false],
      [1, 1, "for", true],
      [1, 4, "for", true],
    ]);
  });

  it("stays between its margins and begins a year at its January", () => {
    const { ticks, window: marked } = scene(500);
    expect(ticks.map(({ label }) => label)).toEqual(["2024", "2025"]);
    expect(marked.x1).toBeGreaterThan(CHART.leftPx);
    expect(marked.x2).toBeLessThan(500 - CHART.rightPx);
  });

  it("has nothing to draw for a tie without evidence", () => {
    const span = chartSpan(window, null);
    const empty = stanceChartScene({
      history: readHistory(tieId("CHN~RUS"), index, span, query),
      entries: [],
      span,
      window,
      clock: "event",
      widthPx: 640,
    });
    expect(empty).toMatchObject({ runs: [], dots: [], summary: "No evidence in these months." });
  });
});
