import { useCallback, useEffect, useRef, useState } from "react";
import { type Frustration, type FrustrationBounds, STEPS_ALLOWED } from "#domain/analysis/balance/frustration.ts";
import { edgesIn, type SignedGraph } from "#domain/analysis/balance/signed-graph.ts";
import { runJob } from "#workers/runner.ts";

/** A graph with how far it is from balance. */
export type FoundFrustration = { readonly graph: SignedGraph; readonly found: Frustration };

/** Where the search stands; the last answer stays in sight while the next is worked out. */
export type FrustrationWork = {
  readonly answer: FoundFrustration | null;
  /** What is known of the present graph while it is searched, or where the search was stopped; `null`: nothing yet. */
  readonly bounds: FrustrationBounds | null;
  readonly state: "running" | "done" | "stopped" | "failed";
  /** Why it failed; empty otherwise. */
  readonly reason: string;
};

const AT_FIRST: FrustrationWork = { answer: null, bounds: null, state: "running", reason: "" };

/** The frustration of a graph, worked out away from the page; the last question wins. */
export function useFrustration(graph: SignedGraph): FrustrationWork & {
  readonly stop: () => void;
  readonly again: () => void;
  /** The search of this graph was asked for by hand. */
  readonly isAsked: boolean;
} {
  const [work, setWork] = useState(AT_FIRST);
  const [attempt, setAttempt] = useState(0);
  const [askedFor, setAskedFor] = useState<SignedGraph | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    const mine = new AbortController();
    const { signal } = mine;
    let isStill = attempt >= 0;
    running.current = mine;
    setWork(({ answer }) => ({ ...AT_FIRST, answer }));
    const onProgress = (bounds: FrustrationBounds) => isStill && setWork((before) => ({ ...before, bounds }));
    const input = { edges: edgesIn(graph).edges, steps: STEPS_ALLOWED };
    runJob("frustration", input, { signal, lane: "frustration", onProgress }).then((outcome) => {
      if (!isStill) return;
      if (outcome.ok) setWork({ ...AT_FIRST, answer: { graph, found: outcome.value }, state: "done" });
      else if (outcome.fault.kind === "cancelled") setWork((before) => ({ ...before, state: "stopped" }));
      else setWork((before) => ({ ...before, state: "failed", reason: outcome.fault.reason }));
    });
    return () => {
      isStill = false;
      mine.abort();
    };
  }, [graph, attempt]);
  const stop = useCallback(() => running.current?.abort(), []);
  const again = useCallback(() => {
    setAskedFor(graph);
    setAttempt((before) => before + 1);
  }, [graph]);
  return { ...work, stop, again, isAsked: askedFor === graph };
}
