import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerTo, heardBy, refusalOf, toldOf } from "./support/embed-hand.ts";
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

describe("what a host asks for is done", () => {
  it("lens: set whole or in part, what cannot be used is named and the rest applies", async () => {
    const host = await connected();
    const frame = await host.frame();
    const part = await answerTo(host.page, "state.set", {
      lens: { sel: "tie.PAK~RUS", min: "lots", dance: "1" },
      partial: true,
    });
    expect(part.lens).toMatchObject({ sel: "tie.PAK~RUS" });
    expect(part.ignored.map(({ path }) => path).sort()).toEqual(["lens.dance", "lens.min"]);
    await frame.getByRole("heading", { name: /Pakistan–Russia/ }).waitFor();
    await answerTo(host.page, "months.set", { from: "2023-01", to: "2023-12" });
    await frame.getByText(/Jan – Dec 2023|Jan 2023 – Dec 2023/).waitFor();
    const whole = await answerTo(host.page, "state.set", { lens: {} });
    expect(whole.lens).not.toHaveProperty("sel");
    await answerTo(host.page, "focus", { ref: "tie.IND~RUS" });
    await frame.getByRole("heading", { name: /India–Russia/ }).waitFor();
    await soon(async () => (await toldOf(host.page, "selection.changed")).at(-1)).toEqual({ ref: "tie.IND~RUS" });
    await answerTo(host.page, "select", { ref: null });
    await soon(async () => (await toldOf(host.page, "selection.changed")).at(-1)).toEqual({ ref: null });
    const { lens } = await answerTo(host.page, "state.get");
    expect(lens).not.toHaveProperty("sel");
    await soon(async () => (await toldOf(host.page, "state.changed")).at(-1)).toEqual({ lens });
  });

  it("views, levels, language and story", async () => {
    const host = await connected();
    const frame = await host.frame();
    await answerTo(host.page, "ui.set", { ui: "none" });
    await soon(() => frame.getByRole("heading").count()).toBe(0);
    await frame.getByRole("link", { name: "Open in Entente" }).waitFor();
    await answerTo(host.page, "ui.set", { ui: "full" });
    expect(await answerTo(host.page, "locale.set", { lang: "ur-PK" })).toMatchObject({ applied: ["lang", "dir"] });
    expect(await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      "ur-PK",
      "rtl",
    ]);
    await answerTo(host.page, "locale.set", { lang: "en" });
    await answerTo(host.page, "view.set", { view: "reader" });
    await frame.getByRole("region", { name: "Reader" }).waitFor();
    const first = await answerTo(host.page, "present", { action: "start" });
    expect(first.step).toBe(1);
    expect(first.of).toBeGreaterThan(2);
    expect(await answerTo(host.page, "present", { action: "next" })).toEqual({ step: 2, of: first.of });
    expect(await answerTo(host.page, "present", { action: "goto", step: 3 })).toEqual({ step: 3, of: first.of });
    await answerTo(host.page, "step.set", { step: 1 });
    await soon(async () => (await toldOf(host.page, "step.changed")).at(-1)).toEqual({ step: 1, of: first.of });
    expect(await answerTo(host.page, "present", { action: "prev" })).toEqual({ step: 1, of: first.of });
    await answerTo(host.page, "present", { action: "blank" });
    await answerTo(host.page, "present", { action: "blank" });
    await answerTo(host.page, "present", { action: "end" });
  });

  it("M6 tokens of the look: colours and lengths that can be read are taken, all else is refused and says why", async () => {
    const host = await connected();
    const frame = await host.frame();
    const styleOf = (name: string) =>
      frame.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), name);
    const taken = await answerTo(host.page, "theme.set", {
      tokens: { act: "#1a3fb0", radius: "2px", "font-size": 18 },
    });
    expect([...taken.applied].sort()).toEqual(["act", "font-size", "radius"]);
    expect(await styleOf("--color-act")).toBe("#1a3fb0");
    expect(await styleOf("font-size")).toBe("18px");
    const pale = await answerTo(host.page, "theme.set", { tokens: { ink: "#bbbbbb" } });
    expect(pale.applied).toEqual([]);
    expect(pale.ignored).toEqual([
      { path: "tokens.ink", reason: expect.stringMatching(/contrast of \d\.\d\d:1; text needs 4\.5:1/) },
    ]);
    const attack = {
      ink: "url(https://x.example/)",
      act: "red;}body{display:none",
      "font-size": "99px",
      position: "fixed",
    };
    const refused = await answerTo(host.page, "theme.set", { tokens: attack });
    expect(refused.applied).toEqual([]);
    expect(refused.ignored.map(({ path }) => path).sort()).toEqual(
      Object.keys(attack)
        .map((name) => `tokens.${name}`)
        .sort(),
    );
    await answerTo(host.page, "theme.set", { theme: "dark" });
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    // A blue that reads on white does not on black: it went with the theme.
    expect(await styleOf("--color-act")).not.toBe("#1a3fb0");
  });

  it("exports come as files, and edits are refused", async () => {
    const host = await connected();
    const { page } = host;
    for (const [format, type, name] of [
      ["svg", /^image\/svg\+xml/, /\.svg$/],
      ["png", /^image\/png/, /\.png$/],
      ["flows-csv", /^text\/csv/, /\.csv$/],
      ["evidence-csv", /^text\/csv/, /\.csv$/],
      ["json", /json/, /\.(json|zip)$/],
    ] as const) {
      const id = await page.evaluate((what) => hand.ask("export", { format: what }, 1), format);
      await page.waitForFunction((re) => hand.heard.some((one) => one.re === re), id, { timeout: 60_000 });
      const file = await page.evaluate(async (re) => {
        const payload = hand.heard.find((one) => one.re === re)?.payload as { name: string; type: string; blob: Blob };
        return {
          name: payload?.name,
          type: payload?.type,
          isBlob: payload?.blob instanceof Blob,
          size: payload?.blob.size,
        };
      }, id);
      expect(file, format).toMatchObject({
        isBlob: true,
        type: expect.stringMatching(type),
        name: expect.stringMatching(name),
      });
      expect(file.size, format).toBeGreaterThan(200);
    }
    for (const type of ["undo", "redo"] as const)
      expect(await refusalOf(page, type)).toMatchObject({ code: "forbidden", retryable: false });
  });

  it("M5 what is told holds refs and numbers: no words of articles or quotes, and no speaker's notes", async () => {
    const host = await connected(`view=story&v=1`);
    const { of } = await answerTo(host.page, "present", { action: "start" });
    for (let step = 1; step < of; step += 1) await answerTo(host.page, "present", { action: "next" });
    await answerTo(host.page, "view.set", { view: "reader" });
    for (const ref of ["quote.q-sharif-strong-relations", "quote.q-sharif-more-oil", "tie.PAK~RUS"]) {
      await answerTo(host.page, "select", { ref });
      await soon(async () => (await toldOf(host.page, "selection.changed")).at(-1)).toEqual({ ref });
    }
    const frame = await host.frame();
    await frame
      .getByText(/very strong relations/)
      .first()
      .waitFor();
    expect((await toldOf(host.page, "quote.opened")).length).toBeGreaterThanOrEqual(2);
    const all = JSON.stringify((await heardBy(host.page)).filter(({ kind }) => kind === "event"));
    for (const words of ["Be exact here", "strong relation", "more oil", "Sharif:", "did not stay in the room", "note"])
      expect(all.toLowerCase()).not.toContain(words.toLowerCase());
  });
});
