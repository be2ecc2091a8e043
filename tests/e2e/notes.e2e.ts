import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openDesk, untilState } from "./support/desk.ts";
import { exported, menu, saved, undone } from "./support/workspace.ts";

const TIE = "?sel=tie.PAK~RUS";
const QUOTE = "?sel=quote.q-sharif-strong-relations";
const HOSTILE = `<img src=x onerror="document.title='taken'"> <b>bold</b>`;

/** The button of the notes on what is selected. */
const notesButton = (page: Page) => page.getByRole("button", { name: /^Notes.* on / });
const panel = (page: Page) => page.getByRole("dialog", { name: /^Notes on / });
const list = (page: Page) => page.getByRole("dialog", { name: "Notes", exact: true });
const selected = (page: Page) => new URL(page.url()).searchParams.get("sel");

/** Writes a note on the selection by keys alone, and leaves the panel by Escape. */
async function write(page: Page, words: string): Promise<void> {
  await notesButton(page).focus();
  await page.keyboard.press("Enter");
  await panel(page).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
  await panel(page).getByRole("listitem").getByText(words).waitFor();
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  expect(await notesButton(page).evaluate((button) => button === document.activeElement)).toBe(true);
}

async function undo(page: Page, keys = "Control+z"): Promise<void> {
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press(keys);
}

const counted = (page: Page) => notesButton(page).locator("b").allTextContents();

async function openList(page: Page) {
  await menu(page).click();
  await page.getByRole("button", { name: "All notes" }).click();
  await list(page).waitFor();
  return list(page);
}

describe("a note on a tie", () => {
  it("is written by keys, counted, undone, redone, and there after a reload and in the exported file", async () => {
    const { page } = await openDesk({ path: TIE });
    await write(page, "Ask who pays for the pipeline");
    expect(await counted(page)).toEqual(["1"]);
    await undo(page);
    await undone(page, "new note");
    await expect.poll(() => counted(page)).toEqual([]);
    await undo(page, "Control+Shift+z");
    await expect.poll(() => counted(page)).toEqual(["1"]);
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await expect.poll(() => counted(page)).toEqual(["1"]);
    const { notes } = JSON.parse(await exported(page));
    expect(notes).toHaveLength(1);
    expect(notes[0].text).toBe("Ask who pays for the pipeline");
  });

  it("is changed and deleted where it stands, never emptied, and half-written words outlive the panel", async () => {
    const { page } = await openDesk({ path: TIE });
    await write(page, "First words");
    await notesButton(page).click();
    await page.keyboard.type("half a thou");
    await page.keyboard.press("Escape");
    await notesButton(page).click();
    expect(await panel(page).getByRole("textbox", { name: "New note" }).inputValue()).toBe("half a thou");
    await panel(page).getByRole("button", { name: "Edit" }).click();
    const field = panel(page).getByRole("textbox", { name: "The note" });
    await field.fill("  ");
    await page.keyboard.press("Control+Enter");
    await panel(page).getByText("Write the note, or delete it.").waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await field.fill("Second words");
    await page.keyboard.press("Control+Enter");
    await panel(page).getByText("Second words").waitFor();
    await panel(page).getByRole("button", { name: "Delete" }).click();
    await expect.poll(() => panel(page).getByRole("listitem").count()).toBe(0);
    await page.keyboard.press("Escape");
    await undo(page);
    await expect.poll(() => counted(page)).toEqual(["1"]);
  });
});

describe("a note on a quote", () => {
  it("is marked beside the quote, found by Find, and leads from the list of all notes to its quote", async () => {
    const { page } = await openDesk({ path: QUOTE });
    await write(page, "Zarathustra would doubt this");
    await page.locator(".note-current .note-mark").getByText("1 note").waitFor();
    await page.locator('[data-pane="graph"]').focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => selected(page)).toBeNull();
    await page.keyboard.press("/");
    await page.locator("dialog.find").getByRole("combobox").fill("zarathustra");
    await page.getByRole("option", { name: /Zarathustra would doubt this/ }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => selected(page)).toBe("quote.q-sharif-strong-relations");

    await page.goto(new URL(TIE, page.url()).href);
    await untilState(page, "ready");
    await write(page, "A note on the tie");
    const all = await openList(page);
    await all.getByRole("status").getByText("2 notes").waitFor();
    await all.getByRole("searchbox").fill("doubt zarathustra");
    await all.getByRole("status").getByText("1 of 2 notes").waitFor();
    await all.getByRole("listitem").getByRole("button").first().click();
    await all.waitFor({ state: "detached" });
    await expect.poll(() => selected(page)).toBe("quote.q-sharif-strong-relations");
  });

  it("shows whatever was written as words, wherever notes are read", async () => {
    const { page } = await openDesk({ path: QUOTE });
    const title = await page.title();
    await write(page, HOSTILE);
    const all = await openList(page);
    await all.getByText(HOSTILE).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.locator("dialog.find").getByRole("combobox").fill("onerror");
    await page.getByRole("option", { name: /<img src=x onerror/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".note-current .note-speakers").click();
    await page.locator("dialog.quote-card").getByText(HOSTILE).waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.title()).toBe(title);
  });
});

describe("on a phone", () => {
  it("a note is written and read within the screen", async () => {
    const { page } = await openDesk({
      path: `${TIE}&pane=reader`,
      viewport: { width: 390, height: 844 },
      touch: true,
    });
    await notesButton(page).tap();
    await panel(page).getByRole("textbox", { name: "New note" }).fill("From the train");
    await panel(page)
      .getByRole("button", { name: /^Add note/ })
      .tap();
    await panel(page).getByText("From the train").waitFor();
    const box = await panel(page).boundingBox();
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(844);
    expect(await counted(page)).toEqual(["1"]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

describe("a hidden quote", () => {
  it("is listed with its reason under Hidden items, and shown again from there", async () => {
    const { page } = await openDesk({ path: QUOTE });
    await menu(page).waitFor();
    await page.locator(".note-current .note-speakers").click();
    const card = page.locator("dialog.quote-card");
    await card.getByRole("button", { name: "Delete" }).click();
    await card.getByRole("textbox", { name: "Reason" }).fill("Said twice");
    await page.keyboard.press("Control+Enter");
    await card.waitFor({ state: "detached" });
    await menu(page).click();
    await page.getByRole("button", { name: "Hidden items 1" }).click();
    const hidden = page.getByRole("dialog", { name: "Hidden items" });
    await hidden.getByText("Said twice").waitFor();
    await hidden.getByRole("button", { name: "Show again" }).click();
    await hidden.getByText("Nothing is hidden.").waitFor();
    await hidden.getByRole("button", { name: "Close" }).click();
    expect(JSON.parse(await exported(page)).hidden).toEqual([]);
  });
});
