import type { BytesRead, BytesReading, Wanted } from "./reader-messages.ts";

/** Reads the bytes of a file, in whatever thread it is called. What reads them is imported when it is known which it is. */
export async function readBytes(wanted: Wanted, reading: BytesReading): Promise<BytesRead> {
  const { form, name, bytes } = wanted;
  const options = { name, ...reading };
  if (form === "docx") return (await import("./docx-article.ts")).readDocxArticle(bytes, options);
  if (form === "pdf") return (await import("./pdf-article.ts")).readPdfArticle(bytes, options);
  const { declaredEncoding, decodeText, decodeTextAs } = await import("./decode-text.ts");
  const declared = form === "html" ? declaredEncoding(bytes) : null;
  const chosen = wanted.encoding === undefined ? null : decodeTextAs(bytes, wanted.encoding, declared);
  const decoded = chosen ?? decodeText(bytes, declared);
  if (form === "html") return decoded;
  const outcome = (await import("./text-article.ts")).textArticle(form, decoded, name);
  reading.onProgress?.(1);
  return outcome;
}
