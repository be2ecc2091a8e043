import type { Draft } from "immer";
import type { Actor } from "../alliance/actor.ts";
import { describeAnchor } from "../annotation/describe-anchor.ts";
import { type Outcome, type Place, placesOf } from "../annotation/outcome.ts";
import { type Article, type Block, plainText } from "../article/article.ts";
import { textMapOf } from "../article/text-map.ts";
import type { Quote } from "../evidence/evidence.ts";
import type { PartialDate } from "../shared/month.ts";
import type { Anchoring, WorkspaceDocument } from "./document.ts";
import { isRowId } from "./document.ts";
import type { Command } from "./step.ts";

/** What of an article another version of it may say differently; all else stays as it is. */
export type Correction = {
  readonly title: string;
  readonly standfirst: string | null;
  readonly published: PartialDate;
  readonly blocks: readonly Block[];
};

/** An article in another version, with its quotes as they are seen and what becomes of each, in the same order. */
export type Replacement = {
  readonly article: Article;
  readonly quotes: readonly Quote[];
  readonly outcomes: readonly Outcome[];
};

/** The article in a corrected version, under the id it has. */
export function correctedArticle(article: Article, correction: Correction): Article {
  return { ...article, ...correction };
}

/** Whether a version says the very same as the article does. */
export function isSameVersion(article: Article, other: Article): boolean {
  return (
    article.title === other.title &&
    article.standfirst === other.standfirst &&
    article.published === other.published &&
    article.blocks.length === other.blocks.length &&
    article.blocks.every(({ kind }, at) => kind === other.blocks[at]?.kind) &&
    plainText(article) === plainText(other)
  );
}

/** Names whose change in a quote is to be called one (R44): of actors, in all their spellings. */
export function namesOf(actors: readonly Actor[]): readonly string[] {
  return [...new Set(actors.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]))];
}

/**
 * Puts another version in an article's place as one step. Quotes that moved are described anew where they stand; those that
 * changed, are ambiguous or lost keep their words and wait, with a row that says so; of those that were found an older row
 * goes. Article and quotes of the dossier come into the workspace as changed copies, waiting ones too, so that none of them
 * hangs on what the dossier has later. Places whose words the text does not have are not believed.
 */
export function replaceArticle({ article, quotes, outcomes }: Replacement): Command {
  const settled = quotes.flatMap((quote, at) => {
    const outcome = outcomes[at];
    return outcome && isRowId(quote.id) ? [settledQuote(article, quote, outcome)] : [];
  });
  return {
    label: "replacement of an article",
    about: { kind: "article", id: article.id },
    change: (draft) => {
      if (!isRowId(article.id)) return;
      putRow(draft, "articles", article);
      for (const { quote, anchoring } of settled) {
        if (anchoring === null) delete draft.anchorings[quote.id];
        // What was left lost on purpose, and still is, asks nobody again.
        else if (anchoring.state !== "lost" || draft.anchorings[quote.id]?.kept !== true) {
          putRow(draft, "quotes", quote);
          putRow(draft, "anchorings", anchoring);
        }
      }
    },
  };
}

type Settled = { readonly quote: Quote; readonly anchoring: Anchoring | null };

/** The quote as it stands from now on, and its row; no row where it was found. */
function settledQuote(article: Article, quote: Quote, outcome: Outcome): Settled {
  const { text } = textMapOf(article);
  if (outcome.state === "found" && standsAt(text, quote.anchor.start, quote.anchor.exact))
    return { quote, anchoring: null };
  const places = placesOf(outcome).filter(({ start, words }) => standsAt(text, start, words));
  const [place] = places;
  const row = { id: quote.id, article: article.id, was: quote.anchor.exact, places };
  if (!place) return { quote, anchoring: { ...row, state: "lost" } };
  if (outcome.state !== "moved")
    return { quote, anchoring: { ...row, state: outcome.state === "found" ? "ambiguous" : outcome.state } };
  const anchor = describeAnchor(text, place.start, place.end);
  if (anchor?.exact !== place.words) return { quote, anchoring: { ...row, state: "ambiguous" } };
  return { quote: { ...quote, anchor }, anchoring: { ...row, state: "moved" } };
}

const standsAt = (text: string, start: number, words: string): boolean =>
  words !== "" && start >= 0 && text.startsWith(words, start);

/** A quote that waits, in the article as it is seen. */
export type SeenQuote = { readonly article: Article; readonly quote: Quote };

/**
 * Says where a quote stands that changed or is ambiguous: it is made of the words there from then on and waits no longer.
 * Changes nothing where the article does not have those words there.
 */
export function acceptPlace(seen: SeenQuote, place: Place, label = "acceptance of changed words"): Command {
  const { text } = textMapOf(seen.article);
  return standsAt(text, place.start, place.words)
    ? attachQuote(seen, { start: place.start, end: place.end }, label)
    : { label, about: { kind: "quote", id: seen.quote.id }, change: () => undefined };
}

/** Attaches a quote to words somebody chose, which become its own. Changes nothing for an empty range or one outside the text. */
export function attachQuote(
  { article, quote }: SeenQuote,
  range: { readonly start: number; readonly end: number },
  label = "attachment of a quote to other words",
): Command {
  const anchor = describeAnchor(textMapOf(article).text, range.start, range.end);
  return {
    label,
    about: { kind: "quote", id: quote.id },
    change: (draft) => {
      if (anchor === null || !isRowId(quote.id)) return;
      putRow(draft, "quotes", { ...quote, anchor });
      delete draft.anchorings[quote.id];
    },
  };
}

/** Takes note that quotes moved: they are from then on simply where they stand. Those that wait go on waiting. */
export function acknowledgeMoves(rows: readonly Anchoring[]): Command {
  const [first] = rows;
  return {
    label: rows.length === 1 ? "acceptance of a move" : "acceptance of moves",
    about: first ? { kind: "article", id: first.article } : null,
    change: (draft) => {
      for (const { id } of rows) if (draft.anchorings[id]?.state === "moved") delete draft.anchorings[id];
    },
  };
}

/** Leaves a quote lost on purpose: it is kept, listed and counts, and waits no longer. It can be attached at any time. */
export function keepAsLost(quote: Quote): Command {
  const { id, article, anchor } = quote;
  const row: Anchoring = { id, article, state: "lost", was: anchor.exact, places: [], kept: true };
  return {
    label: "keeping a quote as lost",
    about: { kind: "quote", id },
    change: (draft) => {
      if (!isRowId(id)) return;
      putRow(draft, "quotes", quote);
      putRow(draft, "anchorings", row);
    },
  };
}

type Row = Article | Quote | Anchoring;

function putRow(draft: Draft<WorkspaceDocument>, collection: "articles" | "quotes" | "anchorings", row: Row): void {
  const rows: Record<string, unknown> = draft[collection];
  rows[row.id] = row;
}
