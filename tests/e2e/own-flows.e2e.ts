import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openDesk, untilState } from "./support/desk.ts";
import { exported, menu, saved, undone } from "./support/workspace.ts";

const PAIR = "?sel=tie.IND~RUS&tab=data";
const SEPTEMBER = '.records-table tr[data-month="2025-09"]';
const APRIL = '.records-table tr[data-month="2025-04"]';

const form = (page: Page) => page.locator("dialog.flow-dialog");
const field = (page: Page, name: string) => form(page).getByLabel(name, { exact: true });
const own = (page: Page) => page.getByRole("table", { name: "Your records" });
/** The figure of a month in the chart's own table; `null` where none is recorded. */
const figure = (page: Page, month: string) =>
  page.locator(`${month} td.records-number`).first().getAttribute("data-value");
/** The row of another source for the same months that holds these words. */
const beside = (page: Page, words: string | RegExp) =>
  page
    .locator(".records > h3", { hasText: "Other sources for the same months" })
    .locator("xpath=following-sibling::div[1]")
    .getByRole("row")
    .filter({ hasText: "Sep 2025" })
    .filter({ hasText: words });

async function openForm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add a record" }).focus();
  await page.keyboard.press("Enter");
  await form(page).waitFor();
}

async function keep(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await form(page).waitFor({ state: "detached" });
}

/** Adds an estimate for a month that the dossier has a figure of. */
async function addSeptember(page: Page): Promise<void> {
  await openForm(page);
  await field(page, "Month or year").fill("2025-09");
  await field(page, "Quantity").fill("1500");
  await field(page, "Unit").selectOption("kb/d");
  await field(page, "Quality").selectOption("estimate");
  await field(page, "Source").fill("Own count of tankers");
  await field(page, "Its address, if any").fill("https://desk.example/tankers");
}

async function undo(page: Page): Promise<void> {
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("Control+z");
}

/** The month of the cursor as it is read aloud, with its card open beside it. */
async function sayMonth(page: Page): Promise<string> {
  const cursor = page.locator(".tt-cursor").first();
  await cursor.focus();
  return (await cursor.getAttribute("aria-label")) ?? "";
}

/** The fault of a field, as whoever stands in it hears it. */
const faultOf = (page: Page, name: string) =>
  field(page, name).evaluate((input) => {
    const id = input.getAttribute("aria-invalid") === "true" ? input.getAttribute("aria-describedby") : null;
    return id === null ? null : (document.getElementById(id)?.textContent ?? null);
  });

