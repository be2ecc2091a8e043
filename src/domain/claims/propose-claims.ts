import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { type ActorId, endsOf, type PlaceCode, type TieId } from "../shared/ids.ts";
import { firstMonthOf, type PartialDate } from "../shared/month.ts";
import type { Commodity } from "../trade/flow.ts";
import { type FlowSource, flowIndexOf } from "../trade/flow-index.ts";
import { placeOfActor } from "../trade/places.ts";
import type { Claim, ClaimPeriod, ClaimSeries, ClaimUnit, Comparison, Measure } from "./claim.ts";
import { comparesPeriods } from "./claim.ts";
import { fiscalStartOf, resolvePhrase } from "./resolve-phrase.ts";

/** What a proposal is made from: the words of a quote, who says them to whom, of which tie, and when. */
export type ClaimContext = {
  readonly words: string;
  readonly speaker: ActorId | null;
  readonly addressee: ActorId | null;
  readonly tie: TieId | null;
  readonly saidOn: PartialDate;
};

/** Words of one kind, each with what they mean; the first that fits counts. */
type Words<Meaning> = readonly (readonly [RegExp, Meaning])[];

const COMPARISONS: Words<Comparison> = [
  [/\b(?:more than|over|above|exceed(?:s|ed|ing)?) (?=\$?\d)/i, "more-than"],
  [/\b(?:at least|no less than|not less than) (?=\$?\d)/i, "at-least"],
  [/\b(?:doubled|doubling|twice as (?:much|many))\b/i, "doubled"],
  [/\bfor the first time\b|\bfirst[ -]ever\b|\bfirst (?:cargo|shipment|delivery|purchase|import)\b/i, "first"],
  [
    /\b(?:stopped|halted|ceased|ended) (?:buying|importing|selling|exporting)\b|\bno longer (?:buys?|imports?|sells?|exports?)\b|\b(?:fell|dropped) to (?:zero|nothing)\b/i,
    "zero",
  ],
  [/\b(?:spik|surg|jump|soar|ris(?:e|en|ing)|rose|gr[eo]w|increas|expand|boost|climb|higher|more)/i, "rose"],
  [/\b(?:fall|fell|drop|declin|decreas|shr[aiu]nk|plung|slump|cut|reduc|lower|less|fewer)/i, "fell"],
];

const COMMODITIES: Words<Commodity | "oil"> = [
  [/\bcrude\b/i, "crude"],
  [/\b(?:diesel|petrol|gasoline|fuel oil|furnace oil|oil products|refined)\b/i, "products"],
  [/\bLNG\b|\bliquefied natural gas\b/i, "lng"],
  [/\bLPG\b/i, "lpg"],
  [/\b(?:natural )?gas\b/i, "lng"],
  [/\bcoal\b/i, "coal"],
  [/\boil\b/i, "oil"],
  [/\b(?:trade|commerce|goods|imports|exports)\b/i, "all_goods"],
];

const MEASURES: Words<Measure> = [
  [/\b(?:share|per ?cent of|% of)/i, "share"],
  [/\bprices?\b|\b(?:cheaper|dearer|costlier)\b/i, "price"],
  [/\$|\bdollars?\b|\b(?:worth|value|bill|trade|commerce)\b/i, "value"],
];

const found = <Meaning>(text: string, words: Words<Meaning>): Meaning | null =>
  words.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/**
 * The claims that words seem to make, in their order: each part of the sentence that names goods and a comparison is one.
 * English words. None where no part does, where no time can be read against the day, or where the two states are not
 * known. A proposal, to be looked at: nothing is kept by it.
 */
export function proposeClaims(context: ClaimContext, dossier: Dossier): readonly Claim[] {
  const ends = endsIn(context, dossier);
  if (ends === null) return [];
  const clauses = context.words.split(/,?\s+(?:and|but|while)\s+|[;,.]\s+/i);
  return clauses.flatMap((clause, at) => {
    // Words of time at the head of a sentence hold for all of it.
    const time =
      resolvePhrase(clause, context.saidOn, ends.fiscal) ?? resolvePhrase(context.words, context.saidOn, ends.fiscal);
    const comparison = found(clause, COMPARISONS);
    const goods = found(clause, COMMODITIES);
    if (time === null || comparison === null || goods === null) return [];
    const measure = found(clause, MEASURES) ?? "volume";
    const threshold = thresholdIn(clause);
    const needs = comparison === "more-than" || comparison === "at-least";
    if (needs && threshold === null) return [];
    const [period, ...others] = time.readings.map((reading) => withoutEarlier(reading, comparison));
    if (!period) return [];
    const sold = /\b(?:export|sold|sell|suppl|deliver|sent)/i.test(clauses.slice(0, at + 1).join(" "));
    const claim: Claim = {
      series: seriesOf(goods, measure, ends, sold, dossier),
      measure: threshold && needs ? measureOf(threshold.unit) : measure,
      comparison,
      threshold: needs ? threshold : null,
      period,
      others,
      phrase: { words: time.words, from: time.from },
      note: null,
    };
    return [claim];
  });
}

