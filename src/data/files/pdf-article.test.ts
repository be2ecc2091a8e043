import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import type { DraftOutcome } from "#domain/article/article-draft.ts";
import { column, type PdfLine, packedZeros, pdfFile } from "#tests/support/pdf-file.ts";
import { readPdfArticle } from "./pdf-article.ts";

/** The build for older engines: the one for browsers asks for more than Node has. */
const read = (bytes: Uint8Array): Promise<DraftOutcome> =>
  readPdfArticle(bytes, { name: "a.pdf", library: pdfjs as unknown as typeof import("pdfjs-dist") });

const head = (page: number): readonly PdfLine[] => [
  { x: 72, y: 765, text: `The Daily Paper, edition ${page}`, size: 8 },
  { x: 300, y: 25, text: `Page ${page} of 3`, size: 8 },
];

describe("a PDF", () => {
  it("gives paragraphs of joined lines, words mended at the margin, headings by their size", async () => {
    const pages = [
      [
        { x: 72, y: 730, text: "Sharif courts Moscow", size: 20 },
        ...column(["The minister said that the con-", "tract with the Russia-", "India company would hold."], 690),
        ...column(["A second paragraph stands apart and", "has its own two lines."], 630),
      ],
    ];
    expect(await read(pdfFile(pages))).toMatchObject({
      form: "pdf",
      title: "Sharif courts Moscow",
      blocks: [
        { kind: "heading", text: "Sharif courts Moscow" },
        { kind: "paragraph", text: "The minister said that the contract with the Russia-India company would hold." },
        { kind: "paragraph", text: "A second paragraph stands apart and has its own two lines." },
      ],
    });
  });

  it("goes on over the page, with running heads and page numbers proposed for removal", async () => {
    const pages = [
      [...head(1), ...column(["The first page ends in the middle of a sentence that"])],
      [...head(2), ...column(["goes on here and ends."])],
      [...head(3), ...column(["Another page says another thing."])],
    ];
    const outcome = await read(pdfFile(pages));
    if ("message" in outcome) throw new Error(outcome.message.where);
    const kept = outcome.blocks.filter((_, at) => outcome.doubtful.every(({ block }) => block !== at));
    expect(kept.map(({ text }) => text)).toEqual([
      "The first page ends in the middle of a sentence that goes on here and ends.",
      "Another page says another thing.",
    ]);
    expect(outcome.doubtful.map(({ reason }) => reason).sort()).toEqual([
      ...Array(3).fill("navigation"),
      ...Array(3).fill("repeated"),
    ]);
  });

  it("R45 parts cells by tabs", async () => {
    const row = (y: number, cells: readonly string[]) => cells.map((text, at) => ({ x: 72 + at * 150, y, text }));
    const pages = [[...row(700, ["Buyer", "2023", "2024"]), ...row(686, ["India", "1,650", "1,700"])]];
    expect(await read(pdfFile(pages))).toMatchObject({
      blocks: [{ text: "Buyer\t2023\t2024" }, { text: "India\t1,650\t1,700" }],
    });
  });

  it("R50 keeps the place of a letter that the file does not name, and asks to check its block", async () => {
    const lines = [
      "The minister said that it was so.",
      "He has na\u0001ed nobody, and wishes to name nobody either now.",
    ];
    const font =
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 /uniE000] >> >>";
    expect(await read(pdfFile([lines.flatMap((text, at) => column([text], 700 - at * 40))], { font }))).toMatchObject({
      blocks: [{ text: lines[0] }, { text: "He has na\uFFFDed nobody, and wishes to name nobody either now." }],
      checks: [{ block: 1, reason: "letters" }],
    });
  });

  it("takes author and title of the file as hints, but no title that a program gave", async () => {
    const lines = [column(["The minister said that it was so and that it would be so again."])];
    const named = await read(pdfFile(lines, { info: { Title: "A title", Author: "Jane Doe" } }));
    expect(named).toMatchObject({ title: "A title", author: "Jane Doe", language: "en", published: null });
    const byProgram = await read(pdfFile(lines, { info: { Title: "Microsoft Word - draft.docx" } }));
    expect(byProgram).toMatchObject({ title: null });
  });
});

describe("R59 a PDF that cannot be read", () => {
  it("is a scan where its pages have no letters", async () => {
    expect(await read(pdfFile([[], []]))).toMatchObject({
      kind: "no-text",
      message: { where: expect.stringContaining("2 pages"), next: expect.stringContaining("OCR") },
    });
  });

  it("has letters that nobody can name where its font does not say which they are", async () => {
    const font =
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>";
    expect(
      await read(pdfFile([column(["N\u008D\u0095\u0001V\u009DY\u0004N\u0080l\u0097\u0090N\u008D\u0095"])], { font })),
    ).toMatchObject({
      kind: "no-text",
      message: { where: expect.stringContaining("fonts do not say") },
    });
  });

  it("is protected where it asks for a password", async () => {
    const locked =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <1111111111111111111111111111111111111111111111111111111111111111> >> /ID [<00> <00>]";
    expect(await read(pdfFile([column(["words"])], { trailer: locked }))).toMatchObject({ kind: "protected" });
  });

  it("is damaged where it is cut short or no PDF inside", async () => {
    expect(await read(new TextEncoder().encode("%PDF-1.7\nnothing of use"))).toMatchObject({
      kind: "damaged",
      message: { what: "“a.pdf” is a damaged PDF." },
    });
  });

  it("R60 is refused where a stream unpacks hugely, before it is read", async () => {
    const outcome = await read(pdfFile([column(["words and more"])], { extra: packedZeros(120_000_000) }));
    expect(outcome).toMatchObject({ kind: "bomb", message: { where: expect.stringContaining("100 MB") } });
  });
});
