import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type DeskOptions, openDesk, untilState } from "./support/desk.ts";
import { overlaps, sideways } from "./support/words.ts";

/** Where the frame's parts lie, rounded. */
const places = (page: Page) =>
  page.evaluate(() =>
    [".masthead", "[data-pane=graph]", "[data-pane=timeline]", "[data-pane=reader]", ".desk-foot"].map((part) => {
      const { left, top, width, height } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
      return [part, ...[left, top, width, height].map(Math.round)].join(" ");
    }),
  );

/**
 * Words of the interface that something cuts off: held in an element which hides what does not fit, scrolls nowhere,
 * and shows no ellipsis (a shortened name is whole in its title and where it leads).
 */
const cutWords = (page: Page) =>
  page.evaluate(() => {
    const owners = [...document.querySelectorAll<HTMLElement>(".desk *")].filter(
      (element) =>
        element.closest("svg, .sr-only-text, [aria-hidden=true]") === null &&
        element.getClientRects().length > 0 &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const isCut = (owner: HTMLElement): boolean => {
      const words = document.createRange();
      words.selectNodeContents(owner);
      const text = words.getBoundingClientRect();
      for (let holder: HTMLElement | null = owner; holder; holder = holder.parentElement) {
        const { overflowX, overflowY, textOverflow, webkitLineClamp, clipPath } = getComputedStyle(holder);
        if (/auto|scroll/.test(overflowX + overflowY) || textOverflow === "ellipsis") return false;
        if (webkitLineClamp !== "none" || clipPath !== "none") return false;
        const box = holder.getBoundingClientRect();
        if (/hidden|clip/.test(overflowX) && (text.right > box.right + 2 || text.left < box.left - 2)) return true;
        if (/hidden|clip/.test(overflowY) && (text.bottom > box.bottom + 3 || text.top < box.top - 3)) return true;
      }
      return false;
    };
    return owners.filter(isCut).map((owner) => `${owner.className}: ${owner.textContent?.slice(0, 50)}`);
  });

/** Names and titles shortened by an ellipsis. */
const shortened = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all.filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.textContent),
    );

async function withStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const PHONE = { width: 390, height: 844 };
const VIEWS: readonly (readonly [string, DeskOptions])[] = [
  ["the desk with a tie", { path: "?sel=tie.PAK~RUS" }],
  ["the ledger", { path: "?sel=tie.PAK~RUS&tab=evidence" }],
  ["list and records", { path: "?sel=tie.IND~RUS&tab=data&form=list" }],
  ["a phone's graph", { path: "?sel=tie.PAK~RUS&pane=graph", viewport: PHONE, touch: true }],
  ["a phone's timeline", { path: "?pane=timeline", viewport: PHONE, touch: true }],
  ["a phone's reader", { path: "?sel=tie.PAK~RUS&pane=reader", viewport: PHONE, touch: true }],
];

describe("R36 without fonts and images", () => {
  it("is ready all the same, and its frame lies where it lies with them", async () => {
    const usual = await openDesk();
    const wanted = await places(usual.page);
    await usual.close();
    const { page } = await openDesk({
      expected: [/ERR_FAILED/],
      before: (fresh) => fresh.route(/\.(woff2?|png|svg|ico|webp)$/, (route) => route.abort()),
    });
    expect(await places(page)).toEqual(wanted);
    expect(await sideways(page)).toBe(0);
    expect(await cutWords(page)).toEqual([]);
  });

  it("shows words at once while a font is still under way", async () => {
    const { page } = await openDesk({ before: (fresh) => fresh.route(/\.woff2?$/, () => undefined), until: null });
    await untilState(page, "ready");
    await page.getByRole("heading", { name: "Alliance graph" }).waitFor({ state: "visible" });
    const blocking = await page.evaluate(() =>
      [...document.fonts].filter(
        ({ display }) => display !== "swap" && display !== "fallback" && display !== "optional",
      ),
    );
    expect(blocking.length, "every face lets another stand in").toBe(0);
  });
});

describe("R37 with reduced motion", () => {
  it("nothing on the page is animated when views answer a pick", async () => {
    const { page } = await openDesk({ reducedMotion: true });
    await page.keyboard.press(".");
    await expect.poll(() => new URL(page.url()).searchParams.get("sel")).not.toBeNull();
    const running = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 10)
        .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.className : "")),
    );
    expect(running).toEqual([]);
  });
});

