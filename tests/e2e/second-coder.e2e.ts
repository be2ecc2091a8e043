import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { codeByKeys, menu, saved, undone, exported as workspaceFile } from "./support/workspace.ts";

const HER_NAME = "Johanna Lindqvist";
const marks = (page: Page) =>
  page.getByRole("toolbar", { name: `Quotes of ${HER_NAME}, the second coder` }).getByRole("button");
const card = (page: Page) => page.getByRole("dialog", { name: `Coding of ${HER_NAME}` });
const lines = (page: Page) => page.locator(".coder-line");

/** Codes some words of a paragraph on a tie of Pakistan, by keys alone. */
async function code(page: Page, down: number, words: number, other: string): Promise<void> {
  await codeByKeys(page, words, page, { down, other });
  await saved(page);
}

async function exchange(page: Page): Promise<Locator> {
  await menu(page).click();
  await page.getByRole("button", { name: "Import and export" }).click();
  const dialog = page.getByRole("dialog", { name: "Import and export" });
  await dialog.getByRole("tab", { name: "Second coder" }).click();
  return dialog;
}

type Coded = { readonly anchor: { readonly start: number }; readonly bearings: readonly object[] };

/**
 * One's own workspace has a quote in the first and one in the second paragraph; the other coder judges the first one
 * otherwise, has not marked the second, marked words of the third alone, and some of an article that is not here.
 */
async function withSecondCoder(page: Page) {
  await code(page, 1, 3, "Russia");
  await code(page, 2, 3, "India");
  await code(page, 3, 4, "Russia");
  const all = JSON.parse(await workspaceFile(page));
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("Control+z");
  await undone(page, "new quote");
  const coded: readonly Coded[] = all.quotes;
  const [first, , third] = [...coded].sort((one, other) => one.anchor.start - other.anchor.start);
  const theirs = {
    ...all,
    about: { ...all.about, id: "other", coder: HER_NAME },
    quotes: [
      { ...first, bearings: first?.bearings.map((bearing) => ({ ...bearing, stance: -2 })) },
      third,
      { ...third, id: "q-far", article: "an-article-nobody-has" },
    ],
  };
  const mine = JSON.parse(await workspaceFile(page));
  const dialog = await exchange(page);
  await dialog
    .getByLabel("Workspace of another coder", { exact: true })
    .and(dialog.locator("input"))
    .setInputFiles({
      name: "johanna.entente.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(theirs)),
    });
  await dialog.getByText(/1 passage marked by both, 1 by you alone, 1 by/).waitFor();
  return { mine, theirs, dialog };
}

