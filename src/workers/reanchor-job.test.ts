import { describe, expect, it } from "vitest";
import { placesOf } from "#domain/annotation/outcome.ts";
import { reanchorAll } from "#domain/annotation/reanchor.ts";
import { anchorOf, LEAD, QUOTE, TEXT } from "#tests/support/trial-anchor.ts";
import { JOBS } from "./jobs.ts";
import { runInSlices } from "./slices.ts";

const anchors = [QUOTE, "the price was fair", "Analysts in Delhi", "the last such plan"].map((words) =>
  anchorOf(TEXT, words),
);
const text = LEAD + TEXT.replace("Russia", "Iran");
const atOnce = { sliceMs: -1, isCancelled: () => false, onProgress: () => {}, pause: () => Promise.resolve() };

describe("the reanchor job", () => {
  it("gives what the function gives, through messages, in slices, and says how far it is", async () => {
    const shares: number[] = [];
    const input = structuredClone({ text, anchors, names: ["Iran"] });
    const done = await runInSlices(await JOBS.reanchor(input), {
      ...atOnce,
      onProgress: (share) => shares.push(share),
    });
    const outcomes = structuredClone(done?.output ?? []);
    expect(outcomes).toEqual(reanchorAll(text, anchors, { names: ["Iran"] }));
    expect(outcomes.map(({ state }) => state)).toEqual(["changed", "moved", "moved", "moved"]);
    expect(placesOf(outcomes[0] as never)[0]?.words).toBe(QUOTE.replace("Russia", "Iran"));
    expect(shares.length).toBeGreaterThan(anchors.length);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it("ends between two quotes when it is cancelled", async () => {
    let pauses = 0;
    const isCancelled = () => {
      pauses += 1;
      return pauses === 3;
    };
    expect(await runInSlices(await JOBS.reanchor({ text, anchors }), { ...atOnce, isCancelled })).toBeNull();
    expect(pauses).toBe(3);
  });
});
