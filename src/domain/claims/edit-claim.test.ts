import { describe, expect, it } from "vitest";
import { claim, period, span } from "#tests/support/trial-claim.ts";
import type { PartialDate } from "../shared/month.ts";
import { comparing, overMonths, readingsOf } from "./edit-claim.ts";

const over = (own: ReturnType<typeof period>, now: string) =>
  overMonths(claim({ period: own }), { span: span(now) }).period;

describe("months set by hand", () => {
  it("take along what they are compared with, so that like stays against like", () => {
    expect(over(period("2024", "2023"), "2024-07..2024-12").against).toEqual(span("2023-07..2023-12"));
    expect(over(period("2024", "2021"), "2024-07..2024-12").against).toEqual(span("2021-07..2021-12"));
    expect(over(period("2024", "2023"), "2023-01..2024-12").against).toEqual(span("2021-01..2022-12"));
    expect(over(period("2025-08..2025-08", "2025-07..2025-07"), "2025-06..2025-06").against).toEqual(
      span("2025-05..2025-05"),
    );
  });

  it("do not remember what was typed on the way", () => {
    const typed = overMonths(claim({ period: period("2024", "2023") }), { span: span("2023-01..2024-12") });
    const done = overMonths(typed, { span: span("2023-01..2023-06") });
    expect(done.period.against).toEqual(span("2022-01..2022-06"));
  });

  it("leave a level alone, and none where none is compared", () => {
    expect(over(period("2024-09..2025-08", "2022"), "2025-01..2025-08").against).toEqual(span("2022"));
    const alone = overMonths(claim({ comparison: "zero", period: period("2024", null) }), { span: span("2023") });
    expect(alone.period).toEqual({ name: "Jan 2023 – Dec 2023", span: span("2023"), against: null });
  });

  it("settle what is compared alone", () => {
    const set = overMonths(claim({ others: [period("2023", "2022")] }), { against: span("2020") });
    expect(set).toMatchObject({ period: { name: "2024", span: span("2024"), against: span("2020") }, others: [] });
  });
});

it("another comparison is held against the year before, and not against all the years since when it was the first", () => {
  const first = claim({ comparison: "first", period: period("2024", "2012-01..2023-12") });
  expect(comparing(first, "rose").period.against).toEqual(span("2023"));
  expect(comparing(claim({ period: period("2024", "2021") }), "fell").period.against).toEqual(span("2021"));
});

it("the same month against two others is read in two ways", () => {
  const month = period("2025-08..2025-08", "2025-07..2025-07");
  const phrase = { words: "last month", from: "2025-09-02" as PartialDate };
  const all = readingsOf(claim({ period: month, phrase }), null);
  expect(all.map(({ against }) => against?.from)).toEqual(["2025-07", "2024-08"]);
});
