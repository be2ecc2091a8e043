import { ACTS, ATTRIBUTIONS, type Quote } from "../../evidence/evidence.ts";
import { ASPECTS, type Aspect, STANCES, type Stance } from "../../shared/stance.ts";
import { cohenKappa, type Judgement, type Kappa, LINEAR, QUADRATIC, UNWEIGHTED } from "./cohen-kappa.ts";
import { pairBearings } from "./disagreements.ts";
import { type Alpha, type AlphaUnit, krippendorffAlpha } from "./krippendorff-alpha.ts";
import { pairQuotes, type QuotePair, SAME_PASSAGE } from "./pair-quotes.ts";

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
  const pairs = pairQuotes(ones, others, threshold);
  const stances = pairs.flatMap(stancesOf);
  const used = ASPECTS.filter((aspect) => stances.some((one) => one.aspect === aspect));
  const both = pairs.flatMap(({ one, other }) => (one === null || other === null ? [] : [[one, other] as const]));
  const judged = <Category>(of: (quote: Quote) => Category) =>
    both.map(([one, other]): Judgement<Category> => [of(one), of(other)]);
  const speakers = judged((quote) => quote.speaker ?? quote.speakerLabel);
  return {
    pairs,
    passages: {
      both: both.length,
      onlyOne: pairs.filter(({ other }) => other === null).length,
      onlyOther: pairs.filter(({ one }) => one === null).length,
    },
    byAspect: new Map(used.map((aspect) => [aspect, stanceAgreement(stances.filter((one) => one.aspect === aspect))])),
    allAspects: stanceAgreement(stances),
    act: cohenKappa(
      judged(({ act }) => act),
      ACTS,
    ),
    attribution: cohenKappa(
      judged(({ attribution }) => attribution),
      ATTRIBUTIONS,
    ),
    speaker: cohenKappa(speakers, [...new Set(speakers.flat())]),
  };
}

type JudgedStance = { readonly aspect: Aspect; readonly one: Stance | null; readonly other: Stance | null };

function stancesOf({ one, other }: QuotePair): readonly JudgedStance[] {
  return pairBearings(one?.bearings ?? [], other?.bearings ?? []).flatMap((pair): JudgedStance[] => {
    const aspect = pair.one?.aspect ?? pair.other?.aspect;
    return aspect === undefined ? [] : [{ aspect, one: pair.one?.stance ?? null, other: pair.other?.stance ?? null }];
  });
}

function stanceAgreement(stances: readonly JudgedStance[]): StanceAgreement {
  const both = stances.flatMap(({ one, other }): Judgement<Stance>[] =>
    one === null || other === null ? [] : [[one, other]],
  );
  const units: readonly AlphaUnit[] = stances.map(({ one, other }) => [one, other]);
  return {
    both: both.length,
    onlyOne: stances.filter(({ other }) => other === null).length,
    onlyOther: stances.filter(({ one }) => one === null).length,
    kappa: {
      unweighted: cohenKappa(both, STANCES, UNWEIGHTED),
      linear: cohenKappa(both, STANCES, LINEAR),
      quadratic: cohenKappa(both, STANCES, QUADRATIC),
    },
    alpha: {
      nominal: krippendorffAlpha(units, "nominal"),
      ordinal: krippendorffAlpha(units, "ordinal"),
      interval: krippendorffAlpha(units, "interval"),
    },
  };
}
