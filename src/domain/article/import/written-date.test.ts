import { describe, expect, it } from "vitest";
import { findWrittenDate, parseFieldDate } from "./written-date.ts";

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

it("a field may hold a year alone, or digits alone", () => {
  expect(parseFieldDate("2025")).toBe("2025");
  expect(parseFieldDate("20250903")).toBe("2025-09-03");
  expect(parseFieldDate("20250931")).toBeNull();
  expect(parseFieldDate("yesterday")).toBeNull();
});
