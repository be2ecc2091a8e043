import { describe, expect, it } from "vitest";
import type { ArticleId, SourceId } from "#domain/shared/ids.ts";
import { anAnchoring, aQuote, aSource, aWorkspace } from "#tests/support/workspaces.ts";
import type { Article } from "../../article/article.ts";
import { perform, startHistory, undo } from "../history.ts";
import { goesWith, removeArticle } from "./remove-article.ts";
import { putRecord } from "./rows.ts";

const ID = "sharif-courts-moscow" as ArticleId;
const article: Article = {
  id: ID,
  title: "A page",
  standfirst: null,
  label: null,
  publisher: null,
  author: null,
  published: "2025-09-02" as Article["published"],
  language: "en",
  direction: "ltr",
  blocks: [{ kind: "paragraph", text: "They spoke of very strong relations with Russia." }],
  sources: ["s1" as SourceId],
};

describe("removing an article", () => {
  const other = { ...aQuote("q2"), article: "another" as ArticleId };
  const full = [
    putRecord({ collection: "articles", row: article }),
    putRecord({ collection: "sources", row: aSource("s1") }),
    putRecord({ collection: "quotes", row: aQuote("q1") }),
    putRecord({ collection: "quotes", row: other }),
    putRecord({ collection: "anchorings", row: anAnchoring("q1") }),
    putRecord({ collection: "notes", row: { id: "n1", about: { kind: "article", id: ID }, text: "dull" } }),
    putRecord({ collection: "notes", row: { id: "n2", about: { kind: "quote", id: other.id }, text: "good" } }),
  ].reduce(perform, startHistory(aWorkspace()));

  it("takes its quotes and the remarks on them along, leaves others alone, and is undone as one", () => {
    const after = perform(full, removeArticle(ID, full.document));
    const { articles, quotes, anchorings, notes, sources } = after.document;
    expect([articles, anchorings, sources]).toEqual([{}, {}, {}]);
    expect(Object.keys(quotes)).toEqual(["q2"]);
    expect(Object.keys(notes)).toEqual(["n2"]);
    expect(undo(after).document).toEqual(full.document);
  });

  it("does nothing where there is no such article", () => {
    expect(perform(full, removeArticle("none" as ArticleId, full.document))).toBe(full);
  });

  it("says before how much goes, and is called after it", () => {
    expect(goesWith(ID, full.document)).toEqual({ quotes: 1, notes: 1 });
    expect(removeArticle(ID, full.document).label).toBe("removal of an article and 1 quote");
    expect(goesWith("none" as ArticleId, full.document)).toEqual({ quotes: 0, notes: 0 });
  });

  it("leaves a source that something else rests on", () => {
    const cited = perform(
      full,
      putRecord({ collection: "quotes", row: { ...other, id: "q3" as typeof other.id, source: "s1" as SourceId } }),
    );
    expect(Object.keys(perform(cited, removeArticle(ID, cited.document)).document.sources)).toEqual(["s1"]);
  });
});
