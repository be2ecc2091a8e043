import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { stackNotes } from "./note-stack.ts";

const note = (topPx: number, heightPx: number) => ({ topPx, heightPx });

describe("notes beside the text", () => {
  it("stand at their lines where there is room", () => {
    expect(stackNotes([note(0, 40), note(100, 40)], 8)).toEqual([0, 100]);
  });

  it("are pushed down by the note before, and the push runs on", () => {
    expect(stackNotes([note(0, 40), note(20, 40), note(30, 10)], 8)).toEqual([0, 48, 96]);
  });

  it("leave the pinned one its line: those before it move up, those after follow it", () => {
    expect(stackNotes([note(100, 40), note(110, 40), note(120, 40)], 8, 1)).toEqual([62, 110, 158]);
  });

  it("stop at the floor, even for the pinned one", () => {
    expect(stackNotes([note(10, 40), note(20, 40)], 8, 1, 0)).toEqual([0, 48]);
  });

  const notes = fc
    .array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 80 })), { maxLength: 12 })
    .map((pairs) =>
      pairs.map(([topPx, heightPx]) => note(topPx, heightPx)).sort((one, other) => one.topPx - other.topPx),
    );
  test.prop([notes, fc.option(fc.nat(11))])("never cover each other, whoever is pinned", (wanted, pinned) => {
    const tops = stackNotes(wanted, 8, pinned, 0);
    for (const [at, top] of tops.entries()) {
      const before = tops[at - 1];
      if (before !== undefined) expect(top).toBeGreaterThanOrEqual(before + (wanted[at - 1]?.heightPx ?? 0) + 8);
      expect(top).toBeGreaterThanOrEqual(0);
    }
  });
});
