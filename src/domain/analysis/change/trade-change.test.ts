import { describe, expect, it } from "vitest";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { tradeTableOf } from "#domain/trade/trade-table.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { writeTradeFinding } from "./change-words.ts";
import { certainChange, type PartnerChange, tradeBetween, yearTo } from "./trade-change.ts";

const dossier = sampleDossier();
const month = (text: string) => text as MonthKey;
const RUSSIAN_CRUDE = { exporter: "RUS" as PlaceCode, importer: null, commodity: "crude" } as const;
const table = tradeTableOf(dossier, RUSSIAN_CRUDE, "kbd");
const partner = (changes: readonly PartnerChange[], place: string) => {
  const found = changes.find(({ series }) => series.place === place);
  if (!found) throw new Error(`no ${place}`);
  return found;
};

describe("trade beside the ties", () => {
  it("compares the twelve months that end with each date", () => {
    expect(yearTo(month("2025-09"))).toEqual({ from: "2024-10", to: "2025-09" });
    const china = partner(tradeBetween(table, month("2015-01"), month("2020-01")), "CHN");
    const meanOf = (from: string, to: string) => {
      const cells = table.series
        .find(({ place }) => place === "CHN")
        ?.cells.filter((cell) => cell.month >= from && cell.month <= to && cell.value !== null);
      const sum = cells?.reduce((total, { value }) => total + (value ?? 0), 0) ?? Number.NaN;
      return { mean: sum / (cells?.length ?? 0), months: cells?.length };
    };
    const [before, after] = [meanOf("2014-02", "2015-01"), meanOf("2019-02", "2020-01")];
    expect(china.a).toMatchObject({ months: before.months, atLeast: false });
    expect(china.a.mean).toBeCloseTo(before.mean, 6);
    expect(china.change).toBeCloseTo(after.mean - before.mean, 6);
  });

  it("rests on the months that have a figure and says how many; without any there is no change", () => {
    const changes = tradeBetween(table, month("2023-01"), month("2025-09"));
    expect(partner(changes, "CHN")).toMatchObject({ a: { months: 12 }, b: { months: 4 }, bound: "exact", why: null });
    expect(partner(changes, "EUU")).toMatchObject({
      b: { mean: null, months: 0 },
      change: null,
      why: "no figure at B",
    });
  });

  it("is at least so much where the later mean is a lower bound, and says no direction that is not certain", () => {
    const grown = partner(tradeBetween(table, month("2021-01"), month("2025-09")), "IND");
    expect(grown).toMatchObject({ bound: "least", b: { atLeast: true } });
    expect(certainChange(grown)).toBe(grown.change);
    const fallen = partner(tradeBetween(table, month("2024-10"), month("2025-09")), "IND");
    expect(fallen.change).toBeLessThan(0);
    expect(certainChange(fallen)).toBeNull();
    const back = partner(tradeBetween(table, month("2025-09"), month("2021-01")), "IND");
    expect(back).toMatchObject({ bound: "most" });
    expect(certainChange(back)).toBeLessThan(0);
  });

  it("is told in a sentence: the largest fall, the largest rise", () => {
    const say = (a: string, b: string) =>
      writeTradeFinding(tradeBetween(table, month(a), month(b)), RUSSIAN_CRUDE, lookupOf(dossier), 0.05);
    expect(say("2015-01", "2020-01")).toBe("Russia sold less to EU27, more to China");
    expect(say("2024-10", "2025-09")).toBe("Russia sold more to China");
    expect(say("2025-09", "2025-09")).toBe("Russia sold as much as before");
    expect(say("1950-01", "1951-01")).toBe("No change in what Russia sold can be told");
  });
});
