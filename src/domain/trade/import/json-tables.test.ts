import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { flowOfSeries } from "./json/eia-json.ts";
import { tableOfJson } from "./json-tables.ts";

describe("a table out of JSON", () => {
  test.prop([fc.jsonValue({ maxDepth: 4 })])("is a table or a refusal with a next step, whatever the JSON", (json) => {
    const table = tableOfJson(json);
    if (table.kind === "no-table") expect(table.next).not.toBe("");
    else for (const row of table.rows) for (const cell of row) expect(typeof cell).toBe("string");
  });

  it("has the columns of all its records, in the order in which they come first", () => {
    expect(
      tableOfJson([
        { a: 1, b: null },
        { b: "x", c: true, a: 0 },
      ]),
    ).toEqual({
      kind: "table",
      header: ["a", "b", "c"],
      rows: [
        ["1", "", ""],
        ["0", "x", "true"],
      ],
      warnings: [],
    });
  });

  it("takes names that every object has for plain columns", () => {
    const json: unknown = JSON.parse('[{"__proto__": 1, "constructor": 2}, {"toString": 3}]');
    expect(tableOfJson(json)).toMatchObject({
      header: ["__proto__", "constructor", "toString"],
      rows: [
        ["1", "2", ""],
        ["", "", "3"],
      ],
    });
  });

  it("is the one list of records within an object, or a list of lists under a header", () => {
    expect(tableOfJson({ status: "ok", result: { rows: [{ a: 1 }] } })).toMatchObject({ header: ["a"], rows: [["1"]] });
    expect(
      tableOfJson([
        ["a", "b"],
        [1, null],
      ]),
    ).toMatchObject({ header: ["a", "b"], rows: [["1", ""]] });
  });

  it("is none where there are two lists to choose from, or no rows", () => {
    expect(tableOfJson({ one: [{ a: 1 }], other: [{ b: 1 }] }).kind).toBe("no-table");
    expect(tableOfJson({ response: { total: "0", data: [] } }).kind).toBe("no-table");
    expect(tableOfJson({ elapsedTime: "", count: 0, data: [], error: "" }).kind).toBe("no-table");
    expect(tableOfJson(5).kind).toBe("no-table");
  });
});

describe("the name of a series of the EIA", () => {
  it.each([
    ["U.S. Imports from Saudi Arabia of Crude Oil (Thousand Barrels per Day)", "Saudi Arabia", "U.S.", "country"],
    ["U.S. Exports to India of Finished Motor Gasoline (Thousand Barrels)", "U.S.", "India", "country"],
    ["U.S. Imports of Crude Oil (Thousand Barrels)", "World", "U.S.", "country"],
    [
      "East Coast (PADD 1) Imports from Nigeria of Crude Oil (Thousand Barrels)",
      "Nigeria",
      "East Coast (PADD 1)",
      "district",
    ],
    [
      "U.S. Imports from Persian Gulf Countries of Crude Oil (Thousand Barrels)",
      "Persian Gulf Countries",
      "U.S.",
      "group",
    ],
    ["U.S. Imports from Non-OPEC Countries of Crude Oil (Thousand Barrels)", "Non-OPEC Countries", "U.S.", "group"],
  ])("%s", (description, origin, destination, level) => {
    expect(flowOfSeries(description)).toEqual({ origin, destination, level });
  });

  it("says nothing where it is of no trade", () => {
    expect(flowOfSeries("Europe Brent Spot Price FOB (Dollars per Barrel)")).toBeNull();
  });
});
