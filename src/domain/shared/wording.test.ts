import { describe, expect, it } from "vitest";
import type { MonthKey, PartialDate } from "./month.ts";
import {
  writeChange,
  writeCount,
  writeDate,
  writeList,
  writeMonth,
  writeNumber,
  writeSpan,
  writeSpanLength,
} from "./wording.ts";

const month = (text: string) => text as MonthKey;

describe("dates in words", () => {
  it("are as precise as they are known", () => {
    expect(writeDate("2025-09-02" as PartialDate)).toBe("2 Sep 2025");
    expect(writeDate("2025-09" as PartialDate)).toBe("Sep 2025");
    expect(writeDate("2025" as PartialDate)).toBe("2025");
  });

  it("name the first and the last month of a year rightly", () => {
    expect(writeMonth(month("2024-01"))).toBe("Jan 2024");
    expect(writeMonth(month("2024-12"))).toBe("Dec 2024");
  });

  it("write a span with an en dash, and a single month once", () => {
    const [from, to] = [month("2024-10"), month("2025-09")];
    expect(writeSpan({ from, to })).toBe("Oct 2024 – Sep 2025");
    expect(writeSpan({ from, to: from })).toBe("Oct 2024");
    expect(writeSpanLength({ from, to })).toBe("12 months");
    expect(writeSpanLength({ from, to: from })).toBe("1 month");
  });
});

describe("numbers in words", () => {
  it("have a true minus, groups of three and a fixed count of decimals", () => {
    expect(writeNumber(1234.5, 1)).toBe("1,234.5");
    expect(writeNumber(-4.75, 2)).toBe("−4.75");
    expect(writeNumber(2, 2)).toBe("2.00");
  });

  it("have no sign where nothing is left of them", () => {
    expect(writeNumber(-0.04, 1)).toBe("0.0");
    expect(writeChange(-0.04, 1)).toBe("0.0");
    expect(writeChange(0.04, 1)).toBe("0.0");
  });

  it("show the sign of a change", () => {
    expect(writeChange(3.7, 1)).toBe("+3.7");
    expect(writeChange(-4.8, 1)).toBe("−4.8");
    expect(writeChange(0, 1)).toBe("0.0");
  });

  it("count one thing and many", () => {
    expect(writeCount(1, "quote")).toBe("1 quote");
    expect(writeCount(0, "quote")).toBe("0 quotes");
    expect(writeCount(1204, "tie")).toBe("1,204 ties");
    expect(writeCount(2, "entry", "entries")).toBe("2 entries");
  });
});

describe("a list in words", () => {
  it("has commas and one and, and nothing around a single one", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(writeList)).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});
