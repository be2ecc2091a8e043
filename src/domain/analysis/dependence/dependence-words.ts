import type { Lookup } from "../../dossier/lookup.ts";
import type { MonthSpan } from "../../shared/month.ts";
import { parseMonth } from "../../shared/month.ts";
import { writeCount, writeMonth, writeNumber, writeSpan } from "../../shared/wording.ts";
import { COMMODITY_WORDS, UNIT_WORDS } from "../../trade/trade-words.ts";
import type { Concentration } from "./concentration.ts";
import { effectiveNumber } from "./concentration.ts";
import { DEPENDENCE_RULES, type Dependence } from "./dependence.ts";
import type { Exposure } from "./exposure.ts";
import type { Switch } from "./leadership.ts";
import type { DependenceQuestion } from "./trade-grid.ts";

/** A part as per cent: whole from ten on, one decimal below, "under 0.1 %" where that would show nothing. */
export function writePart(part: number): string {
  const percent = 100 * part;
  if (percent > 0 && percent < 0.05) return "under 0.1 %";
  const isWhole = percent >= 9.95 || Number.isInteger(percent);
  return `${writeNumber(percent, isWhole ? 0 : 1)} %`;
}

/** "supplier" or "buyer", one or many. */
export const partnerWord = ({ of }: DependenceQuestion, many = false) =>
  `${of === "suppliers" ? "supplier" : "buyer"}${many ? "s" : ""}`;

/** "India’s crude imports", "Russia’s crude exports". */
export function tradeName({ of, place, commodity }: DependenceQuestion, lookup: Lookup): string {
  const name = lookup.placeName(place);
  const owner = name.endsWith("s") ? `${name}’` : `${name}’s`;
  return `${owner} ${COMMODITY_WORDS[commodity]} ${of === "suppliers" ? "imports" : "exports"}`;
}

/** A month as "Sep 2025", a year as it is. */
export function writePeriod(key: string): string {
  const month = parseMonth(key);
  return month === null ? key : writeMonth(month);
}

const periodWord = ({ kind }: Dependence) => (kind === "months" ? "month" : "year");

/** The finding: who is largest with what share, or why no share can be told. */
export function dependenceFinding(dependence: Dependence, lookup: Lookup): string {
  const { question, refusal, partners, total } = dependence;
  const trade = tradeName(question, lookup);
  if (refusal?.kind === "nothing") return `Nothing is recorded of ${trade} in these months`;
  if (refusal?.kind === "one-partner")
    return `Only ${lookup.placeName(refusal.place)} is recorded for ${trade}: a share cannot be told`;
  if (refusal?.kind === "few-periods")
    return `Too little is recorded of ${trade}: ${writeNumber(refusal.comparable)} of ${writeCount(refusal.of, periodWord(dependence))} can be compared`;
  if (refusal?.kind === "small-part")
    return `Too little is recorded of ${trade}: ${writePart(refusal.share)} of the total is known by ${partnerWord(question)}`;
  const [first] = partners;
  if (!first) return `Nothing is recorded of ${trade} in these months`;
  const verb = question.of === "suppliers" ? "supplies" : "takes";
  return `${lookup.placeName(first.place)} ${verb} ${writePart(first.share ?? 0)} of ${trade}${total === null ? " on record" : ""}`;
}

/** What the shares are of, and how much of the whole that is. */
export function dependenceMethod(dependence: Dependence, window: MonthSpan, lookup: Lookup): string {
  const { question, refusal, total, recorded, compared, periods, kind, exceedsTotal, negative, unmeasured } =
    dependence;
  const partners = partnerWord(question, true);
  const rest =
    compared.length === periods
      ? `all ${writeCount(periods, periodWord(dependence))}`
      : `${writeNumber(compared.length)} of ${writeCount(periods, periodWord(dependence))}`;
  const notes = [
    unmeasured.length > 0
      ? `${unmeasured.map(lookup.placeName).join(", ")}: recorded, but not in ${UNIT_WORDS[dependence.unit].short}.`
      : "",
    exceedsTotal ? `The ${partners} add up to more than the recorded total, which is therefore not used.` : "",
    kind === "years" && refusal === null ? "Annual records: the months of the window do not suffice." : "",
    negative > 0 ? `${writeCount(negative, "figure")} below zero left out.` : "",
  ].filter(Boolean);
  if (refusal !== null) return [refusedBecause(dependence), ...notes].join(" ");
  const whole =
    total === null
      ? `The total is not recorded: shares are of what is recorded, so ${partners} that nobody recorded are missing, and every share is too large by what they ${question.of === "suppliers" ? "sent" : "took"}.`
      : `${writePart(recorded / total)} of the total is recorded by ${partnerWord(question)}; the total is the record with the world as partner.`;
  return [
    `${writeSpan(window)}, over ${rest} in which every large ${partnerWord(question)} has a figure.`,
    whole,
    ...notes,
  ].join(" ");
}

