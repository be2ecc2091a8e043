import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { EntenteView } from "../../src/embed/element/published.d.ts";
import type { Host } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";
import { allTold, elementScript, openPage, viewTag } from "./support/embed-view.ts";

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
});
afterAll(() => sites?.close());

describe("an element that cannot connect", () => {
  const why = async (page: Page) => {
    await page.waitForFunction(() => customElements.get("entente-view") !== undefined);
    return page.evaluate(() =>
      document.querySelector<EntenteView>("entente-view")?.ready.then(
        () => null,
        ({ code, message }) => ({ code, message }),
      ),
    );
  };

  /** Lets the clock of a page run until what it waits for has come to something. */
  async function comesTo<Value>({ page }: Host, waits: Promise<Value>): Promise<Value> {
    let isOver = false;
    const end = () => {
      isOver = true;
    };
    waits.then(end, end);
    while (!isOver) await page.clock.runFor(1_000);
    return waits;
  }
  const clocked = (page: Page) => page.clock.install();

  it("says that its page is not listed, once, and the view stands by itself", async () => {
    const lenient = await startEmbedSites({ headers: { "content-security-policy": "object-src 'none'" } });
    onTestFinished(() => lenient.close());
    const line = /^warning: <entente-view>: No answer from .*\. Is .* embedOrigins/;
    const options = { at: lenient.stranger, body: viewTag(lenient), expected: [line], before: clocked };
    const host = await openPage(lenient, options);
    await host.frame();
    const message = expect.stringContaining(lenient.stranger);
    expect(await comesTo(host, why(host.page))).toMatchObject({ code: "timeout", message });
    expect(await allTold(host.page, "entente:error")).toHaveLength(1);
    await (await host.frame()).getByRole("link", { name: "Open in Entente" }).waitFor();
    await host.close();
  });

  it("says that page and app share an origin, and gives the frame none", async () => {
    const line = /^warning: <entente-view>: Serve app and page from two origins/;
    const host = await openPage(sites, {
      path: "/x",
      at: sites.app.replace(/\/$/, ""),
      expected: [line],
      before: (page) =>
        page.route(`${sites.app}x`, (route) =>
          route.fulfill({
            contentType: "text/html",
            body: `<!doctype html><link rel="icon" href="data:,"><title>Within</title>${elementScript(sites)}${viewTag(sites)}`,
          }),
        ),
    });
    expect(await why(host.page)).toMatchObject({
      code: "forbidden",
      message: expect.stringMatching(/two origins/),
    });
    expect(await host.page.locator("iframe").getAttribute("sandbox")).not.toContain("allow-same-origin");
    const frame = await host.frame();
    expect(await frame.evaluate(() => origin)).toBe("null");
  });

  it("gives it none in a document without an address of its own either, as previews are", async () => {
    const inner = `<!doctype html><title>Preview</title>${elementScript(sites)}${viewTag(sites)}`;
    const preview = inner.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const host = await openPage(sites, {
      path: "/y",
      at: sites.app.replace(/\/$/, ""),
      expected: [/^warning: <entente-view>: Serve app and page from two origins/],
      before: (page) =>
        page.route(`${sites.app}y`, (route) =>
          route.fulfill({
            contentType: "text/html",
            body: `<!doctype html><link rel="icon" href="data:,"><title>Around</title><iframe srcdoc="${preview}"></iframe>`,
          }),
        ),
    });
    const within = host.page.frameLocator("iframe").locator("entente-view iframe");
    await within.waitFor({ state: "attached" });
    expect(await within.getAttribute("sandbox")).not.toContain("allow-same-origin");
  });

  it("gives up a frame that never answers, and rejects what waits", async () => {
    sites.put("/silent/embed/index.html", { body: "<!doctype html><title>Silent</title>" });
    const host = await openPage(sites, {
      body: viewTag(sites, { src: `${sites.stranger}/silent/` }),
      policy: null,
      expected: [/^warning: <entente-view>: No answer from/],
      before: clocked,
    });
    await host.page.waitForFunction(() => customElements.get("entente-view") !== undefined);
    const waiting = host.page.evaluate(() =>
      document
        .querySelector<EntenteView>("entente-view")
        ?.getState()
        .then(
          () => "answered",
          ({ code }) => code,
        ),
    );
    expect(await comesTo(host, waiting)).toBe("timeout");
    expect(await why(host.page)).toMatchObject({ code: "timeout" });
  });

  it.each(["javascript:alert(1)", "data:text/html,hello", "", "http://"])(
    "refuses src=%s in words, without a frame",
    async (src) => {
      const host = await openPage(sites, {
        body: viewTag(sites, { src }),
        expected: [/^warning: <entente-view>: src=/],
      });
      expect(await why(host.page)).toMatchObject({ code: "bad_request" });
      await host.page.getByText(/is no URL\./).waitFor();
      expect(await host.page.locator("iframe").count()).toBe(0);
    },
  );
});
