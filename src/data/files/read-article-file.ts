import type { ArticleForm, DraftOutcome } from "#domain/article/article-draft.ts";
import {
  MOST_BYTES,
  refuseBytes,
  refuseCancelled,
  refuseDamaged,
  refuseEmpty,
  refuseOtherKind,
  refuseProtected,
} from "#domain/article/import/refusals.ts";
import { fileKind } from "./file-kind.ts";
import type { WorkerReading } from "./read-in-worker.ts";
import { isPageText } from "./reader-messages.ts";

/** A file as it was picked or dropped. */
export type ArticleFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** How a file is read. Progress runs from 0 to 1; aborting the signal ends the reading with a refusal `cancelled`. */
export type FileReading = Pick<WorkerReading, "signal" | "onProgress" | "spawn"> & {
  /** How the bytes of a text or page are to be read, one of `ENCODINGS`, where they were taken for something else. */
  readonly encoding?: string | undefined;
};

async function readForm(form: ArticleForm, file: ArticleFile, reading: FileReading): Promise<DraftOutcome> {
  const { name, bytes } = file;
  const { signal, onProgress, encoding } = reading;
  const { readInWorker } = await import("./read-in-worker.ts");
  const read = await readInWorker({ form, name, bytes, encoding }, reading);
  if (!isPageText(read)) return read;
  const { readHtmlArticle } = await import("./html-article.ts");
  return readHtmlArticle(read.text, { name, encoding: read.encoding, isPage: true, signal, onProgress });
}

/**
 * An article out of a file: `.txt`, `.md`, `.html`, `.docx` or `.pdf`, told by its content first. Never throws: whatever
 * is wrong comes back as a refusal that says what, where, and what to do next. The file's bytes stay as they are.
 */
export async function readArticleFile(file: ArticleFile, reading: FileReading = {}): Promise<DraftOutcome> {
  const { name, bytes } = file;
  if (reading.signal?.aborted) return refuseCancelled(name);
  if (bytes.length === 0) return refuseEmpty(name);
  const kind = fileKind(file);
  if ("locked" in kind) return refuseProtected(name, kind.locked);
  if (kind.form === null) return refuseOtherKind(name, kind.is, kind.next);
  if (bytes.length > MOST_BYTES[kind.form]) return refuseBytes(name, kind.form, bytes.length);
  try {
    return await readForm(kind.form, file, reading);
  } catch (error) {
    if (reading.signal?.aborted) return refuseCancelled(name);
    return refuseDamaged(name, kind.form, error instanceof Error ? error.message.slice(0, 200) : String(error));
  }
}
