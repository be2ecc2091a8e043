import type { Dossier } from "../../dossier/dossier.ts";
import type { Quote } from "../../evidence/evidence.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import type { WorkspaceDocument } from "../../workspace/document.ts";
import { overlay } from "../../workspace/overlay.ts";
import { type PlacedCoding, placeSteps, type UnplacedQuote } from "./place-theirs.ts";

/** What two coders of one dossier coded. */
export type CodedQuotes = {
  readonly ones: readonly Quote[];
  /** In the one's articles. */
  readonly others: readonly Quote[];
  /** The other's that have no place in the one's articles: nothing can be said of them. */
  readonly apart: readonly UnplacedQuote[];
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

/** The quotes on which two workspaces can be compared, once the other's have their places. `mine` is the one's desk. */
export function codedOf(
  placed: PlacedCoding,
  mine: Dossier,
  one: WorkspaceDocument,
  other: WorkspaceDocument,
): CodedQuotes {
  const touched = touchedQuotes(one, other);
  const coded = (quotes: readonly Quote[]) => quotes.filter(({ id }) => touched.has(id));
  return {
    ones: coded(mine.quotes),
    others: coded(placed.quotes),
    apart: placed.unplaced.filter(({ quote }) => touched.has(quote.id)),
    seen: placed.seen,
  };
}

/** The same in one piece, from two workspaces over one dossier. */
export function codedQuotes(base: Dossier, one: WorkspaceDocument, other: WorkspaceDocument): CodedQuotes {
  const mine = overlay(base, one);
  return codedOf(runToEnd(placeSteps(mine.articles, overlay(base, other))), mine, one, other);
}
