import type { ArticleForm } from "#domain/article/article-draft.ts";

/** What a file is: an article's form, or something else with its name and what helps. */
export type FileKind =
  | { readonly form: ArticleForm }
  | { readonly form: null; readonly is: string; readonly next: string }
  | { readonly form: null; readonly locked: "docx" };

type Signature = { readonly bytes: readonly number[]; readonly at?: number; readonly is: string };

const PICTURE = "Run text recognition (OCR) over it, or find the article as a web page.";
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: "a picture (PNG)" },
  { bytes: [0xff, 0xd8, 0xff], is: "a picture (JPEG)" },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: "a picture (GIF)" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: "a picture (TIFF)" },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, is: "a picture (WebP)" },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, is: "a video or a picture (MP4, HEIC)" },
  { bytes: [0x1f, 0x8b], is: "a packed archive (gzip)" },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: "a packed archive (RAR)" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: "a packed archive (7z)" },
  { bytes: [0x4d, 0x5a], is: "a program" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: "a program" },
  { bytes: [0x49, 0x44, 0x33], is: "a sound recording" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], is: "a database" },
  { bytes: [0x50, 0x41, 0x52, 0x31], is: "a table of data (Parquet)" },
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** Names by which zips of other kinds give themselves away, looked for in the first bytes and in the list at the end. */
const ZIP_KINDS: readonly (readonly [mark: RegExp, is: string, next: string])[] = [
  [/xl\/workbook|xl\/worksheets/, "a workbook (Excel)", "Copy the cells and paste them, or save the sheet as text."],
  [/ppt\/presentation|ppt\/slides/, "a presentation (PowerPoint)", "Save its outline as a Word document or a PDF."],
  [/opendocument\.text/, "an OpenDocument text (.odt)", "Open it and save it as .docx."],
  [/opendocument/, "an OpenDocument file", "Open it and save its text as .docx or .txt."],
  [/application\/epub\+zip/, "an e-book (EPUB)", "Copy the chapter that you need and paste it."],
];

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const SAMPLE_BYTES = 4096;
const letters = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

function oleKind(bytes: Uint8Array): FileKind {
  // Names in such files are UTF-16; the zeros between the letters go.
  const names = letters(bytes.subarray(0, 2_000_000)).replaceAll("\0", "");
  if (/EncryptedPackage|EncryptionInfo/.test(names)) return { form: null, locked: "docx" };
  const is = /WordDocument/.test(names) ? "a Word document in the old form (.doc)" : "an Office file in an old form";
  return { form: null, is, next: "Open it in Word or LibreOffice and save it as .docx." };
}

function zipKind(bytes: Uint8Array): FileKind {
  const look = letters(bytes.subarray(0, SAMPLE_BYTES)) + letters(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  if (/word\/(?:document|_rels)/.test(look)) return { form: "docx" };
  const other = ZIP_KINDS.find(([mark]) => mark.test(look));
  if (other) return { form: null, is: other[1], next: other[2] };
  // A package of Office without a name we know, or cut before its list: the reader says what is wrong with it.
  if (/\[Content_Types\]\.xml/.test(look)) return { form: "docx" };
  return { form: null, is: "a packed archive (zip)", next: "Unpack it and bring in the files one by one." };
}

function namedKind(name: string, type: string): ArticleForm | null {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name) || /markdown/i.test(type)) return "markdown";
  if (/\.x?html?$/i.test(name) || /html/i.test(type)) return "html";
  return /\.(?:txt|text|log)$/i.test(name) || /^text\/plain/i.test(type) ? "text" : null;
}

/** The share of bytes that no text holds. */
function controlShare(sample: Uint8Array): number {
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return sample.length === 0 ? 0 : controls / sample.length;
}

const isWide = (sample: Uint8Array): boolean => {
  const zeros = sample.filter((byte) => byte === 0).length;
  return (
    starts(sample, [0xff, 0xfe]) ||
    starts(sample, [0xfe, 0xff]) ||
    (zeros > sample.length * 0.2 && zeros < sample.length * 0.6)
  );
};

/**
 * What a file is, by its first bytes and, for text, by what it says at its head and then by its name and type. A name
 * never makes a picture a text, nor a Word document a page.
 */
export function fileKind(file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }): FileKind {
  const { bytes, name, type } = file;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const head = letters(sample);
  if (/^[\s\S]{0,1024}?%PDF-\d/.test(head)) return { form: "pdf" };
  if (starts(bytes, OLE)) return oleKind(bytes);
  if (starts(bytes, ZIP)) return zipKind(bytes);
  const other = SIGNATURES.find((signature) => starts(bytes, signature.bytes, signature.at));
  if (other)
    return { form: null, is: other.is, next: /picture/.test(other.is) ? PICTURE : "Bring in the article itself." };
  if (!isWide(sample) && controlShare(sample) > 0.02) {
    return { form: null, is: "no text", next: "Bring in the article as text, web page, Word document or PDF." };
  }
  if (/^\s*\{\\rtf/.test(head))
    return { form: null, is: "a rich text file (.rtf)", next: "Open it and save it as .docx or .txt." };
  if (/^(?:[\w-]+:.*\r?\n)*content-type:\s*multipart\/related/im.test(head)) {
    return { form: null, is: "a web archive (.mhtml)", next: "Save the page as “HTML only” or as “complete”." };
  }
  const named = namedKind(name, type);
  const plain = head.replaceAll("\0", "").replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, "");
  const isPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(plain);
  return { form: isPage && named !== "markdown" ? "html" : (named ?? "text") };
}
