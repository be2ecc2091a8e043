import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  calendarDay,
  daysInMonth,
  firstMonthOf,
  lastMonthOf,
  type MonthKey,
  monthAt,
  monthIndex,
  monthsIn,
  type PartialDate,
  parseMonth,
  parsePartialDate,
  withinSpan,
} from "./month.ts";

const month = (text: string) => text as MonthKey;
const date = (text: string) => text as PartialDate;
const SPAN = { from: month("2024-10"), to: month("2025-09") };

describe("a month", () => {
  it("is counted from January of year 0", () => {
    expect(monthIndex(month("0000-01"))).toBe(0);
    expect(monthIndex(month("0001-01"))).toBe(12);
    expect(monthIndex(month("2025-09"))).toBe(24_308);
  });

  test.prop([fc.integer({ min: 0, max: 9999 * 12 + 11 })])("is found again at its position", (index) => {
    expect(monthIndex(monthAt(index))).toBe(index);
    expect(parseMonth(monthAt(index))).toBe(monthAt(index));
  });

  it("moves over the turn of a year both ways", () => {
    expect(addMonths(month("2024-12"), 1)).toBe("2025-01");
    expect(addMonths(month("2025-01"), -1)).toBe("2024-12");
    expect(addMonths(month("2025-09"), -12)).toBe("2024-09");
  });

  it.each(["2025-00", "2025-13", "2025-9", "25-09", "2025-09-01", " 2025-09", "2025-09\n", ""])(
    "is not spelled %j",
    (text) => expect(parseMonth(text)).toBeNull(),
  );
});

describe("a span", () => {
  it("counts both its ends", () => {
    expect(monthsIn(SPAN)).toBe(12);
    expect(monthsIn({ from: SPAN.from, to: SPAN.from })).toBe(1);
  });

  it.each([
    ["2024-09", false],
    ["2024-10", true],
    ["2025-09", true],
    ["2025-10", false],
  ])("with %s: %j", (text, expected) => expect(withinSpan(month(text), SPAN)).toBe(expected));
});

describe("a date", () => {
  it.each(["2025", "2025-09", "2025-09-02", "2024-02-29", "2000-02-29"])("is spelled %s", (text) =>
    expect(parsePartialDate(text)).toBe(text),
  );

  it.each(["2025-02-29", "1900-02-29", "2025-04-31", "2025-09-00", "2025-09-32", "2025-13", "2025-9-2", "925", ""])(
    "is not spelled %j",
    (text) => expect(parsePartialDate(text)).toBeNull(),
  );

  it("may mean the months from its first to its last", () => {
    expect([firstMonthOf(date("2025")), lastMonthOf(date("2025"))]).toEqual(["2025-01", "2025-12"]);
    expect([firstMonthOf(date("2025-09")), lastMonthOf(date("2025-09"))]).toEqual(["2025-09", "2025-09"]);
    expect([firstMonthOf(date("2025-09-02")), lastMonthOf(date("2025-09-02"))]).toEqual(["2025-09", "2025-09"]);
  });

  it("knows the lengths of months by the Gregorian calendar", () => {
    const lengths = Array.from({ length: 12 }, (_, at) => daysInMonth(2025, at + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });
});

it("gives the calendar day where the reader is, whatever the hour (R29)", () => {
  expect(calendarDay(new Date(2025, 8, 2, 0, 0, 1))).toBe("2025-09-02");
  expect(calendarDay(new Date(2025, 11, 31, 23, 59, 59))).toBe("2025-12-31");
});
