import type { EncodingRule, TextEncoding } from "#domain/article/article-draft.ts";
import { guessEncoding, switchesLetters, wideEncoding } from "./guess-encoding.ts";

/** Bytes as letters. */
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/** The encoding a byte order mark states. */
function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What stands for bytes that mean nothing: the replacement character, and controls of ISO-8859 that no text holds. */
const LOST = /[\uFFFD\u0080-\u009F]/g;

/** So many letters in order for each fault are no chance. */
const ORDER_PER_FAULT = 15;

/** Whether bytes are UTF-8 but for few faults, such as a letter that was cut in two. */
function isNearlyUtf8(bytes: Uint8Array, isDeclared: boolean): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const faults = text.match(/\uFFFD/g)?.length ?? 0;
  const inOrder = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return inOrder >= faults * (isDeclared ? 1 : ORDER_PER_FAULT);
}

const isPlain = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);

/** The name by which the browser knows an encoding; `null` where it does not. */
function knownEncoding(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Which encoding bytes have, and by which rule; the rules in the order in which they are heard. */
function settle(bytes: Uint8Array, declared: string | null): readonly [name: string, rule: EncodingRule] {
  const marked = markedEncoding(bytes);
  if (marked !== null) return [marked, "mark"];
  const wide = wideEncoding(bytes);
  if (wide !== null) return [wide, "zeros"];
  const said = declared === null ? null : knownEncoding(declared);
  // A page whose declaration could be read is no UTF-16, whatever it says.
  const says = said?.startsWith("utf-16") ? "utf-8" : said;
  if (isPlain(bytes)) {
    if (says !== null && says !== "utf-8") return [says, "declared"];
    return switchesLetters(bytes) ? ["iso-2022-jp", "letters"] : ["utf-8", "valid"];
  }
  if (isUtf8(bytes)) return ["utf-8", "valid"];
  if (isNearlyUtf8(bytes, says === "utf-8")) return ["utf-8", "mostly"];
  if (says !== null && says !== "utf-8") return [says, "declared"];
  return [guessEncoding(bytes), "letters"];
}

function decode(bytes: Uint8Array, name: string, rule: EncodingRule, declared: string | null): DecodedText {
  const text = new TextDecoder(name).decode(bytes);
  return { text, encoding: { name, rule, declared, lost: text.match(LOST)?.length ?? 0 } };
}

/** Bytes read as somebody chose, `null` where the browser does not know the encoding. Nothing is guessed. */
export function decodeTextAs(bytes: Uint8Array, chosen: string, declared: string | null = null): DecodedText | null {
  const name = knownEncoding(chosen);
  return name === null ? null : decode(bytes, name, "chosen", declared);
}

/**
 * Bytes as text: by their byte order mark; else as UTF-8 where they are that, or nearly; else as the page `declared`; else
 * by a guess between the encodings of China, Japan and Korea and the code pages for Latin, Cyrillic, Greek, Hebrew and
 * Arabic letters. UTF-16 without a mark is told by its zeros. What a page declares is overruled by bytes that are UTF-8:
 * no other encoding is that by chance, and pages are often saved in another one than they say.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const [name, rule] = settle(bytes, declared);
  return decode(bytes, name, rule, declared);
}

const DECLARATIONS = [
  /<meta[^>]+?charset\s*=\s*["']?\s*([\w:-]{2,40})/i,
  /^\s*<\?xml[^>]+?encoding\s*=\s*["']([\w:-]{2,40})/i,
];

/** The encoding a page declares in its first kilobytes, by `<meta charset>`, its older form or `<?xml>`; `null` without. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  return DECLARATIONS.map((form) => form.exec(head)?.[1] ?? null).find((name) => name !== null) ?? null;
}
