import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";

type Wire = { readonly title: string; readonly blocks: readonly { readonly text: string }[] };

const WIRE: Wire = JSON.parse(
  readFileSync("mocks/dossiers/pakistan-russia/articles/sharif-courts-moscow.json", "utf8"),
) as Wire;

/** The article as a corrected text: one paragraph more at the head, one actor another, one sentence gone. */
const CORRECTED = [
  WIRE.title,
  "A correction was made to this article on Tuesday, after readers had written to its editors.",
  ...WIRE.blocks.map(({ text }) =>
    text
      .replace("in South Asia that no longer ends with India", "in South Asia that no longer ends with China")
      .replace("There is strain between Washington and Moscow, and a government", "A government"),
  ),
].join("\n\n");

async function bringVersion(page: Page, text: string) {
  await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
  await page.getByRole("button", { name: /^Articles/ }).click();
  await page.getByRole("button", { name: "Replace the open one by a corrected version" }).click();
  const dialog = page.getByRole("dialog", { name: "Replace by a corrected version" });
  await dialog.getByRole("textbox").fill(text);
  await dialog.getByRole("button", { name: "Read what is written" }).click();
  await dialog.getByRole("button", { name: /^Look for 24 quotes/ }).click();
  await dialog.getByRole("heading", { name: /moved/ }).waitFor();
  return dialog;
}

const undo = async (page: Page) => {
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("Control+z");
};
const strip = (page: Page) => page.getByRole("complementary", { name: "Quotes after a replacement" });

describe("an article in a corrected version", () => {
  it("R43 R44 says what becomes of each quote first; then what moved is taken along, and the rest waits until decided", async () => {
    const { page } = await openDesk({ path: "?sel=article.sharif-courts-moscow" });
    const dialog = await bringVersion(page, CORRECTED);
    await dialog.getByText("What differs: a name.").waitFor();
    expect(await dialog.locator("ins").allTextContents()).toContain("China");
    await axeClean(page);
    await dialog.getByRole("button", { name: "Close" }).click();
    expect(await strip(page).count()).toBe(0);
    expect(await page.getByText("A correction was made to this article").count()).toBe(0);

    await bringVersion(page, CORRECTED);
    await dialog.getByRole("button", { name: "Replace the article" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("A correction was made to this article").first().waitFor();
    await strip(page).getByText("2 quotes wait: 1 changed, 1 lost").waitFor();
    expect(await page.locator(".note .anchor-moved").count()).toBeGreaterThan(3);
    const edges = page.locator("[data-waiting]");
    const block = await page.locator(".reader-block", { hasText: "no longer ends with China" }).boundingBox();
    const edge = await edges.first().boundingBox();
    expect(edge?.y).toBeGreaterThan((block?.y ?? Number.NaN) - 4);
    expect((edge?.y ?? 0) + (edge?.height ?? 0)).toBeLessThan((block?.y ?? 0) + (block?.height ?? Number.NaN) + 4);

    await strip(page).getByRole("button", { name: "Decide" }).focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog", { name: "Quotes after a replacement" });
    await axeClean(page);
    await panel.getByRole("button", { name: "Accept the new words" }).focus();
    await page.keyboard.press("Enter");
    await panel.getByText("1 quote waits: 1 lost").waitFor();
    expect(await edges.count()).toBe(0);
    await page.keyboard.press("Escape");
    await strip(page).getByText("1 quote waits: 1 lost").waitFor();
    await undo(page);
    await strip(page).getByText("2 quotes wait: 1 changed, 1 lost").waitFor();
    await expect.poll(() => edges.count()).toBeGreaterThan(0);
    await undo(page);
    await expect.poll(() => strip(page).count()).toBe(0);
    expect(await page.getByText("A correction was made to this article").count()).toBe(0);
  });

  it("says on the tie that a quote waits and goes on counting, and attaches a lost one to chosen words by keys alone", async () => {
    const { page } = await openDesk({ path: "?sel=article.sharif-courts-moscow" });
    const dialog = await bringVersion(page, CORRECTED);
    await dialog.getByRole("button", { name: "Replace the article" }).click();
    await strip(page).getByRole("button", { name: "Decide" }).click();
    const panel = page.getByRole("dialog", { name: "Quotes after a replacement" });
    const lost = panel.locator("li", { hasText: "strain between Washington and Moscow" });
    await lost.getByRole("button", { name: "Attach to other words" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Attach a quote" }).waitFor();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "Attach a quote" });
    await form.waitFor();
    await axeClean(page);
    await page.keyboard.press("Enter");
    await form.waitFor({ state: "detached" });
    await strip(page).getByText("1 quote waits: 1 changed").waitFor();
    // Whatever was to be attached is found again once the replacement is undone: there is nothing left to do then.
    await undo(page);
    await strip(page).getByRole("button", { name: "Decide" }).click();
    await lost.getByRole("button", { name: "Attach to other words" }).click();
    await page.getByRole("region", { name: "Attach a quote" }).waitFor();
    await undo(page);
    await page.getByRole("region", { name: "Attach a quote" }).waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.press("Control+Shift+z");
    await strip(page).getByText("1 quote waits: 1 changed").waitFor();
    await page.goto(`${page.url().split("?")[0]}?sel=tie.IND~RUS&tab=evidence`);
    const row = page.locator("li.ledger-row").filter({ hasText: "no longer ends with India" }).first();
    await row.getByText("Words changed, waits").waitFor();
    await row.getByText("goes on counting").waitFor();
  });
});

describe("a quote", () => {
  it("is split in two by keys, keeps what was coded on both halves, and is whole again when that is undone", async () => {
    const { page } = await openDesk({ path: "?sel=quote.q-sharif-respects-delhi" });
    await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
    await page.locator(".note-current .note-speakers").click();
    await page.getByRole("button", { name: "Split", exact: true }).click();
    const form = page.getByRole("form", { name: "Split a quote" });
    const halves = form.locator("blockquote");
    await expect.poll(() => halves.first().textContent()).toBe("“We respect Russia-India ties.");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => halves.first().textContent()).toBe("“We respect Russia-India ties. We");
    await page.keyboard.press("ArrowLeft");
    await axeClean(page);
    await page.keyboard.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Quotes 25/ }).waitFor();
    await undo(page);
    await page.getByRole("button", { name: /^Quotes 24/ }).waitFor();
  });
});
