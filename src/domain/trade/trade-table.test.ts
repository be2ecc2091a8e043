import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { coverage, flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import type { SeriesChoice } from "../lens/lens.ts";
import type { TradeTable } from "./trade-series.ts";
import { buildTradeTable, columnOf, lastKnown, meanOver, tradeTableOf } from "./trade-table.ts";

const RUSSIAN_CRUDE: SeriesChoice = { exporter: place("RUS"), importer: null, commodity: "crude" };
const pair = (importer: string): SeriesChoice => ({ ...RUSSIAN_CRUDE, importer: place(importer) });

function cellOf(table: TradeTable, partner: string, at: string) {
  const series = table.series.find((one) => one.place === partner);
  return series?.cells[columnOf(table, month(at))];
}

describe("Russian crude by buyer, from the sample's records", () => {
  const table = tradeTableOf(sampleDossier(), RUSSIAN_CRUDE, "kbd");

  it("puts India on the baseline, then China, EU27 and Turkey, and the small buyers together", () => {
    expect(table.series.map(({ place: code }) => code)).toEqual(["IND", "CHN", "EUU", "TUR", null]);
    expect(table.series[4]?.members.toSorted()).toEqual(["JPN", "KOR", "PAK", "USA"]);
  });

  it("shows India arriving in April 2022: 1,620.58 kt x 7.33 / 30 days", () => {
    const cell = cellOf(table, "IND", "2022-04");
    expect(cell?.value).toBeCloseTo(395.96, 2);
    expect(cell).toMatchObject({ state: "official", conversion: "thousand tonnes × 7.33 barrels a tonne / 30 days" });
  });

  it("shows Europe leaving: 2,689 kb/d in January 2022, 1,777 in July, then values without a quantity, and never zero", () => {
    expect(cellOf(table, "EUU", "2022-01")?.value).toBeCloseTo(2689.4, 1);
    expect(cellOf(table, "EUU", "2022-07")?.value).toBeCloseTo(1777.2, 1);
    expect(cellOf(table, "EUU", "2022-12")).toMatchObject({
      value: null,
      state: "gap",
      reason: "Recorded as a value only, without a quantity",
    });
  });

  it("shows the same months as floors where values are asked for", () => {
    const usd = tradeTableOf(sampleDossier(), RUSSIAN_CRUDE, "usd");
    expect(cellOf(usd, "EUU", "2022-12")).toMatchObject({ value: 1261.63, state: "floor" });
    expect(cellOf(usd, "EUU", "2023-02")).toMatchObject({ value: 314.71, state: "floor" });
  });

  it("reads a month without a record as zero only where the record is complete", () => {
    expect(cellOf(table, "IND", "2022-02")).toMatchObject({ value: 0, state: "zero" });
    expect(cellOf(table, "IND", "2023-04")).toMatchObject({ value: null, state: "gap" });
    expect(cellOf(table, "CHN", "2025-11")).toMatchObject({ value: null, state: "pending" });
  });

  it("marks September to October 2022 as a change of source for India", () => {
    const india = table.series[0];
    expect(india?.sourceChanges).toContain("2022-10");
    expect(india?.sourceChanges).not.toContain("2023-08");
  });

  it("keeps a figure that its source calls a floor as one", () => {
    expect(cellOf(table, "IND", "2025-06")).toMatchObject({ value: 2000, state: "floor" });
  });

  it("says that a total without China is a lower bound, and who is missing", () => {
    const total = table.totals[columnOf(table, month("2024-12"))];
    expect(total).toMatchObject({ value: 1480, lowerBound: true });
    expect(total?.missing).toContain("CHN");
  });

  it("never adds the region that holds EU27 and Turkey", () => {
    expect(table.leftOut).toEqual([{ place: "XEU", reason: "overlaps EU27 and Turkey: the two are never added" }]);
    expect(table.series.flatMap(({ members }) => members)).not.toContain("XEU");
  });

  it("lists fiscal years and other sources, and draws neither", () => {
    const india = tradeTableOf(sampleDossier(), pair("IND"), "kbd");
    expect(india.spans.length).toBeGreaterThan(5);
    expect(india.alternates.some(({ quantity }) => quantity === 1715)).toBe(true);
    expect(cellOf(india, "IND", "2025-08")?.value).toBe(1660);
  });
});

describe("Russian crude into Pakistan", () => {
  const table = tradeTableOf(sampleDossier(), pair("PAK"), "kbd");

  it("holds two cargo months, 101.122 kt and 100 kt, and nothing between or after", () => {
    const known = table.series[0]?.cells.filter(({ value }) => (value ?? 0) > 0) ?? [];
    expect(known.map((cell) => [cell.month, Number(cell.value?.toFixed(1))])).toEqual([
      ["2023-06", 24.7],
      ["2023-10", 23.6],
    ]);
    expect(cellOf(table, "PAK", "2023-08")?.state).toBe("gap");
    expect(cellOf(table, "PAK", "2025-12")?.state).toBe("gap");
  });
});

describe("annual records", () => {
  it("fill a year only where no month is recorded, and cross it where some are", () => {
    const dossier = tradeDossier({
      flows: [flow("2023-03", 10), flow("2023", 12), flow("2022", 9), flow("2024-01", 5), flow("2025-09", 5)],
      coverage: [],
    });
    const [series] = tradeTableOf(dossier, pair("IND"), "kbd").series;
    expect(series?.years.map(({ year, value, drawn }) => [year, value, drawn])).toEqual([
      [2022, 9, "bar"],
      [2023, 12, "line"],
    ]);
    expect(series?.cells.find((cell) => cell.month === "2022-05")?.value).toBeNull();
  });

  it("are drawn at a twelfth where they are sums, and keep their own figure", () => {
    const yearly = flow("2023", 1200, { unit: "kt" });
    const [series] = tradeTableOf(tradeDossier({ flows: [yearly] }), pair("IND"), "kt").series;
    expect(series?.years[0]).toMatchObject({ value: 1200, monthly: 100 });
  });

  it("stand side by side in a year column only where they may be added", () => {
    const europe = { importer: place("XEU") };
    const flows = [flow("2020", 100), flow("2020", 300, europe), flow("2020", 40, { importer: place("TUR") })];
    const table = tradeTableOf(tradeDossier({ flows, coverage: [] }), RUSSIAN_CRUDE, "kbd");
    const [column] = table.yearColumns;
    expect(column?.parts.map(({ record }) => record.value).toSorted()).toEqual([100, 300]);
  });
});

describe("means", () => {
  it("rest on the recorded months alone, and say how many", () => {
    const table = tradeTableOf(tradeDossier(), pair("IND"), "kbd");
    const [india] = table.series;
    if (!india) throw new Error("no series");
    const { mean, months, of } = meanOver(table, india, { from: month("2025-05"), to: month("2025-09") });
    expect([mean, months, of]).toEqual([(1960 + 1590 + 1660) / 3, 3, 5]);
    expect(meanOver(table, india, { from: month("2025-05"), to: month("2025-09") }).atLeast).toBe(false);
    expect(meanOver(table, india, { from: month("2031-01"), to: month("2031-03") }).mean).toBeNull();
    expect(lastKnown(table, india, month("2025-09"))?.month).toBe("2025-08");
  });
});

const figure = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null });
const grid = fc.array(fc.array(figure, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 8 });
const PARTNERS = ["IND", "CHN", "TUR", "PAK", "AAA", "BBB", "CCC", "DDD"];

