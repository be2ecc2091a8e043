import { describe, expect, it } from "vitest";
import { FLORENCE, KARATE, KITE, type TrialTie, trialNetwork } from "#tests/support/trial-network.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import { centralitySteps } from "./centrality.ts";
import { PAIRS_TOLD_UP_TO, pairsBetween } from "./pairs-between.ts";

const NETWORKS = { FLORENCE, KITE, KARATE };
const named = (network: ReturnType<typeof trialNetwork>, name: string) => {
  const actor = network.actors.find((one) => String(one) === name);
  if (actor === undefined) throw new Error(`Nobody is called ${name}.`);
  return actor;
};

describe("the pairs an actor stands between", () => {
  it.each(Object.entries(NETWORKS))("are what its betweenness is the sum of: %s", (_name, ties) => {
    const network = trialNetwork(ties);
    const all = (network.actors.length - 1) * (network.actors.length - 2) * 0.5;
    for (const length of ["step", "weight"] as const) {
      const { betweenness } = runToEnd(centralitySteps({ network, paths: "all", length }));
      for (const [at, actor] of network.actors.entries()) {
        const pairs = pairsBetween(network, actor, "all", length) ?? [];
        expect(pairs.reduce((sum, { share }) => sum + share, 0) / all).toBeCloseTo(betweenness[at] ?? Number.NaN, 9);
      }
    }
  });

  it("come with the largest share first, over friendly ties alone where asked", () => {
    const ties: readonly TrialTie[] = [
      ["A", "B"],
      ["B", "C"],
      ["A", "D"],
      ["D", "C"],
      ["B", "E"],
      ["E", "F", -1],
    ];
    const network = trialNetwork(ties);
    const tell = (paths: "friendly" | "all") =>
      pairsBetween(network, named(network, "B"), paths, "step")?.map(({ one, other, share }) => [
        `${one}${other}`,
        share,
      ]);
    expect(tell("friendly")).toEqual([
      ["AE", 1],
      ["CE", 1],
      ["DE", 1],
      ["AC", 0.5],
    ]);
    expect(tell("all")?.map(([pair]) => pair)).toContain("AF");
  });

  it("are none for whoever is not there, and not told of a crowd", () => {
    const network = trialNetwork(KITE);
    expect(pairsBetween(network, "nobody" as never, "all", "step")).toEqual([]);
    const crowd = Array.from({ length: PAIRS_TOLD_UP_TO + 1 }, (_, at): TrialTie => ["hub", `one ${at}`]);
    const wide = trialNetwork(crowd);
    expect(pairsBetween(wide, named(wide, "hub"), "all", "step")).toBeNull();
  });
});
