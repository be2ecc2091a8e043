import { describe, expect, it } from "vitest";
import { quoteId } from "#tests/support/reader-dossier.ts";
import { type RailMark, thinOut } from "./rail-marks.ts";

const mark = (id: string, at: number, state: RailMark["state"] = "rest"): Omit<RailMark, "slot"> => ({
  quote: quoteId(id),
  at,
  stance: 1,
  state,
});

describe("marks on the rail", () => {
  it("stay as they are where there is room", () => {
    expect(thinOut([mark("a", 0.1), mark("b", 0.5)], 100).map(({ quote }) => quote)).toEqual(["a", "b"]);
  });

  it("give way, within a slot, to what the selection makes of more weight", () => {
    const crowded = [mark("a", 0.101, "dim"), mark("b", 0.102, "current"), mark("c", 0.103, "lit"), mark("d", 0.9)];
    expect(thinOut(crowded, 10).map(({ quote, slot }) => [quote, slot])).toEqual([
      ["b", 1],
      ["d", 9],
    ]);
  });

  it("never number more than the slots", () => {
    const marks = Array.from({ length: 5000 }, (_, at) => mark(`q${at}`, at / 5000));
    expect(thinOut(marks, 160)).toHaveLength(160);
  });
});
