import { expect, it } from "vitest";
import type { SourceId } from "#domain/shared/ids.ts";
import { faultsOf, readRetrieved, sourceOf } from "./source-line.ts";

it.each([
  ["29 Sep 2025", "2025-09-29"],
  ["2 september 2025", "2025-09-02"],
  ["Sep 2025", "2025-09"],
  ["2025", "2025"],
  ["2025-09-29", "2025-09-29"],
  ["30 Feb 2025", null],
  ["29/09/2025", null],
  ["yesterday", null],
])("reads %s as the date it spells, and nothing else", (words, date) => {
  expect(readRetrieved(words)).toBe(date);
});

it("asks for a title, and for a date that is one", () => {
  expect(faultsOf({ title: " ", link: "", retrieved: "" })).toEqual({
    title: "Name the source: a figure without one cannot be checked.",
    retrieved: null,
  });
  expect(faultsOf({ title: "Table 7", link: "", retrieved: "soon" }).retrieved).toContain("29 Sep 2025");
});

it("becomes a source as it will be printed", () => {
  const line = { title: " Customs table 7 ", link: "https://desk.example/7", retrieved: "29 Sep 2025" };
  expect(sourceOf(line, "source-1" as SourceId)).toMatchObject({
    title: "Customs table 7",
    locator: "https://desk.example/7",
    note: "Retrieved 29 Sep 2025",
  });
  expect(sourceOf({ ...line, link: "", retrieved: "" }, "source-1" as SourceId)).toMatchObject({
    locator: null,
    note: null,
  });
});
