import { describe, expect, it } from "vitest";
import { flow, month, place } from "#tests/support/trade-dossier.ts";
import { addMonths } from "../shared/month.ts";
import { singleSeries } from "./trade-cells.ts";
import { groupSmall, ranked } from "./trade-groups.ts";

const SPAN = { from: month("2020-01"), to: month("2025-01") };
const TERMS = { span: SPAN, unit: "kbd", last: SPAN.to, coverage: [] } as const;

/** A partner with one figure, so many months before the end of the span. */
const partner = (code: string, quantity: number | null, monthsAgo = 0) =>
  singleSeries(
    {
      place: place(code),
      flows: quantity === null ? [] : [flow(addMonths(SPAN.to, -monthsAgo), quantity, { importer: place(code) })],
    },
    TERMS,
  );
const codes = (series: readonly ReturnType<typeof partner>[]) => series.map((one) => one.place);

describe("partners in order", () => {
  it("are the largest of the last 48 months first, then the largest before", () => {
    const given = [partner("PAK", 9, 48), partner("TUR", 900, 60), partner("IND", 10, 47), partner("CHN", 20)];
    expect(codes(ranked(given, null))).toEqual(["CHN", "IND", "TUR", "PAK"]);
  });

  it("begin with the one in focus, however small", () => {
    const given = [partner("CHN", 20), partner("IND", 10), partner("PAK", 1)];
    expect(codes(ranked(given, place("PAK")))).toEqual(["PAK", "CHN", "IND"]);
    expect(codes(ranked(given, place("EUU")))).toEqual(["CHN", "IND", "PAK"]);
  });
});

describe("the smallest together", () => {
  const large = ["A", "B", "C", "D"].map((code) => partner(code, 100));
  const lastOf = (...small: ReturnType<typeof partner>[]) => groupSmall([...large, ...small]).at(-1);

  it("begin with the sixth partner: five are told apart", () => {
    expect(codes(groupSmall([...large, partner("E", 3)]))).toEqual(["A", "B", "C", "D", "E"]);
    expect(codes(groupSmall([...large, partner("E", 3), partner("F", 4)]))).toEqual(["A", "B", "C", "D", null]);
  });

  it("are the sum of their figures", () => {
    const rest = lastOf(partner("E", 3), partner("F", 4));
    expect(rest?.members).toEqual(["E", "F"]);
    expect(rest?.cells.at(-1)).toMatchObject({ value: 7, state: "official", missing: [] });
    expect(rest?.sums.at(-1)).toBe(7);
  });

  it("are at least the sum where one of them has no figure", () => {
    expect(lastOf(partner("E", 3), partner("F", null))?.cells.at(-1)).toMatchObject({
      value: 3,
      state: "floor",
      missing: ["F"],
    });
  });

  it("are not known where none has a figure, or zeros alone are known", () => {
    expect(lastOf(partner("E", null), partner("F", null))?.cells.at(-1)).toMatchObject({ value: null, state: "gap" });
    expect(lastOf(partner("E", 0), partner("F", null))?.cells.at(-1)).toMatchObject({ value: null, state: "gap" });
    expect(lastOf(partner("E", 0), partner("F", 0))?.cells.at(-1)).toMatchObject({ value: 0, state: "zero" });
  });
});
