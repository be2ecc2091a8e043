import { describe, expect, it } from "vitest";
import { monthAt } from "../../shared/month.ts";
import type { DateForm } from "./mapping.ts";
import { readMonthOfYear, readPeriod } from "./period-words.ts";

const wordsOf = (text: string, form: DateForm = "iso"): string => {
  const read = readPeriod(text, form);
  if (read.kind === "month") return `${monthAt(read.month)}${read.day === 0 ? "" : ` day ${read.day}`}`;
  if (read.kind === "year") return `year ${read.year}`;
  return read.kind === "bad" ? `${read.problem}${read.proposal === null ? "" : ` ${read.proposal}?`}` : read.kind;
};

describe("periods", () => {
  it.each([
    ["2024", "year 2024"],
    ["2024-03", "2024-03"],
    ["202403", "2024-03"],
    ["2024-3", "2024-03"],
    ["2024M03", "2024-03"],
    ["2024-M03", "2024-03"],
    ["2024-03-31", "2024-03 day 31"],
    ["20240331", "2024-03 day 31"],
    ["2024-03-31T00:00:00", "2024-03 day 31"],
    ["202452", "year 2024"],
    ["2024-Q1", "other-length"],
    ["2024-S2", "other-length"],
    ["2024-W05", "other-length"],
    ["JAN2012", "2012-01"],
    ["Jan-25", "2025-01"],
    ["March 2012", "2012-03"],
    ["2012 Sept", "2012-09"],
    ["15 août 2024", "2024-08 day 15"],
    ["Dez 2023", "2023-12"],
    ["٢٠٢٤-٠٣", "2024-03"],
    ["", "missing"],
    ["n/a", "missing"],
  ])("%s is %s", (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it("are read day first or month first as the file is, and not at all where nobody knows", () => {
    expect(wordsOf("03/09/2025", "day-first")).toBe("2025-09 day 3");
    expect(wordsOf("03/09/2025", "month-first")).toBe("2025-03 day 9");
    expect(wordsOf("03/09/2025")).toBe("Day and month cannot be told apart.");
    expect(wordsOf("31.12.24", "day-first")).toBe("2024-12 day 31");
    expect(wordsOf("12/2024", "day-first")).toBe("2024-12");
    expect(wordsOf("2024-07", "day-first")).toBe("2024-07");
  });

  it("count days from 1900 where the file does", () => {
    expect(wordsOf("45292", "excel-serial")).toBe("2024-01 day 1");
    expect(wordsOf("25569", "excel-serial")).toBe("1970-01 day 1");
    expect(wordsOf("45292")).toBe("Not a month or a year.");
  });

  it("that do not exist are refused, with what they are near to", () => {
    expect(wordsOf("2024-13")).toBe("Month 13 does not exist. 2024-12?");
    expect(wordsOf("2024-00")).toBe("Month 0 does not exist. 2024-01?");
    expect(wordsOf("2023-02-30")).toBe("Day 30 does not exist: that month has 28 days. 2023-02?");
    expect(wordsOf("25/13/2024", "day-first")).toBe("Month 13 does not exist. 2024-12?");
    expect(wordsOf("0024")).toBe("Year 24 is out of range.");
    expect(wordsOf("soon")).toBe("Not a month or a year.");
    expect(wordsOf("2024/25")).toBe("Month 25 does not exist.");
  });
});

it("months of their own column are numbers or names, and fillers stand for the whole year", () => {
  expect(["3", "03", "M03", "March", "mars.", "12"].map(readMonthOfYear)).toEqual([3, 3, 3, 3, 3, 12]);
  expect(["52", "99"].map(readMonthOfYear)).toEqual(["whole-year", "whole-year"]);
  expect(["13", "", "soon"].map(readMonthOfYear)).toEqual([13, "missing", null]);
});

it("proposes what a date of another form means, where only one way is left", () => {
  expect(readPeriod("31.01.2024", "iso")).toEqual({
    kind: "bad",
    problem: "Written day first, unlike the rest.",
    proposal: "2024-01",
  });
  expect(readPeriod("01/31/2024", "iso")).toMatchObject({ problem: "Written month first, unlike the rest." });
  expect(readPeriod("30.02.2024", "iso")).toMatchObject({ proposal: "2024-02" });
  expect(readPeriod("05.01.2024", "iso")).toMatchObject({
    problem: "Day and month cannot be told apart.",
    proposal: null,
  });
});
