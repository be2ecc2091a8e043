import { describe, expect, it } from "vitest";
import { coverage, flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { onTie, trialEvent } from "#tests/support/trial-evidence.ts";
import { silentMovesOf } from "./silent-moves.ts";
import { spokenMonths } from "./spoken-months.ts";

const WINDOW = { from: month("2024-03"), to: month("2024-08") };
/** Steady at about 100, then a jump in June: changes of 2, 2, 2, 50, 2, 2. */
const VOLUMES = {
  "2024-02": 100,
  "2024-03": 102,
  "2024-04": 100,
  "2024-05": 102,
  "2024-06": 152,
  "2024-07": 150,
  "2024-08": 152,
};
const steps = (volumes: Readonly<Record<string, number>>, change = {}) =>
  Object.entries(volumes).map(([when, quantity]) => flow(when, quantity, change));
const dossier = (rest: Parameters<typeof tradeDossier>[0] = {}) =>
  tradeDossier({ coverage: [], flows: steps(VOLUMES), ...rest });
const movesIn = (rest: Parameters<typeof tradeDossier>[0] = {}, window = WINDOW) => {
  const asked = dossier(rest);
  return silentMovesOf(asked, { window, unit: "kbd", spoken: spokenMonths(asked, window, "event") });
};
const event = (date: string, tie = "IND~RUS") => trialEvent(date, date, [onTie(tie, 1)]);

describe("months in which trade moved and nothing was said", () => {
  it("are those with a change of three tenths and twice the usual one", () => {
    const { silent, series, spokenOf } = movesIn();
    expect(silent).toMatchObject([
      { month: "2024-06", before: 102, after: 152, timesUsual: 25, tie: "IND~RUS", unit: "kbd" },
    ]);
    expect(series).toMatchObject([{ tie: "IND~RUS", unit: "kbd" }]);
    expect(spokenOf).toEqual([]);
  });

  it("are explained by evidence on the two within a month, before or after", () => {
    for (const date of ["2024-05", "2024-06-12", "2024-07"])
      expect(movesIn({ events: [event(date)] }), date).toMatchObject({
        silent: [],
        spokenOf: [{ month: "2024-06", before: 102, after: 152 }],
      });
    expect(movesIn({ events: [event("2024-04")] }).silent.length).toBe(1);
    expect(movesIn({ events: [event("2024-06", "CHN~RUS")] }).silent.length).toBe(1);
  });

  it("are explained by an event that both took part in, though it bears on no tie", () => {
    const met = trialEvent("met", "2024-06", [], { actors: ["RUS", "IND"] as never });
    expect(movesIn({ events: [met] }).spokenOf.length).toBe(1);
  });

  it("know the first cargo after a month that is known to be without trade, and tell nothing after a gap", () => {
    const first = [flow("2024-06", 40), flow("2024-02", 10)];
    expect(movesIn({ flows: first }).silent).toEqual([]);
    const complete = [coverage("IND", "2024-03", "2024-08", "complete")];
    expect(
      movesIn({ flows: first, coverage: complete }).silent.map((move) => [move.month, move.before, move.after]),
    ).toEqual([
      ["2024-06", 0, 40],
      ["2024-07", 40, 0],
      ["2024-03", 10, 0],
    ]);
  });

  it("tell nothing from a lower bound, nor from a year", () => {
    const floor = steps(VOLUMES).map((one) => (one.id.includes("2024-06") ? { ...one, note: "A lower bound" } : one));
    expect(movesIn({ flows: floor }).silent).toEqual([]);
    expect(movesIn({ flows: [flow("2023", 10), flow("2024", 100)] })).toMatchObject({ silent: [], series: [] });
  });

  it("look at the window alone, but know what is usual from before it", () => {
    expect(movesIn({}, { from: month("2024-07"), to: month("2024-08") }).silent).toEqual([]);
  });

  it("read a series in the unit its records give", () => {
    const coal = steps(VOLUMES, { commodity: "coal", unit: "kt", importer: place("TUR") });
    expect(movesIn({ flows: coal }).silent).toMatchObject([{ unit: "kt", month: "2024-06" }]);
  });
});
