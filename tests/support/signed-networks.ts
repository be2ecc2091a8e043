import { edgesOf, type SignedEdge, type SignedEdges } from "#domain/analysis/balance/signed-edges.ts";

/**
 * Friendship (rova) and enmity (hina) among sixteen tribes of the Gahuku–Gama (Read 1954, Cultures of the Central
 * Highlands, New Guinea, Southwestern Journal of Anthropology 10, 1–43; as tabled by Hage and Harary 1983 and in UCINET).
 * 29 friendly ties and 29 hostile ones. Aref and Wilson (2018, Journal of Complex Networks 6, 566–595) give its index as 7.
 */
export const HIGHLAND_TRIBES: SignedEdges = edgesFrom(16, [
  // Gavev, Kotun, Ove, Alika, Nagam, Gahuk, Masil, Ukudz, Notoh, Kohik, Geham, Asaro, Uheto, Seuve, Nagad, Gama
  "+1 -2 -3 -4 -5 -11 +14 +15",
  "-2 -4 -5 -8 -9 +14 +15",
  "+3 +5 +6 +7",
  "+7",
  "+6 +8 +13 -14 -15",
  "+6 +7 -8 +10 +11 -12 -15",
  "+7 +10 +11 +12",
  "+10 +11 -13",
  "+9 -10 +12 -14",
  "-10 +12 -14",
  "+11 -12 -14 -15",
  "-13 -14 -15",
  "+13 -14 -15",
  "-15",
  "+15",
]);

/**
 * Whom eighteen novices of a monastery liked most and least shortly before it broke up (Sampson 1968, A Novitiate in a
 * Period of Change, Cornell, table D13, "Affective Matrix, T4"): ranked choices, 3 to 1 and -3 to -1, of each row.
 */
const NOVICES = [
  "0 -2 3 0 0 0 -3 0 0 -1 0 1 0 2 0 0 0 0",
  "3 0 0 -3 0 0 1 -2 0 0 0 2 -1 0 0 0 0 0",
  "3 -2 0 -3 0 -2 0 0 0 0 0 0 2 0 0 -1 1 2",
  "-2 -3 0 0 3 1 0 0 0 0 2 0 0 -1 0 0 0 0",
  "0 0 0 3 0 0 0 0 1 0 2 0 0 0 0 0 0 0",
  "0 -1 -3 3 1 0 -2 0 2 0 0 0 0 0 0 0 -2 0",
  "0 3 0 -3 0 -2 0 -1 0 0 0 1 0 0 0 2 0 0",
  "0 -3 -2 3 0 2 0 0 1 0 0 0 0 -1 0 0 0 0",
  "0 0 -3 0 1 0 0 3 0 0 0 2 0 0 0 0 -2 -1",
  "0 0 0 3 1 0 0 0 1 0 0 0 2 0 0 0 0 0",
  "-1 -3 -2 0 2 0 0 3 0 0 0 0 0 1 0 0 0 0",
  "3 2 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0",
  "0 -3 0 0 2 -2 1 0 0 0 0 -1 0 0 0 0 0 3",
  "3 0 0 -3 0 0 0 -2 0 0 0 1 0 0 2 0 -1 0",
  "0 3 -2 -1 0 0 1 0 0 0 0 2 -3 0 0 0 0 0",
  "0 3 -1 -3 0 0 2 0 0 0 0 0 0 0 1 0 -2 0",
  "0 1 2 -1 0 -3 0 -2 0 0 0 0 0 0 0 0 0 3",
  "0 1 2 -1 0 0 0 -3 0 -2 0 0 0 0 0 0 3 0",
].map((row) => row.split(" ").map(Number));

/**
 * The same as a signed network: a tie has the sign of both novices' choices together, and there is none where they
 * contradict each other. 40 friendly ties, 37 hostile. This is not the network of 49 ties for which Aref and Wilson
 * (2018) give an index of 5: how they made it of the choices is not told where it could be read, and no plain rule tried
 * on this table makes it. So nothing published is claimed of this one; the test compares it with every partition.
 */
export const MONASTERY: SignedEdges = edgesOf(
  18,
  NOVICES.flatMap((row, one) =>
    row.flatMap((choice, other): SignedEdge[] => {
      const sign = Math.sign(Math.sign(choice) + Math.sign(NOVICES[other]?.[one] ?? 0));
      return one < other && sign !== 0 ? [[one, other, sign > 0 ? 1 : -1]] : [];
    }),
  ),
);

/** Everybody against everybody. The index is floor((n - 1)^2 / 4), the most there is for n (Petersdorf 1966). */
export function enmityOfAll(count: number): SignedEdges {
  const all = Array.from({ length: count }, (_, vertex) => vertex);
  return edgesOf(
    count,
    all.flatMap((one) => all.slice(one + 1).map((other): SignedEdge => [one, other, -1])),
  );
}

/** The Petersen graph with every edge negative: index 3 (Zaslavsky 2012, Six signed Petersen graphs, Discrete Mathematics 312, 1558–1583). */
export const NEGATIVE_PETERSEN: SignedEdges = edgesOf(
  10,
  Array.from({ length: 5 }, (_, at): SignedEdge[] => [
    [at, (at + 1) % 5, -1],
    [at, at + 5, -1],
    [at + 5, ((at + 2) % 5) + 5, -1],
  ]).flat(),
);

/**
 * Buckminsterfullerene, C60, with every edge negative: 60 vertices, 90 edges, index 12 (Došlić and Vukičević 2007,
 * Computing the bipartite edge frustration of fullerene graphs, Discrete Applied Mathematics 155, 1294–1301). Made by
 * cutting the corners off the icosahedron: a vertex for each way along an edge, joined with the way back and with its
 * neighbours around the corner.
 */
export function negativeFullerene(): SignedEdges {
  const ring = (at: number) => ((at + 4) % 5) + 1;
  const isJoined = (one: number, other: number): boolean => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    if (low === 0) return high <= 5;
    if (high === 11) return low >= 6 && low < 11;
    if (high <= 5 || low >= 6) return [1, 4].includes((high - low) % 5);
    return high - 6 === low - 1 || ring(high - 5 + 1) === low;
  };
  const corners = Array.from({ length: 12 }, (_, corner) => corner);
  const ways = corners.flatMap((from) =>
    corners.filter((to) => to !== from && isJoined(from, to)).map((to) => [from, to]),
  );
  const edges = ways.flatMap(([from = 0, to = 0], one) =>
    ways.flatMap(([start = 0, end = 0], other): SignedEdge[] => {
      const isBack = start === to && end === from;
      const isBeside = start === from && end !== to && isJoined(to, end);
      return one < other && (isBack || isBeside) ? [[one, other, -1]] : [];
    }),
  );
  return edgesOf(ways.length, edges);
}

function edgesFrom(count: number, rows: readonly string[]): SignedEdges {
  return edgesOf(
    count,
    rows.flatMap((row, one) =>
      row.split(" ").map((word): SignedEdge => [one, Number(word.slice(1)), word.startsWith("+") ? 1 : -1]),
    ),
  );
}
