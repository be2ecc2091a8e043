import type { TextRange } from "../find/folded.ts";
import { composed, KIND, kindOfUnit, nextOdd, SWAPS } from "./signs.ts";

/** A text as matching compares it, and the way back to the text as it is stored. Nothing of it is ever stored or shown. */
export type Normalised = {
  /** The text as it came. */
  readonly stored: string;
  /** The same for matching: NFC, single spaces, plain quotes and dashes, no ligature, nothing that cannot be seen. */
  readonly text: string;
  /** Stretches where the two differ in length; between them a step in one is a step in the other. */
  readonly bends: readonly Bend[];
};

/** A stretch of the stored text and what became of it; UTF-16 units. */
type Bend = {
  readonly at: number;
  readonly length: number;
  readonly storedAt: number;
  readonly storedLength: number;
};

/** A Korean syllable written letter by letter, or a sign, with the marks on it. */
const CLUSTER =
  /(?:[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*|[\uac00-\ud7a3][\u11a8-\u11ff]*|.)\p{M}*/suy;
/** A hyphen that ends a line in the middle of a word, and how the next line begins. */
const LINE_END = /[-\u2010\u00ad][ \t]*(?:\r\n?|\n)[ \t]*(?=([\p{L}\p{N}]))/uy;
const LETTER = /\p{L}/u;
const SMALL_LETTER = /\p{Ll}/u;
const PICTURES_FROM = 0x2190;
const PICTURES_TO = 0x2bff;

const isPicture = (unit: number): boolean =>
  (unit >= 0xd800 && unit <= 0xdfff) || (unit >= PICTURES_FROM && unit <= PICTURES_TO) || unit === 0xfe0f;

/**
 * The text normalised for matching only (R40): NFC, runs of white space and line ends as one space, quotes and dashes
 * plain, ligatures apart, soft hyphens and zero-width signs gone, words joined that a hyphen broke at a line's end. Case
 * stays, and so does the zero-width joiner inside an emoji. Linear; a text that is plain already costs one look per unit.
 */
export function normalise(stored: string): Normalised {
  const pieces: string[] = [];
  const bends: Bend[] = [];
  let written = 0;
  let from = 0;
  let at = nextOdd(stored, 0);
  while (at < stored.length) {
    const { start, end, text } = plainAt(stored, at, from);
    if (text !== null) {
      if (start > from) pieces.push(stored.slice(from, start));
      written += start - from;
      if (text.length !== end - start)
        bends.push({ at: written, length: text.length, storedAt: start, storedLength: end - start });
      if (text !== "") pieces.push(text);
      written += text.length;
      from = end;
    }
    at = nextOdd(stored, end);
  }
  if (from === 0) return { stored, text: stored, bends };
  pieces.push(stored.slice(from));
  return { stored, text: pieces.join(""), bends };
}

/** What is to stand for a stretch of the stored text; `null`: the stretch itself. */
type Plain = { readonly start: number; readonly end: number; readonly text: string | null };

/** What stands for the sign at `at` and whatever belongs to it; nothing before `from` is touched. */
function plainAt(stored: string, at: number, from: number): Plain {
  const unit = stored.charCodeAt(at);
  const kind = kindOfUnit(unit);
  const one = (text: string | null): Plain => ({ start: at, end: at + 1, text });
  if (kind === KIND.space) {
    const end = endOfBlank(stored, at);
    return { start: at, end, text: unit === 0x20 && end === at + 1 ? null : " " };
  }
  if (kind === KIND.swap) return one(SWAPS[stored.charAt(at)] ?? "");
  if (kind === KIND.drop) return one("");
  if (kind === KIND.joiner)
    return one(isPicture(stored.charCodeAt(at - 1)) && isPicture(stored.charCodeAt(at + 1)) ? null : "");
  if (kind === KIND.hyphen) {
    const joined = joinOverLineEnd(stored, at);
    if (joined) return { start: at, ...joined };
    return one(unit === 0x2d ? null : unit === 0xad ? "" : "-");
  }
  if (kind === KIND.keep) return one(null);
  const start = kind === KIND.extend ? baseOf(stored, at, from) : at;
  CLUSTER.lastIndex = start;
  const cluster = CLUSTER.exec(stored)?.[0] ?? stored.charAt(start);
  const end = Math.max(start + cluster.length, at + 1);
  const text = composed(stored.slice(start, end));
  return { start, end, text: text === stored.slice(start, end) ? null : text };
}

/** One past the blanks that begin at `at`, and past what cannot be seen between them. */
function endOfBlank(stored: string, at: number): number {
  let end = at + 1;
  for (let next = end; next < stored.length; next += 1) {
    const unit = stored.charCodeAt(next);
    const kind = kindOfUnit(unit);
    if (kind === KIND.space) end = next + 1;
    else if (kind !== KIND.drop && kind !== KIND.joiner && unit !== 0xad) break;
  }
  return end;
}

/** Where the sign begins that a mark at `at` sits on; the mark itself where nothing unchanged stands before it. */
function baseOf(stored: string, at: number, from: number): number {
  if (at <= from) return at;
  const isLowHalf = stored.charCodeAt(at - 1) >= 0xdc00 && stored.charCodeAt(at - 1) <= 0xdfff;
  return isLowHalf && at - 2 >= from ? at - 2 : at - 1;
}

/**
 * What stands for a hyphen at a line's end: nothing before a small letter ("coop-\neration"), else the hyphen without
 * the line end ("Anglo-\nAmerican", "2024-\n25"). `null` for any other hyphen.
 */
function joinOverLineEnd(stored: string, at: number): { readonly end: number; readonly text: string } | null {
  const next = stored.charCodeAt(at + 1);
  if (next !== 0x0a && next !== 0x0d && next !== 0x20 && next !== 0x09) return null;
  LINE_END.lastIndex = at;
  const found = LINE_END.exec(stored);
  if (!found || !/[\p{L}\p{N}]/u.test(stored.charAt(at - 1))) return null;
  const isSoft = stored.charCodeAt(at) === 0xad;
  const breaksWord = LETTER.test(stored.charAt(at - 1)) && SMALL_LETTER.test(found[1] ?? "");
  return { end: at + found[0].length, text: isSoft || breaksWord ? "" : "-" };
}

/** Position of the last bend that begins at or before an offset of the normalised (or the stored) text; -1: none. */
function lastBend(bends: readonly Bend[], offset: number, side: "at" | "storedAt"): number {
  let low = 0;
  let high = bends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bends[middle] as Bend)[side] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where in the stored text the sign stands that is at `offset` of the normalised text: its first unit, and one past. */
function signAt({ bends }: Normalised, offset: number): TextRange {
  const bend = bends[lastBend(bends, offset, "at")];
  if (!bend) return { start: offset, end: offset + 1 };
  const storedEnd = bend.storedAt + bend.storedLength;
  const beyond = offset - bend.at - bend.length;
  return beyond < 0
    ? { start: bend.storedAt, end: storedEnd }
    : { start: storedEnd + beyond, end: storedEnd + beyond + 1 };
}

/**
 * The stretch of the stored text that became `start` to `end` of the normalised one: whole signs, so half a ligature or
 * half a syllable brings the whole, and nothing invisible at its edges. An empty stretch stays empty.
 */
export function storedRange(normalised: Normalised, start: number, end: number): TextRange {
  const first = Math.min(signAt(normalised, start).start, normalised.stored.length);
  return end <= start ? { start: first, end: first } : { start: first, end: signAt(normalised, end - 1).end };
}

/**
 * Where an offset of the stored text falls in the normalised one. Inside what became one sign, `edge` decides: "start"
 * takes the sign in, "end" as well.
 */
export function normalOffset({ bends, text }: Normalised, storedOffset: number, edge: "start" | "end"): number {
  const bend = bends[lastBend(bends, edge === "start" ? storedOffset : storedOffset - 1, "storedAt")];
  if (!bend) return Math.min(storedOffset, text.length);
  const beyond = storedOffset - bend.storedAt - bend.storedLength;
  if (beyond >= 0) return Math.min(bend.at + bend.length + beyond, text.length);
  return edge === "start" ? bend.at : bend.at + bend.length;
}
