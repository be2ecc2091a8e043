import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { type ArticleDraft, NO_FACTS } from "../article/article-draft.ts";
import type { ArticleId, SourceId } from "../shared/ids.ts";
import { perform, startHistory } from "./history.ts";
import { articleLike, makeArticle, proposedFields, recordArticle } from "./new-article.ts";

const ids = { article: "a-1" as ArticleId, source: "s-1" as SourceId };
const draft: ArticleDraft = {
  ...NO_FACTS,
  form: "text",
  blocks: [
    { kind: "heading", text: "Oil comes first" },
    { kind: "paragraph", text: "The minister spoke." },
    { kind: "paragraph", text: "Read more: another story" },
  ],
  doubtful: [{ block: 2, reason: "boilerplate" }],
  leftOut: [],
  encoding: null,
};
const fields = { ...proposedFields(draft), published: "2025-09-02", address: "https://example.org/a" };

describe("an article made from a draft", () => {
  it("proposes nothing that nothing says", () => {
    expect(proposedFields(draft)).toMatchObject({ title: "Oil comes first", publisher: "", published: "", author: "" });
  });

  it("leaves out only what was left out, and makes a source that can be cited", () => {
    const made = makeArticle(draft, fields, new Set([2]), ids);
    if (!made.ok) throw new Error(made.missing);
    expect(made.article.blocks.map(({ text }) => text)).toEqual(["Oil comes first", "The minister spoke."]);
    expect(made.article).toMatchObject({
      published: "2025-09-02",
      publisher: null,
      sources: ["s-1"],
      direction: "ltr",
    });
    expect(made.source).toMatchObject({
      title: "Oil comes first",
      locator: "https://example.org/a",
      date: "2025-09-02",
    });
    const history = recordArticle(made).reduce(perform, startHistory(aWorkspace()));
    expect(Object.keys(history.document.articles)).toEqual(["a-1"]);
    expect(Object.keys(history.document.sources)).toEqual(["s-1"]);
  });

  it.each([
    [{ title: " " }, new Set<number>(), /title/],
    [{ published: "soon" }, new Set<number>(), /when it was published/],
    [{}, new Set([0, 1, 2]), /at least one/],
  ])("says what is missing with %j", (change, leftOut, expected) => {
    const made = makeArticle(draft, { ...fields, ...change }, leftOut, ids);
    expect(made.ok ? "" : made.missing).toMatch(expected);
  });

  it("is recognised when its words are there already, and when nearly", () => {
    const dossier = sampleDossier();
    const [known] = dossier.articles;
    if (!known) throw new Error("The sample has no articles.");
    const again = {
      ...draft,
      blocks: [...known.blocks, { kind: "paragraph", text: "Read more: another story" } as const],
      doubtful: [{ block: known.blocks.length, reason: "boilerplate" } as const],
    };
    expect(articleLike(again, dossier.articles)).toEqual({ article: known, how: "same" });
    const nearly = known.blocks.map((block, at) => (at === 1 ? { ...block, text: `${block.text} And more.` } : block));
    expect(articleLike({ ...draft, blocks: nearly }, dossier.articles)).toEqual({ article: known, how: "similar" });
    expect(articleLike(draft, dossier.articles)).toBeNull();
  });
});
