import { ACTS, ATTRIBUTIONS, type Quote } from "../../evidence/evidence.ts";
import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import { partOf } from "../../layout/part-of-steps.ts";
import { ASPECTS, type Aspect, STANCES, type Stance } from "../../shared/stance.ts";
import { cohenKappa, type Judgement, type Kappa, LINEAR, nominalKappa, QUADRATIC, UNWEIGHTED } from "./cohen-kappa.ts";
import { pairBearings } from "./disagreements.ts";
import { type Alpha, type AlphaUnit, krippendorffAlpha } from "./krippendorff-alpha.ts";
import { pairSteps, type QuotePair, SAME_PASSAGE } from "./pair-quotes.ts";

/** How far two coders give the same stance to the same ties, in one aspect or in all. */
export type StanceAgreement = {
  /** Ties that both coders judged in the same passage. */
  readonly both: number;
  /** Judged by the one alone, whether the other did not mark the passage or saw no such tie there. */
  readonly onlyOne: number;
  readonly onlyOther: number;
  readonly kappa: { readonly unweighted: Kappa; readonly linear: Kappa; readonly quadratic: Kappa };
  readonly alpha: { readonly nominal: Alpha; readonly ordinal: Alpha; readonly interval: Alpha };
};

/** How far two coders agree. */
export type CoderAgreement = {
  readonly pairs: readonly QuotePair[];
  /** Passages both marked, and those that only one of them did. */
  readonly passages: { readonly both: number; readonly onlyOne: number; readonly onlyOther: number };
  /** Every aspect that at least one of them used, in the order of the aspects. */
  readonly byAspect: ReadonlyMap<Aspect, StanceAgreement>;
  readonly allAspects: StanceAgreement;
  /** Over the passages both marked: what the speaker does with the words, who stands behind them, who speaks. */
  readonly act: Kappa;
  readonly attribution: Kappa;
  readonly speaker: Kappa;
};

/**
 * How far two coders of the same articles agree. Quotes are paired by overlap (`pairQuotes`), their bearings by tie and
 * aspect; a stance is judged once for each. What only one coder judged is counted beside the figures, not in them: kappa
 * and alpha are defined on what both judged.
 */
export function agreementOf(
  ones: readonly Quote[],
  others: readonly Quote[],
  threshold: number = SAME_PASSAGE,
): CoderAgreement {
  return runToEnd(agreementSteps(ones, others, threshold));
}

/** The same in steps, so that thousands of quotes are compared between frames. */
export function* agreementSteps(
  ones: readonly Quote[],
  others: readonly Quote[],
  threshold: number = SAME_PASSAGE,
): Steps<CoderAgreement> {
  const pairs = yield* partOf(pairSteps(ones, others, threshold), 0, 0.4);
  yield 0.4;
  const stances = yield* partOf(judgedSteps(pairs), 0.4, 0.6);
  const byAspect = new Map<Aspect, StanceAgreement>();
  for (const [at, aspect] of ASPECTS.entries()) {
    const judged = stances.filter((one) => one.aspect === aspect);
    const from = 0.6 + (0.15 * at) / ASPECTS.length;
    if (judged.length > 0) byAspect.set(aspect, yield* partOf(stanceSteps(judged), from, from + 0.15 / ASPECTS.length));
  }
  const allAspects = yield* partOf(stanceSteps(stances), 0.75, 0.9);
  const passages = yield* partOf(passageSteps(pairs), 0.9, 1);
  return { ...passages, pairs, byAspect, allAspects };
}

type OverPassages = Pick<CoderAgreement, "passages" | "act" | "attribution" | "speaker">;

/** What is judged once for each passage; each figure is a step of its own. */
function* passageSteps(pairs: readonly QuotePair[]): Steps<OverPassages> {
  yield 0;
  const both = pairs.flatMap(({ one, other }) => (one === null || other === null ? [] : [[one, other] as const]));
  const judged = <Category>(of: (quote: Quote) => Category) =>
    both.map(([one, other]): Judgement<Category> => [of(one), of(other)]);
  const passages = {
    both: both.length,
    onlyOne: pairs.filter(({ other }) => other === null).length,
    onlyOther: pairs.filter(({ one }) => one === null).length,
  };
  yield 0.25;
  const acts = judged(({ act }) => act);
  const act = cohenKappa(acts, ACTS);
  yield 0.5;
  const attributions = judged(({ attribution }) => attribution);
  const attribution = cohenKappa(attributions, ATTRIBUTIONS);
  yield 0.75;
  const speaker = nominalKappa(judged((quote) => quote.speaker ?? quote.speakerLabel));
  return { passages, act, attribution, speaker };
}

type JudgedStance = { readonly aspect: Aspect; readonly one: Stance | null; readonly other: Stance | null };

function* judgedSteps(pairs: readonly QuotePair[]): Steps<readonly JudgedStance[]> {
  const judged: JudgedStance[] = [];
  for (const [at, pair] of pairs.entries()) {
    judged.push(...stancesOf(pair));
    if (at % 100 === 99) yield at / pairs.length;
  }
  return judged;
}

function stancesOf({ one, other }: QuotePair): readonly JudgedStance[] {
  return pairBearings(one?.bearings ?? [], other?.bearings ?? []).flatMap((pair): JudgedStance[] => {
    const aspect = pair.one?.aspect ?? pair.other?.aspect;
    return aspect === undefined ? [] : [{ aspect, one: pair.one?.stance ?? null, other: pair.other?.stance ?? null }];
  });
}

/** Each figure is a step of its own. */
function* stanceSteps(stances: readonly JudgedStance[]): Steps<StanceAgreement> {
  const both = stances.flatMap(({ one, other }): Judgement<Stance>[] =>
    one === null || other === null ? [] : [[one, other]],
  );
  const units: readonly AlphaUnit[] = stances.map(({ one, other }) => [one, other]);
  const unweighted = cohenKappa(both, STANCES, UNWEIGHTED);
  yield 0.15;
  const linear = cohenKappa(both, STANCES, LINEAR);
  const quadratic = cohenKappa(both, STANCES, QUADRATIC);
  yield 0.4;
  const nominal = krippendorffAlpha(units, "nominal");
  yield 0.6;
  const ordinal = krippendorffAlpha(units, "ordinal");
  yield 0.8;
  const interval = krippendorffAlpha(units, "interval");
  yield 0.95;
  return {
    both: both.length,
    onlyOne: stances.filter(({ other }) => other === null).length,
    onlyOther: stances.filter(({ one }) => one === null).length,
    kappa: { unweighted, linear, quadratic },
    alpha: { nominal, ordinal, interval },
  };
}
