import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeCleanInBothThemes } from "./support/axe.ts";
import { openDesk, untilState } from "./support/desk.ts";
import { serveFolder } from "./support/folder-source.ts";
import { makeCrowd } from "./support/signed-crowd.ts";

const pane = (page: Page) => page.getByRole("region", { name: "Analysis" });
const graph = (page: Page) => page.getByRole("region", { name: "Alliance graph" });
const selected = (page: Page) => new URL(page.url()).searchParams.get("sel");
const openRow = (page: Page) => pane(page).getByRole("button", { expanded: true });
const whole = (page: Page) => pane(page).getByRole("region", { name: "The whole graph" });
const RIVALRY = "triad.IND~PAK~RUS";

/** The row of Russia between India and Pakistan: told from others of the same title by what stands under it. */
const rivalry = (page: Page) =>
  pane(page)
    .getByRole("listitem")
    .filter({ hasText: "Russia is close to both sides of a rivalry" })
    .filter({ hasText: "India and Pakistan" });

/** Whether the focus is within the analysis. */
const focusInside = (page: Page) => pane(page).evaluate((element) => element.contains(document.activeElement));

describe("the tense triad", () => {
  it("is found by mouse and read down to its quotes", async () => {
    const { page } = await openDesk();
    await graph(page).getByRole("button", { name: "Triads" }).click();
    await pane(page)
      .getByRole("heading", { name: /of \d+ triangles pull/ })
      .waitFor();
    await rivalry(page).click();
    await expect.poll(() => selected(page)).toBe(RIVALRY);
    await graph(page).getByText("India, Pakistan and Russia selected.").waitFor();
    await rivalry(page)
      .getByText(/expects pressure/)
      .waitFor();
    await rivalry(page)
      .getByRole("button", { name: /^IND PAK/ })
      .click();
    await expect.poll(() => selected(page)).toBe("tie.IND~PAK");
    await openRow(page).waitFor();
    await rivalry(page).getByRole("button", { name: "Read in article" }).click();
    const reader = page.getByRole("region", { name: "Reader" });
    await expect.poll(() => selected(page)).toMatch(/^quote\./);
    await reader.getByText("We respect Russia-India ties").first().waitFor();
  });

  it("is found by keyboard and read down to its quotes, the focus never lost", async () => {
    const { page } = await openDesk();
    await page.keyboard.press("t");
    await pane(page).waitFor();
    await expect.poll(() => focusInside(page)).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Analysis");
    await tabTo(page, ".triad-open");
    for (let step = 0; step < 12; step += 1) {
      const row = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.row);
      if (row === "IND~PAK~RUS") break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => selected(page)).toBe(RIVALRY);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))).toBe("true");
    await tabTo(page, ".triad-words .button");
    await page.keyboard.press("Enter");
    await expect.poll(() => selected(page)).toMatch(/^quote\./);
    await page.getByRole("region", { name: "Reader" }).getByText("We respect Russia-India ties").first().waitFor();
    await page.goBack();
    await expect.poll(() => selected(page)).not.toMatch(/^quote/);
    // The tie the quote was reached by may be a step of its own.
    if (selected(page)?.startsWith("tie.")) await page.goBack();
    await expect.poll(() => selected(page)).toBe(RIVALRY);
  });

  it("leads from a number to its evidence", async () => {
    const { page } = await openDesk({ path: `?sel=${RIVALRY}&analysis=balance` });
    await openRow(page).waitFor();
    await pane(page)
      .getByRole("button", { name: /pieces of evidence on Pakistan–Russia/ })
      .first()
      .click();
    await page
      .getByRole("region", { name: "Reader" })
      .getByRole("heading", { name: /^Pakistan–Russia is/ })
      .first()
      .waitFor();
  });

  it("travels in a link, and Escape steps back out of it", async () => {
    const { page } = await openDesk({ path: "?sel=triad.RUS~PAK~IND&analysis=balance" });
    // Corners named in any order mean the one triad.
    expect(await openRow(page).getAttribute("data-row")).toBe("IND~PAK~RUS");
    const facts = await rivalry(page).innerText();
    await page.reload();
    await untilState(page, "ready");
    await openRow(page).waitFor();
    expect(await rivalry(page).innerText()).toBe(facts);
    await page.keyboard.press("Escape");
    await expect.poll(() => selected(page)).toBeNull();
    await expect.poll(() => openRow(page).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "Reader" }).waitFor();
  });

  it("fills its area in the graph and is announced", async () => {
    const { page } = await openDesk({ path: "?analysis=balance" });
    await page.locator(".ag-canvas canvas").waitFor();
    await rivalry(page).click();
    await page
      .getByText(/^Russia is close to both sides of a rivalry\. India and Pakistan/)
      .first()
      .waitFor({ state: "attached" });
  });
});

