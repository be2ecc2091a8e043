import { describe, expect, it } from "vitest";
import { parseCsv } from "./csv.ts";
import { buildReport, firstWords, printReport, refusedFile } from "./import-report.ts";

describe("R4 the report of an import", () => {
  const report = buildReport(
    { file: "q.csv", format: "Quotes (CSV)" },
    [
      { outcome: "taken", where: "line 2", item: "q1", reason: "" },
      { outcome: "changed", where: "line 3", item: "q2", reason: 'stance "warm" left out' },
      { outcome: "refused", where: "line 4", item: "=q3", reason: "no words and no offsets" },
    ],
    ["column not used: colour"],
  );

  it("says how many were taken, changed and refused", () => {
    expect(report.counts).toEqual({ taken: 1, changed: 1, refused: 1 });
  });

  it("prints what was refused first, each with its place and reason, formulas defused", () => {
    expect(parseCsv(printReport(report)).rows.map(({ cells }) => cells)).toEqual([
      ["outcome", "where", "record", "reason"],
      ["refused", "line 4", "'=q3", "no words and no offsets"],
      ["changed", "line 3", "q2", 'stance "warm" left out'],
      ["taken", "line 2", "q1", ""],
      ["remark", "", "q.csv", "column not used: colour"],
    ]);
  });

  it("keeps the order of the file, whatever became of its records", () => {
    const places = ["line 17", "line 4", "annotation 3, passage 2", "annotation 3", "", "line 13"];
    const entries = places.map((where) => ({ outcome: "refused", where, item: "q", reason: "none" }) as const);
    expect(buildReport({ file: "q", format: "f" }, entries).entries.map(({ where }) => where)).toEqual([
      "",
      "annotation 3",
      "annotation 3, passage 2",
      "line 4",
      "line 13",
      "line 17",
    ]);
  });

  it("refuses a file as a whole in one line", () => {
    const { values, report: whole } = refusedFile({ file: "a.bin", format: "CSV" }, "not text");
    expect(values).toEqual([]);
    expect(whole.counts).toEqual({ taken: 0, changed: 0, refused: 1 });
  });

  it("R49 cuts names by grapheme", () => {
    expect(firstWords("  two\n words ")).toBe("two words");
    expect(firstWords("👨‍👩‍👧".repeat(20))).toMatch(/^(?:👨‍👩‍👧)+…$/u);
  });
});
