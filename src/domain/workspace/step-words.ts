import type { Article } from "../article/article.ts";
import type { Quote } from "../evidence/evidence.ts";
import type { ArticleId, QuoteId } from "../shared/ids.ts";
import { printRef } from "../shared/ref.ts";
import { rowOf, type WorkspaceDocument } from "./document.ts";
import type { Step } from "./step.ts";

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
/** A sign is at most so many units long as far as cutting goes: what follows is never looked at. */
const UNITS_PER_SIGN = 16;

/**
 * The quote a step did something to, before or after it; `null` where it is about none, or about several, which the name
 * of the first would hide.
 */
export function quoteOfStep(
  step: Pick<Step, "about" | "patches">,
  documents: readonly WorkspaceDocument[],
  ofDossier: (id: QuoteId) => Quote | null,
): Quote | null {
  const { about, patches } = step;
  if (about?.kind !== "quote" || quotesIn(patches).size > 1) return null;
  for (const { quotes } of documents) {
    const row = rowOf(quotes, about.id);
    if (row) return row;
  }
  return ofDossier(about.id);
}

/**
 * The title of the article a step put in, described anew, hid, showed again or took out, from the first document that has
 * it; `null` where it did something else.
 */
export function articleOfStep(
  { about, patches }: Pick<Step, "about" | "patches">,
  documents: readonly WorkspaceDocument[],
  ofDossier: (id: ArticleId) => Article | null,
): string | null {
  if (about?.kind !== "article") return null;
  const { id } = about;
  const isIts = patches.some(
    ({ path: [collection, row] }) =>
      (collection === "articles" && row === id) || (collection === "hidden" && row === printRef(about)),
  );
  if (!isIts) return null;
  const found = documents.map(({ articles }) => rowOf(articles, id)).find((row) => row !== null);
  return (found ?? ofDossier(id))?.title ?? null;
}

const quotesIn = (patches: Step["patches"]): ReadonlySet<string> =>
  new Set(
    patches.flatMap(({ path: [collection, row] }) => {
      if (collection === "quotes") return [String(row)];
      return collection === "hidden" ? [String(row).replace("quote.", "")] : [];
    }),
  );

/** The first signs of words in one line, with an ellipsis where more follow; never cut within a sign. */
export function firstWords(words: string, most: number): string {
  const line = words
    .slice(0, most * UNITS_PER_SIGN)
    .replace(/\s+/g, " ")
    .trim();
  const signs = Array.from(graphemes.segment(line), ({ segment }) => segment);
  if (signs.length <= most) return line;
  return `${signs.slice(0, most).join("").trimEnd()}…`;
}
