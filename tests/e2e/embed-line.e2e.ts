import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerTo, connect, countMessages, heardBy, settled, toldOf, untilMessages } from "./support/embed-hand.ts";
import { iframe, openHost } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";

const VIEW = "view=graph&v=1&from=2024-10&to=2025-09&sel=tie.IND~RUS";

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
});
afterAll(() => sites?.close());

describe("a host that comes and goes", () => {
  it("may connect again after goodbye, after a dead port, and when its page is loaded anew", async () => {
    const host = await openHost(sites, { body: iframe(sites, VIEW) });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    await host.page.evaluate(() =>
      hand.post({ ns: "entente.embed", v: 1, kind: "event", id: "bye", type: "bye", payload: {} }),
    );
    await connect(host.page, sites.app);
    await answerTo(host.page, "select", { ref: "tie.PAK~RUS" });
    await host.page.evaluate(() => hand.hangUp());
    await connect(host.page, sites.app);
    expect((await answerTo(host.page, "state.get")).lens, "what was set is still so").toMatchObject({
      sel: "tie.PAK~RUS",
    });
    expect(frame.isDetached()).toBe(false);
    await host.page.reload();
    await host.frame();
    await connect(host.page, sites.app);
    expect((await answerTo(host.page, "state.get")).lens).toMatchObject({ sel: "tie.IND~RUS" });
  });

  it("keeps its place while it answers, whoever else knocks; once it is silent the next one takes it", async () => {
    const host = await openHost(sites, { body: iframe(sites, VIEW) });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    await countMessages(frame);
    await host.page.evaluate((app) => hand.knock({}, app), sites.app);
    await untilMessages(frame, 1);
    await host.page.waitForFunction(() => hand.heard.some(({ line, type }) => line === 0 && type === "ping"));
    await host.page.evaluate(() => {
      hand.at = 0;
    });
    await answerTo(host.page, "state.get");
    await settled(host.page, frame);
    expect((await heardBy(host.page)).filter(({ line }) => line === 1)).toEqual([]);
    await host.page.evaluate(() => {
      hand.deaf = true;
    });
    await connect(host.page, sites.app);
    await answerTo(host.page, "state.get");
    const heard = await heardBy(host.page);
    expect(heard.filter(({ line }) => line === 0).at(-1), "the silent one is told goodbye").toMatchObject({
      type: "bye",
    });
  });

  it("is let go when it falls silent, and the view stands on", async () => {
    const host = await openHost(sites, {
      body: iframe(sites, VIEW),
      before: (_page, context) => context.clock.install(),
    });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    await host.page.evaluate(() => {
      hand.deaf = true;
    });
    for (const ms of [15_000, 10_000, 5_000, 10_000, 5_000]) await host.context.clock.runFor(ms);
    await host.page.waitForFunction(() => hand.heard.some(({ type }) => type === "bye"));
    expect(await toldOf(host.page, "bye")).toHaveLength(1);
    await frame.getByRole("link", { name: "Open in Entente" }).waitFor();
  });
});
