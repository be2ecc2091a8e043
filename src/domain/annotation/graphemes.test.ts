import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { describeAnchor } from "./describe-anchor.ts";
import { codePointOffsets, isEdge, nearestEdge } from "./graphemes.ts";
import { moveEdge } from "./move-edge.ts";

const FAMILY = "👨‍👩‍👧";
const edgesOf = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => isEdge(text, at));

describe("R41 where a range may begin and end", () => {
  it.each([
    ["plain letters", "oil", [0, 1, 2, 3]],
    ["a surrogate pair", "a😀b", [0, 1, 3, 4]],
    ["a letter and its mark", "e\u0301a", [0, 2, 3]],
    ["a Korean syllable in letters", "\u1112\u1161\u11ab!", [0, 3, 4]],
    ["an emoji joined of several", `a${FAMILY}b`, [0, 1, 1 + FAMILY.length, 2 + FAMILY.length]],
    ["a flag after a flag", "🇵🇰🇷🇺", [0, 4, 8]],
    ["a line end of two units", "a\r\nb", [0, 1, 3, 4]],
    ["a letter with a mark before Arabic", "نِفط", [0, 2, 3, 4]],
  ])("%s", (_what, text, edges) => expect(edgesOf(text)).toEqual(edges));

  it("finds the nearest allowed edge on either side, within the text", () => {
    expect(nearestEdge("a😀b", 2, "before")).toBe(1);
    expect(nearestEdge("a😀b", 2, "after")).toBe(3);
    expect(nearestEdge("ab", -5, "before")).toBe(0);
    expect(nearestEdge("ab", 9, "after")).toBe(2);
    expect(isEdge("ab", 3)).toBe(false);
  });

  it("is the same deep inside a text", () => {
    const text = `${"Öl ".repeat(2000)}${FAMILY}${" öl".repeat(2000)}`;
    const at = text.indexOf(FAMILY);
    expect([0, 3, FAMILY.length].map((more) => isEdge(text, at + more))).toEqual([true, false, true]);
  });

  it("counts in code points where an export does", () => {
    const text = "a😀b😀c";
    const offset = codePointOffsets(text);
    expect([0, 1, 2, 3, 4, 5, 99].map(offset)).toEqual([0, 1, 3, 4, 6, 7, 7]);
  });

  test.prop([fc.string({ unit: "binary", maxLength: 30 })])(
    "code points lead where the text's own iterator leads",
    (text) => {
      const offset = codePointOffsets(text);
      let units = 0;
      [...text].forEach((sign, at) => {
        expect(offset(at)).toBe(units);
        units += sign.length;
      });
    },
  );
});

describe("an anchor", () => {
  const text = `The minister said: “No oil ${FAMILY} from there.” Nobody asked why.`;

  it("keeps words, 32 units of surroundings and UTF-16 offsets", () => {
    const anchor = describeAnchor(text, 19, 26);
    expect(anchor).toMatchObject({ exact: "“No oil", start: 19, end: 26, prefix: "The minister said: " });
    expect(anchor?.suffix.length).toBeGreaterThanOrEqual(32);
    expect(text.startsWith(anchor?.suffix ?? "-", 26)).toBe(true);
  });

  it("R41 is widened to whole signs, in its words and its surroundings", () => {
    const at = text.indexOf(FAMILY);
    expect(describeAnchor(text, at + 2, at + 3)).toMatchObject({ exact: FAMILY, start: at, end: at + FAMILY.length });
    const far = describeAnchor(text, at + FAMILY.length + 28, at + FAMILY.length + 30);
    expect(far?.prefix.startsWith(FAMILY)).toBe(true);
  });

  it("is none for an empty range and for one outside the text", () => {
    expect(describeAnchor(text, 5, 5)).toBeNull();
    expect(describeAnchor(text, 9, 5)).toBeNull();
    expect(describeAnchor(text, 500, 600)).toBeNull();
    expect(describeAnchor(text, Number.NaN, 4)).toBeNull();
    expect(describeAnchor("ab", -1, 9)).toMatchObject({ exact: "ab", start: 0, end: 2 });
  });

  test.prop([fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat(90), fc.nat(90)])(
    "never splits a sign",
    (any, one, other) => {
      const anchor = describeAnchor(any, Math.min(one, other), Math.max(one, other));
      if (!anchor) return;
      expect(any.slice(anchor.start, anchor.end)).toBe(anchor.exact);
      expect([anchor.start, anchor.end].every((at) => isEdge(any, at))).toBe(true);
    },
  );
});

describe("edges moved by keys", () => {
  const text = "No oil, said Putin.";
  const oil = { start: 3, end: 6 };

  it("by sign, in both directions", () => {
    expect(moveEdge(text, oil, "end", "grapheme", 1)).toEqual({ start: 3, end: 7 });
    expect(moveEdge(text, oil, "start", "grapheme", -2)).toEqual({ start: 1, end: 6 });
    expect(moveEdge(`a${FAMILY}b`, { start: 0, end: 1 }, "end", "grapheme", 1)).toEqual({
      start: 0,
      end: 1 + FAMILY.length,
    });
  });

  it("by word: the left edge to beginnings, the right edge to ends", () => {
    expect(moveEdge(text, oil, "end", "word", 1)).toEqual({ start: 3, end: 12 });
    expect(moveEdge(text, oil, "end", "word", 2)).toEqual({ start: 3, end: 18 });
    expect(moveEdge(text, oil, "start", "word", -1)).toEqual({ start: 0, end: 6 });
    expect(moveEdge(text, { start: 0, end: 12 }, "start", "word", 1)).toEqual(
      oil.start === 3 ? { start: 3, end: 12 } : null,
    );
    expect(moveEdge(text, { start: 3, end: 12 }, "end", "word", -1)).toEqual(oil);
  });

  it("stops at the ends of the text and never turns a range empty", () => {
    expect(moveEdge(text, oil, "start", "word", -9)).toEqual({ start: 0, end: 6 });
    expect(moveEdge(text, oil, "end", "word", 9)).toEqual({ start: 3, end: text.length });
    expect(moveEdge(text, oil, "start", "grapheme", 9)).toEqual({ start: 5, end: 6 });
    expect(moveEdge(text, oil, "end", "word", -9)).toEqual({ start: 3, end: 4 });
  });

  it("finds words in scripts without spaces", () => {
    const chinese = "俄罗斯和巴基斯坦";
    expect(moveEdge(chinese, { start: 0, end: 1 }, "end", "word", 1).end).toBeGreaterThan(1);
  });
});
