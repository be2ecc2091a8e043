import type { Article } from "../article/article.ts";
import type { ArticleDraft } from "../article/article-draft.ts";
import { contentFingerprint, sameContent } from "../article/import/fingerprint.ts";
import type { ArticleId, SourceId } from "../shared/ids.ts";
import type { Source } from "../shared/source.ts";
import { readTypedDate } from "../shared/written-date.ts";
import { putRecord } from "./commands/rows.ts";
import type { Command } from "./step.ts";

/** What of an article can be corrected before it is accepted; text as it stands in fields. */
export type ArticleFields = {
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly published: string;
  readonly language: string;
  readonly direction: Article["direction"];
  readonly address: string;
};

/** The fields a draft proposes. Nothing is made up: what nothing says is empty, but for the title, which an article needs. */
export function proposedFields(draft: ArticleDraft): ArticleFields {
  return {
    title: draft.title ?? draft.blocks.find(({ kind }) => kind === "heading")?.text.slice(0, 160) ?? "",
    publisher: draft.publisher ?? "",
    author: draft.author ?? "",
    published: draft.published ?? "",
    language: draft.language ?? "en",
    direction: draft.direction ?? "ltr",
    address: draft.address ?? "",
  };
}

/** An article and the source it makes, or what is missing before it can be accepted. */
export type MadeArticle =
  | { readonly ok: true; readonly article: Article; readonly source: Source }
  | { readonly ok: false; readonly missing: string };

/** The article a draft becomes with its fields and without the blocks that were left out. */
export function makeArticle(
  draft: ArticleDraft,
  fields: ArticleFields,
  leftOut: ReadonlySet<number>,
  ids: { readonly article: ArticleId; readonly source: SourceId },
): MadeArticle {
  const title = fields.title.trim();
  const published = readTypedDate(fields.published);
  const blocks = draft.blocks.filter((_, at) => !leftOut.has(at));
  if (title === "") return { ok: false, missing: "Give the article a title." };
  if (published === null)
    return {
      ok: false,
      missing: "Say when it was published: 2025-09-02, or 2025-09, or 2025. Evidence is placed by it.",
    };
  if (blocks.length === 0) return { ok: false, missing: "Keep at least one paragraph." };
  const orNull = (text: string) => text.trim() || null;
  const source: Source = {
    id: ids.source,
    title,
    publisher: orNull(fields.publisher),
    date: published,
    locator: orNull(fields.address),
    licence: null,
    note: null,
  };
  const article: Article = {
    id: ids.article,
    title,
    standfirst: null,
    label: null,
    publisher: source.publisher,
    author: orNull(fields.author),
    published,
    language: fields.language.trim() || "en",
    direction: fields.direction,
    blocks,
    sources: [ids.source],
  };
  return { ok: true, article, source };
}

/** What records an article that was made. */
export function recordArticle({ article, source }: Extract<MadeArticle, { readonly ok: true }>): readonly Command[] {
  return [
    putRecord({ collection: "sources", row: source }, "new article"),
    putRecord({ collection: "articles", row: article }, "new article"),
  ];
}

/** The article whose content a draft repeats, its doubtful blocks apart, word for word or nearly; `null` where it is new. Linear in all texts. */
export function articleLike(
  draft: ArticleDraft,
  articles: readonly Article[],
): { readonly article: Article; readonly how: "same" | "similar" } | null {
  const words = (blocks: Article["blocks"]) => contentFingerprint(blocks.map(({ text }) => text).join("\n"));
  const doubtful = new Set(draft.doubtful.map(({ block }) => block));
  const mine = words(draft.blocks.filter((_, at) => !doubtful.has(at)));
  let similar: Article | null = null;
  for (const article of articles) {
    const how = sameContent(mine, words(article.blocks));
    if (how === "same") return { article, how };
    if (how === "similar") similar ??= article;
  }
  return similar === null ? null : { article: similar, how: "similar" };
}
