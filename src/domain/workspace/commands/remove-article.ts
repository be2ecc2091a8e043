import type { ArticleId } from "../../shared/ids.ts";
import { rowOf } from "../document.ts";
import type { Command } from "../step.ts";

/** Takes an article of the workspace out, with its quotes, what became of them, and remarks on either; one step. */
export function removeArticle(id: ArticleId): Command {
  return {
    label: "removal of an article and its quotes",
    about: { kind: "article", id },
    change: (draft) => {
      if (rowOf<unknown>(draft.articles, id) === null) return;
      delete draft.articles[id];
      const gone = new Set<string>([id]);
      for (const quote of Object.values(draft.quotes))
        if (quote.article === id) {
          gone.add(quote.id);
          delete draft.quotes[quote.id];
        }
      for (const row of Object.values(draft.anchorings)) if (row.article === id) delete draft.anchorings[row.id];
      for (const { id: note, about } of Object.values(draft.notes)) if (gone.has(about.id)) delete draft.notes[note];
    },
  };
}
