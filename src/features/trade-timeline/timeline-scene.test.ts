import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { ChartMode, SeriesChoice } from "#domain/lens/lens.ts";
import { type MonthSpan, monthsIn } from "#domain/shared/month.ts";
import { columnOf, tradeTableOf } from "#domain/trade/trade-table.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { brushShape } from "./brush-shape.ts";
import { columnAt, xOfMonth } from "./scene-frame.ts";
import { buildScene, type Scene } from "./timeline-scene.ts";
import { draggedWindow } from "./use-chart-gestures.ts";

const BY_BUYER: SeriesChoice = { exporter: place("RUS"), importer: null, commodity: "crude" };
const FOUR_YEARS: MonthSpan = { from: month("2022-01"), to: month("2025-12") };

function sceneOf(mode: ChartMode, choice = BY_BUYER, domain = FOUR_YEARS, dossier = sampleDossier()): Scene {
  const table = tradeTableOf(dossier, choice, "kbd");
  return buildScene({ table, mode, domain, width: 731, height: 236, em: 1, compact: false, price: false });
}

const columnIn = (scene: Scene, at: string) => scene.columns.find((column) => column.month === at);
const kinds = (scene: Scene, at: string) => columnIn(scene, at)?.marks.map(({ kind }) => kind) ?? [];

describe("the figure of a year", () => {
  const INDIA = { from: month("2023-01"), to: month("2023-12") };
  const CHOICE: SeriesChoice = { exporter: place("RUS"), importer: place("IND"), commodity: "crude" };
  const labelOver = (high: readonly string[]) => {
    const flows = [flow("2023", 100), ...["2023-01", ...high].map((at) => flow(at, at === "2023-01" ? 50 : 200))];
    const scene = sceneOf("bilateral", CHOICE, INDIA, tradeDossier({ flows }));
    const [mark] = scene.years;
    return { x: mark?.label?.x ?? 0, y: (mark?.label?.y ?? 0) - (mark?.y ?? 0), start: mark?.x ?? 0, scene };
  };

  it("stands over the beginning of its line where no bar rises", () => {
    const { x, y, start } = labelOver([]);
    expect([x - start, y]).toEqual([4, -5]);
  });

  it("moves along past a bar that rises through the line", () => {
    const { x, y, scene } = labelOver(["2023-02"]);
    expect(x).toBeGreaterThan(xOfMonth(scene.frame, month("2023-03")) - 4);
    expect(y).toBe(-5);
  });

  it("stands over the bars where they rise everywhere", () => {
    const { y } = labelOver(["2023-02", "2023-04", "2023-06", "2023-08", "2023-10", "2023-12"]);
    expect(y).toBeLessThan(-20);
  });
});

describe("the stack", () => {
  const scene = sceneOf("stacked");
  const table = tradeTableOf(sampleDossier(), BY_BUYER, "kbd");

  it("stands as high as its cells together, on one scale", () => {
    const heights = scene.columns.flatMap((column) => {
      const total = table.totals[columnOf(table, column.month)]?.value ?? null;
      const cap = column.marks.find(({ kind }) => kind === "cap" || kind === "open");
      return total && cap ? [(scene.frame.bottom - cap.y) / total] : [];
    });
    expect(heights.length).toBeGreaterThan(20);
    for (const height of heights) expect(height).toBeCloseTo(heights[0] ?? 0, 9);
  });

  it("hatches a month that nobody reported from its foot to near the top, and draws no bar there", () => {
    expect(kinds(scene, "2024-02")).toEqual(["gap"]);
  });

  it("puts a hatched cap on a month in which a large buyer is missing", () => {
    expect(kinds(scene, "2024-12")).toContain("missing");
    expect(kinds(scene, "2022-03")).not.toContain("missing");
    expect(kinds(scene, "2022-03")).toContain("open");
  });

  it("gives names more room where figure and month share a line", () => {
    const input = { table, mode: "stacked", domain: FOUR_YEARS, width: 731, em: 1, compact: false } as const;
    const [high, low] = [240, 190].map((height) => buildScene({ ...input, height, price: false }).frame.right);
    expect((high ?? 0) - (low ?? 0)).toBeCloseTo(36, 6);
  });

  it("has no scale where nothing is drawn, and room for the longest figure of the scale it has", () => {
    const nothing = sceneOf("stacked", BY_BUYER, { from: month("1950-01"), to: month("1954-12") });
    expect(nothing.panels.map(({ ticks }) => ticks)).toEqual([[]]);
    const small = tradeDossier({ flows: [flow("2024-01", 1)] });
    const low = sceneOf("stacked", BY_BUYER, { from: month("2024-01"), to: month("2024-12") }, small);
    const longest = Math.max(...low.panels.flatMap(({ ticks }) => ticks.map(({ label }) => label.length)));
    expect(low.frame.left - low.frame.outer).toBeGreaterThanOrEqual(longest * 6);
  });

  it("draws nothing of less than no height in a pane too low for large text", () => {
    const table = tradeTableOf(sampleDossier(), BY_BUYER, "kbd");
    const input = { table, mode: "stacked", domain: FOUR_YEARS, width: 731, height: 90, em: 2 } as const;
    const { columns } = buildScene({ ...input, compact: false, price: true });
    for (const { height } of columns.flatMap(({ marks }) => marks)) expect(height).toBeGreaterThanOrEqual(0);
  });

  it("keeps every column inside the plot, in order and without overlap", () => {
    for (const [at, { x }] of scene.columns.entries()) {
      expect(x).toBeCloseTo(scene.frame.left + at * scene.frame.step, 9);
      for (const mark of columnIn(scene, scene.columns[at]?.month ?? "")?.marks ?? []) {
        expect(mark.x).toBeGreaterThanOrEqual(x);
        expect(mark.x + mark.width).toBeLessThanOrEqual(x + scene.frame.step + 1e-9);
        expect(mark.y + mark.height).toBeLessThanOrEqual(scene.frame.bottom + 1e-9);
      }
    }
  });
});

