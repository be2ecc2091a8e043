import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { axeClean, axeCleanInBothThemes } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { serveFolder } from "./support/folder-source.ts";
import { makeCrowd } from "./support/signed-crowd.ts";
import { smallTargets } from "./support/targets.ts";

const PHONE = { width: 390, height: 844 };

/** The ways out for the briefing of the sample, once its graph can be drawn. */
async function handOver(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Briefing", exact: true }).click();
  await page.getByRole("button", { name: "Hand over" }).click();
  const dialog = page.getByRole("dialog", { name: "Hand over this briefing" });
  await dialog.getByRole("button", { name: /^Slides/, disabled: false }).waitFor();
  return dialog;
}

/** What a row of the dialog hands to the reader. */
async function saved(page: Page, dialog: Locator, row: RegExp) {
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: row }).click();
  const download = await downloading;
  const folder = mkdtempSync(join(tmpdir(), "entente-hand-over-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const name = download.suggestedFilename();
  await download.saveAs(join(folder, name));
  await dialog.getByText(`${name} is saved.`).waitFor();
  return { name, parts: unzipSync(readFileSync(join(folder, name))) };
}

const partsNamed = (parts: Record<string, Uint8Array>, pattern: RegExp): readonly string[] =>
  Object.entries(parts).flatMap(([name, bytes]) => (pattern.test(name) ? [strFromU8(bytes)] : []));

describe("handing a briefing over", () => {
  it("says beforehand what becomes a picture, and saves slides that any reader of XML can read", async () => {
    const { page } = await openDesk();
    const dialog = await handOver(page);
    await dialog.getByText("All 6 graphs stay shapes with connectors. 1 analysis becomes words and a table.").waitFor();
    const { name, parts } = await saved(page, dialog, /^Slides/);
    expect(name).toMatch(/-sample-slides-2024-10-2025-09\.pptx$/);
    const texts = partsNamed(parts, /\.(?:xml|rels)$/);
    const faults = await page.evaluate(
      (all) =>
        all.filter((xml) => new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror"))
          .length,
      texts,
    );
    expect([faults, texts.length > 50]).toEqual([0, true]);
    const slides = partsNamed(parts, /^ppt\/slides\/slide\d+\.xml$/).join("");
    expect(slides).toContain("At the same table Putin speaks of a decline");
    expect(slides.match(/<p:cxnSp>/g)?.length).toBeGreaterThan(100);
    const links = partsNamed(parts, /slide2\.xml\.rels$/).join("");
    expect(links).toMatch(/present\/index\.html\?d=[\w-]+&amp;briefing=[\w-]+&amp;step=1"/);
  });

  it("keeps the speaker notes here until they are asked for", async () => {
    const { page } = await openDesk();
    const dialog = await handOver(page);
    const notesOf = ({ parts }: { readonly parts: Record<string, Uint8Array> }) =>
      partsNamed(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/).join("");
    expect(notesOf(await saved(page, dialog, /^Slides/))).not.toContain("Be exact here");
    await dialog.getByRole("checkbox", { name: /^Speaker notes travel/ }).check();
    expect(notesOf(await saved(page, dialog, /^Slides/))).toContain("Be exact here");
  });

  it("hands each step over as a picture that stands alone, as many times its size as was chosen, with its sources", async () => {
    const { page } = await openDesk();
    const dialog = await handOver(page);
    const drawn = await saved(page, dialog, /^Pictures of the steps, SVG/);
    const svgs = partsNamed(drawn.parts, /\.svg$/);
    expect(svgs).toHaveLength(7);
    expect(svgs.join("")).toContain("At the same table Putin speaks of a decline");
    for (const svg of svgs) expect(svg).not.toMatch(/<script|\son\w+=|href="(?!#)/i);
    expect(partsNamed(drawn.parts, /^sources\.txt$/)[0]?.split("\n").length).toBeGreaterThan(50);
    await dialog.getByRole("radio", { name: "4×" }).check();
    const { name, parts } = await saved(page, dialog, /^Pictures of the steps, PNG/);
    expect(name).toContain("-steps-png-4x-");
    const sizes = Object.entries(parts).flatMap(([file, bytes]) => {
      const head = new DataView(bytes.buffer, bytes.byteOffset);
      return file.endsWith(".png") ? [`${head.getUint32(16)}x${head.getUint32(20)}`] : [];
    });
    expect(sizes).toEqual(Array(7).fill("6400x3600"));
  });

  it("gives the focus back to its button when the pages to print are closed", async () => {
    const { page } = await openDesk();
    const dialog = await handOver(page);
    await dialog.getByRole("button", { name: /^Pages to print/ }).click();
    await page.getByRole("main", { name: "Print preview" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Hand over");
  });

  it("brings what was saved into view, and on a low screen its foot covers nothing", async () => {
    const { page } = await openDesk();
    const dialog = await handOver(page);
    await dialog.getByRole("button", { name: /^Sealed briefing, HTML/ }).click();
    const save = dialog.getByRole("button", { name: /^Save the sealed file, / });
    await save.click();
    const said = dialog.getByText(/ is saved\.$/);
    const foot = dialog.getByText(/^Made on /);
    const isAbove = async () => {
      const [box, below] = await Promise.all([said.boundingBox(), foot.boundingBox()]);
      return box !== null && below !== null && box.y > 0 && box.y + box.height <= below.y;
    };
    await expect.poll(isAbove).toBe(true);
    await page.setViewportSize({ width: 360, height: 225 });
    await dialog.evaluate((element) => element.scrollTo(0, 0));
    const top = (await foot.boundingBox())?.y ?? 0;
    expect(top).toBeGreaterThan(225);
  });

  it("can be stopped while it is packed, and is packed on the page where no worker can be had", async () => {
    const { page, context } = await openDesk();
    const dialog = await handOver(page);
    let release = () => undefined as unknown;
    const isHeld = new Promise((resolve) => {
      release = () => resolve(null);
    });
    await context.route(/deck-worker/, async (route) => {
      await isHeld;
      await route.abort();
    });
    await dialog.getByRole("button", { name: /^Slides/ }).click();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.getByText("Stopped; nothing was saved.").waitFor();
    release();
    const { parts } = await saved(page, dialog, /^Slides/);
    expect(partsNamed(parts, /^ppt\/slides\/slide\d+\.xml$/).length).toBeGreaterThan(8);
  });

  it("makes pictures of graphs with too many ties, and says so beforehand", async () => {
    const { page } = await openDesk({ before: async (page) => makeCrowd(await serveFolder(page)) });
    const dialog = await handOver(page);
    // One step shows the ties of one state only, and they stay few.
    await dialog.getByText(/\d of 6 graphs have more than 150 ties and become pictures\./).waitFor();
    const { parts } = await saved(page, dialog, /^Slides/);
    const pictures = Object.entries(parts).filter(([name]) => /^ppt\/media\/.*\.png$/.test(name));
    expect(pictures.length).toBeGreaterThan(3);
    for (const [, bytes] of pictures) expect(strFromU8(bytes.subarray(1, 4), true)).toBe("PNG");
    const slides = partsNamed(parts, /^ppt\/slides\/slide\d+\.xml$/).join("");
    expect(slides).toMatch(/<p:pic>.*descr="Alliance graph\. \d+ ties: /s);
  });

  it("axe finds nothing in either theme, and everything can be hit", async () => {
    const { page } = await openDesk();
    await handOver(page);
    await axeCleanInBothThemes(page);
    expect((await smallTargets(page, 24, "dialog")).join("\n")).toBe("");
  });

  it("gives the keyboard back, and fits a phone", async () => {
    const { page } = await openDesk({ viewport: PHONE, touch: true });
    const dialog = await handOver(page);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await axeClean(page);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Hand over");
  });
});
