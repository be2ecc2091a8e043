import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type DeskOptions, openDesk } from "./support/desk.ts";
import { serveFolder } from "./support/folder-source.ts";
import { makeHostile, TURNED } from "./support/hostile-dossier.ts";
import { overlaps, sideways, turnedWords } from "./support/words.ts";

/** A desk on a folder in which every text is hostile. */
const openHostile = (options: DeskOptions = {}) =>
  openDesk({
    reducedMotion: true,
    ...options,
    before: async (page) => makeHostile(await serveFolder(page)),
  });

/** Elements that only markup of the dossier could have made, and whether a script of it ran. */
const markupAtWork = (page: Page) =>
  page.evaluate(() => ({
    ran: Reflect.has(globalThis, "hostileRan"),
    made: [
      ...document.querySelectorAll(
        "body :is(img, script, style, iframe, object, embed, base, meta, link, [onload], [onerror])",
      ),
    ].map(({ outerHTML }) => outerHTML.slice(0, 80)),
    led: [...document.querySelectorAll("a[href]")]
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => !/^(https?:|#|\?|\.)/.test(href)),
  }));

const VIEWS: readonly (readonly [string, string])[] = [
  ["a tie and the article", "?sel=tie.PAK~RUS"],
  ["an actor and its ties", "?sel=actor.PAK&chart=stacked"],
  ["the list of ties", "?form=list&sel=tie.IND~RUS"],
  ["the matrix, and small multiples", "?form=matrix&chart=multiples&price=on"],
  ["the ledger", "?sel=tie.PAK~RUS&tab=evidence"],
  ["the records", "?sel=tie.IND~RUS&tab=data"],
  ["a hostile quote", "?sel=quote.q-hostile"],
];

describe("a dossier whose every text is hostile", () => {
  it.each(VIEWS)("runs nothing, fetches nothing, and stays in its place: %s", async (_view, path) => {
    const { page } = await openHostile({ path });
    await page.waitForSelector("[data-pane=reader]");
    expect(await markupAtWork(page)).toEqual({ ran: false, made: [], led: [] });
    expect(await sideways(page)).toBe(0);
    expect(await turnedWords(page, TURNED)).toEqual([]);
    expect(await overlaps(page)).toEqual([]);
  });

  it("finds such words, and shows them as words", async () => {
    const { page } = await openHostile();
    await page.keyboard.press("Control+k");
    await page.locator("dialog.find").getByRole("combobox").fill("script");
    await expect.poll(() => page.locator("dialog.find").innerText()).toContain("<script>");
    expect(await markupAtWork(page)).toEqual({ ran: false, made: [], led: [] });
    expect(await turnedWords(page, TURNED)).toEqual([]);
    const { scrollWidth, clientWidth } = await page
      .locator("dialog.find")
      .evaluate((dialog) => ({ scrollWidth: dialog.scrollWidth, clientWidth: dialog.clientWidth }));
    expect(scrollWidth).toBe(clientWidth);
  });

  it.each(["graph", "timeline", "reader"])("stays in its place on a phone: the %s", async (pane) => {
    const { page } = await openHostile({
      path: `?sel=tie.PAK~RUS&pane=${pane}`,
      viewport: { width: 390, height: 844 },
      touch: true,
    });
    expect(await sideways(page)).toBe(0);
    expect(await overlaps(page)).toEqual([]);
    expect(await turnedWords(page, TURNED)).toEqual([]);
  });
});
