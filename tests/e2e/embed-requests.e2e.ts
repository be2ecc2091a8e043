import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "#embed/protocol/contract.ts";
import { ask, heardBy, refusalOf } from "./support/embed-hand.ts";
import { type HostOptions, openConnected, soon } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";

const VIEW = "view=graph&v=1&from=2024-10&to=2025-09&sel=tie.IND~RUS";

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
});
afterAll(() => sites?.close());

/** A view on a portal's page, connected by hand. */
const connected = (query = VIEW, more: HostOptions = {}) => openConnected(sites, query, more);

describe("M3 what a host may ask", () => {
  it("is answered once each, however much of it comes: past a hundred a second it is told to wait", async () => {
    const { page } = await connected();
    const FLOOD = 5000;
    await page.evaluate((count) => {
      for (let nth = 0; nth < count; nth += 1) hand.ask(nth % 2 === 0 ? "ping" : "state.get", {}, 1);
    }, FLOOD);
    await page.waitForFunction((count) => hand.heard.filter(({ kind }) => kind === "response").length > count, FLOOD);
    const answers = (await heardBy(page)).filter(({ kind, type }) => kind === "response" && type !== "connect");
    expect(new Set(answers.map(({ re }) => re)).size).toBe(FLOOD);
    expect(answers).toHaveLength(FLOOD);
    const refused = answers.filter(({ error }) => error !== undefined);
    expect(new Set(refused.map(({ error }) => `${error?.code} ${error?.retryable}`))).toEqual(
      new Set(["rate_limited true"]),
    );
    expect(refused.length).toBeGreaterThan(FLOOD / 2);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(100);
    // It is answered again as soon as a second has passed.
    await soon(async () => (await ask(page, "state.get")).error?.code ?? "answered").toBe("answered");
  });

  it("is refused in words where it has the wrong shape, and never makes a noise", async () => {
    const { page } = await connected();
    const wrong: readonly (readonly [type: string, payload: unknown, path: string | undefined])[] = [
      ["state.set", {}, "lens"],
      ["state.set", { lens: 7 }, "lens"],
      ["state.set", { lens: { from: 7 } }, "lens.from"],
      ["state.set", { lens: {}, partial: "yes" }, "partial"],
      ["select", {}, "ref"],
      ["select", { ref: 7 }, "ref"],
      ["select", { ref: "<b>" }, "ref"],
      ["focus", { ref: null }, "ref"],
      ["months.set", { from: "2024-10" }, "to"],
      ["months.set", { from: "October", to: "2025-09" }, "from"],
      ["view.set", { view: "settings" }, "view"],
      ["step.set", { step: 0 }, "step"],
      ["step.set", { step: "1" }, "step"],
      ["theme.set", { theme: "pink" }, "theme"],
      ["theme.set", { tokens: [] }, "tokens"],
      ["locale.set", { lang: 7 }, "lang"],
      ["locale.set", { lang: "\u202e" }, "lang"],
      ["ui.set", { ui: "bare" }, "ui"],
      ["data.load", {}, "mode"],
      ["data.load", { mode: "merge" }, "dossier"],
      ["data.load", { mode: "merge", rows: {} }, "rows"],
      ["export", { format: "exe" }, "format"],
      ["export", { format: "png", scale: 99 }, "scale"],
      ["auth.set", { token: 7 }, "token"],
      ["auth.set", { token: "t", expiresAt: "tomorrow" }, "expiresAt"],
      ["present", { action: "dance" }, "action"],
    ];
    for (const [type, payload, path] of wrong) {
      const refused = await refusalOf(page, type, payload);
      expect([type, payload, refused.code, refused.path], refused.message).toEqual([
        type,
        payload,
        "bad_request",
        path,
      ]);
      expect(refused.message.length).toBeGreaterThan(8);
    }
    expect(await refusalOf(page, "window.close")).toMatchObject({ code: "unknown_type", retryable: false });
    expect(await refusalOf(page, "toString")).toMatchObject({ code: "unknown_type" });
    expect(await refusalOf(page, "connect", { protocols: [1], sdk: "s", nonce: "n" })).toMatchObject({
      code: "unknown_type",
    });
    expect(await refusalOf(page, "state.get", {}, 7)).toMatchObject({ code: "unsupported_version" });
    expect(await refusalOf(page, "select", { ref: "tie.ZZZ~ZZY" })).toMatchObject({ code: "not_found", path: "ref" });
    expect(await refusalOf(page, "step.set", { step: 999 })).toMatchObject({ code: "not_found" });
    expect(await refusalOf(page, "present", { action: "next" })).toMatchObject({ code: "not_ready" });
  });

  it("is refused where it is too large, and where its name is in use", async () => {
    const { page } = await connected();
    const large = await page.evaluate(() => hand.ask("state.set", { lens: { from: "x".repeat(1_100_000) } }, 1));
    const faultOf = async (re: string): Promise<Fault | undefined> => {
      await page.waitForFunction((id) => hand.heard.some((one) => one.re === id), re);
      return (await heardBy(page)).find((one) => one.re === re)?.error;
    };
    expect(await faultOf(large)).toMatchObject({ code: "too_large" });
    const deep = await page.evaluate(() => {
      let nest: object = {};
      for (let nth = 0; nth < 500; nth += 1) nest = { nest };
      return hand.ask("state.set", nest, 1);
    });
    expect(await faultOf(deep)).toMatchObject({ code: "too_large" });
    await page.evaluate(() => {
      const around = { ns: "entente.embed", v: 1, kind: "request", id: "twice" };
      hand.post({ ...around, type: "export", payload: { format: "svg" } });
      hand.post({ ...around, type: "state.get", payload: {} });
    });
    await page.waitForFunction(() => hand.heard.filter(({ re }) => re === "twice").length === 2);
    const twice = (await heardBy(page)).filter(({ re }) => re === "twice");
    expect(twice.map(({ type, error }) => [type, error?.code])).toEqual([
      ["state.get", "bad_request"],
      ["export", undefined],
    ]);
  });

  it("is passed over without a word where it is no message, and what a message holds besides is too", async () => {
    const { page } = await connected();
    await page.evaluate(() => {
      const event = { ns: "entente.embed", v: 1, kind: "event", id: "e" };
      for (const odd of [
        null,
        7,
        "state.get",
        [],
        {},
        new Date(),
        { ns: "entente.embed" },
        { ...event, ns: "else", type: "listen" },
        { ...event, type: "dance", payload: {} },
        { ...event, type: "listen", payload: { hover: "yes" } },
        { ...event, type: "size", payload: { width: 1, height: 1 } },
        { ...event, kind: "response", re: "nobody", type: "ping", payload: {} },
        { ...event, kind: "response", re: "nobody", type: "ping", error: "none" },
        { ...event, kind: "request", id: "x".repeat(5000), type: "ping" },
      ])
        hand.post(odd);
    });
    const id = await page.evaluate(() => hand.ask("state.get", { more: { than: "asked" } }, 1));
    await page.waitForFunction((re) => hand.heard.some((one) => one.re === re), id);
    const responses = (await heardBy(page)).filter(({ kind, type }) => kind === "response" && type !== "connect");
    expect(responses.map(({ re, error }) => [re, error])).toEqual([[id, undefined]]);
  });
});
