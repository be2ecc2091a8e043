import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { type DeskOptions, openDesk } from "./support/desk.ts";

/** A desk whose graph is drawn. */
async function openGraph(options: DeskOptions = {}) {
  const desk = await openDesk(options);
  await desk.page.waitForSelector(".ag-stage .ag-entrance", { state: "attached", timeout: 60_000 });
  await desk.page.waitForSelector(".ag-canvas canvas");
  return desk;
}

/** Puts the focus into the graph, on its first item, and tells where that is. */
async function enterGraph(page: Page) {
  await page.getByRole("region", { name: "Alliance graph" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const item = page.locator(".ag-focus");
  await item.waitFor({ state: "visible" });
  return item;
}

/** Walks from where the focus is onto a tie beside it, whichever way one lies. */
async function stepOntoTie(page: Page): Promise<void> {
  const name = () => page.locator(".ag-focus").getAttribute("aria-label");
  for (const arrow of ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"]) {
    const before = await name();
    await page.keyboard.press(arrow);
    await painted(page);
    if (/ to .*Tie \d+ of \d+\./.test((await name()) ?? "")) return;
    if ((await name()) !== before) await page.keyboard.press("Backspace");
  }
  throw new Error("No tie lies beside what has the focus.");
}

const boxOf = async (page: Page) => {
  const box = await page.locator(".ag-focus").boundingBox();
  if (!box) throw new Error("Nothing in the graph has the focus.");
  return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
};

/** Two frames: what was asked for is painted. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** The colour of the canvas at a point of the page, as CSS writes it. */
const colourAt = (page: Page, x: number, y: number) =>
  page.evaluate(
    ([px, py]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(".ag-canvas canvas");
      const context = canvas?.getContext("2d");
      if (!canvas || !context) return "";
      const { left, top, width } = canvas.getBoundingClientRect();
      const ratio = canvas.width / width;
      const [r, g, b] = context.getImageData((px - left) * ratio, (py - top) * ratio, 1, 1).data;
      return `rgb(${r}, ${g}, ${b})`;
    },
    [x, y] as const,
  );

/** What a half-transparent colour, as the system may choose one, is over white. */
function onWhite(colour: string): string {
  const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const mixed = [r, g, b].map((channel) => Math.round(channel * alpha + 255 * (1 - alpha)));
  return `rgb(${mixed.join(", ")})`;
}

/** What CSS makes of a colour. */
const colourOf = (page: Page, value: string) =>
  page.evaluate((css) => {
    const probe = document.createElement("span");
    probe.style.setProperty("forced-color-adjust", "none");
    probe.style.color = css;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, value);

const address = (page: Page) => new URL(page.url()).searchParams;

describe("the alliance graph by pointer", () => {
  it.each([true, false])(
    "stands where it stood once its pane has its old size again, motion reduced: %s",
    async (reducedMotion) => {
      const { page } = await openGraph({ reducedMotion });
      await enterGraph(page);
      const { middle } = await boxOf(page);
      await page.setViewportSize({ width: 1440, height: 640 });
      await expect.poll(async () => Math.round((await boxOf(page)).middle.y)).toBeLessThan(middle.y - 20);
      await page.setViewportSize({ width: 1440, height: 900 });
      await expect.poll(async () => (await boxOf(page)).middle).toEqual(middle);
    },
  );

  it("shows a card that can be entered, stays, and goes by Escape (WCAG 1.4.13)", async () => {
    const { page } = await openGraph({ path: "?sel=actor.PAK", reducedMotion: true });
    await enterGraph(page);
    const { middle } = await boxOf(page);
    // The keyboard's own card goes by the first Escape: pressed before it stands, the key would clear the selection.
    await page.getByRole("tooltip").waitFor();
    await page.keyboard.press("Escape");
    await page.mouse.move(middle.x + 200, middle.y + 150);
    await page.mouse.move(middle.x, middle.y, { steps: 4 });
    const card = page.getByRole("tooltip");
    await card.getByText("Pakistan").waitFor();
    await card.hover();
    await painted(page);
    expect(await card.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    expect(address(page).get("sel"), "Escape closed the card and nothing else").toBe("actor.PAK");
  });

  it("selects what is clicked, for all views, and clears on the ground", async () => {
    const { page } = await openGraph({ path: "?sel=actor.IND", reducedMotion: true });
    await enterGraph(page);
    const { middle } = await boxOf(page);
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => address(page).get("sel")).toBeNull();
    await page.mouse.click(middle.x, middle.y);
    await expect.poll(() => address(page).get("sel")).toBe("actor.IND");
    const graph = await page.locator(".ag-canvas").boundingBox();
    await page.mouse.click((graph?.x ?? 0) + 4, (graph?.y ?? 0) + (graph?.height ?? 0) - 4);
    await expect.poll(() => address(page).get("sel")).toBeNull();
  });

  it("lets an actor be dragged and pins it; the place is kept, and Relax lets go", async () => {
    const { page } = await openGraph({ path: "?sel=actor.PAK", reducedMotion: true });
    await enterGraph(page);
    const before = (await boxOf(page)).middle;
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x - 90, before.y + 60, { steps: 6 });
    await page.mouse.up();
    const relax = page.getByRole("button", { name: "Relax: let go of 1 pinned" });
    await relax.waitFor();
    const after = (await boxOf(page)).middle;
    expect(Math.hypot(after.x - before.x + 90, after.y - before.y - 60)).toBeLessThan(4);
    await page.reload();
    await page.waitForSelector(".ag-stage .ag-entrance", { state: "attached", timeout: 60_000 });
    await enterGraph(page);
    const kept = (await boxOf(page)).middle;
    expect(Math.hypot(kept.x - after.x, kept.y - after.y)).toBeLessThan(2);
    await relax.click();
    await page.getByRole("button", { name: /^Relax: nothing is pinned/ }).waitFor({ timeout: 30_000 });
  });

  it("zooms by buttons and wheel, and fits again", async () => {
    const { page } = await openGraph({ reducedMotion: true });
    await enterGraph(page);
    const whole = (await boxOf(page)).width;
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(async () => (await boxOf(page)).width).toBeGreaterThan(whole * 1.3);
    await page.getByRole("button", { name: "Fit" }).click();
    await expect.poll(async () => (await boxOf(page)).width).toBeCloseTo(whole, 0);
    const { middle } = await boxOf(page);
    await page.mouse.move(middle.x + 60, middle.y + 60);
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await boxOf(page)).width).toBeGreaterThan(whole * 1.2);
  });
});

