import type { Article } from "../article/article.ts";
import type { ArticleDraft } from "../article/article-draft.ts";
import { contentFingerprint, sameContent } from "../article/import/fingerprint.ts";
import { dateFault } from "../shared/date-fault.ts";
import type { ArticleId, SourceId } from "../shared/ids.ts";
import type { Source } from "../shared/source.ts";
import { readTypedDate } from "../shared/written-date.ts";
import { putRecords } from "./commands/rows.ts";
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
export type MadeArticle = { readonly ok: true; readonly article: Article; readonly source: Source } | MissingDetail;

/** What is missing, and in which field; `null`: in the text. */
export type MissingDetail = {
  readonly ok: false;
  readonly missing: string;
  readonly field: keyof ArticleFields | null;
};

/** What fields say of an article, or what is missing before they say it. */
type Details =
  | {
      readonly ok: true;
      readonly article: Pick<Article, "title" | "publisher" | "author" | "published" | "language" | "direction">;
      readonly source: Pick<Source, "title" | "publisher" | "date" | "locator">;
    }
  | MissingDetail;

function readDetails(fields: ArticleFields): Details {
  const title = fields.title.trim();
  const published = readTypedDate(fields.published);
  if (title === "") return { ok: false, missing: "Give the article a title.", field: "title" };
  if (published === null)
    return {
      ok: false,
      missing: dateFault(
        fields.published,
        "Say when it was published: 2025-09-02, or 2025-09, or 2025. Evidence is placed by it.",
      ),
      field: "published",
    };
  const orNull = (text: string) => text.trim() || null;
  const publisher = orNull(fields.publisher);
  const language = fields.language.trim() || "en";
  return {
    ok: true,
    article: { title, publisher, author: orNull(fields.author), published, language, direction: fields.direction },
    source: { title, publisher, date: published, locator: orNull(fields.address) },
  };
}

/** The article a draft becomes with its fields and without the blocks that were left out. */
export function makeArticle(
  draft: ArticleDraft,
  fields: ArticleFields,
  leftOut: ReadonlySet<number>,
  ids: { readonly article: ArticleId; readonly source: SourceId },
): MadeArticle {
  const read = readDetails(fields);
  if (!read.ok) return read;
  const blocks = draft.blocks.filter((_, at) => !leftOut.has(at));
  if (blocks.length === 0) return { ok: false, missing: "Keep at least one paragraph.", field: null };
  const source: Source = { id: ids.source, ...read.source, licence: null, note: null };
  const article: Article = {
    id: ids.article,
    standfirst: null,
    label: null,
    ...read.article,
    blocks,
    sources: [ids.source],
  };
  return { ok: true, article, source };
}

/** The fields of an article that was accepted, to be corrected; `source` is the one that was made for it, if any. */
export function fieldsOf(article: Article, source: Source | null): ArticleFields {
  const { title, publisher, author, published, language, direction } = article;
  return {
    title,
    publisher: publisher ?? "",
    author: author ?? "",
    published,
    language,
    direction,
    address: source?.locator ?? "",
  };
}

/**
 * An article with other details, and the source made for it with the same ones; its text and what was coded of it stay.
 * Where it has no source of its own it gets one, of the id `newSource`.
 */
export function describeArticle(
  before: { readonly article: Article; readonly source: Source | null },
  fields: ArticleFields,
  newSource: SourceId,
): MadeArticle {
  const read = readDetails(fields);
  if (!read.ok) return read;
  const { article, source } = before;
  const id = source?.id ?? newSource;
  return {
    ok: true,
    article: { ...article, ...read.article, sources: [...new Set([...article.sources, id])] },
    source: { licence: null, note: null, ...source, id, ...read.source },
  };
}

/** What records an article that was made, or described anew: one step, called after which of the two it was. */
export function recordArticle(
  { article, source }: Extract<MadeArticle, { readonly ok: true }>,
  label: "new article" | "change of an article" = "new article",
): Command {
  return putRecords(
    [
      { collection: "articles", row: article },
      { collection: "sources", row: source },
    ],
    label,
  );
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
