import type { Lookup } from "../dossier/lookup.ts";
import type { MonthSpan } from "../shared/month.ts";
import { capital, writeCount, writeNumber, writeSpan } from "../shared/wording.ts";
import type { FlowQuality } from "../trade/flow.ts";
import { COMMODITY_WORDS } from "../trade/trade-words.ts";
import {
  type Claim,
  type ClaimPeriod,
  type ClaimSeries,
  type ClaimUnit,
  type Comparison,
  comparesPeriods,
  type Measure,
  needsThreshold,
  seriesKind,
} from "./claim.ts";
import { type ClaimFigure, FIGURES_WORDS, type ReadingTest, type Trial, type Verdict } from "./verdict.ts";

/** Comparisons as a form offers them. */
export const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  rose: "rose",
  fell: "fell",
  doubled: "doubled",
  "more-than": "more than",
  "at-least": "at least",
  first: "for the first time",
  zero: "none",
};

/** Measures as a form offers them. */
export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  volume: "volume",
  value: "value",
  share: "share of purchases",
  price: "price",
};

/** Units as they follow a number. */
export const CLAIM_UNIT_WORDS: Readonly<Record<ClaimUnit, string>> = {
  kbd: "kb/d",
  kt: "kt",
  usd: "$m",
  percent: "%",
  price: "$ a barrel",
};

const QUALITY: Readonly<Record<FlowQuality, string>> = {
  official: "official",
  reported: "reported",
  estimate: "estimate",
};

/** "Crude, Russia to Pakistan", "Total trade, Pakistan–Russia", "Crude into India", "Price of Brent". */
export function writeSeries(series: ClaimSeries, lookup: Pick<Lookup, "placeName">): string {
  const { exporter, importer, commodity, benchmark } = series;
  const [from, to] = [exporter, importer].map((place) => (place === null ? "all" : lookup.placeName(place)));
  const goods = capital(COMMODITY_WORDS[commodity]);
  switch (seriesKind(series)) {
    case "price":
      return `Price of ${(benchmark ?? "").replaceAll("_", " ")}`;
    case "total":
      return `${commodity === "all_goods" ? "Total trade" : `${goods}, both ways`}, ${to}–${from}`;
    case "pair":
      return `${goods}, ${from} to ${to}`;
    case "importer":
      return `${goods} into ${to}`;
    case "exporter":
      return `${goods} from ${from}`;
    case "commodity":
      return goods;
  }
}

/** "volume rose, calendar 2024 against Jan 2023 – Dec 2023". */
export function writeAssertion({ measure, comparison, threshold, period }: Claim): string {
  const than = threshold && needsThreshold(comparison) ? ` ${writeAmount(threshold.value, threshold.unit)}` : "";
  const against = period.against === null ? "" : againstWords(comparison, period.against);
  return `${MEASURE_WORDS[measure]} ${COMPARISON_WORDS[comparison]}${than}, ${period.name}${against}`;
}

function againstWords(comparison: Comparison, against: MonthSpan): string {
  if (comparesPeriods(comparison)) return ` against ${writeSpan(against)}`;
  return comparison === "first" ? `, none in ${writeSpan(against)}` : "";
}

/** An amount with its unit: "19.1 kb/d", "$1.81bn", "$236m", "8.0%", "101 kt". */
export function writeAmount(value: number, unit: ClaimUnit): string {
  const size = Math.abs(value);
  if (unit === "usd")
    return size >= 1000 ? `$${writeNumber(value / 1000, 2)}bn` : `$${writeNumber(value, size < 10 ? 1 : 0)}m`;
  if (unit === "price") return `$${writeNumber(value, 2)} a barrel`;
  const text = writeNumber(value, size >= 100 ? 0 : 1);
  return unit === "percent" ? `${text}%` : `${text} ${CLAIM_UNIT_WORDS[unit]}`;
}

/** A figure: "19.1 kb/d", "at least 24.1 kb/d". */
export const writeClaimFigure = (figure: Pick<ClaimFigure, "value" | "unit" | "atLeast">): string =>
  `${figure.atLeast ? "at least " : ""}${writeAmount(figure.value, figure.unit)}`;

/** What a figure rests on: "11 of 12 months, reported", "12 months, official", "stated as without trade". */
export function writeRests({ months, of, qualities }: Pick<ClaimFigure, "months" | "of" | "qualities">): string {
  const count = months === of ? writeCount(of, "month") : `${writeNumber(months)} of ${writeCount(of, "month")}`;
  const words = qualities.map((quality) => QUALITY[quality]);
  return [count, words.length === 0 ? "stated as without trade" : words.join(" and ")].join(", ");
}

/** One sentence on one reading of a claim's periods. */
export function writeReading(
  claim: Pick<Claim, "comparison" | "threshold" | "measure" | "series">,
  { span, against }: ClaimPeriod,
  verdict: Verdict,
  trials: readonly Trial[],
): string {
  const [first] = trials;
  if (!first) {
    if (comparesPeriods(claim.comparison) && against === null) return "No period is given to compare it with.";
    const earlier = comparesPeriods(claim.comparison) && against ? `, nor of ${writeSpan(against)}` : "";
    if (claim.measure === "share") return writeNoShare(claim, `${writeSpan(span)}${earlier}`);
    return `No month or total of ${writeSpan(span)} is recorded${earlier}.`;
  }
  if (verdict === "untestable") return writeUndecided(claim, { span, against }, first);
  const sentence = writeDecided(claim, first);
  if (verdict !== "mixed") return sentence;
  return first.verdict === "mixed"
    ? `Sources for the same months disagree. By the figures plotted: ${uncapital(sentence)}`
    : `Records disagree. By the longest: ${uncapital(sentence)}`;
}

