import type { DraftFacts, DraftOutcome } from "#domain/article/article-draft.ts";
import { fieldDate } from "#domain/article/import/any-date.ts";
import { buildDraft, factLine } from "#domain/article/import/build-draft.ts";
import { markdownBlocks } from "#domain/article/import/markdown-blocks.ts";
import { saysSomething } from "#domain/article/import/plain-words.ts";
import { MOST_TEXT_UNITS, refuseEmpty, refuseTooLarge } from "#domain/article/import/refusals.ts";
import { textBlocks } from "#domain/article/import/text-blocks.ts";
import type { DecodedText } from "./decode-text.ts";

/** What the lines at the head of a Markdown file say. */
function matterFacts(matter: ReadonlyMap<string, string>): Partial<DraftFacts> {
  const field = (...names: string[]): string | null =>
    factLine(names.map((name) => matter.get(name)).find((value) => value !== undefined));
  const date = field("date", "published", "pubdate");
  const address = field("source", "url", "link", "canonical", "address") ?? "";
  const isAddress = /^https?:\/\//i.test(address) && URL.canParse(address);
  return {
    title: field("title"),
    author: field("author", "authors", "by"),
    publisher: field("publisher", "publication", "outlet", "site"),
    published: date === null ? null : fieldDate(date),
    language: field("lang", "language"),
    address: isAddress ? address : null,
  };
}

/** An article out of a text or a Markdown file, once its bytes are letters. */
export function textArticle(form: "text" | "markdown", { text, encoding }: DecodedText, name: string): DraftOutcome {
  if (!saysSomething(text)) return refuseEmpty(name);
  if (text.length > MOST_TEXT_UNITS) {
    return refuseTooLarge(name, `It has ${text.length} letters; ${MOST_TEXT_UNITS} can be read.`);
  }
  if (form === "text") return buildDraft({ form, blocks: textBlocks(text), encoding });
  const { blocks, matter, leftOut } = markdownBlocks(text);
  return buildDraft({ form, blocks, facts: matterFacts(matter), leftOut, encoding });
}
