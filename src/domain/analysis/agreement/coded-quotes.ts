import type { Dossier } from "../../dossier/dossier.ts";
import type { Quote } from "../../evidence/evidence.ts";
import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import { partOf } from "../../layout/part-of-steps.ts";
import type { WorkspaceDocument } from "../../workspace/document.ts";
import { overlay } from "../../workspace/overlay.ts";
import { pairSteps } from "./pair-quotes.ts";
import { type PlacedCoding, placeSteps, type UnplacedQuote } from "./place-theirs.ts";

/** What two coders of one dossier coded. */
export type CodedQuotes = {
  readonly ones: readonly Quote[];
  /** In the one's articles. */
  readonly others: readonly Quote[];
  /** The other's that have no place in the one's articles: nothing can be said of them. */
  readonly apart: readonly UnplacedQuote[];
  /** The one's at words that such a quote most likely means: whether both marked them cannot be said. */
  readonly beside: readonly Quote[];
  /** The dossier as the other coder sees it: names and sources of what may be taken over. */
  readonly seen: Dossier;
};

/**
 * Ids of the quotes that at least one of two workspaces over one dossier added, changed or hid. What both left as the
 * dossier has it says nothing of how they code, and would make any two coders agree.
 */
export function touchedQuotes(one: WorkspaceDocument, other: WorkspaceDocument): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const { quotes, hidden } of [one, other]) {
    for (const id of Object.keys(quotes)) touched.add(id);
    for (const { ref } of Object.values(hidden)) if (ref.kind === "quote") touched.add(ref.id);
  }
  return touched;
}

/** The quotes on which two workspaces can be compared, once the other's have their places, in steps. `mine` is the one's desk. */
export function* codedSteps(
  placed: PlacedCoding,
  mine: Dossier,
  one: WorkspaceDocument,
  other: WorkspaceDocument,
): Steps<CodedQuotes> {
  const touched = touchedQuotes(one, other);
  const coded = (quotes: readonly Quote[]) => quotes.filter(({ id }) => touched.has(id));
  const others = coded(placed.quotes);
  const apart = placed.unplaced.filter(({ quote }) => touched.has(quote.id));
  const all = coded(mine.quotes);
  yield 0.1;
  const likely = apart.flatMap((unplaced) => unplaced.likely ?? []);
  const beside = likely.length === 0 ? NONE : yield* partOf(besideSteps(all, others, likely), 0.1, 1);
  const ones = beside.size === 0 ? all : all.filter((quote) => !beside.has(quote));
  return { ones, others, apart, beside: [...beside], seen: placed.seen };
}

const NONE: ReadonlySet<Quote> = new Set();

/** Those of the one that would stand alone, though the other marked the same passage by words that have no sure place. */
function* besideSteps(
  ones: readonly Quote[],
  others: readonly Quote[],
  likely: readonly Quote[],
): Steps<ReadonlySet<Quote>> {
  const pairs = yield* partOf(pairSteps(ones, others), 0, 0.5);
  yield 0.5;
  const alone = pairs.flatMap((pair) => (pair.other === null ? [pair.one] : []));
  const near = yield* partOf(pairSteps(alone, likely), 0.5, 1);
  return new Set(near.flatMap(({ one, other }) => (one === null || other === null ? [] : [one])));
}

/** The same in one piece, from two workspaces over one dossier. */
export function codedQuotes(base: Dossier, one: WorkspaceDocument, other: WorkspaceDocument): CodedQuotes {
  const mine = overlay(base, one);
  return runToEnd(codedSteps(runToEnd(placeSteps(mine.articles, overlay(base, other))), mine, one, other));
}
