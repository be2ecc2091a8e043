import type { ArticleForm, Refusal, RefusalKind } from "../article-draft.ts";

/** The largest file of each form, in bytes. */
export const MOST_BYTES: Readonly<Record<ArticleForm, number>> = {
  text: 20_000_000,
  markdown: 5_000_000,
  html: 40_000_000,
  docx: 100_000_000,
  pdf: 100_000_000,
};

/** The most text of one article, in UTF-16 units: about a million words. */
export const MOST_TEXT_UNITS = 8_000_000;

const FORM_NAME: Readonly<Record<ArticleForm, string>> = {
  text: "text file",
  markdown: "Markdown file",
  html: "web page",
  docx: "Word document",
  pdf: "PDF",
};

const refusal = (kind: RefusalKind, what: string, where: string, next: string): Refusal => ({
  kind,
  message: { what, where, next },
});
const quoted = (name: string): string => `“${name}”`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** Locked with a password, so that its words cannot be read. */
export function refuseProtected(name: string, form: ArticleForm): Refusal {
  const where =
    form === "pdf" ? "The PDF asks for a password before its first page." : "The whole document is encrypted.";
  const program = form === "pdf" ? "a PDF reader" : "Word";
  const next = `Open it in ${program} with its password, save a copy without one, and bring in the copy.`;
  return refusal("protected", `${quoted(name)} is protected by a password.`, where, next);
}

/** Of the right kind, but broken; `where` says what could not be read. */
export function refuseDamaged(name: string, form: ArticleForm, where: string): Refusal {
  const next = "Fetch or save the file once more. If it opens elsewhere, copy its text and paste it here.";
  return refusal("damaged", `${quoted(name)} is a damaged ${FORM_NAME[form]}.`, where, next);
}

/** Something else than an article, whatever its name says; `is` names what it is, `next` what helps. */
export function refuseOtherKind(name: string, is: string, next: string): Refusal {
  const where = "Told by its first bytes, not by its name.";
  return refusal("other-kind", `${quoted(name)} is ${is}, which cannot be read as an article.`, where, next);
}

/** Pages or pictures without one word. */
export function refuseNoText(name: string, form: ArticleForm, parts: number): Refusal {
  const what = `${quoted(name)} holds no text.`;
  if (form === "pdf") {
    const where = `${parts} ${parts === 1 ? "page" : "pages"}, each a picture: most likely a scan.`;
    return refusal("no-text", what, where, "Run text recognition (OCR) over it, or find the article as a web page.");
  }
  const pictures = parts === 1 ? "one picture" : `${parts} pictures`;
  const where = parts > 0 ? `It holds ${pictures} and no words.` : "It was read to its end.";
  return refusal("no-text", what, where, "Open it and copy the text, or bring in the page after it has loaded fully.");
}

/** A PDF that paints letters without saying which they are, as older ones in Chinese, Japanese or Korean may. */
export function refuseNamelessLetters(name: string): Refusal {
  const where = "Its pages show letters, but its fonts do not say which they are.";
  const next = "Open it and copy the text. If that gives nonsense, run text recognition (OCR) over it.";
  return refusal("no-text", `The letters of ${quoted(name)} cannot be read.`, where, next);
}

/** More than can be read here; `where` says what was counted. */
export function refuseTooLarge(name: string, where: string): Refusal {
  const next = "Bring in the part that you need: cut the file, or copy the passage and paste it.";
  return refusal("too-large", `${quoted(name)} is too large to read here.`, where, next);
}

/** Too many bytes for its form. */
export function refuseBytes(name: string, form: ArticleForm, bytes: number): Refusal {
  return refuseTooLarge(
    name,
    `It has ${megabytes(bytes)}; a ${FORM_NAME[form]} may have ${megabytes(MOST_BYTES[form])}.`,
  );
}

/** A small file that becomes a huge one when it is read; reading stopped before it did. */
export function refuseBomb(name: string, where: string): Refusal {
  const next = "Do not open it elsewhere unless you trust where it comes from. Ask for the article in another form.";
  return refusal("bomb", `${quoted(name)} becomes far more than an article when it is read.`, where, next);
}

/** Nothing in it at all. */
export function refuseEmpty(name: string): Refusal {
  return refusal("empty", `${quoted(name)} is empty.`, "It has no bytes, or blanks alone.", "Choose another file.");
}

/** The browser gives its bytes no more: it was moved, changed or deleted since it was chosen. */
export function refuseGone(name: string): Refusal {
  const where = "It was moved, changed or deleted since it was chosen, or this page may not read it.";
  return refusal("gone", `${quoted(name)} is not there to be read.`, where, "Choose it again.");
}

/** Stopped by whoever asked for it. */
export function refuseCancelled(name: string): Refusal {
  const next = "Bring it in again whenever you like.";
  return refusal("cancelled", `Reading ${quoted(name)} was cancelled.`, "Nothing of it was kept.", next);
}
