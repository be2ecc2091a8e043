import { isMissing } from "./cell-text.ts";
import type { Cells } from "./cut-rows.ts";
import type { Mapping } from "./mapping.ts";
import { looksLikePeriod } from "./sniff-dates.ts";
import { looksNumeric } from "./sniff-numbers.ts";

/** What a cell looks like by itself: a period, a number that is none, words, or nothing. */
type Look = "period" | "figure" | "words" | "nothing";

/** "2nd Partner" counts, and is no figure. */
const ORDINAL = /^\d+(?:st|nd|rd|th)\b/i;

function lookOf(cell: string): Look {
  if (isMissing(cell)) return "nothing";
  if (ORDINAL.test(cell)) return "words";
  if (looksLikePeriod(cell)) return "period";
  return looksNumeric(cell) ? "figure" : "words";
}

/** What most cells of a column look like, empty ones apart. */
function commonLook(column: readonly Look[]): Look {
  const counts: Record<Look, number> = { figure: 0, period: 0, words: 0, nothing: 0 };
  for (const look of column) counts[look] += 1;
  const [first] = (["figure", "period", "words"] as const).toSorted((one, other) => counts[other] - counts[one]);
  return first === undefined || counts[first] === 0 ? "nothing" : first;
}

/** Rows above the header, rows that are it, and the text of each column. */
type Header = {
  readonly skip: number;
  readonly headerRows: Mapping["headerRows"];
  readonly header: readonly string[];
};

const filledCount = (row: Cells): number => row.filter((cell) => cell !== "").length;
/** A trailing delimiter makes a row longer than its table by one. */
const isAsWide = (row: Cells, width: number): boolean => Math.abs(row.length - width) <= 1;

/** The first row of figures: as wide as the table, with a cell that looks like the rest of its column and no word does. */
function firstOfBody(rows: readonly Cells[], width: number): number {
  // Most cells of a table stand in it many times.
  const seen = new Map<string, Look>();
  const lookAgain = (cell: string): Look => {
    const look = seen.get(cell) ?? lookOf(cell);
    seen.set(cell, look);
    return look;
  };
  const looks = rows.map((row) => (isAsWide(row, width) ? row.map(lookAgain) : []));
  const common = Array.from({ length: width }, (_, column) =>
    commonLook(looks.flatMap((row) => (row.length === 0 ? [] : [row[column] ?? "nothing"]))),
  );
  return looks.findIndex((row) =>
    row.some((look, column) => (look === "figure" || look === "period") && look === common[column]),
  );
}

/** Of two rows one text for each column; a word of the upper row goes on over the empty cells after it. */
function joined(upper: Cells, lower: Cells): readonly string[] {
  let group = "";
  return lower.map((text, column) => {
    group = upper[column] || group;
    return group === text ? text : `${group} ${text}`.trim();
  });
}

/**
 * Where the header of a table stands: the row above its first row of figures, with the one above that where it is as wide
 * and not a title; nothing where the figures begin at once. Years may be headers where the cells below them are figures.
 */
export function findHeader(rows: readonly Cells[], width: number): Header {
  const body = firstOfBody(rows, width);
  const without = Array.from({ length: width }, () => "");
  // Nothing looks like a figure: the first whole row is all there is of a header.
  const first = body < 0 ? rows.findIndex((row) => isAsWide(row, width) && filledCount(row) > 1) + 1 : body;
  const above = (back: number): Cells | null => {
    const row = rows[first - back];
    return row !== undefined && isAsWide(row, width) && filledCount(row) > 1 ? row : null;
  };
  const lower = above(1);
  if (lower === null) return { skip: Math.max(0, first), headerRows: 0, header: without };
  const upper = above(2);
  if (upper === null) return { skip: first - 1, headerRows: 1, header: lower };
  return { skip: first - 2, headerRows: 2, header: joined(upper, lower) };
}
