import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk.ts";
import { focusNow, focusSeen } from "./support/focus.ts";

const address = (page: Page) => new URL(page.url()).searchParams;
const selected = (page: Page) => address(page).get("sel");
const untilSelected = (page: Page, wanted: RegExp | null) =>
  wanted === null
    ? expect.poll(() => selected(page)).toBeNull()
    : expect.poll(() => selected(page) ?? "").toMatch(wanted);

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A desk whose graph is drawn, nothing moving on its own. */
async function quietDesk(path = "") {
  const desk = await openDesk({ path, reducedMotion: true });
  await desk.page.waitForSelector(".ag-stage .ag-entrance", { state: "attached" });
  return desk;
}

const ARROWS = ["ArrowDown", "ArrowLeft", "ArrowRight", "ArrowUp"] as const;

/** Walks the graph by arrows, back by Backspace, until the focus is on what is looked for. */
async function walkTo(page: Page, wanted: RegExp, steps: number, seen = new Set<string>()): Promise<boolean> {
  const here = (await focusNow(page)).name;
  if (wanted.test(here)) return true;
  seen.add(here);
  if (steps === 0) return false;
  for (const arrow of ARROWS) {
    await press(page, arrow);
    const { name } = await focusNow(page);
    if (name === here) continue;
    await focusSeen(page);
    if (!seen.has(name) && (await walkTo(page, wanted, steps - 1, seen))) return true;
    await press(page, "Backspace");
    await expect.poll(async () => (await focusNow(page)).name).toBe(here);
  }
  return false;
}

/** Presses Tab until the focus is where it was wanted. */
async function tabTo(page: Page, wanted: RegExp, limit = 40): Promise<void> {
  for (let stop = 0; stop < limit; stop++) {
    await press(page, "Tab");
    if (wanted.test((await focusNow(page)).name)) return focusSeen(page);
  }
  throw new Error(`Tab never led to ${wanted}.`);
}

