import { type Base, type BidiClass, bidiClass, mirrored, type Strong, shownOrder } from "./bidi.ts";

/** Letters in the order in which they are read, and whether no other order would be shown like that. */
export type ReadingOrder = { readonly text: string; readonly sure: boolean };

type Letter = { readonly text: string; readonly type: BidiClass };
/** A part of a line put in the order of reading. */
type Part = { readonly letters: readonly Letter[]; readonly sure: boolean };

const CLUSTER = /[\s\S](?:[\p{Mn}\p{Me}]|\u200C|\u200D)*/gu;

/** A line of more letters than this is no line that somebody wrote. */
const MOST_LETTERS = 4000;

/** A text as letters, each with its marks. */
export const clustersOf = (text: string): readonly string[] => text.match(CLUSTER) ?? [];

const isRtl = ({ type }: Letter): boolean => type === "R" || type === "AL";
const isFigure = ({ type }: Letter): boolean => type === "EN" || type === "AN";
const isSpoken = (letter: Letter): boolean => letter.type === "L" || isFigure(letter);
const turned = (letters: readonly Letter[]): readonly Letter[] =>
  letters.toReversed().map((letter) => ({ ...letter, text: mirrored(letter.text) }));
const textOf = (letters: readonly Letter[]): string => letters.map(({ text }) => text).join("");

/** Marks of one kind alike, whichever way they are turned: some files name the mark that is shown, some the one meant. */
const unturned = (text: string): string => text.replace(/[)\]}»›>]/gu, (mark) => mirrored(mark));

/** How letters in this order would be shown. */
const shownText = (read: readonly Letter[], base: Base, before: Strong): string =>
  shownOrder(
    read.map(({ text }) => text),
    base,
    before,
  ).join("");

/** Whether each bracket closes the one opened last. */
function isBalanced(text: string): boolean {
  const open: number[] = [];
  for (const letter of text) {
    const [opens, closes] = ["([{«".indexOf(letter), ")]}»".indexOf(letter)];
    if (opens >= 0) open.push(opens);
    if (closes >= 0 && open.pop() !== closes) return false;
  }
  return open.length === 0;
}

/** Blanks and marks where nobody writes them: before a comma, after an opening bracket, a quotation that ends first. */
function oddities(text: string): number {
  const odd = text.match(/\s[,.;:!?،؛؟%)\]}»”](?!\d)|[([{«“$€£]\s|[)\]}](?=\p{L})|\d[$€£]|^[,.;:!?،؛؟%](?!\d)/gu);
  const [opens, closes] = [text.indexOf("“"), text.indexOf("”")];
  return (odd?.length ?? 0) + (closes >= 0 && opens > closes ? 1 : 0) + (isBalanced(text) ? 0 : 1);
}

/**
 * Of several orders the one that would be shown like this; of two such the one that is written as people write, else the
 * first, which then is not sure. Where none would be shown like this the first is taken.
 */
function choose(orders: readonly Part[], shown: readonly Letter[], base: Base, before: Strong): Part {
  const seen = textOf(shown);
  const different = new Map(orders.toReversed().map((order) => [textOf(order.letters), order]));
  const judged = [...different]
    .toReversed()
    .map(([text, order]) => ({ order, odd: oddities(text), shown: shownText(order.letters, base, before) }));
  const exact = judged.filter((one) => one.shown === seen);
  const fitting = exact.length > 0 ? exact : judged.filter((one) => unturned(one.shown) === unturned(seen));
  const least = Math.min(...fitting.map(({ odd }) => odd));
  const [best, other] = fitting.filter(({ odd }) => odd === least);
  if (best === undefined) return { letters: orders[0]?.letters ?? shown, sure: false };
  return { letters: best.order.letters, sure: other === undefined && best.order.sure };
}

