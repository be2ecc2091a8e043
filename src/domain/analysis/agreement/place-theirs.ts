import { describeAnchor } from "../../annotation/describe-anchor.ts";
import { type Outcome, placesOf } from "../../annotation/outcome.ts";
import { reanchorSteps } from "../../annotation/reanchor.ts";
import type { Article } from "../../article/article.ts";
import { textMapOf } from "../../article/text-map.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Anchor, Quote } from "../../evidence/evidence.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { partOf } from "../../layout/part-of-steps.ts";
import type { ArticleId, QuoteId } from "../../shared/ids.ts";
import { matchArticles } from "./match-articles.ts";

/** Why a quote of the other coder's has no place on the one's desk: its article is not there, or what became of its words. */
export type WhyUnplaced = "no article" | "changed" | "ambiguous" | "lost";

/** A quote of the other coder's that can be shown nowhere. */
export type UnplacedQuote = {
  readonly quote: Quote;
  readonly why: WhyUnplaced;
  /** The quote at the words of the one's article that it most likely means; `null` where there are none. */
  readonly likely: Quote | null;
};

/** Another coder's quotes laid over the one's articles. */
export type PlacedCoding = {
  /** The articles they were laid over: with others they are to be placed anew. */
  readonly over: readonly Article[];
  /** The dossier as the other coder sees it: names and sources of what may be taken over. */
  readonly seen: Dossier;
  /** Every quote that has a place, its article and anchor being the one's, in the other's order. */
  readonly quotes: readonly Quote[];
  /** The same by the one's articles. */
  readonly byArticle: ReadonlyMap<ArticleId, readonly Quote[]>;
  /** Those whose words stand elsewhere than the other coder marked them. */
  readonly moved: ReadonlySet<QuoteId>;
  readonly unplaced: readonly UnplacedQuote[];
};

/**
 * Another coder's quotes in the one's articles, in steps. An article is the same by its plain text (`matchArticles`),
 * else by its id, in another version. Words that stand in the same text where they stood keep their place; all others are
 * looked for as after a change of the text (R42 to R44): those found or moved have a place, those changed, ambiguous or
 * lost have none. Cost: linear in texts and quotes; looking for words is well below a millisecond each.
 */
export function* placeSteps(over: readonly Article[], seen: Dossier): Steps<PlacedCoding> {
  const same = matchArticles(over, seen.articles);
  yield 0;
  const byId = new Map(over.map((article) => [article.id, article]));
  const groups = groupByArticle(seen.quotes);
  const places = new Map<Quote, Quote>();
  const moved = new Set<QuoteId>();
  const unplaced: UnplacedQuote[] = [];
  let done = 0;
  for (const [id, quotes] of groups) {
    const here = byId.get(same.get(id) ?? id);
    const [from, to] = [done / groups.size, (done + 1) / groups.size];
    done += 1;
    if (here === undefined) {
      unplaced.push(...quotes.map((quote) => ({ quote, why: "no article" as const, likely: null })));
      continue;
    }
    const outcomes = yield* partOf(outcomeSteps(textMapOf(here).text, quotes, same.has(id)), from, to);
    for (const [at, quote] of quotes.entries()) {
      const found = outcomes[at] ?? LOST;
      if ("why" in found) {
        const likely = found.near && withPlace(quote, here.id, found.near);
        unplaced.push({ quote, why: found.why, likely });
        continue;
      }
      places.set(quote, withPlace(quote, here.id, found));
      if (found !== quote.anchor) moved.add(quote.id);
    }
    yield to;
  }
  const placed = seen.quotes.flatMap((quote) => places.get(quote) ?? []);
  return { over, seen, quotes: placed, byArticle: groupByArticle(placed), moved, unplaced };
}

/** Why words stand nowhere, and the place they most likely mean. */
type Nowhere = { readonly why: Exclude<WhyUnplaced, "no article">; readonly near: Anchor | null };

const LOST: Nowhere = { why: "lost", near: null };

/** For each quote its anchor where it stands, or why it stands nowhere. */
function* outcomeSteps(
  text: string,
  quotes: readonly Quote[],
  isSameText: boolean,
): Steps<readonly (Anchor | Nowhere)[]> {
  const stands = ({ anchor: { exact, start, end } }: Quote) => exact !== "" && text.slice(start, end) === exact;
  const sought = quotes.filter((quote) => !isSameText || !stands(quote));
  const outcomes = yield* reanchorSteps({ text, anchors: sought.map(({ anchor }) => anchor) });
  const bySought = new Map(sought.map((quote, at) => [quote, outcomes[at]]));
  return quotes.map((quote) => {
    const outcome = bySought.get(quote);
    return outcome === undefined ? quote.anchor : anchorAfter(text, quote.anchor, outcome);
  });
}

function anchorAfter(text: string, anchor: Anchor, outcome: Outcome): Anchor | Nowhere {
  if (outcome.state === "found") return anchor;
  const [place] = placesOf(outcome);
  const at = place === undefined ? null : describeAnchor(text, place.start, place.end);
  if (outcome.state !== "moved") return { why: outcome.state, near: at };
  return at ?? LOST;
}

const withPlace = (quote: Quote, article: ArticleId, anchor: Anchor): Quote =>
  quote.article === article && quote.anchor === anchor ? quote : { ...quote, article, anchor };

function groupByArticle(quotes: readonly Quote[]): ReadonlyMap<ArticleId, readonly Quote[]> {
  const groups = new Map<ArticleId, Quote[]>();
  for (const quote of quotes) {
    const group = groups.get(quote.article);
    if (group) group.push(quote);
    else groups.set(quote.article, [quote]);
  }
  return groups;
}
