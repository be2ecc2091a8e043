import { describe, expect, it } from "vitest";
import { centralitySteps } from "#domain/analysis/centrality/centrality.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import { FLORENCE, trialNetwork } from "#tests/support/trial-network.ts";
import { JOBS } from "./jobs.ts";

describe("the centrality job", () => {
  it("gives what the function gives, through messages", async () => {
    const input = { network: trialNetwork(FLORENCE), paths: "friendly", length: "step" } as const;
    const output = runToEnd(await JOBS.centrality(structuredClone(input)));
    expect(structuredClone(output)).toEqual(runToEnd(centralitySteps(input)));
  });
});
