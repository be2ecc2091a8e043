import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { hostileText } from "#tests/support/hostile-text.ts";
import { dragEdge } from "./drag-edge.ts";
import { isEdge } from "./graphemes.ts";

const text = "He said: “We respect those ties.” Then he left.";
const said = (range: { readonly start: number; readonly end: number }) => text.slice(range.start, range.end);
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("an edge that is dragged", () => {
  it("comes to rest at whole words, with or without the marks beside them", () => {
    const range = at("respect");
    expect(said(dragEdge(text, range, "end", at("those").start + 4, "word"))).toBe("respect those");
    expect(said(dragEdge(text, range, "end", at("ties").end, "word"))).toBe("respect those ties");
    expect(said(dragEdge(text, range, "end", at("ties").end + 2, "word"))).toBe("respect those ties.”");
    expect(said(dragEdge(text, range, "start", at("We").start, "word"))).toBe("We respect");
    expect(said(dragEdge(text, range, "start", at("“").start, "word"))).toBe("“We respect");
  });

  it("goes by single signs when asked", () => {
    expect(said(dragEdge(text, at("respect"), "end", at("respect").end - 3, "grapheme"))).toBe("resp");
  });

  it("stays before the other edge", () => {
    const range = at("respect");
    expect(dragEdge(text, range, "end", 0, "word")).toEqual(range);
    expect(said(dragEdge(text, range, "end", 0, "grapheme"))).toBe("r");
    expect(said(dragEdge(text, range, "start", text.length, "grapheme"))).toBe("t");
  });

  it("follows the order of the text where it runs from right to left", () => {
    const arabic = "قال الوزير إن العلاقات قوية";
    const word = { start: arabic.indexOf("الوزير"), end: arabic.indexOf("الوزير") + 6 };
    const wider = dragEdge(arabic, word, "end", arabic.indexOf("العلاقات") + 7, "word");
    expect(arabic.slice(wider.start, wider.end)).toBe("الوزير إن العلاقات");
  });

  test.prop([hostileText, fc.nat(80), fc.nat(80), fc.integer({ min: -5, max: 90 }), fc.boolean(), fc.boolean()])(
    "R41 never splits a sign, and is never empty nor turned round",
    (words, one, other, offset, isStart, byWord) => {
      const edges = Array.from({ length: words.length + 1 }, (_, place) => place).filter((place) =>
        isEdge(words, place),
      );
      const [start = 0, end = 0] = [edges[one % edges.length] ?? 0, edges[other % edges.length] ?? 0].sort(
        (a, b) => a - b,
      );
      if (start === end) return;
      const moved = dragEdge(words, { start, end }, isStart ? "start" : "end", offset, byWord ? "word" : "grapheme");
      expect(moved.start).toBeLessThan(moved.end);
      expect(isEdge(words, moved.start) && isEdge(words, moved.end)).toBe(true);
      expect(isStart ? moved.end : moved.start).toBe(isStart ? end : start);
    },
  );
});
