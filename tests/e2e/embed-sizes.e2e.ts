import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isShown } from "./support/embed-drawing.ts";
import { connect, toldOf } from "./support/embed-hand.ts";
import { iframe, openHost, soon } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";

const LENS = "v=1&from=2024-10&to=2025-09&sel=tie.IND~RUS";
const GRAPH = `view=graph&${LENS}`;
const VIEWS = ["graph", "timeline", "reader", "story", "desk"] as const;

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
  sites.put("/tall.css", { type: "text/css", body: "body { height: 4000px; margin: 0 } .late { margin-top: 3000px }" });
  sites.put("/hidden.css", { type: "text/css", body: ".hidden { display: none }" });
  sites.put("/zoom.css", { type: "text/css", body: "body { zoom: 1.5 }" });
});
afterAll(() => sites?.close());

describe("M13 sizes and moments", () => {
  it("a frame that is hidden starts no work, and is drawn once it is shown", async () => {
    const host = await openHost(sites, {
      head: '<link rel="stylesheet" href="/hidden.css">',
      body: `<div id="box" class="hidden">${iframe(sites, GRAPH)}</div>`,
    });
    const frame = await host.frame();
    expect(host.page.workers()).toEqual([]);
    await host.page.evaluate(() => document.getElementById("box")?.classList.remove("hidden"));
    await soon(() => isShown(frame)).toBe(true);
    await host.page.evaluate(() => document.getElementById("box")?.classList.add("hidden"));
    await host.page.evaluate(() => document.getElementById("box")?.classList.remove("hidden"));
    await soon(() => isShown(frame)).toBe(true);
    expect(host.page.workers()).toEqual([]);
  });

  it("a lazy frame asks for nothing until it is near", async () => {
    const host = await openHost(sites, {
      head: '<link rel="stylesheet" href="/tall.css">',
      body: `<div class="late">${iframe(sites, GRAPH, { loading: "lazy" })}</div>`,
      context: { viewport: { width: 900, height: 400 } },
    });
    await host.page.waitForLoadState("load");
    expect(host.requests.filter((url) => url.startsWith(sites.app))).toEqual([]);
    await host.page.evaluate(() => document.querySelector("iframe")?.scrollIntoView());
    const frame = await host.frame();
    await soon(() => isShown(frame)).toBe(true);
  });

  it("a frame of no size that gets one is laid out once", async () => {
    const host = await openHost(sites, { body: iframe(sites, GRAPH, { width: "0", height: "0" }) });
    const frame = await host.frame();
    await frame.evaluate(() => {
      const widths: number[] = [];
      Reflect.set(globalThis, "widths", widths);
      new MutationObserver((changes) => {
        for (const { target } of changes) if (target instanceof HTMLCanvasElement) widths.push(target.width);
      }).observe(document.body, { attributes: true, attributeFilter: ["width"], subtree: true });
    });
    await host.page.evaluate(() => {
      const frame = document.querySelector("iframe");
      frame?.setAttribute("width", "800");
      frame?.setAttribute("height", "500");
    });
    await soon(() => isShown(frame)).toBe(true);
    const widths: readonly number[] = await frame.evaluate(() => Reflect.get(globalThis, "widths"));
    expect(new Set(widths.filter((width) => width > 0)).size).toBeLessThanOrEqual(1);
  });

  it.each(VIEWS)("at 280 pixels the %s scrolls nothing sideways", async (view) => {
    const host = await openHost(sites, {
      body: iframe(sites, `view=${view}&${LENS}`, { width: "280", height: "500" }),
    });
    const frame = await host.frame();
    await frame.getByRole("link", { name: "Open in Entente" }).waitFor();
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
    const wide = await frame.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} in ${clientWidth}`),
    );
    expect(wide).toEqual([]);
    if (view === "graph") {
      expect(await frame.locator("canvas").count()).toBe(0);
      await frame.getByRole("button", { name: "Pakistan and Russia" }).first().waitFor();
    }
  });

  it.each([
    [800, 500],
    [640, 400],
    [360, 640],
    [280, 400],
    [800, 200],
  ])(
    "a story in %i by %i pixels keeps its words, its steps and the way out within reach, and nothing over another",
    async (width, height) => {
      const host = await openHost(sites, {
        body: iframe(sites, "view=story&v=1", { width: `${width}`, height: `${height}` }),
      });
      const frame = await host.frame();
      const parts = [
        frame.getByRole("heading", { level: 1 }),
        frame.getByRole("button", { name: "Next step" }),
        frame.getByRole("link", { name: "Open in Entente" }),
      ];
      await parts[0]?.waitFor();
      const [seat, next] = [await host.page.locator("iframe").boundingBox(), await parts[1]?.boundingBox()];
      if (!seat || !next) throw new Error("The story is not there.");
      // Lower than that the frame scrolls as a whole.
      if (height >= 400)
        expect(next.y + next.height, "the steps, unscrolled").toBeLessThanOrEqual(seat.y + seat.height);
      for (const part of parts) {
        await part.scrollIntoViewIfNeeded();
        // Fails where something else would take the press.
        await part.click({ trial: true });
      }
      const bars = await frame.getByRole("navigation", { name: "Steps" }).boundingBox();
      const last = await frame.getByRole("button", { name: /^Step 7:/ }).boundingBox();
      const where = await frame.getByText(/^1 of 7/).boundingBox();
      if (!bars || !last || !where) throw new Error("The foot of the story is not there.");
      const isBelow = where.y >= last.y + last.height;
      expect(isBelow || where.x >= last.x + last.width, "bars and words of the foot").toBe(true);
      if (width === 280) {
        const list = await frame.getByRole("table").first().boundingBox();
        const title = await parts[0]?.boundingBox();
        expect(list && title && list.y > title.y, "the list of ties is below the words").toBe(true);
      }
    },
  );

  it.each([
    ["a screen of three dots to the pixel", { deviceScaleFactor: 3 }, ""],
    ["a page that is zoomed", {}, '<link rel="stylesheet" href="/zoom.css">'],
  ])("on %s it is sharp, and a press hits what is under it", async (_what, context, head) => {
    const host = await openHost(sites, {
      head,
      context,
      body: iframe(sites, `view=graph&v=1&from=2024-10&to=2025-09`, { width: "600", height: "420" }),
    });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    await soon(() => isShown(frame)).toBe(true);
    const box = await frame.locator("canvas").first().boundingBox();
    if (!box) throw new Error("There is no drawing.");
    const told = async () => (await toldOf(host.page, "selection.changed")).length;
    // The first of a grid of places that holds something is pressed.
    for (let nth = 0; nth < 400 && (await told()) === 0; nth += 1) {
      const [x, y] = [
        box.x + ((nth % 20) + 0.5) * (box.width / 20),
        box.y + (Math.floor(nth / 20) + 0.5) * (box.height / 20),
      ];
      await host.page.mouse.move(x, y);
      const cursor = await frame.evaluate(
        () => getComputedStyle(document.querySelector("canvas") ?? document.body).cursor,
      );
      if (cursor === "pointer") await host.page.mouse.click(x, y);
    }
    await soon(told).toBeGreaterThan(0);
  });

  it("in forced colours everything is there in the reader's own", async () => {
    const host = await openHost(sites, { body: iframe(sites, GRAPH), context: { forcedColors: "active" } });
    const frame = await host.frame();
    await soon(() => isShown(frame)).toBe(true);
    const [ground, canvas] = await frame.evaluate(() => {
      const probe = document.createElement("p");
      probe.style.backgroundColor = "Canvas";
      document.body.append(probe);
      const colours = [document.body, probe].map((one) => getComputedStyle(one).backgroundColor);
      probe.remove();
      return colours;
    });
    expect(ground).toBe(canvas);
  });
});
