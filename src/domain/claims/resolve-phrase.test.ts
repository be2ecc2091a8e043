import { describe, expect, it } from "vitest";
import type { PartialDate } from "../shared/month.ts";
import type { Comparison } from "./claim.ts";
import { readingsFor, resolvePhrase } from "./resolve-phrase.ts";

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
    ["in H1 2024", "2024-01..2024-06 2023-01..2023-06"],
    ["in the first six months of 2024", "2024-01..2024-06 2023-01..2023-06"],
    ["in the last three months of 2023", "2023-10..2023-12 2022-10..2022-12"],
    ["in the first quarter", "2025-01..2025-03 2024-01..2024-03"],
    ["in the third quarter", "2024-07..2024-09 2023-07..2023-09"],
    ["in the first half", "2025-01..2025-06 2024-01..2024-06"],
    ["in the three months to August", "2025-06..2025-08 2024-06..2024-08"],
    ["in 2022–2023", "2022-01..2023-12 2020-01..2021-12"],
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

  it("hears what the words are held against, apart from when they are about", () => {
    expect(read("Imports rose in the first quarter compared with a year earlier")).toEqual([
      "2025-01..2025-03 2024-01..2024-03",
    ]);
    expect(read("Imports rose last month, year on year")).toEqual(["2025-08..2025-08 2024-08..2024-08"]);
    expect(read("More was bought in 2024 than in 2021")).toEqual(["2024-01..2024-12 2021-01..2021-12"]);
    // "Than last year" is not about last year.
    expect(read("We buy more than last year")).toEqual(["2025-01..2025-09 2024-01..2024-09"]);
    expect(read("Imports are up 12% on last year")).toEqual(["2025-01..2025-09 2024-01..2024-09"]);
    expect(resolvePhrase("More was bought in 2024 than in 2021", SAID)?.words).toBe("in 2024 than in 2021");
  });

  it.each(["early 2024", "in the summer of 2024", "since late 2022", "mid-2023", "than in the previous quarter"])(
    "reads nothing into “%s”, which leaves its months open",
    (text) => {
      expect(read(`Imports rose ${text}`)).toBeUndefined();
    },
  );

  it("has for a move since then a reading of its own, and for a first one the months without", () => {
    const since = (comparison: Comparison, text: string) => {
      const found = resolvePhrase(text, SAID);
      return (found ? readingsFor(found, comparison) : []).map(
        ({ span, against }) => `${span.from}..${span.to} ${against?.from}..${against?.to}`,
      );
    };
    expect(since("doubled", "since 2022")).toEqual([
      "2024-09..2025-08 2022-01..2022-12",
      "2022-01..2025-09 2018-01..2021-09",
    ]);
    expect(since("fell", "since June 2023")[0]).toBe("2025-08..2025-08 2023-06..2023-06");
    expect(since("rose", "from 2022 to 2024")[0]).toBe("2024-01..2024-12 2022-01..2022-12");
    expect(since("first", "since 2019")).toEqual([
      "2025-01..2025-09 2020-01..2024-12",
      "2025-09..2025-09 2020-01..2025-08",
    ]);
    expect(since("more-than", "since 2022")).toEqual(["2022-01..2025-09 undefined..undefined"]);
  });

  it("says the same months once", () => {
    expect(read("last year", "2025-01-03")).toEqual(["2024-01..2024-12 2023-01..2023-12"]);
  });

  it("reads fiscal years of those who have them", () => {
    expect(read("in FY2024-25", SAID, 7)).toEqual(["2024-07..2025-06 2023-07..2024-06"]);
    expect(read("in FY25", SAID, 7)).toEqual(["2024-07..2025-06 2023-07..2024-06"]);
    expect(read("in fiscal year 2024", SAID, 4)).toEqual(["2023-04..2024-03 2022-04..2023-03"]);
    expect(read("in 2023-24", SAID, 4)).toEqual(["2023-04..2024-03 2022-04..2023-03"]);
    // Where nobody knows when it begins, it is no calendar year.
    expect(read("in 2023-24")).toBeUndefined();
    expect(read("in fiscal year 2024")).toBeUndefined();
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
