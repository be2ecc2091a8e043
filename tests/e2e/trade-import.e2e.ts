import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { comtradeTable, europeanTable, inLatinBytes, largeTable } from "#tests/support/trade-texts.ts";
import { axeClean, axeCleanInBothThemes } from "./support/axe.ts";
import { openDesk, untilState } from "./support/desk.ts";
import { menu, saved, textOf } from "./support/workspace.ts";

const DATA = "?tab=data";

const view = (page: Page) => page.getByRole("dialog", { name: "Import trade figures" });
const count = (page: Page, part: "ready" | "fix" | "check") =>
  view(page)
    .locator(`.ti-counts [data-part="${part}"] b`)
    .first()
    .textContent()
    .then((text) => Number(text?.replaceAll(",", "")));
const files = (page: Page) => page.getByRole("region", { name: "Trade files" });
const row = (page: Page, line: number) => view(page).locator(`tr[data-row="${line}"]`);

/** Picks a file in the Data tab. */
async function pick(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.getByRole("button", { name: "Import a trade file" }).waitFor();
  const buffer = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
  await page.locator('input[aria-label="Trade files"]').setInputFiles({ name, mimeType: "text/csv", buffer });
  await view(page).waitFor();
}

/** Lets files go over the desk, as a hand does. */
const drop = (page: Page, dropped: readonly (readonly [name: string, text: string])[]) =>
  page.locator("body").evaluate((body, all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of all) dataTransfer.items.add(new File([text], name, { type: "text/plain" }));
    body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, dropped);

