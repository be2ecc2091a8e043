import type { ArticleId, SourceId } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";

/** One block of an article. Its text is plain: whatever looks like markup is words. */
export type Block = {
  readonly kind: "heading" | "paragraph" | "quotation" | "list";
  readonly text: string;
};

/** An article as text we own. */
export type Article = {
  readonly id: ArticleId;
  readonly title: string;
  readonly standfirst: string | null;
  /** What it is, said to the reader: "Sample article, paraphrased". */
  readonly label: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: PartialDate;
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly blocks: readonly Block[];
  readonly sources: readonly SourceId[];
};

const texts = new WeakMap<Article, string>();

/** The plain text that quote offsets count in: the blocks joined by one line break. Joined once for each article. */
export function plainText(article: Article): string {
  const known = texts.get(article);
  if (known !== undefined) return known;
  const text = article.blocks.map((block) => block.text).join("\n");
  texts.set(article, text);
  return text;
}
