import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishDossier } from "#data/publish/publish-dossier.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { EntenteView } from "../../src/embed/element/published.d.ts";
import { putPage, soon } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";
import { allTold, call, elementScript, openPage, openView, untilTold, viewTag } from "./support/embed-view.ts";

const LEFT = '<link rel="stylesheet" href="/low.css">';

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
  sites.put("/low.css", { type: "text/css", body: ".low { margin-top: 3000px } .narrow { width: 340px }" });
});
afterAll(() => sites?.close());

const heightOf = (page: Page) =>
  page
    .locator("iframe")
    .first()
    .evaluate((frame) => frame.getBoundingClientRect().height);

describe("the height of an element", () => {
  it.each(["graph", "timeline", "reader", "story", "desk"])(
    "is that of the %s where it is auto, and comes to rest",
    async (view) => {
      const { page, view: frame } = await openView(sites, {
        view,
        height: "auto",
        "min-height": "200",
        sel: "tie.IND~RUS",
      });
      const content = () =>
        frame.evaluate(() => Math.ceil((document.getElementById("frame")?.getBoundingClientRect().height ?? 0) - 0.01));
      await soon(async () => (await content()) - (await heightOf(page))).toBe(0);
      // What moved once the view stood is counted over as many frames as a loop would need to show itself.
      const told = async () => (await allTold(page, "entente:resize")).length;
      const [before, height] = [await told(), await heightOf(page)];
      await frame.evaluate(
        () =>
          new Promise<void>((done) => {
            let left = 40;
            const next = () => (left-- === 0 ? done() : requestAnimationFrame(next));
            next();
          }),
      );
      expect([await told(), await heightOf(page)]).toEqual([before, height]);
      expect(await told()).toBeLessThanOrEqual(6);
      expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    },
  );

  it("follows the width, and keeps within the bounds it is given", async () => {
    const { page } = await openView(sites, { height: "auto", "max-height": "900" }, { head: LEFT });
    const wide = await heightOf(page);
    const seen = (await allTold(page, "entente:resize")).length;
    await page.evaluate(() => document.querySelector("entente-view")?.classList.add("narrow"));
    await untilTold(page, "entente:resize", 0, seen);
    await soon(async () => (await heightOf(page)) > 200).toBe(true);
    await page.evaluate(() => document.querySelector("entente-view")?.setAttribute("max-height", "260"));
    await soon(() => heightOf(page)).toBe(260);
    await page.evaluate(() => document.querySelector("entente-view")?.setAttribute("min-height", "300"));
    await soon(() => heightOf(page)).toBe(300);
    await page.evaluate(() => {
      const view = document.querySelector("entente-view");
      view?.classList.remove("narrow");
      view?.removeAttribute("max-height");
      view?.removeAttribute("min-height");
    });
    await soon(async () => Math.abs((await heightOf(page)) - wide)).toBeLessThanOrEqual(1);
  });
});

/** Oil of a month, as a feed spells it. */
const rowOf = (period: string) => ({
  id: `row-${period}`,
  exporter: "RUS",
  importer: "PAK",
  commodity: "crude",
  period,
  quantity: 7,
  unit: "kt",
  quality: "reported",
  source: sampleDossier().sources[0]?.id,
});

/** A dossier as the files of its folder. */
async function filesOf(dossier: Dossier) {
  const { folder } = await publishDossier(dossier);
  return Object.fromEntries([...folder].map(([path, text]) => [path.replace(`${dossier.id}/`, ""), text]));
}

