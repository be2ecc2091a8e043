import { type Folded, fold, type TextRange, writtenRange } from "./folded.ts";

/** What is looked for: the words typed, folded. */
export type Wanted = {
  readonly terms: readonly string[];
  /** All of it in one piece. */
  readonly phrase: string;
};

const LONGEST_QUERY = 200;
const MOST_TERMS = 8;
const MOST_RANGES = 40;

/** The words of a query, each once; `null` when nothing is left of it. */
export function wantedIn(query: string): Wanted | null {
  const phrase = fold(query.slice(0, LONGEST_QUERY)).text.replace(/\s+/g, " ").trim();
  // "Pakistan–Russia" and "PAK~RUS" name two things.
  const terms = [...new Set(phrase.split(/[\s~]+|(?<=\p{L})-(?=\p{L})/u))].filter(isSearchable).slice(0, MOST_TERMS);
  return terms.length === 0 ? null : { terms, phrase };
}

/** A lone quotation mark or dash is no word. */
const isSearchable = (term: string) => /[\p{L}\p{N}\p{S}]/u.test(term);

/** How well a term is found in a text: as the whole of it, as its beginning, as the beginning of a word, inside one, not at all. */
export const QUALITY = { whole: 4, prefix: 3, word: 2, inside: 1, none: 0 } as const;

/** Inside words only terms of this length are looked for: two letters are inside nearly every text. */
const SHORTEST_INSIDE = 3;

/** The best place of a term in a text. Linear in the text. */
export function qualityOf(term: string, { text }: Folded): number {
  let inside: number = QUALITY.none;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (at === 0) return text.length === term.length ? QUALITY.whole : QUALITY.prefix;
    if (beginsWord(text, at)) return QUALITY.word;
    if (term.length >= SHORTEST_INSIDE) inside = QUALITY.inside;
  }
  return inside;
}

/** Stretches of a text that the terms cover, as written, in order and without overlap; word beginnings and longer terms only. */
export function rangesOf({ terms }: Wanted, folded: Folded): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const term of terms) {
    let count = 0;
    for (let at = folded.text.indexOf(term); at >= 0 && count < MOST_RANGES; at = folded.text.indexOf(term, at + 1)) {
      if (term.length < SHORTEST_INSIDE && !beginsWord(folded.text, at)) continue;
      found.push(writtenRange(folded, at, at + term.length));
      count += 1;
    }
  }
  return merged(found);
}

/** Where to look first: the phrase, else the first word beginning of the longest term, else that term; -1: nowhere. */
export function firstPlace({ terms, phrase }: Wanted, { text }: Folded): number {
  const whole = text.indexOf(phrase);
  if (whole >= 0) return whole;
  for (const term of [...terms].sort((one, other) => other.length - one.length)) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) if (beginsWord(text, at)) return at;
    if (term.length >= SHORTEST_INSIDE && text.includes(term)) return text.indexOf(term);
  }
  return -1;
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const sorted = [...ranges].sort((one, other) => one.start - other.start || other.end - one.end);
  const apart: TextRange[] = [];
  for (const range of sorted) {
    const last = apart.at(-1);
    if (last && range.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else apart.push(range);
  }
  return apart;
}

const WORD = /[\p{L}\p{N}]/u;

function beginsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before < 0x80) return !((before >= 97 && before <= 122) || (before >= 48 && before <= 57));
  return !WORD.test(text.charAt(at - 1));
}
