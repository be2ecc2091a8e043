import { edgesOf } from "#domain/analysis/balance/signed-edges.ts";
import { runJob } from "#workers/runner.ts";

/** Starts the worker with the least work there is of each analysis that uses it, so that its code is there when the network is not. */
export function warmWorker(): void {
  void runJob("frustration", { edges: edgesOf(0, []), steps: 1 });
  void runJob("triads", { actors: [], ties: [] });
  void runJob("centrality", { network: { actors: [], ties: [] }, paths: "all", length: "step" });
}
