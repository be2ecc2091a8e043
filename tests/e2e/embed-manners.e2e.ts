import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawn, isShown } from "./support/embed-drawing.ts";
import { answerTo, connect, toldOf } from "./support/embed-hand.ts";
import { iframe, openHost, soon } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";
import { sideways } from "./support/words.ts";

const LENS = "v=1&from=2024-10&to=2025-09&sel=tie.IND~RUS";
const GRAPH = `view=graph&${LENS}`;
const VIEWS = ["graph", "timeline", "reader", "story", "desk"] as const;

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
  sites.put("/tall.css", { type: "text/css", body: "body { height: 4000px; margin: 0 } .late { margin-top: 3000px }" });
});
afterAll(() => sites?.close());

const TALL = '<link rel="stylesheet" href="/tall.css">';
const held = (page: Page) => page.evaluate(() => document.activeElement?.id ?? null);
describe("M12 within somebody else's page", () => {
  it.each(VIEWS)("the %s leaves the focus where it is, while it loads, is connected and changes", async (view) => {
    const body = `<input id="mine" aria-label="Name">${iframe(sites, `view=${view}&${LENS}`)}`;
    const host = await openHost(sites, {
      body,
      before: (page) =>
        page.addInitScript(() => addEventListener("DOMContentLoaded", () => document.getElementById("mine")?.focus())),
    });
    const frame = await host.frame();
    expect(await held(host.page)).toBe("mine");
    await connect(host.page, sites.app);
    await answerTo(host.page, "select", { ref: "tie.PAK~RUS" });
    await answerTo(host.page, "focus", { ref: "tie.IND~RUS" });
    const { of } = await answerTo(host.page, "present", { action: "start" });
    for (let step = 1; step < Math.min(of, 4); step += 1) await answerTo(host.page, "present", { action: "next" });
    await frame.getByRole("link", { name: "Open in Entente" }).waitFor();
    expect(await held(host.page)).toBe("mine");
    await host.page.keyboard.type("still mine");
    expect(await host.page.inputValue("#mine")).toBe("still mine");
  });

  it("an analysis that the host opens takes no focus back from a page whose reader has been in the frame", async () => {
    const body = `<input id="mine" aria-label="Name">${iframe(sites, `view=reader&${LENS}`)}`;
    const host = await openHost(sites, { body });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    await frame.getByRole("tab", { name: /^Evidence/ }).click();
    await host.page.locator("#mine").click();
    await answerTo(host.page, "state.set", { lens: { analysis: "balance" }, partial: true });
    await frame.getByRole("region", { name: "Analysis" }).waitFor();
    await host.page.keyboard.type("still mine");
    expect([await held(host.page), await host.page.inputValue("#mine")]).toEqual(["mine", "still mine"]);
  });

  it.each([
    ["the list", `view=graph&${LENS}`, "280"],
    ["the ledger", `view=reader&v=1&tab=evidence&sel=quote.q-lpg-by-torkham`, "800"],
    ["the article", `view=reader&v=1&sel=quote.q-lpg-by-torkham`, "800"],
  ])("%s that comes into sight far down the page scrolls nothing of the page", async (_what, query, width) => {
    const body = `<div class="late"></div>${iframe(sites, query, { width, height: "400" })}`;
    const host = await openHost(sites, { head: TALL, body });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    await answerTo(host.page, "select", { ref: "tie.PAK~RUS" });
    await answerTo(host.page, "focus", { ref: "quote.q-sharif-more-oil" });
    await frame.getByRole("link", { name: "Open in Entente" }).waitFor();
    await soon(() => host.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(scrollY))))).toBe(
      0,
    );
  });

  it("the graph is no trap for the wheel: the page scrolls over it until it is pressed, or with Ctrl", async () => {
    const host = await openHost(sites, { head: TALL, body: iframe(sites, GRAPH) });
    const frame = await host.frame();
    await soon(() => isShown(frame)).toBe(true);
    const scrolled = () => host.page.evaluate(() => scrollY);
    const before = await drawn(frame);
    await host.page.mouse.move(250, 250);
    await host.page.mouse.wheel(0, 60);
    await soon(scrolled).toBe(60);
    expect(await drawn(frame)).toBe(before);
    await host.page.keyboard.down("Control");
    await host.page.mouse.wheel(0, -60);
    await host.page.keyboard.up("Control");
    await soon(async () => (await drawn(frame)) === before).toBe(false);
    expect(await scrolled()).toBe(60);
    await host.page.mouse.click(60, 200);
    const pressed = await drawn(frame);
    await host.page.mouse.wheel(0, 60);
    await soon(async () => (await drawn(frame)) === pressed).toBe(false);
    expect(await scrolled()).toBe(60);
  });

  it("one finger scrolls the page over the graph", async () => {
    const host = await openHost(sites, { head: TALL, body: iframe(sites, GRAPH), context: { hasTouch: true } });
    const frame = await host.frame();
    await soon(() => isShown(frame)).toBe(true);
    const before = await drawn(frame);
    const session = await host.context.newCDPSession(host.page);
    const touch = async (type: "touchStart" | "touchMove" | "touchEnd", y?: number) => {
      await session.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: 250, y }] });
      // A finger is not faster than the screen.
      await host.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    };
    await touch("touchStart", 400);
    for (let y = 390; y > 200; y -= 15) await touch("touchMove", y);
    await touch("touchEnd");
    await soon(() => host.page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await drawn(frame), "the drawing was not pushed about").toBe(before);
  });

  it("takes no keys for itself: digits, letters and the browser's own do nothing, and Tab leads in and out", async () => {
    const body = `<button id="before">Before</button>${iframe(sites, `view=reader&${LENS}`)}<button id="after">After</button>`;
    const host = await openHost(sites, { body });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    const place = () => frame.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
    const lens = async () => (await answerTo(host.page, "state.get")).lens;
    const [focus, seen] = [await place(), await lens()];
    const KEYS = ["1", "2", "3", "?", "/", "n", "p", "F6", "Control+k", "Control+f", "Escape", "ArrowRight", "Space"];
    await host.page.focus("#before");
    for (const key of KEYS.filter((one) => one !== "Space")) await host.page.keyboard.press(key);
    expect([await place(), await lens()]).toEqual([focus, seen]);
    await frame.evaluate(() => {
      Reflect.set(globalThis, "taken", []);
      addEventListener(
        "keydown",
        ({ key, defaultPrevented }) => defaultPrevented && Reflect.get(globalThis, "taken").push(key),
      );
      document.body.tabIndex = -1;
      document.body.focus();
    });
    for (const key of KEYS.filter((one) => one !== "Escape")) await host.page.keyboard.press(key);
    expect(await frame.evaluate(() => Reflect.get(globalThis, "taken"))).toEqual([]);
    expect(await frame.getByRole("dialog").count()).toBe(0);
    expect(await lens()).toEqual(seen);
    await host.page.focus("#before");
    const stops = new Set<string>();
    for (let nth = 0; nth < 400 && (await held(host.page)) !== "after"; nth += 1) {
      await host.page.keyboard.press("Tab");
      stops.add((await place()) ?? "");
    }
    expect(await held(host.page), "Tab leads out at the end").toBe("after");
    expect(stops.size).toBeGreaterThan(4);
  });

  it("steps back by Escape while the keyboard is in it, and the page around hears nothing of it", async () => {
    const host = await openHost(sites, { body: iframe(sites, GRAPH) });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    await host.page.evaluate(() => {
      Reflect.set(globalThis, "escapes", 0);
      addEventListener("keydown", () => Reflect.set(globalThis, "escapes", 1), true);
    });
    await frame.getByRole("button", { name: "Read what it rests on" }).focus();
    await host.page.keyboard.press("Escape");
    await soon(async () => (await toldOf(host.page, "selection.changed")).at(-1)).toEqual({ ref: null });
    expect(await host.page.evaluate(() => Reflect.get(globalThis, "escapes"))).toBe(0);
  });

  it.each(VIEWS)("the %s takes the direction of the page around, and marks its own words as English", async (view) => {
    const host = await openHost(sites, {
      root: 'lang="ur" dir="rtl"',
      body: iframe(sites, `view=${view}&${LENS}&lang=ur&bad=1&theme=pink`),
    });
    const frame = await host.frame();
    expect(await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      "ur",
      "rtl",
    ]);
    const notEnglish = await frame.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        const isSeen = parentElement !== null && parentElement.getClientRects().length > 0;
        if (!isSeen || !/[a-z]{3}/i.test(textContent ?? "")) continue;
        const lang = parentElement.closest("[lang]")?.getAttribute("lang");
        if (lang !== "en") found.push(textContent?.trim().slice(0, 60) ?? "");
      }
      return found;
    });
    expect(notEnglish).toEqual([]);
    expect(await sideways(host.page)).toBe(0);
  });

  it("its title stands at the level the page gives it, and the way out is a tab of its own", async () => {
    const host = await openHost(sites, { body: iframe(sites, `${GRAPH}&heading=3&theme=dark`) });
    const frame = await host.frame();
    await frame.getByRole("heading", { level: 3, name: "India–Russia is allied" }).waitFor();
    expect(await frame.getByRole("heading", { level: 1 }).count()).toBe(0);
    const opening = host.context.waitForEvent("page");
    await frame.getByRole("link", { name: "Open in Entente" }).click();
    const desk = await opening;
    expect(desk.url()).toMatch(/\/portal\/entente\/index\.html\?.*sel=tie\.IND~RUS/);
    await desk.waitForSelector('html[data-entente="ready"]', { state: "attached" });
    expect(await desk.evaluate(() => opener)).toBeNull();
  });

  it("says in one notice what of its address it left out, and applies the rest", async () => {
    const host = await openHost(sites, {
      body: iframe(sites, `${GRAPH}&theme=pink&step=zero&ui=minimal&script=<b>&snapshot=../x`),
    });
    const frame = await host.frame();
    const notice = frame.getByRole("status").filter({ hasText: "left out" });
    await notice.getByText("theme=pink").waitFor();
    for (const part of ["step=zero", "script=<b>", "snapshot=../x"]) await notice.getByText(part).waitFor();
    await notice.getByRole("button", { name: "Dismiss" }).click();
    await soon(() => notice.count()).toBe(0);
    expect(await frame.evaluate(() => document.documentElement.dataset.ui)).toBe("minimal");
  });
});
