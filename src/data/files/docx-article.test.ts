import { describe, expect, it } from "vitest";
import type { DraftOutcome } from "#domain/article/article-draft.ts";
import { docxFile, listItem, paragraph, run, table } from "#tests/support/docx-file.ts";
import { readDocxArticle } from "./docx-article.ts";

const read = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<DraftOutcome> =>
  readDocxArticle(docxFile(body, more), { name: "a.docx" });

describe("a Word document", () => {
  it("R45 gives its paragraphs, headings, lists, quotations and tables in order", async () => {
    const body = [
      paragraph(run("Sharif courts Moscow"), "Titel"),
      paragraph(run("Flows"), "berschrift1"),
      paragraph(`${run("One ")}${run("two")}<w:r><w:br/></w:r>${run("three")}`),
      listItem(run("first")),
      paragraph(run("We respect it."), "Zitat"),
      table([
        ["Buyer", "2024"],
        ["India", ""],
        ["China", "1,200"],
      ]),
      paragraph(""),
    ];
    expect(await read(body.join(""))).toMatchObject({
      form: "docx",
      title: "Sharif courts Moscow",
      blocks: [
        { kind: "heading", text: "Sharif courts Moscow" },
        { kind: "heading", text: "Flows" },
        { kind: "paragraph", text: "One two" },
        { kind: "paragraph", text: "three" },
        { kind: "list", text: "first" },
        { kind: "quotation", text: "We respect it." },
        { kind: "paragraph", text: "Buyer\t2024" },
        { kind: "paragraph", text: "India" },
        { kind: "paragraph", text: "China\t1,200" },
      ],
    });
  });

  it("R61 takes changes as accepted, leaves out comments, notes and hidden text, and counts them", async () => {
    const body = paragraph(
      [
        run("Kept "),
        '<w:del w:id="1"><w:r><w:delText>deleted</w:delText></w:r></w:del>',
        `<w:ins w:id="2">${run("inserted ")}</w:ins>`,
        `<w:moveFrom w:id="3">${run("moved away")}</w:moveFrom>`,
        run("hidden", "<w:vanish/>"),
        run("hidden by style", '<w:rStyle w:val="Versteckt"/>'),
        run("shown", '<w:vanish w:val="0"/>'),
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
      ].join(""),
    );
    expect(await read(body)).toMatchObject({
      blocks: [{ text: "Kept inserted shown" }],
      leftOut: expect.arrayContaining([
        { what: "tracked deletions", count: 2 },
        { what: "hidden text", count: 2 },
        { what: "footnotes", count: 2 },
        { what: "comments", count: 1 },
      ]),
    });
  });

  it("keeps what looks like markup as the words it is, and scripts of the world letter for letter", async () => {
    const words = "قال الوزير &lt;b&gt;نعم&lt;/b&gt; 部长 é 👩‍👩‍👧‍👦";
    expect(await read(paragraph(run(words)))).toMatchObject({
      blocks: [{ text: "قال الوزير <b>نعم</b> 部长 é 👩‍👩‍👧‍👦" }],
    });
  });

  it("takes author and title of the file only where the text says nothing", async () => {
    const core = "<cp><dc:title>Old &amp; stale</dc:title><dc:creator>Jane Doe</dc:creator></cp>";
    const prose = paragraph(run("The minister said that it is so, and that it was so in the past."));
    expect(await read(prose, { "docProps/core.xml": core })).toMatchObject({
      title: "Old & stale",
      author: "Jane Doe",
      language: "en-GB",
    });
    const titled = paragraph(run("The real one"), "Titel") + prose;
    expect(await read(titled, { "docProps/core.xml": core })).toMatchObject({ title: "The real one" });
  });

  it("never unpacks pictures, macros or embedded files", async () => {
    const more = { "word/media/a.png": "not a picture", "word/vbaProject.bin": "x", "word/embeddings/b.docx": "y" };
    expect(await read(paragraph(run("words")), more)).toMatchObject({ blocks: [{ text: "words" }] });
  });
});

describe("R59 a Word document that cannot be read", () => {
  it("is damaged where it is cut short or a part is broken", async () => {
    const whole = docxFile(paragraph(run("words")));
    expect(await readDocxArticle(whole.slice(0, 900), { name: "a.docx" })).toMatchObject({
      kind: "damaged",
      message: { what: "“a.docx” is a damaged Word document." },
    });
    expect(await read(paragraph("<w:r><w:t>never closed"))).toMatchObject({ kind: "damaged" });
    expect(await read("", { "word/document.xml": new Uint8Array(0) })).toMatchObject({ kind: "damaged" });
  });

  it("has no text where it holds a picture alone", async () => {
    const picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>";
    expect(await read(paragraph(picture))).toMatchObject({
      kind: "no-text",
      message: { where: "It holds one picture and no words." },
    });
  });

  it("is protected where its parts are encrypted", async () => {
    const bytes = docxFile(paragraph(run("words")));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8] = 1;
    expect(await readDocxArticle(bytes, { name: "a.docx" })).toMatchObject({ kind: "protected" });
  });

  it("is refused where its markup defines entities", async () => {
    const laughs =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>';
    expect(await read("", { "word/document.xml": laughs })).toMatchObject({ kind: "damaged" });
  });
});

describe("R60 a small file that unpacks hugely", () => {
  it("is refused by its list, before anything is unpacked", async () => {
    const outcome = await read(paragraph(run("x")), { "word/document.xml": new Uint8Array(20_000_000).fill(32) });
    expect(outcome).toMatchObject({ kind: "bomb", message: { where: expect.stringContaining("times its size") } });
  });

  it("is refused while unpacking where its list lies", async () => {
    const bytes = docxFile("", { "word/document.xml": new Uint8Array(70_000_000).fill(32) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 70_000_000) {
        view.setUint32(at + 24, 1000, true);
      }
    }
    const outcome = await readDocxArticle(bytes, { name: "a.docx" });
    expect(outcome).toMatchObject({ kind: "bomb", message: { where: expect.stringContaining("more than 60 MB") } });
  });

  it("is refused for the number of its parts", async () => {
    const more = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`word/media/${at}.bin`, "x"]));
    expect(await read(paragraph(run("x")), more)).toMatchObject({
      kind: "bomb",
      message: { where: expect.stringContaining("2000 are read") },
    });
  });
});
