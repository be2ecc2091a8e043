import type { Frustration, FrustrationBounds, FrustrationInput } from "#domain/analysis/balance/frustration.ts";
import type { SignedGraph } from "#domain/analysis/balance/signed-graph.ts";
import type { Triad } from "#domain/analysis/balance/triads.ts";
import type { Centrality, CentralityInput } from "#domain/analysis/centrality/centrality.ts";
import type { MovesAsked, SilentMoves } from "#domain/analysis/coverage/silent-moves.ts";
import type { DependenceAnswer, DependenceAsked } from "#domain/analysis/dependence/answer.ts";
import type { Comparable, ComparableAsked } from "#domain/analysis/dependence/questions.ts";
import type { Outcome } from "#domain/annotation/outcome.ts";
import type { ReanchorInput } from "#domain/annotation/reanchor.ts";
import type { Layout, LayoutInput, Steps } from "#domain/layout/layout-input.ts";
import { layoutSteps, relaxSteps } from "#domain/layout/layout-steps.ts";
import type { IndexFlowsInput } from "#domain/trade/cube/cube-rows.ts";
import type { FlowCube } from "#domain/trade/cube/flow-cube.ts";
import type { TradePart } from "#domain/trade/trade-parts.ts";

/** Every job there is: what it takes and what it gives. All of it must survive a structured clone. */
export type JobList = {
  /** Places of all actors, from nothing. */
  readonly layout: { readonly input: LayoutInput; readonly output: Layout };
  /** Places after the forces ran on from where the actors stand. */
  readonly relax: { readonly input: LayoutInput & { readonly start: Float32Array }; readonly output: Layout };
  /** What became of each quote in a text that may have changed, in the order of the anchors. */
  readonly reanchor: { readonly input: ReanchorInput; readonly output: readonly Outcome[] };
  /** All trade of a commodity made ready for windows. */
  readonly indexFlows: { readonly input: IndexFlowsInput; readonly output: FlowCube };
  /** How central the actors of a network are, and who stands together. */
  readonly centrality: { readonly input: CentralityInput; readonly output: Centrality };
  /** The triads of a signed graph of many ties. */
  readonly triads: { readonly input: SignedGraph; readonly output: readonly Triad[] };
  /** How far a signed network is from balance; says between which bounds, as they close in. */
  readonly frustration: {
    readonly input: FrustrationInput;
    readonly output: Frustration;
    readonly said: FrustrationBounds;
  };
  /** Who a place depends on. Rests on recorded trade, which the worker holds; so do the two below. */
  readonly dependence: { readonly input: DependenceAsked; readonly output: DependenceAnswer };
  /** Where that cannot be told of a window: when it can, or of whom else. */
  readonly comparable: { readonly input: ComparableAsked; readonly output: Comparable };
  /** Where trade moved and nothing was said. */
  readonly silentMoves: { readonly input: MovesAsked; readonly output: SilentMoves };
};

/** A value that a worker holds for the jobs that rest on it, so that it is sent once and not for each question. */
export type HeldPart = TradePart;

/** The name of a job. */
export type JobName = keyof JobList;

type Said = {
  readonly [Name in JobName]: JobList[Name] extends { readonly said: infer Own } ? Own : number;
};
/** What a job says while it is under way: how far it is, from 0 to 1, unless its entry names something else. */
export type SaidBy<Name extends JobName> = Said[Name];

/** The steps of a job; a promise where their code comes on demand, so that the first layout does not wait for it. */
type Work<Name extends JobName> = StepsOf<Name> | Promise<StepsOf<Name>>;
type StepsOf<Name extends JobName> = Steps<JobList[Name]["output"], SaidBy<Name>>;

/** The work itself, in steps: a worker runs them between messages, a page in slices between frames. */
export const JOBS: {
  readonly [Name in JobName]: (input: JobList[Name]["input"], held?: readonly HeldPart[]) => Work<Name>;
} = {
  layout: layoutSteps,
  relax: relaxSteps,
  reanchor: async (input) => (await import("#domain/annotation/reanchor.ts")).reanchorSteps(input),
  indexFlows: async (input) => (await import("#domain/trade/cube/index-flows.ts")).indexFlowSteps(input),
  centrality: async (input) => (await import("#domain/analysis/centrality/centrality.ts")).centralitySteps(input),
  triads: async (input) => (await import("#domain/analysis/balance/triads.ts")).triadSteps(input),
  frustration: async (input) => (await import("#domain/analysis/balance/frustration.ts")).frustrationSteps(input),
  dependence: async (asked, held) =>
    (await import("#domain/analysis/dependence/answer.ts")).dependenceSteps(await tradeOf(held), asked),
  comparable: async (asked, held) =>
    (await import("#domain/analysis/dependence/questions.ts")).alternativeSteps(await tradeOf(held), asked),
  silentMoves: async (asked, held) =>
    (await import("#domain/analysis/coverage/silent-moves.ts")).silentMoveSteps(await tradeOf(held), asked),
};

const tradeOf = async (held: readonly HeldPart[] = []) =>
  (await import("#domain/trade/trade-parts.ts")).tradeOfParts(held);
