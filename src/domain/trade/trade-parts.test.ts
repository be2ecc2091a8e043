import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { aTradeFile, columnsOf, type FileRecord } from "#tests/support/kept-trade-files.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { silentMovesOf } from "../analysis/coverage/silent-moves.ts";
import { spokenMonths } from "../analysis/coverage/spoken-months.ts";
import { answerDependence } from "../analysis/dependence/answer.ts";
import { alternativeSteps } from "../analysis/dependence/questions.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { runToEnd } from "../layout/layout-input.ts";
import type { SeriesUnit } from "../lens/lens.ts";
import type { MonthSpan } from "../shared/month.ts";
import { loadFile } from "./load-file.ts";
import type { LoadedFile } from "./loaded-file.ts";
import { type RecordedTrade, recordedTradeOf } from "./recorded-trade.ts";
import type { Side, TradeFile } from "./trade-file.ts";
import { partsOfTrade, tradeOfParts } from "./trade-parts.ts";

const WINDOW = { from: month("2024-03"), to: month("2024-12") };
const fileOf = (id: string, records: readonly FileRecord[], change: Partial<TradeFile> = {}): LoadedFile => {
  const columns = columnsOf(records);
  return loadFile(aTradeFile(id, columns, change), columns);
};
const sent = (trade: RecordedTrade) => tradeOfParts(structuredClone(partsOfTrade(recordedTradeOf(trade))));

/** Everything that is asked of recorded trade, of the places of these tests. */
function answersOf(trade: RecordedTrade, dossier: Dossier, window: MonthSpan, unit: SeriesUnit) {
  const questions = (["suppliers", "buyers"] as const).flatMap((of) =>
    ["IND", "RUS", "CHN"].map((code) => ({ of, place: place(code), commodity: "crude" as const })),
  );
  return {
    dependence: questions.map((question) => answerDependence(trade, { question, window, unit })),
    comparable: questions
      .slice(0, 1)
      .map((question) =>
        runToEnd(alternativeSteps(trade, { question, unit, last: Number(window.to.slice(0, 4)), most: 4 })),
      ),
    moves: silentMovesOf(trade, { window, unit, spoken: spokenMonths(dossier, window, "event") }),
  };
}

const anyMonth = fc.integer({ min: 1, max: 12 }).map((at) => `2024-${String(at).padStart(2, "0")}`);
const anyEnd = fc.constantFrom("RUS", "IND", "CHN", "PAK", "WLD");
const anyRecord: fc.Arbitrary<FileRecord> = fc.record({
  exporter: anyEnd,
  importer: anyEnd,
  period: fc.oneof(anyMonth, fc.constant("2024")),
  quantity: fc.option(fc.integer({ min: -5, max: 500 }), { nil: null }),
  value: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
  original: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
  side: fc.constantFrom<Side | null>("importer", "exporter", null),
});
const anyFile = fc.record({
  records: fc.uniqueArray(anyRecord, {
    maxLength: 40,
    selector: ({ exporter, importer, period, side }) => `${exporter} ${importer} ${period} ${side}`,
  }),
  plot: fc.constantFrom<TradeFile["plot"]>("gaps", "over"),
});
const anyFlows = fc
  .uniqueArray(fc.tuple(anyEnd, anyEnd, anyMonth, fc.integer({ min: 1, max: 500 })), {
    maxLength: 30,
    selector: (parts) => parts.slice(0, 3).join(" "),
  })
  .map((all) =>
    all.map(([exporter, importer, when, quantity]) =>
      flow(when, quantity, { exporter: place(exporter), importer: place(importer) }),
    ),
  );

describe("recorded trade that was sent in parts", () => {
  test.prop([anyFlows, anyFlows, fc.array(anyFile, { maxLength: 3 }), fc.constantFrom<Side>("importer", "exporter")], {
    numRuns: 15,
  })("gives the answers of the dossier it is of", (below, own, files, side) => {
    const ground = tradeDossier({ flows: below });
    const dossier: Dossier = {
      ...ground,
      ground,
      flows: [...below, ...own.filter(({ id }) => below.every((one) => one.id !== id))],
      tradeFiles: files.map(({ records, plot }, at) => fileOf(`f${at}`, records, { plot, turn: at })),
      sides: { "RUS>IND.crude": { id: "RUS>IND.crude", side } },
    };
    const trade = sent(dossier);
    for (const unit of ["kbd", "usd"] as const)
      expect(answersOf(trade, dossier, WINDOW, unit)).toEqual(answersOf(dossier, dossier, WINDOW, unit));
  });

  it("gives those of the sample, which has neither files nor a dossier below", () => {
    const dossier = sampleDossier();
    const window = { from: month("2022-01"), to: month("2023-12") };
    expect(answersOf(sent(dossier), dossier, window, "kbd")).toEqual(answersOf(dossier, dossier, window, "kbd"));
  });

  it("is refused where a part is missing", () => {
    const parts = partsOfTrade(recordedTradeOf(tradeDossier({ tradeFiles: [fileOf("f", [])] })));
    expect(() => tradeOfParts(parts.filter(({ kind }) => kind !== "frame"))).toThrow("no trade");
    expect(() => tradeOfParts(parts.filter(({ kind }) => kind !== "values"))).toThrow("f.csv are missing");
  });
});

describe("the parts of recorded trade", () => {
  const file = fileOf("f", [{ exporter: "RUS", importer: "IND", period: "2024-03" }]);
  const dossier = tradeDossier({ flows: [flow("2024-03", 1)], tradeFiles: [file], sides: {} });
  const parts = partsOfTrade(recordedTradeOf(dossier));
  const kindsKept = (other: Dossier) =>
    partsOfTrade(recordedTradeOf(other))
      .filter((part) => parts.includes(part))
      .map(({ kind }) => kind);

  it("are the same after an edit of a quote, and make the same trade", () => {
    expect(partsOfTrade(recordedTradeOf({ ...dossier }))).toBe(parts);
    const copy = structuredClone(parts);
    expect(tradeOfParts([...copy])).toBe(tradeOfParts(copy));
  });

  it("that are long stay the same after a choice of sides, a flow of one's own, another use of a file", () => {
    const columns = ["ends", "amounts", "values"];
    expect(kindsKept({ ...dossier, sides: {} })).toEqual(["flows", ...columns]);
    expect(kindsKept({ ...dossier, flows: [...dossier.flows, flow("2025-09", 1)] })).toEqual(columns);
    const over = loadFile({ ...file.file, plot: "over" }, file.columns);
    expect(kindsKept({ ...dossier, tradeFiles: [over] })).toEqual(["flows", ...columns]);
  });

  it("leave behind what makes a file long and no analysis asks for", () => {
    expect(JSON.stringify(parts)).not.toContain(file.file.packed);
    expect(file.file.packed.length).toBeGreaterThan(0);
  });

  it("hold a thousand records of the dossier each", () => {
    const flows = Array.from({ length: 2_500 }, (_, at) => flow(`${1000 + at}`, 1));
    const lists = partsOfTrade(recordedTradeOf(tradeDossier({ flows }))).filter((part) => part.kind === "flows");
    expect(lists.map((part) => part.flows.length)).toEqual([1000, 1000, 500]);
  });
});
