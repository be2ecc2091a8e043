import { describe, expect, it } from "vitest";
import { createRowSplitter, type RowStyle } from "./row-splitter.ts";
import { createRowIndexBuilder, ROWS_APART, type RowIndex, rowsAt } from "./rows-at.ts";

const STYLE: RowStyle = { delimiter: ",", splitFirst: false };

/** A table whose every tenth row has a break in a cell. */
const TEXT = `\uFEFFn,words\r\n${Array.from({ length: 1_000 }, (_, at) =>
  at % 10 === 0 ? `${at},"one\ntwo"\r\n` : `${at},"é ""x"""\n`,
).join("")}`;
const BYTES = new TextEncoder().encode(TEXT);
const INDEX = indexOf(BYTES);

/** What the reader of a file notes on its way. */
function indexOf(bytes: Uint8Array): RowIndex {
  const builder = createRowIndexBuilder();
  const splitter = createRowSplitter(STYLE, builder.note);
  splitter.push(bytes);
  splitter.finish();
  return builder.build();
}

const window = (from: number, count: number) => rowsAt(BYTES, INDEX, STYLE, { from, count });

describe("rows anywhere in a file", () => {
  it("are found by an index of every 256th", () => {
    expect(INDEX.count).toBe(1_001);
    expect([...INDEX.offsets].length).toBe(Math.ceil(1_001 / ROWS_APART));
  });

  it("are shown as cells with their lines", () => {
    expect(window(0, 3)).toEqual([
      { row: 1, cells: ["n", "words"] },
      { row: 2, cells: ["0", "one\ntwo"] },
      { row: 4, cells: ["1", 'é "x"'] },
    ]);
  });

  it("are the same across blocks, from any place", () => {
    const all = window(0, 2_000);
    expect(all).toHaveLength(1_001);
    for (const from of [0, 255, 256, 257, 511, 700, 1_000])
      expect(window(from, 300)).toEqual(all.slice(from, from + 300));
    expect(window(1_001, 5)).toEqual([]);
    expect(window(5, 0)).toEqual([]);
  });
});
