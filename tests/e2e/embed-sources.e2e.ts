import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntenteView } from "../../src/embed/element/published.d.ts";
import { frozenCopy } from "./support/embed-copy.ts";
import { iframe, openHost, SANDBOX, soon } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";
import { allTold, call, openPage, openView, refusal, untilTold, viewTag } from "./support/embed-view.ts";

const LENS = "from=2024-10&to=2025-09&sel=tie.PAK~RUS";

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
});
afterAll(() => sites?.close());

describe("data that a host hands over", () => {
  const row = (id: string, quantity: unknown) => ({
    id,
    exporter: "RUS",
    importer: "PAK",
    commodity: "crude",
    period: "2025-08",
    quantity,
    unit: "kt",
    quality: "estimate",
    source: "main_article",
  });

  it("is shown from memory and never kept; what cannot be read is named and left out", async () => {
    const { page, view } = await openView(sites, { view: "timeline", sel: "tie.PAK~RUS" });
    const loaded = await call(page, "load", { rows: [row("one", 120), row("two", "much"), 7] }, { mode: "merge" });
    expect(loaded).toMatchObject({ counts: { flows: 1 }, mode: "merge" });
    expect((loaded as { problems: readonly { path: string }[] }).problems).toHaveLength(2);
    expect(await view.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
      "entente-workspaces",
    );
    expect(await refusal(page, "load", { rows: "none" })).toMatchObject({ code: "bad_request" });
    expect(await refusal(page, "load", { dossier: { files: {} } })).toMatchObject({ code: "bad_request" });
  });

  it("may be a whole dossier, which takes the place of the one shown", async () => {
    const folder = "mocks/dossiers/pakistan-russia";
    const files = Object.fromEntries(
      ["dossier", "actors", "arrangements", "events", "quotes", "sources", "prices", "flows"].map((name) => [
        `${name}.json`,
        JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")),
      ]),
    );
    files["dossier.json"].title = "A title that the host gave";
    const { page } = await openView(sites);
    const before = await call<{ counts: Record<string, number> }>(
      page,
      "load",
      { dossier: { files } },
      { mode: "preview" },
    );
    expect(before.counts).toMatchObject({ actors: 36, quotes: 136 });
    const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
    expect(await frame?.getByText("A title that the host gave").count()).toBe(0);
    await call(page, "load", { dossier: { files } });
    await frame?.getByText("A title that the host gave").first().waitFor();
    const given = await page.evaluate(() => {
      const view = document.querySelector<EntenteView>("entente-view");
      if (view) view.data = { rows: [] };
      return view?.data;
    });
    expect(given).toMatchObject({ rows: [] });
  });
});

describe("a source that asks who reads", () => {
  /** A folder beside the app that answers whoever has the token, and notes who asked how. */
  async function guard(context: BrowserContext, good: string) {
    const asked: { readonly path: string; readonly authorization: string | undefined }[] = [];
    const embedOrigins = [sites.portal, sites.abroad];
    await context.route("**/config.json", (route) =>
      route.fulfill({ json: { source: { base: "data/" }, embedOrigins } }),
    );
    await context.route("**/data/**", async (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^.*\/data\//, "");
      const { authorization } = await route.request().allHeaders();
      asked.push({ path, authorization });
      if (authorization !== `Bearer ${good}`) return route.fulfill({ status: 401, body: "" });
      return route.fulfill({ path: `mocks/dossiers/${path}`, contentType: "application/json" });
    });
    return asked;
  }
  /** Gives the element a provider of these tokens, one after the other. */
  const provide = (page: Page, ...tokens: readonly string[]) =>
    page.evaluate(async (given) => {
      await customElements.whenDefined("entente-view");
      const known = document.querySelector<EntenteView>("entente-view");
      const view = known ?? (document.createElement("entente-view") as EntenteView);
      const reasons: string[] = [];
      Reflect.set(globalThis, "reasons", reasons);
      const left = [...given];
      view.authProvider = async ({ reason }) => {
        reasons.push(reason);
        return { token: left.shift() ?? "none", expiresAt: new Date(Date.now() + 600_000).toISOString() };
      };
      if (known) return;
      Object.assign(view, { src: document.body.dataset.app, view: "graph", sel: "tie.IND~RUS" });
      document.body.append(view);
    }, tokens);
  const REFUSED = /^error: Failed to load resource: .* 401 .*\/data\//;

  it("gets the token of the host's provider, and nobody else does", async () => {
    let asked: Awaited<ReturnType<typeof guard>> = [];
    sites.put("/app-address.js", {
      type: "text/javascript",
      body: `document.body.dataset.app = ${JSON.stringify(sites.app)};`,
    });
    const host = await openPage(sites, {
      body: '<script src="/app-address.js"></script>',
      expected: [REFUSED],
      before: async (_page, context) => {
        asked = await guard(context, "good");
      },
    });
    await provide(host.page, "good");
    await untilTold(host.page, "entente:interactive");
    const view = await host.frame();
    await view.getByRole("heading", { name: "India–Russia is allied" }).waitFor();
    expect(await allTold(host.page, "entente:authrequired")).toHaveLength(1);
    expect(await host.page.evaluate(() => Reflect.get(globalThis, "reasons"))).toEqual([expect.stringMatching(/\w/)]);
    expect(asked.some(({ authorization }) => authorization === "Bearer good")).toBe(true);
    expect(host.requests.filter((url) => url.includes("good"))).toEqual([]);
    const kept = await view.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain("good");
  });

  it("is asked again with the next token where one is refused, and by a provider that comes late", async () => {
    const host = await openPage(sites, {
      body: viewTag(sites, { sel: "tie.IND~RUS" }),
      expected: [REFUSED, /^warning: <entente-view>: .*sign-in/],
      before: (_page, context) => guard(context, "good"),
    });
    expect(await untilTold(host.page, "entente:authrequired")).toEqual({ reason: expect.stringMatching(/\w/) });
    await provide(host.page, "stale", "good");
    await untilTold(host.page, "entente:interactive");
    await (await host.frame()).getByRole("heading", { name: "India–Russia is allied" }).waitFor();
    expect(await host.page.evaluate(() => Reflect.get(globalThis, "reasons").length)).toBe(2);
  });
});

