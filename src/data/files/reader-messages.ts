import type { ArticleForm, DraftOutcome } from "#domain/article/article-draft.ts";
import type { DecodedText } from "./decode-text.ts";

/** What is to be read. */
export type Wanted = {
  readonly form: ArticleForm;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** In which encoding a text or page is to be read; nothing where that is to be found out. */
  readonly encoding?: string | undefined;
};

/** What reading bytes comes to: an article or why there is none, or the letters of a web page, which goes on as a page. */
export type BytesRead = DraftOutcome | DecodedText;

/** Whether the bytes were a page's. */
export function isPageText(read: BytesRead): read is DecodedText {
  return "text" in read;
}

/** How bytes are read. Progress runs from 0 to 1. */
export type BytesReading = {
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Heard where the page itself reads; a worker is ended instead. */
  readonly signal?: AbortSignal | undefined;
};

/** What the reading worker is asked. The bytes are handed over, not copied. */
export type ToReader = Wanted & { readonly kind: "read" };

/** What it says. `done` runs from 0 to 1. */
export type FromReader =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "read"; readonly read: BytesRead }
  | { readonly kind: "failure"; readonly reason: string };

/** Where the worker's script leaves what it can do when the page runs it, having no worker to run it in. */
export type ReaderOnPage = {
  ententeReader?: (wanted: Wanted, reading: BytesReading) => Promise<BytesRead>;
};
