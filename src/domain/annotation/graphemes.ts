/** One segmenter for all texts: where a reader sees one sign end and the next begin does not hang on the language. */
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
/** The longest signs are families of emoji and flags in a row; text this far before an offset decides about it. */
const LOOK_BACK = 256;
const LOOK_AHEAD = 64;
/** From here on a sign may join the one before it. */
const FIRST_JOINING = 0x300;

/** A plain sign no other joins: below U+0300 only a carriage return looks at what follows. */
const standsAlone = (unit: number): boolean => unit < FIRST_JOINING && unit !== 0x0d && unit !== 0xad;

/** The last place before `offset` where two plain signs meet, so that segmenting may begin there. */
function safeStart(text: string, offset: number): number {
  const floor = Math.max(0, offset - LOOK_BACK);
  for (let at = offset - 1; at > floor; at -= 1)
    if (standsAlone(text.charCodeAt(at)) && standsAlone(text.charCodeAt(at - 1))) return at;
  return floor;
}

/** The sign that `offset` falls into: where it begins and ends. Both are `offset` where signs meet there. */
function signAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  if (offset <= 0 || offset >= text.length) {
    const clamped = offset <= 0 ? 0 : text.length;
    return { start: clamped, end: clamped };
  }
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  if (standsAlone(before) && standsAlone(after)) return { start: offset, end: offset };
  const from = safeStart(text, offset);
  const sign = graphemes.segment(text.slice(from, offset + LOOK_AHEAD)).containing(offset - from);
  const start = from + (sign?.index ?? offset - from);
  return start === offset ? { start, end: start } : { start, end: start + (sign?.segment.length ?? 0) };
}

/**
 * Whether a range may begin or end at `offset` (R41): not inside a surrogate pair, a letter with its marks, a Korean
 * syllable, a line end of two units, or an emoji joined of several. The ends of the text are allowed, what is beyond is not.
 */
export function isEdge(text: string, offset: number): boolean {
  return offset >= 0 && offset <= text.length && signAround(text, offset).start === offset;
}

/** The nearest allowed edge at or before `offset`, or at or after it; offsets beyond the text become its ends. */
export function nearestEdge(text: string, offset: number, direction: "before" | "after"): number {
  const { start, end } = signAround(text, Math.trunc(offset));
  return direction === "before" ? start : end;
}

/** The next allowed edge past `offset` in a direction; the end of the text where there is none. */
export function nextEdge(text: string, offset: number, direction: "before" | "after"): number {
  return direction === "before"
    ? nearestEdge(text, Math.max(0, offset - 1), "before")
    : nearestEdge(text, Math.min(text.length, offset + 1), "after");
}

/**
 * From offsets counted in code points, as some exports declare (R41), to offsets in UTF-16 units. Offsets beyond the text
 * become its end. Built once in linear time, then each answer takes a look or a short search.
 */
export function codePointOffsets(text: string): (codePoint: number) => number {
  /** How many code points stand before the n-th one of two units. */
  const wide: number[] = [];
  let points = 0;
  for (let at = 0; at < text.length; at += 1, points += 1) {
    const isPair = (text.codePointAt(at) ?? 0) > 0xffff;
    if (isPair) wide.push(points);
    if (isPair) at += 1;
  }
  return (codePoint) => {
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((wide[middle] as number) < codePoint) low = middle + 1;
      else high = middle;
    }
    return Math.min(Math.max(0, codePoint) + low, text.length);
  };
}
