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
 * The eighteen novices of a monastery in the last wave of Sampson's study (1968, A Novitiate in a Period of Change, Cornell),
 * as the undirected network of 49 ties that Aref and Wilson use and publish with their papers (2018, Measuring partial
 * balance in signed networks, Journal of Complex Networks 6, 566-595; "Monastery interactions" among their signed networks
 * from sociology): 37 ties of liking, 12 of dislike, frustration index 5. Novices by their numbers there.
 */
export const MONASTERY: SignedEdges = edgesOf(18, [
  ...pairs(
    "0-1 0-2 0-4 0-7 0-11 0-13 1-2 1-5 1-6 1-9 1-11 1-13 1-14 2-6 4-3 4-5 7-8 7-9 7-12 11-6 11-8 11-10 11-12",
    1,
  ),
  ...pairs("11-13 13-9 13-10 13-12 5-3 5-6 6-8 9-12 3-10 10-8 12-17 15-16 15-17 16-17", 1),
  ...pairs("13-15 5-10 5-17 6-10 6-16 9-14 9-15 14-3 3-12 3-15 3-16 3-17", -1),
]);

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

/** Ties of one sign, written as pairs of vertices. */
function pairs(words: string, sign: 1 | -1): readonly SignedEdge[] {
  return words.split(" ").map((pair): SignedEdge => {
    const [one = 0, other = 0] = pair.split("-").map(Number);
    return [Math.min(one, other), Math.max(one, other), sign];
  });
}
