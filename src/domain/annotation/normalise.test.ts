import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { normalise, normalOffset, storedRange } from "./normalise.ts";

const plain = (text: string) => normalise(text).text;

describe("R40 text normalised for matching", () => {
  it.each([
    ["NFD and NFC of Korean", "한국".normalize("NFD"), "한국"],
    ["NFD and NFC of accents", "Türkiye é".normalize("NFD"), "Türkiye é"],
    ["signs that are another sign", "\u212b", "Å"],
    ["runs of white space", "oil \t\n  price\u00a0cap", "oil price cap"],
    ["Windows line ends", "oil\r\nprice", "oil price"],
    ["soft hyphens", "agree\u00adment", "agreement"],
    ["zero-width signs", "\ufeffoil\u200bprice\u200d \u2060cap", "oilprice cap"],
    ["marks of direction", "\u200fنفط\u200e", "نفط"],
    ["curly quotes", "“oil” ‘gas’ Russia’s «нефть»", '"oil" \'gas\' Russia\'s "нефть"'],
    ["dashes", "5–10 — −3 co‑operation", "5-10 - -3 co-operation"],
    ["ligatures", "ﬁnal eﬀect ﬂow oﬃce", "final effect flow office"],
    ["Arabic presentation forms", "\ufefb", "لا"],
    ["a word broken at a line's end", "coop-\neration", "cooperation"],
    ["the same with blanks and a carriage return", "coop- \r\n  eration", "cooperation"],
    ["a soft hyphen at a line's end", "coop\u00ad\neration", "cooperation"],
    ["an ellipsis", "oil…", "oil..."],
  ])("%s", (_what, stored, expected) => expect(plain(stored)).toBe(expected));

  it.each([
    ["capitals", "Polish polish"],
    ["hyphens inside a line", "re-sign and resign"],
    ["superscripts and fractions, which are other numbers", "10² ½"],
    ["an emoji joined of several", "👨‍👩‍👧 family"],
    ["apostrophes, hyphens and dots", "don't non-aligned 1.5"],
  ])("leaves %s", (_what, text) => expect(plain(text)).toBe(text));

  it("keeps the hyphen of a name or a span of years that a line's end came after", () => {
    expect(plain("Anglo-\nAmerican 2024-\n25")).toBe("Anglo-American 2024-25");
    expect(plain("he said -\nthen")).toBe("he said - then");
    expect(plain("end-\n\nNew paragraph")).toBe("end- New paragraph");
  });

  it("leads back to whole signs: half a ligature brings the ligature, half a syllable the syllable", () => {
    const ligature = normalise("the ﬁnal word");
    expect(ligature.text).toBe("the final word");
    expect(storedRange(ligature, 4, 9)).toEqual({ start: 4, end: 8 });
    expect(storedRange(ligature, 5, 9)).toEqual({ start: 4, end: 8 });
    const korean = normalise("와 한국".normalize("NFD"));
    const { start, end } = storedRange(korean, 2, 4);
    expect(korean.stored.slice(start, end).normalize("NFC")).toBe("한국");
  });

  it("leaves invisible signs at an edge out", () => {
    const soft = normalise("a\u00adb c");
    expect(storedRange(soft, 1, 2)).toEqual({ start: 2, end: 3 });
    expect(storedRange(soft, 0, 1)).toEqual({ start: 0, end: 1 });
  });

  it("says where an offset of the stored text falls", () => {
    const text = normalise("a  ﬁ b");
    expect(text.text).toBe("a fi b");
    expect([0, 1, 3, 4, 5, 6].map((at) => normalOffset(text, at, "start"))).toEqual([0, 1, 2, 4, 5, 6]);
    expect(normalOffset(text, 2, "start")).toBe(1);
    expect(normalOffset(text, 2, "end")).toBe(2);
  });

  const written = fc.string({
    unit: fc.constantFrom(..."ab \n-’—ﬁ\u00ad\u200b\u0301é한\u1112\u1161\u11ab👨\u200d"),
    maxLength: 40,
  });

  test.prop([written])("normalising twice is normalising once, letters aside that only then meet", (text) => {
    const once = plain(text);
    expect(once).not.toMatch(/[\u00ad\u200b’—ﬁ\n]| {2}/);
    expect(once.normalize("NFC").length).toBeLessThanOrEqual(once.length);
  });

  test.prop([written, fc.nat(40), fc.nat(40)])(
    "every stretch leads to a stretch that reads the same",
    (text, one, other) => {
      const normalised = normalise(text);
      const [start, end] = [Math.min(one, other), Math.max(one, other)].map((at) =>
        Math.min(at, normalised.text.length),
      ) as [number, number];
      const back = storedRange(normalised, start, end);
      expect(back.start).toBeLessThanOrEqual(back.end);
      expect(back.end).toBeLessThanOrEqual(text.length);
      expect(normalOffset(normalised, back.start, "start")).toBeLessThanOrEqual(start);
      if (start < end) expect(normalOffset(normalised, back.end, "end")).toBeGreaterThanOrEqual(end);
    },
  );
});
