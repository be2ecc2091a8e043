import { normalise } from "./normalise.ts";

/** A stretch of words, and whether the other text has it too. */
export type WordPiece = { readonly text: string; readonly same: boolean };

/** Old and new words, each cut where they begin and cease to differ. Joined again the pieces are the words as given. */
export type WordComparison = { readonly was: readonly WordPiece[]; readonly is: readonly WordPiece[] };

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
/** Beyond this many pairs of words only what both begin and end with is looked at. */
const MOST_PAIRS = 1_000_000;

type Token = { readonly text: string; readonly plain: string };

const tokensOf = (text: string): readonly Token[] =>
  [...segmenter.segment(text)].map(({ segment }) => ({
    text: segment,
    plain: /^\s+$/u.test(segment) ? " " : normalise(segment).text,
  }));

/**
 * What differs between two stretches of words, for a reader who sees them side by side: the longest words both have in
 * order stand as they are, the rest is marked. Other quotation marks, dashes and line ends are no difference. Cost: words
 * of the one times words of the other, less what they begin and end with alike.
 */
export function compareWords(was: string, is: string): WordComparison {
  const [one, other] = [tokensOf(was), tokensOf(is)];
  const shortest = Math.min(one.length, other.length);
  let head = 0;
  while (head < shortest && one[head]?.plain === other[head]?.plain) head += 1;
  let tail = 0;
  while (tail < shortest - head && one[one.length - 1 - tail]?.plain === other[other.length - 1 - tail]?.plain)
    tail += 1;
  const kept = commonWords(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  const pieces = (tokens: readonly Token[], isKept: ReadonlySet<number>) =>
    joined(
      tokens.map(({ text }, at) => ({
        text,
        same: at < head || at >= tokens.length - tail || isKept.has(at - head),
      })),
    );
  return { was: pieces(one, kept.one), is: pieces(other, kept.other) };
}

/** Which words of each are the longest sequence that both have. */
function commonWords(
  one: readonly Token[],
  other: readonly Token[],
): { readonly one: ReadonlySet<number>; readonly other: ReadonlySet<number> } {
  const [rows, columns] = [one.length, other.length];
  const kept = { one: new Set<number>(), other: new Set<number>() };
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS) return kept;
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        one[row]?.plain === other[column]?.plain
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (one[row]?.plain === other[column]?.plain) {
      kept.one.add(row++);
      kept.other.add(column++);
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}

/** Neighbours of one kind as one piece; white space alone between two marked words is marked with them. */
function joined(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const filled = pieces.map((piece, at) => {
    const isGap =
      piece.same && piece.text.trim() === "" && pieces[at - 1]?.same === false && pieces[at + 1]?.same === false;
    return isGap ? { ...piece, same: false } : piece;
  });
  const runs: WordPiece[] = [];
  for (const piece of filled) {
    const last = runs.at(-1);
    if (last && last.same === piece.same) runs[runs.length - 1] = { text: last.text + piece.text, same: piece.same };
    else runs.push(piece);
  }
  return runs;
}
