import type { Anchor } from "../evidence/evidence.ts";
import { type BitPattern, bitPattern, distanceToBeginning } from "./bit-parallel.ts";
import { glueAfter, glueBefore } from "./glue.ts";
import { normalise, normalOffset } from "./normalise.ts";
import { type Tokens, tokensOf } from "./tokens.ts";

/** A quote with its surroundings, made ready to be looked for in normalised text. */
export type Needle = {
  /** Surroundings and words, normalised together, so that a syllable or a line end across an edge is one. */
  readonly text: string;
  /** Where the words lie in it. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly left: Side;
  readonly right: Side;
  readonly tokens: Tokens;
  /** Positions, of the first and past the last, of the words of `tokens` that no cut of the surroundings went through. */
  readonly firstWhole: number;
  readonly pastWhole: number;
};

/** What stood beside the words. */
export type Side = {
  readonly text: string;
  /** What of it belongs to the word or number at the edge of the quote. */
  readonly glue: string;
  /** The text from the edge of the quote outwards, ready to be compared; made when first asked for. */
  readonly outwards: () => BitPattern;
  /** Whether nothing stood there because the article begins, or ends, with the quote. */
  readonly isTextEnd: boolean;
};

/** Surroundings are cut anywhere, through a sign with its marks as well: this much of the far end may differ. */
const RAGGED = 2;
const RAGGED_FROM = 8;
/** How far the text beside a place is read when it is compared with surroundings that words were put into. */
const SLACK = 12;

const reversed = (text: string): string => text.split("").reverse().join("");

function once<Value>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** An anchor made ready. What its words and surroundings were normalised to is kept, the anchor itself is not touched. */
export function needleOf({ prefix, exact, suffix, start: storedStart }: Anchor): Needle {
  const normalised = normalise(prefix + exact + suffix);
  const { text } = normalised;
  const start = normalOffset(normalised, prefix.length, "start");
  const end = Math.max(start, normalOffset(normalised, prefix.length + exact.length, "end"));
  const tokens = tokensOf(text);
  const cutsFirst = start > 0 && tokens.starts[0] === 0;
  const cutsLast = end < text.length && tokens.ends[tokens.count - 1] === text.length;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return {
    text,
    start,
    end,
    words: text.slice(start, end),
    left: {
      text: before,
      glue: glueBefore(text, start),
      outwards: once(() => bitPattern(reversed(before))),
      isTextEnd: before === "" && storedStart === 0,
    },
    right: {
      text: after,
      glue: glueAfter(text, end),
      outwards: once(() => bitPattern(after)),
      isTextEnd: after === "" && before !== "",
    },
    tokens,
    firstWhole: cutsFirst ? 1 : 0,
    pastWhole: tokens.count - (cutsLast ? 1 : 0),
  };
}

/** How the surroundings of a place compare with the quote's. */
export type Beside = {
  /** From 0 to 1; `null` where the quote has no surroundings on that side. */
  readonly left: number | null;
  readonly right: number | null;
  /** Edit distance of both sides together. */
  readonly errors: number;
};

/** Compares what stands beside `start` to `end` of a normalised text with what stood beside the quote. */
export function besideOf({ left, right }: Needle, text: string, start: number, end: number): Beside {
  const before = text.slice(Math.max(0, start - left.text.length - SLACK), start);
  const after = text.slice(end, end + right.text.length + SLACK);
  const leftErrors = before.endsWith(left.text) ? 0 : distanceToBeginning(left.outwards(), reversed(before));
  const rightErrors = after.startsWith(right.text) ? 0 : distanceToBeginning(right.outwards(), after);
  return {
    left: likeness(left, leftErrors, start === 0),
    right: likeness(right, rightErrors, end === text.length),
    errors: leftErrors + rightErrors,
  };
}

function likeness({ text, isTextEnd }: Side, errors: number, endsHere: boolean): number | null {
  if (text !== "") return 1 - errors / text.length;
  return isTextEnd && endsHere ? 1 : null;
}

/** How far off surroundings still speak for a place that other text was put beside, and in pieces of what size. */
const NEAR_BY = 512;
const PIECE = 12;

/** Pieces of the surroundings, whole ones only, the one next to the quote first. */
function* piecesOf(side: string, fromEnd: boolean): Generator<string> {
  for (let at = 0; at + PIECE <= side.length; at += PIECE)
    yield fromEnd ? side.slice(side.length - at - PIECE, side.length - at) : side.slice(at, at + PIECE);
}

/**
 * Whether what stood beside the quote speaks for a place: a piece of it stands near by on that side, with something put
 * between, or as much as a piece still adjoins the words, both sides together.
 */
export function standsNearBy({ left, right }: Needle, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR_BY), start);
  const after = text.slice(end, end + NEAR_BY);
  for (const piece of piecesOf(left.text, true)) if (before.includes(piece)) return true;
  for (const piece of piecesOf(right.text, false)) if (after.includes(piece)) return true;
  return alikeAtEnd(left.text, before) + alikeAtStart(right.text, after) >= PIECE;
}

function alikeAtStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function alikeAtEnd(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.at(-1 - at) === other.at(-1 - at)) at += 1;
  return at;
}

/** The words with their surroundings but for the ragged ends, as a stretch of the needle's text. */
export function core({ text, start, end }: Needle): { readonly start: number; readonly end: number } {
  return {
    start: start > RAGGED_FROM ? RAGGED : 0,
    end: text.length - end > RAGGED_FROM ? text.length - RAGGED : text.length,
  };
}

/** Whether the words may stand from `start` to `end`: no word or number goes on over an edge that did not in the quote. */
export function edgesHold({ left, right }: Needle, text: string, start: number, end: number): boolean {
  const [before, after] = [glueBefore(text, start), glueAfter(text, end)];
  // Where the surroundings are one cut word, its far end is unknown.
  const holdsLeft = left.glue === before || (left.glue === left.text && left.glue !== "" && before.endsWith(left.glue));
  return (
    holdsLeft &&
    (right.glue === after || (right.glue === right.text && right.glue !== "" && after.startsWith(right.glue)))
  );
}