describe("a frozen copy", () => {
  const beside = (context: BrowserContext, id: string, text: string) =>
    context.route(`**/snapshots/${id}.json`, (route) =>
      route.fulfill({ body: text, contentType: "application/json", headers: { "access-control-allow-origin": "*" } }),
    );

  it.each(["graph", "timeline", "reader", "story", "desk"] as const)(
    "of the %s shows what stood that day, and how far live data has moved since",
    async (view) => {
      const { id, text } = await frozenCopy(view, LENS);
      const host = await openHost(sites, {
        body: iframe(sites, `view=${view}&v=1&snapshot=${id}`),
        before: (_page, context) => beside(context, id, text),
      });
      const frame = await host.frame();
      await frame.getByText(/Frozen on 30 Jun 2026\./).waitFor();
      await frame.getByText(/Since 30 Jun 2026: .*\d quotes were added/).waitFor();
    },
  );

  it("that was changed by a single sign is refused in words, with the way to live data", async () => {
    const { id, text } = await frozenCopy("graph", LENS);
    const host = await openHost(sites, {
      body: iframe(sites, `view=graph&v=1&snapshot=${id}`),
      before: (_page, context) => beside(context, id, text.replace("Pakistan", "Pakistam")),
    });
    const frame = (await (await host.page.locator("iframe").elementHandle())?.contentFrame()) ?? host.page.mainFrame();
    const alert = frame.getByRole("alert");
    await alert.getByText(/is not the one that was asked for: its sum is/).waitFor();
    await frame.getByRole("button", { name: "Show live data" }).click();
    await frame
      .getByRole("heading", { name: /Pakistan/ })
      .first()
      .waitFor();
  });

  it("opens without an origin too", async () => {
    const { id, text } = await frozenCopy("graph", LENS);
    const host = await openHost(sites, {
      body: iframe(sites, `view=graph&v=1&snapshot=${id}`, { sandbox: SANDBOX.replace("allow-same-origin ", "") }),
      before: (_page, context) => beside(context, id, text),
    });
    await (await host.frame()).getByText(/Frozen on 30 Jun 2026\./).waitFor();
  });

  it("that lies beside the page comes by way of the element, and without a line in the console", async () => {
    const { id, text } = await frozenCopy("graph", LENS);
    sites.put(`/copies/${id}.json`, { body: text, type: "application/json" });
    const { page, view } = await openView(sites, { from: "", to: "", snapshot: id, "snapshot-base": "/copies/" });
    await view.getByText(/Frozen on 30 Jun 2026\..*9 quotes were added/).waitFor();
    expect(await allTold(page, "entente:error")).toEqual([]);
    expect(await refusal(page, "undo")).toMatchObject({ code: "forbidden" });
    await soon(async () => (await call<{ lens: object }>(page, "getState")).lens).toMatchObject({ sel: "tie.PAK~RUS" });
  });
});
