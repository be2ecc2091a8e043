import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type TrialTie, trialNetwork } from "#tests/support/trial-network.ts";
import { pnCentrality } from "./pn-centrality.ts";

/** The example of the R package signnet 1.0 (Schoch, JOSS 2023), whose documentation prints the values. */
const SIGNNET = [
  [0, 1, 0, 1, 0, 0, 0, -1, -1, 0],
  [1, 0, 1, -1, 1, -1, -1, 0, 0, 0],
  [0, 1, 0, 1, -1, 0, 0, 0, -1, 0],
  [1, -1, 1, 0, 1, -1, -1, 0, 0, 0],
  [0, 1, -1, 1, 0, 1, 0, -1, 0, -1],
  [0, -1, 0, -1, 1, 0, 1, 0, 1, -1],
  [0, -1, 0, -1, 0, 1, 0, 1, -1, 1],
  [-1, 0, 0, 0, -1, 0, 1, 0, 1, 0],
  [-1, 0, -1, 0, 0, 1, -1, 1, 0, 1],
  [0, 0, 0, 0, -1, -1, 1, 0, 1, 0],
];
const fromMatrix = (matrix: readonly (readonly number[])[]) =>
  trialNetwork(
    matrix.flatMap((row, one) =>
      row.flatMap((sign, other) =>
        sign !== 0 && one < other ? [[`${one}`, `${other}`, Math.sign(sign)] as TrialTie] : [],
      ),
    ),
  );

describe("PN centrality", () => {
  it("is what signnet gives for its example, where signed degree tells nobody apart", () => {
    const printed = [
      0.9009747, 0.8613482, 0.9076997, 0.8613482, 0.8410658, 0.8496558, 0.8617321, 0.9015909, 0.8509848, 0.907293,
    ];
    const found = pnCentrality(fromMatrix(SIGNNET)) ?? [];
    expect(found.length).toBe(10);
    for (const [at, value] of printed.entries()) expect(found[at]).toBeCloseTo(value, 7);
  });

  it("is 2 among three friends: x = 1 + 2x / 4", () => {
    for (const value of pnCentrality(
      trialNetwork([
        ["A", "B"],
        ["B", "C"],
        ["A", "C"],
      ]),
    ) ?? [])
      expect(value).toBeCloseTo(2, 12);
  });

  it("is 1/2 among three rivals: x = 1 − 4x / 4", () => {
    const rivals = trialNetwork([
      ["A", "B", -1],
      ["B", "C", -1],
      ["A", "C", -1],
    ]);
    for (const value of pnCentrality(rivals) ?? []) expect(value).toBeCloseTo(0.5, 12);
  });

  it("is 1 for whoever has neutral ties alone", () => {
    const found = pnCentrality(
      trialNetwork([
        ["A", "B"],
        ["B", "C", 0],
      ]),
    );
    expect(found?.[2]).toBeCloseTo(1, 12);
  });

  it("has no answer for two", () => {
    expect(pnCentrality(trialNetwork([["A", "B", -1]]))).toBeNull();
  });
});

const sign = fc.constantFrom(-1, 0, 1);
test.prop([
  fc
    .integer({ min: 3, max: 12 })
    .chain((size) =>
      fc.array(fc.array(sign, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    ),
])("PN centrality solves its own equation, for any signs", (matrix) => {
  const names = matrix.map((_, at) => String(at).padStart(2, "0"));
  const ties = matrix.flatMap((row, one) =>
    row.flatMap((value, other) => (one < other ? [[names[one], names[other], value] as unknown as TrialTie] : [])),
  );
  const network = trialNetwork(ties);
  const found = pnCentrality(network) ?? [];
  const scale = 2 * network.actors.length - 2;
  const sums = found.map(() => 1);
  for (const { ends, sign: way } of network.ties) {
    const part = way > 0 ? 1 : way < 0 ? -2 : 0;
    sums[ends[0]] = (sums[ends[0]] ?? 0) + (part * (found[ends[1]] ?? 0)) / scale;
    sums[ends[1]] = (sums[ends[1]] ?? 0) + (part * (found[ends[0]] ?? 0)) / scale;
  }
  for (const [at, value] of found.entries()) expect(value).toBeCloseTo(sums[at] ?? 0, 9);
});
