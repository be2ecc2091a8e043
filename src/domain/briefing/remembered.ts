import { claimsOf } from "../claims/claim.ts";
import { claimTestOf } from "../claims/test-claim.ts";
import { FIGURES_WORDS } from "../claims/verdict.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import type { Quote } from "../evidence/evidence.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { knownIn } from "../lens/known-in.ts";
import type { Lens, SeriesUnit } from "../lens/lens.ts";
import { LENS_PARAMETERS } from "../lens/lens-parameters.ts";
import { buildLedger } from "../reading/ledger.ts";
import type { Method } from "../reading/method.ts";
import { readTies } from "../reading/read-ties.ts";
import { writeHalfLife } from "../reading/words.ts";
import type { QuoteId, TieId } from "../shared/ids.ts";
import { printRef } from "../shared/ref.ts";
import { STANCE_NAMES, stanceName } from "../shared/stance.ts";
import { capital, writeChange, writeCount, writeNumber } from "../shared/wording.ts";
import type { TradeTable } from "../trade/trade-series.ts";
import { meanOver, tradeTableOf } from "../trade/trade-table.ts";
import { UNIT_WORDS, writeFigure } from "../trade/trade-words.ts";
import { firstWords } from "../workspace/step-words.ts";
import type { BriefingStep, Remembered, StepPart } from "./briefing.ts";
import { isHiddenQuote } from "./gone-words.ts";
import { lensOfStep } from "./step-lens.ts";
import { queryOf, subjectOf } from "./step-subject.ts";

/** What a step says that is no longer as it was when it was captured. */
export type StepChange = {
  readonly key: string;
  readonly was: string;
  /** In the same words where only something behind them changed; that it is hidden; `null`: it is not there any more. */
  readonly is: string | null;
};

const LONGEST_WORDS = 160;

/**
 * What the dossier says of everything a step shows, in words and with a print of what is behind them. Parts that show
 * nothing of the dossier add nothing. Linear in the evidence of the window and in the months of the series.
 */
export function rememberedOf(
  dossier: Dossier,
  lens: Lens,
  shows: readonly StepPart[],
  method: Method,
): readonly Remembered[] {
  const { tie, quote, table } = subjectOf(dossier, lens, method);
  const shown = (...parts: readonly StepPart[]) => parts.some((part) => shows.includes(part));
  return [
    ...(shown("graph", "table", "analysis") ? [tiesAsRead(dossier, lens, method), methodInForce(method)] : []),
    ...(tie !== null && shown("graph", "table", "quote") ? [tieAsRead(dossier, tie, lens, method)] : []),
    ...(quote !== null && shown("quote", "claim") ? [quoteAsCoded(dossier, quote)] : []),
    ...(quote !== null && shown("claim", "timeline") ? claimsAsTested(dossier, quote) : []),
    ...(shown("timeline") && table.span !== null ? [seriesAsRecorded(table, lens)] : []),
  ];
}

/**
 * What of a step has changed since it was captured, in its own order; none where all is as it was. Only what the step
 * remembers is looked at: what it shows for the first time now has not changed.
 */
export function changesSince(
  step: Pick<BriefingStep, "lens" | "shows" | "remembered">,
  dossier: Dossier,
  method: Method,
): readonly StepChange[] {
  const { lens } = lensOfStep(step, dossier);
  const now = new Map(rememberedOf(dossier, lens, step.shows, method).map((one) => [one.key, one]));
  return step.remembered.flatMap(({ key, words, print }): StepChange[] => {
    if (!now.has(key) && isPartOff(key, step.shows)) return [];
    const found = now.get(key) ?? stillThere(key, dossier, lens, method);
    if (found?.print === print) return [];
    return [{ key, was: words, is: found?.words ?? (isHidden(key, dossier) ? HIDDEN : null) }];
  });
}

const HIDDEN = "hidden on this desk";

/** What is said now of a tie or a series that the lens does not lead to any more; `null`: it is not there, or no such thing. */
function stillThere(key: string, dossier: Dossier, lens: Lens, method: Method): Remembered | null {
  const at = key.indexOf(".") + 1;
  const [kind, rest] = [key.slice(0, at), key.slice(at)];
  if (kind === "tie.") {
    const tie = rest as TieId;
    return knownIn(dossier).ref({ kind: "tie", id: tie }) ? tieAsRead(dossier, tie, lens, method) : null;
  }
  if (kind !== "series.") return null;
  const end = rest.lastIndexOf(".");
  const unit = UNITS.find((one) => one === rest.slice(end + 1));
  const read = LENS_PARAMETERS.series?.read(rest.slice(0, end), lens, knownIn(dossier));
  if (unit === undefined || read === undefined || "unreadable" in read || read.series === null) return null;
  const table = tradeTableOf(dossier, read.series, unit);
  return table.span === null ? null : seriesAsRecorded(table, lens);
}

const UNITS: readonly SeriesUnit[] = ["kbd", "kt", "usd"];

/** Whether a remembered quote, or the claim in it, was put out of sight. */
function isHidden(key: string, dossier: Dossier): boolean {
  const [, kind, rest] = /^(quote|claim)\.(.+)$/s.exec(key) ?? [];
  if (rest === undefined) return false;
  return isHiddenQuote((kind === "claim" ? rest.replace(/\.\d+$/, "") : rest) as QuoteId, dossier);
}

