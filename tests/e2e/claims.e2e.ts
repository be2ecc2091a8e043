import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean, axeCleanInBothThemes } from "./support/axe.ts";
import { openDesk, untilState } from "./support/desk.ts";
import { smallTargets } from "./support/targets.ts";
import { overlaps, sideways } from "./support/words.ts";
import { exported, manage, menu, saved, textOf, undone } from "./support/workspace.ts";

const OIL = "?sel=quote.q-sharif-more-oil";
const TRADE = "?sel=quote.q-sharif-trade-spike";

const bracket = (page: Page) => page.locator(".tt-claim-label");
const figures = (page: Page) => page.getByRole("dialog", { name: "Claims and figures" });
const behind = (page: Page) => page.getByRole("region", { name: "Records behind the claim" });
const form = (page: Page) => page.getByRole("form", { name: "New evidence" });
const focusedWords = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

/** Goes on by Tab until the focus is on something. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there.");
}

describe("the sample's claims", () => {
  it("are read from the quote to the bracket and on to the records, by mouse", async () => {
    const { page } = await openDesk({ path: OIL });
    expect(await bracket(page).textContent()).toBe("“Last year”: 2024figures cannot tell");
    const note = page.locator('[data-holds~="q-sharif-more-oil"]');
    await note.getByText("Figures cannot tell").waitFor();
    await bracket(page).click();
    const dialog = figures(page);
    await dialog.getByText("No month or total of Jan 2024 – Dec 2024 is recorded.").first().waitFor();
    await dialog.getByText("“Last year”, counted from 2 Sep 2025, can be read in 4 ways:").waitFor();
    await axeClean(page, "dialog");
    await dialog.getByRole("button", { name: "at least 4.0 kb/d" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => focusedWords(page)).toContain("Jun 2023");
    expect(await behind(page).locator("tr[data-lit]").allTextContents()).toEqual([
      expect.stringContaining("101 kt"),
      expect.stringContaining("100 kt"),
    ]);
    await axeClean(page);
  });

  it("are read from the bracket to the records by keys alone", async () => {
    const { page } = await openDesk({ path: TRADE });
    await bracket(page).waitFor();
    await page.locator('[data-pane="timeline"]').focus();
    await tabTo(page, bracket(page));
    await page.keyboard.press("Enter");
    const dialog = figures(page);
    await dialog.getByText(/^What the figures say depends on what “Last year” means/).waitFor();
    expect(await dialog.locator(".claim-reading-head .verdict-tag").allTextContents()).toEqual([
      "Figures cannot tell",
      "Figures cannot tell",
      "Figures disagree",
      "Figures agree",
    ]);
    await tabTo(page, dialog.getByRole("button", { name: "$236m" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedWords(page)).toMatch(/Jul 2024 – May 2025.*236/);
    // Escape gives nothing away: the quote is still selected, and its bracket stands.
    expect(await bracket(page).textContent()).toContain("total trade: figures agree in part");
  });

  it("stand on the quote's card and in the ledger, and move no reading", async () => {
    const { page } = await openDesk({ path: OIL });
    await page.locator("[data-note] .note-claim").first().click();
    const card = page.getByRole("dialog", { name: /^Quote 7 of/ });
    await card.getByText("Crude, Russia to Pakistan: volume rose", { exact: false }).waitFor();
    await axeClean(page, "dialog");
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: /^Evidence/ }).click();
    const row = page.locator(".ledger-row-current");
    await row.getByRole("button", { name: "Figures cannot tell" }).press("Enter");
    await figures(page).getByText("The verdict changes no reading.", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    await figures(page).waitFor({ state: "detached" });
    await expect.poll(() => focusedWords(page)).toContain("Figures cannot tell");
  });

  it("are clean to axe on the desk in either theme", async () => {
    const { page } = await openDesk({ path: TRADE });
    await bracket(page).waitFor();
    await axeCleanInBothThemes(page);
    await bracket(page).click();
    await figures(page).getByText("Fiscal year 2024–25", { exact: true }).waitFor();
    await axeCleanInBothThemes(page);
  });

  it("cover no other words on the chart", async () => {
    const { page } = await openDesk({ path: OIL });
    await bracket(page).waitFor();
    expect((await overlaps(page)).filter((pair) => /Last year|cannot tell|of 12 months/.test(pair))).toEqual([]);
  });

  it("say of which goods they are where several stand in one note, and why nothing of them is drawn", async () => {
    const { page } = await openDesk({ path: TRADE });
    const note = page.locator('[data-holds~="q-sharif-more-oil"]');
    await note.getByText("Crude figures cannot tell").waitFor();
    await note.getByText("Total trade figures agree in part").waitFor();
    expect(await bracket(page).textContent()).toContain("no monthly figures");
  });

  it("keep bracket and words in print and in forced colours", async () => {
    const { page } = await openDesk({ path: OIL, forcedColors: true });
    await bracket(page).waitFor();
    const [ground, canvas] = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "Canvas";
      const found = document.querySelector(".tt-claim-ground");
      return [found && getComputedStyle(found).fill, getComputedStyle(probe).color];
    });
    expect(ground).toBe(canvas);
    await page.emulateMedia({ media: "print", forcedColors: "none" });
    expect(await bracket(page).isVisible()).toBe(true);
    expect(await page.locator(".tt-claim-bracket").isVisible()).toBe(true);
  });

  it("fit a phone", async () => {
    const { page } = await openDesk({ path: TRADE, viewport: { width: 390, height: 844 }, touch: true });
    await page
      .getByRole("button", { name: "Trade" })
      .or(page.getByRole("tab", { name: "Trade" }))
      .first()
      .click();
    await bracket(page).click();
    await figures(page).getByText("Fiscal year 2024–25", { exact: true }).waitFor();
    expect(await sideways(page)).toBe(0);
    expect(await smallTargets(page, 24, "dialog")).toEqual([]);
  });
});

/** Opens the form over the prime minister's sentence, in the eighth block of the article. */
async function openForm(page: Page): Promise<void> {
  await menu(page).waitFor();
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("n");
  for (let step = 0; step < 7; step += 1) await page.keyboard.press("ArrowDown");
  for (let step = 0; step < 14; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await form(page).waitFor();
}

/** Between whom, by whom, and how the two stand by it. */
async function nameTie(page: Page): Promise<void> {
  await form(page).getByRole("combobox", { name: "One end of the tie" }).fill("Pakistan");
  await form(page).getByRole("combobox", { name: "Other end of the tie" }).fill("Russia");
  await form(page).getByRole("combobox", { name: "Speaker" }).fill("Sharif");
  await page.keyboard.press("Tab");
  await form(page).getByRole("radio", { name: "Cordial" }).press("Space");
}

type Kept = { readonly claims?: readonly { readonly comparison: string }[] };
const keptOf = (file: string): readonly Kept[] => JSON.parse(file).quotes;

describe("a claim of one's own", () => {
  it("is proposed, previewed, added, undone and redone", async () => {
    const { page } = await openDesk();
    await openForm(page);
    await nameTie(page);
    const claims = form(page).getByRole("region", { name: "Claims" });
    await claims.getByText("Proposed from the words:").first().waitFor();
    // Nothing is taken over by itself.
    expect(await claims.locator("details").count()).toBe(0);
    await claims.getByRole("button", { name: "Test this claim" }).first().press("Enter");
    await claims.getByText("Figures cannot tell.").waitFor();
    await claims.getByRole("button", { name: "Test this claim" }).press("Enter");
    await claims.getByText("Figures agree in part.").waitFor();
    const second = claims.locator("details").nth(1);
    await second
      .getByLabel(/“Last year”, counted from Sep 2025/)
      .selectOption({ label: "Fiscal year 2024–25: Jul 2024 – Jun 2025" });
    await second.getByLabel("Test the other ways to read it too").uncheck();
    await claims.getByText("Figures disagree.").waitFor();
    await second.getByLabel("Said of it").selectOption("Fell");
    await claims.getByText("Figures agree.").waitFor();
    await second.getByLabel("Months, last").fill("May");
    await second.getByText("A month is written 2024-09 or Sep 2024.").waitFor();
    await second.getByLabel("Months, last").fill("May 2025");
    await axeClean(page, "form.coding");
    await page.keyboard.press("Control+Enter");
    await form(page).waitFor({ state: "detached" });
    await saved(page);
    const file = await exported(page);
    expect(keptOf(file).map((quote) => quote.claims?.map(({ comparison }) => comparison))).toEqual([["rose", "fell"]]);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+z");
    await undone(page, "new quote");
    expect(keptOf(await exported(page))).toEqual([]);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(async () => keptOf(await exported(page)).length).toBe(1);
  });

  it("gives way on the chart to another one of its quote that is chosen, by keys", async () => {
    const { page } = await openDesk();
    await openForm(page);
    await nameTie(page);
    const take = form(page).getByRole("button", { name: "Test this claim" });
    await take.first().press("Enter");
    await take.press("Enter");
    await page.keyboard.press("Control+Enter");
    await form(page).waitFor({ state: "detached" });
    await saved(page);
    const [{ id }] = JSON.parse(await exported(page)).quotes;
    await page.goto(new URL(`?sel=quote.${id}`, page.url()).href);
    await untilState(page, "ready");
    await expect.poll(() => bracket(page).textContent()).toContain("crude: figures cannot tell");
    await page.getByRole("button", { name: "1 of 2 claims, show the next" }).press("Enter");
    await expect.poll(() => bracket(page).textContent()).toContain("total trade: figures agree in part");
    expect(await focusedWords(page)).toBe("2 of 2");
    await axeClean(page);
    await bracket(page).press("Enter");
    await figures(page).getByRole("button", { name: "Show on the chart: Crude, Russia to Pakistan" }).press("Enter");
    await figures(page).waitFor({ state: "detached" });
    await expect.poll(() => bracket(page).textContent()).toContain("crude: figures cannot tell");
    await expect.poll(() => focusedWords(page)).toContain("figures cannot tell");
  });

  it.each(["Quotes (CSV)", "Web annotations (JSON-LD)"])("leaves as %s and comes back as it was", async (format) => {
    const { page } = await openDesk();
    await openForm(page);
    await nameTie(page);
    await form(page).getByRole("button", { name: "Test this claim" }).first().press("Enter");
    await page.keyboard.press("Control+Enter");
    await form(page).waitFor({ state: "detached" });
    await saved(page);
    const file = await exported(page);
    expect(keptOf(file).map(({ claims = [] }) => claims.length)).toEqual([1]);
    await leavesAndComesBack(page, format, file);
  });
});

/** Exports the quotes, imports them into a new workspace, and finds them there as they were. */
async function leavesAndComesBack(page: Page, format: string, file: string): Promise<void> {
  await menu(page).click();
  await page.getByRole("button", { name: "Import and export" }).click();
  const dialog = page.getByRole("dialog", { name: "Import and export" });
  await dialog.getByRole("tab", { name: "Export" }).click();
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: `Export as ${format}` }).click();
  const text = await textOf(await downloading);
  await page.keyboard.press("Escape");
  const list = await manage(page);
  await list.getByRole("button", { name: "New workspace" }).click();
  await list.getByText("A new workspace is open.").waitFor();
  await list.getByRole("button", { name: "Close" }).click();
  await menu(page).click();
  await page.getByRole("button", { name: "Import and export" }).click();
  const given = { name: "quotes.any", mimeType: "text/plain", buffer: Buffer.from(text) };
  await dialog.getByLabel("Quotes file", { exact: true }).and(dialog.locator("input")).setInputFiles(given);
  await dialog.getByRole("button", { name: "Import 1 quote" }).click();
  await dialog.getByText(/1 quote came in/).waitFor();
  await page.keyboard.press("Escape");
  expect(keptOf(await exported(page))).toEqual(keptOf(file));
}
