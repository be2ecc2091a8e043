import type { Base } from "./bidi.ts";
import type { ShownLine } from "./line-words.ts";

/** A line as it is shown, and where it stands. */
export type PlacedLine = ShownLine & {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};
/** Lines farther apart than this many letter sizes belong to two paragraphs. */
const PARAGRAPH_STEP = 1.8;

/** The direction a line runs in as a whole, and whether something on the page says so. */
export type LineBase = { readonly base: Base; readonly sure: boolean };

/** What ends a sentence or a clause, and begins none. */
const END_MARK = /^[.,:;!?…،؛؟۔]/u;

/** What a line's own marks say: a sentence ends where its line does. */
function byMarks({ cells }: ShownLine): Base | null {
  const [first, last] = [cells[0]?.[0] ?? "", cells.at(-1)?.at(-1) ?? ""];
  const [atLeft, atRight] = [END_MARK.test(first), END_MARK.test(last)];
  return atLeft === atRight ? null : atLeft ? "rtl" : "ltr";
}

/** What the place of a line says that does not fill its page from side to side. */
function byPlace(
  { left, right, size }: PlacedLine,
  edges: { readonly left: number; readonly right: number },
): Base | null {
  const [atLeft, atRight] = [left - edges.left < size, edges.right - right < size];
  return atLeft === atRight ? null : atLeft ? "ltr" : "rtl";
}

/**
 * The direction of each line of a page. Letters from right to left may stand in lines that run from left to right: in a
 * quotation, or where a page was made without a direction. What tells them apart is where sentences end, else at which
 * side a line is set, else which letters the page has most of (`onRtlPage`). A line of one direction alone is sure in any case.
 */
export function lineBases(lines: readonly PlacedLine[], onRtlPage: boolean): readonly LineBase[] {
  const edges = {
    left: lines.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
  };
  const isMostlyRtl = ({ rtl, ltr }: ShownLine): boolean => rtl > ltr;
  const votes = lines
    .filter(isMostlyRtl)
    .reduce((sum, line) => sum + { rtl: 1, ltr: -1, none: 0 }[byMarks(line) ?? "none"], 0);
  const usual: Base = votes < 0 ? "ltr" : "rtl";
  const bases: LineBase[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    if (onRtlPage || !isMostlyRtl(line)) {
      bases.push(onRtlPage ? onPageFromRight(line, usual) : { base: "ltr", sure: true });
      at += 1;
      continue;
    }
    // A paragraph that runs the other way: its last line is the one that tells.
    let end = at + 1;
    while (lines[end] && isMostlyRtl(lines[end] ?? line) && isClose(lines[end - 1] ?? line, lines[end] ?? line))
      end += 1;
    const paragraph = lines.slice(at, end).toReversed();
    const told = [byMarks, (one: PlacedLine) => byPlace(one, edges)].flatMap((by) =>
      paragraph.flatMap((one) => by(one) ?? []),
    );
    for (; at < end; at++) bases.push({ base: told[0] ?? "rtl", sure: told.length > 0 || isOneWay(lines[at] ?? line) });
  }
  return bases;
}

const isClose = (before: PlacedLine, line: PlacedLine): boolean =>
  before.y > line.y && before.y - line.y < line.size * PARAGRAPH_STEP;

const isOneWay = ({ ltr, hasFigures }: ShownLine): boolean => ltr === 0 && !hasFigures;

function onPageFromRight(line: ShownLine, usual: Base): LineBase {
  const own = byMarks(line);
  // Latin letters alone read the same either way, but for the mark at their end.
  if (line.rtl === 0) return { base: line.ltr > 0 ? (own ?? "ltr") : usual, sure: true };
  if (own === null || own === usual || line.ltr > line.rtl) return { base: usual, sure: true };
  return { base: own, sure: isOneWay(line) };
}
