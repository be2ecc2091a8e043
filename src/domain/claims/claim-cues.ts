import { NUMBER_WORDS } from "../shared/number-words.ts";
import type { Commodity } from "../trade/flow.ts";
import type { Claim, ClaimUnit, Comparison, Measure } from "./claim.ts";

/** Words of one kind, each with what they mean; the first that fits counts. */
type Words<Meaning> = readonly (readonly [RegExp, Meaning])[];

const found = <Meaning>(text: string, words: Words<Meaning>): Meaning | null =>
  words.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** The amount that a text may go on with: "5", "$5", "two million". */
const AMOUNT = `(?:(?:about|around|roughly|some) )?(?:\\$?\\d|(?:${NUMBER_WORDS.join("|")}|half a|a) (?:million|billion|thousand|hundred))`;
const before = (words: string) => new RegExp(`\\b(?:${words}) (?=${AMOUNT})`, "i");

const BOUNDS: Words<Comparison> = [
  [
    before("more than|over|above|exceed(?:s|ed|ing)?|(?:top|surpass)(?:s|es|ed|ped|ing|ping)?|cross(?:es|ed|ing)?"),
    "more-than",
  ],
  [before("at least|no less than|not less than|reach(?:es|ed|ing)?|hit(?:s|ting)?"), "at-least"],
];

const MOVES: Words<Comparison> = [
  [/\b(?:spik|surg|jump|soar|ris(?:e|en|ing)|rose|gr[eo]w|increas|expand|boost|climb|higher|more)/i, "rose"],
  [/\b(?:fall|fell|drop|declin|decreas|shr[aiu]nk|plung|slump|cut|reduc|lower|less|fewer|halv)/i, "fell"],
];

const NEARLY_DOUBLED = /\b(?:almost|nearly|close to|about|around|roughly) (?:doubl|twice)/i;
const DOUBLED =
  /\b(?:doubled|doubling|twice as (?:much|many)|tripled|tripling|trebled|quadrupled|(?:two|three|four|five|ten)-?fold)\b/i;
const FIRST = /\bfor the first time\b|\bfirst[ -]ever\b|\bfirst (?:cargo|shipment|delivery|purchase|import)\b/i;
const NONE_LEFT =
  /\b(?:stopped|halted|ceased|ended) (?:buying|importing|selling|exporting)\b|\bno longer (?:buys?|imports?|sells?|exports?)\b|\b(?:fell|dropped) to (?:zero|nothing)\b/i;