describe("the alliance graph by keys", () => {
  it("is entered, walked, selected from and left, with a ring in sight and names read aloud", async () => {
    const { page } = await openGraph({ reducedMotion: true });
    const item = await enterGraph(page);
    expect(await item.getAttribute("aria-label")).toMatch(/^Pakistan, state\. \d+ ties: .*Strongest: \w+/);
    const ring = await item.evaluate((element) => getComputedStyle(element).outlineWidth);
    expect(ring).toBe("2px");
    await page.locator(".ag-keys").waitFor({ state: "visible" });
    await stepOntoTie(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => address(page).get("sel")).toMatch(/^tie\./);
    expect(await item.getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Backspace");
    await expect.poll(() => item.getAttribute("aria-label")).toMatch(/^Pakistan/);
    expect(await page.locator(".ag-focus, .ag-entrance").count(), "one tab stop for all items").toBe(1);
  });

  it("moves an actor by arrows; Enter keeps it, Escape returns it", async () => {
    const { page } = await openGraph({ path: "?sel=actor.RUS", reducedMotion: true });
    await enterGraph(page);
    const before = (await boxOf(page)).middle;
    await page.keyboard.press("m");
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await boxOf(page)).middle.x - before.x).toBeGreaterThan(25);
    await page.keyboard.press("Escape");
    await expect.poll(async () => Math.abs((await boxOf(page)).middle.x - before.x)).toBeLessThan(1);
    await page.keyboard.press("m");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Relax: let go of 1 pinned" }).waitFor();
    expect((await boxOf(page)).middle.y).toBeGreaterThan(before.y + 8);
  });

  it("has the list one key away, with the same selection, and evidence another", async () => {
    const { page } = await openGraph({ path: "?sel=tie.PAK~RUS", reducedMotion: true });
    await enterGraph(page);
    await page.keyboard.press("l");
    const table = page.getByRole("table", { name: "Ties" });
    await table.waitFor();
    expect(await table.getByRole("button", { name: "Pakistan and Russia", pressed: true }).count()).toBe(1);
    await axeClean(page);
    await page.keyboard.press("l");
    await page.waitForSelector(".ag-entrance", { state: "attached" });
    await enterGraph(page);
    await page.keyboard.press("q");
    await page.getByRole("tab", { name: /Evidence/, selected: true }).waitFor();
  });
});

