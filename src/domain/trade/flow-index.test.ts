import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { overlay } from "#domain/workspace/overlay.ts";
import { aTradeFile, columnsOf, type FileRecord } from "#tests/support/kept-trade-files.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aFlow, aWorkspace } from "#tests/support/workspaces.ts";
import type { FlowId, PlaceCode } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import { belongs } from "./belonging.ts";
import type { Flow } from "./flow.ts";
import { type FlowSource, flowIndexOf } from "./flow-index.ts";
import { listedWhole, MOST_LISTED } from "./listed-whole.ts";
import { loadFile } from "./load-file.ts";
import { type Side, sideId, type TradeFile } from "./trade-file.ts";

const PAIR = { exporter: "RUS" as PlaceCode, importer: "PAK" as PlaceCode, commodity: "crude" } as const;
const loaded = (id: string, records: readonly FileRecord[], change: Partial<TradeFile> = {}) =>
  loadFile(aTradeFile(id, records, change), columnsOf(records));
/** The record of a file for March 2024 of the pair, unless said otherwise. */
const row = (change: Partial<FileRecord> = {}): FileRecord => ({ ...PAIR, period: "2024-03", quantity: 7, ...change });
const withSide = (side: Side) => ({ [sideId(PAIR)]: { id: sideId(PAIR), side } });
/** Quantities of the pair that lead their month or year, and those that stand beside, in the order given. */
const standing = (source: FlowSource) => {
  const flows = flowIndexOf(source).belonging(PAIR);
  const of = (series: Flow["series"]) => flows.filter((flow) => flow.series === series).map(({ quantity }) => quantity);
  return { drawn: of("primary"), beside: of("alt") };
};

describe("the index of a dossier without trade files", () => {
  const dossier = sampleDossier();
  const index = flowIndexOf(dossier);

  it("gives the records themselves, as they stand", () => {
    expect(index.count).toBe(dossier.flows.length);
    for (const { exporter, importer, commodity } of dossier.flows.slice(0, 40)) {
      const choices = [
        { exporter, importer, commodity },
        { exporter, importer: null, commodity },
        { exporter: null, importer, commodity },
      ];
      for (const choice of choices)
        expect(index.belonging(choice)).toEqual(dossier.flows.filter((flow) => belongs(flow, choice)));
    }
    expect(index.find(dossier.flows[3]?.id as FlowId)).toBe(dossier.flows[3]);
    expect(index.find("file.none.0" as FlowId)).toBeNull();
  });

  it("counts every record in exactly one pair, and knows every place", () => {
    expect(index.pairs().reduce((sum, { records }) => sum + records, 0)).toBe(dossier.flows.length);
    expect(dossier.flows.every(({ exporter, importer }) => index.hasPlace(exporter) && index.hasPlace(importer))).toBe(
      true,
    );
    expect(index.hasPlace("ZZZ" as PlaceCode)).toBe(false);
  });

  it("is made once for the same records, and says nothing of a dossier that has none", () => {
    expect(flowIndexOf({ ...dossier })).toBe(index);
    expect(flowIndexOf({ flows: [] })).toMatchObject({ count: 0, span: null, lastMonth: null });
  });
});

