import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { MonthKey } from "../shared/month.ts";
import { COMMODITIES, type FlowUnit } from "./flow.ts";
import { convertQuantity, daysOf } from "./units.ts";

const month = (text: string) => ({ kind: "month", month: text as MonthKey }) as const;
const crude = (days: number) => ({ commodity: "crude", days }) as const;
const converted = (...given: Parameters<typeof convertQuantity>) => {
  const result = convertQuantity(...given);
  return result.ok ? result.value.value : null;
};

describe("days of a period", () => {
  it.each([
    [month("2023-02"), 28],
    [month("2024-02"), 29],
    [month("2024-06"), 30],
    [month("2024-07"), 31],
    [{ kind: "year", year: 2023 } as const, 365],
    [{ kind: "year", year: 2024 } as const, 366],
    [{ kind: "year", year: 1900 } as const, 365],
    [{ kind: "span", from: "2022-07" as MonthKey, to: "2023-06" as MonthKey } as const, 365],
    [{ kind: "span", from: "2024-02" as MonthKey, to: "2024-02" as MonthKey } as const, 29],
  ])("%j has %d", (period, days) => expect(daysOf(period)).toBe(days));
});

describe("a quantity in another unit", () => {
  it("turns 100 kt of crude in a June into 24.4333 kb/d and names the factor", () => {
    expect(convertQuantity(100, "kt", "kb/d", crude(30))).toEqual({
      ok: true,
      value: { value: 733 / 30, conversion: "thousand tonnes × 7.33 barrels a tonne / 30 days" },
    });
  });

  it("agrees with the figures the compilers of the records worked out", () => {
    // United Arab Emirates to China, 2016: 12,183.618 kt, 244.0 kb/d; United States to Pakistan, October 2025: 1,000 kbbl, 32.3 kb/d.
    expect(converted(12_183.618, "kt", "kb/d", crude(366))).toBeCloseTo(244.0, 1);
    expect(converted(1000, "kbbl", "kb/d", crude(31))).toBeCloseTo(32.3, 1);
  });

  it("keeps what is asked for as it is given, with nothing to explain", () => {
    expect(convertQuantity(5, "kt", "kt", { commodity: "lng", days: 31 })).toEqual({
      ok: true,
      value: { value: 5, conversion: null },
    });
  });

  it("spreads barrels over days for any commodity, and gathers them", () => {
    expect(converted(10, "kb/d", "kbbl", { commodity: "products", days: 31 })).toBe(310);
    expect(convertQuantity(310, "kbbl", "kb/d", { commodity: "products", days: 31 })).toEqual({
      ok: true,
      value: { value: 10, conversion: "thousand barrels / 31 days" },
    });
  });

  it("goes from barrels a day to tonnes by both factors", () => {
    expect(converted(7.33, "kb/d", "kt", crude(30))).toBeCloseTo(30, 12);
    expect(converted(733, "kbbl", "kt", crude(30))).toBeCloseTo(100, 12);
  });

  it.each(COMMODITIES.filter((commodity) => commodity !== "crude"))("guesses no factor for %s", (commodity) => {
    expect(convertQuantity(1, "kt", "kb/d", { commodity, days: 30 })).toEqual({
      ok: false,
      reason: "Recorded in tonnes; only crude has a barrel factor here",
    });
    expect(convertQuantity(1, "kbbl", "kt", { commodity, days: 30 }).ok).toBe(false);
  });

  const anyUnit = fc.constantFrom<FlowUnit>("kt", "kb/d", "kbbl");
  test.prop([fc.double({ min: 0, max: 1e6, noNaN: true }), anyUnit, anyUnit, fc.integer({ min: 28, max: 366 })])(
    "there and back is where it began",
    (value, from, to, days) => {
      const there = converted(value, from, to, crude(days)) ?? Number.NaN;
      expect(converted(there, to, from, crude(days))).toBeCloseTo(value, 6);
    },
  );
});
