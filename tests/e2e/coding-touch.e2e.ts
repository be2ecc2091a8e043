import type { CDPSession, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { sideways } from "./support/words.ts";

const PHONE = { width: 390, height: 844 };
const form = (page: Page) => page.getByRole("form", { name: "New evidence" });
const start = (page: Page) => page.getByRole("slider", { name: "Start of the words in hand" });
const end = (page: Page) => page.getByRole("slider", { name: "End of the words in hand" });
const spoken = (handle: Locator) => handle.getAttribute("aria-valuetext");

type Point = { readonly x: number; readonly y: number };

/** Position of the first paragraph without quotes: words of it can be touched without a quote being picked. */
const plainBlock = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>("[data-block]")];
    const found = blocks.find((block) => block.querySelector("p.reader-text:not(:has(mark))"));
    found?.scrollIntoView({ block: "center" });
    return Number(found?.dataset.block);
  });

/** What a finger does to words of a block: where the middle of the last one is, and, if asked, that they are selected. */
const words = (page: Page, block: number, first: number, last: number, select: boolean) =>
  page.evaluate(
    ([at, from, to, selecting]) => {
      const paragraph = document.querySelector(`[data-block="${at}"] .reader-text`);
      if (!paragraph) throw new Error("There is no such paragraph.");
      const found = [...(paragraph.textContent ?? "").matchAll(/[\p{L}\p{N}’]+/gu)];
      const place = (offset: number) => {
        let left = offset;
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (left <= length) return [node, left] as const;
          left -= length;
        }
        throw new Error("There is no such word.");
      };
      const [one, other] = [found[from], found[to]];
      if (!one || !other) throw new Error("There is no such word.");
      const end = other.index + other[0].length;
      const range = document.createRange();
      range.setStart(...place(other.index));
      range.setEnd(...place(end));
      const box = range.getBoundingClientRect();
      if (selecting) document.getSelection()?.setBaseAndExtent(...place(one.index), ...place(end));
      return {
        text: (paragraph.textContent ?? "").slice(one.index, end),
        middle: { x: box.left + box.width / 2, y: box.top + box.height / 2 },
      };
    },
    [block, first, last, select] as const,
  );

const wordPoint = async (page: Page, block: number, at: number): Promise<Point> =>
  (await words(page, block, at, at, false)).middle;
/** What a finger that selects leaves behind: a selection, and no event but that it changed. */
const selectWords = async (page: Page, block: number, first: number, last: number): Promise<string> =>
  (await words(page, block, first, last, true)).text;

async function touchDrag(page: Page, edge: "start" | "end", target: Point): Promise<void> {
  const { from, to } = await pathOf(edge === "start" ? start(page) : end(page), edge, target);
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", point: Point | null) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: point === null ? [] : [point] });
  await send("touchStart", from);
  for (let step = 1; step <= 6; step += 1)
    await send("touchMove", { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 });
  await send("touchEnd", null);
}

/** Waits until the draft is drawn on the page with the words in hand: its dot moves the words behind it. */
async function settled(page: Page, block: number): Promise<void> {
  const drawn = () => page.locator(`[data-block="${block}"] mark`).last().textContent();
  await expect
    .poll(async () => ((await spoken(end(page))) ?? "").endsWith((await drawn())?.slice(-12) ?? "?"))
    .toBe(true);
}

/** A handle is drawn beside the words: from its middle it is so far to the edge it moves. */
const STEM_PX = 6;

/** Where a handle is held, and where the pointer goes for its edge to come to a point. */
async function pathOf(handle: Locator, edge: "start" | "end", to: Point) {
  const box = await handle.boundingBox();
  if (!box) throw new Error("The handle is nowhere.");
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const stem = edge === "end" ? box.x + STEM_PX : box.x + box.width - STEM_PX;
  return { from, to: { x: to.x + from.x - stem, y: to.y } };
}

async function onPhone(before?: (page: Page) => Promise<unknown>) {
  const { page } = await openDesk({
    path: "?pane=reader",
    viewport: PHONE,
    touch: true,
    ...(before ? { before } : {}),
  });
  await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
  const block = await plainBlock(page);
  const { x, y } = await wordPoint(page, block, 0);
  await page.touchscreen.tap(x, y);
  return { page, block };
}

