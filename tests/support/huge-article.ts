import type { Article, Block } from "#domain/article/article.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { ACTS, ATTRIBUTIONS, type Quote } from "#domain/evidence/evidence.ts";
import { type ActorId, tieOf } from "#domain/shared/ids.ts";
import { ASPECTS, type Stance } from "#domain/shared/stance.ts";
import { articleId, quoteId, readerDossier } from "./reader-dossier.ts";

const WORDS =
  "the and of oil cargo port minister said river north treaty price winter talks crude barrel pipeline border market envoy".split(
    " ",
  );
const PARAGRAPH_WORDS = 90;

/**
 * A dossier of one article with this many words and quotes, the same from run to run. Quotes are spread evenly, every
 * fifth overlaps the one before it. For the bench: mount `ArticleReader` over it, inside `DossierProvider`,
 * `LensProvider` and `PreferencesProvider`.
 */
export function hugeArticleDossier(words: number, quotes: number): Dossier {
  const random = dice(7);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const blocks: Block[] = [];
  for (let left = words; left > 0; left -= PARAGRAPH_WORDS) {
    const sentence = Array.from({ length: Math.min(left, PARAGRAPH_WORDS) }, () => pick(WORDS)).join(" ");
    blocks.push({ kind: "paragraph", text: `${sentence}.` });
  }
  const base = readerDossier();
  const article: Article = {
    id: articleId("huge"),
    title: "A very long article",
    standfirst: null,
    label: "Made up for measuring",
    publisher: null,
    author: null,
    published: base.articles[0]?.published ?? ("2025-09-03" as Article["published"]),
    language: "en",
    direction: "ltr",
    blocks,
    sources: [],
  };
  const text = blocks.map((block) => block.text).join("\n");
  const actors = base.actors.map((actor) => actor.id);
  const stride = text.length / quotes;
  const made = Array.from({ length: quotes }, (_, at) => {
    const start = Math.floor(at * stride) - (at % 5 === 4 ? Math.floor(stride * 0.7) : 0);
    const end = Math.min(text.length, start + 20 + Math.floor(random() * stride * 0.4));
    return quoteAt(article, text, at, start, end, pick(actors), pick, actors);
  });
  return { ...base, articles: [article], quotes: made, opening: { ...base.opening, article: article.id } };
}

function quoteAt(
  article: Article,
  text: string,
  at: number,
  start: number,
  end: number,
  speaker: ActorId,
  pick: <Value>(values: readonly Value[]) => Value,
  actors: readonly ActorId[],
): Quote {
  const tie = tieOf(pick(actors), pick(actors)) ?? tieOf(actors[0] as ActorId, actors[1] as ActorId);
  return {
    id: quoteId(`h${at}`),
    article: article.id,
    anchor: { exact: text.slice(start, end), prefix: "", suffix: "", start, end },
    speaker: at % 7 === 0 ? null : speaker,
    speakerLabel: at % 7 === 0 ? "Unnamed officials" : null,
    addressee: at % 3 === 0 ? pick(actors) : null,
    attribution: pick(ATTRIBUTIONS),
    act: pick(ACTS),
    saidOn: null,
    bearings:
      tie === null
        ? []
        : [
            {
              tie,
              aspect: pick(ASPECTS),
              stance: pick<Stance>([-2, -1, 0, 1, 2]),
              confidence: pick([0.3, 0.6, 0.9]),
            },
          ],
    source: null,
    note: null,
  };
}

/** A small linear congruential generator: numbers from 0 up to 1 that never change between runs. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
