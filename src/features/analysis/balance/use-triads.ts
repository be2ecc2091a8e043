import { useEffect, useMemo, useState } from "react";
import { type SignedGraph, signedGraphOf } from "#domain/analysis/balance/signed-graph.ts";
import { findTriads, type Triad } from "#domain/analysis/balance/triads.ts";
import { shapeOf } from "#domain/layout/graph-shape.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import { useDossier, useEvidence, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { runJob } from "#workers/runner.ts";

/** The signed graph as of the lens. */
export function useSignedGraph(): SignedGraph {
  const shape = shapeOf(useDossier(), useEvidence());
  const readings = useReadings();
  return useMemo(() => signedGraphOf(shape, readings), [shape, readings]);
}

/** Up to so many ties the triads are there with the readings; more are looked for away from the page. */
const AT_ONCE = 1_000;

/** Its triads, in the order of their ranks; of a crowd the last ones stay in sight while the next are looked for. */
export function useTriads(graph: SignedGraph): {
  readonly triads: readonly Triad[];
  readonly isBusy: boolean;
  /** Why the present ones could not be found; `null`: they are there, or on their way. */
  readonly fault: string | null;
} {
  const near = useMemo(() => (graph.ties.length <= AT_ONCE ? findTriads(graph) : null), [graph]);
  const [far, setFar] = useState<{ readonly graph: SignedGraph; readonly triads: readonly Triad[] } | null>(null);
  const [failed, setFailed] = useState<{ readonly graph: SignedGraph; readonly reason: string } | null>(null);
  useEffect(() => {
    if (near !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    runJob("triads", graph, { signal, lane: "triads" }).then((outcome) => {
      if (signal.aborted) return;
      if (outcome.ok) setFar({ graph, triads: outcome.value });
      else if (outcome.fault.kind === "failed") setFailed({ graph, reason: outcome.fault.reason });
    });
    return () => controller.abort();
  }, [graph, near]);
  if (near !== null) return { triads: near, isBusy: false, fault: null };
  const fault = failed?.graph === graph ? failed.reason : null;
  return { triads: far?.triads ?? NONE, isBusy: far?.graph !== graph && fault === null, fault };
}

const NONE: readonly Triad[] = [];

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
