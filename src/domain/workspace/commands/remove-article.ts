import type { ArticleId, SourceId } from "../../shared/ids.ts";
import { writeCount } from "../../shared/wording.ts";
import { rowOf, type WorkspaceDocument } from "../document.ts";
import type { Command, Step } from "../step.ts";
import { citedSources } from "./cited-sources.ts";

const LABEL = "removal of an article";

/** What would go with an article of the workspace: how many of its quotes, and of the notes on it and on them. */
export function goesWith(
  id: ArticleId,
  { quotes, notes }: Pick<WorkspaceDocument, "quotes" | "notes">,
): { readonly quotes: number; readonly notes: number } {
  const own = Object.values(quotes).filter(({ article }) => article === id);
  const gone = new Set<string>([id, ...own.map((quote) => quote.id)]);
  return { quotes: own.length, notes: Object.values(notes).filter(({ about }) => gone.has(about.id)).length };
}

/**
 * Takes an article of the workspace out, with its quotes, what became of them, and remarks on either; also the source that
 * was made for it, unless something else rests on it. One step, called after how many quotes of `document` go.
 */
export function removeArticle(id: ArticleId, document: WorkspaceDocument): Command {
  const { quotes } = goesWith(id, document);
  return {
    label: quotes === 0 ? LABEL : `${LABEL} and ${writeCount(quotes, "quote")}`,
    about: { kind: "article", id },
    change: (draft) => {
      const article = rowOf<{ readonly sources: readonly SourceId[] }>(draft.articles, id);
      if (article === null) return;
      const sources = [...article.sources];
      delete draft.articles[id];
      const gone = new Set<string>([id]);
      for (const quote of Object.values(draft.quotes))
        if (quote.article === id) {
          gone.add(quote.id);
          delete draft.quotes[quote.id];
        }
      for (const row of Object.values(draft.anchorings)) if (row.article === id) delete draft.anchorings[row.id];
      for (const { id: row, ref } of Object.values(draft.hidden)) if (gone.has(ref.id)) delete draft.hidden[row];
      for (const { id: note, about } of Object.values(draft.notes)) if (gone.has(about.id)) delete draft.notes[note];
      const cited = citedSources(draft);
      for (const source of sources) if (!cited.has(source)) delete draft.sources[source];
    },
  };
}

/** Whether a step took an article out. */
export const isArticleRemoval = ({ patches }: Pick<Step, "patches">): boolean =>
  patches.some(({ op, path: [collection, id] }) => op === "remove" && collection === "articles" && id !== undefined);
