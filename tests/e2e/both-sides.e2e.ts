import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import { aTradeFile, columnsOf } from "#tests/support/kept-trade-files.ts";
import { aSource, aWorkspace } from "#tests/support/workspaces.ts";
import { axeClean } from "./support/axe.ts";
import { openDesk, untilState } from "./support/desk.ts";
import { exported, manage, saved } from "./support/workspace.ts";

const PAIR = { exporter: "SAU" as PlaceCode, importer: "KEN" as PlaceCode, commodity: "crude" } as const;
/** A workspace with a trade file in which both ends of a flow, that the sample says nothing of, report it. */
const FILE = [
  ...printWorkspace({
    ...aWorkspace(),
    sources: { "source-f": { ...aSource("source-f"), title: "Two customs offices" } },
    tradeFiles: {
      f: aTradeFile(
        "f",
        columnsOf([
          { ...PAIR, period: "2025-07", quantity: 100, value: 60, side: "importer", row: 217 },
          { ...PAIR, period: "2025-07", quantity: 80, value: 50, side: "exporter", row: 218 },
          { ...PAIR, period: "2025-08", quantity: 90, side: "exporter", row: 219 },
        ]),
      ),
    },
  }),
].join("");

async function importFile(page: Page): Promise<void> {
  const dialog = await manage(page);
  const mine = { name: "mine.entente.json", mimeType: "application/json", buffer: Buffer.from(FILE) };
  await page.locator('input[aria-label="Import workspace file"]').setInputFiles(mine);
  await dialog.getByRole("button", { name: "Import as a copy" }).click();
  await dialog.getByText(/was imported and is open/).waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
}

const section = (page: Page) => page.getByRole("region", { name: "Both sides of the flow" });
const mirrored = (page: Page, month: string) =>
  section(page).locator(`tr[data-month="${month}"]`).locator("> *").allTextContents();

describe("what both ends of a flow say", () => {
  it("comes with the workspace's trade file, is compared and chosen by keys, undone, and kept over a visit", async () => {
    const { page } = await openDesk({ path: "?tab=data" });
    await importFile(page);
    await page.getByRole("button", { name: /^(Exporter|Importer):/ }).click();
    const picker = page.getByRole("dialog", { name: "Series shown" });
    await picker.getByLabel("Exporter").selectOption("SAU");
    await picker.getByLabel("Importer").selectOption("KEN");
    await picker.getByRole("button", { name: "Done" }).click();
    await section(page).getByRole("button", { name: "Compare importer and exporter" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => mirrored(page, "2025-07")).toHaveLength(6);
    expect((await mirrored(page, "2025-07")).at(-1)).toBe("the importer’s");
    expect((await mirrored(page, "2025-08")).slice(3)).toEqual(["n/a", "n/a", "the exporter’s"]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await mirrored(page, "2025-07")).at(-1)).toBe("the exporter’s");
    await axeClean(page, ".records");
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await mirrored(page, "2025-07")).at(-1)).toBe("the importer’s");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(async () => (await mirrored(page, "2025-07")).at(-1)).toBe("the exporter’s");
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await section(page).getByRole("button", { name: "Compare importer and exporter" }).click();
    await expect.poll(async () => (await mirrored(page, "2025-07")).at(-1)).toBe("the exporter’s");
    expect(await exported(page)).toContain('"id":"SAU>KEN.crude","side":"exporter"');
  });
});