describe("R38 with large text, wide spacing and small windows", () => {
  it.each(VIEWS)("%s at 200 % text cuts no word (WCAG 1.4.4)", async (_view, options) => {
    const { page } = await openDesk({ reducedMotion: true, ...options });
    await withStyle(page, "html { font-size: 200% }");
    await expect.poll(() => cutWords(page)).toEqual([]);
  });

  it.each([
    ["text at 200 % in 1440 x 900", { width: 1440, height: 900 }, "200%"],
    ["zoom of 200 % in 1440 x 900", { width: 720, height: 450 }, "100%"],
    ["zoom of 400 % in 1280 x 1024", { width: 320, height: 256 }, "100%"],
    ["a window of 1100 x 700", { width: 1100, height: 700 }, "100%"],
  ] as const)("shows the title whole and lays no words over others: %s", async (_case, viewport, fontSize) => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS", viewport, reducedMotion: true });
    await withStyle(page, `html { font-size: ${fontSize} }`);
    // What the workspace says of itself comes last, and takes its place in the masthead.
    await page.locator(".workspace-state").waitFor();
    for (const [view, query] of [
      ["graph", "?sel=tie.PAK~RUS&pane=graph"],
      ["stack", "?sel=actor.IND&chart=stacked&pane=timeline"],
      ["multiples", "?chart=multiples&price=on&pane=timeline"],
      ["article", "?sel=tie.PAK~RUS&pane=reader"],
      ["ledger", "?sel=tie.PAK~RUS&tab=evidence&pane=reader"],
      ["records", "?sel=tie.IND~RUS&tab=data&pane=reader"],
    ] as const) {
      await page.evaluate((address) => {
        history.pushState(null, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
      }, query);
      await page.locator(`[data-pane=${query.replace(/^.*pane=/, "")}]`).waitFor();
      await expect.poll(() => overlaps(page), { message: view }).toEqual([]);
      expect(await shortened(page, ".masthead-dossier :is(bdi, p)"), view).toEqual([]);
      expect(await sideways(page), view).toBe(0);
    }
  });

  it.each(VIEWS)("%s with the spacing of WCAG 1.4.12 cuts no word", async (_view, options) => {
    const { page } = await openDesk({ reducedMotion: true, ...options });
    await withStyle(
      page,
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
    );
    await expect.poll(() => cutWords(page)).toEqual([]);
  });

  it.each(["graph", "timeline", "reader"])("the %s at 400 % has room for itself", async (pane) => {
    const { page } = await openDesk({
      path: `?sel=tie.PAK~RUS&pane=${pane}`,
      viewport: { width: 320, height: 256 },
      reducedMotion: true,
    });
    expect(await sideways(page)).toBe(0);
    const height = await page.locator(`[data-pane=${pane}]`).evaluate((element) => element.clientHeight);
    expect(height).toBeGreaterThan(256);
  });
});

describe("R39 in forced colours", () => {
  it.each(["light", "dark"] as const)("selection and focus are in the system's colours, %s", async (theme) => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS", forcedColors: true, theme, reducedMotion: true });
    const seen = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "Highlight";
      const highlight = getComputedStyle(probe).color;
      probe.remove();
      const tab = document.querySelector("[role=tab][aria-selected=true]");
      const mark = document.querySelector("mark.quote-current, mark.quote-lit");
      return {
        highlight,
        tab: tab && getComputedStyle(tab).outlineColor,
        tabStyle: tab && getComputedStyle(tab).outlineStyle,
        mark: mark && getComputedStyle(mark).outlineStyle,
      };
    });
    expect(seen.tab).toBe(seen.highlight);
    expect(seen.tabStyle).toBe("solid");
    expect(seen.mark).not.toBe("none");
    await page.keyboard.press("3");
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(ring).toBe("solid");
  });
});

describe("other ways than dragging (WCAG 2.5.7)", () => {
  it("has fields for the window, keys for splitters, buttons for zoom", async () => {
    const { page } = await openDesk();
    await page.getByRole("button", { name: /Oct 2024 – Sep 2025/ }).click();
    await page.getByRole("textbox", { name: "From", exact: true }).fill("2024-06");
    await page.getByRole("button", { name: /Jun 2024 – Sep 2025/ }).waitFor();
    await page.getByRole("button", { name: "Done" }).click();
    for (const name of ["Width of graph and timeline", "Height of the graph"])
      expect(await page.getByRole("separator", { name }).getAttribute("tabindex")).toBe("0");
    for (const name of ["Zoom in", "Zoom out", "Fit"])
      expect(await page.getByRole("button", { name, exact: true }).count(), name).toBe(1);
  });

  it("closes a small panel when the focus goes on, so that it covers nothing (WCAG 2.4.11)", async () => {
    const { page } = await openDesk();
    await page.getByRole("button", { name: "Settings" }).click();
    const panel = page.getByRole("dialog", { name: "Settings" });
    await panel.waitFor();
    for (let stop = 0; stop < 10 && (await panel.count()) > 0; stop++) await page.keyboard.press("Tab");
    await expect.poll(() => panel.count()).toBe(0);
  });
});
