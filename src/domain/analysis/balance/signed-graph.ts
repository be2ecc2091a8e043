import type { GraphShape } from "../../layout/graph-shape.ts";
import type { Reading, Readings } from "../../reading/reading.ts";
import { settled } from "../../reading/weigh.ts";
import type { ActorId, TieId } from "../../shared/ids.ts";
import { type Stance, stanceBand } from "../../shared/stance.ts";
import { edgesOf, type SignedEdge, type SignedEdges } from "./signed-edges.ts";

/** 1 for cordial and allied, -1 for strained and hostile, 0 for neutral: a tie that leaves everything around it open. */
export type Sign = -1 | 0 | 1;

/** A tie of the signed graph. */
export type SignedTie = {
  readonly id: TieId;
  /** Positions of its ends among the actors. */
  readonly one: number;
  readonly other: number;
  readonly sign: Sign;
  /** Its sign at the beginning of the window; `null` where nothing was to be read then. */
  readonly before: Sign | null;
  readonly reading: Reading;
};

/** Who stands how to whom as of the lens. */
export type SignedGraph = {
  readonly actors: readonly ActorId[];
  readonly ties: readonly SignedTie[];
};

/**
 * The signed graph of some readings: the actors the graph gives places to (states, organisations, and people who stand
 * for nobody but themselves) and every tie between them that has a reading. Left out are memberships, since to sit in one
 * body is not to be friends, and ties of leaders: a leader speaks for a state, whose own ties his words bear on already,
 * so that counting both would count them twice. Filters that only hide strokes (bands, trends, least weight, one actor's
 * ties) leave nothing out: what is not drawn pulls all the same. Kinds, clock, window and method count, as in the readings.
 */
export function signedGraphOf(shape: GraphShape, readings: Readings): SignedGraph {
  const ties = shape.ties.flatMap(({ id, one, other, membership }): SignedTie[] => {
    const reading = membership ? undefined : readings.get(id);
    return reading ? [{ id, one, other, sign: signOf(reading.band), before: signBefore(reading), reading }] : [];
  });
  return { actors: shape.actors.map(({ id }) => id), ties };
}

/** The sign of a band. */
export function signOf(band: Stance): Sign {
  return band > 0 ? 1 : band < 0 ? -1 : 0;
}

function signBefore({ stance, trend }: Reading): Sign | null {
  return trend === null ? null : signOf(stanceBand(settled(stance - trend)));
}

/** The ties of a graph that have a sign, as edges, and which tie each edge is. */
export function edgesIn({ actors, ties }: SignedGraph): {
  readonly edges: SignedEdges;
  readonly ties: readonly SignedTie[];
} {
  const signed = ties.filter(({ sign }) => sign !== 0);
  const edges = signed.map(({ one, other, sign }): SignedEdge => [one, other, sign === 1 ? 1 : -1]);
  return { edges: edgesOf(actors.length, edges), ties: signed };
}
