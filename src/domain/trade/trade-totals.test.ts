import { describe, expect, it } from "vitest";
import { flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import type { Flow } from "./flow.ts";
import { singleSeries } from "./trade-cells.ts";
import { totalsOf, yearColumnsOf } from "./trade-totals.ts";

const SPAN = { from: month("2025-01"), to: month("2025-01") };
const TERMS = { span: SPAN, unit: "kbd", last: SPAN.to, coverage: [] } as const;

const seriesOf = (code: string, flows: readonly Flow[]) => singleSeries({ place: place(code), flows }, TERMS);
const known = (code: string, quantity: number) =>
  seriesOf(code, [flow("2025-01", quantity, { importer: place(code) })]);
const silent = (code: string) => seriesOf(code, []);
const totalOf = (...series: ReturnType<typeof seriesOf>[]) => totalsOf(tradeDossier(), series, SPAN)[0];

describe("the total of a month", () => {
  it("is the sum of what is known, and at least that where a partner is missing", () => {
    expect(totalOf(known("IND", 1500), known("CHN", 2000))).toMatchObject({
      value: 3500,
      lowerBound: false,
      missing: [],
    });
    expect(totalOf(known("IND", 1500), silent("CHN"))).toMatchObject({
      value: 1500,
      lowerBound: true,
      missing: ["CHN"],
    });
  });

  it("misses nobody whose goods stand in another's figure", () => {
    expect(totalOf(known("XEU", 900), silent("TUR"))).toMatchObject({ value: 900, lowerBound: false, missing: [] });
  });

  it("misses a partner whose region is silent too", () => {
    expect(totalOf(known("IND", 1500), silent("XEU"), silent("TUR"))?.missing).toEqual(["XEU", "TUR"]);
  });

  it("is zero where everyone recorded zero, and not known where only zeros are known and someone is missing", () => {
    expect(totalOf(known("IND", 0), known("CHN", 0))).toMatchObject({ value: 0, lowerBound: false });
    expect(totalOf(known("IND", 0), silent("CHN"))).toMatchObject({ value: null, lowerBound: false });
    expect(totalOf(silent("IND"))).toMatchObject({ value: null });
  });
});

it("a year column leaves out what would count the same barrels twice", () => {
  const yearly = (code: string) => seriesOf(code, [flow("2019", 100, { importer: place(code) })]);
  const [column] = yearColumnsOf(tradeDossier(), [yearly("XEU"), yearly("TUR"), yearly("CHN")]);
  expect(column?.year).toBe(2019);
  expect(column?.parts.map(({ series }) => series)).toEqual([0, 2]);
});
