import { expect, it } from "vitest";
import { sniffFile } from "./file-sample.ts";
import { sniffAs } from "./sniff-as.ts";

const FILE =
  "Imports of crude\nmonth;partner, name;tonnes\n2024-01;Russia;95,5\n2024-02;Iraq;71,2\n2024-03;Iran;60,1\n";

it("finds what nobody said", () => {
  expect(sniffAs(FILE, true, {})).toEqual(sniffFile(FILE, true));
});

it("takes the header row that was said, one row unless told", () => {
  const { skip, headerRows, header } = sniffAs(FILE, true, { skip: 2 });
  expect([skip, headerRows]).toEqual([2, 1]);
  expect(header).toEqual(["2024-01", "Russia", "95,5"]);
});

it("joins two header rows, and leaves columns unnamed without any", () => {
  expect(sniffAs(FILE, true, { skip: 1, headerRows: 2 }).header[2]).toBe("tonnes 95,5");
  expect(sniffAs(FILE, true, { skip: 2, headerRows: 0 }).header).toEqual(["", "", ""]);
});

it("cuts by the delimiter that was said", () => {
  const { delimiter, lines } = sniffAs(FILE, true, { delimiter: "," });
  expect(delimiter).toBe(",");
  expect(lines[2]).toEqual(["2024-01;Russia;95", "5"]);
});
