import type { Dossier } from "../../dossier/dossier.ts";
import type { Quote } from "../../evidence/evidence.ts";
import type { WorkspaceDocument } from "../../workspace/document.ts";
import { overlay } from "../../workspace/overlay.ts";
import { matchArticles, moveQuotes } from "./match-articles.ts";

/** What two coders of one dossier coded. */
export type CodedQuotes = {
  readonly ones: readonly Quote[];
  /** In the one's articles. */
  readonly others: readonly Quote[];
  /** The other's in articles that the one does not have, or has in another version: nothing can be said of them. */
  readonly apart: readonly Quote[];
  /** The dossier as the other coder sees it: names and sources of what may be taken over. */
  readonly seen: Dossier;
};

/**
 * The quotes on which two workspaces over one dossier can be compared: those that at least one of them added, changed or
 * hid. What both left as the dossier has it says nothing of how they code, and would make any two coders agree.
 */
export function codedQuotes(base: Dossier, one: WorkspaceDocument, other: WorkspaceDocument): CodedQuotes {
  const [mine, theirs] = [overlay(base, one), overlay(base, other)];
  const touched = new Set<string>();
  for (const { quotes, hidden } of [one, other]) {
    for (const id of Object.keys(quotes)) touched.add(id);
    for (const { ref } of Object.values(hidden)) if (ref.kind === "quote") touched.add(ref.id);
  }
  const coded = ({ quotes }: Dossier) => quotes.filter(({ id }) => touched.has(id));
  const { moved, left } = moveQuotes(coded(theirs), matchArticles(mine.articles, theirs.articles));
  return { ones: coded(mine), others: moved, apart: left, seen: theirs };
}
