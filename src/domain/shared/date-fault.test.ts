import { expect, it } from "vitest";
import { dateFault } from "./date-fault.ts";

const OTHERWISE = "The date is written 2025-09-02, 2025-09 or 2025.";

it.each([
  ["31 Feb 2025", "There is no 31 Feb 2025: that month has 28 days."],
  ["2024-02-30", "There is no 30 Feb 2024: that month has 29 days."],
  ["February 29, 2025", "There is no 29 Feb 2025: that month has 28 days."],
  ["31/09/2025", "There is no 31 Sep 2025: that month has 30 days."],
  ["31.9.2025", "There is no 31 Sep 2025: that month has 30 days."],
  ["32 Sep 2025", "There is no 32 Sep 2025: that month has 30 days."],
  ["0 May 2025", "There is no 0 May 2025: that month has 31 days."],
  ["2025-13", "There is no month 13."],
  ["2025-13-05", "There is no month 13."],
  ["2025-00-05", "There is no month 0."],
])("R53 %s is no date, and says why", (text, words) => expect(dateFault(text, OTHERWISE)).toBe(words));

it.each(["", "soon", "Sep", "3/9/2025", "12:04", "31", "on 20 Sep 2025"])("%j is no date at all", (text) => {
  expect(dateFault(text, OTHERWISE)).toBe(OTHERWISE);
});
