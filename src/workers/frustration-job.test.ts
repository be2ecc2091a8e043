import { describe, expect, it } from "vitest";
import { type FrustrationBounds, frustrationSteps, STEPS_ALLOWED } from "#domain/analysis/balance/frustration.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import { MONASTERY } from "#tests/support/signed-networks.ts";
import { JOBS } from "./jobs.ts";
import { runInSlices } from "./slices.ts";

const input = { edges: MONASTERY, steps: STEPS_ALLOWED };
const atOnce = { sliceMs: -1, isCancelled: () => false, pause: () => Promise.resolve() };

describe("the frustration job", () => {
  it("gives what the function gives, through messages and in slices, and says its bounds", async () => {
    const said: FrustrationBounds[] = [];
    const done = await runInSlices(await JOBS.frustration(structuredClone(input)), {
      ...atOnce,
      onProgress: (bounds) => said.push(structuredClone(bounds)),
    });
    expect(structuredClone(done?.output)).toEqual(runToEnd(frustrationSteps(input)));
    expect(said.at(-1)).toMatchObject({ lower: 5, upper: 5 });
  });

  it("ends when it is cancelled", async () => {
    let pauses = 0;
    const isCancelled = () => {
      pauses += 1;
      return pauses === 3;
    };
    const done = await runInSlices(await JOBS.frustration(input), { ...atOnce, isCancelled, onProgress: () => {} });
    expect([done, pauses]).toEqual([null, 3]);
  });
});
