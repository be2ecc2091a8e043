import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeCleanInBothThemes } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";

const field = (page: Page) => page.getByRole("combobox", { name: /^Find/ });
const chosen = (page: Page) => page.getByRole("dialog").getByRole("option", { selected: true });

/** Opens find by its key, as the desk has the focus. */
async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await field(page).waitFor();
  await page.keyboard.type(words);
}

describe("find", () => {
  it("goes from any pane to a tie, a quote and an article without a mouse", async () => {
    const { page } = await openDesk();
    await page.keyboard.press("/");
    await field(page).waitFor();
    await page.keyboard.type("pak rus");
    await chosen(page).getByText("Pakistan–Russia").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/sel=tie\.PAK~RUS/);
    await find(page, "more oil from russia");
    await chosen(page).getByText("Sharif to Putin").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/sel=quote\./);
    await page.locator("mark[data-quote]", { hasText: "we even imported more oil" }).first().waitFor();
    await find(page, "riyadh and islamabad");
    await chosen(page).getByText("Riyadh and Islamabad", { exact: false }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/sel=article\./);
    await page.getByRole("heading", { name: /Riyadh and Islamabad/ }).waitFor();
  });

  it("loses no letter typed before it has come, and none of them is a command", async () => {
    let come = () => {};
    const coming = new Promise<void>((done) => {
      come = done;
    });
    const { page } = await openDesk({
      before: (fresh) => fresh.route(/\/find-[^/]*\.js$/, async (route) => coming.then(() => route.continue())),
    });
    const address = page.url();
    await page.keyboard.type("/bilateral ]p");
    await page.keyboard.press("Backspace");
    come();
    await field(page).waitFor();
    await expect.poll(() => field(page).inputValue()).toBe("bilateral ]");
    await page.keyboard.type("x");
    expect(await field(page).inputValue()).toBe("bilateral ]x");
    expect(page.url(), "the window stands where it stood").toBe(address);
  });

  it("closes on Escape, gives the focus back and leaves the selection alone", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    const opener = page.getByRole("button", { name: /^Find/ });
    await opener.click();
    await field(page).waitFor();
    await page.keyboard.type("india");
    await page.keyboard.press("Escape");
    await field(page).waitFor({ state: "detached" });
    await expect(opener.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
    expect(page.url()).toContain("sel=tie.PAK~RUS");
  });

  it("is clean to axe with results and without, light and dark", async () => {
    const { page } = await openDesk();
    await find(page, "pakistan");
    await chosen(page).waitFor();
    await axeCleanInBothThemes(page, "dialog");
    await page.keyboard.type(" zebra");
    await page.getByText("Nothing found for").waitFor();
    await axeCleanInBothThemes(page, "dialog");
  });

  it("R38 fills a phone, with nothing cut off sideways and targets of 44 px", async () => {
    const { page } = await openDesk({ viewport: { width: 320, height: 640 }, touch: true });
    await page.getByRole("button", { name: /^Find/ }).click();
    await field(page).waitFor();
    await page.keyboard.type("sharif");
    await chosen(page).waitFor();
    const size = await page.getByRole("dialog").evaluate((dialog) => ({
      width: dialog.getBoundingClientRect().width,
      sideways: [dialog, ...dialog.querySelectorAll(".find-scroll, .find-result")].filter(
        (element) => element.scrollWidth > element.clientWidth + 1,
      ).length,
      lowest: Math.min(
        ...[...dialog.querySelectorAll("[role=option]")].map((option) => option.getBoundingClientRect().height),
      ),
    }));
    expect(size).toMatchObject({ width: 320, sideways: 0 });
    expect(size.lowest).toBeGreaterThanOrEqual(44);
  });
});
