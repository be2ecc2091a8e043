import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { EVENTS as TOLD } from "#embed/protocol/host-event-parts.ts";
import { REQUESTS } from "#embed/protocol/request-parts.ts";
import { answerTo, connect, countMessages, heardBy, settled, untilMessages } from "./support/embed-hand.ts";
import { type Host, iframe, nthFrame, openHost, standing } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";

const VIEW = "view=graph&v=1&from=2024-10&to=2025-09&sel=tie.IND~RUS";

/** A server that says nothing of who may frame it. */
const LENIENT = { "content-security-policy": "object-src 'none'" };

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
});
afterAll(() => sites?.close());

/** How tall what a frame shows is. */
const contentOf = async (host: Host, nth: number) => {
  const frame = await host.frame(nth);
  return frame.evaluate(() => ({
    height: Math.ceil((document.getElementById("frame")?.getBoundingClientRect().height ?? 0) - 0.01),
  }));
};

describe("M1 the door of a frame", () => {
  it("opens to a listed origin, and says what is spoken behind it", async () => {
    const host = await openHost(sites, { body: iframe(sites, VIEW) });
    await host.frame();
    const greeting = await connect(host.page, sites.app, { nonce: "echo me" });
    expect(greeting).toMatchObject({ protocol: 1, v: 1, nonce: "echo me", capabilities: { readonly: true } });
    expect(greeting.app).toMatch(/^\d+\.\d+\.\d+/);
    expect(greeting.views).toEqual(["desk", "graph", "timeline", "reader", "story"]);
    expect([...greeting.capabilities.requests].sort()).toEqual(
      Object.keys(REQUESTS)
        .filter((type) => type !== "connect" && type !== "snapshot.get")
        .sort(),
    );
    expect([...greeting.capabilities.events].sort()).toEqual(
      Object.keys(TOLD)
        .filter((type) => type !== "listen")
        .sort(),
    );
    expect(greeting.limits).toMatchObject({ requestsPerSecond: 100, messageBytes: 1_000_000, loadBytes: 50_000_000 });
    const { lens, view } = await answerTo(host.page, "state.get");
    expect(view).toBe("graph");
    expect(lens).toMatchObject({ sel: "tie.IND~RUS" });
  });

  it("M10 is not there for an origin that is not listed, where the server says who may frame it", async () => {
    const host = await openHost(sites, {
      at: sites.stranger,
      body: iframe(sites, VIEW),
      expected: [/frame-ancestors/, /chrome-error/],
    });
    const refused = host.page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await refused;
    expect(host.noise).toEqual([]);
  });

  it("stays shut for a stranger whom the server let in, without an answer or a line in any console", async () => {
    const lenient = await startEmbedSites({ headers: LENIENT });
    onTestFinished(() => lenient.close());
    const host = await openHost(lenient, { at: lenient.stranger, body: iframe(lenient, VIEW) });
    const frame = await host.frame();
    await countMessages(frame);
    await host.page.evaluate((app) => {
      hand.knock({}, app);
      hand.knock({ protocols: [1], over: { origin: "http://127.0.0.1" } }, app);
      hand.post({ ns: "entente.embed", v: 1, kind: "request", id: "1", type: "state.get", payload: {} });
    }, lenient.app);
    await untilMessages(frame, 2);
    await settled(host.page, frame);
    expect(await heardBy(host.page)).toEqual([]);
    await host.close();
  });

  it("stays shut for a page without an origin", async () => {
    const lenient = await startEmbedSites({ headers: LENIENT });
    onTestFinished(() => lenient.close());
    const inner = `data:text/html,${encodeURIComponent(`<!doctype html><title>No origin</title>${iframe(lenient, VIEW)}`)}`;
    const body = `<iframe title="A page without an origin" width="900" height="600" src="${inner}"></iframe>`;
    const host = await openHost(lenient, { body, policy: null });
    const around = await nthFrame(host.page, 0);
    await around.waitForSelector("iframe");
    const frame = await standing((await (await around.$("iframe"))?.contentFrame()) ?? around);
    await countMessages(frame);
    const answers = await around.evaluate(async (app) => {
      const { port1, port2 } = new MessageChannel();
      const payload = { protocols: [1], sdk: "nobody", nonce: "n" };
      const message = { ns: "entente.embed", v: 1, kind: "request", id: "1", type: "connect", payload };
      Reflect.set(globalThis, "answers", []);
      port1.onmessage = ({ data }) => Reflect.get(globalThis, "answers").push(data);
      frames[0]?.postMessage(message, new URL(app).origin, [port2]);
      return origin;
    }, lenient.app);
    expect(answers).toBe("null");
    await untilMessages(frame, 1);
    await settled(host.page, frame);
    expect(await around.evaluate(() => Reflect.get(globalThis, "answers"))).toEqual([]);
    await host.close();
  });

  it("drops what is no knock of its parent: wrong shapes, no port, two ports, a sister, a newer version only", async () => {
    const twin = iframe(sites, VIEW);
    const host = await openHost(sites, { body: `${twin}${twin}` });
    const [frame, sister] = [await host.frame(0), await host.frame(1)];
    await countMessages(frame);
    const sent = await host.page.evaluate((app) => {
      const knocks: Parameters<typeof hand.knock>[0][] = [
        { ports: 0 },
        { ports: 2 },
        { protocols: [7] },
        { protocols: [7], v: 7 },
        { protocols: [] },
        { over: { ns: "else.embed" } },
        { over: { kind: "event" } },
        { over: { kind: "response", re: "1" } },
        { over: { type: "state.get" } },
        { over: { v: "1" } },
        { over: { v: -1 } },
        { over: { id: 7 } },
        { over: { id: "i".repeat(5000) } },
        { over: { payload: null } },
        { over: { payload: { protocols: "1", sdk: "s", nonce: "n" } } },
        { over: { payload: { protocols: [1], sdk: {}, nonce: "n" } } },
        { over: { payload: { protocols: [1], sdk: "s" } } },
      ];
      for (const knock of knocks) hand.knock(knock, app);
      const target = document.querySelector("iframe")?.contentWindow;
      const odd = [
        undefined,
        null,
        1,
        "connect",
        [],
        {},
        { ns: "entente.embed" },
        new Map(),
        new Date(),
        "x".repeat(1e6),
      ];
      for (const message of odd) target?.postMessage(message, "*", [new MessageChannel().port2]);
      return knocks.length + odd.length;
    }, sites.app);
    await sister.evaluate(() => {
      const payload = { protocols: [1], sdk: "sister", nonce: "n" };
      const message = { ns: "entente.embed", v: 1, kind: "request", id: "1", type: "connect", payload };
      const { port1, port2 } = new MessageChannel();
      Reflect.set(globalThis, "sisterHeard", 0);
      port1.onmessage = () => Reflect.set(globalThis, "sisterHeard", 1);
      parent.frames[0]?.postMessage(message, "*", [port2]);
    });
    await untilMessages(frame, sent + 1);
    await settled(host.page, frame);
    expect(await heardBy(host.page)).toEqual([]);
    expect(await sister.evaluate(() => Reflect.get(globalThis, "sisterHeard"))).toBe(0);
    await connect(host.page, sites.app);
  });

  it("picks the newest version both speak, and speaks the one before it too", async () => {
    const body = `${iframe(sites, VIEW)}${iframe(sites, VIEW)}`;
    const host = await openHost(sites, { body, expected: [/^warning: .*protocol 0/] });
    await host.frame(0);
    await host.frame(1);
    expect(await connect(host.page, sites.app, { protocols: [7, 1], v: 7 })).toMatchObject({ protocol: 1, v: 1 });
    expect((await answerTo(host.page, "state.get")).lens).toMatchObject({ sel: "tie.IND~RUS" });
    const old = await connect(host.page, sites.app, { nth: 1, protocols: [0], v: 0 });
    expect(old).toMatchObject({ protocol: 0, v: 0, capabilities: { deprecated: ["protocol 0"] } });
    const { lens } = await answerTo(host.page, "state.get", {}, 0);
    expect(new URLSearchParams(String(lens)).get("sel")).toBe("tie.IND~RUS");
    const set = await answerTo(host.page, "state.set", { lens: "?sel=tie.PAK~RUS" }, 0);
    expect(new URLSearchParams(String(set.lens)).get("sel")).toBe("tie.PAK~RUS");
  });
});