const withoutEarlier = (period: ClaimPeriod, comparison: Comparison): ClaimPeriod =>
  comparesPeriods(comparison) ? period : { ...period, against: null };

const measureOf = (unit: ClaimUnit): Measure =>
  unit === "usd" ? "value" : unit === "percent" ? "share" : unit === "price" ? "price" : "volume";

type Ends = { readonly own: PlaceCode; readonly other: PlaceCode; readonly fiscal: number | null };

/** The two states spoken of: the ends of the tie, or speaker and addressee; the speaker's own first. */
function endsIn({ speaker, addressee, tie, saidOn }: ClaimContext, dossier: Dossier): Ends | null {
  const lookup = lookupOf(dossier);
  const month = firstMonthOf(saidOn);
  const placeOf = (id: ActorId | null) => (id === null ? null : placeOfActor(lookup.actor(id), month));
  const [own, to] = [placeOf(speaker), placeOf(addressee)];
  const [one, other] = tie === null ? [own, to] : endsOf(tie).map(placeOf);
  if (!one || !other || one === other) return null;
  const first = own === other ? other : one;
  return { own: first, other: first === one ? other : one, fiscal: fiscalStartOf(own) };
}

function seriesOf(
  goods: Commodity | "oil",
  measure: Measure,
  { own, other }: Ends,
  sold: boolean,
  dossier: FlowSource & Pick<Dossier, "prices">,
): ClaimSeries {
  const [exporter, importer] = sold ? [own, other] : [other, own];
  // "Oil" is crude and products together where that is recorded, else crude.
  const isTogether = flowIndexOf(dossier)
    .pairs()
    .some((pair) => pair.exporter === exporter && pair.importer === importer && pair.commodity === "oil_total");
  const commodity = goods !== "oil" ? goods : isTogether ? "oil_total" : "crude";
  const benchmark = measure === "price" ? (dossier.prices[0]?.benchmark ?? null) : null;
  return { exporter, importer, commodity, direction: commodity === "all_goods" ? "both" : "import", benchmark };
}

const UNITS: Words<readonly [unit: ClaimUnit, times: number]> = [
  [/^\s*(?:bn|billion)\b/i, ["usd", 1000]],
  [/^\s*(?:million|m|mn)\s+(?:barrels a day|b\/d|bpd|barrels per day)/i, ["kbd", 1000]],
  [/^\s*(?:thousand )?(?:kb\/d|kbd)\b/i, ["kbd", 1]],
  [/^\s*(?:barrels a day|b\/d|bpd|barrels per day)/i, ["kbd", 0.001]],
  [/^\s*(?:million|m|mn)\s*(?:metric )?(?:tonnes|tons|t)\b/i, ["kt", 1000]],
  [/^\s*kt\b|^\s*thousand (?:metric )?(?:tonnes|tons)\b/i, ["kt", 1]],
  [/^\s*(?:metric )?(?:tonnes|tons)\b/i, ["kt", 0.001]],
  [/^\s*(?:per ?cent|%)/i, ["percent", 1]],
  [/^\s*(?:a|per) barrel\b/i, ["price", 1]],
  [/^\s*(?:million|m|mn)\b/i, ["usd", 1]],
];

/** The first amount of a text with a unit that figures can be held against; `null` where there is none. */
function thresholdIn(text: string): Claim["threshold"] {
  for (const match of text.matchAll(/(\$\s?)?(\d[\d,]*(?:\.\d+)?)/g)) {
    const rest = text.slice(match.index + match[0].length);
    const unit = found(rest, UNITS);
    if (unit === null || (unit[0] === "usd" && match[1] === undefined && !/dollar/i.test(rest))) continue;
    const value = Number((match[2] ?? "").replaceAll(",", ""));
    return { value: Math.round(value * unit[1] * 1e6) / 1e6, unit: unit[0] };
  }
  return null;
}
