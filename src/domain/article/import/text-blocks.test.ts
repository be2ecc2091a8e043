import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { comparableWords, wordsOf } from "./plain-words.ts";
import { tableRow, textBlocks } from "./text-blocks.ts";

describe("plain text as blocks", () => {
  it("parts paragraphs at blank lines and joins lines broken at a margin", () => {
    const text = [
      "The minister said that the oil was of the best kind and that it would",
      "be bought again in the coming months, once the ships had been found",
      "and paid for.",
      "",
      "A second paragraph.",
    ].join("\r\n");
    expect(textBlocks(text)).toEqual([
      {
        kind: "paragraph",
        text: "The minister said that the oil was of the best kind and that it would be bought again in the coming months, once the ships had been found and paid for.",
      },
      { kind: "paragraph", text: "A second paragraph." },
    ]);
  });

  it("leaves lines alone that were never wrapped: each says its own", () => {
    expect(textBlocks("Dawn\nIslamabad\nSeptember 2025").map(({ text }) => text)).toEqual([
      "Dawn",
      "Islamabad",
      "September 2025",
    ]);
  });

  it("joins broken lines of Chinese without a blank", () => {
    const line = "部长表示未来几个月将再次购买石油并将继续谈判部长表示未来几个月将再次购买石油并将继续谈判";
    expect(textBlocks(`${line}\n${line}`)).toEqual([{ kind: "paragraph", text: line + line }]);
  });

  it("R45 tells lists, quotations and rows of a table, cells parted by tabs", () => {
    const text = "- one\n- two\n  goes on\n1. three\n\n> We respect\n> that.\n\nBuyer\t 2024 \t\nIndia\t\t1,700";
    expect(textBlocks(text)).toEqual([
      { kind: "list", text: "one" },
      { kind: "list", text: "two goes on" },
      { kind: "list", text: "1. three" },
      { kind: "quotation", text: "We respect" },
      { kind: "quotation", text: "that." },
      { kind: "paragraph", text: "Buyer\t2024" },
      { kind: "paragraph", text: "India\t\t1,700" },
    ]);
  });

  it("takes no minus and no year for a bullet", () => {
    expect(textBlocks("-5.2 percent\n\n2025. That was it").map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
  });

  it("gives nothing for blanks, and drops controls, marks of order and halves of letters", () => {
    expect(textBlocks(" \n\t\r\n")).toEqual([]);
    expect(textBlocks("\uFEFFa\u0000b\uD800c\u0085d")).toEqual([
      { kind: "paragraph", text: "abc" },
      { kind: "paragraph", text: "d" },
    ]);
  });

  const line = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 120 }),
    fc.constantFrom(
      "",
      "- item",
      "> said",
      "a\tb",
      "  indented words",
      "1) one",
      "قال الوزير",
      "部长表示",
      "e\u0301 👩‍👩‍👧‍👦",
      "<b>x</b>",
    ),
  );
  test.prop([fc.array(line, { maxLength: 12 })])("R45 keeps every word in order", (lines) => {
    const joined = textBlocks(lines.join("\n"))
      .map(({ text }) => text)
      .join("\n");
    const squeezed = (text: string): string => wordsOf(text).join("");
    expect(squeezed(joined)).toBe(squeezed(lines.join("\n")));
  });

  test.prop([fc.array(line, { maxLength: 12 })])("never puts a line break into a block, nor an empty one", (lines) => {
    for (const { text } of textBlocks(lines.join("\n"))) {
      expect(text).not.toMatch(/[\n\r]/);
      expect(text.trim()).not.toBe("");
    }
  });
});

it("a row keeps the place of empty cells between others", () => {
  expect(tableRow([" a ", "", "b\n c", ""])).toBe("a\t\tb c");
});

it("words for comparing forget case, marks and spacing, and know letters of other scripts", () => {
  expect(comparableWords("“We RESPECT—that’s it!”")).toBe("we respect that s it");
  expect(wordsOf("石油 ﬁne é")).toEqual(["石", "油", "fine", "é"]);
});