describe("an element that is moved about", () => {
  it("has its lens, step, tokens and data again wherever it is put", async () => {
    const { page } = await openView(sites, {}, { body: `<main></main><section></section>${viewTag(sites)}` });
    await call(page, "setState", { sel: "tie.PAK~RUS", from: "2023-01", to: "2023-12" });
    await page.evaluate(() =>
      Object.assign(document.querySelector("entente-view") ?? {}, { theme: { act: "#7a1f6b" } }),
    );
    await call(page, "load", { rows: [] }, { mode: "replace" });
    const from = await page.evaluate(() => {
      const heard = globalThis.told.length;
      const view = document.querySelector("entente-view");
      if (view) document.querySelector("main")?.append(view);
      return heard;
    });
    await untilTold(page, "entente:interactive", 0, from);
    await page.evaluate(() => document.querySelector<EntenteView>("entente-view")?.ready);
    expect(await call(page, "getState")).toMatchObject({
      lens: { sel: "tie.PAK~RUS", from: "2023-01", to: "2023-12" },
    });
    const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
    await soon(() =>
      frame?.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--color-act")),
    ).toBe("#7a1f6b");
    const moved = await page.evaluate(() => {
      const heard = globalThis.told.length;
      const [view, section] = [document.querySelector("entente-view"), document.querySelector("section")];
      if (!view || !section || !("moveBefore" in section)) return null;
      Reflect.apply(Reflect.get(section, "moveBefore"), section, [view, null]);
      return heard;
    });
    expect(await call(page, "getState")).toMatchObject({ lens: { sel: "tie.PAK~RUS" } });
    expect((await page.evaluate(() => globalThis.told)).slice(moved ?? 0).map(({ name }) => name)).not.toContain(
      "entente:ready",
    );
  });

  it("shows the host's dossier, and over it the host's rows, wherever it is put", async () => {
    const { page } = await openView(sites, {}, { body: `<main></main>${viewTag(sites)}` });
    const { quotes } = sampleDossier();
    const dossier = { ...sampleDossier(), id: "given", title: "Given by the portal", quotes: quotes.slice(0, 60) };
    await call(page, "load", { dossier: { files: await filesOf(dossier) } });
    await call(page, "load", { rows: ["2024-11", "2025-02", "2025-08"].map(rowOf) });
    const shown = () =>
      page.evaluate(async () => {
        const view = document.querySelector<EntenteView>("entente-view");
        const tables = [await view?.export("evidence-csv"), await view?.export("flows-csv")];
        return Promise.all(tables.map((table) => table?.blob.text()));
      });
    const before = await shown();
    const from = await page.evaluate(() => {
      const heard = globalThis.told.length;
      document.querySelector("main")?.append(document.querySelector("entente-view") ?? "");
      return heard;
    });
    await untilTold(page, "entente:ready", 0, from);
    await page.evaluate(() => document.querySelector<EntenteView>("entente-view")?.ready);
    expect(await shown()).toEqual(before);
    expect(before[1]?.trim().split("\n"), "a head and the rows").toHaveLength(4);
  });

  it("takes data and a lens that are set in one go, and has both in its next place, however soon it is moved", async () => {
    const { page } = await openView(sites, {}, { body: `<main></main>${viewTag(sites)}` });
    const files = await filesOf({ ...sampleDossier(), id: "given", title: "Given by the portal" });
    const setBoth = () =>
      page.evaluate((given) => {
        const state = { d: "given", sel: "tie.PAK~RUS", from: "2023-01", to: "2023-12" };
        Object.assign(document.querySelector("entente-view") ?? {}, { data: { dossier: { files: given } }, state });
      }, files);
    await setBoth();
    const wanted = { lens: { d: "given", sel: "tie.PAK~RUS", from: "2023-01", to: "2023-12" } };
    expect(await call(page, "getState")).toMatchObject(wanted);
    for (const _time of ["once", "again"]) {
      await page.evaluate(() => {
        const view = document.querySelector<EntenteView>("entente-view");
        if (view) document.querySelector("main")?.append(view);
      });
      expect(await call(page, "getState")).toMatchObject(wanted);
    }
    expect(await allTold(page, "entente:error")).toEqual([]);
  });

  it("says nothing when it is removed while it loads, and tells who waits", async () => {
    const host = await openPage(sites, {
      body: viewTag(sites),
      before: (page) => page.route("**/embed/index.html?*", () => undefined),
    });
    await host.page.waitForSelector("iframe");
    const codes = await host.page.evaluate(async () => {
      const view = document.querySelector<EntenteView>("entente-view");
      const waiting = [view?.ready, view?.getState(), view?.export("svg")];
      view?.remove();
      return Promise.all(
        waiting.map((one) =>
          one?.then(
            () => "answered",
            (cause) => cause.code,
          ),
        ),
      );
    });
    expect(codes).toEqual(["not_ready", "not_ready", "not_ready"]);
    expect(await allTold(host.page, "entente:error")).toEqual([]);
    await host.page.evaluate(async () => {
      const view = document.createElement("entente-view");
      for (let nth = 0; nth < 20; nth += 1) {
        document.body.append(view);
        view.remove();
      }
    });
    expect(await host.page.locator("iframe").count()).toBe(0);
  });

  it("is gone for good when it is destroyed", async () => {
    const { page } = await openView(sites);
    const code = await page.evaluate(async () => {
      const view = document.querySelector<EntenteView>("entente-view");
      const waiting = view?.export("png").then(
        () => "answered",
        (cause) => cause.code,
      );
      await view?.destroy();
      await view?.destroy();
      return waiting;
    });
    expect(code).toBe("not_ready");
    await untilTold(page, "entente:destroy");
    expect(await allTold(page, "entente:destroy")).toHaveLength(1);
    expect(await page.locator("iframe").count()).toBe(0);
    expect(await allTold(page, "entente:error")).toEqual([]);
  });
});