describe("a journey by keys alone", () => {
  it("finds a tie by arrows, reads its first quote and its evidence, moves time, finds, and steps back", async () => {
    const { page } = await quietDesk();
    await press(page, "1", "Enter");
    await focusSeen(page);
    expect((await focusNow(page)).name).toMatch(/^Alliance graph, \d+ actors, \d+ ties: .*Press Enter to explore/);
    await press(page, "Enter");
    await expect.poll(async () => (await focusNow(page)).name).toMatch(/^Pakistan, state/);
    expect(await walkTo(page, /^Pakistan to Russia, /, 3), "arrows lead to the tie").toBe(true);
    await press(page, "Enter");
    await untilSelected(page, /^tie\.PAK~RUS$/);
    await focusSeen(page);

    await press(page, "3");
    await expect.poll(async () => (await focusNow(page)).pane).toBe("reader");
    await focusSeen(page);
    await press(page, "j");
    await untilSelected(page, /^quote\./);
    const first = selected(page);
    await expect.poll(async () => (await focusNow(page)).name).toMatch(/^Quote \d+ of \d+, about Pakistan and Russia/);
    await focusSeen(page);
    await press(page, "j");
    await expect.poll(() => selected(page)).not.toBe(first);
    await press(page, "k");
    await expect.poll(() => selected(page)).toBe(first);
    await press(page, "t");
    await untilSelected(page, /^tie\./);

    await press(page, "3");
    await tabTo(page, /^Article/);
    await press(page, "ArrowRight");
    await page.getByRole("tab", { name: /Evidence/, selected: true }).waitFor();
    await expect.poll(async () => (await focusNow(page)).name).toMatch(/^Evidence/);
    await focusSeen(page);

    await press(page, "[");
    await page.getByRole("button", { name: /Sep 2024 – Aug 2025/ }).waitFor();
    await press(page, "]");
    await page.getByRole("button", { name: /Oct 2024 – Sep 2025/ }).waitFor();
    await press(page, "2", "Space");
    await page.getByRole("button", { name: /Nov 2024 – Oct 2025/ }).waitFor();
    await focusSeen(page);

    await press(page, "/");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("india");
    await page.getByRole("option", { selected: true }).getByText("India").first().waitFor();
    await press(page, "Enter");
    await untilSelected(page, /^actor\.IND$/);
    await expect.poll(async () => (await focusNow(page)).pane).toBe("timeline");
    await focusSeen(page);
    await press(page, "Escape");
    await untilSelected(page, null);
  });

  it.each(["graph", "timeline", "reader"] as const)(
    "has one stop for what the %s shows, and Tab leaves",
    async (pane) => {
      const { page } = await quietDesk("?sel=tie.IND~RUS");
      const stops = await page
        .locator(`[data-pane="${pane}"]`)
        .locator(".ag-entrance, .ag-focus, .tt-cursor, [data-dot]:not([tabindex='-1'])")
        .count();
      expect(stops).toBe(1);
      await page.locator(`[data-pane="${pane}"]`).focus();
      const panes: (string | null)[] = [];
      for (let stop = 0; stop < 40 && panes.at(-1) !== "left"; stop++) {
        await press(page, "Tab");
        const now = await focusNow(page);
        expect(now.name, "the focus is never lost on the way").not.toBe("");
        panes.push(now.pane === pane ? pane : "left");
        await focusSeen(page);
      }
      expect(panes.at(-1)).toBe("left");
    },
  );

  it("leads from a month into its card, and Escape out of it (WCAG 1.4.13, 2.4.3)", async () => {
    const { page } = await quietDesk("?sel=tie.IND~RUS");
    await page.locator(".tt-cursor").focus();
    await press(page, "Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".tt-card") !== null)).toBe(true);
    await press(page, "Escape");
    await expect.poll(() => page.locator(".tt-card").count()).toBe(0);
    expect((await focusNow(page)).name).toMatch(/^September 2025, /);
    expect(selected(page), "only the card was closed").toBe("tie.IND~RUS");
    await press(page, "Tab", "Shift+Tab", "Tab", "Tab");
    await expect.poll(() => page.locator(".tt-card").count()).toBe(0);
    expect((await focusNow(page)).pane).toBe("timeline");
  });
});

describe("a journey through the list", () => {
  it("is one key away, sorts, filters and selects the same tie for all views", async () => {
    const { page } = await quietDesk();
    await press(page, "1", "l");
    const table = page.getByRole("table", { name: "Ties" });
    await table.waitFor();
    await press(page, "1");
    await tabTo(page, /^(Only ties|Filter)/);
    await page.keyboard.type("russia");
    await expect.poll(() => table.getByRole("button", { name: /Pakistan/ }).count()).toBeGreaterThan(0);
    await expect.poll(() => table.getByRole("button", { name: /Australia/ }).count()).toBe(0);
    await tabTo(page, /^Evidence/);
    await press(page, "Enter");
    await page.locator('th[aria-sort="descending"], th[aria-sort="ascending"]', { hasText: "Evidence" }).waitFor();
    await tabTo(page, /and Russia|Russia/);
    for (let row = 0; row < 60 && !/Pakistan and Russia|PAK.*Russia/.test((await focusNow(page)).name); row++) {
      await press(page, "ArrowDown");
      await focusSeen(page);
    }
    await press(page, "Enter");
    await untilSelected(page, /^tie\.PAK~RUS$/);
    await page
      .locator('[data-pane="timeline"]')
      .getByRole("heading", { name: "Russian crude into Pakistan" })
      .waitFor();
    await press(page, "3", "j");
    await expect.poll(async () => (await focusNow(page)).name).toMatch(/about Pakistan and Russia/);
    await expect.poll(() => address(page).get("form")).toBe("list");
  });
});

describe("single-letter keys (WCAG 2.1.4)", () => {
  it("do nothing once they are switched off in Settings, while F6, Escape and Ctrl+K still do", async () => {
    const { page } = await quietDesk("?sel=tie.PAK~RUS");
    await tabTo(page, /^Settings$/);
    await press(page, "Enter");
    await page.getByRole("dialog", { name: "Settings" }).waitFor();
    await tabTo(page, /^Single-letter keys/);
    await press(page, "Space");
    await press(page, "Escape");
    await expect.poll(async () => (await focusNow(page)).name).toBe("Settings");
    const before = page.url();
    await press(page, "F6", "1", "2", "3", "[", "]", "{", "}", "/", "?", ".", ",", "l", "q", "d");
    await expect.poll(async () => (await focusNow(page)).pane).toBe("graph");
    await press(page, "F6", "s", "F6", "j", "k", "t", "o", "n", "p");
    await expect.poll(async () => (await focusNow(page)).pane).toBe("reader");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(selected(page)).toBe("tie.PAK~RUS");
    expect(new URL(before).searchParams.get("from")).toBe(address(page).get("from"));
    await press(page, "Control+k");
    await page.getByRole("dialog").waitFor();
  });

  it("do nothing while words are typed", async () => {
    const { page } = await openDesk({ path: "?form=list&sel=tie.PAK~RUS" });
    const field = page.getByPlaceholder("Filter by name");
    await field.focus();
    await page.keyboard.type("123[]{}/?.,ljkqdmt");
    expect(await field.inputValue()).toBe("123[]{}/?.,ljkqdmt");
    expect((await focusNow(page)).pane).toBe("graph");
    expect(selected(page)).toBe("tie.PAK~RUS");
    expect(address(page).has("from")).toBe(false);
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });
});