describe("in bad weather", () => {
  it("R33 without a 2D context the list takes the graph's place with a notice", async () => {
    const { page } = await openDesk({
      before: (fresh) =>
        fresh.addInitScript(() => {
          HTMLCanvasElement.prototype.getContext = () => null;
        }),
    });
    await page.getByText("The graph cannot be drawn here.").waitFor();
    await page.getByRole("table", { name: "Ties" }).waitFor();
  });

  it("R33 a context that is lost later does the same, and Try again brings the graph back", async () => {
    const { page } = await openGraph();
    await page.locator(".ag-canvas canvas").evaluate((canvas) => canvas.dispatchEvent(new Event("contextlost")));
    await page.getByText("The graph cannot be drawn here.").waitFor();
    await page.getByRole("table", { name: "Ties" }).waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForSelector(".ag-canvas canvas");
  });

  it("R32 a worker that never arrives is done without, and the places are the same", async () => {
    const blocked = await openGraph({
      path: "?sel=actor.IND",
      reducedMotion: true,
      expected: [/entry|worker|ERR_FAILED/i],
      before: (_page, context) => context.route(/assets\/entry-/, (route) => route.abort()),
    });
    await enterGraph(blocked.page);
    const without = await boxOf(blocked.page);
    const usual = await openGraph({ path: "?sel=actor.IND", reducedMotion: true });
    await enterGraph(usual.page);
    expect(await boxOf(usual.page)).toEqual(without);
  });

  it("R37 with reduced motion the camera jumps and places are there at once", async () => {
    const { page } = await openGraph({ reducedMotion: true });
    await enterGraph(page);
    await page.keyboard.press("+");
    await painted(page);
    const now = await boxOf(page);
    await expect.poll(() => boxOf(page)).toEqual(now);
  });

  it("R39 in forced colours the selection is drawn in the system's highlight", async () => {
    const { page } = await openGraph({ path: "?sel=actor.PAK", forcedColors: true, reducedMotion: true });
    await enterGraph(page);
    const { middle, width } = await boxOf(page);
    const rim = () => colourAt(page, middle.x, middle.y - width / 2 + 9);
    await expect.poll(rim).toBe(onWhite(await colourOf(page, "Highlight")));
  });

  it("R39 follows the theme", async () => {
    const { page } = await openGraph({ path: "?sel=actor.PAK", reducedMotion: true });
    await enterGraph(page);
    const { middle, width } = await boxOf(page);
    const rim = () => colourAt(page, middle.x, middle.y - width / 2 + 9);
    await expect.poll(rim).toBe(await colourOf(page, "var(--color-ink)"));
    const light = await rim();
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    await expect.poll(rim).not.toBe(light);
    expect(await rim()).toBe(await colourOf(page, "var(--color-ink)"));
  });

  it("R39 prints in ink on white, whatever the theme", async () => {
    const { page } = await openGraph({ path: "?sel=actor.PAK", theme: "dark", reducedMotion: true });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    const paper = await page.locator(".ag-paper canvas").evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let [ink, dark] = [0, 0];
      for (let at = 0; at < data.length; at += 4) {
        const isPainted = (data[at + 3] ?? 0) > 200;
        const sum = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
        if (isPainted && sum < 120) ink += 1;
        if (isPainted) dark += sum < 300 ? 1 : 0;
      }
      const { width, height } = canvas.getBoundingClientRect();
      return { ink, share: dark / (data.length / 4), width, height };
    });
    expect(paper.ink, "discs and names in ink").toBeGreaterThan(2_000);
    expect(paper.share, "on an unprinted ground").toBeLessThan(0.2);
    expect(paper.height / paper.width, "the whole drawing").toBeGreaterThan(0.4);
    expect(await page.locator(".ag-canvas").isVisible()).toBe(false);
    expect(await colourOf(page, "var(--color-paper)")).toBe("rgb(255, 255, 255)");
    expect(await page.locator(".print-note").textContent()).toMatch(
      /^Window Oct 2024 – Sep 2025, 12 months\. Printed \d+ \w+ \d{4}\.Event clock: /,
    );
    expect(await page.locator('.pane[data-pane="reader"]').isVisible(), "the three panes of the screen").toBe(true);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator(".ag-canvas").isVisible()).toBe(true);
    expect(await colourOf(page, "var(--color-paper)")).not.toBe("rgb(255, 255, 255)");
  });

  it("R38 at 320 pixels there is no sideways scroll, and the graph is still there", async () => {
    const { page } = await openGraph({ viewport: { width: 320, height: 256 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await page.locator(".ag-canvas canvas").boundingBox())?.height).toBeGreaterThan(80);
  });

  it("R17 a graph a hundred times larger thins its names and says so", async () => {
    const { page } = await openGraph({ scenario: "huge" });
    await page.getByText(/names hidden\. Zoom in to read more/).waitFor();
  });
});

describe("on a phone", () => {
  it("selects by touch and shows the card with its two ways on", async () => {
    const phone = { viewport: { width: 390, height: 844 }, touch: true, reducedMotion: true };
    const { page } = await openGraph({ ...phone, path: "?sel=tie.PAK~RUS" });
    await page.getByRole("button", { name: /^Read \d+ quotes$/ }).waitFor();
    await axeClean(page);
    await page.getByRole("button", { name: "See oil figures" }).click();
    await page.getByRole("region", { name: "Oil-trade timeline" }).waitFor();
  });
});
