import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { type DeskOptions, openDesk, untilState } from "./support/desk.ts";
import { menu, saved, undone } from "./support/workspace.ts";

const TIE = "?sel=tie.PAK~RUS";
const PHONE = { width: 390, height: 844 };
const HOSTILE = `<img src=x onerror="document.title='taken'"> **not a mark`;

const pane = (page: Page) => page.getByRole("region", { name: "Briefing" });
const titles = (page: Page) => pane(page).locator(".bw-title").allTextContents();
const row = (page: Page, place: number) =>
  pane(page)
    .locator(".bw-open")
    .nth(place - 1);
const grip = (page: Page, place: number) => pane(page).getByRole("button", { name: `Move step ${place}`, exact: true });
const field = (page: Page, name: string | RegExp) =>
  pane(page).getByRole("textbox", typeof name === "string" ? { name, exact: true } : { name });
const press = (page: Page, name: string) => pane(page).getByRole("button", { name, exact: true }).click();
const said = (page: Page, words: string) =>
  page.locator("[data-announcer]", { hasText: words }).waitFor({ state: "attached" });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("li")?.querySelector(".bw-title")?.textContent);

/** A desk on which steps can be kept. */
async function openToWrite(options: DeskOptions = {}) {
  const desk = await openDesk({ path: TIE, ...options });
  await menu(desk.page).waitFor();
  return desk;
}

/** The pane over that desk, its steps shown. */
async function openPane(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Briefing", exact: true }).click();
  await row(page, 1).waitFor();
}

async function undo(page: Page): Promise<void> {
  await pane(page).focus();
  await page.keyboard.press("Control+z");
}

/** Where the middle of a thing is on the screen. */
async function middle(locator: ReturnType<typeof row>) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not on the screen.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y, bottom: box.y + box.height };
}

describe("a step", () => {
  it("is kept from the desk by one key, and the notice leads to it or takes it back", async () => {
    const { page } = await openToWrite();
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("b");
    const notice = page.locator(".step-notice");
    await notice.getByText("Step 8 added to").waitFor();
    await said(page, "Pakistan–Russia is cordial");
    await notice.getByRole("button", { name: "Undo" }).click();
    await notice.waitFor({ state: "detached" });
    await said(page, "Undid: new step.");
    await page.keyboard.press("b");
    await notice.getByRole("button", { name: "Edit" }).click();
    await expect.poll(() => field(page, "Title").inputValue()).toBe("Pakistan–Russia is cordial");
    expect((await titles(page)).at(-1)).toBe("Pakistan–Russia is cordial");
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await openPane(page);
    expect((await titles(page)).at(-1)).toBe("Pakistan–Russia is cordial");
  });

  it("comes after the one at hand while the pane is open, and never out of a field", async () => {
    const { page } = await openToWrite();
    await openPane(page);
    await row(page, 2).click();
    await field(page, "Title").click();
    await page.keyboard.press("End");
    await page.keyboard.press("b");
    expect(await titles(page)).toHaveLength(7);
    // Escape leaves the field and keeps what was written.
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("In Beijing, Sharif asks Putin for a strong relationshipb");
    await page.keyboard.press("b");
    await expect.poll(() => titles(page)).toHaveLength(8);
    expect(await row(page, 3).getAttribute("aria-expanded")).toBe("true");
  });

  it("puts its view on the desk when it is chosen, and takes another one", async () => {
    const { page } = await openToWrite();
    await openPane(page);
    await row(page, 3).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("sel")).toBe("quote.q-sharif-more-oil");
    await pane(page).getByText("The desk shows this step.").waitFor();
    await page.keyboard.press("Escape");
    await press(page, "Take the desk’s view");
    await expect.poll(() => pane(page).getByRole("combobox", { name: "Lit" }).inputValue()).toBe("");
    await undo(page);
    await undone(page, "view of a step");
    await press(page, "Show the step");
    await expect.poll(() => new URL(page.url()).searchParams.get("sel")).toBe("quote.q-sharif-more-oil");
    await pane(page).getByRole("combobox", { name: "Lit" }).selectOption("actor.PAK");
    await expect.poll(() => new URL(page.url()).searchParams.get("sel")).toBe("actor.PAK");
    await press(page, "Timeline");
    await expect
      .poll(() => pane(page).getByRole("button", { name: "Timeline" }).getAttribute("aria-pressed"))
      .toBe("false");
  });
});

