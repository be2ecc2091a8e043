import { fc, test } from "@fast-check/vitest";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { harmlessCell, printCsv } from "#domain/exchange/csv.ts";
import { tradeTableOf } from "#domain/trade/trade-table.ts";
import { month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { alternateRows, meanRows, otherPeriods, recordRows, sortRows } from "./record-rows.ts";
import { printTsv, recordGrid } from "./record-text.ts";

const dossier = tradeDossier();
const window = dossier.opening.window;
const pair = { exporter: place("RUS"), importer: place("IND"), commodity: "crude" } as const;
const table = tradeTableOf(dossier, pair, "kbd");

describe("the rows of the records", () => {
  const rows = recordRows(table, window);

  it("are the months of the window, with n/a where the chart has a gap", () => {
    expect(rows.map(({ month: when, cell }) => [when, cell.value])).toEqual([
      ["2025-05", 1960],
      ["2025-06", null],
      ["2025-07", 1590],
      ["2025-08", 1660],
      ["2025-09", null],
    ]);
  });

  it("compare with the same month a year before, and only figures", () => {
    expect(rows.map(({ onYear }) => onYear)).toEqual([null, null, null, 60, null]);
  });

  it("are ordered by any column with the unknown last either way", () => {
    const by = (down: boolean) => sortRows(rows, { by: "value", down }, () => "").map(({ cell }) => cell.value);
    expect(by(true)).toEqual([1960, 1660, 1590, null, null]);
    expect(by(false)).toEqual([1590, 1660, 1960, null, null]);
  });

  it("have a mean that says how many months it rests on", () => {
    expect(meanRows(table, window)[0]).toMatchObject({ months: 3, of: 5 });
  });

  it("leave other periods and other sources to tables of their own", () => {
    expect(otherPeriods(dossier, pair, window).map(({ period }) => period.kind)).toEqual(["span"]);
    expect(alternateRows(table, window).map(({ quantity }) => quantity)).toEqual([1715]);
  });
});

describe("what is copied and saved", () => {
  it("has a head, ISO months, plain numbers and empty cells for what is not known", () => {
    const grid = recordGrid(recordRows(table, window), table, lookupOf(dossier));
    expect(grid[0]?.slice(0, 5)).toEqual(["month", "exporter", "importer", "commodity", "kb/d"]);
    expect(grid[1]?.slice(0, 8)).toEqual([
      "2025-05",
      "Russia",
      "India",
      "crude",
      "1960",
      "",
      "Reported",
      "Tanker tracker",
    ]);
    expect(grid[2]?.[4]).toBe("");
  });

  it("never lets a cell be run as a formula, and leaves negative numbers alone", () => {
    const csv = printCsv([["=1+1", "@cmd", "-280.5", "+5", "-2+3"]]);
    expect(csv).toBe("'=1+1,'@cmd,-280.5,'+5,'-2+3\r\n");
  });

  const cell = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text));
  test.prop([fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })])(
    "CSV reads back as it was (RFC 4180)",
    (grid) => {
      const width = grid[0]?.length ?? 2;
      const square = grid.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ""));
      fc.pre(square.every((line) => line.some((text) => text !== "")));
      const back = Papa.parse<string[]>(printCsv(square).slice(0, -2), { delimiter: ",", newline: "\r\n" });
      expect(back.data).toEqual(square.map((line) => line.map(harmlessCell)));
    },
  );

  it("keeps a copied row on one line", () => {
    expect(printTsv([["a\tb", "c\nd"]])).toBe("a b\tc d");
  });
});

it("a month outside every record is a gap, not a zero", () => {
  const [row] = recordRows(table, { from: month("1999-01"), to: month("1999-01") });
  expect(row?.cell).toMatchObject({ value: null, state: "gap" });
});
