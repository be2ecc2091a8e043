import type { CDPSession, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { sideways } from "./support/words.ts";

const PHONE = { width: 390, height: 844 };
const form = (page: Page) => page.getByRole("form", { name: "New evidence" });
const start = (page: Page) => page.getByRole("slider", { name: "Start of the words in hand" });
const end = (page: Page) => page.getByRole("slider", { name: "End of the words in hand" });
const words = (handle: Locator) => handle.getAttribute("aria-valuetext");

/** A paragraph without quotes, so that words of it can be touched without a quote being picked. */
const PARAGRAPH = "p.reader-text:not(:has(mark))";

type Point = { readonly x: number; readonly y: number };

/** The middle of the n-th word of the paragraph, in pixels of the window. */
const wordPoint = (page: Page, at: number, paragraph = PARAGRAPH): Promise<Point> =>
  page.evaluate(
    ([selector, word]) => {
      const node = document.querySelector(selector)?.firstChild;
      const found = [...(node?.textContent ?? "").matchAll(/[\p{L}\p{N}]+/gu)][word];
      if (!node || !found) throw new Error("There is no such word.");
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    [paragraph, at] as const,
  );

/** What a finger that selects leaves behind: a selection, and no event but that it changed. */
const selectWords = (page: Page, from: number, to: number) =>
  page.evaluate(
    ([selector, first, last]) => {
      const paragraph = document.querySelector(selector);
      const node = paragraph?.firstChild;
      const found = [...(node?.textContent ?? "").matchAll(/[\p{L}\p{N}]+/gu)];
      const [one, other] = [found[first], found[last]];
      if (!node || !one || !other) throw new Error("There are no such words.");
      document.getSelection()?.setBaseAndExtent(node, one.index, node, other.index + other[0].length);
      return (node.textContent ?? "").slice(one.index, other.index + other[0].length);
    },
    [PARAGRAPH, from, to] as const,
  );

async function touchDrag(page: Page, from: Point, to: Point): Promise<void> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", point: Point | null) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: point === null ? [] : [point] });
  await send("touchStart", from);
  for (let step = 1; step <= 6; step += 1)
    await send("touchMove", { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 });
  await send("touchEnd", null);
}

const middle = async (handle: Locator): Promise<Point> => {
  const box = await handle.boundingBox();
  if (!box) throw new Error("The handle is nowhere.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

async function onPhone(before?: (page: Page) => Promise<unknown>) {
  const { page } = await openDesk({
    path: "?pane=reader",
    viewport: PHONE,
    touch: true,
    ...(before ? { before } : {}),
  });
  await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
  await page.locator(PARAGRAPH).first().scrollIntoViewIfNeeded();
  const { x, y } = await wordPoint(page, 0);
  await page.touchscreen.tap(x, y);
  return page;
}

describe("coding by touch on a phone", () => {
  it("opens the form for words a finger selects, as a sheet at the lower end, and follows the platform's own handles", async () => {
    const page = await onPhone();
    const chosen = await selectWords(page, 2, 5);
    await form(page).waitFor();
    await form(page).getByText(`${chosen.length} characters`).waitFor({ state: "attached" });
    // The platform draws its own handles at what is selected.
    expect(await end(page).count()).toBe(0);
    const longer = await selectWords(page, 2, 8);
    await form(page).getByText(`${longer.length} characters`).waitFor({ state: "attached" });
    const box = await page.locator(".passage-seat").boundingBox();
    expect(box).toMatchObject({ x: 0, width: PHONE.width });
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(PHONE.height, 0);
    expect(box?.height).toBeLessThan(PHONE.height * 0.7);
    expect(await sideways(page)).toBe(0);
    await form(page)
      .getByRole("button", { name: /^Add evidence/ })
      .tap();
    await form(page)
      .getByText(/Name both ends|tie/i)
      .first()
      .waitFor();
    await axeClean(page, "form.coding");
  });

  it("moves the ends of the words by finger, to whole words", async () => {
    const page = await onPhone();
    const chosen = await selectWords(page, 2, 4);
    await form(page).waitFor();
    // A press on the form is where the platform lets go of what is selected.
    await form(page).getByText("Cordial", { exact: true }).tap();
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await end(page).waitFor();
    expect(await words(end(page))).toBe(chosen);
    await touchDrag(page, await middle(end(page)), await wordPoint(page, 7));
    await expect.poll(() => words(end(page))).not.toBe(chosen);
    const longer = (await words(end(page))) ?? "";
    expect(longer.startsWith(chosen)).toBe(true);
    expect(longer).toMatch(/[\p{L}\p{N}]$/u);
    await form(page).getByText(`${longer.length} characters`).waitFor({ state: "attached" });
    await touchDrag(page, await middle(start(page)), await wordPoint(page, 0));
    await expect.poll(() => words(start(page))).not.toBe(longer);
    expect(await form(page).isVisible()).toBe(true);
  });

  it("keeps the sheet above the keyboard", async () => {
    const page = await onPhone((fresh) =>
      fresh.addInitScript(() => {
        const seen = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 });
        Object.defineProperty(globalThis, "visualViewport", { value: seen });
      }),
    );
    await selectWords(page, 2, 4);
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
  async function inHand(page: Page): Promise<void> {
    await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
    await page.locator(PARAGRAPH).first().scrollIntoViewIfNeeded();
    const [from, to] = [await wordPoint(page, 2), await wordPoint(page, 4)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await end(page).waitFor();
  }

  it("are dragged by mouse to whole words, with Alt to single signs, and put back by Escape", async () => {
    const { page } = await openDesk();
    await inHand(page);
    const drag = async (to: Point, alt: boolean) => {
      const from = await middle(end(page));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      if (alt) await page.keyboard.down("Alt");
      await page.mouse.move(to.x, to.y, { steps: 5 });
    };
    await drag(await wordPoint(page, 7), false);
    await page.mouse.up();
    const whole = (await words(end(page))) ?? "";
    expect(whole).toMatch(/[\p{L}\p{N}]$/u);
    const at = Number(await end(page).getAttribute("aria-valuenow"));
    await drag(await wordPoint(page, 6), true);
    await page.mouse.up();
    await page.keyboard.up("Alt");
    const now = Number(await end(page).getAttribute("aria-valuenow"));
    expect(now).toBeLessThan(at);
    await drag(await wordPoint(page, 9), false);
    await expect.poll(async () => Number(await end(page).getAttribute("aria-valuenow"))).toBeGreaterThan(at);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(Number(await end(page).getAttribute("aria-valuenow"))).toBe(now);
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
});
