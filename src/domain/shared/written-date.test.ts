import { describe, expect, it } from "vitest";
import type { PartialDate } from "./month.ts";
import { writeDate } from "./wording.ts";
import { findWrittenDate, readTypedDate, readTypedMonth } from "./written-date.ts";

describe("a date in a text", () => {
  it.each([
    ["Published 2025-09-03T23:59:00-08:00", "2025-09-03"],
    ["September 3, 2025", "2025-09-03"],
    ["Sept. 3rd, 2025, 10:32am", "2025-09-03"],
    ["on 3 September 2025 in Tianjin", "2025-09-03"],
    ["3-Sep-2025", "2025-09-03"],
    ["the 3rd of September, 2025", "2025-09-03"],
    ["03.09.2025", "2025-09-03"],
    ["25/12/2024", "2024-12-25"],
    ["12/25/2024", "2024-12-25"],
    ["09/09/2025", "2025-09-09"],
    ["2025/9/3", "2025-09-03"],
    ["in September 2025", "2025-09"],
    ["2025-09", "2025-09"],
  ])("%s is %s", (text, date) => expect(findWrittenDate(text)?.date).toBe(date));

  it.each(["03/09/2025", "Sept 3", "30 February 2025", "in 2025", "1,700 barrels", "2025-13-01", "May I say 2025", ""])(
    "%j is none: nothing is made up",
    (text) => expect(findWrittenDate(text)).toBeNull(),
  );
});

describe("a date typed into a field", () => {
  it("is read in each form in which the desk prints one", () => {
    const dates = ["2025", "1999", ...Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`)];
    const days = dates.filter(({ length }) => length === 7).flatMap((month) => [`${month}-01`, `${month}-29`]);
    for (const date of [...dates, ...days]) {
      expect(readTypedDate(date)).toBe(date);
      expect(readTypedDate(writeDate(date as PartialDate))).toBe(date);
    }
  });

  it("may name the month whole, cut short, or in any case, with space around it", () => {
    const typed = ["20 September 2025", " 20 sep 2025 ", "20 SEPT. 2025", "20  Sept 2025", "20/9/2025"];
    expect(typed.map(readTypedDate)).toEqual(typed.map(() => "2025-09-20"));
    expect(readTypedDate("may 2025")).toBe("2025-05");
  });

  it("is none where there is no such day or month, or where the order is a guess", () => {
    for (const typed of [
      "",
      "30 Feb 2025",
      "0 May 2025",
      "Foo 2025",
      "Ju 2025",
      "3/9/2025",
      "on 20 Sep 2025",
      "20 Sep 2025, 12:04",
      "Sep",
      "Sep 25",
      "2025-13",
    ])
      expect(readTypedDate(typed)).toBeNull();
  });

  it("is a month only when it names one and no day", () => {
    expect(["2025-09", "Sep 2025", "2025", "2 Sep 2025", "soon"].map(readTypedMonth)).toEqual([
      "2025-09",
      "2025-09",
      null,
      null,
      null,
    ]);
  });
});
