import { describe, expect, it } from "vitest";
import type { MonthKey, MonthSpan } from "#domain/shared/month.ts";
import { monthNear, placeOf, ruleMarks, ruleSpan, windowMoved, windowWith } from "./month-rule.ts";

const month = (text: string) => text as MonthKey;
const span = (from: string, to: string): MonthSpan => ({ from: month(from), to: month(to) });
const RECORD = span("2008-03", "2025-11");

describe("the rule of months", () => {
  it("spans the last five years, and more where the dates need it", () => {
    expect(ruleSpan(RECORD, span("2024-10", "2025-09"))).toEqual(span("2021-01", "2025-11"));
    expect(ruleSpan(RECORD, span("2017-06", "2026-02"))).toEqual(span("2017-01", "2026-02"));
  });

  it("has a mark for each month, and the year where one begins", () => {
    const marks = ruleMarks(span("2024-11", "2025-02"), 400);
    expect(marks.map(({ year }) => year)).toEqual([null, null, 2025, null, null]);
    expect(marks.map(({ at }) => at)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it.each([
    [span("2021-01", "2025-11"), 300],
    [span("1980-01", "2025-11"), 940],
    [span("1890-01", "2026-03"), 940],
    [span("1890-01", "2026-03"), 250],
  ])("names only years whose figures do not touch, and draws no smear: %j over %d pixels", (rule, width) => {
    const marks = ruleMarks(rule, width);
    const apart = (places: readonly number[]) =>
      Math.min(...places.slice(1).map((at, step) => (at - (places[step] ?? 0)) * width));
    const named = marks.filter(({ year }) => year !== null);
    expect(named.length).toBeGreaterThan(1);
    expect(apart(named.map(({ at }) => at))).toBeGreaterThanOrEqual(30);
    expect(apart(marks.map(({ at }) => at))).toBeGreaterThanOrEqual(4);
    expect(Math.max(...named.map(({ at }) => at)) * width).toBeLessThan(width - 30);
  });

  it("places a date at the end of its month, and back", () => {
    const rule = span("2021-01", "2025-12");
    for (const text of ["2021-01", "2024-10", "2025-12"])
      expect(monthNear(rule, placeOf(rule, month(text)))).toBe(text);
    expect(monthNear(rule, -1)).toBe("2021-01");
    expect(monthNear(rule, 2)).toBe("2025-12");
  });

  it("never lets A pass B, nor either leave the record", () => {
    const window = span("2024-10", "2025-09");
    expect(windowWith(window, "from", month("2025-11"), RECORD)).toEqual(span("2025-09", "2025-09"));
    expect(windowWith(window, "to", month("2024-01"), RECORD)).toEqual(span("2024-10", "2024-10"));
    expect(windowWith(window, "to", month("2030-01"), RECORD)).toEqual(span("2024-10", "2025-11"));
    expect(windowMoved(window, 12, RECORD)).toEqual(span("2024-12", "2025-11"));
    expect(windowMoved(window, -3, RECORD)).toEqual(span("2024-07", "2025-06"));
  });
});
