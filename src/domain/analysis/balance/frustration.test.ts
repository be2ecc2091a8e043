import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { runToEnd } from "#domain/layout/layout-input.ts";
import {
  enmityOfAll,
  HIGHLAND_TRIBES,
  MONASTERY,
  NEGATIVE_PETERSEN,
  negativeFullerene,
} from "#tests/support/signed-networks.ts";
import { type Frustration, type FrustrationBounds, frustrationSteps, STEPS_ALLOWED } from "./frustration.ts";
import { edgesOf, frustratedEdges, type SignedEdge, type SignedEdges } from "./signed-edges.ts";

function solve(edges: SignedEdges, steps = STEPS_ALLOWED): Frustration {
  const work = frustrationSteps({ edges, steps });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The index and how many pairs of camps reach it, by looking at all of them. */
function exhaust(edges: SignedEdges): { readonly least: number; readonly optima: number } {
  let [least, optima] = [Number.POSITIVE_INFINITY, 0];
  for (let camp = 0; camp < 2 ** Math.max(0, edges.count - 1); camp += 1) {
    const sides = Int8Array.from({ length: edges.count }, (_, vertex) => ((camp >> vertex) & 1 ? -1 : 1));
    const cost = frustratedEdges(edges, sides).length;
    if (cost < least) [least, optima] = [cost, 1];
    else if (cost === least) optima += 1;
  }
  return { least, optima };
}

const index = (edges: SignedEdges) => {
  const { lower, upper, frustrated, sides } = solve(edges);
  expect(frustrated).toEqual(frustratedEdges(edges, sides));
  expect([lower, frustrated.length]).toEqual([upper, upper]);
  return upper;
};

describe("the frustration index", () => {
  it("of the Highland tribes is 7, as published, by one pair of camps", () => {
    expect(HIGHLAND_TRIBES.signs).toHaveLength(58);
    expect(HIGHLAND_TRIBES.signs.filter((sign) => sign < 0)).toHaveLength(29);
    expect(index(HIGHLAND_TRIBES)).toBe(7);
    expect(solve(HIGHLAND_TRIBES).several).toBe(false);
  });

  it("of the monastery in its last wave is 5, as published", () => {
    expect(MONASTERY.signs).toHaveLength(49);
    expect(MONASTERY.signs.filter((sign) => sign < 0)).toHaveLength(12);
    expect(index(MONASTERY)).toBe(5);
    const { least, optima } = exhaust(MONASTERY);
    expect(least).toBe(5);
    expect(solve(MONASTERY).several).toBe(optima > 1);
  });

  it.each([2, 3, 4, 5, 8, 11, 14])("of %i who are all against each other is floor((n - 1)^2 / 4)", (count) => {
    expect(index(enmityOfAll(count))).toBe(Math.floor((count - 1) ** 2 / 4));
  });

  it("of the negative Petersen graph is 3, of negative buckminsterfullerene 12", () => {
    expect(index(NEGATIVE_PETERSEN)).toBe(3);
    expect(negativeFullerene().signs).toHaveLength(90);
    expect(index(negativeFullerene())).toBe(12);
  });

  it("is 0 without edges, without cycles and where everybody agrees", () => {
    expect(index(edgesOf(0, []))).toBe(0);
    expect(index(edgesOf(3, []))).toBe(0);
    expect(
      index(
        edgesOf(3, [
          [0, 1, -1],
          [1, 2, -1],
        ]),
      ),
    ).toBe(0);
    expect(
      index(
        edgesOf(3, [
          [0, 1, 1],
          [1, 2, 1],
          [0, 2, 1],
        ]),
      ),
    ).toBe(0);
  });

  it("adds up over parts that share one vertex or none", () => {
    const triangle = (a: number, b: number, c: number): SignedEdge[] => [
      [a, b, -1],
      [b, c, -1],
      [a, c, -1],
    ];
    const chain = edgesOf(8, [...triangle(0, 1, 2), ...triangle(2, 3, 4), ...triangle(5, 6, 7)]);
    expect(index(chain)).toBe(3);
  });

  test.prop([anyEdges(11)])("is the least over all pairs of camps", (edges) => {
    const { least, optima } = exhaust(edges);
    const found = solve(edges);
    expect(found.upper).toBe(least);
    expect(found.lower).toBe(least);
    // Parts that no edge joins, actors without a tie among them, may be turned over without saying anything new.
    if (found.several !== null) expect(found.several).toBe(optima > 2 ** (partsOf(edges) - 1));
  });

  test.prop([anyEdges(14), fc.array(fc.boolean(), { minLength: 14, maxLength: 14 })], { numRuns: 40 })(
    "does not change when actors are switched",
    (edges, turned) => {
      const switched: SignedEdges = {
        ...edges,
        signs: edges.signs.map((sign, edge) =>
          turned[edges.ones[edge] ?? 0] === turned[edges.others[edge] ?? 0] ? sign : -sign,
        ),
      };
      expect(index(switched)).toBe(index(edges));
    },
  );
});

describe("the search", () => {
  it("says bounds that close in on the index and never pass it", () => {
    const edges = drawn(34, 170);
    const said: FrustrationBounds[] = [];
    const work = frustrationSteps({ edges, steps: STEPS_ALLOWED });
    let step = work.next();
    for (; !step.done; step = work.next()) said.push(step.value);
    const { upper } = step.value;
    const known = said.filter(({ upper: bound }) => bound > 0);
    expect(known.length).toBeGreaterThan(5);
    for (const [at, bounds] of known.entries()) {
      expect(bounds.lower).toBeLessThanOrEqual(upper);
      expect(bounds.upper).toBeGreaterThanOrEqual(upper);
      expect(bounds.lower).toBeGreaterThanOrEqual(known[at - 1]?.lower ?? 0);
      expect(bounds.done).toBeGreaterThanOrEqual(known[at - 1]?.done ?? 0);
    }
  });

  it("that is cut short keeps its bounds true, its camps good for the upper one, and settles nothing else", () => {
    const edges = drawn(40, 200);
    const [cut, whole] = [solve(edges, 100), solve(edges)];
    expect(cut.lower).toBeLessThan(whole.upper);
    expect(cut.upper).toBeGreaterThanOrEqual(whole.upper);
    expect(frustratedEdges(edges, cut.sides)).toHaveLength(cut.upper);
    expect(cut.several).toBeNull();
  });

  it("gives the same answer each time", () => {
    const edges = drawn(30, 120);
    expect(solve(edges)).toEqual(solve(edges));
  });
});

describe("steps without a pause", () => {
  it("end as steps with pauses do", () => {
    const input = { edges: HIGHLAND_TRIBES, steps: STEPS_ALLOWED };
    expect(runToEnd(frustrationSteps(input))).toEqual(solve(HIGHLAND_TRIBES));
  });
});

/** How many parts no edge joins, actors without an edge among them. */
function partsOf({ count, ones, others }: SignedEdges): number {
  const names = Array.from({ length: count }, (_, vertex) => vertex);
  for (let edge = 0; edge < ones.length; edge += 1) {
    const [from, to] = [names[ones[edge] ?? 0] ?? 0, names[others[edge] ?? 0] ?? 0];
    for (const [vertex, name] of names.entries()) if (name === from) names[vertex] = to;
  }
  return new Set(names).size;
}

/** Any signed network of so many vertices at most; edges may be parallel, and of unlike sign. */
function anyEdges(most: number): fc.Arbitrary<SignedEdges> {
  return fc
    .record({
      count: fc.integer({ min: 2, max: most }),
      drawn: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(1 as const, -1 as const)), { maxLength: 3 * most }),
    })
    .map(({ count, drawn }) =>
      edgesOf(
        count,
        drawn.flatMap(([one, step, sign]): SignedEdge[] => [
          [one % count, (one + 1 + (step % (count - 1))) % count, sign],
        ]),
      ),
    );
}

/** Pairs in the order of their distance around a ring, with signs that follow no rule. */
function drawn(count: number, size: number): SignedEdges {
  const found: SignedEdge[] = [];
  for (let reach = 1; found.length < size; reach += 1)
    for (let vertex = 0; vertex < count && found.length < size; vertex += 1)
      found.push([vertex, (vertex + reach) % count, (vertex * vertex * 7 + reach * 5 + vertex) % 11 < 5 ? -1 : 1]);
  return edgesOf(count, found);
}
