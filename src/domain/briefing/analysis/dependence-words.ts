import { dependenceSteps } from "../../analysis/dependence/answer.ts";
import type { Dependence } from "../../analysis/dependence/dependence.ts";
import {
  dependenceFinding,
  dependenceMethod,
  meanUnit,
  partnerWord,
  writeAmount,
  writeConcentration,
  writeExposure,
  writePart,
} from "../../analysis/dependence/dependence-words.ts";
import { exposureOf } from "../../analysis/dependence/exposure.ts";
import { partnerTie } from "../../analysis/dependence/partner-tie.ts";
import { questionOfLens } from "../../analysis/dependence/question-of-lens.ts";
import { choiceOf } from "../../analysis/dependence/trade-grid.ts";
import { spanOfPeriod } from "../../claims/span-records.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { lookupOf } from "../../dossier/lookup.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { readTies } from "../../reading/read-ties.ts";
import { writeStance } from "../../reading/words.ts";
import type { PlaceCode, SourceId } from "../../shared/ids.ts";
import type { MonthSpan } from "../../shared/month.ts";
import type { Stance } from "../../shared/stance.ts";
import { capital, writeNumber } from "../../shared/wording.ts";
import { flowIndexOf } from "../../trade/flow-index.ts";
import { recordedTradeOf } from "../../trade/recorded-trade.ts";
import { queryOf } from "../step-subject.ts";
import { columnOf, type StepTable } from "../step-table.ts";
import type { AnalysisAsked, AnalysisWords } from "./analysis-words.ts";

type StanceOf = (partner: PlaceCode) => Stance | null;

/** Who the place behind the series of the timeline depends on, how concentrated that is, and on friends or rivals. */
export function* dependenceWords({ dossier, lens, method }: AnalysisAsked): Steps<AnalysisWords> {
  const { window, unit } = lens;
  const question = questionOfLens(dossier, lens);
  if (question === null)
    return {
      finding: "No trade is recorded.",
      method: "Without records of a pair nobody’s share can be told.",
      table: null,
    };
  const lookup = lookupOf(dossier);
  const { dependence } = yield* dependenceSteps(recordedTradeOf(dossier), { question, window, unit });
  const readings = readTies(evidenceIndexOf(dossier), queryOf(lens, method));
  const stanceOf: StanceOf = (partner) => {
    const tie = partnerTie(dossier, [question.place, partner], readings);
    return tie === null ? null : (readings.get(tie)?.band ?? null);
  };
  const exposure = exposureOf(dependence, stanceOf);
  const said = [
    `${dependenceFinding(dependence, lookup)}.`,
    dependence.concentration === null ? "" : `${writeConcentration(dependence.concentration, question)}.`,
    exposure === null ? "" : writeExposure(exposure, question),
  ];
  return {
    finding: said.filter(Boolean).join(" "),
    method: dependenceMethod(dependence, window, lookup),
    table:
      dependence.partners.length === 0
        ? null
        : tableOf(dependence, stanceOf, lookup.placeName, sourcesOf(dossier, dependence, window)),
  };
}

function tableOf(
  dependence: Dependence,
  stanceOf: StanceOf,
  nameOf: (place: PlaceCode) => string,
  sources: readonly SourceId[],
): StepTable {
  const { question, unit, partners, periods, kind, total } = dependence;
  return {
    title: `${capital(partnerWord(question, true))} in the window`,
    columns: [
      columnOf(capital(partnerWord(question))),
      columnOf("Tie"),
      columnOf(meanUnit(dependence), true),
      columnOf("Share", true),
      columnOf(kind === "months" ? "Months" : "Years", true),
    ],
    rows: partners.map(({ place, mean, share, known, atLeast }) => {
      const stance = stanceOf(place);
      return {
        stance,
        cells: [
          nameOf(place),
          stance === null ? "no reading" : writeStance(stance),
          `${atLeast ? "≥ " : ""}${writeAmount(mean, unit)}`,
          share === null ? "n/a" : `${atLeast && total !== null ? "≥ " : ""}${writePart(share)}`,
          `${writeNumber(known)} of ${writeNumber(periods)}`,
        ],
      };
    }),
    order: "by volume",
    sources,
  };
}

/** Sources of the records that the figures are put together from. */
function sourcesOf(dossier: Dossier, { question, kind }: Dependence, window: MonthSpan): readonly SourceId[] {
  const within = flowIndexOf(dossier)
    .belonging(choiceOf(question))
    .filter(({ period }) => {
      const { from, to } = spanOfPeriod(period);
      return period.kind === (kind === "months" ? "month" : "year") && from >= window.from && to <= window.to;
    });
  return [...new Set(within.map(({ source }) => source))];
}