/** A share wants two records: why there is none. */
const writeNoShare = ({ series }: Pick<Claim, "series">, months: string): string =>
  seriesKind(series) === "pair"
    ? `A share needs two records of the same months, what comes from this exporter and the total from all the world. Both are not recorded of ${months}.`
    : "A share is the part of one exporter in what one importer buys: name both.";

const uncapital = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1);

function writeUndecided(
  { comparison, threshold }: Pick<Claim, "comparison" | "threshold">,
  { span, against }: { readonly span: MonthSpan; readonly against: MonthSpan | null },
  { figure, against: then }: Trial,
): string {
  const rest = `${writeNumber(figure.months)} of ${writeCount(figure.of, "month")}`;
  if (needsThreshold(comparison) && threshold)
    return `Recorded is ${writeClaimFigure(figure)}, from ${rest}: the rest is not known, so the threshold of ${writeAmount(threshold.value, threshold.unit)} may have been reached or not.`;
  if (comparison === "zero") return `No trade is recorded, but only ${rest} are known to be without.`;
  if (comparison === "first")
    return then === null
      ? "Trade is recorded, but how it was before is not."
      : `Trade is recorded, but only ${writeNumber(then.months)} of the ${writeCount(then.of, "month")} before are known to be without.`;
  if (then === null) {
    const isEarlier = against !== null && figure.span.from >= against.from && figure.span.to <= against.to;
    return `No month or total of ${writeSpan(isEarlier ? span : (against ?? span))} is recorded.`;
  }
  if (then.value === 0 && !then.atLeast) return "The earlier figure is zero, and nothing doubles from zero.";
  return `Recorded are ${rest} of ${writeSpan(figure.span)} and ${writeNumber(then.months)} of ${writeNumber(then.of)} of ${writeSpan(then.span)}: too few of the same months to compare.`;
}

/** What the deciding figures do, and which months they are. */
function writeDecided({ comparison, threshold }: Pick<Claim, "comparison" | "threshold">, trial: Trial): string {
  const { figure, against, basis } = trial;
  const now = writeClaimFigure(figure);
  if (comparison === "zero" || comparison === "first") {
    if (trial.verdict === "supported" && comparison === "zero")
      return `Every month of ${writeSpan(figure.span)} is known to be without trade.`;
    if (trial.verdict === "supported" && against)
      return `Trade is recorded in ${writeSpan(figure.span)}, and none in ${writeSpan(against.span)}.`;
    return figure.value === 0
      ? `Every month of ${writeSpan(figure.span)} is known to be without trade.`
      : `Trade is recorded in ${writeSpan(figure.span)}: ${now}.`;
  }
  const part =
    basis === "months" && figure.months < figure.of
      ? ` in the ${writeCount(figure.months, "month")} of ${writeNumber(figure.of)} that both have`
      : "";
  if (against === null)
    return threshold
      ? `It was ${now} in ${writeSpan(figure.span)}, held against ${writeAmount(threshold.value, threshold.unit)}.`
      : `It was ${now}.`;
  const way = figure.value > against.value ? "rose" : figure.value < against.value ? "fell" : "stayed";
  const move =
    way === "stayed"
      ? `It stayed at ${now}`
      : `It ${way} from ${writeClaimFigure(against)} to ${now}${by(figure, against)}`;
  return `${move}${part}, ${writeSpan(figure.span)} against ${writeSpan(against.span)}.`;
}

/** How far it moved, where both figures are whole: " (+97%)", and in points of a share. */
function by(figure: ClaimFigure, against: ClaimFigure): string {
  if (figure.atLeast || against.atLeast || against.value <= 0) return "";
  const isShare = figure.unit === "percent";
  const moved = isShare ? figure.value - against.value : 100 * (figure.value / against.value - 1);
  const size = writeNumber(Math.abs(moved), Math.abs(moved) < 10 ? 1 : 0);
  return ` (${moved > 0 ? "+" : "−"}${size}${isShare ? " points" : "%"})`;
}

/** One sentence on a claim, over all its readings. */
export function writeWhole(
  { phrase }: Pick<Claim, "phrase">,
  verdict: Verdict,
  readings: readonly ReadingTest[],
): string {
  const [own] = readings;
  if (!own) return "Nothing is said that could be tested.";
  const decided = readings.filter((reading) => reading.verdict !== "untestable");
  if (decided.length === 0 || readings.length === 1) return own.reason;
  if (verdict === "mixed" && decided.every((reading) => reading.verdict !== "mixed")) {
    const parts = decided.map((reading) => `as ${reading.period.name} they ${FIGURES_WORDS[reading.verdict]}`);
    return `What the figures say depends on ${phrase ? `what “${phrase.words}” means` : "which months are meant"}: ${parts.join(", ")}.`;
  }
  const [first] = decided;
  if (!first || first === own) return own.reason;
  return `As ${own.period.name} it cannot be tested; as ${first.period.name}: ${uncapital(first.reason)}`;
}