describe("bilateral and multiples", () => {
  it("a pair takes one tone for the whole series, a zero is a flat tick and a year is crossed by its line", () => {
    const india = sceneOf("bilateral", { ...BY_BUYER, importer: place("IND") });
    const tones = new Set(
      india.columns.flatMap(({ marks }) => marks.filter(({ kind }) => kind === "bar").map(({ tone }) => tone)),
    );
    expect([...tones]).toEqual(["pair"]);
    expect(kinds(india, "2022-02")).toEqual(["zero"]);
    expect(india.years.map(({ year, kind }) => [year, kind])).toEqual([[2023, "line"]]);
    expect(india.changes.map((change) => change.month)).toContain("2022-10");
  });

  it("each row of multiples has a scale of its own and its own figures alone", () => {
    const scene = sceneOf("multiples");
    expect(scene.panels.length).toBe(5);
    const [first, second] = scene.panels;
    expect(first?.max).not.toBe(second?.max);
    expect((first?.base ?? 0) < (second?.top ?? 0)).toBe(true);
    const europe = scene.years.filter(({ series, kind }) => series === 2 && kind === "bar");
    expect(europe.map(({ year }) => year)).toEqual([2023]);
  });

  it("names the months after the last record of a running series once", () => {
    const flows = [flow("2025-01", 10), flow("2025-02", 11), flow("2025-08", 5, { importer: place("CHN") })];
    const scene = sceneOf(
      "bilateral",
      { ...BY_BUYER, importer: place("IND") },
      { from: month("2024-10"), to: month("2025-09") },
      tradeDossier({ flows, coverage: [] }),
    );
    expect(kinds(scene, "2025-03")).toEqual(["pending"]);
    expect(kinds(scene, "2024-11")).toEqual(["gap"]);
    expect(scene.pending?.x).toBe(columnIn(scene, "2025-03")?.x);
  });
});

describe("the window on the plot", () => {
  const { frame } = sceneOf("stacked");
  const window = { from: month("2024-10"), to: month("2025-09") };

  it("is bracketed from the first day of its first month to the last of its last", () => {
    const shape = brushShape(frame, window);
    expect(shape?.left).toBeCloseTo(xOfMonth(frame, month("2024-10")) - 1, 9);
    expect(shape?.right).toBeCloseTo(xOfMonth(frame, month("2025-10")) + 1, 9);
  });

  it("is left open at an end that lies beyond the plot, and gone where all of it does", () => {
    expect(brushShape(frame, { from: month("2021-06"), to: month("2022-06") })).toMatchObject({
      cutLeft: true,
      cutRight: false,
    });
    expect(brushShape(frame, { from: month("2010-01"), to: month("2011-01") })).toBeNull();
  });

  const months = fc.integer({ min: -60, max: 60 });
  test.prop([fc.constantFrom("from", "to", "body", "plot" as const), months])(
    "a drag keeps it in order and within the plot",
    (kind, by) => {
      const x = xOfMonth(frame, kind === "to" ? month("2025-10") : window.from);
      const hold = { kind: kind as "from" | "to" | "body" | "plot", x, at: columnAt(frame, x), before: window };
      const after = draggedWindow(hold, x + by * frame.step, frame, FOUR_YEARS);
      expect(after.from <= after.to).toBe(true);
      expect(after.from >= FOUR_YEARS.from && after.to <= FOUR_YEARS.to).toBe(true);
      if (kind === "body") expect(monthsIn(after)).toBe(12);
      if (kind === "from") expect(after.to).toBe(window.to);
      if (kind === "to") expect(after.from).toBe(window.from);
    },
  );
});

it("has no shape narrower than nothing before it is measured", () => {
  const table = tradeTableOf(sampleDossier(), BY_BUYER, "kbd");
  const unmeasured = { width: 0, height: 0, em: 1, compact: true, price: false };
  const { frame } = buildScene({ table, mode: "stacked", domain: FOUR_YEARS, ...unmeasured });
  expect(frame.step).toBeGreaterThan(0);
  expect(columnAt(frame, 0)).toBe(0);
});