describe("records of a trade file", () => {
  it("are as the file gives them, with where they stand in it", () => {
    const file = loaded("f", [
      row({ value: 4.2, side: "importer", row: 217, rows: 3 }),
      row({ period: "2023", unit: null, quantity: null }),
    ]);
    const [month, year] = [...flowIndexOf({ flows: [], tradeFiles: [file] }).belonging(PAIR)].sort((one) =>
      one.period.kind === "month" ? -1 : 1,
    );
    expect(month).toMatchObject({
      ...PAIR,
      direction: "import",
      period: { kind: "month", month: "2024-03" },
      quantity: 7,
      unit: "kt",
      valueUsd: 4.2,
      original: null,
      source: "source-f",
      reportedBy: "importer",
      origin: { file: "f", name: "f.csv", row: 217, rows: 3 },
    });
    expect(year).toMatchObject({ period: { kind: "year", year: 2023 }, quantity: null, unit: null, valueUsd: null });
  });

  it("keep what they were before a conversion", () => {
    const columns = columnsOf([row({ value: 5.5, original: 5 })], "EUR");
    const file = loadFile(aTradeFile("f", columns), columns);
    expect(file.flowAt(0)?.original).toEqual({ value: 5, currency: "EUR" });
  });

  it("fill gaps, and stand beside the dossier's figure where it has one", () => {
    const files = [loaded("f", [row(), row({ period: "2024-04", quantity: 8 })])];
    expect(standing({ flows: [aFlow("d", 12)], tradeFiles: files })).toEqual({ drawn: [12, 8], beside: [7] });
  });

  it("of a file drawn over the dossier take its place, but not that of a record of one's own make", () => {
    const files = [loaded("f", [row()], { plot: "over" })];
    const flows = [aFlow("d", 12)];
    expect(standing({ flows, tradeFiles: files })).toEqual({ drawn: [7], beside: [12] });
    const own = overlay(
      { ...sampleDossier(), flows },
      { ...aWorkspace(), flows: { d: { ...aFlow("d", 12), series: "alt" }, o: aFlow("o", 13) } },
      { loaded: files, away: [] },
    );
    expect(standing(own)).toEqual({ drawn: [13], beside: [12, 7] });
  });

  it("show the importer's word before the exporter's, unless somebody chose; never both", () => {
    const files = [loaded("f", [row({ side: "importer" }), row({ side: "exporter", quantity: 6 })])];
    expect(standing({ flows: [], tradeFiles: files })).toEqual({ drawn: [7], beside: [6] });
    const chosen = { flows: [], tradeFiles: files, sides: withSide("exporter") };
    expect(standing(chosen)).toEqual({ drawn: [6], beside: [7] });
    const other = {
      flows: [],
      tradeFiles: files,
      sides: { "RUS>IND.crude": { id: "RUS>IND.crude", side: "exporter" as const } },
    };
    expect(standing(other)).toEqual({ drawn: [7], beside: [6] });
  });

  it("let a side be chosen among records of the dossier too", () => {
    const flows: Flow[] = [
      { ...aFlow("i", 12), reportedBy: "importer" },
      { ...aFlow("e", 11), reportedBy: "exporter", series: "alt" },
    ];
    expect(standing({ flows })).toEqual({ drawn: [12], beside: [11] });
    expect(standing({ flows, sides: withSide("exporter") })).toEqual({ drawn: [11], beside: [12] });
  });

  it("of the file imported last come first, and of two on one day those of the later turn, whatever their order", () => {
    const files = [
      loaded("a", [row({ quantity: 1 })], { imported: "2025-01-01" }),
      loaded("b", [row({ quantity: 2 })], { imported: "2025-03-01" }),
      loaded("c", [row({ quantity: 3 })], { imported: "2025-03-01" }),
    ];
    expect(standing({ flows: [], tradeFiles: files })).toEqual({ drawn: [2], beside: [1, 3] });
    const turns = [
      loaded("z", [row({ quantity: 4 })], { imported: "2025-03-01", turn: 2 }),
      loaded("y", [row({ quantity: 5 })], { imported: "2025-03-01", turn: 10 }),
    ];
    for (const tradeFiles of [turns, turns.toReversed(), [...files, ...turns]])
      expect(standing({ flows: [], tradeFiles }).drawn).toEqual([5]);
  });

  it("leave totals of both directions and other periods of the dossier alone", () => {
    const total: Flow = { ...aFlow("t", 90), direction: "both" };
    const span: Flow = {
      ...aFlow("s", 50),
      period: { kind: "span", from: "2024-01" as MonthKey, to: "2024-06" as MonthKey },
    };
    const files = [loaded("f", [row()], { plot: "over" })];
    expect(standing({ flows: [total, span], tradeFiles: files })).toEqual({ drawn: [90, 50, 7], beside: [] });
  });

  it("are found by their ids, whatever the file is called, and by their places", () => {
    const records = [row(), row({ importer: "IND" }), row({ exporter: "SAU", importer: "RUS", commodity: "lng" })];
    const index = flowIndexOf({ flows: [aFlow("d")], tradeFiles: [loaded("a.b.7", records)] });
    for (const place of ["RUS", "IND", "PAK", "SAU"] as PlaceCode[])
      for (const flow of index.of(place)) expect(index.find(flow.id)).toEqual(flow);
    expect(index.of("RUS" as PlaceCode)).toHaveLength(4);
    expect(index.between("PAK" as PlaceCode, "RUS" as PlaceCode)).toHaveLength(2);
    for (const id of ["file.a.b.7.3", "file.a.b.0", "file.a.b.7.x", "file.a.b.7.-1"])
      expect(index.find(id as FlowId)).toBeNull();
  });

  it("widen what the dossier speaks of", () => {
    const index = flowIndexOf({
      flows: [aFlow("d")],
      tradeFiles: [loaded("f", [row({ period: "2021" }), row({ period: "2024-09" })])],
    });
    expect(index).toMatchObject({ span: { from: "2021-01", to: "2024-09" }, lastMonth: "2024-09", count: 3 });
    expect(index.pairs()).toMatchObject([
      { ...PAIR, records: 3, listed: { drawable: 1, monthly: 1 }, files: { drawable: 2, monthly: 1 }, isDrawn: true },
    ]);
  });

  it("that are totals over the world are listed and never drawable", () => {
    const index = flowIndexOf({ flows: [], tradeFiles: [loaded("f", [row({ importer: "WLD" })])] });
    expect(index.pairs()).toMatchObject([{ records: 1, files: { drawable: 0 }, isDrawn: false }]);
  });

  const record = fc.record({
    exporter: fc.constantFrom("RUS", "SAU"),
    importer: fc.constantFrom("PAK", "IND"),
    period: fc.constantFrom("2024-03", "2024-04", "2024"),
    side: fc.constantFrom("importer", "exporter", null),
    quantity: fc.nat(99),
  });
  const records = fc.uniqueArray(record, {
    maxLength: 20,
    selector: ({ exporter, importer, period, side }) => `${exporter}${importer}${period}${side}`,
  });
  test.prop([
    records,
    records,
    fc.constantFrom("gaps", "over"),
    fc.constantFrom("importer", "exporter", null),
    fc.boolean(),
  ])("never lead a month twice, are never lost, and never change a figure", (first, second, plot, side, hasOurs) => {
    const tradeFiles = [loaded("a", first, { plot }), loaded("b", second)];
    const flows = hasOurs ? [aFlow("d", 1000)] : [];
    const index = flowIndexOf({ flows, tradeFiles, sides: side === null ? {} : withSide(side) });
    const all = ["RUS", "SAU"].flatMap((place) => index.of(place as PlaceCode));
    expect(all).toHaveLength(index.count);
    const cells = (list: readonly Flow[]) => list.map((flow) => `${sideId(flow)} ${JSON.stringify(flow.period)}`);
    const leading = cells(all.filter(({ series }) => series === "primary"));
    expect(leading).toHaveLength(new Set(leading).size);
    expect(new Set(leading)).toEqual(new Set(cells(all)));
    const sum = (list: readonly { readonly quantity?: number | null }[]) =>
      list.reduce((total, { quantity }) => total + (quantity ?? 0), 0);
    expect(sum(all)).toBe(sum(first) + sum(second) + sum(flows));
  });
});

describe("a dossier listed whole", () => {
  it("holds the records of its files as they stand, and says so where they are too many", () => {
    const sample = sampleDossier();
    expect(listedWhole(sample)).toEqual({ dossier: sample, leftOut: 0 });
    const files = [loaded("f", [row(), row({ period: "2024-04", side: "exporter" })])];
    const { dossier, leftOut } = listedWhole({ ...sample, flows: [aFlow("d", 12)], tradeFiles: files });
    expect(leftOut).toBe(0);
    expect(dossier.tradeFiles).toBeUndefined();
    expect(dossier.flows.map(({ quantity, series }) => [quantity, series])).toEqual([
      [12, "primary"],
      [7, "alt"],
      [7, "primary"],
    ]);
    const many = columnsOf(Array.from({ length: MOST_LISTED + 1 }, (_, at) => row({ row: at, period: String(at) })));
    const large = { ...sample, tradeFiles: [loadFile(aTradeFile("f", many), many)] };
    expect(listedWhole(large)).toEqual({ dossier: large, leftOut: MOST_LISTED + 1 });
  });
});
