import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { flow, tradeDossier } from "#tests/support/trade-dossier.ts";
import { FLAT, onTie, trialEvent, trialQuery } from "#tests/support/trial-evidence.ts";
import type { TieId } from "../../shared/ids.ts";
import type { MonthKey } from "../../shared/month.ts";
import { wordsAndBarrelsOf, wordsWithin } from "./words-and-barrels.ts";

const TIE = "IND~RUS" as TieId;
const month = (text: string) => text as MonthKey;
const dossier = tradeDossier({
  coverage: [],
  flows: [flow("2024-02", 10), flow("2024-04", 30), flow("2024-12", 90)],
  events: [
    trialEvent("cold", "2024-01", [onTie(TIE, -1)]),
    trialEvent("warm", "2024-03", [onTie(TIE, 2), onTie(TIE, 1, 0.5, "energy")]),
    trialEvent("other", "2024-03", [onTie("CHN~RUS", 2)]),
  ],
});

describe("words and barrels", () => {
  it("stand side by side from the first figure to the month asked for, with their gaps", () => {
    const found = wordsAndBarrelsOf(dossier, TIE, trialQuery("2024-05"), "kbd");
    if ("kind" in found) throw new Error(found.kind);
    expect(found.months).toEqual(["2024-02", "2024-03", "2024-04", "2024-05"]);
    expect(found.cells.map(({ value }) => value)).toEqual([10, null, 30, null]);
    // (-1 + 2 + 0.5) / 2.5 from March on.
    expect(found.stances).toEqual([-1, 0.6, 0.6, 0.6]);
    expect(found.common).toBe(2);
    expect(found.lags.best).toBeNull();
  });

  it("know nothing of what comes later", () => {
    const found = wordsAndBarrelsOf(dossier, TIE, trialQuery("2024-01"), "kbd");
    expect(found).toEqual({ kind: "no-months" });
  });

  it("are missing where nothing is traded", () => {
    expect(wordsAndBarrelsOf(dossier, "IND~PAK" as TieId, trialQuery("2024-05"), "kbd")).toEqual({ kind: "no-trade" });
  });

  it("lie over nine years for India and Russia in the sample", () => {
    const found = wordsAndBarrelsOf(sampleDossier(), TIE, trialQuery("2025-09"), "kbd");
    if ("kind" in found) throw new Error(found.kind);
    expect(found.span).toEqual({ from: "2016-04", to: "2025-09" });
    expect(found.common).toBe(100);
  });
});

describe("the words of some months", () => {
  const span = { from: month("2024-02"), to: month("2024-04") };

  it("are the pieces that began to count in them, each once", () => {
    const found = wordsWithin(dossier, TIE, span, trialQuery("2024-04"));
    expect(found.map(({ ref, weight }) => [ref.id, weight])).toEqual([["warm", 1]]);
  });

  it("are of the aspects asked for", () => {
    const some = { ...trialQuery("2024-04"), aspects: ["energy"] as const, method: FLAT };
    expect(wordsWithin(dossier, TIE, span, some).map(({ item }) => item.aspect)).toEqual(["energy"]);
  });
});
