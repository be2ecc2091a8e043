#!/usr/bin/env node
// Takes the pictures of the README from the built desk: node tests/tools/screenshots.mjs (after npm run build)
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startHost } from "../../mocks/host/static-host.mjs";
import { BROWSER_FLAGS, findBrowser } from "./with-browser.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const FOLDER = join(ROOT, "tests/screenshots");

/** @type {readonly { name: string, path: string, width: number, height: number, colorScheme: "light" | "dark" }[]} */
const PICTURES = [
  { name: "desk-selected", path: "?sel=tie.PAK~RUS", width: 1440, height: 900, colorScheme: "light" },
  { name: "desk-dark", path: "?sel=tie.IND~RUS&tab=evidence", width: 1440, height: 900, colorScheme: "dark" },
  { name: "compare", path: "?analysis=change", width: 1440, height: 900, colorScheme: "light" },
  {
    name: "triads",
    path: "?sel=triad.IND~PAK~RUS&analysis=balance",
    width: 1440,
    height: 900,
    colorScheme: "light",
  },
  {
    name: "present",
    path: "present/index.html?d=pakistan-russia&step=3",
    width: 1440,
    height: 810,
    colorScheme: "light",
  },
  {
    name: "embed",
    path: "embed/index.html?view=graph&v=1&sel=tie.PAK~RUS",
    width: 800,
    height: 500,
    colorScheme: "light",
  },
];

const executablePath = await findBrowser();
if (!executablePath) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const host = await startHost({ folder: join(ROOT, "dist") });
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
for (const { name, path, width, height, colorScheme } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  await page.goto(`${host.url}${path}`);
  await page.waitForSelector('html[data-entente="ready"]', { state: "attached" });
  const shown = path.includes("analysis=change")
    ? '[aria-label="Compare"] svg'
    : '[aria-label="Alliance graph"] canvas';
  await page.waitForSelector(shown);
  // The workspace comes once the desk stands; a stage and a frame show none.
  if (!/^(?:present|embed)\//.test(path)) await page.waitForSelector(".workspace-state");
  await page.evaluate(() => document.fonts.ready);
  // Two frames after the last one asked for: whatever was still to be drawn is drawn.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForLoadState("networkidle");
  // To the page this script counts as a hand, which an analysis takes along; in a picture nobody has the keyboard.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.close();
}
await browser.close();
await host.close();
console.log(`${PICTURES.length} pictures in tests/screenshots`);
