import { expect, it } from "vitest";
import { splitBrought } from "./split-brought.ts";

const table = new File(["period;partner;qty\n2024-01;RUS;1\n2024-02;RUS;2\n2024-03;RUS;3\n"], "a.csv");
const prose = new File(["The minister spoke.\n\nPrices held."], "speech.txt");
const asText = new File([table], "export.txt");
const gone = Object.assign(new File([], "gone.txt"), {
  slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }),
});

it("parts tables from articles, and leaves to the way in for articles what it cannot read", async () => {
  const { tables, rest } = await splitBrought({ kind: "files", files: [prose, table, gone, asText] });
  expect(tables).toEqual([table, asText]);
  expect(rest).toEqual({ kind: "files", files: [prose, gone] });
});

it("leaves nothing for articles where all are tables, and all where none is", async () => {
  expect((await splitBrought({ kind: "files", files: [table] })).rest).toBeNull();
  const brought = { kind: "pasted", html: "<p>Words</p>", text: "Words" } as const;
  expect(await splitBrought(brought)).toEqual({ tables: [], rest: brought });
});

it("makes a file of cells out of a spreadsheet", async () => {
  const { tables, rest } = await splitBrought({ kind: "pasted", html: "", text: "a\tb\n2024\t1\n2025\t2\n" });
  expect(rest).toBeNull();
  expect(await tables[0]?.text()).toBe("a\tb\n2024\t1\n2025\t2\n");
});
