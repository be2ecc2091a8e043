import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { cellText } from "./row-notes.ts";
import { createRowSplitter, type RowStyle } from "./row-splitter.ts";

const COMMAS: RowStyle = { delimiter: ",", splitFirst: false };

type Row = { readonly line: number; readonly offset: number; readonly unclosed: boolean; readonly cells: string[] };

function split(text: string, style = COMMAS, chunk = 1 << 16): readonly Row[] {
  const bytes = new TextEncoder().encode(text);
  const rows: Row[] = [];
  const splitter = createRowSplitter(style, (row) => {
    const cells = Array.from({ length: row.count }, (_, at) => cellText(row, at));
    rows.push({ line: row.line, offset: row.offset, unclosed: row.unclosed, cells });
  });
  for (let at = 0; at < bytes.length; at += chunk) splitter.push(bytes.slice(at, at + chunk));
  splitter.finish();
  return rows;
}

const cellsOf = (text: string, style = COMMAS) => split(text, style).map(({ cells }) => cells);

describe("cutting rows", () => {
  it("ends lines with LF, CR and CRLF, also mixed", () => {
    expect(cellsOf("a,b\nc,d\re,f\r\ng,h")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  it("takes quoted delimiters, breaks and doubled marks as text, and blanks after a mark as nothing", () => {
    expect(cellsOf('"a,b","c\r\nd","say ""x"""\n"e" ,f,')).toEqual([
      ["a,b", "c\r\nd", 'say "x"'],
      ["e", "f", ""],
    ]);
  });

  it("takes marks within a cell as text", () => {
    expect(cellsOf('6" pipe,5\n"Crude" oil,7')).toEqual([
      ['6" pipe', "5"],
      ['"Crude" oil', "7"],
    ]);
  });

  it("counts lines as the file does, breaks within quotation marks too", () => {
    expect(split('a\n"b\nc\r\nd"\ne\n\nf').map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, "a"],
      [2, "b\nc\r\nd"],
      [5, "e"],
      [6, ""],
      [7, "f"],
    ]);
  });

  it("leaves a byte order mark out and counts its bytes", () => {
    expect(split("\uFEFFé,b\nc,d").map(({ offset, cells }) => [offset, ...cells])).toEqual([
      [3, "é", "b"],
      [8, "c", "d"],
    ]);
  });

  it("splits a first cell at commas where it holds several dimensions", () => {
    const style: RowStyle = { delimiter: "\t", splitFirst: true };
    expect(cellsOf("freq,geo\\TIME\t2024-01 \t2024-02\nM,DE\t1,5\t: c", style)).toEqual([
      ["freq", "geo\\TIME", "2024-01 ", "2024-02"],
      ["M", "DE", "1,5", ": c"],
    ]);
  });
});

describe("a quotation mark that is never closed", () => {
  it("spoils its own line alone", () => {
    const rows = split('a,b\n"c,d\ne,f\ng,h\n');
    expect(rows.map(({ line, unclosed, cells }) => [line, unclosed, ...cells])).toEqual([
      [1, false, "a", "b"],
      [2, true, '"c', "d"],
      [3, false, "e", "f"],
      [4, false, "g", "h"],
    ]);
  });

  it("is told from the opening mark of a later row", () => {
    const rows = split('"c,d\ne,f\n"Korea, Rep.",h\ni,j');
    expect(rows.map(({ unclosed, cells }) => [unclosed, ...cells])).toEqual([
      [true, '"c', "d"],
      [false, "e", "f"],
      [false, "Korea, Rep.", "h"],
      [false, "i", "j"],
    ]);
  });

  it("is given up after a million bytes", () => {
    const line = `${"x".repeat(99)},y\n`;
    const rows = split(`a,"b\n${line.repeat(30_000)}`, COMMAS, 1 << 16);
    expect(rows.length).toBe(30_001);
    expect(rows.filter(({ unclosed }) => unclosed).map((row) => row.line)).toEqual([1]);
  });
});

const pieces = fc.constantFrom("a", "é", "€", "𐍈", '"', '""', ",", ";", "\n", "\r", "\r\n", " ", "1", "\uFEFF");

test.prop([fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")), fc.integer({ min: 1, max: 9 })])(
  "comes to the same rows whatever the pieces are",
  (text, chunk) => {
    expect(split(text, COMMAS, chunk)).toEqual(split(text));
  },
);

const cell = fc.array(fc.constantFrom("a", "é", '"', ",", "\t", "\n", "\r\n", " ", "1.5"), { maxLength: 6 });

test.prop([
  fc.array(
    fc.array(
      cell.map((all) => all.join("")),
      { minLength: 2, maxLength: 5 },
    ),
    { minLength: 1, maxLength: 6 },
  ),
  fc.constantFrom(",", ";", "\t", "|") as fc.Arbitrary<RowStyle["delimiter"]>,
  fc.constantFrom("\n", "\r", "\r\n"),
])("gives back what was written with quotation marks", (rows, delimiter, lineBreak) => {
  const text = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter)).join(lineBreak);
  expect(cellsOf(text, { delimiter, splitFirst: false })).toEqual(rows);
});
