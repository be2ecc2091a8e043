import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { FLORENCE, KARATE, KITE, type TrialTie, trialNetwork } from "#tests/support/trial-network.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import { type Centrality, type CentralityInput, centralitySteps } from "./centrality.ts";

function centralityOf(ties: readonly TrialTie[], how: Partial<Omit<CentralityInput, "network">> = {}) {
  const network = trialNetwork(ties);
  const found = runToEnd(centralitySteps({ network, paths: "friendly", length: "step", ...how }));
  const at = (name: string) => network.actors.map(String).indexOf(name);
  return {
    found,
    network,
    of: (measure: keyof Pick<Centrality, "betweenness" | "degree">, name: string) => found[measure][at(name)],
  };
}

describe("betweenness", () => {
  it("is what the literature gives for the families of Florence", () => {
    const { of } = centralityOf(FLORENCE);
    const published = {
      Medici: 0.521978,
      Guadagni: 0.254579,
      Albizzi: 0.212454,
      Salviati: 0.142857,
      Ridolfi: 0.113553,
      Bischeri: 0.104396,
      Strozzi: 0.102564,
      Barbadori: 0.093407,
      Tornabuoni: 0.091575,
      Castellani: 0.054945,
      Peruzzi: 0.021978,
      Pazzi: 0,
    };
    for (const [name, value] of Object.entries(published)) expect(of("betweenness", name), name).toBeCloseTo(value, 6);
  });

  it("finds the broker of Krackhardt's kite, whose degree is small: Heather with 14 of 36 pairs", () => {
    const { of } = centralityOf(KITE);
    expect(of("betweenness", "Heather")).toBeCloseTo(14 / 36, 10);
    expect(of("betweenness", "Fernando")).toBeCloseTo(25 / 3 / 36, 10);
    expect(of("betweenness", "Ike")).toBeCloseTo(8 / 36, 10);
    expect(of("betweenness", "Diane")).toBeCloseTo(11 / 3 / 36, 10);
    expect(of("degree", "Diane")).toBe(6);
    expect(of("degree", "Heather")).toBe(3);
  });

  it("finds both heads of Zachary's karate club", () => {
    const { of } = centralityOf(KARATE);
    expect(of("betweenness", "01")).toBeCloseTo(0.437635, 6);
    expect(of("betweenness", "34")).toBeCloseTo(0.304075, 6);
    expect(of("betweenness", "33")).toBeCloseTo(0.145247, 6);
  });

  it("walks friendly ties alone unless told otherwise", () => {
    const ties: readonly TrialTie[] = [
      ["A", "B"],
      ["B", "C"],
      ["C", "D", -1],
    ];
    expect(centralityOf(ties).found.betweenness).toEqual([0, 1 / 3, 0, 0]);
    expect(centralityOf(ties, { paths: "all" }).found.betweenness.map((value) => Math.round(value * 3))).toEqual([
      0, 2, 2, 0,
    ]);
  });

  it("goes the weighty way where length is 1 / weight: 1/4 + 1/4 is shorter than 1/1", () => {
    const ties: readonly TrialTie[] = [
      ["A", "B", 1, 4],
      ["B", "C", 1, 4],
      ["A", "C", 1, 1],
    ];
    expect(centralityOf(ties).found.betweenness).toEqual([0, 0, 0]);
    expect(centralityOf(ties, { length: "weight" }).found.betweenness).toEqual([0, 1, 0]);
  });
});

describe("degrees", () => {
  it("count ties by sign and add their weights", () => {
    const { found } = centralityOf([
      ["A", "B", 1, 2],
      ["A", "C", -1, 0.5],
      ["A", "D", 0, 0.25],
    ]);
    expect([found.degree[0], found.positive[0], found.negative[0], found.strength[0]]).toEqual([3, 1, 1, 2.75]);
  });
});

describe("what is asked of next to nothing", () => {
  it("answers a network of nobody", () => {
    const found = runToEnd(centralitySteps({ network: { actors: [], ties: [] }, paths: "all", length: "step" }));
    expect(found).toMatchObject({ degree: [], betweenness: [], pn: null });
    expect(found.communities).toMatchObject({ count: 0, modularity: null, signedModularity: null });
  });

  it("answers a single rivalry", () => {
    const { found } = centralityOf([["A", "B", -1]]);
    expect(found).toMatchObject({ betweenness: [0, 0], pn: null });
    expect(found.communities).toMatchObject({ groupOf: [0, 1], count: 0, modularity: null });
  });
});

const NAMES = ["A", "B", "C", "D", "E", "F", "G"];
const anyTies = fc
  .uniqueArray(
    fc.record({
      ends: fc.subarray(NAMES, { minLength: 2, maxLength: 2 }),
      sign: fc.constantFrom(-1 as const, 0 as const, 1 as const),
      weight: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: ({ ends }) => ends.join(), minLength: 1 },
  )
  .map((ties) => ties.map(({ ends, sign, weight }): TrialTie => [ends[0] as string, ends[1] as string, sign, weight]));

test.prop([anyTies, fc.shuffledSubarray(NAMES, { minLength: 7, maxLength: 7 }), fc.constantFrom("friendly", "all")])(
  "who carries another name is as central as before",
  (ties, names, paths) => {
    const renamed = ties.map(([one, other, ...rest]): TrialTie => [name(one), name(other), ...rest]);
    function name(old: string) {
      return names[NAMES.indexOf(old)] as string;
    }
    const before = centralityOf(ties, { paths });
    const after = centralityOf(renamed, { paths });
    for (const actor of before.network.actors) {
      const next = after.network.actors.map(String).indexOf(name(actor));
      const at = before.network.actors.indexOf(actor);
      expect(after.found.betweenness[next]).toBeCloseTo(before.found.betweenness[at] as number, 9);
      expect(after.found.pn?.[next] ?? 0).toBeCloseTo(before.found.pn?.[at] ?? 0, 9);
    }
  },
);

test.prop([anyTies])("the degrees of all are twice the ties, and every share of pairs lies between 0 and 1", (ties) => {
  const { found } = centralityOf(ties, { paths: "all" });
  expect(found.degree.reduce((sum, value) => sum + value, 0)).toBe(2 * ties.length);
  for (const value of found.betweenness) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1 + 1e-12);
  }
});
