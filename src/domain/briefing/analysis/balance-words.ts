import { signedGraphOf } from "../../analysis/balance/signed-graph.ts";
import { ARRIVAL_WORD, TRIAD_MEANING, writeTriad, writeTriadFinding } from "../../analysis/balance/triad-words.ts";
import { type Triad, triadSteps } from "../../analysis/balance/triads.ts";
import { type Lookup, lookupOf } from "../../dossier/lookup.ts";
import { type EvidenceIndex, evidenceIndexOf } from "../../evidence/evidence-index.ts";
import { shapeOf } from "../../layout/graph-shape.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { readTies } from "../../reading/read-ties.ts";
import { writeHeading, writeStance } from "../../reading/words.ts";
import { writeChange } from "../../shared/wording.ts";
import { queryOf } from "../step-subject.ts";
import { columnOf, type StepTable } from "../step-table.ts";
import type { AnalysisAsked, AnalysisWords } from "./analysis-words.ts";

const METHOD =
  "A triangle is tense when it holds an odd number of negative ties; a neutral tie leaves it undecided (Heider 1946, Cartwright and Harary 1956). A prompt for reading, not a forecast.";

/** Triads: the one that is selected with its three ties, else those that are tense. */
export function* balanceWords({ dossier, lens, method }: AnalysisAsked): Steps<AnalysisWords> {
  const index = evidenceIndexOf(dossier);
  const lookup = lookupOf(dossier);
  const triads = yield* triadSteps(signedGraphOf(shapeOf(dossier, index), readTies(index, queryOf(lens, method))));
  const whole = `${writeTriadFinding(triads)}.`;
  const { selection } = lens;
  const picked = selection?.kind === "triad" ? triads.find(({ id }) => id === selection.id) : undefined;
  if (picked === undefined) {
    const tense = triads.filter(({ kind }) => kind === "tense");
    return { finding: whole, method: METHOD, table: tense.length === 0 ? null : tableOfTriads(tense, lookup, index) };
  }
  const { title, facts } = writeTriad(picked, lookup);
  return {
    title,
    finding: `${facts} ${TRIAD_MEANING[picked.kind]} ${whole}`,
    method: METHOD,
    table: tableOfTies(picked, lookup, index),
  };
}

function tableOfTriads(triads: readonly Triad[], lookup: Lookup, index: EvidenceIndex): StepTable {
  return {
    title: "Triangles that pull against themselves",
    columns: [columnOf("Triangle"), columnOf("What pulls"), columnOf("In the window")],
    rows: triads.map((triad) => {
      const [word] = ARRIVAL_WORD[triad.arrival];
      return {
        stance: null,
        cells: [triad.actors.map(lookup.actorName).join(", "), writeTriad(triad, lookup).facts, word],
      };
    }),
    order: "new ones first",
    sources: sourcesOf(triads, index),
  };
}

function tableOfTies(triad: Triad, lookup: Lookup, index: EvidenceIndex): StepTable {
  return {
    title: "Its three ties",
    columns: [columnOf("Tie"), columnOf("Stance"), columnOf("S", true), columnOf("Trend")],
    rows: triad.ties.map(({ id, reading }) => ({
      stance: reading.band,
      cells: [
        lookup.tieName(id),
        writeStance(reading.band),
        writeChange(reading.stance, 2),
        writeHeading(reading.heading),
      ],
    })),
    order: null,
    sources: sourcesOf([triad], index),
  };
}

const sourcesOf = (triads: readonly Triad[], index: EvidenceIndex) => [
  ...new Set(triads.flatMap(({ ties }) => ties.flatMap(({ id }) => index.sourcesOf(id)))),
];
