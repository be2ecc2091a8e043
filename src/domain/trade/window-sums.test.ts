import { describe, expect, it } from "vitest";
import { aTradeFile, columnsOf, type FileRecord } from "#tests/support/kept-trade-files.ts";
import { aFlow } from "#tests/support/workspaces.ts";
import { runToEnd } from "../layout/layout-input.ts";
import type { PlaceCode } from "../shared/ids.ts";
import { type MonthKey, monthIndex } from "../shared/month.ts";
import { CUBE_WAYS } from "./cube-rows.ts";
import { openWindow } from "./flow-cube.ts";
import { flowIndexOf } from "./flow-index.ts";
import { indexFlowSteps } from "./index-flows.ts";
import { loadFile } from "./load-file.ts";
import { windowSums } from "./window-sums.ts";

const month = (text: string) => text as MonthKey;
const RECORDS: readonly FileRecord[] = [
  { exporter: "RUS", importer: "PAK", period: "2024-01", quantity: 10, side: "importer" },
  { exporter: "RUS", importer: "PAK", period: "2024-01", quantity: 900, side: "exporter" },
  { exporter: "RUS", importer: "PAK", period: "2024-02", quantity: 20, side: "exporter" },
  { exporter: "RUS", importer: "IND", period: "2024-02", quantity: 100, unit: "kb/d" },
  { exporter: "RUS", importer: "IND", period: "2024-03", quantity: null, value: 5 },
  { exporter: "RUS", importer: "IND", period: "2024", quantity: 700 },
  { exporter: "RUS", importer: "WLD", period: "2024-02", quantity: 5_000 },
  { exporter: "RUS", importer: "IND", period: "2024-02", commodity: "lng", quantity: 40 },
];
const columns = columnsOf(RECORDS);
const files = [loadFile(aTradeFile("f", columns), columns)];
const RUSSIAN = { exporter: "RUS" as PlaceCode, importer: null, commodity: "crude" } as const;
const span = { from: month("2024-01"), to: month("2024-03") };

describe("what partners add up to over a window", () => {
  const index = flowIndexOf({
    flows: [{ ...aFlow("d", 3), period: { kind: "month", month: month("2024-03") } }],
    tradeFiles: files,
  });

  it("rests on the record that leads each month, in tonnes, barrels or dollars, and on how many months", () => {
    expect(windowSums(index, RUSSIAN, "kt", span)).toEqual([
      { place: "PAK", total: 33, months: 3 },
      // 100 thousand barrels a day over 29 days at 7.33 barrels a tonne.
      { place: "IND", total: 395.634379, months: 1 },
    ]);
    expect(windowSums(index, RUSSIAN, "kbd", span)).toEqual([
      { place: "PAK", total: 241.89, months: 3 },
      { place: "IND", total: 2_900, months: 1 },
    ]);
    expect(windowSums(index, RUSSIAN, "usd", span)).toEqual([{ place: "IND", total: 5, months: 1 }]);
  });

  it("follows the window, and leaves out who has no figure in it", () => {
    const january = { from: month("2024-01"), to: month("2024-01") };
    expect(windowSums(index, RUSSIAN, "kt", january)).toEqual([{ place: "PAK", total: 10, months: 1 }]);
    expect(windowSums(index, RUSSIAN, "kt", { from: month("2023-01"), to: month("2023-12") })).toEqual([]);
  });

  it("comes out the same from a whole file at once, by exporter, importer and pair", () => {
    const { cube, places, pairs } = runToEnd(indexFlowSteps({ columns, commodity: "crude", unit: "kt" }));
    const window = openWindow(cube);
    window.moveTo(monthIndex(span.from), monthIndex(span.to));
    const at = (place: string) => places.indexOf(place as PlaceCode);
    expect(window.sumOf(CUBE_WAYS.importer, at("PAK"))).toBe(30);
    expect(window.sumOf(CUBE_WAYS.importer, at("IND"))).toBe(395.634379);
    expect(window.sumOf(CUBE_WAYS.exporter, at("RUS"))).toBe(425.634379);
    expect(window.countOf(CUBE_WAYS.exporter, at("RUS"))).toBe(3);
    const pair = pairs.findIndex(([from, to]) => from === at("RUS") && to === at("PAK"));
    expect(window.sumOf(CUBE_WAYS.pair, pair)).toBe(30);
  });
});
