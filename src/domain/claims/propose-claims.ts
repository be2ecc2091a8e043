import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { type ActorId, endsOf, type PlaceCode, type TieId } from "../shared/ids.ts";
import { firstMonthOf, type PartialDate } from "../shared/month.ts";
import type { Commodity } from "../trade/flow.ts";
import { type FlowSource, flowIndexOf } from "../trade/flow-index.ts";
import { placeOfActor } from "../trade/places.ts";
import type { Claim, ClaimSeries, Measure } from "./claim.ts";
import { assertionIn, goodsIn, measureIn, writeBeyond } from "./claim-cues.ts";
import { blankClaim } from "./edit-claim.ts";
import { fiscalStartOf, type Resolution, readingsFor, resolvePhrase, speaksOfTime } from "./resolve-phrase.ts";

/** What a proposal is made from: the words of a quote, who says them to whom, of which tie, and when. */
export type ClaimContext = {
  readonly words: string;
  readonly speaker: ActorId | null;
  readonly addressee: ActorId | null;
  readonly tie: TieId | null;
  readonly saidOn: PartialDate;
};

/**
 * The claims that words seem to make, in their order: each part of the sentence that names goods and a comparison is one.
 * English words. None where no part does, where it is denied or put off to times to come, where no time can be read against
 * the day, or where the two states are not known. A proposal, to be looked at: nothing is kept by it.
 */
export function proposeClaims(context: ClaimContext, dossier: Dossier): readonly Claim[] {
  const ends = endsIn(context, dossier);
  if (ends === null) return [];
  const clauses = context.words.split(CLAUSE_END);
  return clauses.flatMap((clause, at) => {
    const time = timeOf(clause, context, ends);
    const goods = goodsIn(clause);
    const said = measureIn(clause);
    const assertion = assertionIn(clause, said);
    if (time === null || assertion === null || goods === null) return [];
    const { comparison, threshold, beyond } = assertion;
    const [period, ...others] = readingsFor(time, comparison);
    if (!period) return [];
    const measure = threshold ? measureOf(threshold.unit) : (said ?? usualMeasure(goods));
    const exporter = exporterIn(clause, clauses.slice(0, at).join(" "), ends);
    const claim: Claim = {
      series: seriesOf(goods, measure, exporter, ends, dossier),
      measure,
      comparison,
      threshold,
      period,
      others,
      phrase: { words: time.words, from: time.from },
      note: beyond === null ? null : writeBeyond(beyond, comparison),
    };
    return [claim];
  });
}

/**
 * A claim to begin with where none is proposed: what can be read from the words is taken, the rest is as `blankClaim` has
 * it, to be said by whoever writes it.
 */
export function startClaim(context: ClaimContext, dossier: Dossier): Claim {
  const { words, saidOn } = context;
  const ends = endsIn(context, dossier);
  const exporter = ends && exporterIn(words, "", ends);
  const importer = ends && (exporter === ends.own ? ends.other : ends.own);
  const blank = blankClaim({ exporter, importer }, saidOn);
  const goods = goodsIn(words);
  const assertion = assertionIn(words, measureIn(words));
  const comparison = assertion?.comparison ?? blank.comparison;
  const threshold = assertion?.threshold ?? null;
  const measure = threshold ? measureOf(threshold.unit) : usualMeasure(goods);
  const time = resolvePhrase(words, saidOn, ends?.fiscal ?? null);
  const [period, ...others] = time === null ? [] : readingsFor(time, comparison);
  return {
    ...blank,
    series: ends && exporter && goods ? seriesOf(goods, measure, exporter, ends, dossier) : blank.series,
    measure,
    comparison,
    threshold,
    ...(time && period ? { period, others, phrase: { words: time.words, from: time.from } } : {}),
    note: assertion?.beyond ? writeBeyond(assertion.beyond, comparison) : null,
  };
}

const usualMeasure = (goods: ReturnType<typeof goodsIn>): Measure =>
  goods === "trade" || goods === "all_goods" ? "value" : "volume";

