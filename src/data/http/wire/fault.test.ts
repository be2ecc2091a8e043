import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { quoteSchema } from "./evidence-wire.ts";
import { describeValue, printPath, refusal } from "./fault.ts";
import { flowSchema } from "./trade-wire.ts";

function refused(schema: z.core.$ZodType, record: unknown) {
  const parsed = z.safeParse(schema, record);
  if (parsed.success) throw new Error("nothing is wrong with it");
  return refusal("some.json", [12], record, parsed.error.issues);
}

const quote = {
  id: "q1",
  article: "a1",
  anchor: { exact: "words", start: 0, end: 5 },
  attribution: "direct",
  act: "claim",
  bearings: [{ tie: ["PAK", "RUS"], aspect: "political", stance: 1, confidence: 0.9 }],
};
const flow = {
  id: "f1",
  exporter: "RUS",
  importer: "IND",
  commodity: "crude",
  period: "2023-05",
  quantity: 1,
  unit: "kt",
  quality: "official",
  source: "s",
};

describe("R15 a fault", () => {
  it("carries the path of the field and the expected shape in words", () => {
    const record = { ...quote, bearings: [{ ...quote.bearings[0], stance: "warm" }] };
    expect(refused(quoteSchema, record)).toEqual({
      part: "some.json",
      path: "[12].bearings[0].stance",
      reason: 'expected one of -2, -1, 0, 1, 2, got "warm"',
      kind: "refused",
    });
  });

  it.each([
    [{ ...flow, quantity: " 12kt" }, "[12].quantity", 'expected a number, got " 12kt"'],
    [{ ...flow, quantity: -1 }, "[12].quantity", "expected a number, 0 or more, got -1"],
    [{ ...flow, quality: "good" }, "[12].quality", 'expected one of official, reported, estimate, got "good"'],
    [{ ...flow, exporter: 7 }, "[12].exporter", "expected text, got 7"],
    [
      { ...flow, exporter: "R U S" },
      "[12].exporter",
      'expected a place code: 1 to 20 letters, digits, _ or -, got "R U S"',
    ],
    [{ ...flow, unit: null }, "[12].unit", "expected a unit beside the quantity: one of kt, kb/d, kbbl, got null"],
    [
      { ...flow, period: "May 2023" },
      "[12].period",
      'expected a month such as 2025-09, a year such as 2025, or months in order such as {"from": "2024-07", "to": "2025-06"}, got "May 2023"',
    ],
    [7, "[12]", "expected a record, got 7"],
    [null, "[12]", "expected a record, got null"],
    [[], "[12]", "expected a record, got a list of 0"],
  ])("of %j is said in words", (record, path, reason) => {
    expect(refused(flowSchema, record)).toEqual({ part: "some.json", path, reason, kind: "refused" });
  });

  it("of a renamed field names the fields that are there", () => {
    const { attribution, ...rest } = quote;
    expect(refused(quoteSchema, { ...rest, attributed: attribution })).toMatchObject({
      path: "[12].attribution",
      reason:
        "expected one of direct, reported, analyst, background, got nothing (the record has id, article, anchor, act, bearings, attributed)",
    });
  });

  it("is one problem for one record, whatever the number of faults", () => {
    const problem = refused(flowSchema, { ...flow, quality: "good", commodity: "oil", exporter: "", importer: "" });
    expect(problem.path).toBe("[12].exporter");
    expect(problem.reason).toMatch(/; importer: expected .*; commodity: expected .*; and 1 more$/);
  });

  it("shows no more of a huge value than a reader can take in", () => {
    const problem = refused(flowSchema, { ...flow, quality: "x".repeat(5_000_000) });
    expect(problem.reason.length).toBeLessThan(120);
  });
});

describe("a path", () => {
  it("is written as in code", () =>
    expect(printPath(["flows", 3, "original", "currency"])).toBe("flows[3].original.currency"));
  it("to the whole file is empty", () => expect(printPath([])).toBe(""));
});

describe("a value", () => {
  it.each([
    [undefined, "nothing"],
    [null, "null"],
    ["a", '"a"'],
    ['"<b>\n', '"\\"<b>\\n"'],
    [[1, 2], "a list of 2"],
    [{}, "a record"],
    [true, "true"],
  ])("%j is described", (value, words) => expect(describeValue(value)).toBe(words));
});
