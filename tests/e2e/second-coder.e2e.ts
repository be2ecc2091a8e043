import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { card, comparison, HER_NAME, herFile, layOver, legend, lines, marks, noteOn } from "./support/second-coder.ts";
import { codeByKeys, saved, undone, exported as workspaceFile } from "./support/workspace.ts";

/** Codes some words of a paragraph on a tie of Pakistan, by keys alone. */
async function code(page: Page, down: number, words: number, other: string): Promise<void> {
  await codeByKeys(page, words, page, { down, other });
  await saved(page);
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
  const dialog = await layOver(page, theirs);
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
    await legend(page)
      .getByText(/2 quotes here, 2 not as you have them\./)
      .waitFor();
    await legend(page)
      .getByText(/1 quote has no place here/)
      .waitFor();
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

  it("shows the card to a pointer that rests on a line, and keeps it open for one that presses", async () => {
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
  });

  it("is closed from the article, with a way back", async () => {
    const { page } = await openDesk();
    await withSecondCoder(page);
    await page.keyboard.press("Escape");
    await legend(page).getByRole("button", { name: "Close layer" }).click();
    await expect.poll(() => lines(page).count()).toBe(0);
    await legend(page).getByText(`The layer of ${HER_NAME} is closed.`).waitFor();
    await axeClean(page);
    await legend(page).getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => marks(page).count()).toBe(2);
    await legend(page).getByRole("button", { name: "Close layer" }).click();
    const dialog = await comparison(page);
    expect(await dialog.getByText(/marked by both/).count()).toBe(0);
  });

  it("lies over the article again after another page of the reader, and over another article", async () => {
    const { page } = await openDesk({ path: "?sel=article.sharif-courts-moscow" });
    await layOver(page, herFile({ "q-sharif-strong-relations": -2, "q-us-january-listings": -1 }));
    await page.keyboard.press("Escape");
    await expect.poll(() => lines(page).count()).toBeGreaterThan(0);
    await page.getByRole("tab", { name: "Data" }).click();
    await page.getByRole("tab", { name: "Article" }).click();
    await expect.poll(() => lines(page).count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: /^Articles/ }).click();
    await page.getByRole("button", { name: /^Time runs out for trade with Rosneft/ }).click();
    await page.locator('mark[data-quote="q-us-january-listings"]').first().waitFor();
    await expect.poll(() => lines(page).count()).toBeGreaterThan(0);
  });
});

describe("the margin notes beside a second coder's layer", () => {
  const QUOTES = { "q-sharif-strong-relations": -2, "q-sharif-respects-delhi": null };

  it("say beneath one's own whether she agrees, as long as the layer is shown", async () => {
    const { page } = await openDesk({ path: "?sel=article.sharif-courts-moscow" });
    await layOver(page, herFile(QUOTES));
    await page.keyboard.press("Escape");
    const note = noteOn(page, "q-sharif-strong-relations");
    await note.getByText("J. Lindqvist: hostile").waitFor();
    await noteOn(page, "q-sharif-respects-delhi").getByText("J. Lindqvist agrees").waitFor();
    // Notes push each other down for it: none covers another.
    const boxes = await page
      .locator("[data-note]")
      .evaluateAll((notes) => notes.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
    expect(boxes.length).toBeGreaterThan(1);
    for (const [at, [top]] of boxes.entries()) expect(top).toBeGreaterThanOrEqual(boxes[at - 1]?.[1] ?? 0);
    await axeClean(page);
    await page.getByRole("button", { name: "Second coder 2" }).click();
    await expect.poll(() => page.getByText("J. Lindqvist").count()).toBe(0);
    await page.getByRole("button", { name: "Second coder 2" }).click();
    await marks(page).first().click();
    await card(page).getByRole("button", { name: "Take theirs" }).click();
    await note.getByText("J. Lindqvist agrees").waitFor();
  });

  it("are part of the row of tags on a phone", async () => {
    const { page } = await openDesk({
      path: "?sel=article.sharif-courts-moscow&pane=reader",
      viewport: { width: 390, height: 844 },
      touch: true,
    });
    await layOver(page, herFile(QUOTES));
    await page.keyboard.press("Escape");
    const note = noteOn(page, "q-sharif-strong-relations");
    await note.getByText("J. Lindqvist: hostile").waitFor();
    expect(await note.evaluate((one) => getComputedStyle(one).flexDirection)).toBe("row");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await axeClean(page);
  });
});

describe("the lines above the words of a second coder", () => {
  /** Of lines that follow the same quote's line above: ink from the words above, and to the tallest letters below. */
  const gaps = (page: Page) =>
    page.evaluate(() => {
      const found: { readonly above: number; readonly below: number }[] = [];
      for (const path of document.querySelectorAll<SVGPathElement>(".coder-line path")) {
        const seat = path.ownerSVGElement?.getBoundingClientRect().top ?? 0;
        const half = Number.parseFloat(getComputedStyle(path).strokeWidth) / 2;
        const { y, height } = path.getBBox();
        const ink = { top: seat + y - half, bottom: seat + y + height + half };
        for (const mark of document.querySelectorAll<HTMLElement>("mark.quote")) {
          const style = getComputedStyle(mark);
          const size = Number.parseFloat(style.fontSize);
          const boxes = [...mark.getClientRects()];
          for (const [at, box] of boxes.entries()) {
            const before = boxes[at - 1];
            if (!before || Math.abs(box.top - ink.top) > size / 3) continue;
            // Glyphs of the reading face: 1.036 em from the upper end of the line's box to the baseline, letters 0.745 em.
            const baseline = before.top + 1.036 * size;
            const wave = style.textDecorationStyle === "wavy" ? 10.75 : style.textDecorationStyle === "double" ? 9 : 7;
            found.push({
              above: ink.top - (baseline + Math.max(wave, 0.25 * size)),
              below: box.top + (1.036 - 0.745) * size - ink.bottom,
            });
          }
        }
      }
      return found;
    });

  it.each([
    { where: "on a wide desk", viewport: { width: 1440, height: 900 }, text: 100 },
    { where: "on a phone", viewport: { width: 390, height: 844 }, text: 100 },
    { where: "with text of twice the size", viewport: { width: 1440, height: 900 }, text: 200 },
  ])("touch neither what lies under the words before nor the letters below, $where", async ({ viewport, text }) => {
    const { page } = await openDesk({ path: "?sel=article.us-lists-rosneft-and-lukoil&pane=reader", viewport });
    await layOver(page, herFile({ "q-us-january-listings": null, "q-us-lists-both-companies": null }));
    await page.keyboard.press("Escape");
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
    }, text);
    await expect.poll(async () => (await gaps(page)).length).toBeGreaterThan(0);
    await expect
      .poll(async () => {
        const all = (await gaps(page)).flatMap(({ above, below }) => [above, below]);
        return all.length === 0 ? 0 : Math.min(...all);
      })
      .toBeGreaterThan(0.5);
  });
});
