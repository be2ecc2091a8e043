import { useEffect, useMemo, useState } from "react";
import type { Centrality, PathLength, PathTies } from "#domain/analysis/centrality/centrality.ts";
import { type SignedNetwork, signedNetworkOf } from "#domain/analysis/centrality/signed-network.ts";
import { useReadings } from "#state/dossier/dossier-context.tsx";
import { runJob } from "#workers/runner.ts";

/** A network with its centrality. */
export type FoundCentrality = { readonly network: SignedNetwork; readonly found: Centrality };

/** Where the work stands; the last answer stays in sight while the next is worked out. */
export type CentralityWork = {
  readonly network: SignedNetwork;
  readonly answer: FoundCentrality | null;
  /** Why there is no answer to the present question; `null`: there is, or it is on its way. */
  readonly fault: string | null;
};

/** Centrality as of the lens, worked out away from the page; the last question wins. */
export function useCentrality(paths: PathTies, length: PathLength): CentralityWork {
  const readings = useReadings();
  const network = useMemo(() => signedNetworkOf(readings), [readings]);
  const [answer, setAnswer] = useState<FoundCentrality | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    runJob("centrality", { network, paths, length }, { signal, lane: "centrality" }).then((outcome) => {
      if (signal.aborted) return;
      if (outcome.ok) setAnswer({ network, found: outcome.value });
      setFault(outcome.ok || outcome.fault.kind === "cancelled" ? null : outcome.fault.reason);
    });
    return () => controller.abort();
  }, [network, paths, length]);
  return { network, answer, fault };
}
