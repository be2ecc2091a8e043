import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk, untilState } from "./support/desk.ts";
import { codeByKeys, exported, menu, saved, undone } from "./support/workspace.ts";

const ARTICLE = "Ministers meet in Ankara\n\nTurkey said it would buy more gas from Russia.\n\nNo figures were given.";
const TITLE = "Ministers meet in Ankara";

const reader = (page: Page) => page.getByRole("region", { name: "Reader" });
const list = (page: Page) => page.getByRole("dialog", { name: "Articles", exact: true });
/** The row of an article in the list; `title` as its row begins. */
const row = (page: Page, title: string) => list(page).getByRole("listitem").filter({ hasText: title });
const tool = (page: Page, verb: string, title: string) =>
  row(page, title).getByRole("button", { name: `${verb} “${title}”` });

async function openList(page: Page): Promise<void> {
  await menu(page).waitFor();
  await page.getByRole("button", { name: /^Articles \d/ }).click();
  await list(page).waitFor();
}

async function addArticle(page: Page): Promise<void> {
  await openList(page);
  await page.getByRole("button", { name: "Add articles" }).click();
  const dialog = page.getByRole("dialog", { name: "Add articles" });
  await dialog.locator("textarea").fill(ARTICLE);
  await dialog.getByRole("button", { name: "Read what is written" }).click();
  await dialog.getByLabel("Published").fill("2025-08-14");
  await dialog.getByRole("button", { name: "Add this article" }).click();
  await dialog.waitFor({ state: "detached" });
  await reader(page).getByRole("heading", { name: TITLE }).waitFor();
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

describe("the list of articles", () => {
  it("says which are yours, and lets what they say of themselves be corrected", async () => {
    const { page } = await openDesk();
    await addArticle(page);
    await openList(page);
    await row(page, TITLE).getByText("Yours", { exact: true }).waitFor();
    expect(await list(page).getByText("Yours", { exact: true }).count()).toBe(1);
    await tool(page, "Edit", TITLE).click();
    const form = page.getByRole("dialog", { name: "Edit the article" });
    await form.getByLabel("Title").fill("");
    await page.keyboard.press("Control+Enter");
    await form.getByText("Give the article a title.").waitFor();
    await form.getByLabel("Title").fill("Ministers speak of gas");
    await form.getByLabel("Publisher").fill("The Gazette");
    await form.getByLabel("Published").fill("2 Sep 2025");
    await form.getByLabel("Address").fill("https://gazette.example/gas");
    await axeClean(page);
    await page.keyboard.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    await row(page, "Ministers speak of gas").getByText("2 Sep 2025").waitFor();
    await page.keyboard.press("Escape");
    await list(page).waitFor({ state: "detached" });
    await reader(page).getByRole("heading", { name: "Ministers speak of gas" }).waitFor();
    expect(await reader(page).getByRole("link", { name: "Ministers speak of gas" }).getAttribute("href")).toBe(
      "https://gazette.example/gas",
    );
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await reader(page).getByRole("heading", { name: "Ministers speak of gas" }).waitFor();
    await menu(page).waitFor();
  });

  it("says what goes with an article of yours before it is deleted, and undo brings it all back", async () => {
    const { page } = await openDesk();
    await addArticle(page);
    await codeByKeys(page);
    await saved(page);
    const before = await exported(page);
    await openList(page);
    await tool(page, "Delete", TITLE).focus();
    await page.keyboard.press("Enter");
    await row(page, TITLE).getByText("1 quote goes with it. Undo brings all of it back.").waitFor();
    await axeClean(page);
    // Escape keeps the article and leaves the list open.
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("Delete");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => row(page, TITLE).count()).toBe(0);
    const notice = page.locator(".undo-notice", { hasText: "Done: removal of an article and 1 quote" });
    await notice.getByText(`“${TITLE}”`).waitFor();
    await expect.poll(() => reader(page).getByRole("heading", { name: TITLE }).count()).toBe(0);
    expect(JSON.parse(await exported(page))).toMatchObject({ articles: [], quotes: [], sources: [] });
    await notice.getByRole("button", { name: "Undo" }).click();
    await undone(page, "removal of an article and 1 quote");
    await reader(page).getByRole("heading", { name: TITLE }).waitFor();
    await reader(page).getByText("1 quote on 1 tie").waitFor();
    expect(await exported(page)).toBe(before);
  });

  it("puts an article of the dossier out of sight with its quotes, with a reason, and shows it again", async () => {
    const { page } = await openDesk();
    await menu(page).waitFor();
    const title = (await reader(page).getByRole("heading", { level: 2 }).textContent()) ?? "";
    const counted =
      (await reader(page)
        .getByText(/^\d+ quotes on \d+ ties$/)
        .textContent()) ?? "";
    const quotes = counted.split(" ", 1)[0];
    await page.keyboard.press("Control+k");
    await page.locator("dialog.find").getByRole("combobox").fill(title);
    await page.getByRole("option", { name: title }).first().click();
    await openList(page);
    await tool(page, "Hide", title).click();
    const form = row(page, title).getByRole("form");
    await form.getByText(`Its ${quotes} quotes go out of sight with it.`).waitFor();
    await page.keyboard.press("Control+Enter");
    await form.getByText("Write the reason: what is hidden counts for nothing.").waitFor();
    await form.getByLabel("Reason").fill("A paraphrase of ours");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => row(page, title).count()).toBe(0);
    await page.keyboard.press("Escape");
    await reader(page).getByText("You have hidden this article.").waitFor();
    await menu(page).click();
    await page.getByRole("button", { name: "Hidden items 1" }).click();
    const hidden = page.getByRole("dialog", { name: "Hidden items" });
    await hidden.getByText(`Article with ${quotes} quotes`).waitFor();
    await hidden.getByText("A paraphrase of ours").waitFor();
    await hidden.getByRole("button", { name: "Show again" }).click();
    await hidden.getByText("Nothing is hidden.").waitFor();
    await page.keyboard.press("Escape");
    await reader(page).getByRole("heading", { name: title }).waitFor();
    await reader(page).getByText(`${quotes} quotes on`).waitFor();
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+z");
    await undone(page, "showing an article again");
    await reader(page).getByText("You have hidden this article.").waitFor();
  });
});
