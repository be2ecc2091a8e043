import {
  divergenceFinding,
  divergenceMethod,
  divergenceTitle,
  spanOf,
  writeLags,
  writeStanceMove,
  writeVolumeMove,
} from "../../analysis/divergence/divergence-words.ts";
import { linesIn, tieWithLines, tradedTies } from "../../analysis/divergence/lines-of-lens.ts";
import type { WordsAndBarrels } from "../../analysis/divergence/words-and-barrels.ts";
import { lookupOf } from "../../dossier/lookup.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { readTies } from "../../reading/read-ties.ts";
import type { SourceId } from "../../shared/ids.ts";
import { writeSpan } from "../../shared/wording.ts";
import { queryOf } from "../step-subject.ts";
import { columnOf, type StepTable } from "../step-table.ts";
import type { AnalysisAsked, AnalysisWords } from "./analysis-words.ts";

/** Words and barrels of the tie of the lens, and the months in which they part, latest first. */
export function* divergenceWords({ dossier, lens, method }: AnalysisAsked): Steps<AnalysisWords> {
  const index = evidenceIndexOf(dossier);
  const query = queryOf(lens, method);
  const readings = readTies(index, query);
  const tie = tieWithLines(
    lens,
    tradedTies(dossier).filter((one) => readings.has(one)),
  );
  if (tie === null)
    return {
      finding: "No tie with a reading has recorded trade.",
      method: "Words and barrels are laid side by side where trade between the two ends of a tie is recorded.",
      table: null,
    };
  const lines = linesIn(dossier, tie, query, lens.unit);
  const finding = `${divergenceFinding(lookupOf(dossier).tieName(tie), lines)}.`;
  if ("kind" in lines)
    return {
      finding,
      method: "It takes monthly trade between the two ends of a tie, recorded by the end of the window.",
      table: null,
    };
  const ofTrade = lines.cells.flatMap(({ flows }) => flows.map(({ source }) => source));
  const sources = [...new Set([...index.sourcesOf(tie), ...ofTrade])];
  return {
    finding: `${finding} ${writeLags(lines.lags)}`,
    method: divergenceMethod(lines),
    table: lines.divergences.length === 0 ? null : tableOf(lines, sources),
    sources,
  };
}

function tableOf(lines: WordsAndBarrels, sources: readonly SourceId[]): StepTable {
  return {
    title: "Where they part",
    columns: [columnOf("What parts"), columnOf("Months"), columnOf("Words", true), columnOf("Trade", true)],
    rows: lines.divergences.toReversed().map((divergence) => ({
      stance: null,
      cells: [
        divergenceTitle(divergence),
        writeSpan(spanOf(divergence, lines)),
        writeStanceMove(divergence),
        writeVolumeMove(divergence, lines.unit),
      ],
    })),
    order: "latest first",
    sources,
  };
}
