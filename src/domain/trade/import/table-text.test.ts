import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { cutRows } from "./cut-rows.ts";
import { csvPieces } from "./table-text.ts";

/** Cells with whatever has to be quoted, and a letter before it: rows of blanks are no rows. */
const cell = fc
  .array(fc.constantFrom("a", "Ö", "原", '"', ",", ";", "\n", "\r\n", " ", "'", "=", "|", "\t"), { maxLength: 8 })
  .map((signs) => `x${signs.join("")}x`);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }));

test.prop([table])("a table written as CSV is cut into the same cells again", (rows) => {
  const [header = [], ...body] = rows;
  const text = [...csvPieces(header, body)].join("");
  expect(cutRows(text, { delimiter: ",", splitFirst: false }, 100)).toEqual(rows);
});

test("a long table is written in pieces, none of which cuts a row", () => {
  const rows = Array.from({ length: 4_500 }, (_, at) => [String(at), "a,b"]);
  const pieces = [...csvPieces(["n", "text"], rows)];
  expect(pieces).toHaveLength(3);
  expect(pieces.every((piece) => piece.endsWith("\r\n"))).toBe(true);
  expect(pieces.join("").split("\r\n")).toHaveLength(4_502);
});
