import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeCleanInBothThemes } from "./support/axe.ts";
import { connect } from "./support/embed-hand.ts";
import { iframe, openAt, openHost } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";
import { smallTargets } from "./support/targets.ts";
import { sideways } from "./support/words.ts";

const LENS = "v=1&from=2024-10&to=2025-09&sel=tie.PAK~RUS";
const SIZES = [
  { width: 800, height: 500 },
  { width: 360, height: 640 },
] as const;

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
});
afterAll(() => sites?.close());

/** The frame's own page, opened by itself at the size of a frame. */
async function openFrame(
  query: string,
  viewport: (typeof SIZES)[number],
  more: Partial<Parameters<typeof openAt>[1]> = {},
) {
  const { page } = await openAt(`${sites.app}embed/index.html?${query}`, {
    origins: [sites.app],
    context: { viewport },
    ...more,
  });
  await page.waitForSelector('html[data-entente="ready"], html[data-entente="failed"]', { state: "attached" });
  return page;
}

async function isClean(page: Page): Promise<void> {
  await axeCleanInBothThemes(page);
  expect(await smallTargets(page, 24)).toEqual([]);
  expect(await sideways(page)).toBe(0);
}

describe.each(SIZES)("axe finds nothing in either theme at $width x $height", (size) => {
  it.each(["graph", "timeline", "reader", "story", "desk"])("the %s", async (view) => {
    const page = await openFrame(`view=${view}&${LENS}`, size);
    await page.getByRole("link", { name: "Open in Entente" }).waitFor();
    await page.waitForLoadState("networkidle");
    await isClean(page);
  });

  it("the evidence of a tie, opened in the graph", async () => {
    const page = await openFrame(`view=graph&${LENS}`, size);
    await page.getByRole("button", { name: "Read what it rests on" }).click();
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading").first().waitFor();
    await isClean(page);
  });

  it("the ledger in the reader, in another language's page, with a notice", async () => {
    const page = await openFrame(`view=reader&${LENS}&tab=evidence&lang=ur&theme=pink&heading=2`, size);
    await page
      .getByRole("heading", { name: /Pakistan–Russia/ })
      .first()
      .waitFor();
    await isClean(page);
  });
});

describe("axe finds nothing in a view that may be written in", () => {
  it.each(["reader", "desk"].flatMap((view) => SIZES.map((size) => ({ view, ...size }))))(
    "the $view at $width x $height, its bar of what is added and a form begun by keys",
    async ({ view, width, height }) => {
      const size = { width: String(width), height: String(height) };
      const body = iframe(sites, `view=${view}&${LENS}&readonly=0`, size);
      const { page, frame: frameOf } = await openHost(sites, { at: sites.abroad, body });
      const frame = await frameOf();
      await connect(page, sites.app);
      await frame.getByRole("button", { name: "New evidence" }).press("Enter");
      await frame.getByRole("region", { name: "Choose the words of a quote" }).waitFor();
      await axeCleanInBothThemes(page, "body", frame);
      for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
      await frame.getByRole("form", { name: "New evidence" }).waitFor();
      await axeCleanInBothThemes(page, "body", frame);
      await page.keyboard.press("Escape");
      await frame.getByRole("form", { name: "New evidence" }).waitFor({ state: "detached" });
      expect(await smallTargets(frame, 24)).toEqual([]);
      expect(await sideways(frame)).toBe(0);
    },
  );
});

describe("axe finds nothing where nothing can be shown", () => {
  it.each([
    ["the source is not there", `view=graph&${LENS}&source=none`],
    ["a frozen copy is nowhere", `view=graph&v=1&snapshot=${"0".repeat(64)}`],
    ["the dossier is empty", "view=graph&v=1&scenario=empty"],
    ["a story is not there", "view=story&v=1&briefing=none"],
  ])("%s", async (_state, query) => {
    const page = await openFrame(query, SIZES[0], {
      expected: [/Failed to load resource/],
      before: async (blank) => {
        if (query.includes("source=none"))
          await blank.route("**/config.json", (route) => route.fulfill({ json: { source: { base: "nowhere/" } } }));
      },
    });
    await page.getByRole("link", { name: "Open in Entente" }).waitFor({ timeout: 60_000 });
    await isClean(page);
  });
});
