import type { Doubt, DraftOutcome, LeftOut } from "#domain/article/article-draft.ts";
import { buildDraft, type DraftParts } from "#domain/article/import/build-draft.ts";
import { comparableWords } from "#domain/article/import/plain-words.ts";
import { MOST_TEXT_UNITS, refuseBomb, refuseNoText, refuseTooLarge } from "#domain/article/import/refusals.ts";
import { breathe, runBreathing } from "./breathe.ts";
import { htmlBlocks, type PageBlock } from "./html-blocks.ts";
import { htmlFacts } from "./html-facts.ts";
import { takeLeftovers } from "./html-leftovers.ts";
import { parseInert } from "./inert-page.ts";
import { quietMarkup } from "./quiet-markup.ts";
import { sanitisedBody } from "./sanitise.ts";

/** How a page is read. */
export type HtmlReading = {
  /** For messages. */
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly encoding?: DraftParts["encoding"];
  /** Whether to look for the article among what surrounds it: on a page yes, in a passage that somebody copied no. */
  readonly isPage: boolean;
};

/** More elements than this are no article; looking through them would hold the page up. */
const MOST_ELEMENTS = 150_000;
/** A browser itself stops at 512, and takes quadratic time to get there. */
const MOST_DEPTH = 1500;
/** Readability compares elements with each other; beyond this it holds the page up and is left out. */
const MOST_FOR_READABILITY = 15_000;
/** Less text than this found by Readability is a teaser, not the article. */
const LEAST_ARTICLE_UNITS = 200;

/**
 * The blocks that Readability takes for the article, as comparable words; `null` where it finds none worth the name.
 * It works on a copy: it takes apart what it is given.
 */
async function articleWords(body: HTMLElement, signal: AbortSignal | undefined): Promise<ReadonlySet<string> | null> {
  if (body.getElementsByTagName("*").length > MOST_FOR_READABILITY) return null;
  const { Readability } = await import("@mozilla/readability");
  const copy = document.implementation.createHTMLDocument("");
  copy.documentElement.replaceChild(copy.importNode(body, true), copy.body);
  await breathe(signal);
  try {
    const article = new Readability<Node>(copy, { serializer: (node) => node, disableJSONLD: true }).parse();
    if (!(article?.content instanceof Element) || (article.textContent?.length ?? 0) < LEAST_ARTICLE_UNITS) return null;
    const blocks = await runBreathing(htmlBlocks(article.content), signal);
    return new Set(blocks.map(({ text }) => comparableWords(text)));
  } catch {
    // A page it cannot make sense of is shown whole.
    signal?.throwIfAborted();
    return null;
  }
}

/** Doubts raised by a page's layout: what calls itself navigation, and what lies outside the article found. */
function layoutDoubts(blocks: readonly PageBlock[], article: ReadonlySet<string> | null): readonly Doubt[] {
  const inside = blocks.map(({ text }) => article?.has(comparableWords(text)) ?? true);
  const first = inside.indexOf(true);
  return blocks.flatMap(({ furniture, kind }, at): readonly Doubt[] => {
    // The heading right above the article is its title, which Readability sets apart.
    const isTitle = kind === "heading" && !furniture && at < first && first - at <= 8;
    const outside = article !== null && first >= 0 && inside[at] === false && !isTitle;
    return outside || (furniture && inside[at] !== true) || (furniture && article === null)
      ? [{ block: at, reason: "navigation" }]
      : [];
  });
}

/**
 * An article out of a web page's markup. Parsed without a window, facts read, invisible and foreign parts taken out and
 * counted, sanitised, then walked into plain blocks. The whole page's text is there: what lies outside the article is
 * proposed for removal, in a passage that was copied what calls itself navigation, an aside or a footer. Runs in slices; throws the signal's reason when cancelled.
 */
export async function readHtmlArticle(markup: string, reading: HtmlReading): Promise<DraftOutcome> {
  const { name, signal, onProgress, isPage } = reading;
  await breathe(signal);
  const quiet = quietMarkup(markup);
  if (quiet.depth > MOST_DEPTH || quiet.reopened > MOST_ELEMENTS) {
    const words = quiet.depth > MOST_DEPTH ? `stand ${quiet.depth} deep in each other` : "are opened again without end";
    return refuseBomb(name, `Its elements ${words}.`);
  }
  await breathe(signal);
  const page = parseInert(quiet);
  const elements = page.getElementsByTagName("*").length;
  if (elements > MOST_ELEMENTS)
    return refuseTooLarge(name, `It has ${elements} elements; ${MOST_ELEMENTS} can be read.`);
  onProgress?.(0.2);
  await breathe(signal);
  const facts = htmlFacts(page, markup);
  const leftOut: readonly LeftOut[] = await runBreathing(takeLeftovers(page), signal);
  onProgress?.(0.4);
  await breathe(signal);
  const body = await sanitisedBody(page, signal);
  onProgress?.(0.6);
  await breathe(signal);
  const blocks = body ? await runBreathing(htmlBlocks(body), signal) : [];
  onProgress?.(0.8);
  if (blocks.length === 0) return refuseNoText(name, "html", leftOut.find(({ what }) => what === "images")?.count ?? 0);
  const units = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (units > MOST_TEXT_UNITS) return refuseTooLarge(name, `It has ${units} letters; ${MOST_TEXT_UNITS} can be read.`);
  const article = isPage && body ? await articleWords(body, signal) : null;
  // Who copies a menu alone wants the menu.
  const doubtful = isPage || blocks.some(({ furniture }) => !furniture) ? layoutDoubts(blocks, article) : [];
  onProgress?.(1);
  const plain = blocks.map(({ kind, text }) => ({ kind, text }));
  return buildDraft({ form: "html", blocks: plain, facts, doubtful, leftOut, encoding: reading.encoding ?? null });
}