it("a mean that holds a lower bound is one", () => {
  const table = tradeTableOf(sampleDossier(), pair("IND"), "kbd");
  const [india] = table.series;
  if (!india) throw new Error("no series");
  expect(meanOver(table, india, { from: month("2024-10"), to: month("2025-09") })).toMatchObject({
    months: 8,
    atLeast: true,
  });
  expect(meanOver(table, india, { from: month("2024-10"), to: month("2025-05") })).toMatchObject({
    months: 4,
    atLeast: false,
  });
});

describe("whatever is recorded", () => {
  test.prop([grid, fc.boolean()])("the stack is the sum of its cells, and a gap is never a zero", (rows, complete) => {
    const flows = rows.flatMap((row, partner) =>
      row.flatMap((value, at) =>
        value === null
          ? []
          : [flow(`2024-${String(at + 1).padStart(2, "0")}`, value, { importer: place(PARTNERS[partner] ?? "") })],
      ),
    );
    const stated = complete ? [coverage("IND", "2024-01", "2024-12", "complete")] : [];
    const dossier = tradeDossier({ flows, coverage: stated });
    const table = buildTradeTable(dossier, RUSSIAN_CRUDE, "kbd", null);
    for (const [at, total] of table.totals.entries()) {
      const cells = table.series.flatMap((series) => series.cells[at] ?? []);
      const known = cells.filter(({ value }) => value !== null);
      const sum = known.reduce((before, { value }) => before + (value ?? 0), 0);
      const onlyZeros = sum === 0 && total.missing.length > 0;
      expect(total.value).toBe(known.length === 0 || onlyZeros ? null : sum);
      const recorded = flows.filter(({ period }) => period.kind === "month" && period.month === total.month);
      if (recorded.length > 0 && total.value !== null)
        expect(total.value).toBe(recorded.reduce((sum, one) => sum + (one.quantity ?? 0), 0));
      for (const cell of cells) expect(cell.value === null).toBe(cell.state === "gap" || cell.state === "pending");
    }
  });

  test.prop([fc.array(figure, { minLength: 1, maxLength: 40 })])("prefix sums give the mean of any part", (values) => {
    const flows = values.flatMap((value, at) => {
      const when = `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
      return value === null ? [] : [flow(when, value)];
    });
    fc.pre(flows.length > 0);
    const table = buildTradeTable(tradeDossier({ flows, coverage: [] }), pair("IND"), "kbd", null);
    const [series] = table.series;
    if (!series) throw new Error("no series");
    const span = { from: month("2020-04"), to: month("2021-03") };
    const inside = series.cells.filter(
      (cell) => cell.month >= span.from && cell.month <= span.to && cell.value !== null,
    );
    const { mean, months } = meanOver(table, series, span);
    expect(months).toBe(inside.length);
    if (inside.length > 0)
      expect(mean).toBeCloseTo(inside.reduce((sum, { value }) => sum + (value ?? 0), 0) / months, 6);
  });
});
