import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk, untilState } from "./support/desk.ts";
import { killableDesk } from "./support/killed-browser.ts";
import { card, comparison, HER_NAME, herFile, layOver, legend, lines, marks, noteOn } from "./support/second-coder.ts";
import { damageLayer, limitRows, rowsOnDisk } from "./support/storage-faults.ts";
import { codeByKeys, exported, manage, menu, saved } from "./support/workspace.ts";

const ARTICLE = "?sel=article.sharif-courts-moscow";
const FILE = herFile({ "q-sharif-strong-relations": -2 });
const layerSwitch = (page: Page) => page.getByRole("button", { name: "Second coder 1" });

/** Lays her file over the open workspace, and waits until the disk has it. */
async function keep(page: Page): Promise<void> {
  const dialog = await layOver(page, FILE);
  await dialog.getByText("Kept in this browser beside your workspace").waitFor();
  await axeClean(page);
  await page.keyboard.press("Escape");
  await expect.poll(() => lines(page).count()).toBeGreaterThan(0);
}

async function reloaded(page: Page): Promise<void> {
  await page.reload();
  await untilState(page, "ready");
  await menu(page).waitFor();
}

describe("the layer of a second coder", () => {
  it("comes back with a workspace in which nothing was changed yet, shown or hidden as it was, until it is closed", async () => {
    const { page } = await openDesk({ path: ARTICLE });
    await keep(page);
    await reloaded(page);
    await expect.poll(() => lines(page).count()).toBeGreaterThan(0);
    await noteOn(page, "q-sharif-strong-relations").getByText("J. Lindqvist: hostile").waitFor();
    await marks(page).first().focus();
    await page.keyboard.press("Enter");
    await card(page)
      .getByRole("row", { name: /differs.*Hostile/ })
      .waitFor();
    await page.keyboard.press("Escape");
    await axeClean(page);
    const dialog = await comparison(page);
    await dialog.getByText(/1 passage marked by both/).waitFor();
    await page.keyboard.press("Escape");
    await layerSwitch(page).click();
    await expect.poll(() => lines(page).count()).toBe(0);
    await reloaded(page);
    await layerSwitch(page).waitFor();
    expect(await layerSwitch(page).getAttribute("aria-pressed")).toBe("false");
    expect(await lines(page).count()).toBe(0);
    await layerSwitch(page).click();
    await legend(page).getByRole("button", { name: "Close layer" }).click();
    await expect
      .poll(async () => (await rowsOnDisk(page)).filter(({ collection }) => collection === "second coder"))
      .toEqual([]);
    await reloaded(page);
    await saved(page);
    expect(await layerSwitch(page).count()).toBe(0);
  });

  it("is no part of the workspace: its export is the same to the byte with the layer and without", async () => {
    const { page } = await openDesk({ path: ARTICLE });
    await codeByKeys(page);
    await saved(page);
    const before = await exported(page);
    await keep(page);
    expect(await exported(page)).toBe(before);
    await reloaded(page);
    await layerSwitch(page).waitFor();
    expect(await exported(page)).toBe(before);
  });

  it("R1 is still there after the browser was killed", { timeout: 120_000 }, async () => {
    const { page, kill } = await killableDesk();
    await keep(page);
    const again = await kill();
    await layerSwitch(again).waitFor();
    await expect.poll(() => lines(again).count()).toBeGreaterThan(0);
  });

  it("counts in the size of its workspace, is thrown away with it, and taken back with it", async () => {
    const { page } = await openDesk({ path: ARTICLE });
    await codeByKeys(page);
    await saved(page);
    const mine = page.getByRole("dialog", { name: "Workspaces" }).getByRole("listitem").filter({ hasText: "My work" });
    const bytes = async () => {
      const [, number, unit] = /([\d.]+) (k?B)/.exec((await mine.textContent()) ?? "") ?? [];
      return Number(number) * (unit === "kB" ? 1_000 : 1);
    };
    const dialog = await manage(page);
    const without = await bytes();
    await page.keyboard.press("Escape");
    await keep(page);
    await manage(page);
    await expect.poll(bytes).toBeGreaterThan(without);
    await dialog.getByRole("button", { name: "Free space" }).click();
    await dialog.getByText(/layer of the second coder over this workspace/).waitFor();
    await dialog.getByRole("button", { name: "Free space" }).click();
    await dialog.getByRole("button", { name: "New workspace" }).click();
    await dialog.getByText("A new workspace is open.").waitFor();
    expect(await lines(page).count()).toBe(0);
    await mine.getByRole("button", { name: "Delete" }).click();
    await mine.getByRole("button", { name: "Undo delete" }).click();
    await mine.getByRole("button", { name: "Open" }).click();
    await dialog.getByText("“My workspace” is open.").waitFor();
    await expect.poll(() => lines(page).count()).toBeGreaterThan(0);
    await dialog.getByRole("button", { name: "New workspace" }).click();
    await dialog.getByText("A new workspace is open.").waitFor();
    await mine.getByRole("button", { name: "Delete" }).click();
    await mine.getByRole("button", { name: "Delete for good" }).click();
    await mine.getByRole("button", { name: "Yes, for good" }).click();
    await dialog.getByText("is gone for good").waitFor();
    expect(await rowsOnDisk(page)).toEqual([]);
  });

  it("R28 is seen in a tab that only reads, where nothing can be settled and nothing of it is deleted", async () => {
    const { page, context } = await openDesk({ path: ARTICLE });
    await keep(page);
    const second = await context.newPage();
    await second.goto(page.url());
    await untilState(second, "ready");
    await second.getByText("This workspace is open in another tab, which saves it.").waitFor();
    await expect.poll(() => lines(second).count()).toBeGreaterThan(0);
    await noteOn(second, "q-sharif-strong-relations").getByText("J. Lindqvist: hostile").waitFor();
    await marks(second).first().click();
    await card(second).getByText("The workspace is read-only here: nothing can be taken over.").waitFor();
    expect(await card(second).getByRole("button", { name: "Take theirs" }).count()).toBe(0);
    await axeClean(second);
    await second.keyboard.press("Escape");
    const dialog = await comparison(second);
    await dialog.getByRole("button", { name: /^Take theirs/ }).click();
    await dialog.getByText("The workspace is read-only here: nothing was settled.").waitFor();
    await dialog.getByRole("button", { name: "Close layer" }).click();
    await dialog.getByText(`The layer of ${HER_NAME} is closed.`).waitFor();
    await second.keyboard.press("Escape");
    expect((await rowsOnDisk(page)).filter(({ collection }) => collection === "second coder")).toHaveLength(1);
    await reloaded(page);
    await layerSwitch(page).waitFor();
  });

  it("R27 that cannot be read any more is put aside, with what happened and what to do; one's own work is whole", async () => {
    const { page } = await openDesk({ path: ARTICLE });
    await codeByKeys(page);
    await saved(page);
    const before = await exported(page);
    await keep(page);
    await damageLayer(page);
    await reloaded(page);
    const notice = page.getByRole("status").filter({ hasText: "The layer of the second coder could not be read." });
    await notice
      .getByText(/The file ends early or is not JSON\. To see the layer again, open the other coder’s file/)
      .waitFor();
    await axeClean(page);
    expect(await exported(page)).toBe(before);
    const dialog = await manage(page);
    await dialog.getByText("1 record in quarantine").waitFor();
    await page.keyboard.press("Escape");
    await keep(page);
    await expect.poll(() => notice.count()).toBe(0);
    await reloaded(page);
    await layerSwitch(page).waitFor();
  });

  it("R21 lasts as long as the page where there is no storage, and says so", async () => {
    const { page } = await openDesk({
      path: ARTICLE,
      before: (page) => page.addInitScript(() => Reflect.defineProperty(globalThis, "indexedDB", { value: undefined })),
    });
    const dialog = await layOver(page, FILE);
    await dialog
      .getByText("This browser keeps nothing for this page, so the layer lasts as long as the page does.")
      .waitFor();
    await page.keyboard.press("Escape");
    await legend(page).getByText("the layer lasts as long as the page does.").waitFor();
    await expect.poll(() => lines(page).count()).toBeGreaterThan(0);
  });

  it("R25 says that there is no room for it, and is kept when that is tried again", async () => {
    const { page } = await openDesk({ path: ARTICLE, before: (page) => limitRows(page, 300) });
    const dialog = await layOver(page, FILE);
    await dialog.getByText("The browser gives this page no more room").waitFor();
    await axeClean(page);
    await page.evaluate(() => Reflect.set(globalThis, "hasRoom", true));
    await dialog.getByRole("button", { name: "Try again" }).click();
    await dialog.getByText("Kept in this browser beside your workspace").waitFor();
  });
});
