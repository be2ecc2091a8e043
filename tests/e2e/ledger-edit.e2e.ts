import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk, untilState } from "./support/desk.ts";
import { undone } from "./support/workspace.ts";

/** The Evidence tab of the tie, once it can be changed. */
async function openLedger() {
  const desk = await openDesk({ path: "?sel=tie.PAK~RUS" });
  const { page } = desk;
  await page.getByRole("tab", { name: /^Evidence/ }).click();
  await page.getByRole("button", { name: "Add event" }).waitFor();
  return desk;
}
const sum = (page: Page) => page.locator(".ledger-sum").textContent();
const finding = (page: Page) => page.locator(".ledger-head h2").textContent();
const row = (page: Page, words: string) => page.locator("li.ledger-row").filter({ hasText: words }).first();
const firstWords = async (page: Page) =>
  (await page.locator("li.ledger-row .ledger-words").first().textContent()) ?? "";
const saved = (page: Page) => page.getByRole("button", { name: /^Workspace: Saved/ }).waitFor();
const undo = async (page: Page) => {
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("Control+z");
};

describe("the ledger of a tie", () => {
  it("is changed by keys alone: a stance, seen in the sum, undone; an item hidden with a reason, and still so after a reload", async () => {
    const { page } = await openLedger();
    const [words, before] = [await firstWords(page), await sum(page)];
    await row(page, words).getByRole("button", { name: "Edit" }).focus();
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "How it bears on the tie" });
    await form.getByRole("radio", { name: "Cordial" }).waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    await expect.poll(() => sum(page)).not.toBe(before);
    expect(await row(page, words).textContent()).toContain("Changed");
    await undo(page);
    await expect.poll(() => sum(page)).toBe(before);
    await undone(page, "change of");

    await row(page, words).getByRole("button", { name: "Hide" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Reason" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Write the reason: what is hidden counts for nothing.", { exact: true }).first().waitFor();
    await page.keyboard.type("Twice in the dossier");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => sum(page)).not.toBe(before);
    const hidden = page.getByRole("button", { name: "Hidden by you: 1" });
    await hidden.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Twice in the dossier").waitFor();
    await page.getByRole("button", { name: "Show again" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => sum(page)).toBe(before);
    await undo(page);
    await hidden.waitFor();
    const after = await sum(page);
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await page.getByRole("button", { name: "Hidden by you: 1" }).waitFor();
    expect(await sum(page)).toBe(after);
    expect(after).not.toBe(before);
  });

  it("takes an override with a reason, which the graph shows and which can be taken back", async () => {
    const { page } = await openLedger();
    const before = await finding(page);
    await page.getByRole("button", { name: "Override the reading" }).click();
    await page.keyboard.press("1");
    await page.keyboard.press("Control+Enter");
    await page
      .getByText(/Write the reason: a reading/)
      .first()
      .waitFor();
    await page.getByRole("textbox", { name: "Reason" }).fill("Never ratified");
    await axeClean(page);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => finding(page)).toContain("is hostile by override");
    expect(await page.locator(".ag-note").textContent()).toContain("overridden");
    await page.getByText(/^The evidence alone: S \+/).waitFor();
    await page.getByRole("button", { name: "Remove the override" }).click();
    await expect.poll(() => finding(page)).toBe(before);
  });

  it("takes an event with its source as one step", async () => {
    const { page } = await openLedger();
    const before = await sum(page);
    await page.getByRole("button", { name: "Add event" }).click();
    await page.keyboard.type("Talks in Moscow that nobody wrote of");
    const form = page.getByRole("form", { name: "New event" });
    await form.getByRole("textbox", { name: "Date" }).fill("2025-08");
    await form.getByRole("combobox", { name: "Source" }).fill("Notes of the desk");
    await form.getByRole("textbox", { name: /^Its address/ }).fill("https://desk.example/notes");
    await form.getByRole("textbox", { name: /^Why/ }).fill("Told by both sides");
    // Nobody's judgement is assumed.
    expect(
      await form
        .getByRole("group", { name: /^Stance/ })
        .getByRole("radio", { checked: true })
        .count(),
    ).toBe(0);
    await page.keyboard.press("Control+Enter");
    await form.getByRole("status").getByText("Choose the stance").waitFor();
    await form.getByRole("radio", { name: "Cordial" }).check();
    await page.keyboard.press("Control+Enter");
    const added = row(page, "Talks in Moscow that nobody wrote of");
    await added.waitFor();
    expect(await added.textContent()).toContain("Yours");
    expect(await added.textContent()).toContain("Told by both sides");
    expect(await added.getByRole("link", { name: "Notes of the desk" }).getAttribute("href")).toBe(
      "https://desk.example/notes",
    );
    await axeClean(page);
    await undo(page);
    await expect.poll(() => sum(page)).toBe(before);
    await undone(page, "new event");
  });
});
