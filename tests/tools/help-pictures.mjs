#!/usr/bin/env node
// Takes the pictures of the help panel from the built desk: node tests/tools/help-pictures.mjs (after npm run build)
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startHost } from "../../mocks/host/static-host.mjs";
import { BROWSER_FLAGS, findBrowser } from "./with-browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const FOLDER = join(ROOT, "src/app/shell/help/pictures");
const VIEW = { width: 1200, height: 800 };
const OPENING = "Ministers meet in Ankara\n\nThe ministers of Turkey and Russia met in Ankara on Thursday.\n\n";
const ARTICLE = `${OPENING}“We value our relations with Turkey,” the Russian minister said. Turkey will buy 12 cargoes of gas.\n\nBoth will meet again in spring.`;
const CORRECTED = `Ministers meet in Ankara\n\nCorrected on Friday.\n\nThe ministers of Turkey and Russia met in Ankara on Thursday.\n\n“We value our relations with Turkey,” the Russian minister said. Turkey will buy 10 cargoes of gas.`;

/** @param {Page} page @param {string | RegExp} name */
const button = (page, name) => page.getByRole("button", { name });

/** @param {Page} page @param {string} text */
async function bring(page, text) {
  await button(page, /^Articles/).click();
  await button(page, "Add articles").click();
  const dialog = page.getByRole("dialog", { name: "Add articles" });
  await dialog.locator("textarea").fill(text);
  await dialog.getByRole("button", { name: "Read what is written" }).click();
  await dialog.getByLabel("Published").fill("2025-08-14");
  return dialog;
}

/** Chooses words of the open article by keys, and fills the form. @param {Page} page @param {number} down @param {number} more */
async function code(page, down, more) {
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("n");
  for (let step = 0; step < down; step += 1) await page.keyboard.press("ArrowDown");
  for (let step = 0; step < more; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  const form = page.getByRole("form", { name: "New evidence" });
  // With a tie in hand the form begins at its stance.
  await form.getByRole("combobox", { name: "One end of the tie" }).press("ControlOrMeta+a");
  await page.keyboard.type("Turkey");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Russia");
  // On from the other end, from the speaker, and from whom the words are said to.
  for (let field = 0; field < 3; field += 1) await page.keyboard.press("Enter");
  await page.keyboard.press("4");
  return form;
}

/**
 * The scenes: each brings the page to where its picture is taken.
 *
 * @type {Readonly<Record<string, (page: Page) => Promise<unknown>>>}
 */
const SCENES = {
  bring: (page) => bring(page, `${ARTICLE}\n\nRead more: Ten things to know about the straits`),
  code: async (page) => {
    await code(page, 2, 9);
    // What it would change is shown once typing rests.
    await page.locator('[data-pane="graph"]').getByText("Russia–Turkey").first().waitFor();
  },
  list: async (page) => {
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("w");
    const grid = page.getByRole("grid", { name: "All quotes" });
    await grid.waitFor();
    await page.keyboard.press("ArrowDown");
    for (let row = 0; row < 3; row += 1) {
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
    }
    return page.getByRole("dialog", { name: "All quotes" });
  },
  replace: async (page) => {
    const dialog = await bring(page, ARTICLE);
    await dialog.getByRole("button", { name: "Add this article" }).click();
    await dialog.waitFor({ state: "detached" });
    for (const [down, more] of [
      [0, 6],
      [1, 16],
      [2, 3],
    ]) {
      const form = await code(page, down ?? 0, more ?? 1);
      await page.keyboard.press("Control+Enter");
      await form.waitFor({ state: "detached" });
    }
    await button(page, /^Articles/).click();
    await button(page, "Replace the open one by a corrected version").click();
    const replacing = page.getByRole("dialog", { name: /Replace/ });
    await replacing.locator("textarea").fill(CORRECTED);
    await replacing.getByRole("button", { name: "Read what is written" }).click();
    await replacing.getByRole("button", { name: /^Look for/ }).click();
    await replacing
      .getByText(/changed/)
      .first()
      .waitFor();
    return replacing;
  },
  keep: async (page) => {
    const form = await code(page, 2, 6);
    await page.keyboard.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    await button(page, /^Workspace: Saved/).click();
    await button(page, "All workspaces").click();
    return page.getByRole("dialog", { name: "Workspaces" });
  },
};

const executablePath = await findBrowser();
if (!executablePath) process.exit(1);
const host = await startHost({ folder: join(ROOT, "dist") });
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
for (const colorScheme of /** @type {const} */ (["light", "dark"]))
  for (const [name, scene] of Object.entries(SCENES)) {
    const context = await browser.newContext({ viewport: VIEW, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(host.url);
    await page.waitForSelector('html[data-entente="ready"]', { state: "attached" });
    await page.waitForSelector(".workspace-state");
    await page.waitForLoadState("networkidle");
    await scene(page);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) });
    await context.close();
  }
await browser.close();
await host.close();
console.log("10 pictures in src/app/shell/help/pictures");
