import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { aTradeFile, columnsOf, type FileRecord } from "#tests/support/kept-trade-files.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aFlow } from "#tests/support/workspaces.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { SeriesUnit } from "../../lens/lens.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import { type MonthKey, type MonthSpan, monthIndex } from "../../shared/month.ts";
import { drawable } from "../belonging.ts";
import { flowIndexOf, type PairRecords } from "../flow-index.ts";
import { loadFile } from "../load-file.ts";
import { sideId } from "../trade-file.ts";
import { convertQuantity, daysOf } from "../units.ts";
import { CUBE_WAYS } from "./cube-rows.ts";
import { openWindow } from "./flow-cube.ts";
import { indexFlows } from "./index-flows.ts";
import { largestTrades } from "./largest-trades.ts";
import { tradeInWindows } from "./trade-in-windows.ts";

const WINDOW: MonthSpan = { from: "2024-02" as MonthKey, to: "2024-05" as MonthKey };
const loaded = (id: string, records: readonly FileRecord[]) => {
  const columns = columnsOf(records);
  return loadFile(aTradeFile(id, columns), columns);
};
const dossierWith = (change: Partial<Dossier>): Dossier => ({ ...sampleDossier(), flows: [], ...change });

/** What the timeline draws of a pair in the window, in thousand barrels, thousand tonnes or dollars. */
function drawn(dossier: Dossier, pair: PairRecords, unit: SeriesUnit) {
  const figures = flowIndexOf(dossier)
    .belonging(pair)
    .filter((flow) => drawable(flow) && flow.series === "primary")
    .flatMap(({ period, quantity, unit: given, commodity, valueUsd }) => {
      if (period.kind !== "month" || period.month < WINDOW.from || period.month > WINDOW.to) return [];
      if (unit === "usd") return valueUsd ?? [];
      if (quantity === null || given === null) return [];
      const found = convertQuantity(quantity, given, unit === "kt" ? "kt" : "kbbl", {
        commodity,
        days: daysOf(period),
      });
      return found.ok ? found.value.value : [];
    });
  return { sum: figures.reduce((sum, one) => sum + one, 0), records: figures.length };
}

function expectAsDrawn(dossier: Dossier, unit: SeriesUnit): void {
  const { input, pairs } = tradeInWindows(dossier, "crude", unit);
  const sums = openWindow(indexFlows(input));
  sums.moveTo(monthIndex(WINDOW.from), monthIndex(WINDOW.to));
  for (const [number, pair] of pairs.entries()) {
    const expected = drawn(dossier, pair, unit);
    expect(sums.sumOf(CUBE_WAYS.pair, number), sideId(pair)).toBeCloseTo(expected.sum, 5);
    expect(sums.countOf(CUBE_WAYS.pair, number)).toBe(expected.records);
  }
}

const record = fc.record({
  exporter: fc.constantFrom("RUS", "SAU", "USA"),
  importer: fc.constantFrom("PAK", "IND", "CHN"),
  period: fc.constantFrom("2024-01", "2024-02", "2024-03", "2024-05", "2024-06", "2024"),
  quantity: fc.option(fc.integer({ min: 0, max: 900 })),
  unit: fc.constantFrom("kt" as const, "kb/d" as const, "kbbl" as const),
  value: fc.option(fc.integer({ min: 1, max: 900 })),
  side: fc.constantFrom(null, "importer" as const, "exporter" as const),
});
const records = fc.uniqueArray(record, {
  maxLength: 40,
  selector: ({ exporter, importer, period, side }) => `${exporter} ${importer} ${period} ${side}`,
});

describe("trade made ready for windows", () => {
  test.prop([records, records, fc.boolean(), fc.constantFrom("kbd" as const, "kt" as const, "usd" as const)])(
    "sums of each pair what the timeline draws of it, whoever records it, and whichever side was chosen",
    (one, other, isChosen, unit) => {
      const pair = { exporter: "RUS" as PlaceCode, importer: "IND" as PlaceCode, commodity: "crude" as const };
      const flows = [aFlow("own", 12), aFlow("also", 5)];
      const sides = isChosen ? { [sideId(pair)]: { id: sideId(pair), side: "exporter" as const } } : {};
      expectAsDrawn(dossierWith({ flows, tradeFiles: [loaded("a", one), loaded("b", other)], sides }), unit);
    },
  );

  it("holds the records of the sample as they are drawn", () => {
    for (const unit of ["kbd", "kt", "usd"] as const) expectAsDrawn(sampleDossier(), unit);
  });

  it("takes no total for the trade of a pair, however its places are numbered", () => {
    const of = (exporter: string, importer: string, quantity: number) => ({
      exporter,
      importer,
      period: "2024-02",
      quantity,
    });
    // Of the three places the last one sells to the first.
    const dossier = dossierWith({
      tradeFiles: [
        loaded("f", [of("RUS", "IND", 5), of("RUS", "WLD", 900), of("IND", "WLD", 700), of("SAU", "RUS", 3)]),
      ],
    });
    expectAsDrawn(dossier, "kt");
  });

  it("adds an area and its member to no sum twice: the one with more months is in it", () => {
    const of = (importer: string, period: string, quantity: number) => ({
      exporter: "QAT",
      importer,
      period,
      quantity,
    });
    const file = loaded("f", [
      of("EUU", "2024-02", 100),
      of("EUU", "2024-03", 100),
      of("DEU", "2024-02", 60),
      of("ZZZ", "2024-02", 7),
    ]);
    const trade = tradeInWindows(dossierWith({ tradeFiles: [file] }), "crude", "kt");
    const sums = openWindow(indexFlows(trade.input));
    const ask = (way: "exporter" | "importer" | "pair") => largestTrades(sums, trade, { window: WINDOW, way, most: 5 });
    expect(ask("exporter").largest).toEqual([{ exporter: "QAT", importer: null, amount: 207, records: 3 }]);
    expect(ask("importer").largest.map(({ importer, amount }) => [importer, amount])).toEqual([
      ["EUU", 200],
      ["DEU", 60],
      ["ZZZ", 7],
    ]);
    expect(ask("pair")).toMatchObject({ recorded: 3, largest: [{ amount: 200, records: 2 }, { amount: 60 }, {}] });
  });
});

describe("the largest trades", () => {
  const file = loaded(
    "f",
    Array.from({ length: 9 }, (_, at) => ({
      exporter: "RUS",
      importer: `I${at}`,
      period: at === 8 ? "2023-01" : "2024-03",
      quantity: at === 7 ? 0 : 10 + ((at * 5) % 9),
    })),
  );
  const trade = tradeInWindows(dossierWith({ tradeFiles: [file] }), "crude", "kt");
  const sums = openWindow(indexFlows(trade.input));

  it("are the largest first, no more than asked for, and nothing that is zero or lies outside the window", () => {
    const found = largestTrades(sums, trade, { window: WINDOW, way: "pair", most: 3 });
    expect(found.largest.map(({ amount }) => amount)).toEqual([17, 16, 15]);
    expect(found.recorded).toBe(8);
    expect(largestTrades(sums, trade, { window: WINDOW, way: "pair", most: 20 }).largest).toHaveLength(7);
    const before = { from: "2020-01" as MonthKey, to: "2020-12" as MonthKey };
    expect(largestTrades(sums, trade, { window: before, way: "pair", most: 3 })).toEqual({ largest: [], recorded: 0 });
  });
});
