import type { Article } from "../article.ts";
import { wordsOf } from "./plain-words.ts";

/** Scripts that stand for a language of their own, or whose letters tell several apart. */
const SCRIPTS = {
  Latin: /\p{Script=Latin}/gu,
  Arabic: /\p{Script=Arabic}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Han: /\p{Script=Han}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Hangul: /\p{Script=Hangul}/gu,
  Devanagari: /\p{Script=Devanagari}/gu,
  Bengali: /\p{Script=Bengali}/gu,
  Hebrew: /\p{Script=Hebrew}/gu,
  Greek: /\p{Script=Greek}/gu,
  Thai: /\p{Script=Thai}/gu,
} as const;
type ScriptName = keyof typeof SCRIPTS;

const ONE_LANGUAGE: Partial<Record<ScriptName, string>> = {
  Hangul: "ko",
  Devanagari: "hi",
  Bengali: "bn",
  Hebrew: "he",
  Greek: "el",
  Thai: "th",
};

/** Words that carry the grammar of a language: short, frequent, and seldom shared. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in that is was for on with as by at from it he his has have had not are were will which said",
  fr: "le la les de des et du un une en que qui dans pour par sur au aux est pas plus avec ce cette ont été son",
  de: "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus nach wird",
  es: "el la de que y en los del las un por con una para es al lo como más su se no fue ha sus entre sobre",
  pt: "o a de que e do da em um para com não uma os no se na por mais as dos como mas ao das à foi são",
  it: "il di che e la in un per è non con del una della sono da al le si nel gli dei alla ha anche più",
  nl: "de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar heeft werd",
  tr: "ve bir bu da de için ile olarak çok daha gibi olan kadar sonra ancak değil ise ne göre tarafından",
  pl: "w i na z do się nie że jest o od po przez jak dla za ale oraz jego był która które",
  id: "yang dan di dengan untuk pada dari ini itu tidak dalam akan ke oleh sebagai telah kepada juga adalah",
};
const SETS = Object.entries(STOP_WORDS).map(([code, words]) => ({ code, words: new Set(words.split(" ")) }));

/** A language written in Latin letters needs one word in twelve to speak for it, and four words at the least. */
const LEAST_SHARE = 1 / 12;
const LEAST_WORDS = 4;
/** More of a text tells no more about its language. */
const SAMPLE_UNITS = 20_000;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function latinLanguage(text: string): string | null {
  const words = wordsOf(text);
  const scores = SETS.map(({ code, words: known }) => ({ code, hits: words.filter((word) => known.has(word)).length }));
  const [first, second] = scores.sort((one, other) => other.hits - one.hits);
  if (!first || first.hits < LEAST_WORDS || first.hits < words.length * LEAST_SHARE) return null;
  return second && second.hits === first.hits ? null : first.code;
}

function arabicLanguage(text: string, letters: number): string {
  if (count(text, /[ٹڈڑںےھہ]/gu) > letters * 0.02) return "ur";
  return count(text, /[پچژگکی]/gu) > letters * 0.02 ? "fa" : "ar";
}

function cyrillicLanguage(text: string, letters: number): string {
  if (count(text, /[іїєґ]/giu) > letters * 0.02) return "uk";
  return count(text, /[ыэё]/giu) > letters * 0.005 ? "ru" : letters >= 20 && !/[ъ]/iu.test(text) ? "ru" : "bg";
}

/**
 * The language a text is written in, BCP 47, told by its script and, in Latin letters, by the small words of ten
 * languages; `null` where that does not decide. Looks at the first 20,000 UTF-16 units.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE_UNITS);
  const counts = Object.entries(SCRIPTS).map(([name, pattern]) => ({
    name: name as ScriptName,
    letters: count(sample, pattern),
  }));
  const lettersOf = (name: ScriptName): number => counts.find((script) => script.name === name)?.letters ?? 0;
  const [main] = [...counts].sort((one, other) => other.letters - one.letters);
  if (!main || main.letters === 0) return null;
  if (main.name === "Han" || main.name === "Kana") return lettersOf("Kana") * 20 > lettersOf("Han") ? "ja" : "zh";
  if (main.name === "Latin") return latinLanguage(sample);
  if (main.name === "Arabic") return arabicLanguage(sample, main.letters);
  if (main.name === "Cyrillic") return cyrillicLanguage(sample, main.letters);
  return ONE_LANGUAGE[main.name] ?? null;
}

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200F\u061C]/u;
const STRONG_LETTER = /[\p{L}\u200E\u200F\u061C]/u;

/** The direction of the first letter that has one; `null` for digits and marks alone. */
export function firstStrongDirection(text: string): Article["direction"] | null {
  const letter = STRONG_LETTER.exec(text)?.[0];
  if (letter === undefined) return null;
  return RTL_LETTER.test(letter) ? "rtl" : "ltr";
}

/** How many letters run from left to right, less those that run from right to left. */
export function letterBalance(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.reduce((sum, letter) => sum + (RTL_LETTER.test(letter) ? -1 : 1), 0);
}

/** The direction most texts begin in, each weighing by its length; `null` where none has a letter. */
export function directionOf(texts: readonly string[]): Article["direction"] | null {
  let balance = 0;
  let seen = false;
  for (const text of texts) {
    const direction = firstStrongDirection(text);
    if (direction === null) continue;
    seen = true;
    balance += direction === "rtl" ? text.length : -text.length;
  }
  return seen ? (balance > 0 ? "rtl" : "ltr") : null;
}
