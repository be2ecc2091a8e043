import * as z from "zod/mini";
import type { Article } from "#domain/article/article.ts";
import type { Failure, PartState, Problem } from "#domain/dossier/dossier.ts";
import { articleSchema, readArticle } from "./article-wire.ts";
import type { Records } from "./decode-records.ts";
import { describeValue, refusal } from "./fault.ts";
import type { Steps } from "./steps.ts";

/** One article file; with a `failure` it could not be had, which is listed as a problem and leaves the others alone. */
export type ArticleContent = {
  /** Path in the dossier's folder: `articles/one.json`. */
  readonly path: string;
  readonly content: unknown;
  readonly failure: Failure | null;
};

/** The articles that can be used, and the ids of those that could not be had: whether they are good is not known. */
export type Articles = Records<Article> & { readonly missing: ReadonlySet<string> };

/** The usable articles among the files. Never throws. */
export function* decodeArticles(state: PartState, files: readonly ArticleContent[]): Steps<Articles> {
  const values: Article[] = [];
  const paths: string[] = [];
  const problems: Problem[] = [];
  const missing = new Set<string>();
  const seen = new Map<string, string>();
  for (const { path: part, content, failure } of state.kind === "absent" ? [] : files) {
    yield undefined;
    if (failure !== null) {
      missing.add(idOfPath(part));
      problems.push({ part, path: "", reason: failure.message, kind: "refused" });
      continue;
    }
    const parsed = z.safeParse(articleSchema, content);
    if (!parsed.success) {
      problems.push(refusal(part, [], content, parsed.error.issues));
      continue;
    }
    const article = readArticle(parsed.data);
    const earlier = seen.get(article.id);
    if (earlier !== undefined) {
      const reason = `${describeValue(article.id)} is already in ${earlier}; the first is used`;
      problems.push({ part, path: "id", reason, kind: "repeated" });
      continue;
    }
    seen.set(article.id, part);
    values.push(article);
    paths.push(part);
  }
  return { values, problems, missing, locate: (at) => ({ part: paths[at] ?? "", path: "" }) };
}

/** An article's file is called by its id. */
function idOfPath(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/, "");
}
