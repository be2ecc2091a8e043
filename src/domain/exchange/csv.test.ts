import { test } from "@fast-check/vitest";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { hostileText } from "#tests/support/hostile-text.ts";
import { DELIMITERS, harmlessCell, parseCsv, plainCell, printCsv } from "./csv.ts";

const cellsOf = (text: string) => parseCsv(text).rows.map(({ cells }) => cells);

describe("printing", () => {
  it("defuses formulas and leaves numbers alone", () => {
    const formulas = ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r\n=1", "  =1", "＝1+1", "-5+3", "-1-1", "'=1", "-"];
    for (const text of formulas) expect(harmlessCell(text)).toBe(`'${text}`);
    const numbers = ["-5.2", "5.2", "-0", "-1,000.5", "-1e-7", "-3 %", ".5", "-.5"];
    for (const text of [...numbers, "5 - 3", "a=b", "", "'tis", "’"]) expect(harmlessCell(text)).toBe(text);
  });

  it("quotes what another country's spreadsheet would cut", () => {
    expect(printCsv([["a;=1", "b|c", 'say "x"', " x"]])).toBe('"a;=1","b|c","say ""x"""," x"\r\n');
    expect(printCsv([["a", "b"]], { delimiter: ";", mark: true })).toBe("\uFEFFa;b\r\n");
  });
});

describe("reading", () => {
  it.each([
    ["a,b\n1,2", "CR, LF and CRLF alike"],
    ["a,b\r1,2\r", "CR"],
    ["a,b\r\n\r\n1,2\r\n", "a row of nothing"],
    ["\uFEFFa;b\n1;2\n", "a mark and semicolons"],
    ["a\tb\n1\t2\n", "tabs"],
    ['"a"|"b"\n1|2\n', "bars and quotes"],
  ])("R51 takes %j", (text) => {
    expect(cellsOf(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("names the line on which a record begins", () => {
    const { rows, openSince } = parseCsv('a,b\r\n"x\r\ny\nz",2\n\n3,4\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
    expect(openSince).toBeNull();
  });

  it("R51 names the line of a quote that nothing closes", () => {
    expect(parseCsv('a,b\n1,2\n3,"four\n5,6\n').openSince).toBe(3);
  });

  it("takes a mark within a cell as text, and what follows a closed one", () => {
    expect(cellsOf('a,b\n5" pipe,"x"y\n')[1]).toEqual(['5" pipe', "xy"]);
  });
});

describe("whatever the cells", () => {
  const grid = fc.array(
    fc.array(hostileText, { minLength: 2, maxLength: 4 }).filter((row) => row.some((cell) => cell !== "")),
    { minLength: 1, maxLength: 5 },
  );

  test.prop([grid, fc.constantFrom(...DELIMITERS), fc.boolean()])("they come back", (cells, delimiter, mark) => {
    const back = parseCsv(printCsv(cells, { delimiter, mark }), delimiter);
    expect(back.rows.map((row) => row.cells.map(plainCell))).toEqual(cells);
    expect(back.openSince).toBeNull();
  });

  test.prop([grid, fc.constantFrom(...DELIMITERS)])(
    "another reader finds the same cells, defused",
    (cells, delimiter) => {
      const { data } = Papa.parse<string[]>(printCsv(cells, { delimiter }), { delimiter, newline: "\r\n" });
      expect(data.slice(0, -1)).toEqual(cells.map((row) => row.map(harmlessCell)));
    },
  );

  test.prop([hostileText])("none is left that a spreadsheet would run", (text) => {
    const [row] = parseCsv(printCsv([["x", text]]), ",").rows;
    const cell = row?.cells[1] ?? "";
    expect(/^\s*[=+\-@]/.test(cell) && !/^[+-][\d.,]+(?:e[+-]?\d+)?\s?%?$/i.test(cell.trim())).toBe(false);
  });

  test.prop([fc.string({ unit: fc.constantFrom('"', ",", ";", "\r", "\n", "a", "'") })])(
    "any text can be read",
    (text) => {
      expect(parseCsv(text).rows.every(({ line }) => line >= 1)).toBe(true);
    },
  );
});
