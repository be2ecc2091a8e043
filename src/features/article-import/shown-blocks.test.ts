import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { ALL_UP_TO, shownRows } from "./shown-blocks.ts";

const NONE: ReadonlySet<number> = new Set();

it("shows every block of a short text, and the beginning, the end and what is marked of a long one", () => {
  expect(shownRows(ALL_UP_TO, [], NONE)).toHaveLength(ALL_UP_TO);
  const rows = shownRows(1_000, [500], NONE);
  expect(rows.filter(({ kind }) => kind === "gap")).toEqual([
    { kind: "gap", from: 40, to: 499 },
    { kind: "gap", from: 502, to: 995 },
  ]);
});

test.prop([fc.nat(600), fc.array(fc.nat(599)), fc.array(fc.nat(599))])(
  "leaves no block out: each is shown, or counted in one gap, in order; marked and opened ones are shown",
  (count, marks, opens) => {
    const within = (list: readonly number[]) => list.filter((at) => at < count);
    const rows = shownRows(count, within(marks), new Set(within(opens)));
    const covered = rows.flatMap((row) =>
      row.kind === "block" ? [row.at] : Array.from({ length: row.to - row.from }, (_, at) => row.from + at),
    );
    expect(covered).toEqual(Array.from({ length: count }, (_, at) => at));
    const shown = new Set(rows.flatMap((row) => (row.kind === "block" ? [row.at] : [])));
    for (const at of [...within(marks), ...within(opens)]) expect(shown.has(at)).toBe(true);
  },
);
