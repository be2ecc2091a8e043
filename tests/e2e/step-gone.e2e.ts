import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";

const WORDS = "A quote by Sharif of 2 Sep 2025 is hidden on this desk.";

describe("evidence that is hidden behind a step", () => {
  it("leaves the step its tie and that tie's trade, and is named without ids in the pane and in the talk", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    await page.getByRole("tab", { name: /^Evidence/ }).click();
    const row = page.locator("li.ledger-row").filter({ hasText: "Last year, we even imported" }).first();
    await row.getByRole("button", { name: "Hide" }).click();
    await page.getByRole("textbox", { name: "Reason" }).fill("Said in passing");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Hidden by you: 1" }).waitFor();

    await page.getByRole("button", { name: "Briefing", exact: true }).click();
    await page.locator(".bw-title").nth(2).click();
    await page.getByText(WORDS).waitFor();
    const changes = page.getByRole("region", { name: "Evidence changed since" });
    await changes.getByText("Pakistan–Russia: cordial, +0.72 on 78 pieces of evidence").waitFor();
    expect(await changes.textContent()).not.toContain("not on the desk any more");
    await axeClean(page);

    await page.locator("body").press("p");
    await page.locator(".talk-where b", { hasText: "3 of 7" }).waitFor();
    const beside = page.locator(".talk-beside");
    await beside.getByText("Russian crude into Pakistan").first().waitFor();
    await beside.getByText(WORDS).waitFor();
    expect(await beside.textContent()).not.toMatch(/q-sharif|PAK~RUS|thread|sel[ =]|Russian crude by buyer/);
  });
});
