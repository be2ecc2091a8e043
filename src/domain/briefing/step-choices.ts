import { claimsOf } from "../claims/claim.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Lens } from "../lens/lens.ts";
import type { Method } from "../reading/method.ts";
import { cornersOf, endsOf } from "../shared/ids.ts";
import { type Ref, sameRef } from "../shared/ref.ts";
import { ANALYSIS_TITLES } from "./analysis/analysis-titles.ts";
import { STEP_PARTS, type StepPart } from "./briefing.ts";
import { subjectOf } from "./step-subject.ts";

/** One part of the desk as a step's editor offers it. */
export type PartChoice = {
  readonly part: StepPart;
  /** "Graph"; an analysis by its own name. */
  readonly label: string;
  /** Why it has nothing to show over this lens, as a sentence; `null`: it has. */
  readonly nothing: string | null;
};

const LABELS: Readonly<Record<StepPart, string>> = {
  graph: "Graph",
  timeline: "Timeline",
  quote: "Quote",
  claim: "Claim",
  table: "Table",
  analysis: "Analysis",
};

/** The parts in their order, each with what stands in its way. Linear in the evidence of the tie and the months of its series. */
export function partChoices(dossier: Dossier, lens: Lens, method: Method): readonly PartChoice[] {
  const { quote, table } = subjectOf(dossier, lens, method);
  const nothing: Readonly<Record<StepPart, string | null>> = {
    graph: null,
    timeline: table.series.length === 0 ? "No trade is recorded for what is lit." : null,
    quote: quote === null ? "Nothing that is lit has a quote." : null,
    claim:
      quote === null
        ? "A claim stands in a quote, and nothing that is lit has one."
        : claimsOf(quote).length === 0
          ? "The quote makes no claim that figures could test."
          : null,
    table: null,
    analysis: lens.analysis === null ? "Open an analysis, then take the desk’s view." : null,
  };
  return STEP_PARTS.map((part) => ({
    part,
    label: part === "analysis" && lens.analysis !== null ? ANALYSIS_TITLES[lens.analysis] : LABELS[part],
    nothing: nothing[part],
  }));
}

/** What a step may light: what it lights now, its tie, its quote, and the actors at the ends; each once, nothing left out. */
export function highlightsOf(dossier: Dossier, lens: Lens, method: Method): readonly Ref[] {
  const { selection } = lens;
  const { tie, quote } = subjectOf(dossier, lens, method);
  const ends = selection?.kind === "triad" ? cornersOf(selection.id) : tie === null ? [] : endsOf(tie);
  const all: readonly Ref[] = [
    ...(selection === null ? [] : [selection]),
    ...(tie === null ? [] : [{ kind: "tie", id: tie } as const]),
    ...(quote === null ? [] : [{ kind: "quote", id: quote.id } as const]),
    ...ends.map((id) => ({ kind: "actor", id }) as const),
  ];
  return eachOnce(all);
}

/** Refs without the second and later of those that point at the same thing. */
export function eachOnce(refs: readonly Ref[]): readonly Ref[] {
  return refs.filter((ref, at) => refs.findIndex((one) => sameRef(one, ref)) === at);
}
