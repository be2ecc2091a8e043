/** What no article means to say: controls but tab and line break, byte order marks, halves of surrogate pairs. */
const NOISE = /[^\P{Cc}\t\n\r\u0085]|\uFEFF|\p{Cs}/gu;

/**
 * The text with line breaks as `\n` and without controls, byte order marks and lone surrogates. Letters, combining
 * marks, joiners, no-break spaces and marks of direction stay as they came.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(NOISE, "");
}

/** Runs of blanks as one space, as a browser shows them, no blanks at the ends; no-break spaces are letters here. */
export function collapseBlanks(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ").replace(/^ | $/g, "");
}

/** Words for comparing: letters and digits alone, in lower case, one space between; "" where there are none. */
export function comparableWords(text: string): string {
  return wordsOf(text).join(" ");
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in order, in lower case and NFKC; a letter of Han or Kana counts as a word of its own. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize("NFKC").toLowerCase().match(WORD) ?? [];
}

/** Whether a text says anything: a letter, a digit or a symbol such as an emoji. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}

const CJK_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u;
const CJK_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Two lines of one paragraph as one: a space between, none between letters of Han and Kana, which know no spaces. */
export function joinLines(before: string, after: string): string {
  if (before === "" || after === "") return before + after;
  return CJK_END.test(before.slice(-2)) && CJK_START.test(after.slice(0, 2)) ? before + after : `${before} ${after}`;
}
