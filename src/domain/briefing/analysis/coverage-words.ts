import { coverageFinding, coverageMethod, KIND_WORDS, moveWords } from "../../analysis/coverage/coverage-words.ts";
import { silentMoveSteps } from "../../analysis/coverage/silent-moves.ts";
import { spokenMonths } from "../../analysis/coverage/spoken-months.ts";
import { type ThinTie, thinTiesOf } from "../../analysis/coverage/thin-ties.ts";
import { type Lookup, lookupOf } from "../../dossier/lookup.ts";
import { type EvidenceIndex, evidenceIndexOf } from "../../evidence/evidence-index.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { readTies } from "../../reading/read-ties.ts";
import { writeStance } from "../../reading/words.ts";
import { capital, writeList, writeMonth, writeNumber } from "../../shared/wording.ts";
import { recordedTradeOf } from "../../trade/recorded-trade.ts";
import { COMMODITY_WORDS } from "../../trade/trade-words.ts";
import { queryOf } from "../step-subject.ts";
import { columnOf, type StepTable } from "../step-table.ts";
import type { AnalysisAsked, AnalysisWords } from "./analysis-words.ts";

/** What the evidence leaves open: ties that rest on little, and the largest move of trade that nobody spoke of. */
export function* coverageWords({ dossier, lens, method }: AnalysisAsked): Steps<AnalysisWords> {
  const { window, unit, clock } = lens;
  const index = evidenceIndexOf(dossier);
  const lookup = lookupOf(dossier);
  const query = queryOf(lens, method);
  const thin = thinTiesOf(dossier, query);
  const spoken = spokenMonths(dossier, window, clock);
  const moves = yield* silentMoveSteps(recordedTradeOf(dossier), { window, unit, spoken });
  const [largest] = moves.silent;
  const told = largest === undefined ? null : moveWords(largest, lookup);
  const move =
    largest === undefined || told === null
      ? ""
      : ` The largest: ${told.pair}, ${COMMODITY_WORDS[largest.choice.commodity]}, ${told.figures} in ${writeMonth(largest.month)}.`;
  return {
    finding: `${coverageFinding(thin.length, readTies(index, query).size, moves)}.${move}`,
    method: coverageMethod(window.to, window, method.halfLife),
    table: thin.length === 0 ? null : tableOf(thin, lookup, index),
  };
}

function tableOf(thin: readonly ThinTie[], lookup: Lookup, index: EvidenceIndex): StepTable {
  return {
    title: "Ties that rest on little",
    columns: [columnOf("Tie"), columnOf("Stance"), columnOf("Pieces", true), columnOf("Why")],
    rows: thin.map(({ tie, reading, reasons }) => ({
      stance: reading.band,
      cells: [
        lookup.tieName(tie),
        writeStance(reading.band),
        writeNumber(reading.count),
        capital(writeList(reasons.map(({ kind }) => KIND_WORDS[kind].toLowerCase()))),
      ],
    })),
    order: "those with most reasons first",
    sources: [...new Set(thin.flatMap(({ tie }) => index.sourcesOf(tie)))],
  };
}
