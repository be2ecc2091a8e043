import { useMemo } from "react";
import { type SignedGraph, signedGraphOf } from "#domain/analysis/balance/signed-graph.ts";
import { findTriads, type Triad } from "#domain/analysis/balance/triads.ts";
import { shapeOf } from "#domain/layout/graph-shape.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import { useDossier, useEvidence, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";

/** The signed graph as of the lens. */
export function useSignedGraph(): SignedGraph {
  const shape = shapeOf(useDossier(), useEvidence());
  const readings = useReadings();
  return useMemo(() => signedGraphOf(shape, readings), [shape, readings]);
}

/** Its triads, in the order of their ranks. */
export function useTriads(graph: SignedGraph): readonly Triad[] {
  return useMemo(() => findTriads(graph), [graph]);
}

/** What the readings were asked; one object as long as its parts stay. */
export function useQuery(): ReadingQuery {
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const method = useMethod();
  return useMemo(
    () => ({ at: window.to, since: window.from, clock, aspects, method }),
    [window, clock, aspects, method],
  );
}
