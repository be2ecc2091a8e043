import {
  DAYS,
  DOUBTFUL_MONTHS,
  MONTHS,
  NEGATING_SIGNS,
  NEGATIONS,
  NUMBER_WORDS,
  OPENERS,
  POINTERS,
  SPANS,
} from "./fact-words.ts";
import { normalise } from "./normalise.ts";
import type { Reason } from "./outcome.ts";

/** Names to look out for: actors' names, other spellings, demonyms. */
export type NameList = {
  /** By their first word in small letters: all words of each name. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Names in scripts without capitals, where words may run together; found anywhere. */
  readonly strings: readonly string[];
};

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:'[\p{L}\p{M}]+)*/gu;
/** A number with its sign and separators, a word, or a sign that counts: currency, percent, an end of a sentence. */
const PART =
  /(?<number>(?:(?<![\p{L}\p{N}])[-+])?\p{Nd}+(?:[.,:/'-]\p{Nd}+)*)|(?<word>[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:'[\p{L}\p{M}]+)*)|(?<sign>[\p{Sc}%])|(?<stop>[.!?:;"])/gu;
const YEAR = /^(?:1[5-9]|20|21)\d\d$/;
const DATE_FORM = /^\d{4}-\d{1,2}(?:-\d{1,2})?$|^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/;
const DAY_OF_MONTH = /^\d{1,2}$/;

/** The names, ready to be looked for. Empty names and those of one letter are left out. */
export function nameList(names: readonly string[]): NameList {
  const phrases = new Map<string, (readonly string[])[]>();
  const strings = new Set<string>();
  for (const written of names) {
    const name = normalise(written).text.trim().toLowerCase();
    if (name.length < 2) continue;
    if (name.toUpperCase() === name) strings.add(name);
    const words = name.match(WORD) ?? [];
    const first = words[0];
    if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), words]);
  }
  return { phrases, strings: [...strings] };
}

/** No names but those that capitals show. */
export const NO_NAMES: NameList = nameList([]);

type Facts = Readonly<Record<Reason, readonly string[]>>;
type Part = { readonly kind: "number" | "word" | "sign" | "stop"; readonly text: string; readonly small: string };

/** Digits of any script as 0 to 9, without the signs that group thousands. */
function plainNumber(written: string): string {
  const digits = written.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    const own = zero;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && own - zero < 9) zero -= 1;
    return /\d/.test(digit) ? digit : String(own - zero);
  });
  return /^[-+]?\d{1,3}(?:[,']\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replace(/[,']/g, "") : digits;
}

function partsOf(text: string): readonly Part[] {
  return [...text.matchAll(PART)].map(({ groups = {} }) => {
    const { number, word, sign, stop } = groups;
    if (number !== undefined) return { kind: "number", text: number, small: plainNumber(number) };
    if (word !== undefined) return { kind: "word", text: word, small: word.toLowerCase() };
    const other = sign ?? stop ?? "";
    return { kind: sign === undefined ? "stop" : "sign", text: other, small: other };
  });
}

const isMonth = ({ kind, text, small }: Part): boolean =>
  kind === "word" && MONTHS.has(small) && (text !== small || !DOUBTFUL_MONTHS.has(small));
const isNegation = (small: string): boolean => NEGATIONS.has(small) || small.endsWith("n't");

/** What kind of fact a part is, and the one spelling that stands for all spellings of it. */
function factOf(parts: readonly Part[], at: number): readonly [Reason, string] | null {
  const part = parts[at] as Part;
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const { kind, small, text } = part;
  if (kind === "stop") return null;
  if (kind === "sign") return small === "%" ? ["wording", "percent"] : ["number", small];
  if (kind === "number") {
    const besideMonth = [before, after].some((other) => other !== undefined && isMonth(other));
    const isDate = YEAR.test(small) || DATE_FORM.test(small) || (besideMonth && DAY_OF_MONTH.test(small));
    return [isDate ? "date" : "number", small];
  }
  if (isNegation(small)) return ["negation", small];
  if (isMonth(part)) return ["date", `month ${MONTHS.get(small)}`];
  if (DAYS.has(small) || (POINTERS.has(small) && SPANS.has(after?.small ?? ""))) return ["date", small];
  const number = NUMBER_WORDS.get(small);
  if (number !== undefined) return ["number", number];
  const opens = before === undefined || before.kind === "stop";
  const isCapital = text.charAt(0) !== small.charAt(0) && !(opens && OPENERS.has(small));
  return isCapital ? ["name", small.replace(/'s$/, "")] : ["wording", opens ? small : text];
}

/** How many words from `at` on are one of the names; 0 when none. */
function nameLength(parts: readonly Part[], at: number, { phrases }: NameList): number {
  const part = parts[at] as Part;
  if (part.kind !== "word") return 0;
  const bare = part.small.replace(/'s$/, "");
  let longest = 0;
  for (const words of phrases.get(part.small) ?? phrases.get(bare) ?? [])
    if (
      words.length > longest &&
      words.every((word, next) => next === 0 || parts[at + next]?.small.replace(/'s$/, "") === word)
    )
      longest = words.length;
  return longest;
}

/** Everything in the words that R44 asks about, each kind in the order of the words, and the rest. */
function factsOf(text: string, names: NameList): Facts {
  const facts: Record<Reason, string[]> = { number: [], date: [], negation: [], name: [], wording: [] };
  const parts = partsOf(text);
  for (let at = 0; at < parts.length; at += 1) {
    const length = nameLength(parts, at, names);
    if (length > 0) {
      facts.name.push(...parts.slice(at, at + length).map(({ small }) => small.replace(/'s$/, "")));
      at += length - 1;
      continue;
    }
    const fact = factOf(parts, at);
    if (fact) facts[fact[0]].push(fact[1]);
  }
  const small = text.toLowerCase();
  const found = names.strings.flatMap((name) => placesIn(small, name).map((place) => ({ place, name })));
  facts.name.push(...found.sort((one, other) => one.place - other.place).map(({ name }) => name));
  facts.negation.push(...(text.match(NEGATING_SIGNS) ?? []));
  return facts;
}

function placesIn(text: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) places.push(at);
  return places;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, at) => word === other[at]);

/**
 * What differs between two normalised stretches of words (R44): numbers, dates, negations and names compared in their
 * order, so that two actors who change places are a difference too; `wording` for the rest, and where nothing else explains
 * why they differ. Empty when they are equal. Which reason is given rests on word lists and capitals and may be a coarse
 * answer; that words differ never rests on them.
 */
export function differencesOf(was: string, is: string, names: NameList): readonly Reason[] {
  if (was === is) return [];
  const [before, after] = [factsOf(was, names), factsOf(is, names)];
  const reasons = (["number", "date", "negation", "name", "wording"] as const).filter(
    (reason) => !isSame(before[reason], after[reason]),
  );
  return reasons.length > 0 ? reasons : ["wording"];
}

/** Whether a negation stands among the words. */
export const negates = (words: string): boolean => factsOf(words, NO_NAMES).negation.length > 0;
