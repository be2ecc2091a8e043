import type { DraftFacts, DraftOutcome, Refusal } from "#domain/article/article-draft.ts";
import { buildDraft, factLine } from "#domain/article/import/build-draft.ts";
import {
  MOST_TEXT_UNITS,
  refuseBomb,
  refuseCancelled,
  refuseDamaged,
  refuseNoText,
  refuseProtected,
  refuseTooLarge,
} from "#domain/article/import/refusals.ts";
import { type WordElement, wordBlocks } from "./docx-blocks.ts";
import { hidingStyles, shownMarkup } from "./docx-markup.ts";
import { isZipFault, readZipDirectory, unpackEntry, type ZipEntry, type ZipFault } from "./zip-parts.ts";

/** Usually `word/document.xml`; Word on the web numbers its parts. */
const BODY = /^word\/document\d*\.xml$/;
const STYLES = /^word\/styles\d*\.xml$/;
/** The parts that words, lists and styles stand in. Pictures, fonts, macros and embedded files are never unpacked. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/document\d*\.xml\.rels|document\d*\.xml|styles\d*\.xml|numbering\d*\.xml))$/;

const refuseZip = (name: string, fault: ZipFault): Refusal =>
  fault.kind === "bomb" ? refuseBomb(name, fault.where) : refuseDamaged(name, "docx", fault.where);

/** The parts that are read, by name, or why they are not. */
function unpackParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Map<string, Uint8Array> | ZipFault {
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.filter(({ name }) => PARTS.test(name))) {
    const part = unpackEntry(bytes, entry);
    if (isZipFault(part)) return part;
    parts.set(entry.name, part);
  }
  return parts;
}

const namedLike = (parts: ReadonlyMap<string, Uint8Array>, pattern: RegExp): string | null =>
  [...parts.keys()].find((name) => pattern.test(name)) ?? null;
const decode = (part: Uint8Array | undefined): string => (part ? new TextDecoder().decode(part) : "");

/** Word writes no document type; whoever does wants entities that unfold without end. */
const hasDocumentType = (parts: ReadonlyMap<string, Uint8Array>): boolean =>
  [...parts.values()].some((part) => /<!(?:DOCTYPE|ENTITY)/i.test(decode(part)));

const XML_ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A field of the file's own description. Programs fill these in by themselves, so they are hints. */
function described(core: string, tag: string): string | null {
  const value = new RegExp(`<${tag}(?:\\s[^>]{0,300})?>([^<]{1,600})</${tag}>`).exec(core)?.[1];
  return factLine(value?.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => XML_ENTITIES[name] ?? ""));
}

function hintsOf(parts: ReadonlyMap<string, Uint8Array>): Partial<DraftFacts> {
  const core = decode(parts.get("docProps/core.xml"));
  const title = described(core, "dc:title");
  const styles = decode(parts.get(namedLike(parts, STYLES) ?? ""));
  const language = /<w:docDefaults>[\s\S]{0,4000}?<w:lang\b[^>]*?w:val="([\w-]{2,20})"/.exec(styles)?.[1] ?? null;
  return {
    title: title !== null && /^(?:document\s?\d*|untitled|microsoft word\b.*)$/i.test(title) ? null : title,
    author: described(core, "dc:creator"),
    language,
  };
}

/** Mammoth's view of the document, taken before it would write HTML: no markup is made, so none has to be trusted. */
async function readDocument(parts: ReadonlyMap<string, Uint8Array>): Promise<WordElement | null> {
  const [{ default: mammoth }, { zipSync }] = await Promise.all([import("mammoth"), import("fflate")]);
  const packed = zipSync(Object.fromEntries(parts), { level: 0 });
  let found: WordElement | null = null;
  const transformDocument = (document: WordElement): WordElement => {
    found = document;
    return { ...document, children: [] };
  };
  // In a browser mammoth takes the first, elsewhere the second.
  const input = { arrayBuffer: packed.buffer as ArrayBuffer, buffer: packed };
  await mammoth.convertToHtml(input, { transformDocument, includeEmbeddedStyleMap: false, externalFileAccess: false });
  return found;
}

/** How a Word document is read. */
export type DocxReading = {
  readonly name: string;
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Heard before the text is read; a worker is ended instead. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * An article out of a Word document (.docx). The zip's list is checked before anything is unpacked, sizes are counted
 * while unpacking, and only the parts that hold words are. Insertions count as text, deletions do not; comments, notes,
 * pictures and hidden runs are left out and counted.
 */
export async function readDocxArticle(bytes: Uint8Array, reading: DocxReading): Promise<DraftOutcome> {
  const { name, onProgress } = reading;
  const entries = readZipDirectory(bytes);
  if (isZipFault(entries)) return refuseZip(name, entries);
  if (entries.some(({ encrypted }) => encrypted)) return refuseProtected(name, "docx");
  const parts = unpackParts(bytes, entries);
  if (isZipFault(parts)) return refuseZip(name, parts);
  const body = namedLike(parts, BODY);
  if (body === null)
    return refuseDamaged(name, "docx", "Its part word/document.xml, which holds the text, is missing.");
  if (hasDocumentType(parts))
    return refuseDamaged(name, "docx", "Its markup defines entities, which no Word document does.");
  onProgress?.(0.3);
  if (reading.signal?.aborted) return refuseCancelled(name);
  const styles = decode(parts.get(namedLike(parts, STYLES) ?? ""));
  const shown = shownMarkup(decode(parts.get(body)), hidingStyles(styles));
  parts.set(body, new TextEncoder().encode(shown.markup));
  try {
    const document = await readDocument(parts);
    onProgress?.(0.9);
    const { blocks, title } = document ? wordBlocks(document) : { blocks: [], title: null };
    const images = shown.leftOut.find(({ what }) => what === "images")?.count ?? 0;
    if (blocks.length === 0) return refuseNoText(name, "docx", images);
    const units = blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (units > MOST_TEXT_UNITS)
      return refuseTooLarge(name, `It has ${units} letters; ${MOST_TEXT_UNITS} can be read.`);
    const hints = hintsOf(parts);
    return buildDraft({ form: "docx", blocks, facts: { title }, hints, leftOut: shown.leftOut });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    return refuseDamaged(name, "docx", `Its text cannot be read: ${reason}`);
  }
}
