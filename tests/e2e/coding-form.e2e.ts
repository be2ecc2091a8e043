import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk.ts";

const form = (page: Page) => page.getByRole("form", { name: "New evidence" });

/** Opens the form for words of the paragraph that so many presses of an arrow lead to. */
async function openForm(page: Page, down: number): Promise<void> {
  await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("n");
  for (let step = 0; step < down; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await form(page).waitFor();
}

/** How far the form stands out of the view of the article, above and below, in pixels. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const view = document.querySelector(".reader-scroll")?.getBoundingClientRect();
    const box = document.querySelector("form.coding")?.getBoundingClientRect();
    if (!view || !box) throw new Error("There is no form.");
    return Math.round(Math.max(0, view.top - box.top) + Math.max(0, box.bottom - view.bottom));
  });

describe("the form for evidence", () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1280, height: 560 },
  ])
    it(`is wholly in view at ${viewport.width} by ${viewport.height}, wherever the words are and however much is in it`, async () => {
      for (const down of [2, 60]) {
        const { page } = await openDesk({ path: "?sel=tie.PAK~RUS", viewport });
        await openForm(page, down);
        await expect.poll(() => outside(page)).toBe(0);
        await form(page).getByRole("combobox", { name: "One end of the tie" }).fill("Ruritania");
        await form(page).getByRole("combobox", { name: "Other end of the tie" }).fill("Elbonia");
        await form(page).getByRole("radiogroup").nth(1).waitFor();
        await expect.poll(() => outside(page)).toBe(0);
        // The last thing in the body is reached, and the foot stays where it can be pressed.
        await form(page).getByRole("button", { name: "Bears on another tie too" }).press("Enter");
        await form(page).getByRole("combobox", { name: "One end of the tie" }).nth(1).fill("Pakistan");
        await expect.poll(() => outside(page)).toBe(0);
        await form(page)
          .getByRole("button", { name: /^Add evidence/ })
          .click({ trial: true });
      }
    });

  it("says of somebody new that no kind is chosen, until one is", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    await openForm(page, 1);
    await form(page).getByRole("combobox", { name: "One end of the tie" }).fill("Ruritania");
    const kinds = form(page).getByRole("radiogroup", { name: "New: which kind?" });
    await kinds.waitFor();
    expect(await kinds.getByRole("radio", { checked: true }).count()).toBe(0);
    await kinds.getByRole("radio", { name: "state" }).check();
    const said = form(page).getByRole("radiogroup", { name: "New", exact: true });
    expect(await said.getByRole("radio", { checked: true }).count()).toBe(1);
  });

  it("takes the focus along where a digit chooses another stance", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    await openForm(page, 1);
    await form(page).getByRole("radio", { name: "Cordial" }).focus();
    await page.keyboard.press("1");
    const focused = () => page.evaluate(() => document.activeElement?.closest("label")?.textContent);
    await expect.poll(focused).toBe("Hostile");
    await page.keyboard.press("5");
    await expect.poll(focused).toBe("Allied");
  });
});
