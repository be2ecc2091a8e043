import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { type ArticleDraft, NO_FACTS } from "../article/article-draft.ts";
import type { ArticleId, SourceId } from "../shared/ids.ts";
import { perform, startHistory, undo } from "./history.ts";
import { articleLike, describeArticle, fieldsOf, makeArticle, proposedFields, recordArticle } from "./new-article.ts";

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
  checks: [],
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
    const history = perform(startHistory(aWorkspace()), recordArticle(made));
    expect(Object.keys(history.document.articles)).toEqual(["a-1"]);
    expect(Object.keys(history.document.sources)).toEqual(["s-1"]);
  });

  it.each([
    [{ title: " " }, new Set<number>(), /title/],
    [{ published: "soon" }, new Set<number>(), /when it was published/],
    [{ published: "31 Feb 2025" }, new Set<number>(), /There is no 31 Feb 2025/],
    [{}, new Set([0, 1, 2]), /at least one/],
  ])("says what is missing with %j", (change, leftOut, expected) => {
    const made = makeArticle(draft, { ...fields, ...change }, leftOut, ids);
    expect(made.ok ? "" : made.missing).toMatch(expected);
  });

  it("is described anew, its source along with it, as one step; its words stay", () => {
    const made = makeArticle(draft, fields, new Set([2]), ids);
    if (!made.ok) throw new Error(made.missing);
    expect(fieldsOf(made.article, made.source)).toEqual(fields);
    const change = { ...fields, title: "Gas comes first", publisher: "The Post", published: "2025-09", address: "" };
    const after = describeArticle(made, change, "s-2" as SourceId);
    if (!after.ok) throw new Error(after.missing);
    expect(after.article).toEqual({
      ...made.article,
      title: "Gas comes first",
      publisher: "The Post",
      published: "2025-09",
    });
    expect(after.source).toMatchObject({ id: "s-1", title: "Gas comes first", date: "2025-09", locator: null });
    const before = perform(startHistory(aWorkspace()), recordArticle(made));
    const history = perform(before, recordArticle(after, "change of an article"));
    expect(history.document.articles["a-1"]?.title).toBe("Gas comes first");
    expect(undo(history).document).toEqual(before.document);
    expect(describeArticle(made, { ...fields, title: "" }, "s-2" as SourceId)).toMatchObject({ ok: false });
  });

  it("gets a source where it had none", () => {
    const made = makeArticle(draft, fields, new Set(), ids);
    if (!made.ok) throw new Error(made.missing);
    const after = describeArticle(
      { article: { ...made.article, sources: [] }, source: null },
      fields,
      "s-2" as SourceId,
    );
    expect(after).toMatchObject({ ok: true, article: { sources: ["s-2"] }, source: { id: "s-2", note: null } });
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