describe("a trade record of one's own", () => {
  it("is refused field by field, and what is empty is not recorded, which is never zero", async () => {
    const { page } = await openDesk({ path: PAIR });
    await openForm(page);
    expect(await field(page, "Exporter").inputValue()).toBe("Russia");
    expect(await field(page, "Importer").inputValue()).toBe("India");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => faultOf(page, "Source")).toContain("a figure without one cannot be checked");
    expect(await faultOf(page, "Quantity")).toContain("a record without either says nothing");
    expect(await faultOf(page, "Month or year")).toContain("Write a month such as 2025-09");
    await expect
      .poll(() => field(page, "Month or year").evaluate((input) => input === document.activeElement))
      .toBe(true);
    await field(page, "Month or year").fill("2025-04");
    expect(await faultOf(page, "Month or year")).toBeNull();
    await field(page, "Quantity").fill("0");
    await form(page).getByText("0 says that there was no trade. Leave it empty where it is not known.").waitFor();
    await field(page, "Quantity").fill("many");
    await field(page, "Source").fill("Customs, by telephone");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => faultOf(page, "Quantity")).not.toBeNull();
    await field(page, "Quantity").fill("");
    await field(page, "Value, million US dollars").fill("3012.5");
    await keep(page);
    expect(await figure(page, APRIL)).toBeNull();
    await page.getByRole("button", { name: "Your records 1" }).click();
    const row = await own(page).getByRole("row").nth(1).getByRole("cell").allTextContents();
    expect(row.slice(2, 4)).toEqual(["n/a", "3,012.5"]);
    const [flow] = JSON.parse(await exported(page)).flows;
    expect([flow.quantity ?? null, flow.unit ?? null]).toEqual([null, null]);
  });

  it("stands beside the dossier's, is not added to it, takes its place when told to, and gives it back by undo", async () => {
    const { page } = await openDesk({ path: PAIR });
    await menu(page).waitFor();
    const before = await figure(page, SEPTEMBER);
    expect(Number(before)).toBe(1580);
    await addSeptember(page);
    const standing = form(page).getByRole("region", { name: "Recorded already" });
    await standing.getByText("1,580 kb/d").waitFor();
    await standing.getByText("The two are never added.").waitFor();
    await keep(page);
    await page.getByText("Added: Russia to India, crude, Sep 2025. It is not drawn").waitFor();
    await page.getByText("Yours: 1 record beside, not drawn.").waitFor();
    expect(await sayMonth(page)).toContain("1,580 thousand barrels a day");
    expect(await sayMonth(page)).not.toContain("yours");
    await page.locator(".tt-card").getByText("Yours, beside it and not drawn: 1,500 kb/d, estimate").waitFor();
    expect(await figure(page, SEPTEMBER)).toBe(before);
    const mine = beside(page, "Own count of tankers");
    await mine.getByText("1,500 kb/d").waitFor();
    await mine.getByText("Estimate", { exact: true }).waitFor();
    await mine.getByText("Yours", { exact: true }).waitFor();

    await mine.getByRole("button", { name: "Edit" }).click();
    await form(page).getByLabel("Mine takes its place in the chart").check();
    await keep(page);
    await expect.poll(async () => Number(await figure(page, SEPTEMBER))).toBe(1500);
    await page.locator(SEPTEMBER).getByText("Estimate", { exact: true }).waitFor();
    await page.locator(SEPTEMBER).getByRole("link", { name: "Own count of tankers" }).waitFor();
    await beside(page, "1,580 kb/d").getByText("Set beside the chart by you").waitFor();
    await page.getByText("Yours: 1 figure.").waitFor();
    expect(await page.getByText("beside, not drawn").count()).toBe(0);
    expect(await sayMonth(page)).toMatch(/1,500 thousand barrels a day,.* estimate, yours\./);
    await page.locator(".tt-card").getByText("Estimate, yours").waitFor();
    await page.locator(".tt-svg").getByText("1 of them yours").waitFor();
    await undo(page);
    await undone(page, "change of a trade record");
    await expect.poll(() => figure(page, SEPTEMBER)).toBe(before);
    expect(await page.getByText("Set beside the chart by you").count()).toBe(0);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(async () => Number(await figure(page, SEPTEMBER))).toBe(1500);
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await beside(page, "1,580 kb/d").getByText("Set beside the chart by you").waitFor();
    expect(Number(await figure(page, SEPTEMBER))).toBe(1500);
  });

  it("is changed and deleted where it stands, and comes back by undo", async () => {
    const { page } = await openDesk({ path: PAIR });
    await addSeptember(page);
    await keep(page);
    await page.getByRole("button", { name: "Your records 1" }).click();
    await own(page).getByRole("button", { name: "Edit" }).click();
    expect(await field(page, "Quantity").inputValue()).toBe("1500");
    expect(await field(page, "Its address, if any").inputValue()).toBe("https://desk.example/tankers");
    await field(page, "Quantity").fill("1610");
    await field(page, "Note, if any").fill("<b>Second</b> count");
    await keep(page);
    await own(page).getByText("1,610 kb/d").waitFor();
    await beside(page, "1,610 kb/d").getByText("<b>Second</b> count").waitFor();
    await own(page).getByRole("button", { name: "Delete" }).click();
    await expect.poll(() => page.getByRole("button", { name: /^Your records/ }).count()).toBe(0);
    expect(await beside(page, "Own count of tankers").count()).toBe(0);
    expect(
      await page.getByRole("button", { name: "Add a record" }).evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await undo(page);
    await undone(page, "removal of a trade record");
    await beside(page, "1,610 kb/d").waitFor();
  });

  it("is called yours where its series is named: beside the chart and in the menu of series", async () => {
    const { page } = await openDesk({ path: "?series=RUS>KWT.crude&tab=data" });
    await openForm(page);
    await field(page, "Month or year").fill("2025-09");
    await field(page, "Quantity").fill("40");
    await field(page, "Unit").selectOption("kb/d");
    await field(page, "Source").fill("Own count of tankers");
    await keep(page);
    await page.locator(".tt-svg").getByText("yours", { exact: true }).waitFor();
    await page.locator(".tt-picker > button").click();
    const importer = page.getByRole("dialog", { name: "Series shown" }).getByLabel("Importer");
    expect(await importer.locator("option:checked").textContent()).toBe("Kuwait, yours");
    expect((await importer.locator("option").allTextContents()).filter((label) => /yours/.test(label))).toEqual([
      "Kuwait, yours",
    ]);
  });
});
