import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { aTradeFile, columnsOf, type FileRecord } from "#tests/support/kept-trade-files.ts";
import { COMMODITIES } from "./flow.ts";
import { packFlows, packSteps, unpackFlows, unpackSteps } from "./pack-flows.ts";
import { packedHead } from "./packing/packed-head.ts";

const figure = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.nat(99_999_999).map((whole) => whole / 1_000),
  fc.nat(2 ** 40).map((whole) => whole / 1e6),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);
const record: fc.Arbitrary<FileRecord> = fc.record({
  exporter: fc.constantFrom("RUS", "SAU", "IRN", "Z\n“é"),
  importer: fc.constantFrom("IND", "PAK", "EUU"),
  commodity: fc.constantFrom(...COMMODITIES),
  period: fc.oneof(
    fc.integer({ min: 1990, max: 2030 }).map(String),
    fc
      .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`),
  ),
  quantity: figure,
  unit: fc.constantFrom("kt", "kb/d", "kbbl", null),
  value: figure,
  original: figure,
  quality: fc.constantFrom("official", "reported", "estimate"),
  side: fc.constantFrom("importer", "exporter", null),
  row: fc.nat(2 ** 32 - 1),
  rows: fc.integer({ min: 1, max: 70_000 }),
});
const records = fc.array(record, { maxLength: 60 });

/** The same months for many pairs, as a statistics office publishes them. */
const monthly = (pairs: number): FileRecord[] =>
  Array.from({ length: pairs * 120 }, (_, at) => ({
    exporter: `E${Math.floor(at / 120)}`,
    importer: "IND",
    period: `${2010 + (Math.floor(at / 12) % 10)}-${String((at % 12) + 1).padStart(2, "0")}`,
    quantity: ((at * 7_919) % 100_000) / 1_000,
    value: ((at * 104_729) % 9_000_000) / 1e6,
  }));

describe("packed trade records", () => {
  test.prop([records, fc.constantFrom(null, "EUR")])("come back as they went, to the last bit", (list, currency) => {
    const columns = columnsOf(list, currency);
    const text = packFlows(columns);
    expect(unpackFlows(text)).toEqual(columns);
    expect(packedHead(text)?.count).toBe(list.length);
    expect(packFlows(columns)).toBe(text);
  });

  test.prop([fc.array(fc.double(), { maxLength: 40 })])(
    "hold any figure at all, minus zero and infinities too",
    (list) => {
      const base = columnsOf(list.map(() => ({ exporter: "RUS", importer: "IND", period: "2024-01" })));
      const columns = { ...base, value: Float64Array.from(list) };
      expect(unpackFlows(packFlows(columns))?.value).toEqual(columns.value);
    },
  );

  test.prop([records, fc.nat(), fc.constantFrom("A", "z", "=", "\n", "é")])(
    "that were damaged anywhere are none",
    (list, where, sign) => {
      const text = packFlows(columnsOf(list));
      const at = where % text.length;
      const damaged = text.slice(0, at) + sign + text.slice(at + 1);
      fc.pre(damaged !== text);
      expect(unpackFlows(damaged)).toBeNull();
      expect(unpackFlows(text.slice(0, at))).toBeNull();
    },
  );

  it.each([
    ["nothing", ""],
    ["something else", "flows2 1 00000000 {}\n"],
    ["no JSON", "flows1 1 00000000 {places}\n"],
    ["more records than there can be", 'flows1 99999999 811c9dc5 {"places":[],"currency":null,"original":false}\n'],
    ["no records where some are promised", 'flows1 5 811c9dc5 {"places":[],"currency":null,"original":false}\n'],
  ])("are not found in %s", (_what, text) => {
    expect(unpackFlows(text)).toBeNull();
  });

  it("that name a place which is not there are none, whatever their sum says", () => {
    const columns = columnsOf([{ exporter: "RUS", importer: "IND", period: "2024-01" }]);
    expect(unpackFlows(packFlows({ ...columns, exporter: Uint16Array.of(7) }))).toBeNull();
    expect(unpackFlows(packFlows({ ...columns, side: Uint8Array.of(3) }))).toBeNull();
  });

  it("take about ten bytes each, and are packed and unpacked in steps from 0 to 1", () => {
    const columns = columnsOf(monthly(40));
    const text = packFlows(columns);
    expect(text.length / columns.count).toBeLessThan(13);
    for (const steps of [packSteps(columns), unpackSteps(text)]) {
      const parts = [...steps];
      expect(parts.length).toBeGreaterThan(3);
      expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
    }
  });

  it("stand in a trade file", () => {
    const file = aTradeFile("f", [{ exporter: "RUS", importer: "IND", period: "2024", row: 217 }]);
    expect(unpackFlows(file.packed)).toMatchObject({ count: 1, places: ["IND", "RUS"] });
  });
});
