import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { buildCube, type CubeRows, openWindow } from "./flow-cube.ts";

type Row = { readonly month: number; readonly whole: number; readonly from: number; readonly to: number };
const rowsOf = (rows: readonly Row[]): CubeRows => ({
  month: Int32Array.from(rows.map(({ month }) => month)),
  amount: Float64Array.from(rows.map(({ whole }) => (whole < 0 ? Number.NaN : whole / 1000))),
  keys: [Uint32Array.from(rows.map(({ from }) => from)), Uint32Array.from(rows.map(({ to }) => to))],
  groups: [4, 3],
});
/** The sums of a window counted afresh, in whole thousandths. */
const recount = (rows: readonly Row[], key: "from" | "to", group: number, from: number, to: number) => {
  const inside = rows.filter((row) => row[key] === group && row.whole >= 0 && row.month >= from && row.month <= to);
  return { sum: inside.reduce((sum, { whole }) => sum + whole, 0), count: inside.length };
};

const row = fc.record({
  month: fc.integer({ min: 24_000, max: 24_040 }),
  whole: fc.integer({ min: -1, max: 9_999_999 }),
  from: fc.nat(3),
  to: fc.nat(2),
});
const span = fc.tuple(fc.integer({ min: 23_990, max: 24_050 }), fc.integer({ min: -1, max: 60 }));

describe("sums over a window that moves", () => {
  test.prop([fc.array(row, { maxLength: 200 }), fc.array(span, { minLength: 1, maxLength: 40 })])(
    "are to the last digit those of a fresh count, wherever it moved before, for every way of grouping",
    (rows, spans) => {
      const window = openWindow(buildCube(rowsOf(rows)));
      for (const [from, length] of spans) {
        const to = from + length;
        window.moveTo(from, to);
        for (const [way, key, size] of [
          [0, "from", 4],
          [1, "to", 3],
        ] as const)
          for (let group = 0; group < size; group += 1) {
            const { sum, count } = recount(rows, key, group, from, to);
            expect(window.sumOf(way, group)).toBe(sum / 1000);
            expect(window.countOf(way, group)).toBe(count);
          }
      }
    },
  );

  it("do not drift over ten thousand steps of a tenth, which no binary fraction spells", () => {
    const rows = Array.from({ length: 600 }, (_, at) => ({ month: 24_000 + (at % 60), whole: 100, from: 0, to: 0 }));
    const window = openWindow(buildCube(rowsOf(rows)));
    for (let step = 0; step < 10_000; step += 1) window.moveTo(24_000 + (step % 48), 24_011 + (step % 48));
    expect(window.sumOf(0, 0)).toBe(12);
  });

  it("of nothing known are no zero: the count says so", () => {
    const window = openWindow(buildCube(rowsOf([{ month: 24_000, whole: -1, from: 1, to: 1 }])));
    window.moveTo(23_000, 25_000);
    expect([window.sumOf(0, 1), window.countOf(0, 1)]).toEqual([0, 0]);
    expect(buildCube(rowsOf([]))).toMatchObject({ starts: new Uint32Array(1) });
  });

  it("stay exact where amounts are huge, in coarser parts", () => {
    const huge = {
      month: Int32Array.of(1, 2, 3),
      amount: Float64Array.of(3e12, 2e12, 1e12),
      keys: [new Uint32Array(3)],
      groups: [1],
    };
    const cube = buildCube(huge);
    expect(cube.scale).toBeLessThan(1e6);
    const window = openWindow(cube);
    window.moveTo(1, 3);
    window.moveTo(2, 3);
    expect(window.sumOf(0, 0)).toBe(3e12);
  });
});
