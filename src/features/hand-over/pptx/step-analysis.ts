import { signedGraphOf } from "#domain/analysis/balance/signed-graph.ts";
import { TRIAD_MEANING, writeTriad, writeTriadFinding } from "#domain/analysis/balance/triad-words.ts";
import { findTriads } from "#domain/analysis/balance/triads.ts";
import { changeBetween, type TieChange } from "#domain/analysis/change/change.ts";
import { writeChangeFinding, writeKind } from "#domain/analysis/change/change-words.ts";
import { ANALYSIS_TITLES } from "#domain/briefing/capture-step.ts";
import type { StepContent } from "#domain/briefing/step-content.ts";
import { queryOf } from "#domain/briefing/step-subject.ts";
import type { StepTable } from "#domain/briefing/step-table.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { shapeOf } from "#domain/layout/graph-shape.ts";
import type { Method } from "#domain/reading/method.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import { writeHeading, writeStance } from "#domain/reading/words.ts";
import { writeChange, writeSpan } from "#domain/shared/wording.ts";

/** What an analysis comes to, in words and a table. */
export type AnalysisWords = {
  readonly title: string;
  readonly finding: string;
  readonly table: StepTable | null;
};

/**
 * The analysis of a step as far as it is a sentence and some rows: triads and what changed are. Of any other the slide says
 * what the desk shows there, and nothing of what it finds. `null`: the step shows none.
 */
export function analysisOf(content: StepContent, dossier: Dossier, method: Method): AnalysisWords | null {
  const { lens, step } = content;
  if (lens.analysis === null || !step.shows.includes("analysis")) return null;
  if (lens.analysis === "balance") return triadWords(content, dossier, method);
  if (lens.analysis === "change") return changeWords(content, dossier, method);
  const title = ANALYSIS_TITLES[lens.analysis];
  return {
    title,
    finding: `On the desk this step shows “${title}”, worked out over ${writeSpan(content.window)}. Open the step to see it and to ask it further.`,
    table: null,
  };
}

const column = (label: string, isNumber = false) => ({ label, isNumber });

function triadWords({ lens }: StepContent, dossier: Dossier, method: Method): AnalysisWords {
  const index = evidenceIndexOf(dossier);
  const lookup = lookupOf(dossier);
  const triads = findTriads(signedGraphOf(shapeOf(dossier, index), readTies(index, queryOf(lens, method))));
  const { selection } = lens;
  const triad = selection?.kind === "triad" ? triads.find(({ id }) => id === selection.id) : undefined;
  const whole = `${writeTriadFinding(triads)}.`;
  if (triad === undefined) return { title: ANALYSIS_TITLES.balance, finding: whole, table: null };
  const { title, facts } = writeTriad(triad, lookup);
  return {
    title,
    finding: `${facts} ${TRIAD_MEANING[triad.kind]} ${whole}`,
    table: {
      kind: "ties",
      title: "Its three ties",
      columns: [column("Tie"), column("Stance"), column("S", true), column("Trend")],
      rows: triad.ties.map(({ id, reading }) => ({
        stance: reading.band,
        cells: [
          lookup.tieName(id),
          writeStance(reading.band),
          writeChange(reading.stance, 2),
          writeHeading(reading.heading),
        ],
      })),
      sources: [],
    },
  };
}

function changeWords({ lens, window }: StepContent, dossier: Dossier, method: Method): AnalysisWords {
  const lookup = lookupOf(dossier);
  const [a, b] = lens.swapped ? [window.to, window.from] : [window.from, window.to];
  const change = changeBetween(evidenceIndexOf(dossier), { a, b, clock: lens.clock, method, aspects: lens.aspects });
  const moved = change.ties.filter(({ kind }) => kind !== "held");
  const band = (reading: TieChange["before"]) => (reading === null ? "no reading" : writeStance(reading.band));
  return {
    title: ANALYSIS_TITLES.change,
    finding: `${writeChangeFinding(change)}.`,
    table: {
      kind: "ties",
      title: `Largest moves, ${writeSpan(window)}`,
      columns: [column("Tie"), column("What"), column("From"), column("To"), column("Move", true)],
      rows: moved.map((one) => ({
        stance: one.after?.band ?? null,
        cells: [
          lookup.tieName(one.tie),
          writeKind(one),
          band(one.before),
          band(one.after),
          one.move === null ? "n/a" : writeChange(one.move, 2),
        ],
      })),
      sources: [],
    },
  };
}