/** Whether what was remembered belongs to a part that the step does not show any more. */
function isPartOff(key: string, shows: readonly StepPart[]): boolean {
  const needs: Readonly<Record<string, readonly StepPart[]>> = {
    ties: ["graph", "table", "analysis"],
    method: ["graph", "table", "analysis"],
    tie: ["graph", "table", "quote"],
    quote: ["quote", "claim"],
    claim: ["claim", "timeline"],
    series: ["timeline"],
  };
  return !(needs[key.split(".", 1)[0] ?? ""] ?? []).some((part) => shows.includes(part));
}

function tiesAsRead(dossier: Dossier, lens: Lens, method: Method): Remembered {
  const readings = [...readTies(evidenceIndexOf(dossier), queryOf(lens, method)).values()];
  const bands = STANCE_NAMES.toReversed().flatMap((name) => {
    const count = readings.filter(({ band }) => stanceName(band) === name).length;
    return count === 0 ? [] : [`${writeNumber(count)} ${name}`];
  });
  const lines = readings.map(({ tie, stance, weight }) => `${tie} ${stance.toFixed(3)} ${weight.toFixed(3)}`);
  return {
    key: "ties",
    words: [writeCount(readings.length, "tie"), bands.join(", ")].filter(Boolean).join(": "),
    print: fnv(lines.sort().join("\n")),
  };
}

function methodInForce(method: Method): Remembered {
  const shares = Object.entries(method.directness).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    key: "method",
    words: `Half-life ${writeHalfLife(method.halfLife)}`,
    print: fnv(JSON.stringify([method.halfLife, shares])),
  };
}

function tieAsRead(dossier: Dossier, tie: TieId, lens: Lens, method: Method): Remembered {
  const { reading, entries } = buildLedger(tie, evidenceIndexOf(dossier), queryOf(lens, method));
  const counted = entries.filter((entry) => entry.counted);
  const name = lookupOf(dossier).tieName(tie);
  const words =
    reading === null
      ? `${name}: no reading`
      : `${name}: ${stanceName(reading.band)}, ${writeChange(reading.stance, 2)} on ${writeCount(reading.count, "piece")} of evidence`;
  const lines = counted.map(({ item, weight }) => `${printRef(item.ref)} ${item.stance} ${weight.toFixed(4)}`);
  return { key: `tie.${tie}`, words, print: fnv([words, ...lines.sort()].join("\n")) };
}

function quoteAsCoded(dossier: Dossier, quote: Quote): Remembered {
  const { anchor, bearings, attribution, act, saidOn } = quote;
  const speaker = lookupOf(dossier).speakerName(quote);
  return {
    key: `quote.${quote.id}`,
    words: `${capital(speaker)}: ${firstWords(anchor.exact, LONGEST_WORDS)}`,
    print: fnv(JSON.stringify([anchor.exact, speaker, attribution, act, saidOn, bearings.map(printBearing).sort()])),
  };
}

const printBearing = ({ tie, aspect, stance, confidence }: Quote["bearings"][number]) =>
  `${tie} ${aspect} ${stance} ${confidence}`;

function claimsAsTested(dossier: Dossier, quote: Quote): readonly Remembered[] {
  return claimsOf(quote).map((claim, at) => {
    const { verdict, reason, readings } = claimTestOf(claim, dossier);
    const figures = readings.flatMap(({ trials }) => trials.map(({ figure }) => [figure.value, figure.months]));
    return {
      key: `claim.${quote.id}.${at}`,
      words: `Figures ${FIGURES_WORDS[verdict]}: ${reason}`,
      print: fnv(JSON.stringify([verdict, reason, figures])),
    };
  });
}

function seriesAsRecorded(table: TradeTable, { window }: Pick<Lens, "window">): Remembered {
  const { exporter, importer, commodity } = table.choice;
  const means = table.series.map((series) => ({ series, ...meanOver(table, series, window) }));
  const known = means.filter(({ mean }) => mean !== null);
  const [first] = known;
  const figure =
    first?.mean == null
      ? "no figure"
      : `${writeFigure(first.mean, table.unit)} ${UNIT_WORDS[table.unit].short} over ${writeCount(first.months, "month")}`;
  const cells = table.series.map(({ place, cells: own }) => [
    place,
    own.filter(({ month }) => month >= window.from && month <= window.to).map(({ value, state }) => [value, state]),
  ]);
  const rest = known.length > 1 ? ` and ${writeCount(known.length - 1, "other")}` : "";
  return {
    key: `series.${exporter ?? "*"}>${importer ?? "*"}.${commodity}.${table.unit}`,
    words: `Trade in the window: ${figure}${rest}`,
    print: fnv(JSON.stringify(cells)),
  };
}

/** FNV-1a twice, 64 bits in all: short, and the same on every machine. */
function fnv(text: string): string {
  const run = (from: number) => {
    let hash = from;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, "0");
  };
  return `${run(0x811c9dc5)}${run(0x01000193)}`;
}