describe("a second coder's file", () => {
  it("is laid over the article as lines above the words, and says what it could not place", async () => {
    const { page } = await openDesk();
    const { dialog } = await withSecondCoder(page);
    await dialog.getByText(/1 quote has no place here: 1 in articles that are not here\./).waitFor();
    await axeClean(page);
    await page.keyboard.press("Escape");
    const legend = page.getByRole("region", { name: "Second coder" });
    await legend.getByText(/2 quotes here, 2 not as you have them\./).waitFor();
    await legend.getByText(/1 quote has no place here/).waitFor();
    expect(await marks(page).count()).toBe(2);
    expect(await marks(page).first().getAttribute("aria-label")).toMatch(/^JL Johanna Lindqvist: hostile; you: /);
    expect(await marks(page).last().getAttribute("aria-label")).toMatch(/; not marked by you\. /);
    await axeClean(page);
    const layer = page.getByRole("button", { name: "Second coder 2" });
    await layer.click();
    await expect.poll(() => marks(page).count()).toBe(0);
    expect(await lines(page).count()).toBe(0);
    await layer.click();
    await expect.poll(() => marks(page).count()).toBe(2);
  });

  it("draws each line right above its words, in the stroke of its stance, wherever the page is laid out anew", async () => {
    const { page } = await openDesk();
    const { theirs } = await withSecondCoder(page);
    await page.keyboard.press("Escape");
    const [first] = theirs.quotes;
    const offset = () =>
      page.evaluate((id) => {
        const line = document.querySelector(".coder-line");
        const mark = document.querySelector(`mark[data-quote="${id}"]`);
        if (!line || !mark) return null;
        const [above, words] = [line.getBoundingClientRect(), mark.getClientRects()[0]];
        if (!words) return null;
        return { left: above.left - words.left, up: words.top - (above.top + above.height / 2) };
      }, first.id);
    const near = async () => {
      const found = await offset();
      return found !== null && Math.abs(found.left) < 3 && found.up > -2 && found.up < 6;
    };
    await expect.poll(near).toBe(true);
    await page.setViewportSize({ width: 1100, height: 800 });
    await expect.poll(near).toBe(true);
    const strokes = await lines(page)
      .locator("path")
      .evaluateAll((paths) => paths.map((path) => (path.getAttribute("d") ?? "").split("L").length));
    // Hostile is a zigzag of many corners, cordial one straight line.
    expect(strokes[0]).toBeGreaterThan(8);
    expect(strokes.at(-1)).toBe(2);
  });

  it("is compared in a card by keys, taken over in one step, and given back by undo", async () => {
    const { page } = await openDesk();
    const { mine, theirs } = await withSecondCoder(page);
    await page.keyboard.press("Escape");
    await marks(page).first().focus();
    await page.keyboard.press("Enter");
    await card(page)
      .getByRole("row", { name: /differs.*Hostile/ })
      .waitFor();
    await axeClean(page);
    await card(page).getByRole("button", { name: "Take theirs" }).press("Enter");
    await card(page).getByText("Taken into your workspace.").waitFor();
    expect(await card(page).getByText("≠ differs").count()).toBe(0);
    await page.keyboard.press("Escape");
    await expect
      .poll(() =>
        marks(page)
          .first()
          .evaluate((mark) => mark === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.press("ArrowDown");
    await card(page).getByText("You did not mark these words.").waitFor();
    await page.keyboard.press("Enter");
    await card(page).getByRole("button", { name: "Add theirs" }).press("Enter");
    await card(page).getByText("Taken into your workspace.").waitFor();
    const rows = (file: string) => JSON.parse(file).quotes;
    const byId = (quotes: readonly { id: string }[]) => new Map(quotes.map((quote) => [quote.id, quote]));
    await page.keyboard.press("Escape");
    const taken = byId(rows(await workspaceFile(page)));
    expect(taken.get(theirs.quotes[0].id)).toEqual(theirs.quotes[0]);
    expect(taken.get(theirs.quotes[1].id)).toEqual(theirs.quotes[1]);
    expect(taken.size).toBe(3);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+z");
    await undone(page, "taking the other coding");
    await page.keyboard.press("Control+z");
    await expect.poll(async () => rows(await workspaceFile(page))).toEqual(mine.quotes);
  });

  it("shows the card to a pointer that rests on a line, and lasts no longer than the page", async () => {
    const { page } = await openDesk();
    await withSecondCoder(page);
    await page.keyboard.press("Escape");
    await lines(page).first().scrollIntoViewIfNeeded();
    const box = await lines(page).first().boundingBox();
    if (!box) throw new Error("The line is nowhere.");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await card(page).waitFor();
    await page.mouse.move(box.x + box.width / 2, box.y - 120);
    await card(page).waitFor({ state: "detached" });
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await card(page).waitFor();
    await page.keyboard.press("Escape");
    await card(page).waitFor({ state: "detached" });
    await page.reload();
    await saved(page).catch(() => menu(page).waitFor());
    expect(await page.getByRole("button", { name: /^Second coder/ }).count()).toBe(0);
  });

  it("is put away from the article", async () => {
    const { page } = await openDesk();
    await withSecondCoder(page);
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "Second coder" }).getByRole("button", { name: "Put away" }).click();
    await expect.poll(() => lines(page).count()).toBe(0);
    const dialog = await exchange(page);
    expect(await dialog.getByText(/marked by both/).count()).toBe(0);
  });
});