describe("coding by touch on a phone", () => {
  it("opens the form for words a finger selects once the selection rests, as a sheet at the lower end", async () => {
    const { page, block } = await onPhone();
    await selectWords(page, block, 2, 3);
    const chosen = await selectWords(page, block, 2, 6);
    await form(page).waitFor();
    await form(page).getByText(`${chosen.length} characters`).waitFor({ state: "attached" });
    const box = await page.locator(".passage-seat").boundingBox();
    expect(box).toMatchObject({ x: 0, width: PHONE.width });
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(PHONE.height, 0);
    expect(box?.height).toBeLessThan(PHONE.height * 0.7);
    // The words themselves can be read above it.
    expect((await wordPoint(page, block, 6)).y).toBeLessThan(box?.y ?? 0);
    expect(await sideways(page)).toBe(0);
    await axeClean(page, "form.coding");
    for (const end of ["One end of the tie", "Other end of the tie"])
      await form(page)
        .getByRole("combobox", { name: end })
        .fill(end.startsWith("One") ? "Pakistan" : "Russia");
    await form(page).getByRole("radio", { name: "Cordial" }).tap();
    await form(page)
      .getByRole("button", { name: /^Add evidence/ })
      .tap();
    await form(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Workspace: Saved/ }).waitFor();
  });

  it("moves the ends of the words by finger, to whole words", async () => {
    const { page, block } = await onPhone();
    const chosen = await selectWords(page, block, 2, 4);
    await form(page).waitFor();
    // The platform's own handles stand there until something is chosen, and the draft is drawn.
    await form(page).getByRole("radio", { name: "Pledge" }).tap();
    await end(page).waitFor();
    expect(await spoken(end(page))).toBe(chosen);
    await settled(page, block);
    await touchDrag(page, "end", await wordPoint(page, block, 7));
    await expect.poll(() => spoken(end(page))).toBe((await words(page, block, 2, 7, false)).text);
    await settled(page, block);
    await touchDrag(page, "start", await wordPoint(page, block, 0));
    await expect
      .poll(() => spoken(start(page)))
      .toMatch(new RegExp(`^${(await words(page, block, 0, 1, false)).text}`));
    expect(await form(page).isVisible()).toBe(true);
  });

  it("keeps the sheet above the keyboard", async () => {
    const { page, block } = await onPhone((fresh) =>
      fresh.addInitScript(() => {
        const seen = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 });
        Object.defineProperty(globalThis, "visualViewport", { value: seen });
      }),
    );
    await selectWords(page, block, 2, 4);
    await form(page).waitFor();
    await page.evaluate(() => {
      Object.assign(globalThis.visualViewport ?? {}, { height: innerHeight - 320 });
      globalThis.visualViewport?.dispatchEvent(new Event("resize"));
    });
    const box = await page.locator(".passage-seat").boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(PHONE.height - 320, 0);
    expect(box?.y).toBeGreaterThan(120);
  });
});

describe("the ends of the words in hand", () => {
  /** Selects words by mouse, and says in which block. */
  async function inHand(page: Page): Promise<number> {
    await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
    const block = await plainBlock(page);
    const [from, to] = [await wordPoint(page, block, 2), await wordPoint(page, block, 4)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await end(page).waitFor();
    return block;
  }

  it("are dragged by mouse to whole words, with Alt to single signs, and put back by Escape", async () => {
    const { page } = await openDesk();
    const block = await inHand(page);
    const drag = async (word: number, alt: boolean) => {
      const { from, to } = await pathOf(end(page), "end", await wordPoint(page, block, word));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      if (alt) await page.keyboard.down("Alt");
      await page.mouse.move(to.x, to.y, { steps: 5 });
    };
    await drag(7, false);
    await page.mouse.up();
    const whole = (await words(page, block, 3, 7, false)).text;
    await expect.poll(async () => (await spoken(end(page)))?.slice(-20)).toBe(whole.slice(-20));
    const at = Number(await end(page).getAttribute("aria-valuenow"));
    await drag(6, true);
    await page.mouse.up();
    await page.keyboard.up("Alt");
    const place = async () => Number(await end(page).getAttribute("aria-valuenow"));
    await expect.poll(place).toBeLessThan(at);
    const now = await place();
    await drag(9, false);
    await expect.poll(place).toBeGreaterThan(at);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect.poll(place).toBe(now);
    await form(page).waitFor();
  });

  it("are sliders for the keyboard: arrows by words, with Shift by signs", async () => {
    const { page } = await openDesk();
    await inHand(page);
    const value = async () => Number(await end(page).getAttribute("aria-valuenow"));
    const before = await value();
    await end(page).focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(value).toBe(before + 1);
    await page.keyboard.press("ArrowRight");
    await expect.poll(value).toBeGreaterThan(before + 1);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(value).toBeLessThanOrEqual(before);
    await axeClean(page);
    await page.keyboard.press("Escape");
    await form(page).waitFor({ state: "detached" });
  });

  it("R48 follow the order of the words where they run from right to left", async () => {
    const { page } = await openDesk();
    await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
    await page.getByRole("button", { name: /^Articles/ }).click();
    await page.getByRole("button", { name: "Add articles" }).click();
    const intake = page.locator("dialog.intake");
    const sentence = "قال الوزير إن العلاقات بين البلدين قوية ومتينة وأضاف أن التجارة زادت";
    await intake.locator("textarea").fill(`عنوان المقال\n\n${sentence}\n\n${sentence} كثيرا`);
    await intake.getByRole("button", { name: "Read what is written" }).click();
    await intake.getByLabel("Published").fill("2025-09-02");
    await intake.getByRole("button", { name: "Add this article" }).click();
    await page.getByRole("heading", { name: "عنوان المقال" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("n");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Enter");
    await end(page).waitFor();
    await expect.poll(() => spoken(end(page))).toBe("قال الوزير");
    const [first, last] = [await start(page).boundingBox(), await end(page).boundingBox()];
    expect(first?.x).toBeGreaterThan(last?.x ?? Number.POSITIVE_INFINITY);
    await end(page).focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => spoken(end(page))).toBe("قال الوزير إن");
    const held = await end(page).boundingBox();
    if (!held) throw new Error("The handle is nowhere.");
    const [x, y] = [held.x + held.width / 2, held.y + held.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => spoken(end(page))).toMatch(/^قال الوزير إن العلاقات/);
  });
});
