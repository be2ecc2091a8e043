import { type DraftOutcome, isRefusal } from "#domain/article/article-draft.ts";
import { buildDraft } from "#domain/article/import/build-draft.ts";
import { saysSomething } from "#domain/article/import/plain-words.ts";
import { MOST_TEXT_UNITS, refuseCancelled, refuseEmpty, refuseTooLarge } from "#domain/article/import/refusals.ts";
import { textBlocks } from "#domain/article/import/text-blocks.ts";
import type { FileReading } from "./read-article-file.ts";

/** What the clipboard holds: `text/html` and `text/plain`, "" where it has none. */
export type Pasted = { readonly html: string; readonly text: string };

const NAME = "The pasted text";

/** Windows writes lines of its own before the markup; the passage stands between two comments. */
function passageOf(html: string): string {
  const passage = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html)?.[1];
  // Word keeps the beginning of a table or list before the mark: without its owner a row is no row.
  if (passage === undefined || /^\s*<\/?(?:td|th|tr|tbody|li)\b/i.test(passage)) return html;
  return passage;
}

/** Whether markup is no more than one stretch of text: an editor's coloured lines, which the plain text tells better. */
const isPlain = (html: string): boolean =>
  !/<(?:p|h[1-6]|li|blockquote|tr|br|div|article|section|main|nav|aside|header|footer)\b/i.test(html);

/** An article out of the clipboard: of its markup where that has structure, else of its plain text. Never throws. */
export async function readPastedArticle(
  pasted: Pasted,
  reading: Omit<FileReading, "encoding"> = {},
): Promise<DraftOutcome> {
  const { html, text } = pasted;
  if (!saysSomething(html) && !saysSomething(text)) return refuseEmpty(NAME);
  if (Math.max(text.length, html.length / 8) > MOST_TEXT_UNITS) {
    return refuseTooLarge(NAME, `It has ${text.length} letters; ${MOST_TEXT_UNITS} can be read.`);
  }
  try {
    if (html.trim() !== "" && !(isPlain(html) && saysSomething(text))) {
      const { readHtmlArticle } = await import("./html-article.ts");
      const outcome = await readHtmlArticle(passageOf(html), { ...reading, name: NAME, isPage: false });
      const isNothing = isRefusal(outcome) && outcome.kind === "no-text" && !/<img\b/i.test(html);
      if (!isRefusal(outcome) || (!saysSomething(text) && !isNothing)) return outcome;
    }
  } catch {
    // Markup nobody can read still has its plain text beside it.
  }
  if (reading.signal?.aborted) return refuseCancelled(NAME);
  return saysSomething(text) ? buildDraft({ form: "text", blocks: textBlocks(text) }) : refuseEmpty(NAME);
}
