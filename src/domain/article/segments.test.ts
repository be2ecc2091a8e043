import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { QuoteId } from "../shared/ids.ts";
import type { Passage } from "./passages.ts";
import { cutSegments } from "./segments.ts";

const passage = (quote: string, start: number, end: number, last = true): Passage => ({
  quote: quote as QuoteId,
  start,
  end,
  last,
});

const cut = (text: string, ...passages: Passage[]) =>
  cutSegments(text, passages).map((segment) => [segment.text, segment.quotes.join("+"), segment.closing.join("+")]);

describe("cutting a block at the edges of its quotes", () => {
  it("leaves a block without quotes in one piece, and an empty one in none", () => {
    expect(cut("as it is")).toEqual([["as it is", "", ""]]);
    expect(cut("")).toEqual([]);
  });

  it("cuts out one quote", () => {
    expect(cut("he said yes, twice", passage("a", 8, 11))).toEqual([
      ["he said ", "", ""],
      ["yes", "a", "a"],
      [", twice", "", ""],
    ]);
  });

  it("names the innermost of nested quotes first", () => {
    expect(cut("abcdef", passage("outer", 0, 6), passage("inner", 2, 4))).toEqual([
      ["ab", "outer", ""],
      ["cd", "inner+outer", "inner"],
      ["ef", "outer", "outer"],
    ]);
  });

  it("keeps both of two that overlap, and both of two over the same words", () => {
    expect(cut("abcdef", passage("one", 0, 4), passage("two", 2, 6))).toEqual([
      ["ab", "one", ""],
      ["cd", "two+one", "one"],
      ["ef", "two", "two"],
    ]);
    expect(cut("abc", passage("b", 0, 3), passage("a", 0, 3))).toEqual([["abc", "a+b", "a+b"]]);
  });

  it("does not close a quote that goes on in the next block", () => {
    expect(cut("abc", passage("a", 1, 3, false))).toEqual([
      ["a", "", ""],
      ["bc", "a", ""],
    ]);
  });

  it("moves an edge out of a surrogate pair, and drops what lies outside the text", () => {
    expect(cut("a😀b", passage("a", 2, 3))).toEqual([
      ["a", "", ""],
      ["😀", "a", "a"],
      ["b", "", ""],
    ]);
    expect(cut("abc", passage("a", 5, 9), passage("b", 2, 9))).toEqual([
      ["ab", "", ""],
      ["c", "b", "b"],
    ]);
  });
});

const blockWithPassages = fc.string({ unit: "grapheme", maxLength: 60 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    passages: fc
      .array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 12 })
      .map((pairs) => pairs.map(([one, other], at) => passage(`q${at}`, Math.min(one, other), Math.max(one, other)))),
  }),
);

const WHOLE_CHARACTERS = /^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/;

describe("for any text and any passages", () => {
  test.prop([blockWithPassages])("the segments joined are the text", ({ text, passages }) => {
    expect(
      cutSegments(text, passages)
        .map((segment) => segment.text)
        .join(""),
    ).toBe(text);
  });

  test.prop([blockWithPassages])(
    "every quote is covered exactly, widened to whole characters",
    ({ text, passages }) => {
      const segments = cutSegments(text, passages);
      for (const { quote, start, end } of passages) {
        const mine = segments.filter((segment) => segment.quotes.includes(quote));
        const covered = mine.map((segment) => segment.text).join("");
        if (start === end) {
          expect(mine).toEqual([]);
          continue;
        }
        expect(covered).toContain(text.slice(start, end));
        expect(covered.length - (end - start)).toBeLessThanOrEqual(2);
        expect(mine[0]?.start).toBeLessThanOrEqual(start);
        expect(mine.filter((segment) => segment.closing.includes(quote))).toEqual([mine.at(-1)]);
      }
    },
  );

  test.prop([blockWithPassages])("no segment begins or ends inside a character", ({ text, passages }) => {
    for (const segment of cutSegments(text, passages)) expect(segment.text).toMatch(WHOLE_CHARACTERS);
  });

  test.prop([blockWithPassages])("the order of the passages does not matter", ({ text, passages }) => {
    expect(cutSegments(text, [...passages].reverse())).toEqual(cutSegments(text, passages));
  });

  test.prop([blockWithPassages])("quotes are named from the shortest to the longest", ({ text, passages }) => {
    const lengths = new Map<string, number>();
    const segments = cutSegments(text, passages);
    for (const segment of segments)
      for (const quote of segment.quotes) lengths.set(quote, (lengths.get(quote) ?? 0) + segment.text.length);
    for (const segment of segments) {
      const inOrder = segment.quotes.map((quote) => lengths.get(quote) ?? 0);
      expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
    }
  });
});
