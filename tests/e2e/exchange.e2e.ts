import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Download, Locator, Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { codeByKeys, menu, saved, undone } from "./support/workspace.ts";

/** Codes some words of the second paragraph on a tie of Pakistan, by keys alone. */
async function code(page: Page, words: number, other = "Russia"): Promise<void> {
  await codeByKeys(page, words, page, { other });
  await saved(page);
}

async function bytesOf(download: Download): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "entente-download-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await download.saveAs(join(folder, "file"));
  return readFileSync(join(folder, "file"));
}

/** What a press on a button hands to the reader. */
async function downloaded(page: Page, button: Locator): Promise<Buffer> {
  const downloading = page.waitForEvent("download");
  await button.click();
  return bytesOf(await downloading);
}

/** The dialog, opened from the workspace's panel by keys alone, on one of its tabs. */
async function exchange(page: Page, tab: "Import quotes" | "Export" | "Second coder"): Promise<Locator> {
  await menu(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Import and export" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Import and export" });
  const steps = ["Import quotes", "Export", "Second coder"].indexOf(tab);
  await dialog.getByRole("tab", { name: "Import quotes" }).focus();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowRight");
  return dialog;
}

const give = (dialog: Locator, label: string, name: string, content: string | Buffer) =>
  dialog
    .getByLabel(label, { exact: true })
    .and(dialog.locator("input"))
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

const workspaceFile = async (page: Page) => {
  await menu(page).click();
  const text = await downloaded(page, page.getByRole("button", { name: "Export workspace" }));
  await page.keyboard.press("Escape");
  return text.toString("utf8");
};

async function newWorkspace(page: Page): Promise<void> {
  await menu(page).click();
  await page.getByRole("button", { name: "All workspaces" }).click();
  const dialog = page.getByRole("dialog", { name: "Workspaces" });
  await dialog.getByRole("button", { name: "New workspace" }).click();
  await dialog.getByText("A new workspace is open.").waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
}

const rowsOf = (file: string) => JSON.parse(file).quotes;

describe("quotes as a file", () => {
  it.each(["Quotes (CSV)", "DNA event list (CSV)", "Web annotations (JSON-LD)"])(
    "leave as %s and come into a new workspace as they were, in one step",
    async (format) => {
      const { page } = await openDesk();
      await code(page, 3);
      await code(page, 6, "India");
      const file = await workspaceFile(page);
      const out = await exchange(page, "Export");
      const exported = await downloaded(page, out.getByRole("button", { name: `Export as ${format}` }));
      await out.getByText(/^2 quotes written to my-workspace-/).waitFor();
      await axeClean(page);
      await page.keyboard.press("Escape");
      await newWorkspace(page);
      expect(rowsOf(await workspaceFile(page))).toEqual([]);
      const dialog = await exchange(page, "Import quotes");
      await give(dialog, "Quotes file", "whatever.bin", exported);
      await dialog.getByText("2 quotes would come in.").waitFor();
      await axeClean(page);
      await dialog.getByRole("button", { name: "Import 2 quotes" }).press("Enter");
      await dialog.getByText(/2 quotes came in/).waitFor();
      await page.keyboard.press("Escape");
      expect(rowsOf(await workspaceFile(page))).toEqual(rowsOf(file));
      const again = await exchange(page, "Import quotes");
      await give(again, "Quotes file", "again.csv", exported);
      await again.getByText(/Nothing would come in\. 2 quotes are here already\./).waitFor();
      await page.keyboard.press("Escape");
      await page.locator('[data-pane="reader"]').focus();
      await page.keyboard.press("Control+z");
      await undone(page, "import of quotes");
      expect(rowsOf(await workspaceFile(page))).toEqual([]);
    },
  );

  it("R4 R5 that is broken is refused with line and reason, and nothing of the workspace changes", async () => {
    const { page } = await openDesk();
    await code(page, 3);
    const file = await workspaceFile(page);
    const dialog = await exchange(page, "Import quotes");
    await give(dialog, "Quotes file", "half.csv", "quote_id,exact,stance\nq1,,2\n,,\nq2,words that nobody wrote,7\n");
    await dialog.getByText("line 2", { exact: true }).waitFor();
    await dialog
      .getByText(/neither words nor offsets/)
      .first()
      .waitFor();
    const report = await downloaded(page, dialog.getByRole("button", { name: "Download the report" }));
    expect(report.toString("utf8")).toMatch(/refused,line 2,q1,neither words nor offsets/);
    await give(dialog, "Quotes file", "picture.csv", "\u0089PNG not a table at all");
    await dialog.getByText(/none of: Web annotations/).waitFor();
    await give(dialog, "Quotes file", "cut.json", '[{"type":"Annotation","tar');
    await dialog.getByText("The file", { exact: true }).waitFor();
    expect(await dialog.getByRole("button", { name: "Import 0 quotes" }).isDisabled()).toBe(true);
    await axeClean(page);
    await page.keyboard.press("Escape");
    expect(await workspaceFile(page)).toBe(file);
  });
});

