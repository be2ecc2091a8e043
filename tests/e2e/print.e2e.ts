import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";

const ready = (page: Page) =>
  page.getByRole("button", { name: "Print or save as PDF" }).and(page.locator(":enabled")).waitFor();

/** How many pages a PDF has, by the objects it holds. */
async function pagesOf(page: Page): Promise<{ readonly pages: number; readonly isTagged: boolean }> {
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  const text = pdf.toString("latin1");
  return { pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, isTagged: /\/MarkInfo/.test(text) };
}

describe("paper", () => {
  it("holds the brief of what the desk shows on one page, tagged, with its quotes and sources", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByRole("button", { name: /^One-page brief/ }).click();
    await ready(page);
    const sheet = page.locator(".paper");
    await sheet.getByRole("heading", { level: 1, name: "Pakistan–Russia is cordial" }).waitFor();
    await sheet.getByRole("img", { name: /Pakistan–Russia is cordial/ }).waitFor();
    expect(await sheet.getByRole("row").count()).toBeGreaterThan(3);
    await sheet.getByText(/^Sources: /).waitFor();
    await axeClean(page);
    expect(await pagesOf(page)).toEqual({ pages: 1, isTagged: true });
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect(await page.locator(".desk").getAttribute("inert")).toBeNull();
  });

  it("holds a briefing, a page a step, and notes pages only when they are wanted", async () => {
    const { page } = await openDesk({ path: "" });
    await page.getByRole("button", { name: "Briefing" }).click();
    await page.getByRole("button", { name: "Hand over" }).click();
    await page.getByRole("button", { name: /^Pages to print/ }).click();
    await ready(page);
    expect(await page.locator('.paper[data-kind="step"]').count()).toBe(7);
    expect(await page.locator('.paper[data-kind="sources"] li').count()).toBeGreaterThan(20);
    expect(await page.content()).not.toContain("Be exact here");
    const { pages, isTagged } = await pagesOf(page);
    // A page a step, then two with the sources of all of them.
    expect({ pages, isTagged }).toEqual({ pages: 9, isTagged: true });
    await page.getByRole("checkbox", { name: "Notes pages" }).check();
    await page.getByText("Be exact here.").waitFor();
    expect((await pagesOf(page)).pages).toBe(16);
    await axeClean(page);
  });
});