/** Words that turn a statement round, or put it off. */
const DENIED = /\b(?:not(?! only)|never|neither|nor|no more|without|hardly|scarcely)\b|n['’]t\b/i;
const NOT_YET =
  /\b(?:will|would|might|could|should|shall|(?:plan|hope|want|aim|expect|intend|promise|like)(?:s|ed|ned|ing)? (?:to|that)|ready to|willing to)\b/i;
/** The verb, not the month. */
const MAY = /\bmay\b/;
/** No comparison has an upper bound: what says one is not taken for its opposite. */
const AT_MOST = before("less than|fewer than|under|below|at most|up to|no more than|not more than");

/** What a clause asserts: the comparison, the threshold it has, and what its words say beyond that. */
export type Assertion = {
  readonly comparison: Comparison;
  readonly threshold: Claim["threshold"];
  /** Said of the amount of a move, which is not tested: "30 per cent"; `null` where nothing is. */
  readonly beyond: string | null;
};

/**
 * What a clause asserts that could be tested; `null` where it does not, where it denies it or says it of times to come, and
 * where it names an upper bound, which no comparison holds.
 */
export function assertionIn(clause: string, measure: Measure | null): Assertion | null {
  const plain = (comparison: Comparison, beyond: string | null = null) => ({ comparison, threshold: null, beyond });
  if (NONE_LEFT.test(clause)) return plain("zero");
  const bound = found(clause, BOUNDS);
  if (AT_MOST.test(clause) || NOT_YET.test(clause) || MAY.test(clause) || (DENIED.test(clause) && bound !== "at-least"))
    return null;
  const threshold = thresholdIn(clause);
  // "Rose by more than 30 per cent" says how far it rose; a share is so much of something.
  const isFar = threshold?.unit === "percent" && measure !== "share";
  if (bound !== null && !isFar) return threshold && { comparison: bound, threshold, beyond: null };
  const beyond = byHowMuch(clause);
  const nearly = NEARLY_DOUBLED.exec(clause);
  if (nearly) return plain("rose", beyond ?? `${nearly[0]}ed`.replace(/twiceed$/i, "twice as much"));
  const doubled = DOUBLED.exec(clause)?.[0] ?? null;
  if (doubled !== null) return plain("doubled", /^(?:doubl|twice|two)/i.test(doubled) ? null : doubled);
  if (FIRST.test(clause)) return plain("first");
  const move = found(clause, MOVES);
  return move && plain(move, beyond);
}

/** How far something moved, in the words that say it. */
const byHowMuch = (clause: string): string | null =>
  /(?:\d[\d.,]*|\b[a-z]+) ?(?:per ?cent\b|%)|\b(?:halved|by (?:a |one )?(?:half|third|quarter|fifth)|two[ -]thirds|three[ -]quarters)\b/i.exec(
    clause,
  )?.[0] ?? null;

/** What a reader is told of a claim whose words say more than is tested. */
export const writeBeyond = (beyond: string, comparison: Comparison): string =>
  `The words say “${beyond}”. Tested is whether it ${comparison === "doubled" ? "at least doubled" : comparison}, not by how much.`;

const COMMODITIES: Words<Commodity | "oil" | "trade"> = [
  [/\bcrude\b/i, "crude"],
  [/\b(?:diesel|petrol|gasoline|fuel oil|furnace oil|oil products|refined)\b/i, "products"],
  [/\bLNG\b|\bliquefied natural gas\b/i, "lng"],
  [/\bLPG\b/i, "lpg"],
  [/\b(?:natural )?gas\b/i, "lng"],
  [/\bcoal\b/i, "coal"],
  [/\boil\b|\b(?:barrels|bpd|mb\/d|kb\/d)\b/i, "oil"],
  [/\b(?:trade|commerce)\b/i, "trade"],
  [/\b(?:goods|imports|exports)\b/i, "all_goods"],
];

/** The goods a clause names: "oil" leaves open which, "trade" is the total of both directions; `null` for none. */
export const goodsIn = (clause: string): Commodity | "oil" | "trade" | null => found(clause, COMMODITIES);

const MEASURES: Words<Measure> = [
  [/\b(?:share|per ?cent of|% of)/i, "share"],
  [/\bprices?\b|\b(?:cheaper|dearer|costlier)\b/i, "price"],
  [/\$|\bdollars?\b|\b(?:worth|value|bill|trade|commerce)\b/i, "value"],
];

/** The measure a clause names; `null` where it names none. */
export const measureIn = (clause: string): Measure | null => found(clause, MEASURES);

const UNITS: Words<readonly [unit: ClaimUnit, times: number]> = [
  [/^\s*(?:bn|billion)\b/i, ["usd", 1000]],
  [/^\s*(?:million|m|mn)\s+(?:barrels a day|b\/d|bpd|barrels per day)/i, ["kbd", 1000]],
  [/^\s*(?:mb\/d|mbd|mbpd)\b/i, ["kbd", 1000]],
  [/^\s*(?:thousand )?(?:kb\/d|kbd)\b/i, ["kbd", 1]],
  [/^\s*(?:thousand) (?:barrels a day|b\/d|bpd|barrels per day)/i, ["kbd", 1]],
  [/^\s*(?:barrels a day|b\/d|bpd|barrels per day)/i, ["kbd", 0.001]],
  [/^\s*(?:million|m|mn)\s*(?:metric )?(?:tonnes|tons|t)\b/i, ["kt", 1000]],
  [/^\s*kt\b|^\s*thousand (?:metric )?(?:tonnes|tons)\b/i, ["kt", 1]],
  [/^\s*(?:metric )?(?:tonnes|tons)\b/i, ["kt", 0.001]],
  [/^\s*(?:per ?cent|%)/i, ["percent", 1]],
  [/^\s*(?:a|per) barrel\b/i, ["price", 1]],
  [/^\s*(?:million|m|mn)\b/i, ["usd", 1]],
];

const FIGURE = new RegExp(
  `(\\$\\s?)?(\\d[\\d,.]*\\d|\\d|\\b(?:${NUMBER_WORDS.join("|")}|half a|a) (?=million|billion))`,
  "gi",
);

/** The first amount of a text with a unit that figures can be held against; `null` where there is none. */
function thresholdIn(text: string): Claim["threshold"] {
  for (const match of text.matchAll(FIGURE)) {
    const rest = text.slice(match.index + match[0].length);
    const unit = found(rest, UNITS);
    const value = numberOf(match[2] ?? "");
    if (unit === null || value === null) continue;
    if (unit[0] === "usd" && match[1] === undefined && !/dollar/i.test(rest)) continue;
    return { value: Math.round(value * unit[1] * 1e6) / 1e6, unit: unit[0] };
  }
  return null;
}

/** "1,500", "1.5", "1,5", "two"; a comma that parts no thousands is a decimal one. `null` for what is neither. */
function numberOf(written: string): number | null {
  const word = written.trim().toLowerCase();
  const spelled = NUMBER_WORDS.indexOf(word) + 1;
  if (spelled > 0) return spelled;
  if (word === "a") return 1;
  if (word === "half a") return 0.5;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(",", ""));
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  return /^\d+,\d+$/.test(word) ? Number(word.replace(",", ".")) : null;
}
