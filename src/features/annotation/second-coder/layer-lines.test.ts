import { describe, expect, it } from "vitest";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { Line } from "../page-lines.ts";
import { marksOf, quotesAt } from "./layer-lines.ts";

const line = (quote: string, topPx: number, more: Partial<Line> = {}): Line => ({
  quote: quote as QuoteId,
  xPx: 100,
  widthPx: 80,
  topPx,
  heightPx: 20,
  first: true,
  ...more,
});

describe("marks beside the text", () => {
  it("are one for what begins on the same line, in the order of the page, none where a quote goes on", () => {
    const lines = [line("late", 90), line("a", 40), line("b", 43), line("a", 66, { first: false })];
    expect(marksOf(lines)).toEqual([
      { quotes: ["a", "b"], middlePx: 50 },
      { quotes: ["late"], middlePx: 100 },
    ]);
  });
});

describe("a pointer on a line", () => {
  const lines = [line("outer", 40), line("inner", 40, { xPx: 120, widthPx: 20 })];

  it("is above the words, not in the middle of them", () => {
    expect(quotesAt(lines, 105, 38, "mouse")).toEqual(["outer"]);
    expect(quotesAt(lines, 105, 50, "mouse")).toEqual([]);
    expect(quotesAt(lines, 90, 38, "mouse")).toEqual([]);
  });

  it("means the inner one first, and a finger may miss by more", () => {
    expect(quotesAt(lines, 125, 38, "mouse")).toEqual(["inner", "outer"]);
    expect(quotesAt(lines, 105, 28, "mouse")).toEqual([]);
    expect(quotesAt(lines, 105, 28, "touch")).toEqual(["outer"]);
  });
});
