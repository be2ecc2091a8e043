import * as z from "zod/mini";
import type { Article } from "#domain/article/article.ts";
import type { ArticleId, SourceId } from "#domain/shared/ids.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { listOf, maybe, oneOf, partialDate, recordId, text } from "./fields.ts";
import { withoutNulls } from "./without-nulls.ts";

const BLOCK_KINDS = ["heading", "paragraph", "quotation", "list"] as const;

const blockSchema = z
  .object({
    kind: oneOf(BLOCK_KINDS, "How the block is set."),
    text: text("Plain text; whatever looks like markup is words. The entries of a list stand on lines of their own."),
  })
  .register(z.globalRegistry, { id: "Block", description: "One block of an article." });

/** `articles/{id}.json`: one article. */
export const articleSchema = z
  .object({
    id: recordId("Names the article; its file is called so."),
    title: text("Title."),
    standfirst: maybe(text("One or two sentences below the title.")),
    label: maybe(text("What it is, said to the reader: Sample article, paraphrased.")),
    publisher: maybe(text("Who published it.")),
    author: maybe(text("Who wrote it.")),
    published: partialDate("When it was published."),
    language: maybe(text("Language of the text, BCP 47; en when left out.")),
    direction: maybe(oneOf(["ltr", "rtl"], "Direction of the script; ltr when left out.")),
    blocks: listOf(blockSchema, "The text. Quote offsets count in the blocks' texts joined by one line break."),
    sources: maybe(listOf(recordId("One source."), "What the article rests on.")),
  })
  .register(z.globalRegistry, { id: "Article", description: "An article as text." });

/** An article as its file spells it. */
export function readArticle(wire: z.infer<typeof articleSchema>): Article {
  return {
    id: wire.id as ArticleId,
    title: wire.title,
    standfirst: wire.standfirst ?? null,
    label: wire.label ?? null,
    publisher: wire.publisher ?? null,
    author: wire.author ?? null,
    published: wire.published as PartialDate,
    language: wire.language ?? "en",
    direction: wire.direction ?? "ltr",
    blocks: wire.blocks,
    sources: (wire.sources ?? []) as SourceId[],
  };
}

/** The file of an article; what is not known is left out. */
export function writeArticle(article: Article): z.output<typeof articleSchema> {
  return {
    ...withoutNulls(article),
    blocks: article.blocks.map((block) => ({ ...block })),
    sources: [...article.sources],
  };
}