/** Where one part of a text ends: at a mark, whatever closes with it, at a line, and at a word that joins two parts. */
const CLAUSE_END = /,?\s+(?:and|but|while)\s+|[;,.!?]["'”’»]*\s+|\n+/i;

/** When a clause is about; words of time at the head of a sentence hold for all of it. */
function timeOf(clause: string, { words, saidOn }: ClaimContext, { fiscal }: Ends): Resolution | null {
  const own = resolvePhrase(clause, saidOn, fiscal);
  return own ?? (speaksOfTime(clause) ? null : resolvePhrase(words, saidOn, fiscal));
}

const measureOf = (unit: NonNullable<Claim["threshold"]>["unit"]): Measure =>
  unit === "usd" ? "value" : unit === "percent" ? "share" : unit === "price" ? "price" : "volume";

type Ends = {
  readonly own: PlaceCode;
  readonly other: PlaceCode;
  readonly fiscal: number | null;
  readonly nameOf: (place: PlaceCode) => string;
};

/** The two states spoken of: the ends of the tie, or speaker and addressee; the speaker's own first. */
function endsIn({ speaker, addressee, tie, saidOn }: ClaimContext, dossier: Dossier): Ends | null {
  const lookup = lookupOf(dossier);
  const month = firstMonthOf(saidOn);
  const placeOf = (id: ActorId | null) => (id === null ? null : placeOfActor(lookup.actor(id), month));
  const [own, to] = [placeOf(speaker), placeOf(addressee)];
  const [one, other] = tie === null ? [own, to] : endsOf(tie).map(placeOf);
  if (!one || !other || one === other) return null;
  const first = own === other ? other : one;
  return { own: first, other: first === one ? other : one, fiscal: fiscalStartOf(own), nameOf: lookup.placeName };
}

/** Where a word begins, and where it ends, in any script; `\\b` knows ASCII alone. */
const WORD = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const SELLING = "(?:export|sold|sell|suppl|deliver|sent)";
const BUYING = "(?:import|buy|bought|purchas)";

/** Who sells: whoever is named before such a verb, or after "from"; else the speaker where the words sell, or the other. */
function exporterIn(clause: string, before: string, { own, other, nameOf }: Ends): PlaceCode {
  for (const [place, partner] of [
    [own, other],
    [other, own],
  ] as const) {
    const name = nameOf(place).replace(/[^\p{L} ]/gu, ".");
    const named = `${WORD}${name}(?:n|ese|i)?(?:['’]s)?`;
    const adjective = `${WORD}${name}(?:n|ese|i)`;
    const partnerNamed = `${WORD}${nameOf(partner).replace(/[^\p{L} ]/gu, ".")}`;
    const says = (pattern: string) => new RegExp(pattern, "iu").test(clause);
    if (says(`\\bfrom ${name}${END}|${adjective} (?:crude|oil|gas|coal|LNG|LPG)\\b|${named} share\\b`)) return place;
    if (says(`\\bto ${name}${END}|${named} (?:\\w+ )?imports\\b`)) return partner;
    if (says(`${named} (?:(?!${partnerNamed})[^,;])*?\\b${SELLING}`)) return place;
    if (says(`${named} (?:(?!${partnerNamed})[^,;])*?\\b${BUYING}`)) return partner;
  }
  return new RegExp(`\\b${SELLING}`, "i").test(`${before} ${clause}`) ? own : other;
}

function seriesOf(
  goods: NonNullable<ReturnType<typeof goodsIn>>,
  measure: Measure,
  exporter: PlaceCode,
  { own, other }: Ends,
  dossier: FlowSource & Pick<Dossier, "prices">,
): ClaimSeries {
  const importer = exporter === own ? other : own;
  const benchmark = measure === "price" ? (dossier.prices[0]?.benchmark ?? null) : null;
  if (goods === "trade") return { exporter, importer, commodity: "all_goods", direction: "both", benchmark };
  // "Oil" is crude and products together where that is recorded, else crude.
  const isTogether = flowIndexOf(dossier)
    .pairs()
    .some((pair) => pair.exporter === exporter && pair.importer === importer && pair.commodity === "oil_total");
  const commodity: Commodity = goods !== "oil" ? goods : isTogether ? "oil_total" : "crude";
  return { exporter, importer, commodity, direction: "import", benchmark };
}