/** One past the end of the number that begins at a place. Signs and units belong to it where no Arabic stands before. */
function numberEnd(letters: readonly Letter[], from: number, takesSigns: boolean): number {
  let at = from;
  while (takesSigns && letters[at]?.type === "ET") at += 1;
  const begun = letters[at];
  if (begun === undefined || !isFigure(begun)) return from;
  for (;;) {
    const letter = letters[at];
    if (letter === undefined) return at;
    const parts = letter.type === "CS" || (takesSigns && letter.type === "ES");
    const goesOn =
      isFigure(letter) ||
      (parts && letters[at + 1]?.type === begun.type && isFigure(letters[at - 1] ?? letter)) ||
      (takesSigns && letter.type === "ET" && begun.type === "EN");
    if (!goesOn) return at;
    at += 1;
  }
}

/** Numbers and marks alone: each number as it is shown, one after the other from right to left. */
function numbersApart(shown: readonly Letter[], takesSigns: boolean): readonly Letter[] {
  const parts: (readonly Letter[])[] = [];
  for (let at = 0; at < shown.length; ) {
    const end = Math.max(numberEnd(shown, at, takesSigns), at);
    parts.push(end > at ? shown.slice(at, end) : turned(shown.slice(at, at + 1)));
    at = Math.max(end, at + 1);
  }
  return parts.toReversed().flat();
}

const isBlank = (letter: Letter | undefined): boolean => letter?.type === "WS";
/** More places than these to begin or end at are not told apart. */
const MOST_PLACES = 5;

/** Where the words with figures in them stand, from and to, among the first few of a stretch. */
function wordsWithFigures(letters: readonly Letter[]): readonly (readonly [from: number, to: number])[] {
  const words: (readonly [number, number])[] = [];
  for (let at = 0; at < letters.length && words.length < MOST_PLACES; at++) {
    if (isBlank(letters[at])) continue;
    const next = letters.findIndex((letter, place) => place > at && isBlank(letter));
    const end = next < 0 ? letters.length : next;
    const word = letters.slice(at, end);
    if (word.some(isFigure)) words.push([at + word.findIndex(isFigure), at + word.findLastIndex(isFigure) + 1]);
    at = end;
  }
  return words;
}

/** Widens a run from left to right by the units that touch its numbers and by the bracket that closes one in it. */
function wholeRun(shown: readonly Letter[], first: number, last: number): readonly [number, number] {
  let [from, to] = [first, last];
  while (shown[first]?.type === "EN" && shown[from - 1]?.type === "ET") from -= 1;
  while (shown[last - 1]?.type === "EN" && shown[to]?.type === "ET") to += 1;
  const run = shown.slice(from, to).map(({ text }) => text);
  const depth = run.filter((text) => "([{".includes(text)).length - run.filter((text) => ")]}".includes(text)).length;
  if (depth > 0 && ")]}".includes(shown[to]?.text ?? " ")) return [from, to + 1];
  return depth < 0 && "([{".includes(shown[from - 1]?.text ?? " ") ? [from - 1, to] : [from, to];
}

/**
 * A stretch of a line from right to left that has no letter of that direction. Latin words in it run from left to right,
 * together with the numbers shown after them, or else these come first: both may be shown alike.
 */
function stretchOf(shown: readonly Letter[], before: Strong): Part {
  const takesSigns = before !== "AL";
  const last = shown.findLastIndex(({ type }) => type === "L");
  if (last < 0) return { letters: numbersApart(shown, takesSigns), sure: true };
  const start = shown.findIndex(isSpoken);
  const order = (end: number): Part => {
    const [from, to] = wholeRun(shown, start, end);
    const [left, run, right] = [shown.slice(0, from), shown.slice(from, to), shown.slice(to)];
    return { letters: [...numbersApart(right, takesSigns), ...run, ...turned(left)], sure: true };
  };
  const ends = wordsWithFigures(shown.slice(last + 1)).map(([, end]) => last + 1 + end);
  // “F-16” is one word.
  const own = shown.slice(last + 1, last + 1 + Math.max(0, shown.slice(last + 1).findIndex(isBlank)));
  const orders = [...(own.some(isFigure) ? [] : [last + 1]), ...ends].toReversed().map(order);
  return choose(orders, shown, "rtl", before);
}

