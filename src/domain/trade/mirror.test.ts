import { describe, expect, it } from "vitest";
import { aTradeFile, columnsOf, type FileRecord } from "#tests/support/kept-trade-files.ts";
import { aFlow } from "#tests/support/workspaces.ts";
import type { PlaceCode } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import type { FlowSource } from "./flow-index.ts";
import { loadFile } from "./load-file.ts";
import { mirrorOf } from "./mirror.ts";
import { writeOrigin } from "./origin-words.ts";
import { sideId } from "./trade-file.ts";

const PAIR = { exporter: "RUS" as PlaceCode, importer: "PAK" as PlaceCode, commodity: "crude" } as const;
const SPAN = { from: "2024-01" as MonthKey, to: "2024-06" as MonthKey };
const says = (side: "importer" | "exporter", period: string, quantity: number | null, value: number | null = null) =>
  ({ ...PAIR, side, period, quantity, value }) satisfies FileRecord;
const RECORDS = [
  says("importer", "2024-01", 110, 60),
  says("exporter", "2024-01", 100, 50),
  says("importer", "2024-02", 90),
  says("exporter", "2024-02", 120),
  says("importer", "2024-03", 31),
  says("exporter", "2024-04", 0),
  says("importer", "2024-04", 0),
  says("exporter", "2024-05", null, 8),
  says("importer", "2023-12", 70),
  says("importer", "2024", 700),
];
const columns = columnsOf(RECORDS);
const source = (change: Partial<FlowSource> = {}): FlowSource => ({
  flows: [],
  tradeFiles: [loadFile(aTradeFile("f", columns), columns)],
  ...change,
});

describe("what both sides say of a flow", () => {
  const { months, reported, median, chosen } = mirrorOf(source(), PAIR, "kt", SPAN);

  it("stands side by side, month by month, and is never added", () => {
    expect(
      months.map(({ month, importer, exporter, difference, ratio }) => [
        month,
        importer?.value ?? null,
        exporter?.value ?? null,
        difference,
        ratio,
      ]),
    ).toEqual([
      ["2024-01", 110, 100, 10, 1.1],
      ["2024-02", 90, 120, -30, 0.75],
      ["2024-03", 31, null, null, null],
      ["2024-04", 0, 0, 0, null],
      ["2024-05", null, null, null, null],
    ]);
  });

  it("says whose word is shown, and why there is no figure", () => {
    expect(chosen).toBeNull();
    expect(months.map(({ shown }) => shown)).toEqual(["importer", "importer", "importer", "importer", "exporter"]);
    expect(months[2]?.exporter).toBeNull();
    expect(months[4]?.exporter?.reason).toBe("Recorded as a value only, without a quantity");
  });

  it("is counted over all months, and has its middle ratio over those shown: the root of 1.1 times 0.75", () => {
    expect(reported).toEqual({ importer: 5, exporter: 4, both: 3 });
    expect(median?.months).toBe(2);
    expect(median?.ratio).toBeCloseTo(0.908295, 6);
  });

  it("is converted by the factor of the records, with the arithmetic in words", () => {
    const [first, , march] = mirrorOf(source(), PAIR, "kbd", SPAN).months;
    // 31 thousand tonnes in a month of 31 days: one thousand tonnes a day, 7.33 thousand barrels.
    expect(march?.importer?.value).toBeCloseTo(7.33, 10);
    expect(first?.importer?.conversion).toBe("thousand tonnes × 7.33 barrels a tonne / 31 days");
    expect(mirrorOf(source(), PAIR, "usd", SPAN).months[0]).toMatchObject({ difference: 10, ratio: 1.2 });
  });

  it("is shown by the other side where somebody chose, and by neither where the dossier's own figure is drawn", () => {
    const sides = { [sideId(PAIR)]: { id: sideId(PAIR), side: "exporter" as const } };
    const mirror = mirrorOf(source({ sides, flows: [aFlow("d")] }), PAIR, "kt", SPAN);
    expect(mirror.chosen).toBe("exporter");
    expect(mirror.months.map(({ shown }) => shown)).toEqual(["exporter", "exporter", "other", "exporter", "exporter"]);
  });

  it("is empty where no record says whose it is", () => {
    expect(mirrorOf({ flows: [aFlow("d")] }, PAIR, "kt", SPAN)).toMatchObject({
      months: [],
      reported: { importer: 0, exporter: 0, both: 0 },
      median: null,
    });
  });
});

it("a record of a file says where it stands", () => {
  const origin = { file: "f", name: "x.csv", row: 1217, rows: 1 };
  expect(writeOrigin(origin)).toBe("x.csv, row 1,217");
  expect(writeOrigin({ ...origin, rows: 4 })).toBe("x.csv, row 1,217 and 3 more rows, added up");
});
