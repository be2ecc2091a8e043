import { describe, expect, it } from "vitest";
import type { PartialDate } from "../shared/month.ts";
import { resolvePhrase } from "./resolve-phrase.ts";

const SAID = "2025-09-02" as PartialDate;
const read = (text: string, from: string = SAID, fiscal: number | null = null) =>
  resolvePhrase(text, from as PartialDate, fiscal)?.readings.map(
    ({ span, against }) => `${span.from}..${span.to} ${against?.from}..${against?.to}`,
  );

describe("words of time, said on 2 Sep 2025", () => {
  it.each([
    ["this year", "2025-01..2025-09 2024-01..2024-09"],
    ["in 2023", "2023-01..2023-12 2022-01..2022-12"],
    ["since June", "2025-06..2025-09 2024-06..2024-09"],
    ["since October", "2024-10..2025-09 2023-10..2024-09"],
    ["since June 2023", "2023-06..2025-09 2020-06..2022-09"],
    ["since 2022", "2022-01..2025-09 2018-01..2021-09"],
    ["in the first half of 2024", "2024-01..2024-06 2023-01..2023-06"],
    ["in the second half of last year", "2024-07..2024-12 2023-07..2023-12"],
    ["in the first half of this year", "2025-01..2025-06 2024-01..2024-06"],
    ["in the third quarter of 2024", "2024-07..2024-09 2023-07..2023-09"],
    ["Q1 2024", "2024-01..2024-03 2023-01..2023-03"],
    ["in the last quarter", "2025-04..2025-06 2024-04..2024-06"],
    ["last month", "2025-08..2025-08 2025-07..2025-07"],
    ["this month", "2025-09..2025-09 2025-08..2025-08"],
    ["over the past decade", "2015-09..2025-08 2005-09..2015-08"],
    ["in the last five years", "2020-09..2025-08 2015-09..2020-08"],
    ["in the past six months", "2025-03..2025-08 2024-03..2024-08"],
    ["year on year", "2024-09..2025-08 2023-09..2024-08"],
    ["than a year earlier", "2024-09..2025-08 2023-09..2024-08"],
    ["two years ago", "2023-01..2023-12 2022-01..2022-12"],
    ["in June 2023", "2023-06..2023-06 2022-06..2022-06"],
    ["in June", "2025-06..2025-06 2024-06..2024-06"],
    ["in December", "2024-12..2024-12 2023-12..2023-12"],
    ["from July 2024 to May 2025", "2024-07..2025-05 2023-07..2024-05"],
    ["between November and February 2024", "2023-11..2024-02 2022-11..2023-02"],
    ["for the first time", "2025-01..2025-09 2024-01..2024-09"],
  ])("“%s”", (text, expected) => {
    expect(read(`Imports rose ${text}, he said`)?.[0]).toBe(expected);
  });

  it("“last year” has as many readings as it has, the calendar year first", () => {
    expect(read("Last year, we even imported more oil")).toEqual([
      "2024-01..2024-12 2023-01..2023-12",
      "2024-09..2025-08 2023-09..2024-08",
    ]);
    // Pakistan's fiscal year begins in July: the last one, and the one that ended in 2024.
    expect(read("Last year", SAID, 7)?.slice(2)).toEqual([
      "2024-07..2025-06 2023-07..2024-06",
      "2023-07..2024-06 2022-07..2023-06",
    ]);
    // In March the last fiscal year is the one that ended in the calendar year before.
    expect(read("Last year", "2025-03-02", 7)?.slice(2)).toEqual(["2023-07..2024-06 2022-07..2023-06"]);
  });

  it("names what it found, and the day it counted from", () => {
    expect(resolvePhrase("Last year, we even imported more", SAID)).toMatchObject({
      words: "Last year",
      from: SAID,
      readings: [{ name: "calendar 2024" }, { name: "the twelve months before" }],
    });
  });

  it("reads fiscal years of those who have them", () => {
    expect(read("in FY2024-25", SAID, 7)).toEqual(["2024-07..2025-06 2023-07..2024-06"]);
    expect(read("in FY25", SAID, 7)).toEqual(["2024-07..2025-06 2023-07..2024-06"]);
    expect(read("in fiscal year 2024", SAID, 4)).toEqual(["2023-04..2024-03 2022-04..2023-03"]);
  });

  it("does not count months from a day that is known to the year alone", () => {
    expect(read("last year", "2025")).toEqual(["2024-01..2024-12 2023-01..2023-12"]);
    expect(read("last month", "2025")).toBeUndefined();
    expect(read("since June", "2025")).toBeUndefined();
  });

  it("finds nothing where nothing is said of time", () => {
    expect(read("We may buy more oil")).toBeUndefined();
  });
});
