import type { Place } from "../annotation/outcome.ts";
import { type Article, plainText } from "../article/article.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Steps } from "../layout/layout-input.ts";
import type { ArticleId } from "../shared/ids.ts";
import type { GivenArticle, GivenQuote } from "./given-quote.ts";
import type { Imported, ReportEntry } from "./import-report.ts";
import { type PlacedQuote, placeQuoteSteps } from "./place-quotes.ts";

/** Quotes of a file that name the same article, by their places in the file. */
export type QuoteGroup = {
  /** The same for quotes of the same article; of no meaning outside one file. */
  readonly key: string;
  /** What the file calls the article; `null` when it says nothing of it. */
  readonly name: string | null;
  /** The article that is certainly meant; `null`: somebody has to choose. */
  readonly article: ArticleId | null;
  readonly quotes: readonly number[];
};

/** A quote of a file with what became of it so far; `placed` is `null` while nobody said which article it belongs to. */
export type ImportRow = {
  readonly draft: GivenQuote;
  readonly entry: ReportEntry;
  readonly article: ArticleId | null;
  readonly placed: PlacedQuote | null;
};

/**
 * The quotes of a file by the article they name. An article is certain when the file gives an id that is here, or a title
 * that exactly one article here has, whatever the case. In the order in which the file names them.
 */
export function groupByArticle(drafts: readonly GivenQuote[], articles: readonly Article[]): readonly QuoteGroup[] {
  const ids = new Set<string>(articles.map(({ id }) => id));
  const titles = new Map<string, ArticleId | null>();
  for (const { id, title } of articles) titles.set(folded(title), titles.has(folded(title)) ? null : id);
  const groups = new Map<string, { name: string | null; article: ArticleId | null; quotes: number[] }>();
  for (const [at, { article }] of drafts.entries()) {
    const key = JSON.stringify([article.id, article.address, article.title]);
    const known = groups.get(key);
    if (known) known.quotes.push(at);
    else groups.set(key, { name: nameOf(article), article: meant(article, ids, titles), quotes: [at] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

const nameOf = ({ title, address, id }: GivenArticle): string | null => title ?? address ?? id;

function meant(
  article: GivenArticle,
  ids: ReadonlySet<string>,
  titles: ReadonlyMap<string, ArticleId | null>,
): ArticleId | null {
  if (article.id !== null && ids.has(article.id)) return article.id as ArticleId;
  return article.title === null ? null : (titles.get(folded(article.title)) ?? null);
}

const folded = (text: string): string => text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

/**
 * The quotes of a file with their places in the articles they belong to, in the order of the file; `chosen` gives the
 * article of each group by its key, `null` for none. In steps, each article's quotes together.
 */
export function* placeImportSteps(
  read: Imported<GivenQuote>,
  groups: readonly QuoteGroup[],
  chosen: ReadonlyMap<string, ArticleId | null>,
  dossier: Dossier,
): Steps<readonly ImportRow[]> {
  const { values } = read;
  const entries = read.report.entries.filter(({ outcome }) => outcome !== "refused");
  const names = dossier.actors.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]);
  const byArticle = new Map<ArticleId, number[]>();
  for (const { key, quotes } of groups) {
    const article = chosen.get(key) ?? null;
    if (article !== null) byArticle.set(article, [...(byArticle.get(article) ?? []), ...quotes]);
  }
  const found = new Map<number, { readonly article: ArticleId; readonly placed: PlacedQuote }>();
  let done = 0;
  for (const [id, places] of byArticle) {
    const article = dossier.articles.find((one) => one.id === id);
    if (!article) continue;
    const quotes = places.flatMap((at) => values[at] ?? []);
    const steps = placeQuoteSteps({ text: plainText(article), quotes, names });
    for (;;) {
      const step = steps.next();
      if (!step.done) {
        yield (done + step.value * quotes.length) / values.length;
        continue;
      }
      for (const [nth, placed] of step.value.entries()) found.set(places[nth] ?? -1, { article: id, placed });
      break;
    }
    done += quotes.length;
    yield done / values.length;
  }
  return values.map((draft, at): ImportRow => {
    const entry = entries[at] ?? { outcome: "taken", where: "", item: draft.id ?? "", reason: "" };
    return { draft, entry, article: null, placed: null, ...found.get(at) };
  });
}

/** Why the words of a place are not those of the file, for people: `number, wording`; empty where nothing differs. */
export const reasonsOf = ({ reasons }: Place): string => reasons.join(", ");
