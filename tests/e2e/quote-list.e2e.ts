import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk, untilState } from "./support/desk.ts";
import { smallTargets } from "./support/targets.ts";
import { menu, saved, textOf } from "./support/workspace.ts";

const list = (page: Page) => page.getByRole("dialog", { name: "All quotes" });
const grid = (page: Page) => page.getByRole("grid", { name: "All quotes" });
const selected = (page: Page) => new URL(page.url()).searchParams.get("sel");

/** The list, opened by its key. */
async function openList(page: Page) {
  await menu(page).waitFor();
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("w");
  await grid(page).waitFor();
}
const count = async (page: Page) =>
  Number(/\d+/.exec(((await list(page).locator(".ql-bar .ql-count").textContent()) ?? "").replaceAll(",", ""))?.[0]);

describe("all quotes", () => {
  it("are filtered, chosen, changed and taken back by keys alone, and the change is still there after a reload", async () => {
    const { page } = await openDesk();
    await openList(page);
    await expect.poll(() => count(page), { timeout: 10_000 }).toBeGreaterThan(0);
    const all = await count(page);
    await page.keyboard.press("/");
    await page.keyboard.type("sharif");
    // The list follows the words as soon as it has time: until two looks in a row find the same.
    let found = all;
    await expect
      .poll(
        async () => {
          const before = found;
          found = await count(page);
          return found < all && found === before;
        },
        { timeout: 10_000, interval: 300 },
      )
      .toBe(true);
    expect(found).toBeGreaterThan(1);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("row");
    await page.keyboard.press("Control+a");
    await page.getByText(`${found} quotes chosen`).waitFor();
    await page.getByRole("button", { name: "Attribution…" }).focus();
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: `Attribution of ${found} quotes` });
    await form.getByRole("combobox", { name: "Attribution" }).selectOption("analyst");
    await form.getByText(/would change/).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText(/^Done: another attribution for/).waitFor();
    await expect
      .poll(() => grid(page).getByText("analyst", { exact: true }).count(), { timeout: 10_000 })
      .toBeGreaterThan(0);
    await page.keyboard.press("Control+z");
    await page
      .getByText(/^Undid: another attribution for/)
      .first()
      .waitFor();
    await page.keyboard.press("Control+Shift+z");
    await page
      .getByText(/^Redid: another attribution for/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await list(page).waitFor({ state: "detached" });
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await openList(page);
    await list(page)
      .getByRole("combobox", { name: /^Whose:/ })
      .selectOption("changed");
    await expect.poll(() => count(page)).toBeGreaterThan(0);
    await list(page)
      .getByRole("combobox", { name: /^Attribution:/ })
      .selectOption("direct");
    await page.getByText(/No quote answers to this/).waitFor();
  });

  it("lead to the quote on the desk, and give it away as CSV", async () => {
    const { page } = await openDesk();
    await menu(page).click();
    await page.getByRole("button", { name: "All quotes" }).click();
    await grid(page).waitFor();
    await page.getByRole("columnheader", { name: "Said" }).getByRole("button").click();
    await expect
      .poll(() => page.getByRole("columnheader", { name: "Said" }).getAttribute("aria-sort"))
      .toBe("ascending");
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export as CSV" }).click();
    const text = await textOf(await downloading);
    const words = await grid(page).locator(".ql-words").first().textContent();
    expect(text).toContain((words ?? "-").slice(0, 20));
    await grid(page).locator(".ql-words").first().click();
    await list(page).waitFor({ state: "detached" });
    await expect.poll(() => selected(page)).toMatch(/^quote\./);
    await page
      .locator("mark")
      .getByText((words ?? "-").slice(0, 12))
      .first()
      .waitFor();
  });

  it("fit a phone as cards", async () => {
    const { page } = await openDesk({ viewport: { width: 390, height: 844 }, touch: true });
    await menu(page).click();
    await page.getByRole("button", { name: "All quotes" }).click();
    await grid(page).waitFor();
    expect(await page.evaluate(() => document.querySelector(".ql-scroll")?.scrollWidth)).toBeLessThanOrEqual(390);
    const card = grid(page).getByRole("row").first();
    const box = await card.boundingBox();
    expect(box?.height).toBeLessThan(120);
    await card.getByRole("checkbox").click();
    await page.getByText("1 quote chosen").waitFor();
    await page.getByRole("button", { name: "Filters" }).click();
    await list(page)
      .getByRole("combobox", { name: /^Stance:/ })
      .waitFor();
    await axeClean(page);
    expect((await smallTargets(page, 24, "dialog.ql")).join("\n")).toBe("");
  });

  it("are mounted as far as they are in sight, of more than ten thousand", async () => {
    const { page } = await openDesk({ scenario: "huge" });
    await openList(page);
    const all = await count(page);
    expect(all).toBeGreaterThan(10_000);
    const mounted = () => grid(page).getByRole("row").count();
    expect(await mounted()).toBeLessThan(60);
    await page.keyboard.press("End");
    await page.locator(`[aria-rowindex="${all + 1}"]:focus`).waitFor();
    expect(await mounted()).toBeLessThan(60);
    await list(page).getByRole("searchbox").fill("line 33");
    await page.getByText(/No quote answers to this/).waitFor();
    await list(page).getByRole("searchbox").fill("article 399");
    await expect.poll(() => count(page)).toBeLessThan(100);
  });
});
