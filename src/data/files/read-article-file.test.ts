import { describe, expect, it, vi } from "vitest";
import { docxFile, paragraph, run } from "#tests/support/docx-file.ts";
import { column, pdfFile } from "#tests/support/pdf-file.ts";
import { fileKind } from "./file-kind.ts";
import { readArticleFile } from "./read-article-file.ts";
import { type ReaderWorker, readInWorker } from "./read-in-worker.ts";
import type { FromReader, ToReader } from "./reader-messages.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, bytes: Uint8Array, type = "") => ({ name, type, bytes });
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([...OLE, ...Array(100).fill(0), ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);

describe("R59 the kind of a file", () => {
  it.each([
    ["a Word document called .txt", "a.txt", docxFile(paragraph(run("x"))), "docx"],
    ["a PDF called .docx", "a.docx", pdfFile([column(["x"])]), "pdf"],
    ["a page called .txt", "a.txt", utf8("\uFEFF\n<!DOCTYPE html><p>x"), "html"],
    ["a page saved by a browser", "a", utf8("<!-- saved from url=(0014)about:internet -->\n<html>"), "html"],
    ["Markdown", "a.md", utf8("# Head"), "markdown"],
    ["plain words of any name", "notes", utf8("words"), "text"],
    ["words in UTF-16", "a.txt", Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x62, 0]), "text"],
  ])("is told by its content first: %s", (_, name, bytes, form) => {
    expect(fileKind(file(name, bytes))).toEqual({ form });
  });

  it.each([
    ["a picture", "article.docx", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /picture/, /OCR/],
    ["an old Word document", "a.docx", ole("WordDocument"), /old form/, /save it as \.docx/],
    ["a workbook", "a.docx", docxFile("", { "xl/workbook.xml": "x", "word/document.xml": "" }).slice(0, 0), /./, /./],
    ["rich text", "a.txt", utf8("{\\rtf1\\ansi words}"), /rich text/, /\.docx/],
    [
      "a web archive",
      "a.mhtml",
      utf8("From: <x>\r\nContent-Type: multipart/related;\r\n"),
      /web archive/,
      /Save the page/,
    ],
    ["bytes of no text", "a.txt", Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3]), /no text/, /as text/],
  ])("is refused with what it is and what to do: %s", async (_, name, bytes, is, next) => {
    const outcome = await readArticleFile(file(name, bytes));
    if (bytes.length === 0) expect(outcome).toMatchObject({ kind: "empty" });
    else {
      expect(outcome).toMatchObject({
        kind: "other-kind",
        message: { what: expect.stringMatching(is), next: expect.stringMatching(next) },
      });
    }
  });

  it("tells a locked Word document from an old one", async () => {
    expect(await readArticleFile(file("a.docx", ole("EncryptedPackage")))).toMatchObject({ kind: "protected" });
  });

  it("says that nothing is nothing, and how large is too large", async () => {
    expect(await readArticleFile(file("a.txt", new Uint8Array(0)))).toMatchObject({ kind: "empty" });
    expect(await readArticleFile(file("a.txt", utf8(" \n\t ")))).toMatchObject({ kind: "empty" });
    expect(await readArticleFile(file("a.md", new Uint8Array(5_000_001).fill(97)))).toMatchObject({
      kind: "too-large",
      message: { where: "It has 5 MB; a Markdown file may have 5 MB." },
    });
  });
});

describe("a text file", () => {
  it("gives its blocks, and how its bytes were read", async () => {
    const outcome = await readArticleFile(file("a.txt", utf8("One title\n\nSome words of the text below it.\n")));
    expect(outcome).toMatchObject({
      form: "text",
      title: "One title",
      encoding: { name: "utf-8", rule: "valid", lost: 0 },
      blocks: [{ text: "One title" }, { text: "Some words of the text below it." }],
    });
  });

  it("takes what the head of a Markdown file says", async () => {
    const text =
      '---\ntitle: "Sharif: a bid"\nauthor: Jane Doe\ndate: 2025-09-03\nsource: https://dawn.example/1\n---\n# Other\n';
    expect(await readArticleFile(file("a.md", utf8(text)))).toMatchObject({
      form: "markdown",
      title: "Sharif: a bid",
      author: "Jane Doe",
      published: "2025-09-03",
      address: "https://dawn.example/1",
    });
  });

  it("stops for whoever cancels", async () => {
    const outcome = await readArticleFile(file("a.txt", utf8("words")), { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ kind: "cancelled" });
  });
});

type Fake = ReaderWorker & { ended: boolean; heard: ToReader[]; say: (message: FromReader) => void };

/** A worker in this thread; `react` decides what it does when asked. */
function fakeWorker(react: (asked: ToReader, worker: Fake) => void): Fake {
  const worker: Fake = {
    ended: false,
    heard: [],
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      worker.heard.push(message);
      react(message, worker);
    },
    terminate: () => {
      worker.ended = true;
    },
    say: (message) => worker.onmessage?.({ data: message } as MessageEvent<FromReader>),
  };
  queueMicrotask(() => worker.say({ kind: "ready" }));
  return worker;
}

describe("R32 the reading worker", () => {
  const bytes = docxFile(paragraph(run("words of a document")));
  const wanted = { form: "docx", name: "a.docx", bytes } as const;

  it("gives its outcome, tells its progress, and ends", async () => {
    const outcome = { kind: "empty", message: { what: "a", where: "b", next: "c" } } as const;
    const worker = fakeWorker((_, self) => {
      self.say({ kind: "progress", done: 0.5 });
      self.say({ kind: "read", read: outcome });
    });
    const onProgress = vi.fn();
    expect(await readInWorker(wanted, { spawn: () => worker, onProgress })).toEqual(outcome);
    expect(onProgress).toHaveBeenCalledWith(0.5);
    expect(worker.ended).toBe(true);
    expect(worker.heard[0]).toMatchObject({ kind: "read", form: "docx" });
    expect(bytes.length).toBeGreaterThan(0);
  });

  it("is ended by a cancel, at once", async () => {
    const worker = fakeWorker(() => {});
    const controller = new AbortController();
    const outcome = readInWorker(wanted, { spawn: () => worker, signal: controller.signal });
    controller.abort();
    expect(await outcome).toMatchObject({ kind: "cancelled", message: { what: "Reading “a.docx” was cancelled." } });
    expect(worker.ended).toBe(true);
  });

  it("fails with the reason when it dies, and when it falls silent", async () => {
    const dying = fakeWorker((_, self) => self.onerror?.({ message: "out of memory" } as ErrorEvent));
    expect(await readInWorker(wanted, { spawn: () => dying })).toMatchObject({
      kind: "damaged",
      message: { where: "Reading it broke off: out of memory" },
    });
    const silent = fakeWorker(() => {});
    expect(await readInWorker(wanted, { spawn: () => silent, patienceMs: 5 })).toMatchObject({ kind: "too-large" });
    expect(silent.ended).toBe(true);
  });

  it("is done without where none can be had: the page reads the file itself", async () => {
    const spawn = (): ReaderWorker => {
      throw new DOMException("Refused by the policy", "SecurityError");
    };
    expect(await readArticleFile(file("a.docx", bytes), { spawn })).toMatchObject({
      form: "docx",
      blocks: [{ text: "words of a document" }],
    });
  });
});
