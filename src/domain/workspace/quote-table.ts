import type { OutcomeState } from "../annotation/outcome.ts";
import type { Article } from "../article/article.ts";
import { textMapOf } from "../article/text-map.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { type Lookup, lookupOf } from "../dossier/lookup.ts";
import type { Quote } from "../evidence/evidence.ts";
import { fold } from "../find/folded.ts";
import type { Steps } from "../layout/layout-input.ts";
import type { ArticleId, QuoteId, TieId } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";
import { capital } from "../shared/wording.ts";
import { type Anchoring, type Rows, rowOf, type WorkspaceDocument } from "./document.ts";
import type { Ownership } from "./overlay.ts";

/** One quote as the list of all quotes shows it. */
export type QuoteRow = {
  readonly quote: Quote;
  /** Its place in the table, from 0: articles from the oldest on, within one in text order. */
  readonly at: number;
  /** `null`: the article is not on the desk. */
  readonly article: Article | null;
  /** When it was said, else when its article was published; `null`: nothing dates it. */
  readonly date: PartialDate | null;
  /** As a sentence begins with it; "Unnamed" where nobody is. */
  readonly speaker: string;
  /** `null`: to nobody in particular. */
  readonly addressee: string | null;
  readonly owner: Ownership;
  /** What became of it when its article was replaced (R43). */
  readonly state: OutcomeState;
  /** Somebody decided to leave it lost. */
  readonly kept: boolean;
};

/** All quotes of a desk. */
export type QuoteTable = {
  readonly rows: readonly QuoteRow[];
  readonly lookup: Lookup;
  /** The row of a quote; `null` where there is none. */
  readonly rowFor: (id: QuoteId) => QuoteRow | null;
  /** Everything of a row that words are looked for in, folded; worked out when first asked for. */
  readonly textOf: (row: QuoteRow) => string;
};

/**
 * All quotes of dossier and workspace together. `dossier` is what the desk shows, `base` the dossier below the workspace.
 * Of quotes that share an id the first counts. Cost: n log n in the number of quotes.
 */
export function buildQuoteTable(
  dossier: Dossier,
  base: Dossier,
  { quotes: own, anchorings }: Pick<WorkspaceDocument, "quotes" | "anchorings">,
): QuoteTable {
  const lookup = lookupOf(dossier);
  const below = new Set<string>(base.quotes.map(({ id }) => id));
  const rows = inTableOrder(dossier, lookup).map((quote, at): QuoteRow => {
    const article = lookup.article(quote.article);
    const { state, kept } = standingOf(quote, article, anchorings);
    return {
      quote,
      at,
      article,
      date: quote.saidOn ?? article?.published ?? null,
      speaker: capital(lookup.speakerName(quote)),
      addressee: quote.addressee === null ? null : lookup.actorName(quote.addressee),
      owner: rowOf(own, quote.id) === null ? "dossier" : below.has(quote.id) ? "changed" : "yours",
      state,
      kept,
    };
  });
  const places = new Map(rows.map((row) => [row.quote.id, row]));
  return { rows, lookup, rowFor: (id) => places.get(id) ?? null, textOf: textsOf(lookup) };
}

/** The quotes, each once: articles from the oldest on, quotes of no known article last, within an article in text order. */
function inTableOrder(dossier: Dossier, lookup: Lookup): readonly Quote[] {
  const oldest = [...dossier.articles].sort(({ published: one }, { published: other }) =>
    one < other ? -1 : Number(one > other),
  );
  const rank = new Map<ArticleId, number>();
  for (const { id } of oldest) if (!rank.has(id)) rank.set(id, rank.size);
  return dossier.quotes
    .filter((quote) => lookup.quote(quote.id) === quote)
    .map((quote, at) => ({ quote, at, article: rank.get(quote.article) ?? rank.size }))
    .sort(
      (one, other) =>
        one.article - other.article || one.quote.anchor.start - other.quote.anchor.start || one.at - other.at,
    )
    .map(({ quote }) => quote);
}

/** The same answer as `anchoringOf`, without laying whole articles out. */
function standingOf(
  { id, anchor }: Quote,
  article: Article | null,
  anchorings: Rows<Anchoring>,
): Pick<QuoteRow, "state" | "kept"> {
  const row = rowOf(anchorings, id);
  const stands =
    article === null ||
    (anchor.exact !== "" && textMapOf(article).text.slice(anchor.start, anchor.end) === anchor.exact);
  if (row !== null && (stands || row.state !== "moved")) return { state: row.state, kept: row.kept === true };
  return { state: stands ? "found" : "lost", kept: false };
}

/** Words as they are folded for search, kept for as long as the quote has them: an edit of its coding leaves them alone. */
const foldedWords = new WeakMap<Quote["anchor"], string>();

/** The words of a quote, folded. */
export function wordsFolded({ anchor }: Quote): string {
  const found = foldedWords.get(anchor);
  if (found !== undefined) return found;
  const { text } = fold(anchor.exact);
  foldedWords.set(anchor, text);
  return text;
}

/** Rows between two pauses. */
const STRIDE = 64;

/** Folds what is searched, in steps, so that the first letter typed waits for nothing. */
export function* foldSteps({ rows, textOf }: QuoteTable): Steps<null> {
  for (const row of rows) {
    textOf(row);
    if (row.at % STRIDE === STRIDE - 1) yield row.at / rows.length;
  }
  return null;
}

/** Between two things that are searched: no query holds it. */
const APART = "\n";

function textsOf(lookup: Lookup): (row: QuoteRow) => string {
  const folded = remembered((name: string) => fold(name).text);
  const tieText = remembered((tie: TieId) => `${fold(lookup.tieName(tie)).text}${APART}${fold(tie).text}`);
  const texts = new WeakMap<QuoteRow, string>();
  return (row) => {
    const found = texts.get(row);
    if (found !== undefined) return found;
    const { quote, article, speaker, addressee } = row;
    const parts = [wordsFolded(quote), folded(speaker)];
    if (addressee !== null) parts.push(folded(addressee));
    if (article !== null) parts.push(folded(article.title));
    for (const { tie } of quote.bearings) parts.push(tieText(tie));
    if (quote.note !== null) parts.push(fold(quote.note).text);
    const text = parts.join(APART);
    texts.set(row, text);
    return text;
  };
}

/** Answers that are worked out once for each question. */
function remembered<Asked, Answer>(work: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const answers = new Map<Asked, Answer>();
  return (asked) => {
    const found = answers.get(asked);
    if (found !== undefined) return found;
    const answer = work(asked);
    answers.set(asked, answer);
    return answer;
  };
}
