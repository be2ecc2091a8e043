import { describeAnchor } from "../annotation/describe-anchor.ts";
import { codePointOffsets } from "../annotation/graphemes.ts";
import type { Outcome, Place } from "../annotation/outcome.ts";
import { reanchorSteps } from "../annotation/reanchor.ts";
import type { Anchor } from "../evidence/evidence.ts";
import type { Steps } from "../layout/layout-input.ts";
import { anchorInUtf16, type GivenAnchor, type GivenQuote } from "./given-quote.ts";

/** A quote of a file, and where it stands in the article it is laid over. */
export type PlacedQuote = {
  readonly given: GivenQuote;
  readonly outcome: Outcome;
  /** The place described anew where it is certain (found, moved); `null` where somebody has to look. */
  readonly anchor: Anchor | null;
};

/** What placing is given: plain values, so that it can be asked of a worker. */
export type PlacingInput = {
  /** The article's plain text. */
  readonly text: string;
  /** Quotes of one article: the certain ones say where the others may stand. */
  readonly quotes: readonly GivenQuote[];
  /** Names whose change is to be called one (R44). */
  readonly names?: readonly string[];
};

/** Says to the search that nobody knows the place. */
const NOWHERE = -1;

/**
 * Where the quotes of a file stand in an article (R40 to R44), in their order. Words decide, offsets only help; a quote
 * of which the file gives offsets alone is ambiguous, its one place offered, for nothing says that this is the same text.
 * Words that a format altered (DNA) count as the same where the text says them but for those marks.
 */
export function* placeQuoteSteps({ text, quotes, names = [] }: PlacingInput): Steps<readonly PlacedQuote[]> {
  let counted: ((codePoint: number) => number) | null = null;
  const toUnits = () => {
    counted ??= codePointOffsets(text);
    return counted;
  };
  const anchors = quotes.map(({ anchor }) => restored(anchorInUtf16(anchor, text, toUnits), text));
  const outcomes = yield* reanchorSteps({ text, anchors: anchors.map(searchable), names });
  return quotes.map((given, at): PlacedQuote => {
    const anchor = anchors[at] ?? given.anchor;
    const found = outcomes[at] ?? { state: "lost", was: "" };
    const outcome = anchor.exact === null ? byOffsets(anchor, text) : forgiven(found, given.anchor);
    const place = outcome.state === "found" || outcome.state === "moved" ? outcome.place : null;
    return { given, outcome, anchor: place && describeAnchor(text, place.start, place.end) };
  });
}

function searchable({ exact, prefix, suffix, start, end }: GivenAnchor): Anchor {
  return {
    exact: exact ?? "",
    prefix: prefix ?? "",
    suffix: suffix ?? "",
    start: start ?? NOWHERE,
    end: end ?? NOWHERE,
  };
}

function byOffsets({ start, end }: GivenAnchor, text: string): Outcome {
  const anchor = start === null || end === null ? null : describeAnchor(text, start, end);
  if (anchor === null) return { state: "lost", was: "" };
  const place: Place = { start: anchor.start, end: anchor.end, words: anchor.exact, score: 0, reasons: [] };
  return { state: "ambiguous", was: "", places: [place] };
}

/** What DNA leaves of words: it writes `;` as `,` and `"` as `'`. */
const asAltered = (words: string): string => words.replaceAll(";", ",").replaceAll('"', "'");

/** An anchor with the words as they stood, where the text says them at its offsets but for what the format altered. */
function restored(anchor: GivenAnchor, text: string): GivenAnchor {
  const { exact, start, end, faithful } = anchor;
  if (faithful || exact === null || start === null || end === null) return anchor;
  const words = text.slice(start, end);
  return asAltered(words) === exact ? { ...anchor, exact: words } : anchor;
}

/** A change that is only the format's is none. */
function forgiven(outcome: Outcome, { exact, faithful }: GivenAnchor): Outcome {
  if (faithful || outcome.state !== "changed" || asAltered(outcome.place.words) !== exact) return outcome;
  return { state: "moved", was: outcome.was, place: { ...outcome.place, reasons: [] }, by: "normalised" };
}
