import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { Bearing } from "#domain/evidence/evidence.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import type { ArticleId } from "#domain/shared/ids.ts";
import { type Hidden, rowOf, type WorkspaceDocument } from "#domain/workspace/document.ts";

/** Something that is hidden, with the words it is known by and what it bears on. */
export type HiddenEvidence = {
  readonly row: Hidden;
  readonly words: string;
  /** Of an article those of all its quotes. */
  readonly bearings: readonly Bearing[];
  /** How many quotes are out of sight with an article, one's own included; 0 for anything else. */
  readonly quotes: number;
};

/** Everything a workspace hides of `ground`, the dossier with nothing hidden: evidence, and articles with theirs. */
export function hiddenEvidence(document: WorkspaceDocument, ground: Dossier): readonly HiddenEvidence[] {
  return Object.values(document.hidden).flatMap((row) => {
    const known = recordOf(row, document, ground);
    return known === null ? [] : [{ row, quotes: 0, ...known }];
  });
}

type Known = Pick<HiddenEvidence, "words" | "bearings"> & { readonly quotes?: number };

function recordOf({ ref }: Hidden, document: WorkspaceDocument, ground: Dossier): Known | null {
  const lookup = lookupOf(ground);
  if (ref.kind === "quote") {
    const quote = rowOf(document.quotes, ref.id) ?? lookup.quote(ref.id);
    return quote && { words: quote.anchor.exact, bearings: quote.bearings };
  }
  if (ref.kind === "event") {
    const event = rowOf(document.events, ref.id) ?? lookup.event(ref.id);
    return event && { words: event.title, bearings: event.bearings };
  }
  if (ref.kind === "article") {
    const article = rowOf(document.articles, ref.id) ?? lookup.article(ref.id);
    return article && { words: article.title, ...quotesIn(article.id, document, ground) };
  }
  if (ref.kind !== "arrangement") return null;
  const arrangement = rowOf(document.arrangements, ref.id) ?? lookup.arrangement(ref.id);
  return arrangement && { words: arrangement.basis, bearings: [arrangement.bearing] };
}

/** What bears on ties from within an article: the quotes of the dossier as they are here, then one's own. */
function quotesIn(article: ArticleId, document: WorkspaceDocument, ground: Dossier) {
  const lookup = lookupOf(ground);
  const below = evidenceIndexOf(ground)
    .quotesIn(article)
    .flatMap((id) => rowOf(document.quotes, id) ?? lookup.quote(id) ?? []);
  const known = new Set(below.map(({ id }) => id));
  const own = Object.values(document.quotes).filter((quote) => quote.article === article && !known.has(quote.id));
  const all = [...below, ...own];
  return { bearings: all.flatMap(({ bearings }) => bearings), quotes: all.length };
}