describe("words that changed", () => {
  it("R43 R44 wait with the old and the new, and come in when accepted", async () => {
    const { page } = await openDesk();
    await code(page, 8);
    const out = await exchange(page, "Export");
    const csv = (await downloaded(page, out.getByRole("button", { name: "Export as Quotes (CSV)" }))).toString("utf8");
    await page.keyboard.press("Escape");
    const [, exact = ""] =
      /"exact": ?"((?:[^"\\]|\\.)+)"/.exec(JSON.stringify(rowsOf(await workspaceFile(page)))) ?? [];
    const [first = "", ...rest] = exact.split(" ");
    await newWorkspace(page);
    const dialog = await exchange(page, "Import quotes");
    await give(dialog, "Quotes file", "old.csv", csv.replace(exact, [first, "not", ...rest].join(" ")));
    const waiting = dialog.getByRole("region", { name: "Quotes that wait" });
    await waiting.getByText("Changed: negation").waitFor();
    await waiting.getByText(exact, { exact: true }).waitFor();
    await dialog.getByText("Nothing would come in.").waitFor();
    await axeClean(page);
    await waiting.getByRole("checkbox").press("Space");
    await dialog.getByRole("button", { name: "Import 1 quote" }).click();
    await dialog.getByText(/1 quote came in/).waitFor();
    await dialog.getByText(/words of the article accepted/).waitFor();
    await page.keyboard.press("Escape");
    expect(rowsOf(await workspaceFile(page))).toMatchObject([{ anchor: { exact } }]);
  });
});

describe("the dossier to publish", () => {
  it("is checked, then packed with the workspace over it", async () => {
    const { page } = await openDesk();
    await code(page, 3);
    const [quote] = rowsOf(await workspaceFile(page));
    const dialog = await exchange(page, "Export");
    await dialog.getByRole("button", { name: "Check the folder" }).press("Enter");
    await dialog.getByText("No problems found.").waitFor();
    const zip = await downloaded(page, dialog.getByRole("button", { name: "Download the folder" }));
    const files = unzipSync(new Uint8Array(zip));
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["index.json", "pakistan-russia/dossier.json"]));
    const published = new TextDecoder().decode(files["pakistan-russia/quotes.json"]);
    expect(published).toContain(quote.id);
    await axeClean(page);
  });
});

describe("a second coder", () => {
  it("agrees in figures, differs in a list, and each difference leads to its quote and is settled in one step", async () => {
    const { page } = await openDesk();
    await code(page, 3);
    await code(page, 6, "India");
    const mine = JSON.parse(await workspaceFile(page));
    const theirs = structuredClone(mine);
    theirs.about = { ...theirs.about, id: "other", coder: "Noor" };
    theirs.quotes[0].bearings[0].stance = -2;
    theirs.quotes[1].act = theirs.quotes[1].act === "threat" ? "claim" : "threat";
    const dialog = await exchange(page, "Second coder");
    await dialog.getByRole("textbox", { name: /Your name as a coder/ }).fill("Imran");
    await page.keyboard.press("Enter");
    await give(dialog, "Workspace of another coder", "noor.entente.json", JSON.stringify(theirs));
    await dialog.getByRole("heading", { name: "2 disagreements to settle" }).waitFor();
    const row = dialog.getByRole("row", { name: /^All kinds/ });
    // Two judgements each, one of them apart: chance alone would bring a quarter or none of it.
    expect(await row.getByRole("cell").nth(0).textContent()).toBe("2");
    expect(await row.getByRole("cell").nth(3).textContent()).toMatch(/^[−\d]/);
    expect(await dialog.getByRole("row", { name: /^Speaker/ }).textContent()).toContain("not defined");
    await axeClean(page);
    const items = dialog.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Keep mine/ }) });
    await items.filter({ hasText: "Stance on" }).getByRole("button").first().press("Enter");
    const strip = page.getByRole("region", { name: "Disagreement", exact: true });
    await strip.getByText(/Noor hostile/).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("sel")).toBe(`quote.${theirs.quotes[0].id}`);
    await axeClean(page);
    await strip.getByRole("button", { name: /^Take theirs/ }).press("Enter");
    await strip.getByText("That of Noor was taken.").waitFor();
    await page.keyboard.press("Escape");
    await dialog.getByRole("heading", { name: "1 disagreement to settle" }).waitFor();
    await dialog.getByRole("button", { name: /^Keep mine/ }).press("Enter");
    await dialog.getByRole("heading", { name: "No disagreements left" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => menu(page).evaluate((button) => button === document.activeElement)).toBe(true);
    const after = JSON.parse(await workspaceFile(page));
    expect(after.about.coder).toBe("Imran");
    expect(after.quotes).toEqual([{ ...mine.quotes[0], bearings: theirs.quotes[0].bearings }, mine.quotes[1]]);
    expect(after.notes).toHaveLength(1);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+z");
    await undone(page, "keeping your coding");
    await page.keyboard.press("Control+z");
    await undone(page, "taking the other coding");
    expect(JSON.parse(await workspaceFile(page)).quotes).toEqual(mine.quotes);
  });

  it("who says the same in everything leaves nothing to settle", async () => {
    const { page } = await openDesk();
    await code(page, 3);
    const file = await workspaceFile(page);
    const dialog = await exchange(page, "Second coder");
    await give(dialog, "Workspace of another coder", "cut.entente.json", file.slice(0, 90));
    await dialog.getByText(/ends early or is not JSON/).waitFor();
    await give(dialog, "Workspace of another coder", "same.entente.json", file);
    await dialog.getByRole("heading", { name: "No disagreements left" }).waitFor();
    await dialog.getByText(/1 passage marked by both, 0 by you alone/).waitFor();
  });
});
