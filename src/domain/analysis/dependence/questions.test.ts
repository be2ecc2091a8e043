import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import {
  answerableSteps,
  comparableSteps,
  dependenceInUnit,
  lastWholeYear,
  questionBehind,
  questionsOf,
} from "./questions.ts";

const INDIA = { of: "suppliers", place: place("IND"), commodity: "crude" } as const;

describe("what can be asked", () => {
  it("is what has a record", () => {
    const questions = questionsOf(tradeDossier());
    expect(questions.places("suppliers", "crude")).toEqual(["IND", "CHN"]);
    expect(questions.places("buyers", "crude")).toEqual(["RUS"]);
    expect(questions.commodities("buyers", place("RUS"))).toEqual(["crude"]);
    expect(questions.places("buyers", "coal")).toEqual([]);
  });

  it("follows the series on the desk", () => {
    const [exporter, importer] = [place("RUS"), place("IND")];
    expect(questionBehind({ exporter, importer: null, commodity: "crude" })).toEqual({
      of: "buyers",
      place: "RUS",
      commodity: "crude",
    });
    expect(questionBehind({ exporter, importer, commodity: "crude" })).toEqual(INDIA);
    expect(questionBehind({ exporter: null, importer: null, commodity: "crude" })).toBeNull();
  });
});

describe("the last year that can be compared", () => {
  it("is 2023 for India's crude in the sample", () => {
    expect(runToEnd(comparableSteps(sampleDossier(), INDIA, "kbd", lastWholeYear(month("2025-09"))))).toEqual({
      from: "2023-01",
      to: "2023-12",
    });
  });

  it("is none where one supplier alone was ever recorded", () => {
    expect(runToEnd(comparableSteps(tradeDossier(), INDIA, "kbd", lastWholeYear(month("2025-12"))))).toBeNull();
  });
});

describe("places of which the same can be told", () => {
  it("are other ones, the latest year first, no more than asked for", () => {
    const pakistan = { ...INDIA, place: place("PAK") };
    const found = runToEnd(answerableSteps(sampleDossier(), pakistan, "kbd", { last: 2024, most: 3 }));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found.map((one) => one.place)).toContain("IND");
    expect(found.map((one) => one.place)).not.toContain("PAK");
    expect(found.map(({ year }) => year.to)).toEqual(
      found
        .map(({ year }) => year.to)
        .toSorted()
        .reverse(),
    );
    for (const { place: other, year } of found)
      expect(dependenceInUnit(sampleDossier(), { ...INDIA, place: other }, year, "kbd").refusal).toBeNull();
  });

  it("are none where nothing else is recorded", () => {
    expect(runToEnd(answerableSteps(tradeDossier(), INDIA, "kbd", { last: 2024, most: 3 }))).toEqual([]);
  });
});

describe("the unit", () => {
  it("is the first that has figures where the wanted one has none", () => {
    const coal = [flow("2025-05", 40, { unit: "kt", commodity: "coal" })];
    const question = { ...INDIA, commodity: "coal" } as const;
    const window = { from: month("2025-05"), to: month("2025-05") };
    expect(dependenceInUnit(tradeDossier({ flows: coal }), question, window, "kbd").unit).toBe("kt");
    expect(dependenceInUnit(tradeDossier({ flows: [] }), question, window, "kbd").unit).toBe("kbd");
  });
});