describe("the frustration of the whole graph", () => {
  it("is worked out in the worker and again as the window moves", async () => {
    const { page } = await openDesk({ path: "?analysis=balance" });
    await whole(page)
      .getByText(/The frustration index is \d+, exactly/)
      .waitFor();
    await whole(page)
      .getByRole("heading", { name: /at odds with the camps/ })
      .waitFor();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("[");
    await expect.poll(() => new URL(page.url()).searchParams.get("to")).toBe("2025-05");
    await whole(page)
      .getByText(/The frustration index is \d+, exactly/)
      .waitFor();
    await expect.poll(() => whole(page).getAttribute("aria-busy")).toBe("false");
  });
});

describe("the frustration of a crowd", () => {
  it("shows bounds while it is searched, and is cancelled and taken up again by keys, the focus never lost", async () => {
    const { page } = await openDesk({
      path: "?analysis=balance",
      before: async (page) => makeCrowd(await serveFolder(page)),
    });
    const button = (name: string) => whole(page).getByRole("button", { name, exact: true });
    const held = () => page.evaluate(() => document.activeElement?.textContent);
    await whole(page)
      .getByText(/^Between \d+ and \d+ of 500 signed ties would have to change$/)
      .waitFor();
    await whole(page)
      .getByText(/no less than \d+ and no more than \d+; the bounds close in/)
      .waitFor();
    await button("Cancel").focus();
    await page.keyboard.press("Enter");
    await whole(page)
      .getByText(/no less than \d+ and no more than \d+; it was not settled further/)
      .waitFor();
    expect(await whole(page).getAttribute("aria-busy")).toBe("false");
    expect(await held()).toBe("Work it out");
    await page.keyboard.press("Enter");
    await button("Cancel").waitFor();
    expect(await whole(page).getAttribute("aria-busy")).toBe("true");
    expect(await held()).toBe("Cancel");
    await page.keyboard.press("Space");
    await button("Work it out").waitFor();
    // What else is on the panel answers all the while.
    await pane(page)
      .getByRole("tab", { name: /^Balanced/ })
      .click();
    await pane(page)
      .getByRole("tab", { name: /^Balanced/, selected: true })
      .waitFor();
  });
});

describe("the triads of one tie", () => {
  it("are listed from their count in the table of ties, and all of them again", async () => {
    const { page } = await openDesk({ path: "?analysis=balance" });
    await whole(page).getByRole("button", { name: "3 balanced triads of Pakistan–Russia: list them" }).press("Enter");
    await pane(page)
      .getByText(/^Only triangles of/)
      .waitFor();
    await pane(page).getByRole("tab", { name: "Balanced 3", selected: true }).waitFor();
    expect(await pane(page).locator(".triad-open").count()).toBe(3);
    expect(await focusInside(page)).toBe(true);
    await pane(page)
      .getByRole("button", { name: /^List all/ })
      .press("Enter");
    await pane(page).getByRole("tab", { name: "Balanced 6" }).waitFor();
    expect(await focusInside(page)).toBe(true);
  });

  it("give way when a triad without that tie is opened", async () => {
    const { page } = await openDesk({ path: "?analysis=balance" });
    for (const [other, triad] of [
      ["Saudi Arabia", "triad.IND~PAK~SAU"],
      ["The UAE", "triad.ARE~IND~PAK"],
    ] as const) {
      await pane(page)
        .getByRole("button", { name: `${other} is close to both sides of a rivalry` })
        .click();
      await expect.poll(() => selected(page)).toBe(triad);
    }
    await whole(page).getByRole("button", { name: "3 balanced triads of Pakistan–Russia: list them" }).click();
    await expect.poll(() => pane(page).locator(".triad-open").count()).toBe(3);
    await page.goBack();
    await expect.poll(() => selected(page)).toBe("triad.IND~PAK~SAU");
    await openRow(page).waitFor();
    expect(await openRow(page).getAttribute("data-row")).toBe("IND~PAK~SAU");
    expect(await pane(page).locator(".triad-open").count()).toBe(5);
  });
});

describe("axe finds nothing in either theme", () => {
  it.each([
    ["", { width: 1440, height: 900 }],
    ["", { width: 390, height: 844 }],
  ] as const)("%s at %o", async (_name, viewport) => {
    const path = `?sel=${RIVALRY}&analysis=balance&pane=reader`;
    const { page } = await openDesk({ path, viewport, touch: viewport.width < 700 });
    await openRow(page).waitFor();
    await whole(page)
      .getByText(/exactly/)
      .waitFor();
    await axeCleanInBothThemes(page);
  });
});

/** Tab until the focus is on something that fits, forty times at most. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not come to ${selector}.`);
}
