import type { ArticleForm, DraftFacts, DraftOutcome } from "#domain/article/article-draft.ts";
import { buildDraft, factLine } from "#domain/article/import/build-draft.ts";
import { markdownBlocks } from "#domain/article/import/markdown-blocks.ts";
import { saysSomething } from "#domain/article/import/plain-words.ts";
import {
  MOST_BYTES,
  MOST_TEXT_UNITS,
  refuseBytes,
  refuseCancelled,
  refuseDamaged,
  refuseEmpty,
  refuseOtherKind,
  refuseProtected,
  refuseTooLarge,
} from "#domain/article/import/refusals.ts";
import { textBlocks } from "#domain/article/import/text-blocks.ts";
import { parseFieldDate } from "#domain/shared/written-date.ts";
import { breathe } from "./breathe.ts";
import { type DecodedText, declaredEncoding, decodeText, decodeTextAs } from "./decode-text.ts";
import { fileKind } from "./file-kind.ts";
import type { WorkerReading } from "./read-in-worker.ts";

/** A file as it was picked or dropped. */
export type ArticleFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** How a file is read. Progress runs from 0 to 1; aborting the signal ends the reading with a refusal `cancelled`. */
export type FileReading = Pick<WorkerReading, "signal" | "onProgress" | "spawn"> & {
  /** How the bytes of a text or page are to be read, one of `ENCODINGS`, where a guess was wrong. */
  readonly encoding?: string;
};

/** What the lines at the head of a Markdown file say. */
function matterFacts(matter: ReadonlyMap<string, string>): Partial<DraftFacts> {
  const field = (...names: string[]): string | null =>
    factLine(names.map((name) => matter.get(name)).find((value) => value !== undefined));
  const date = field("date", "published", "pubdate");
  const address = field("source", "url", "link", "canonical", "address") ?? "";
  const isAddress = /^https?:\/\//i.test(address) && URL.canParse(address);
  return {
    title: field("title"),
    author: field("author", "authors", "by"),
    publisher: field("publisher", "publication", "outlet", "site"),
    published: date === null ? null : parseFieldDate(date),
    language: field("lang", "language"),
    address: isAddress ? address : null,
  };
}

function textDraft(form: "text" | "markdown", decoded: DecodedText, name: string): DraftOutcome {
  const { text, encoding, guessed } = decoded;
  if (!saysSomething(text)) return refuseEmpty(name);
  if (text.length > MOST_TEXT_UNITS) {
    return refuseTooLarge(name, `It has ${text.length} letters; ${MOST_TEXT_UNITS} can be read.`);
  }
  const said = { name: encoding, guessed };
  if (form === "text") return buildDraft({ form, blocks: textBlocks(text), encoding: said });
  const { blocks, matter, leftOut } = markdownBlocks(text);
  return buildDraft({ form, blocks, facts: matterFacts(matter), leftOut, encoding: said });
}

async function readForm(form: ArticleForm, file: ArticleFile, reading: FileReading): Promise<DraftOutcome> {
  const { name, bytes } = file;
  if (form === "docx" || form === "pdf") {
    const { readInWorker } = await import("./read-in-worker.ts");
    return readInWorker({ form, name, bytes }, reading);
  }
  await breathe(reading.signal);
  const chosen = reading.encoding === undefined ? null : decodeTextAs(bytes, reading.encoding);
  const decoded = chosen ?? decodeText(bytes, form === "html" ? declaredEncoding(bytes) : null);
  if (form === "html") {
    const { readHtmlArticle } = await import("./html-article.ts");
    const encoding = { name: decoded.encoding, guessed: decoded.guessed };
    return readHtmlArticle(decoded.text, {
      name,
      encoding,
      isPage: true,
      signal: reading.signal,
      onProgress: reading.onProgress,
    });
  }
  const outcome = textDraft(form, decoded, name);
  reading.onProgress?.(1);
  return outcome;
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