/** Presses Tab until the field of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  await expect
    .poll(async () => {
      const label = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
      if ((await label()) !== name) await page.keyboard.press("Tab");
      return label();
    })
    .toBe(name);
}

describe("a trade file", () => {
  it("of a European office is mapped, mended by keys alone, imported, undone, redone and kept", async () => {
    const { page } = await openDesk({ path: DATA });
    await pick(page, "einfuhr.csv", inLatinBytes(europeanTable()));
    const side = view(page).getByRole("region", { name: "How the file is read" });
    await side.getByText("windows-1252, cells parted by semicolon, header in row 4").first().waitFor();
    const needs = view(page).getByRole("region", { name: "Rows of the file" }).getByRole("status").first();
    await needs.getByText("Who imports? No column says it.").waitFor();
    await tabTo(page, "Importer of every row");
    await page.keyboard.type("Pakis");
    await page.keyboard.press("Enter");
    // Its title line names the goods: proposed, and open to correction.
    const product = view(page).getByRole("combobox", { name: "Product of every row" });
    expect(await product.inputValue()).toBe("crude");
    await expect.poll(() => count(page, "fix")).toBe(4);
    expect(await count(page, "check")).toBe(2);
    // One row without a place is mended for both that have its words.
    await row(page, 19).press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await row(page, 19).getByRole("textbox").fill("2025-01");
    await page.keyboard.press("Enter");
    await expect.poll(() => count(page, "fix")).toBe(3);
    await row(page, 20).press("f");
    await expect.poll(() => count(page, "fix")).toBe(2);
    const place = row(page, 21).getByRole("combobox");
    await expect.poll(() => place.inputValue()).toBe("Russia");
    await row(page, 21).press("f");
    await expect.poll(() => count(page, "fix")).toBe(0);
    await page.keyboard.press("Control+z");
    await expect.poll(() => count(page, "fix")).toBe(2);
    await row(page, 21).press("f");
    await expect.poll(() => count(page, "fix")).toBe(0);
    // A gap is kept as one, a repeated row once.
    await page.keyboard.press("Control+Enter");
    await view(page).getByRole("textbox", { name: "Title of the source" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.type("Statistisches Amt, Tabelle 7");
    await page.keyboard.press("Control+Enter");
    await view(page).waitFor({ state: "detached" });
    const notice = page.locator(".notice", { hasText: "Imported 18 rows from einfuhr.csv." });
    await notice.waitFor();
    await files(page).getByText("Source: Statistisches Amt, Tabelle 7").waitFor();
    await page.getByRole("heading", { name: "Pakistan’s crude by supplier" }).first().waitFor();
    await page.locator(".tt-source-line").getByText("Statistisches Amt").first().waitFor();
    await notice.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => files(page).count()).toBe(0);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+Shift+z");
    await files(page).getByText("einfuhr.csv").waitFor();
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await files(page).getByText("einfuhr.csv").waitFor();
    await page.locator(".tt-source-line").getByText("Statistisches Amt").first().waitFor();
  });

  it("that was imported before takes its own place, and can be removed and brought back", async () => {
    const { page } = await openDesk({ path: DATA });
    for (const again of [false, true]) {
      await pick(page, "TradeData.csv", comtradeTable());
      await view(page).getByText("UN Comtrade").first().waitFor();
      if (again) await view(page).getByText("Importing it again takes their place").waitFor();
      const title = view(page).getByRole("textbox", { name: "Title of the source" });
      if (again) await expect.poll(() => title.inputValue()).toBe("UN Comtrade");
      else await title.fill("UN Comtrade");
      await view(page)
        .getByRole("button", { name: again ? /^Replace by 18 rows/ : /^Import 18 rows/ })
        .click();
      await view(page).waitFor({ state: "detached" });
    }
    await files(page).getByText("Trade files 1").waitFor();
    await files(page).getByRole("button", { name: "Report" }).click();
    await files(page).getByText("24 rows read, 18 kept").waitFor();
    await files(page).getByRole("button", { name: "Remove TradeData.csv" }).click();
    await expect.poll(() => files(page).count()).toBe(0);
    await page.getByRole("button", { name: "Import a trade file" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Control+z");
    await files(page).getByText("TradeData.csv").waitFor();
  });

  it("hands its problem rows out with their reasons, and loses no work unasked", async () => {
    const { page } = await openDesk({ path: DATA });
    await pick(page, "einfuhr.csv", inLatinBytes(europeanTable()));
    await view(page).getByRole("combobox", { name: "Importer of every row" }).fill("Pakistan");
    await page.keyboard.press("Enter");
    await view(page).getByRole("combobox", { name: "Product of every row" }).selectOption("crude");
    const downloading = page.waitForEvent("download");
    await view(page).getByRole("button", { name: "Download 6 problem rows" }).click();
    const report = (await textOf(await downloading)).split("\r\n");
    expect(report[1]).toMatch(/^19,left out,Month 13 does not exist\.,2025-13/);
    expect(report).toHaveLength(8);
    await page.keyboard.press("Escape");
    await view(page).getByText("would be lost. Nothing was imported.").waitFor();
    await page.keyboard.press("Escape");
    await view(page).getByRole("button", { name: "Cancel" }).click();
    await view(page).getByRole("button", { name: "Close without importing" }).click();
    await view(page).waitFor({ state: "detached" });
    expect(await files(page).count()).toBe(0);
  });

  it("keeps what was refused with its record, to be looked at and taken out after a reload", async () => {
    const { page } = await openDesk({ path: DATA });
    await pick(page, "einfuhr.csv", inLatinBytes(europeanTable()));
    await view(page).getByRole("combobox", { name: "Importer of every row" }).fill("Pakistan");
    await page.keyboard.press("Enter");
    await expect.poll(() => count(page, "fix")).toBe(4);
    await view(page).getByRole("textbox", { name: "Title of the source" }).fill("Tabelle 7");
    await view(page)
      .getByRole("button", { name: /^Import 15 rows/ })
      .click();
    await view(page).waitFor({ state: "detached" });
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await files(page).getByRole("button", { name: "Report" }).click();
    await files(page).getByText("2 rows: A place is missing or not recognised.").waitFor();
    await files(page).getByText("These rows, as they stand in the file").click();
    await files(page).getByRole("row", { name: "19 Month 13 does not exist. 2025-13 Russland 71.050,0" }).waitFor();
    await axeClean(page, ".trade-files");
    const downloading = page.waitForEvent("download");
    await files(page).getByRole("button", { name: "Download all 4 as CSV" }).click();
    expect((await textOf(await downloading)).split("\r\n")[4]).toMatch(/^22,Exporter not recognised\.,/);
  });

  it("settles each repeated row by itself, by keys alone, and takes that back", async () => {
    const rows = ["2024-01,Russia,Pakistan,crude,50,kt", "2024-02,Russia,Pakistan,crude,60,kt"];
    const { page } = await openDesk({ path: DATA });
    const again = rows.map((line) => line.replace(",50,", ",51,"));
    await pick(
      page,
      "repeats.csv",
      ["date,exporter,importer,commodity,quantity,unit", ...rows, ...rows, ...again].join("\n"),
    );
    await expect.poll(() => count(page, "check")).toBe(4);
    const importing = (words: string) => view(page).getByRole("button", { name: words, exact: true }).waitFor();
    await importing("Import 2 rows, leave out 4");
    const choice = row(page, 4).getByRole("combobox");
    await row(page, 4).focus();
    await page.keyboard.press("Tab");
    await choice.and(page.locator(":focus")).waitFor();
    await choice.press("ArrowDown");
    await importing("Import 3 rows, leave out 3");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await importing("Import 5 rows, leave out 1");
    await row(page, 5).focus();
    await page.keyboard.press("Control+z");
    await importing("Import 3 rows, leave out 3");
    await page.keyboard.press("Control+z");
    await importing("Import 2 rows, leave out 4");
  });

  it("of many rows can be called off while it is read, and read again", async () => {
    const { page } = await openDesk({ path: DATA });
    await pick(page, "large.csv", largeTable(900_000));
    const progress = view(page).locator(".ti-progress");
    await progress.getByRole("button", { name: "Cancel" }).click();
    await view(page).getByText("Reading was called off. Nothing was imported.").waitFor();
    await view(page).getByRole("button", { name: "Read the file again" }).and(page.locator(":focus")).waitFor();
    // The first rows are there all the same.
    await view(page)
      .getByRole("tab", { name: /^All rows/ })
      .click();
    await view(page).locator('tr[data-row="2"]').getByText("1900-01").waitFor();
    await view(page).getByRole("button", { name: "Read the file again" }).click();
    await expect.poll(() => count(page, "ready"), { timeout: 60_000 }).toBe(900_000);
    await view(page).getByRole("textbox", { name: "Go to row" }).fill("900001");
    await page.keyboard.press("Enter");
    await view(page).locator('tr[data-row="900001"]').waitFor();
    await page.keyboard.press("Escape");
    await view(page).waitFor({ state: "detached" });
  });

  it("is told from an article when dropped, whatever its name, and neither is lost", async () => {
    const { page } = await openDesk({ path: DATA });
    await menu(page).waitFor();
    await drop(page, [
      ["talks.txt", "Talks in Ankara\n\nThey met on Thursday, and spoke of gas.\n\nPrices held."],
      ["table.txt", comtradeTable()],
    ]);
    await view(page).getByText("table.txt").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Add articles" }).getByText("They met on Thursday").waitFor();
  });

  it("breaks no rule of accessibility in either theme", async () => {
    const { page } = await openDesk({ path: DATA });
    await pick(page, "einfuhr.csv", inLatinBytes(europeanTable()));
    await view(page).getByText("Who imports?").first().waitFor();
    await axeCleanInBothThemes(page, "dialog.ti");
    await view(page).getByRole("combobox", { name: "Importer of every row" }).fill("Pakistan");
    await page.keyboard.press("Enter");
    await view(page).getByRole("combobox", { name: "Product of every row" }).selectOption("crude");
    await expect.poll(() => count(page, "fix")).toBe(4);
    await view(page).getByRole("button", { name: "Change", exact: true }).click();
    await axeCleanInBothThemes(page, "dialog.ti");
    await view(page)
      .getByRole("tab", { name: /^All rows/ })
      .click();
    await axeCleanInBothThemes(page, "dialog.ti");
  });

  it("can be mended and imported on a phone", async () => {
    const { page } = await openDesk({
      path: "?tab=data&pane=reader",
      viewport: { width: 390, height: 844 },
      touch: true,
    });
    await pick(page, "TradeData.csv", comtradeTable());
    await expect.poll(() => count(page, "ready")).toBe(18);
    const wide = await view(page).evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth);
    expect(wide).toBe(false);
    await view(page).getByRole("textbox", { name: "Title of the source" }).fill("UN Comtrade");
    await view(page)
      .getByRole("button", { name: /^Import 18 rows/ })
      .click();
    await view(page).waitFor({ state: "detached" });
    await page.getByText("Imported 18 rows from TradeData.csv.").first().waitFor();
  });
});
