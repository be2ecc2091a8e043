import { expect, it } from "vitest";
import { mappingFor, use } from "#tests/support/trade-reading.ts";
import { shownColumns } from "./shown-columns.ts";

it("calls the columns of a wide table by their own headers, and others by what they are", () => {
  const columns = use("reporter", "partner", ["quantity", "2024-01"], ["quantity", "2024-02"]);
  const sample = [
    ["DEU", "RUS", "5", "6"],
    ["DEU", "IRQ", "7", "8"],
  ];
  const wide = mappingFor(columns, { wide: { from: 2, headersAre: "period" } });
  expect(shownColumns(wide, [], sample).map(({ head }) => head)).toEqual(["Partner", "2024-01", "2024-02"]);
  const long = mappingFor(use("period", "exporter", ["quantity", "Menge (t)"]));
  expect(shownColumns(long, [], []).map(({ head }) => head)).toEqual(["Month", "Exporter", "Tonnes"]);
});
