/** What a trade file is, told by its bytes: something that is opened, or something else with its name and the step that helps. */
export type TradeFileKind =
  | { readonly opens: "text" | "json" | "zip" | "gzip" | "parquet" }
  | { readonly opens: null; readonly is: string; readonly next: string };

const AS_CSV = "Open it, save the sheet as CSV (UTF-8), and bring in the CSV.";
const OTHER = "Bring in the table as CSV, TSV, JSON, Parquet or a zip of one.";

type Signature = { readonly bytes: readonly number[]; readonly at?: number; readonly kind: TradeFileKind };

const other = (is: string, next: string = OTHER): TradeFileKind => ({ opens: null, is, next });

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x50, 0x41, 0x52, 0x31], kind: { opens: "parquet" } },
  { bytes: [0x1f, 0x8b], kind: { opens: "gzip" } },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    kind: other("a workbook in an old or a locked form (Excel)", AS_CSV),
  },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: other("a packed archive (RAR)", "Unpack it and bring in the file within.") },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: other("a packed archive (7z)", "Unpack it and bring in the file within.") },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    kind: other("a packed archive (Zstandard)", "Unpack it and bring in the file within."),
  },
  { bytes: [0x42, 0x5a, 0x68], kind: other("a packed archive (bzip2)", "Unpack it and bring in the file within.") },
  {
    bytes: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31],
    kind: other("a table of data (Arrow)", "Save it as Parquet or CSV and bring that in."),
  },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    kind: other("a database (SQLite)", "Save the table as CSV and bring that in."),
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: other("a picture (PNG)", "Find the same table as CSV.") },
  { bytes: [0xff, 0xd8, 0xff], kind: other("a picture (JPEG)", "Find the same table as CSV.") },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: other("a picture (GIF)", "Find the same table as CSV.") },
  { bytes: [0x4d, 0x5a], kind: other("a program") },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], kind: other("a program") },
];

/** Names by which zips of other kinds give themselves away, in the first bytes and in the list at the end. */
const ZIP_KINDS: readonly (readonly [mark: RegExp, kind: TradeFileKind])[] = [
  [/xl\/workbook|xl\/worksheets/, other("a workbook (Excel)", AS_CSV)],
  [
    /word\/(?:document|_rels)/,
    other("a Word document", "Copy the table into a spreadsheet, save it as CSV, and bring that in."),
  ],
  [/ppt\/presentation|ppt\/slides/, other("a presentation (PowerPoint)", "Find the same table as CSV.")],
  [/opendocument\.spreadsheet/, other("a workbook (OpenDocument)", AS_CSV)],
  [
    /opendocument/,
    other("an OpenDocument file", "Copy the table into a spreadsheet, save it as CSV, and bring that in."),
  ],
];

const SAMPLE_BYTES = 4_096;
const LIST_BYTES = 65_536;
const letters = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

function zipKind(bytes: Uint8Array): TradeFileKind {
  const look =
    letters(bytes.subarray(0, SAMPLE_BYTES)) + letters(bytes.subarray(Math.max(0, bytes.length - LIST_BYTES)));
  return ZIP_KINDS.find(([mark]) => mark.test(look))?.[1] ?? { opens: "zip" };
}

const starts = (bytes: Uint8Array, { bytes: wanted, at = 0 }: Signature): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

/** Whether bytes are UTF-16, by their mark or by the zeros between Latin letters. */
function isWide(sample: Uint8Array): boolean {
  const [first, second] = sample;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const zeros = sample.filter((byte) => byte === 0).length;
  return zeros > sample.length * 0.2 && zeros < sample.length * 0.6;
}

/** More controls than this share and it is no text. */
const MOST_CONTROLS = 0.02;

function isBinary(sample: Uint8Array): boolean {
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return controls > sample.length * MOST_CONTROLS;
}

const MARKS = /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/;

/** What a text is, by how it begins. */
function textKind(head: string): TradeFileKind {
  const plain = head.replace(MARKS, "").trimStart();
  if (/^\{\\rtf/.test(plain))
    return other("a rich text file (.rtf)", "Copy the table into a spreadsheet, save it as CSV, and bring that in.");
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table)\b/i.test(plain))
    return other(
      "a web page",
      "Look on the page for a download as CSV, or copy the table into a spreadsheet and save it as CSV.",
    );
  if (/^<\?xml|^<[\w:]+[\s>]/i.test(plain))
    return other("XML (SDMX-ML or the like)", "Download the same data as CSV (SDMX-CSV) and bring that in.");
  return { opens: /^[[{]/.test(plain) && /["\]}]/.test(plain) ? "json" : "text" };
}

/** What a file is, by its first bytes and, for text, by how it begins. A name never makes a workbook a table of text. */
export function tradeFileKind(bytes: Uint8Array): TradeFileKind {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const head = letters(sample);
  if (/^[\s\S]{0,1024}?%PDF-\d/.test(head))
    return other("a PDF", "Find the same table as CSV, or copy it into a spreadsheet and save it as CSV.");
  if (sample[0] === 0x50 && sample[1] === 0x4b) return zipKind(bytes);
  const known = SIGNATURES.find((signature) => starts(bytes, signature));
  if (known) return known.kind;
  if (isWide(sample)) return textKind(head.replaceAll("\0", ""));
  return isBinary(sample) ? other("no text") : textKind(head);
}