function refusedBecause({ refusal, question, ...dependence }: Dependence): string {
  const least = `${writePart(DEPENDENCE_RULES.leastPeriods)}`;
  const partner = partnerWord(question);
  if (refusal?.kind === "few-periods")
    return `A ${dependence.kind === "months" ? "month" : "year"} can be compared where every ${partner} has a figure, those that never make up ${writePart(DEPENDENCE_RULES.smallBelow)} of the trade aside; a gap is not zero. At least ${least} must be, so no share and no index is given.`;
  if (refusal?.kind === "small-part")
    return `At least ${writePart(DEPENDENCE_RULES.leastOfTotal)} of the recorded total must be known by ${partner}, so no share and no index is given.`;
  if (refusal?.kind === "one-partner")
    return `The total is not recorded and no other ${partner} is: a share of what is recorded would be 100 % whatever the truth is.`;
  return "There is no share without a record. Choose another place or commodity, or move the window.";
}

/** "HHI 0.225, as 4.4 equal suppliers would make it", as a range where a part of the total is not recorded. */
export function writeConcentration({ least, most }: Concentration, question: DependenceQuestion): string {
  const partners = partnerWord(question, true);
  const isOne = most - least < 0.0005;
  if (isOne)
    return `HHI ${writeNumber(least, 3)}, as ${writeNumber(effectiveNumber(least), 1)} equal ${partners} would make it`;
  return `HHI ${writeNumber(least, 3)}–${writeNumber(most, 3)}, as ${writeNumber(effectiveNumber(most), 1)} to ${writeNumber(effectiveNumber(least), 1)} equal ${partners} would make it: what is not recorded may be one or many`;
}

/** "Iraq to Russia in 2023", "… between Apr and Aug 2024" where a gap lies between. */
export function writeSwitch({ period, before, from, to }: Switch, lookup: Lookup, isNext: boolean): string {
  const when = isNext ? `in ${writePeriod(period)}` : `between ${writePeriod(before)} and ${writePeriod(period)}`;
  return `from ${lookup.placeName(from)} to ${lookup.placeName(to)} ${when}`;
}

/** "31 % from allied or cordial suppliers, 27 % from neutral, none from strained or hostile, 42 % without a reading." */
export function writeExposure(
  { friendly, neutral, adverse, unread, unrecorded }: Exposure,
  question: DependenceQuestion,
): string {
  const way = question.of === "suppliers" ? "from" : "to";
  const part = (share: number) => (share < 1e-9 ? "none" : writePart(share));
  const parts = [
    `${part(friendly)} ${way} allied or cordial ${partnerWord(question, true)}`,
    `${part(neutral)} ${way} neutral ones`,
    `${part(adverse)} ${way} strained or hostile ones`,
    ...(unread > 1e-9 ? [`${writePart(unread)} ${way} ${partnerWord(question, true)} without a reading`] : []),
    ...(unrecorded > 0.0005 ? [`${writePart(unrecorded)} not recorded`] : []),
  ];
  const text = parts.join(", ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** A figure of the analysis in its unit, a whole number from a hundred on. */
export function writeAmount(value: number, unit: Dependence["unit"]): string {
  return writeNumber(value, Math.abs(value) >= 100 ? 0 : UNIT_WORDS[unit].decimals);
}

/** What one figure of a partner is: "kb/d" as a rate, else the mean of a period. */
export function meanUnit({ unit, kind }: Dependence): string {
  const { short } = UNIT_WORDS[unit];
  return unit === "kbd" ? short : `${short} a ${kind === "months" ? "month" : "year"}`;
}