/** A line, or a part of one, that runs from right to left. */
function fromRight(shown: readonly Letter[], start: Strong): Part {
  const letters: Letter[] = [];
  let sure = true;
  let before = start;
  for (let end = shown.length; end > 0; ) {
    const letter = shown[end - 1];
    if (letter && isRtl(letter)) {
      letters.push(letter);
      before = letter.type === "AL" ? "AL" : "R";
      end -= 1;
      continue;
    }
    const from = shown.slice(0, end).findLastIndex(isRtl) + 1;
    const stretch = stretchOf(shown.slice(from, end), before);
    letters.push(...stretch.letters);
    sure &&= stretch.sure;
    end = from;
  }
  return { letters, sure };
}

const runsLeft = (letter: Letter): boolean => isRtl(letter) || letter.type === "AN";

/**
 * A stretch of a line from left to right that has no Latin letter. Words in it run from right to left; a number or a
 * bracket shown before them may be theirs or not.
 */
function passageOf(shown: readonly Letter[], before: Strong): Part {
  const first = shown.findIndex(runsLeft);
  if (first < 0) return { letters: shown, sure: true };
  const order = (from: number, to: number): Part => {
    const inner = fromRight(shown.slice(from, to), before);
    const rest = passageOf(shown.slice(to), before);
    return { letters: [...shown.slice(0, from), ...inner.letters, ...rest.letters], sure: inner.sure && rest.sure };
  };
  const end = shown.findLastIndex(runsLeft) + 1;
  const orders = [order(first, end)];
  const bracket = "([{".indexOf(shown[first - 1]?.text ?? " ");
  const close = bracket < 0 ? -1 : shown.findIndex(({ text }, at) => at > first && text === ")]}".charAt(bracket));
  if (close > 0) orders.unshift(order(first, close));
  if (close > 0) orders.push(order(first - 1, Math.max(end, close + 1)));
  const ahead = shown.slice(0, first);
  for (const [from, to] of wordsWithFigures(ahead)) {
    // “F-16” is one word.
    const isOwn = from === 0 || ahead.slice(0, from).some(isBlank);
    if (isOwn) orders.push(order(wholeRun(ahead, from, to)[0], end));
  }
  return choose(orders, shown, "ltr", before);
}

/** A line from left to right, with passages in it that run the other way. */
function fromLeft(shown: readonly Letter[], start: Strong): Part {
  const letters: Letter[] = [];
  let sure = true;
  for (let at = 0; at < shown.length; ) {
    const next = shown.findIndex(({ type }, place) => place >= at && type === "L");
    const end = next < 0 ? shown.length : next;
    const passage = passageOf(shown.slice(at, end), letters.length > 0 ? "L" : start);
    letters.push(...passage.letters, ...shown.slice(end, end + 1));
    sure &&= passage.sure;
    at = end + 1;
  }
  return { letters, sure };
}

/** The line with the brackets of its words from right to left turned, if only that makes pairs of them. */
function withBrackets(letters: readonly Letter[], base: Base): string {
  const text = textOf(letters);
  if (isBalanced(text)) return text;
  let isTurned = base === "rtl";
  const other = letters.map((letter) => {
    if (isRtl(letter) || letter.type === "L") isTurned = isRtl(letter);
    return isTurned ? mirrored(letter.text) : letter.text;
  });
  return isBalanced(other.join("")) ? other.join("") : text;
}

/**
 * The letters of a line as they are shown from left to right, put in the order in which they are read. The order is sure
 * where it alone would be shown like that, by the Unicode Bidirectional Algorithm; where a Latin name and a number stand
 * side by side between Arabic words there may be two. At most quadratic, in lines of up to 4,000 letters. `before` is the letter with a direction that the line follows on.
 */
export function readingOrder(shown: readonly string[], base: Base, before: Strong): ReadingOrder {
  const letters = shown.map((text): Letter => ({ text, type: bidiClass(text) }));
  if (letters.length > MOST_LETTERS) return { text: textOf(base === "rtl" ? turned(letters) : letters), sure: false };
  const read = base === "rtl" ? fromRight(letters, before) : fromLeft(letters, before);
  const again = shownText(read.letters, base, before);
  return { text: withBrackets(read.letters, base), sure: read.sure && unturned(again) === unturned(textOf(letters)) };
}