describe("the order of steps", () => {
  it("is changed by keys, said aloud, and the focus goes along", async () => {
    const { page } = await openToWrite();
    await openPane(page);
    const [first, second] = await titles(page);
    await row(page, 1).focus();
    await page.keyboard.press("Alt+ArrowDown");
    await said(page, "Step 2 of 7.");
    expect((await titles(page)).slice(0, 2)).toEqual([second, first]);
    expect(await focused(page)).toBe(first);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ArrowUp");
    await said(page, "Step 1 of 7.");
    expect((await titles(page)).slice(0, 2)).toEqual([first, second]);
    expect(await focused(page)).toBe(first);
    await page.keyboard.press("Tab");
    await page.keyboard.press("End");
    expect(await focused(page)).toBe((await titles(page)).at(-1));
  });

  it("is changed by dragging a grip; Escape and a drop outside leave it as it was", async () => {
    const { page } = await openToWrite();
    await openPane(page);
    await row(page, 2).click();
    const before = await titles(page);
    const drag = async (to: { readonly x: number; readonly y: number }) => {
      const from = await middle(grip(page, 1));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x, from.y + 20);
      await page.mouse.move(to.x, to.y, { steps: 4 });
    };
    // What is open folds while a step is held, so the places below are known only then.
    const from = await middle(grip(page, 1));
    await drag({ x: from.x, y: from.y + 30 });
    const target = await middle(row(page, 3));
    await page.mouse.move(target.x, target.bottom - 4);
    await page.locator('.bw-step[data-landing="before"]').waitFor();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await titles(page)).toEqual(before);
    await drag({ x: 60, y: target.y });
    await page.mouse.up();
    expect(await titles(page)).toEqual(before);
    await drag({ x: from.x, y: from.y + 30 });
    await page.mouse.move(target.x, target.bottom - 4);
    await page.mouse.up();
    await said(page, "Step 3 of 7.");
    expect((await titles(page)).slice(0, 3)).toEqual([before[1], before[2], before[0]]);
    await undo(page);
    await undone(page, "move of a step");
    expect(await titles(page)).toEqual(before);
  });

  it("is changed by a finger on a phone, where the pane is one of the views", async () => {
    const { page, context } = await openToWrite({ viewport: PHONE, touch: true });
    await openPane(page);
    const before = await titles(page);
    const finger = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
      finger.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    const [from, to] = [await middle(grip(page, 1)), await middle(row(page, 2))];
    await touch("touchStart", from.x, from.y);
    await touch("touchMove", from.x, from.y + 20);
    await touch("touchMove", to.x, to.bottom - 4);
    await touch("touchEnd", 0, 0);
    await expect.poll(async () => (await titles(page)).slice(0, 2)).toEqual([before[1], before[0]]);
    await press(page, "Add step");
    await expect.poll(() => titles(page)).toHaveLength(8);
    await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Read" }).click();
    await page.getByRole("region", { name: "Reader" }).waitFor();
  });
});

describe("words and time of a step", () => {
  it("are one edit for each field, undone all the way, and there after a reload", async () => {
    const { page } = await openToWrite();
    await openPane(page);
    const before = await titles(page);
    await row(page, 1).click();
    await field(page, "Title").fill("What the record bears");
    await page.keyboard.press("Enter");
    const caption = field(page, /^Caption/);
    await caption.fill("Two cargoes are on record, see here");
    await caption.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 11));
    await page.keyboard.press("Control+b");
    await caption.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(35, 39));
    await pane(page)
      .getByRole("toolbar", { name: "Marks of the caption" })
      .getByRole("button", { name: "Link" })
      .click();
    await page.keyboard.type("not an address");
    await page.keyboard.press("Enter");
    await pane(page).getByText("Write a web or mail address").waitFor();
    await field(page, "Address").fill("example.org/oil");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => caption.inputValue())
      .toBe("**Two cargoes** are on record, see [here](https://example.org/oil)");
    const read = pane(page).locator(".bw-preview").first();
    expect(await read.locator("strong").textContent()).toBe("Two cargoes");
    expect(await read.getByRole("link").getAttribute("href")).toBe("https://example.org/oil");
    const time = field(page, /^Time/);
    await time.fill("1:75");
    await time.blur();
    await pane(page).getByText("Seconds go up to 59").waitFor();
    await time.fill("1:30");
    await page.keyboard.press("Enter");
    await expect.poll(() => row(page, 1).textContent()).toContain("1:30");
    await press(page, "Duplicate");
    await expect.poll(() => titles(page)).toHaveLength(8);
    await said(page, "Step 2 is the copy.");
    await press(page, "Remove");
    await expect.poll(() => titles(page)).toHaveLength(7);
    await field(page, "Title of the briefing").fill("Oil and words");
    await page.keyboard.press("Enter");
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await openPane(page);
    expect(await field(page, "Title of the briefing").inputValue()).toBe("Oil and words");
    await row(page, 1).click();
    expect(await field(page, /^Caption/).inputValue()).toContain("**Two cargoes**");
    await press(page, "Back to the dossier’s briefing");
    await expect.poll(() => titles(page)).toEqual(before);
  });

  it("are taken back one after the other until the briefing is the dossier’s again", async () => {
    const { page } = await openToWrite();
    await openPane(page);
    const before = await titles(page);
    await row(page, 1).click();
    await field(page, "Title").fill("Mine");
    await field(page, /^Notes/).fill("Say *less*");
    await press(page, "Move down");
    await press(page, "Duplicate");
    await expect.poll(() => titles(page)).toHaveLength(8);
    await pane(page).getByText("Changed", { exact: true }).waitFor();
    for (const what of ["copy of a step", "move of a step", "notes of a step", "title of a step"]) {
      await undo(page);
      await undone(page, what);
    }
    expect(await titles(page)).toEqual(before);
    await expect.poll(() => pane(page).getByText("Changed", { exact: true }).count()).toBe(0);
  });

  it("stay plain text, whatever is written", async () => {
    const { page } = await openToWrite();
    await openPane(page);
    await row(page, 1).click();
    await field(page, "Title").fill(HOSTILE);
    await field(page, /^Caption/).fill(`${HOSTILE}\n\n[go](javascript:alert(1))`);
    await page.keyboard.press("Escape");
    expect((await titles(page))[0]).toBe(HOSTILE);
    expect(await pane(page).locator("img, .bw-preview a").count()).toBe(0);
    expect(await page.title()).not.toBe("taken");
  });
});

