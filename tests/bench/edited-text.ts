import { describeAnchor } from "#domain/annotation/describe-anchor.ts";
import { plainText } from "#domain/article/article.ts";
import type { Anchor } from "#domain/evidence/evidence.ts";
import { sampleDossier } from "../support/sample-dossier.ts";
import { seeded } from "./random.ts";

/** A quote of the first version, and where its words stand in the second; `null` when they were taken out. */
export type TrialQuote = {
  readonly anchor: Anchor;
  readonly truth: { readonly start: number; readonly end: number } | null;
};

/** Two versions of one text and the quotes of the first. */
export type EditedText = { readonly before: string; readonly after: string; readonly quotes: readonly TrialQuote[] };

/** A word with the white space before it, as both versions have it; "" where one has none. */
type Cell = {
  readonly was: string;
  readonly is: string;
  /** How much of the second version was put in before the word. */
  readonly added: number;
};

const EDITED = 0.05;
const PARAGRAPHS_OUT = 0.01;
const PARAGRAPHS_ELSEWHERE = 0.01;
const TWICE = 0.04;
const ALMOST_TWICE = 0.04;

/** Paragraphs in the words of the sample's articles, each word chosen among those that follow the one before somewhere. */
function paragraphsOf(words: number, chance: () => number): string[][] {
  const texts = sampleDossier().articles.map(plainText);
  const source = texts.join("\n").split(/\s+/);
  const followers = new Map<string, string[]>();
  source.forEach((word, at) => {
    const next = source[at + 1];
    if (next !== undefined) followers.set(word, [...(followers.get(word) ?? []), next]);
  });
  const any = <Value>(values: readonly Value[]) => values[Math.floor(chance() * values.length)] as Value;
  const paragraphs: string[][] = [];
  for (let count = 0; count < words; count += paragraphs.at(-1)?.length ?? 0) {
    const turn = chance();
    const earlier = paragraphs.length > 10 ? any(paragraphs) : null;
    if (earlier && turn < TWICE) paragraphs.push([...earlier]);
    else if (earlier && turn < TWICE + ALMOST_TWICE)
      paragraphs.push(earlier.map((word) => (chance() < 0.04 ? any(source) : word)));
    else {
      const made = [any(source)];
      const length = 40 + Math.floor(chance() * 60);
      while (made.length < length) made.push(any(followers.get(made.at(-1) ?? "") ?? source));
      paragraphs.push(made);
    }
  }
  return paragraphs;
}

/** One word in twenty is replaced, left out, preceded by another, or has a digit or letter changed. */
function edit(word: string, space: string, any: () => string, chance: () => number): Cell {
  const was = space + word;
  if (chance() >= EDITED) return { was, is: was, added: 0 };
  const turn = chance();
  if (turn < 0.3) return { was, is: space + any(), added: 0 };
  if (turn < 0.5) return { was, is: "", added: 0 };
  if (turn < 0.75) {
    const other = any();
    return { was, is: `${space}${other} ${word}`, added: other.length + 1 };
  }
  const at = Math.floor(chance() * word.length);
  const swapped = /\d/.test(word.charAt(at)) ? String(Math.floor(chance() * 10)) : "e";
  return { was, is: space + word.slice(0, at) + swapped + word.slice(at + 1), added: 0 };
}

/**
 * A text of so many words and its edited version, with quotes of 3 to 40 words spread over the first: a twentieth of the
 * words edited at random, some paragraphs taken out or moved, some standing twice or almost twice in both versions.
 */
export function editedText(words: number, quotes: number, seed: number): EditedText {
  const chance = seeded(seed);
  const paragraphs = paragraphsOf(words, chance);
  const vocabulary = paragraphs.flat();
  const any = () => vocabulary[Math.floor(chance() * vocabulary.length)] as string;
  const cells = paragraphs.map((paragraph, at) =>
    paragraph.map((word, position) => edit(word, position > 0 ? " " : at > 0 ? "\n" : "", any, chance)),
  );
  const order = cells.map((_, at) => at).filter(() => chance() >= PARAGRAPHS_OUT);
  for (let moves = Math.round(order.length * PARAGRAPHS_ELSEWHERE); moves > 0; moves -= 1) {
    const [taken = 0] = order.splice(Math.floor(chance() * order.length), 1);
    order.splice(Math.floor(chance() * order.length), 0, taken);
  }
  const before = cells
    .flat()
    .map(({ was }) => was)
    .join("");
  const startsAfter = new Map<number, number>();
  let length = 0;
  for (const at of order) {
    startsAfter.set(at, length);
    for (const { is } of cells[at] ?? []) length += is.length;
  }
  const after = order.map((at) => (cells[at] ?? []).map(({ is }) => is).join("")).join("");
  return { before, after, quotes: drawQuotes(cells, before, startsAfter, quotes, chance) };
}

const lengthOf = (cells: readonly Cell[], side: "was" | "is") =>
  cells.reduce((sum, cell) => sum + cell[side].length, 0);

function drawQuotes(
  cells: readonly (readonly Cell[])[],
  before: string,
  startsAfter: ReadonlyMap<number, number>,
  count: number,
  chance: () => number,
): readonly TrialQuote[] {
  const startsBefore: number[] = [];
  let total = 0;
  for (const paragraph of cells) {
    startsBefore.push(total);
    total += lengthOf(paragraph, "was");
  }
  const drawn: TrialQuote[] = [];
  while (drawn.length < count) {
    const at = Math.floor(chance() * cells.length);
    const paragraph = cells[at] ?? [];
    const words = 3 + Math.floor(chance() * 38);
    const first = Math.floor(chance() * Math.max(1, paragraph.length - words));
    const quote = paragraph.slice(first, first + words);
    const space = (text: string) => text.length - text.trimStart().length;
    const start = (startsBefore[at] ?? 0) + lengthOf(paragraph.slice(0, first), "was") + space(quote[0]?.was ?? "");
    const end = (startsBefore[at] ?? 0) + lengthOf(paragraph.slice(0, first + words), "was");
    const anchor = describeAnchor(before, start, end);
    if (!anchor) continue;
    const place = startsAfter.get(at);
    const left = place === undefined ? 0 : place + lengthOf(paragraph.slice(0, first), "is");
    const edited = quote.map(({ is }) => is).join("");
    const truth =
      place === undefined || edited.trim() === ""
        ? null
        : { start: left + space(edited) + (quote[0]?.added ?? 0), end: left + edited.length };
    drawn.push({ anchor, truth });
  }
  return drawn;
}
