import { describe, expect, it } from "vitest";
import { putLink, readAddress, struck, toggleList, toggleMark, type Written } from "./rich-marks.ts";

/** A text in which `|` stands at both ends of the selection, or once where nothing is selected. */
function written(text: string): Written {
  const start = text.indexOf("|");
  const last = text.lastIndexOf("|");
  return { text: text.replaceAll("|", ""), start, end: last === start ? start : last - 1 };
}
/** The text after a stroke, in the same spelling. */
function after(before: Written, stroke: ReturnType<typeof toggleMark>): string {
  const text = struck(before.text, stroke);
  const { start, end } = stroke;
  return start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}
const marked = (text: string, mark: "**" | "*") => after(written(text), toggleMark(written(text), mark));
const listed = (text: string) => after(written(text), toggleList(written(text)));

describe("bold and italic", () => {
  it.each([
    ["two |cargoes| came", "**", "two **|cargoes|** came"],
    ["two **|cargoes|** came", "**", "two |cargoes| came"],
    ["two |**cargoes**| came", "**", "two |cargoes| came"],
    ["two |cargoes |came", "*", "two *|cargoes|* came"],
    ["two **|cargoes|** came", "*", "two ***|cargoes|*** came"],
    ["two ***|cargoes|*** came", "**", "two *|cargoes|* came"],
    ["here |", "**", "here **|**"],
  ] as const)("%s with %s", (before, mark, expected) => expect(marked(before, mark)).toBe(expected));
});

describe("lists", () => {
  it.each([
    ["one|", "|- one|"],
    ["|one\ntwo|\nthree", "|- one\n- two|\nthree"],
    ["|- one\n- two|", "|one\ntwo|"],
    ["|1. one|", "|- one|"],
    ["|", "- |"],
  ])("%s", (before, expected) => expect(listed(before)).toBe(expected));
});

describe("links", () => {
  it("lead from the words selected, or stand for themselves", () => {
    const words = written("see |the record| here");
    expect(struck(words.text, putLink(words, "https://example.org/a(b)"))).toBe(
      "see [the record](https://example.org/a%28b%29) here",
    );
    expect(struck("", putLink(written("|"), "https://example.org"))).toBe("[example.org](https://example.org)");
  });

  it.each([
    ["example.org/oil", "https://example.org/oil"],
    [" https://example.org ", "https://example.org"],
    ["desk@example.org", "mailto:desk@example.org"],
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["two words", null],
    ["", null],
  ])("%s is read as an address, or refused", (typed, expected) => expect(readAddress(typed)).toBe(expected));
});
