import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorInUtf16, NO_ANCHOR } from "./given-quote.ts";

const TEXT = "😀 oil 😀 oil";
const at = (start: number, end: number, unit: "utf-16" | "code-point" | null, exact: string | null = "oil") =>
  anchorInUtf16({ ...NO_ANCHOR, exact, start, end, unit }, TEXT);

describe("R41 offsets of a file in UTF-16 units of the text", () => {
  it("are counted over from code points", () => {
    expect(at(2, 5, "code-point")).toMatchObject({ start: 3, end: 6, unit: "utf-16" });
    expect(at(8, 11, "code-point")).toMatchObject({ start: 10, end: 13 });
  });

  it("stay as they are in UTF-16 units, right or wrong", () => {
    expect(at(3, 6, "utf-16")).toMatchObject({ start: 3, end: 6 });
    expect(at(2, 5, "utf-16")).toMatchObject({ start: 2, end: 5 });
  });

  it("follow the words where the file says nothing", () => {
    expect(at(3, 6, null)).toMatchObject({ start: 3, end: 6 });
    expect(at(2, 5, null)).toMatchObject({ start: 3, end: 6 });
    expect(at(4, 7, null)).toMatchObject({ start: 4, end: 7 });
    expect(at(2, 5, null, null)).toMatchObject({ start: 2, end: 5 });
  });

  it("are left out when they lie outside the text", () => {
    expect(at(3, 60, "utf-16")).toMatchObject({ start: null, end: null, exact: "oil" });
    expect(at(3, 60, "code-point")).toMatchObject({ start: null, end: null });
    expect(anchorInUtf16({ ...NO_ANCHOR, exact: "oil" }, TEXT)).toMatchObject({ start: null, unit: "utf-16" });
  });

  const text = fc.string({ unit: fc.constantFrom("a", "😀", "é", "\uD83D"), maxLength: 20 });
  test.prop([text, fc.nat(20), fc.nat(20)])("name the same characters", (whole, one, other) => {
    const points = [...whole];
    const [start, end] = [Math.min(one, other, points.length), Math.min(Math.max(one, other), points.length)];
    const exact = points.slice(start, end).join("");
    const found = anchorInUtf16({ ...NO_ANCHOR, exact, start, end, unit: "code-point" }, whole);
    expect(whole.slice(found.start ?? -1, found.end ?? -1)).toBe(exact);
  });
});