describe("several on a page", () => {
  it("stand beside one another, each with its own view and lens; those out of sight load when they are near", async () => {
    const views = ["graph", "timeline", "reader", "story", "desk"];
    const body =
      views.map((view) => viewTag(sites, { view, height: "300", loading: "eager" })).join("") +
      `<div class="low">${viewTag(sites)}</div>`;
    const host = await openPage(sites, { head: LEFT, body });
    for (const [nth, view] of views.entries())
      expect(await untilTold(host.page, "entente:interactive", nth)).toEqual({ view });
    await host.page.evaluate(async () => {
      const [first, second] = document.querySelectorAll<EntenteView>("entente-view");
      await first?.select("tie.PAK~RUS");
      await second?.select("tie.IND~RUS");
    });
    const lenses = await host.page.evaluate(async () => {
      const all = [...document.querySelectorAll<EntenteView>("entente-view")].slice(0, 3);
      return Promise.all(all.map((one) => one.getState().then(({ lens }) => lens.sel)));
    });
    expect(lenses).toEqual(["tie.PAK~RUS", "tie.IND~RUS", undefined]);
    expect((await allTold(host.page, "entente:ready")).map(({ nth }) => nth)).not.toContain(5);
    await host.page.evaluate(() => document.querySelector(".low")?.scrollIntoView());
    await untilTold(host.page, "entente:interactive", 5);
  });

  it("are defined once, though script and module are both there", async () => {
    sites.put("/both.js", {
      type: "text/javascript",
      body: `import { EntenteViewElement, RequestError } from "${sites.app}embed/v1/element.mjs";
        document.body.dataset.known = [typeof EntenteViewElement, typeof RequestError, customElements.get("entente-view").name !== ""].join();`,
    });
    const body = `${viewTag(sites)}<script type="module" src="/both.js"></script>`;
    const host = await openPage(sites, { body });
    await untilTold(host.page, "entente:interactive");
    expect(await host.page.evaluate(() => document.body.dataset.known)).toBe("function,function,true");
  });

  it("take what was set on them before the script came", async () => {
    sites.put("/early.js", {
      type: "text/javascript",
      body: `const view = document.querySelector("entente-view");
        Object.assign(view, { state: { sel: "tie.PAK~RUS" }, theme: { radius: 1 }, view: "graph", label: "Set early" });`,
    });
    const path = "/early.html";
    putPage(sites, path, { body: `${viewTag(sites)}<script src="/early.js"></script>`, head: elementScript(sites) });
    const host = await openPage(sites, { path });
    await untilTold(host.page, "entente:interactive");
    await soon(async () => (await call<{ lens: { sel?: string } }>(host.page, "getState")).lens.sel).toBe(
      "tie.PAK~RUS",
    );
    expect(await host.page.locator("iframe").getAttribute("title")).toBe("Set early");
  });
});
