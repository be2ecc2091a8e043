import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { axeClean, axeCleanInBothThemes } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { smallTargets } from "./support/targets.ts";

const PHONE = { width: 390, height: 844 };

/** The dialog, once its picture can be seen. */
async function share(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share this view" });
  await pictured(dialog);
  return dialog;
}

const pictured = (dialog: Locator) => dialog.getByRole("img", { name: /^Preview: / }).waitFor();

type Saved = { readonly path: string; readonly name: string; readonly bytes: Buffer };

/** What a row of the list hands to the reader. */
async function saved(page: Page, dialog: Locator, row: string): Promise<Saved> {
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: new RegExp(`^${row}`) }).click();
  const download = await downloading;
  const folder = mkdtempSync(join(tmpdir(), "entente-share-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  await dialog.getByText(`${name} is saved.`).waitFor();
  return { path, name, bytes: readFileSync(path) };
}

/** What a browser's own reader of XML makes of a text: names of elements by how many there are. */
const elementsIn = (page: Page, text: string): Promise<Record<string, number>> =>
  page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, "application/xml");
    const counts: Record<string, number> = {};
    for (const { localName } of parsed.querySelectorAll("*")) counts[localName] = (counts[localName] ?? 0) + 1;
    return counts;
  }, text);

describe("share", () => {
  it("saves every file, each of which its program can read, under a name with the window", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    const dialog = await share(page);
    for (const row of ["Network over time", "Network at the window", "Network, GraphML"]) {
      const { bytes, name } = await saved(page, dialog, row);
      const counts = await elementsIn(page, bytes.toString("utf8"));
      expect(counts, name).toMatchObject({ node: 36, edge: 58 });
      expect(counts.parsererror, name).toBeUndefined();
      expect(name).toMatch(/-sample-(network|snapshot)-2024-10-2025-09\./);
    }
    const lines = async (row: string) =>
      (await saved(page, dialog, row)).bytes.toString("utf8").split("\r\n").length - 2;
    expect(await lines("Actors")).toBe(36);
    expect(await lines("Ties")).toBe(58);
    expect(await lines("Trade figures")).toBeGreaterThan(2000);
    expect(await lines("Evidence")).toBeGreaterThan(290);
    const json = JSON.parse((await saved(page, dialog, "Network, JSON")).bytes.toString("utf8"));
    expect([json.format, json.ties.length, json.actors.length]).toEqual(["entente-network", 58, 36]);
  });

  it.each(["Graph", "Matrix", "Timeline"])("the picture of the %s opens alone and asks for nothing", async (view) => {
    const { page, context } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    const dialog = await share(page);
    await dialog.getByText(view, { exact: true }).click();
    await pictured(dialog);
    const { path, bytes } = await saved(page, dialog, "Picture, SVG");
    const alone = await context.browser()?.newPage();
    if (!alone) throw new Error("No browser");
    onTestFinished(() => alone.close());
    const asked: string[] = [];
    alone.on("request", (request) => asked.push(request.url()));
    await alone.goto(pathToFileURL(path).href);
    expect(asked).toEqual([pathToFileURL(path).href]);
    const counts = await elementsIn(alone, bytes.toString("utf8"));
    expect(counts).toMatchObject({ svg: 1, style: 1 });
    expect([counts.script, counts.image, counts.use, counts.a, counts.parsererror]).toEqual(Array(5).fill(undefined));
    const words = await alone.evaluate(() => document.documentElement.textContent ?? "");
    expect(words).toContain("Oct 2024 – Sep 2025");
    expect(words).toMatch(/Sample data, made on \d+ \w+ \d{4}/);
    expect(await alone.evaluate(() => document.fonts.check('600 12px "Archivo Variable"'))).toBe(true);
  });

  it("the PNG is as many times as large as was asked for", async () => {
    const { page } = await openDesk();
    const dialog = await share(page);
    const sizes = [];
    for (const scale of ["1×", "2×"]) {
      await dialog.getByText(scale, { exact: true }).click();
      const { bytes } = await saved(page, dialog, "Picture, PNG");
      expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
      sizes.push([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]);
    }
    const [once, twice] = sizes;
    expect(once?.[0]).toBe(1000);
    expect(twice).toEqual(once?.map((pixels) => pixels * 2));
  });

  it("copies the link of the view, and gives the keyboard back where it was", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    const dialog = await share(page);
    expect(await dialog.getByRole("textbox", { name: "Link" }).inputValue()).toContain("sel=tie.PAK~RUS");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Share");
  });

  it("axe finds nothing in either theme, and everything can be hit", async () => {
    const { page } = await openDesk();
    await share(page);
    await axeCleanInBothThemes(page);
    expect((await smallTargets(page, 24, "dialog")).join("\n")).toBe("");
  });

  it("is reached on a phone through the settings, and fits its screen", async () => {
    const { page } = await openDesk({ viewport: PHONE, touch: true });
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Share this view" }).click();
    const dialog = page.getByRole("dialog", { name: "Share this view" });
    await pictured(dialog);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await axeClean(page);
  });
});
