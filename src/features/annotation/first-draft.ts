import { describeAnchor } from "#domain/annotation/describe-anchor.ts";
import { plainText } from "#domain/article/article.ts";
import { isQuotation } from "#domain/article/quotation-marks.ts";
import type { Lookup } from "#domain/dossier/lookup.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Anchor } from "#domain/evidence/evidence.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { endsOf, type TieId } from "#domain/shared/ids.ts";
import { BLANK_BEARING, type QuoteDraft } from "#domain/workspace/quote-draft.ts";

/** How sure a coder is, as three steps; the middles of what the reader calls low, medium and high. */
export const CONFIDENCES = [
  { value: 0.3, label: "Low" },
  { value: 0.6, label: "Medium" },
  { value: 0.9, label: "High" },
] as const;

/** The anchor of chosen words, white space at their ends left out; `null` when nothing is left. */
export function anchorOf(text: ArticleText, range: TextRange): Anchor | null {
  const all = plainText(text.article);
  const words = all.slice(range.start, range.end);
  const start = range.start + (words.length - words.trimStart().length);
  return describeAnchor(all, start, start + words.trim().length);
}

/**
 * What a form for new evidence begins with: the tie in hand where there is one, and nothing that nobody chose: no stance,
 * nobody who speaks. The kind of tie is that of the last quote where it was on this tie. Words that are quoted in the text
 * are taken for direct speech.
 */
export function firstDraft(
  text: string,
  anchor: Pick<Anchor, "start" | "end">,
  tie: TieId | null,
  last: QuoteDraft | null,
  lookup: Lookup,
): QuoteDraft {
  const isSaid = isQuotation(text, anchor.start, anchor.end);
  const ends = tie === null ? [] : endsOf(tie).map(lookup.actorName);
  const [one = "", other = ""] = ends;
  const before = last?.bearings[0];
  const isSameTie = before !== undefined && ends.includes(before.one) && ends.includes(before.other);
  return {
    bearings: [{ ...BLANK_BEARING, one, other, ...(isSameTie ? { aspect: before.aspect } : {}) }],
    speaker: "",
    addressee: "",
    act: "statement",
    attribution: isSaid ? "direct" : "reported",
    confidence: 0.6,
    saidOn: "",
    note: "",
    claims: [],
    newKinds: {},
  };
}
