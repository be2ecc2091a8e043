import { type PartialDate, parsePartialDate } from "../../shared/month.ts";
import { type FoundDate, findWrittenDate } from "../../shared/written-date.ts";
import { DATE_WORDS, MONTH_NAMES } from "./month-names.ts";

/** More of a text than this holds no date of its own. */
const MOST_UNITS = 400;

/** A word without accents, vowel signs and the letters that Arabic, Persian and Urdu write differently. */
const folded = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200C\u200D]/gu, "")
    .toLowerCase()
    .replace(/[يىئ]/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/[ةہ]/g, "ه");

const MONTHS = new Map(
  MONTH_NAMES.flatMap((language) =>
    language
      .split(" ")
      .flatMap((names, at) => names.split("|").map((name) => [folded(name.replace("_", " ")), at + 1] as const)),
  ),
);
const BESIDE = new Set(DATE_WORDS.split(" ").map(folded));

/** Figures of any script as ASCII ones, each in the place of the one it was. */
const plainFigures = (text: string): string =>
  text.replace(/\p{Nd}/gu, (figure) => {
    if (figure.length > 1) return figure;
    let zero = figure.charCodeAt(0);
    while (/\p{Nd}/u.test(String.fromCharCode(zero - 1)) && figure.charCodeAt(0) - zero < 9) zero -= 1;
    return String(figure.charCodeAt(0) - zero);
  });

type Token = { readonly text: string; readonly start: number; readonly end: number };

const TOKEN = /\d+|\p{L}[\p{L}\p{M}\u200C]*|[^\s\d\p{L}]/gu;
const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));

const isWord = (token: Token | undefined): boolean => token !== undefined && /^\p{L}/u.test(token.text);
const isBeside = (token: Token | undefined): boolean => token !== undefined && BESIDE.has(folded(token.text));
const isMark = (token: Token | undefined): boolean => token !== undefined && /^[.,،/·º°ª-]$/u.test(token.text);
const dayOf = (token: Token | undefined): number =>
  token && /^\d{1,2}$/.test(token.text) && Number(token.text) >= 1 && Number(token.text) <= 31 ? Number(token.text) : 0;

/** The month whose name ends at a place, and where that name begins; of two names by a slash both. */
function monthBefore(tokens: readonly Token[], end: number): { readonly month: number; readonly from: number } | null {
  const [last, before] = [tokens[end - 1], tokens[end - 2]];
  if (!last || !isWord(last)) return null;
  const two = before && isWord(before) ? (MONTHS.get(folded(`${before.text} ${last.text}`)) ?? 0) : 0;
  const one = MONTHS.get(folded(last.text)) ?? MONTHS.get(folded(last.text.replace(/^ב/u, ""))) ?? 0;
  const month = two || one;
  if (month === 0) return null;
  const from = end - (two > 0 ? 2 : 1);
  if (tokens[from - 1]?.text !== "/") return { month, from };
  const other = monthBefore(tokens, from - 1);
  return other?.month === month ? other : { month, from };
}

/** Before a place, past marks and words that only join the parts of a date. */
function joinedBefore(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0 && (isMark(tokens[at - 1]) || isBeside(tokens[at - 1]) || tokens[at - 1]?.text === "er")) at -= 1;
  return at;
}

const spelled = (year: string, month: number, day: number) =>
  parsePartialDate(`${year}-${String(month).padStart(2, "0")}${day > 0 ? `-${String(day).padStart(2, "0")}` : ""}`);

/** A date whose month has a name, read back from its year. */
function namedDate(text: string, plain: string): FoundDate | null {
  const tokens = tokensOf(plain);
  for (const [at, year] of tokens.entries()) {
    if (!/^(?:19|20)\d\d$/.test(year.text)) continue;
    const end = joinedBefore(tokens, at);
    const dayLast = dayOf(tokens[end - 1]);
    const named = monthBefore(tokens, dayLast > 0 ? joinedBefore(tokens, end - 1) : end);
    if (named === null) continue;
    const before = joinedBefore(tokens, named.from);
    const dayFirst = dayLast === 0 ? dayOf(tokens[before - 1]) : 0;
    const date = spelled(year.text, named.month, dayLast || dayFirst);
    const from = tokens[dayFirst > 0 ? before - 1 : named.from];
    if (date && from) return { date, words: text.slice(from.start, year.end) };
  }
  return null;
}

/** A date in the manner of Chinese, Japanese and Korean: the year first, each part with its sign. */
function signedDate(text: string, plain: string): FoundDate | null {
  const match = /(?<!\d)((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일號号])?/u.exec(plain);
  const date = match && spelled(match[1] ?? "", Number(match[2]), Number(match[3] ?? 0));
  return match && date ? { date, words: text.slice(match.index, match.index + match[0].length) } : null;
}

/**
 * The first date a text spells, in ISO form or with the name of its month in any language of `month-names.ts`, figures in
 * any script; `null` where there is none, and of what is longer than a line or two. Only the Gregorian calendar is read.
 */
export function findAnyDate(text: string): FoundDate | null {
  const written = findWrittenDate(text);
  if (written?.date.length === 10 || text.length > MOST_UNITS) return written;
  const plain = plainFigures(text);
  return signedDate(text, plain) ?? namedDate(text, plain) ?? written;
}

/** The date a metadata field means: spelled as in a text, or a year alone, or digits alone. */
export function fieldDate(text: string): PartialDate | null {
  const found = findAnyDate(text.trim());
  if (found) return found.date;
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{0,6}|T.*)$/.exec(text.trim());
  if (compact) return parsePartialDate(`${compact[1]}-${compact[2]}-${compact[3]}`);
  return /^(?:19|20)\d\d$/.test(text.trim()) ? parsePartialDate(text.trim()) : null;
}

/** What a text says beside a date: without days of the week and what pages call a date. Other words stay. */
export function besideDate(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}\u200C]*/gu, (word) => (BESIDE.has(folded(word)) ? "" : word));
}
