import { describe, expect, it } from "vitest";
import { axeClean, axeCleanInBothThemes } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { openBriefing } from "./support/panels.ts";

/** Every state of the desk, by its address. */
const STATES = {
  "at rest": "",
  "a tie selected": "?sel=tie.PAK~RUS",
  "an actor selected, its ties alone": "?sel=actor.IND&ego=IND",
  "a quote selected": "?sel=quote.q-sharif-strong-relations",
  "a month selected": "?sel=month.2023-06",
  "the ledger of a tie": "?sel=tie.PAK~RUS&tab=evidence",
  "all ties in the evidence tab": "?tab=evidence",
  "the records": "?tab=data",
  "the records of a pair": "?sel=tie.IND~RUS&tab=data",
  "the list of ties": "?form=list",
  "the matrix": "?form=matrix",
  "small multiples with prices": "?chart=multiples&price=1",
} as const;

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 900, height: 700 };

describe("axe finds nothing in either theme", () => {
  it.each(Object.entries(STATES))("%s", async (_state, path) => {
    const { page } = await openDesk({ path });
    await axeCleanInBothThemes(page);
  });

  it.each(["graph", "timeline", "reader"])("a phone showing the %s", async (pane) => {
    const { page } = await openDesk({ path: `?sel=tie.PAK~RUS&pane=${pane}`, viewport: PHONE, touch: true });
    await axeCleanInBothThemes(page);
  });

  it("a phone showing the briefing, a step open", async () => {
    const { page } = await openDesk({ viewport: PHONE, touch: true });
    await openBriefing(page, 3);
    await axeCleanInBothThemes(page);
  });

  it("the list of data problems, and the notice that leads to it", async () => {
    const { page } = await openDesk({ scenario: "broken" });
    await axeCleanInBothThemes(page);
    await page.getByRole("button", { name: /^Data problems/ }).click();
    await page.getByRole("dialog", { name: "Data problems" }).waitFor();
    await axeCleanInBothThemes(page);
  });

  it("failed, and nothing in the source", async () => {
    const failed = await openDesk({
      until: "failed",
      expected: [/Failed to load resource/],
      before: (fresh) =>
        fresh.route("**/config.json", (route) => route.fulfill({ json: { source: { base: "data/" } } })),
    });
    await failed.page.getByRole("alert").waitFor();
    await axeCleanInBothThemes(failed.page);
    const { page } = await openDesk({ scenario: "empty" });
    await axeCleanInBothThemes(page);
  });

  it("a tablet", async () => {
    const { page } = await openDesk({ path: "?pane=reader", viewport: TABLET });
    await axeCleanInBothThemes(page);
  });
});

describe.each(["light", "dark"] as const)("axe finds nothing, %s", (theme) => {
  it("loading, then still working", async () => {
    const { page } = await openDesk({
      theme,
      until: null,
      before: async (fresh) => {
        await fresh.clock.install();
        await fresh.route("**/config.json", (route) => route.fulfill({ json: { source: { base: "data/" } } }));
        await fresh.route("**/data/**", () => undefined);
      },
    });
    await page.locator(".skeleton").first().waitFor();
    await axeClean(page);
    await page.clock.fastForward(5500);
    await page.getByText(/^Still working/).waitFor();
    await axeClean(page);
  });

  it("the cards of a month, an actor and a tie", async () => {
    const { page } = await openDesk({ path: "?sel=actor.IND", theme, reducedMotion: true });
    await page.locator(".tt-cursor").focus();
    await page.locator(".tt-card").waitFor();
    await axeClean(page);
    await page.waitForSelector(".ag-stage .ag-entrance", { state: "attached" });
    for (const key of ["1", "Enter", "Enter"]) await page.keyboard.press(key);
    await page.getByRole("tooltip").waitFor();
    await axeClean(page);
    const actor = await page.getByRole("tooltip").innerText();
    for (const key of ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"]) {
      await page.keyboard.press(key);
      if ((await page.getByRole("tooltip").innerText()) !== actor) break;
    }
    expect(await page.getByRole("tooltip").innerText()).not.toBe(actor);
    await axeClean(page);
  });
});
