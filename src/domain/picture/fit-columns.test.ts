import { describe, expect, it } from "vitest";
import { fitColumns } from "./fit-columns.ts";

describe("the widths of columns", () => {
  it("gives the first what is left over", () => expect(fitColumns([10, 20, 30], 100)).toEqual([50, 20, 30]));
  it("takes what is missing off the widest alone", () => expect(fitColumns([10, 20, 90], 100)).toEqual([10, 20, 70]));
  it("makes the widest ones alike", () => expect(fitColumns([80, 10, 90], 100)).toEqual([45, 10, 45]));
  it("has none for none", () => expect(fitColumns([], 100)).toEqual([]));
});
