import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { docxFile, paragraph, run } from "../support/docx-file.ts";
import { HOSTILE_PAGE, HOSTILE_WORDS } from "../support/hostile-page.ts";
import { column, packedZeros, pdfFile } from "../support/pdf-file.ts";
import { openDesk } from "./support/desk.ts";

type Given = readonly [name: string, bytes: Uint8Array | string];

async function openIntake(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
  await page.getByRole("button", { name: /^Articles/ }).click();
  await page.getByRole("button", { name: "Add articles" }).click();
  const dialog = page.getByRole("dialog", { name: "Add articles" });
  await dialog.waitFor();
  return dialog;
}

/** Types are left out: what a file is has to be told by what is in it. */
const give = (page: Page, ...files: readonly Given[]) =>
  page
    .getByLabel("Article files")
    .setInputFiles(
      files.map(([name, bytes]) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })),
    );

const blocksOf = async (dialog: Locator): Promise<readonly string[]> => {
  await dialog.locator(".intake-block").first().waitFor();
  return dialog.locator(".intake-block label > span").allTextContents();
};
const saysOf = (dialog: Locator, name: string): Promise<string> =>
  dialog.locator(".intake-items li", { hasText: name }).locator("p").innerText();

describe("a hostile page", () => {
  it("R59 comes in as its words, by file and by clipboard; nothing runs, loads, or breaks the content policy", async () => {
    const { page, requests } = await openDesk();
    const dialog = await openIntake(page);
    await give(page, ["page.bin", HOSTILE_PAGE]);
    expect(await blocksOf(dialog)).toEqual(HOSTILE_WORDS);
    await dialog.getByText(/left behind:.*3 scripts/).waitFor();
    await dialog.locator(".intake-review").getByRole("button", { name: "Leave out" }).click();
    await dialog.locator("textarea").evaluate((area, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, HOSTILE_PAGE);
    expect(await blocksOf(dialog)).toEqual(HOSTILE_WORDS);
    expect(await page.evaluate(() => Reflect.has(globalThis, "hostileRan"))).toBe(false);
    expect(requests.filter((address) => address.includes("evil.example"))).toEqual([]);
  });

  it("R8 R60 that nests without end is refused while the desk goes on answering", async () => {
    const { page } = await openDesk();
    const dialog = await openIntake(page);
    await give(page, ["deep.html", `<!doctype html><body>${"<div>".repeat(100_000)}<p>deep`]);
    await expect.poll(() => saysOf(dialog, "deep.html")).toContain("stand 100000 deep in each other");
    await give(page, ["after.txt", "A title after it\n\nWords that come after what was refused."]);
    expect(await blocksOf(dialog)).toEqual(["A title after it", "Words that come after what was refused."]);
  });
});

describe("files that cannot be read", () => {
  it("R59 R60 are told apart, each with the next step, in a worker that goes with them", async () => {
    const { page } = await openDesk();
    const dialog = await openIntake(page);
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> >> /ID [<00> <00>]`;
    await give(
      page,
      ["zip.docx", docxFile(paragraph(run("x")), { "word/document.xml": new Uint8Array(30_000_000).fill(32) })],
      ["stream.pdf", pdfFile([column(["words and more"])], { extra: packedZeros(120_000_000) })],
      ["locked.pdf", pdfFile([column(["words"])], { trailer: lock })],
      ["scan.pdf", pdfFile([[], []])],
      ["cut.pdf", "%PDF-1.7\nnothing of use"],
      ["picture.docx", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    );
    const expected: readonly Given[] = [
      ["zip.docx", "times its size"],
      ["stream.pdf", "unpacks to more than 100 MB"],
      ["locked.pdf", "save a copy without one"],
      ["scan.pdf", "Run text recognition (OCR)"],
      ["cut.pdf", "is a damaged PDF"],
      ["picture.docx", "is a picture (PNG)"],
    ];
    for (const [name, words] of expected) {
      await expect.poll(() => saysOf(dialog, name), { timeout: 30_000 }).toContain(words);
    }
    await expect.poll(() => page.workers().filter((worker) => worker.url().includes("reading-worker"))).toEqual([]);
  });
});

describe("a long document", () => {
  it("R8 is read in a worker with progress, and Cancel ends it", async () => {
    const { page } = await openDesk();
    const dialog = await openIntake(page);
    const lines = (number: number) =>
      column(
        Array.from({ length: 45 }, (_, at) => `Line ${at} of page ${number} with words that make it long enough.`),
        740,
      );
    await give(page, ["long.pdf", pdfFile(Array.from({ length: 1500 }, (_, number) => lines(number)))]);
    await dialog.getByText(/Reading, \d+ %/).waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => dialog.locator(".intake-items li").count()).toBe(0);
    await expect.poll(() => page.workers().filter((worker) => worker.url().includes("reading-worker"))).toEqual([]);
    expect(await dialog.locator(".intake-review").count()).toBe(0);
  });
});
