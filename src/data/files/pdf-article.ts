/// <reference path="./pdf-worker.d.ts" />
import type { getDocument, PDFDocumentProxy } from "pdfjs-dist";
import type { Check, DraftFacts, DraftOutcome, LeftOut } from "#domain/article/article-draft.ts";
import { buildDraft, factLine } from "#domain/article/import/build-draft.ts";
import type { Page, PageItem } from "#domain/article/import/page.ts";
import { pageText } from "#domain/article/import/page-text.ts";
import {
  MOST_TEXT_UNITS,
  refuseBomb,
  refuseCancelled,
  refuseDamaged,
  refuseNamelessLetters,
  refuseNoText,
  refuseProtected,
  refuseTooLarge,
} from "#domain/article/import/refusals.ts";
import { hugeStream } from "./pdf-streams.ts";

/** What of pdf.js is used here. */
export type PdfLibrary = { readonly getDocument: typeof getDocument };

/** How a PDF is read. */
export type PdfReading = {
  readonly name: string;
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Heard between pages; a worker is ended instead. */
  readonly signal?: AbortSignal | undefined;
  /** Another build of pdf.js; the one for browsers unless told. */
  readonly library?: PdfLibrary;
};

const MOST_PAGES = 2000;
/** Fewer letters than this on a page of a scan are a stamp or a page number. */
const LEAST_LETTERS_PER_PAGE = 8;

/** Both halves of pdf.js in this thread: with the second loaded, the first starts no worker of its own. */
async function loadLibrary(): Promise<PdfLibrary> {
  await import("pdfjs-dist/build/pdf.worker.mjs");
  return import("pdfjs-dist");
}

/** Nothing is run, fetched or painted: no eval, no fonts of the system or the net, no pictures, no forms. */
const QUIET = {
  isEvalSupported: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  useWasm: false,
  disableFontFace: true,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  stopAtErrors: false,
  // Pictures of more than one pixel stay packed.
  maxImageSize: 1,
  verbosity: 0,
} as const;

/**
 * What comes out where a font does not say which letters it paints: the bare numbers of its shapes. Older files in
 * Chinese, Japanese and Korean rely on tables that are not carried here.
 */
const NAMELESS = /[\p{Cc}\p{Co}\uFFFD]/gu;
/** What stands in their place. */
const UNNAMED = "\uFFFD";
/** More of them than this share, and the rest is nonsense too. */
const MOST_NAMELESS = 0.05;

/** Annotations that somebody wrote something into. */
const COMMENT = /^(?:Text|FreeText|Highlight|Underline|Squiggly|StrikeOut|Popup|Caret|Stamp|Ink)$/;

type Found = {
  readonly pages: Page[];
  /** What the file calls its language, BCP 47. */
  language: string | null;
  comments: number;
  letters: number;
  nameless: number;
};

async function readPage(document: PDFDocumentProxy, number: number, found: Found): Promise<void> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const content = await page.getTextContent({ disableNormalization: false });
  const items = content.items.flatMap((item): readonly PageItem[] => {
    if (!("str" in item)) return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[];
    found.letters += item.str.trim().length;
    found.nameless += item.str.match(NAMELESS)?.length ?? 0;
    const size = Math.hypot(c, d) || Math.hypot(a, b) || item.height;
    const direction = item.dir === "rtl" ? "rtl" : "ltr";
    const place = { x: x - left, y: y - bottom, width: item.width, size };
    return [{ ...place, text: item.str.replace(NAMELESS, UNNAMED), endsLine: item.hasEOL, direction }];
  });
  found.language ??= content.lang ?? null;
  found.pages.push({ width, height, items });
  const annotations: readonly { readonly subtype?: string }[] = await page.getAnnotations();
  found.comments += annotations.filter(({ subtype }) => COMMENT.test(subtype ?? "") && subtype !== "Popup").length;
  page.cleanup();
}

/** Titles that programs give by themselves. */
const FILE_TITLE =
  /^(?:about:.*|microsoft word\b.*|untitled.*|document\s?\d*|.*\.(?:docx?|pdf|indd|qxd|rtf|odt|html?))$/i;

async function hintsOf(document: PDFDocumentProxy, said: string | null): Promise<Partial<DraftFacts>> {
  const { info } = await document.getMetadata();
  const field = (name: string): string | null => {
    const value = (info as Readonly<Record<string, unknown>>)[name];
    return typeof value === "string" ? factLine(value) : null;
  };
  const title = field("Title");
  const language = said ?? field("Language");
  return {
    title: title !== null && FILE_TITLE.test(title) ? null : title,
    author: field("Author"),
    language: language !== null && /^[a-z]{2,3}(?:-[\w-]{2,12})?$/i.test(language) ? language : null,
  };
}

async function readPages(document: PDFDocumentProxy, reading: PdfReading): Promise<DraftOutcome> {
  const { name, onProgress, signal } = reading;
  const pages = document.numPages;
  if (pages > MOST_PAGES) return refuseTooLarge(name, `It has ${pages} pages; ${MOST_PAGES} can be read.`);
  const found: Found = { pages: [], language: null, comments: 0, letters: 0, nameless: 0 };
  for (let number = 1; number <= pages; number++) {
    if (signal?.aborted) return refuseCancelled(name);
    await readPage(document, number, found);
    if (found.letters > MOST_TEXT_UNITS) {
      return refuseTooLarge(name, `Its first ${number} pages have more than ${MOST_TEXT_UNITS} letters.`);
    }
    onProgress?.(0.1 + (0.85 * number) / pages);
  }
  if (found.letters < LEAST_LETTERS_PER_PAGE * Math.min(pages, 3)) return refuseNoText(name, "pdf", pages);
  if (found.nameless > found.letters * MOST_NAMELESS) return refuseNamelessLetters(name);
  const { blocks, doubtful, unsure } = pageText(found.pages);
  const checks = blocks.flatMap(({ text }, block): readonly Check[] => [
    ...(unsure.includes(block) ? [{ block, reason: "order" } as const] : []),
    ...(text.includes(UNNAMED) ? [{ block, reason: "letters" } as const] : []),
  ]);
  const leftOut: readonly LeftOut[] = [{ what: "comments", count: found.comments }];
  const hints = await hintsOf(document, found.language);
  onProgress?.(1);
  return buildDraft({ form: "pdf", blocks, doubtful, checks, hints, leftOut });
}

/**
 * An article out of a PDF: its text in the order of the file, lines joined to paragraphs. Told apart are files that ask
 * for a password, scans without text, broken ones, and ones whose streams unpack without end. Takes the bytes over: the
 * caller's array may be empty afterwards. Pictures are never decoded, so nobody knows how many there are.
 */
export async function readPdfArticle(bytes: Uint8Array, reading: PdfReading): Promise<DraftOutcome> {
  const { name, onProgress } = reading;
  const huge = hugeStream(bytes);
  if (huge !== null) return refuseBomb(name, huge);
  onProgress?.(0.05);
  const library = reading.library ?? (await loadLibrary());
  const task = library.getDocument({ data: bytes, ...QUIET });
  try {
    return await readPages(await task.promise, reading);
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    if (fault.name === "PasswordException") return refuseProtected(name, "pdf");
    return refuseDamaged(name, "pdf", `Its pages cannot be read: ${fault.message.slice(0, 200)}`);
  } finally {
    await task.destroy();
  }
}