describe("M2 a frame nobody speaks to", () => {
  it("stands by itself, is useful, and posts its height alone, and that only where it is asked to", async () => {
    const quiet = iframe(sites, VIEW);
    const telling = iframe(sites, `${VIEW}&autoheight=1`);
    const host = await openHost(sites, { body: `${quiet}${telling}` });
    const frame = await host.frame(0);
    await host.frame(1);
    // The quiet one was there first: what it had to say it would have said by now.
    await host.page.waitForFunction(() => hand.atWindow.length > 0, null, { timeout: 10_000 });
    const told = await host.page.evaluate(() => hand.atWindow);
    expect(new Set(told.map(({ nth, origin }) => `${nth} ${origin}`))).toEqual(
      new Set([`1 ${new URL(sites.app).origin}`]),
    );
    const { height } = await contentOf(host, 1);
    for (const { data } of told) {
      const text = (typeof data === "string" ? data : JSON.stringify(data)).replaceAll(/"src":"[^"]*"/g, "");
      expect(text).toContain(String(height));
      expect(text).not.toMatch(/tie\.|quote|Russia/);
    }
    await frame.getByRole("link", { name: "Open in Entente" }).waitFor();
    await frame.getByRole("heading", { name: "India–Russia is allied" }).waitFor();
  });
});
