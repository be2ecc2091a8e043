import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntenteView } from "../../src/embed/element/published.d.ts";
import { SANDBOX, soon } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";
import { allTold, call, openPage, openView, refusal, untilTold, viewTag } from "./support/embed-view.ts";

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
});
afterAll(() => sites?.close());

describe("the element on a page that lets nothing inline run, under Trusted Types", () => {
  it("shows its label at once, then the view; is ready, then interactive", async () => {
    let letIt = () => {};
    const untilSeen = new Promise<void>((done) => {
      letIt = done;
    });
    const host = await openPage(sites, {
      body: viewTag(sites, { sel: "tie.IND~RUS" }, "<p>A still picture</p>"),
      before: (blank) => blank.route("**/embed/index.html?*", (route) => untilSeen.then(() => route.continue())),
    });
    for (const words of ["A view of alliances", "A still picture"]) await host.page.getByText(words).waitFor();
    const link = host.page.getByRole("link", { name: "Open in Entente" });
    expect(await link.getAttribute("href")).toBe(`${sites.app}?from=2024-10&to=2025-09&sel=tie.IND%7ERUS`);
    letIt();
    await untilTold(host.page, "entente:ready");
    await untilTold(host.page, "entente:interactive");
    const view = await host.frame();
    await view.getByRole("heading", { name: "India–Russia is allied" }).waitFor();
    const order = (await host.page.evaluate(() => globalThis.told)).map(({ name }) => name);
    expect(order.indexOf("entente:ready")).toBeLessThan(order.indexOf("entente:interactive"));
    const frame = host.page.locator("iframe");
    expect(await frame.getAttribute("title")).toBe("A view of alliances");
    expect(await frame.getAttribute("sandbox")).toContain("allow-same-origin");
    expect((await frame.getAttribute("sandbox"))?.split(" ").sort()).toEqual(SANDBOX.split(" ").sort());
    const ready = await host.page.evaluate(() => document.querySelector<EntenteView>("entente-view")?.ready);
    expect(ready).toMatchObject({ protocol: 1, capabilities: { readonly: true, deprecated: ["protocol 0"] } });
    expect(await host.page.evaluate(() => document.querySelector<EntenteView>("entente-view")?.version)).toMatch(
      /^\d+\.\d+\.\d+/,
    );
  });

  it("follows its attributes without loading anew, and each is a property too", async () => {
    const { page, view } = await openView(sites, { sel: "tie.IND~RUS" });
    await view.evaluate(() => Reflect.set(globalThis, "isSame", true));
    const set = (name: string, value: string | null) =>
      page.evaluate(
        ([attribute, to]) => {
          const element = document.querySelector<EntenteView>("entente-view");
          if (to === null) element?.removeAttribute(attribute);
          else element?.setAttribute(attribute, to);
        },
        [name, value] as const,
      );
    await set("sel", "tie.PAK~RUS");
    await view.getByRole("heading", { name: /Pakistan–Russia/ }).waitFor();
    await set("theme", "dark");
    await soon(() => view.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await set("lang", "ur");
    await soon(() => view.evaluate(() => document.documentElement.dir)).toBe("rtl");
    await set("ui", "none");
    await soon(() => view.getByRole("heading").count()).toBe(0);
    await set("ui", "full");
    await set("view", "reader");
    await view.getByRole("region", { name: "Reader" }).waitFor();
    await set("view", "story");
    await set("step", "3");
    expect(await untilTold(page, "entente:stepchange")).toBeTruthy();
    await soon(async () => (await allTold(page, "entente:stepchange")).at(-1)?.detail).toMatchObject({ step: 3 });
    await page.evaluate(() => {
      const element = document.querySelector<EntenteView>("entente-view");
      if (element) Object.assign(element, { view: "graph", label: "Another name", height: 420, sel: "tie.CHN~RUS" });
    });
    await view.getByRole("heading", { name: /China–Russia/ }).waitFor();
    const frame = page.locator("iframe");
    expect(await frame.getAttribute("title")).toBe("Another name");
    expect(await frame.getAttribute("height")).toBe("420");
    expect(await page.locator("entente-view").getAttribute("sel")).toBe("tie.CHN~RUS");
    expect(await view.evaluate(() => Reflect.get(globalThis, "isSame"))).toBe(true);
  });

  it("takes x=false for false", async () => {
    const { page } = await openView(sites, { hover: "false", "allow-print": "false", autoheight: "0" });
    const flags = await page.evaluate(() => {
      const view = document.querySelector<EntenteView>("entente-view");
      return [view?.hover, view?.allowPrint, view?.autoheight, view?.readonly];
    });
    expect(flags).toEqual([false, false, false, true]);
    expect(await page.locator("iframe").getAttribute("sandbox")).not.toContain("allow-modals");
    expect(await refusal(page, "print")).toMatchObject({ code: "forbidden" });
  });

  it("tells of what is picked, changed, hovered on request and followed, with details nobody can change", async () => {
    const { page, view } = await openView(sites, { hover: "" });
    await call(page, "select", "tie.PAK~RUS");
    expect(await untilTold(page, "entente:select")).toEqual({ ref: "tie.PAK~RUS" });
    await untilTold(page, "entente:statechange");
    await call(page, "select", "quote.q-sharif-strong-relations");
    expect(await untilTold(page, "entente:quoteopen")).toEqual({ ref: "quote.q-sharif-strong-relations" });
    const canvas = view.locator("canvas").first();
    const box = await canvas.boundingBox();
    for (let nth = 0; nth < 400 && (await allTold(page, "entente:hover")).length === 0; nth += 1)
      await page.mouse.move(
        (box?.x ?? 0) + ((nth % 20) + 0.5) * ((box?.width ?? 0) / 20),
        (box?.y ?? 0) + (Math.floor(nth / 20) + 0.5) * ((box?.height ?? 0) / 20),
      );
    await untilTold(page, "entente:hover");
    await page.evaluate(() =>
      document.addEventListener("entente:linkclick", (event) => event.preventDefault(), { once: true }),
    );
    await view.getByRole("link", { name: "Open in Entente" }).click();
    expect(await untilTold(page, "entente:linkclick")).toMatchObject({ href: expect.stringMatching(/index\.html/) });
    expect(page.context().pages()).toHaveLength(1);
    const opening = page.context().waitForEvent("page");
    await view.getByRole("link", { name: "Open in Entente" }).click();
    const opened = await opening;
    expect(await opened.evaluate(() => opener)).toBeNull();
    const told = await page.evaluate(() => globalThis.told);
    expect(told.filter(({ isFrozen }) => !isFrozen)).toEqual([]);
    await opened.waitForSelector('html[data-entente="ready"]', { state: "attached" });
  });

  it("answers its calls, gives one up when it is told to, and refuses in words", async () => {
    const { page, view } = await openView(sites);
    const asked = await call<{ lens: Record<string, string> }>(
      page,
      "setState",
      { sel: "tie.IND~RUS" },
      { partial: true },
    );
    expect(asked.lens).toMatchObject({ sel: "tie.IND~RUS" });
    expect(await call(page, "getState")).toMatchObject({ view: "graph", lens: { sel: "tie.IND~RUS" } });
    expect(await page.evaluate(() => document.querySelector<EntenteView>("entente-view")?.state)).toMatchObject({
      sel: "tie.IND~RUS",
    });
    expect(await call(page, "setMonths", "2023-01", "2023-12")).toEqual({ applied: true });
    expect(await call(page, "focusOn", "tie.PAK~RUS")).toEqual({ applied: true });
    await view.getByRole("heading", { name: /Pakistan–Russia/ }).waitFor();
    const first = await call<{ step: number; of: number }>(page, "present", "start");
    expect(await call(page, "present", "goto", { step: first.of })).toEqual({ step: first.of, of: first.of });
    await page.evaluate(() =>
      Object.assign(document.querySelector<EntenteView>("entente-view") ?? {}, { view: "graph" }),
    );
    for (const method of ["undo", "redo"]) expect(await refusal(page, method)).toMatchObject({ code: "forbidden" });
    expect(await refusal(page, "select", "tie.ZZZ~ZZY")).toMatchObject({ code: "not_found" });
    expect(await refusal(page, "select", 7)).toMatchObject({ code: "bad_request" });
    expect(await refusal(page, "export", "exe")).toMatchObject({ code: "bad_request" });
    expect(await refusal(page, "setState", 7)).toMatchObject({ code: "bad_request" });
    const given = await page.evaluate(async () => {
      const view = document.querySelector<EntenteView>("entente-view");
      const stop = new AbortController();
      const export_ = view?.export("png", { signal: stop.signal });
      stop.abort(new Error("No longer wanted"));
      const late = await view
        ?.getState({ signal: AbortSignal.abort(new Error("Never wanted")) })
        .catch((cause) => cause.message);
      return [await export_?.catch((cause) => cause.message), late];
    });
    expect(given).toEqual(["No longer wanted", "Never wanted"]);
    const file = await page.evaluate(async () => {
      const seen: number[] = [];
      const made = await document
        .querySelector<EntenteView>("entente-view")
        ?.export("svg", { onProgress: (done) => seen.push(done) });
      return { name: made?.name, size: made?.blob.size, seen };
    });
    expect(file).toMatchObject({ name: expect.stringMatching(/\.svg$/) });
    expect(file.size).toBeGreaterThan(1000);
  });

  it("takes tokens of the look, refuses those that cannot be read, and says so", async () => {
    const { page, view } = await openView(sites);
    const token = (name: string) =>
      view.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(one), name);
    await page.evaluate(() =>
      Object.assign(document.querySelector<EntenteView>("entente-view") ?? {}, { theme: { act: "#7a1f6b" } }),
    );
    await soon(() => token("--color-act")).toBe("#7a1f6b");
    await page.evaluate(() => {
      addEventListener("entente:error", (event) => event.preventDefault(), { capture: true, once: true });
      Object.assign(document.querySelector<EntenteView>("entente-view") ?? {}, { theme: { ink: "#cccccc" } });
    });
    expect(await untilTold(page, "entente:error")).toMatchObject({ message: expect.stringMatching(/contrast/) });
    await page.evaluate(() => Object.assign(document.querySelector<EntenteView>("entente-view") ?? {}, { theme: {} }));
    await soon(() => token("--color-act")).not.toBe("#7a1f6b");
  });

  it("fills the screen when a reader asks for it", async () => {
    const { page } = await openView(sites, {}, { body: `<button id="full">Fill the screen</button>${viewTag(sites)}` });
    await page.evaluate(() =>
      document.getElementById("full")?.addEventListener("click", () => {
        document.querySelector<EntenteView>("entente-view")?.requestFullscreen();
      }),
    );
    await page.click("#full");
    await soon(() => page.evaluate(() => document.fullscreenElement?.localName ?? null)).toBe("entente-view");
  });
});
