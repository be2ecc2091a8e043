import { type Article, type Block, plainText } from "#domain/article/article.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { ActorId, ArticleId, QuoteId, TieId } from "#domain/shared/ids.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import type { Stance } from "#domain/shared/stance.ts";
import { seeded } from "../random.ts";
import { EMPTY_DOSSIER } from "./synthetic-dossier.ts";

const WORDS = (
  "the of and to in oil state treaty said minister price barrel refinery port sanction border talks pledge summit export " +
  "import crude alliance partner supply contract pipeline decline promise neighbour market currency visit agreement winter"
).split(" ");
const ACTORS = ["PAK", "RUS", "IND", "USA", "CHN", "SAU"] as const;
const WORDS_IN_PARAGRAPH = 100;
const PARAGRAPHS_BETWEEN_HEADINGS = 12;

const actorAt = (index: number): ActorId => (ACTORS[index % ACTORS.length] ?? "PAK") as ActorId;

function blocksOf(wordCount: number, random: () => number): readonly Block[] {
  const pick = () => WORDS[Math.floor(random() * WORDS.length)] ?? "oil";
  const sentence = (count: number) => {
    const words = Array.from({ length: count }, pick).join(" ");
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  return Array.from({ length: Math.ceil(wordCount / WORDS_IN_PARAGRAPH) }, (_, index): Block => {
    if (index % PARAGRAPHS_BETWEEN_HEADINGS === 0) return { kind: "heading", text: sentence(4).slice(0, -1) };
    const text = Array.from({ length: 5 }, () => sentence(WORDS_IN_PARAGRAPH / 5)).join(" ");
    return { kind: "paragraph", text };
  });
}

/** A quote of a few words at a seeded place of a paragraph; now and then two overlap, as in real coding. */
function quoteAt(index: number, text: string, span: { start: number; end: number }, random: () => number): Quote {
  const length = 30 + Math.floor(random() * 70);
  const start = span.start + Math.floor(random() * Math.max(1, span.end - span.start - length));
  const end = Math.min(span.end, start + length);
  const tie = [actorAt(index), actorAt(index + 1 + Math.floor(random() * 4))].sort().join("~") as TieId;
  return {
    id: `q${index}` as QuoteId,
    article: "long" as ArticleId,
    anchor: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      start,
      end,
    },
    speaker: actorAt(index),
    speakerLabel: null,
    addressee: null,
    attribution: "direct",
    act: "statement",
    saidOn: null,
    bearings: [{ tie, aspect: "political", stance: (Math.floor(random() * 5) - 2) as Stance, confidence: 0.8 }],
    source: null,
    note: null,
  };
}

/** A dossier with one seeded article of so many words and quotes. */
export function longDossier(wordCount: number, quoteCount: number): Dossier {
  const random = seeded(wordCount + quoteCount);
  const article: Article = {
    id: "long" as ArticleId,
    title: "A long article",
    standfirst: null,
    label: null,
    publisher: null,
    author: null,
    published: "2025-09-03" as PartialDate,
    language: "en",
    direction: "ltr",
    blocks: blocksOf(wordCount, random),
    sources: [],
  };
  const text = plainText(article);
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const block of article.blocks) {
    if (block.kind === "paragraph") spans.push({ start: at, end: at + block.text.length });
    at += block.text.length + 1;
  }
  const quotes = Array.from({ length: quoteCount }, (_, index) => {
    const span = spans[Math.floor((index / quoteCount) * spans.length)] ?? { start: 0, end: 1 };
    return quoteAt(index, text, span, random);
  });
  return {
    ...EMPTY_DOSSIER,
    opening: { ...EMPTY_DOSSIER.opening, article: article.id },
    actors: ACTORS.map((id) => ({ kind: "state", id: id as ActorId, name: id, shortName: id, code: id, aliases: [] })),
    quotes,
    articles: [article],
  };
}