describe("evidence behind a step", () => {
  it("is marked where it changed, told with what was said, and brought up to date or left", async () => {
    const { page } = await openToWrite();
    await page.getByRole("tab", { name: /^Evidence/ }).click();
    await page.locator("li.ledger-row").first().getByRole("button", { name: "Edit" }).click();
    await page.keyboard.press("1");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("form", { name: "How it bears on the tie" }).waitFor({ state: "detached" });
    await openPane(page);
    await row(page, 2).getByText("Evidence changed").waitFor();
    await row(page, 2).click();
    const changes = pane(page).getByRole("region", { name: "Evidence changed since" });
    await changes.getByText(/^was Pakistan–Russia: cordial, \+0.73/).waitFor();
    await changes.getByRole("button", { name: "Keep as it was said" }).click();
    await pane(page)
      .getByText(/^Kept as it was said on 30 Sep 2025/)
      .waitFor();
    await press(page, "Show");
    await changes.getByRole("button", { name: "Bring up to date" }).click();
    await changes.waitFor({ state: "detached" });
    await expect.poll(() => row(page, 2).getByText("Evidence changed").count()).toBe(0);
    await row(page, 3).getByText("Evidence changed").waitFor();
    await undo(page);
    await undone(page, "bringing a step up to date");
    await row(page, 2).getByText("Evidence changed").waitFor();
    await axeClean(page);
  });
});

describe("the pane", () => {
  it("makes room for what is read in its place, and Escape leaves it", async () => {
    const { page } = await openToWrite({ path: "" });
    await openPane(page);
    await pane(page).focus();
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "Reader" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-pane"))).toBe("reader");
    await openPane(page);
    await page.keyboard.press("t");
    await page.getByRole("region", { name: "Analysis" }).waitFor();
    await openPane(page);
    await page.keyboard.press("n");
    await page.getByRole("region", { name: "Reader" }).waitFor();
  });

  it("presents from the step at hand by one key, and is there again afterwards", async () => {
    const { page } = await openToWrite();
    await openPane(page);
    await row(page, 3).click();
    await page.keyboard.press("p");
    await page.locator(".talk-where b", { hasText: "3 of 7" }).waitFor();
    await page.keyboard.press("b");
    await page.getByRole("button", { name: "The screen is black." }).waitFor();
    await page.keyboard.press("b");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("“More oil last year”: the record cannot tell");
    expect(await titles(page)).toHaveLength(7);
  });

  it("says in a tab that only reads why nothing can be changed", async () => {
    const { page, context } = await openToWrite();
    await page.keyboard.press("b");
    await saved(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await untilState(other, "ready");
    await other.getByRole("button", { name: /^Workspace: Read-only/ }).waitFor();
    await openPane(other);
    await pane(other).getByText("Nothing can be changed here.").waitFor();
    await row(other, 1).click();
    expect(await pane(other).getByRole("textbox").count()).toBe(0);
    await pane(other).getByText("By September 2025 its ties with").waitFor();
    await other.keyboard.press("b");
    await other.locator(".step-notice", { hasText: "Nothing can be changed here." }).waitFor();
  });
});
