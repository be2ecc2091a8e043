import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ERROR_CODES,
  EXPORT_FORMATS,
  LIMITS,
  LOAD_MODES,
  PRESENT_ACTIONS,
  THEME_TOKENS,
} from "#embed/protocol/contract.ts";
import { EVENTS as TOLD } from "#embed/protocol/host-event-parts.ts";
import { REQUESTS } from "#embed/protocol/request-parts.ts";
import { startDemoHost } from "../../mocks/host/demo-host.mjs";
import { startHost } from "../../mocks/host/static-host.mjs";
import { ATTRIBUTES } from "../../src/embed/element/attributes.ts";
import { axeClean } from "./support/axe.ts";
import { type Host, type OpenOptions, openAt, soon, standing } from "./support/embed-host.ts";
import { smallTargets } from "./support/targets.ts";
import { sideways } from "./support/words.ts";

const FOLDER = process.env.ENTENTE_DIST ?? "dist";
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
/** As `published.d.ts` names what a page may call and read. */
const METHODS =
  "getState setState select focusOn setMonths load export present undo redo requestFullscreen print destroy";
const PROPERTIES = "state data theme authProvider ready version";
const EVENTS =
  "ready interactive statechange select hover quoteopen stepchange linkclick dirty resize authrequired error destroy";

/** axe asks frames of other origins, which do not hear it. */
const AXE_ASKS = /^warning: Failed to execute 'postMessage' on 'DOMWindow': The target origin provided/;

const closing: (() => Promise<void>)[] = [];
let app = "";
let demo = "";

beforeAll(async () => {
  const host = await startHost({ folder: FOLDER, prefix: "/portal/entente/" });
  const page = await startDemoHost({ folder: join(FOLDER, "embed-demo"), app: host.url });
  host.admit(page.origins);
  closing.push(host.close, page.close);
  [app, demo] = [host.url, page.url];
});
afterAll(() => Promise.all(closing.map((close) => close())));

/** The demo page, once it is connected or has said why not. */
async function openDemo(options: OpenOptions = {}, address = demo): Promise<Host> {
  const host = await openAt(address, { origins: [app, address], ...options });
  const said = host.page.locator("#status").filter({ hasText: /^(?:Connected|Not|Nothing|This page does not)/ });
  await said.waitFor({ timeout: 45_000 });
  return host;
}

/** The view that stands in a place of the page, once it is near enough to load. */
async function viewAt(page: Page, place: string): Promise<Frame> {
  await page.locator(place).scrollIntoViewIfNeeded();
  const frame = await (await page.locator(`${place} >> iframe`).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`There is no frame in ${place}.`);
  return standing(frame);
}

const answerOf = (page: Page, method: string) => page.locator(`[data-method="${method}"] output`);
async function callOnPage(page: Page, method: string): Promise<string> {
  const card = page.locator(`[data-method="${method}"]`);
  await card.evaluate((details) => details.setAttribute("open", ""));
  await card.getByRole("button", { name: "Call" }).click();
  await soon(() => answerOf(page, method).textContent()).not.toMatch(/^(?:Asking\.)?$/);
  return (await answerOf(page, method).textContent()) ?? "";
}

describe("M16 the demo page", () => {
  it("names every attribute, property, method, event, message, code, limit, token and format of the contract", async () => {
    const { page } = await openDemo();
    const named = async (caption: RegExp) => {
      const tables = page.locator("#tables table").filter({ has: page.locator("caption", { hasText: caption }) });
      return (await tables.locator("th code").allTextContents()).sort();
    };
    const all = (words: string, prefix = "") =>
      words
        .split(" ")
        .map((word) => prefix + word)
        .sort();
    expect(await named(/^Attributes/)).toEqual([...ATTRIBUTES].sort());
    expect(await named(/^Properties/)).toEqual(all(PROPERTIES));
    expect(await named(/^Methods/)).toEqual(all(METHODS));
    expect(await named(/^Events of the element/)).toEqual(all(EVENTS, "entente:"));
    expect(await named(/^Messages that ask/)).toEqual(Object.keys(REQUESTS).sort());
    expect(await named(/^Messages that tell/)).toEqual(Object.keys(TOLD).sort());
    expect(await named(/^Codes/)).toEqual([...ERROR_CODES].sort());
    expect(await named(/^Limits/)).toEqual(Object.keys(LIMITS).sort());
    expect(await named(/^Theme tokens/)).toEqual([...THEME_TOKENS].sort());
    const limits = await page
      .locator("#tables table", { hasText: "Limits" })
      .last()
      .locator("th small")
      .allTextContents();
    expect(limits.map((text) => Number(text.replaceAll(",", "")))).toEqual(Object.values(LIMITS));
    const options = (label: string, method: string) =>
      page
        .locator(`[data-method="${method}"]`)
        .locator("select")
        .filter({ has: page.locator("option", { hasText: label }) })
        .first()
        .locator("option")
        .allTextContents();
    expect(await options("svg", "export")).toEqual([...EXPORT_FORMATS]);
    expect(await options("goto", "present")).toEqual([...PRESENT_ACTIONS]);
    expect(await options("merge", "load")).toEqual([...LOAD_MODES]);
    for (const name of ATTRIBUTES)
      await expect(
        page.locator("#attributes").getByLabel(name, { exact: true }).count(),
        `a field for ${name}`,
      ).resolves.toBe(1);
    for (const name of METHODS.split(" "))
      await expect(page.locator(`[data-method="${name}"]`).count(), name).resolves.toBe(1);
  });

  it("drives the view by attributes and calls, shows each answer, and logs what the view tells", async () => {
    const { page } = await openDemo();
    const view = await viewAt(page, "#view");
    const log = page.getByRole("log", { name: "Events" });
    await log.getByText("entente:interactive").first().waitFor();
    expect(await callOnPage(page, "getState")).toContain('"sel": "tie.IND~RUS"');
    await callOnPage(page, "select");
    await view.getByRole("heading", { name: /Pakistan–Russia/ }).waitFor();
    await log.getByText("tie.PAK~RUS").first().waitFor();
    await page.locator("#attributes").getByLabel("theme", { exact: true }).selectOption("dark");
    await soon(() => view.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await page.locator("#attributes").getByText('view.setAttribute("theme", "dark")').waitFor();
    expect(await callOnPage(page, "load")).toContain('"flows": 2');
    expect(await callOnPage(page, "export")).toContain(".svg");
    await page.locator('[data-method="export"] img').waitFor();
    expect(await callOnPage(page, "present")).toContain('"step": 1');
    for (const method of ["undo", "redo", "print"]) expect(await callOnPage(page, method)).toMatch(/^forbidden: /);
    expect(await callOnPage(page, "destroy")).toBe("undefined");
    await log.getByText("entente:destroy").waitFor();
    await page.getByRole("button", { name: "Make another one" }).click();
    await viewAt(page, "#view");
    expect(await callOnPage(page, "getState")).toContain('"lens"');
  });

  it("sets tokens, hears of those that are refused, and speaks the protocol by hand", async () => {
    const { page } = await openDemo();
    const tokens = page.locator("#properties");
    await tokens.getByLabel("ink", { exact: true }).fill("#dddddd");
    await tokens.getByText(/view\.theme = \{ ink: "#dddddd", act/).waitFor();
    await tokens.locator(".call").filter({ hasText: "font-size" }).getByRole("button", { name: "Set" }).click();
    await page
      .getByRole("log", { name: "Events" })
      .getByText(/contrast of/)
      .first()
      .waitFor();
    await page.locator("#hand").scrollIntoViewIfNeeded();
    await viewAt(page, "#hand-seat");
    const port = page.getByRole("log", { name: "Through the port" });
    await page.locator("#hand-form").getByRole("button", { name: "Connect" }).click();
    await port.getByText("response connect").waitFor();
    await page.locator("#hand-form").getByRole("button", { name: "Send" }).click();
    await port.getByText("response select").waitFor();
    await port.getByText("event selection.changed").waitFor();
    await page.locator("#hand-form").getByRole("button", { name: "bye" }).click();
    await port.getByText("sent bye").waitFor();
  });

  it("lets one view lead others, moves it, and shows a frozen copy that lies beside the page", async () => {
    // A copy that is nowhere is looked for in both places.
    const { page } = await openDemo({ expected: [/\/0{64}\.json/] });
    await page.locator("#several").scrollIntoViewIfNeeded();
    const first = await viewAt(page, ".leads");
    const reader = await viewAt(page, ".follows >> nth=1");
    await page.evaluate(() => {
      const leads = document.querySelector(".leads");
      return leads && Reflect.get(leads, "select").call(leads, "tie.CHN~RUS");
    });
    await first.getByRole("heading", { name: /China–Russia/ }).waitFor();
    await reader
      .getByRole("heading", { name: /China–Russia/ })
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Move the first one to the end" }).click();
    const again = await viewAt(page, ".several > :last-child");
    await again.getByRole("heading", { name: /China–Russia/ }).waitFor();
    const copy = await viewAt(page, "#copy");
    await copy.getByText(/Frozen on 30 Jun 2026\. .*(quotes were added|read differently|reads differently)/).waitFor();
    const name = page.getByLabel("snapshot", { exact: true }).last();
    await name.fill("0".repeat(64));
    await page.locator("#frozen-form").getByRole("button", { name: "Show it" }).click();
    const refused = await (await page.locator("#copy iframe").elementHandle())?.contentFrame();
    await refused?.getByRole("alert").getByText("The frozen copy cannot be shown").waitFor();
  });

  it("says on the app's own origin why nothing connects, and where to go", async () => {
    const { page } = await openDemo({}, `${app}embed-demo/`);
    const { port, hostname } = new URL(app);
    const status = page.locator("#status");
    await status.getByText(/Nothing connects here: this page is served by Entente itself/).waitFor();
    expect(await status.getByRole("link").getAttribute("href")).toBe(`http://${hostname}:${Number(port) + 1}/`);
    expect(await (await page.locator("#view iframe").elementHandle())?.getAttribute("sandbox")).not.toContain(
      "allow-same-origin",
    );
  });

  it("asks for the address where it is told none", async () => {
    const alone = await startDemoHost({ folder: join(FOLDER, "embed-demo"), app });
    closing.push(alone.close);
    const { page } = await openDemo(
      {
        // Entente does not list this one: it may not frame, and what is written to the page of refusal does not arrive.
        expected: [/integrity\.json/, /frame-ancestors/, /chrome-error/, /postMessage.*'null'/],
        before: (blank) => blank.route("**/app.json", (route) => route.fulfill({ json: { app: null } })),
      },
      alone.url,
    );
    await page.getByText("This page does not know where Entente is.").waitFor();
    await page.getByLabel("Address of Entente").fill("not an address");
    await page.getByRole("button", { name: "Use it" }).click();
    expect(await page.getByLabel("Address of Entente").evaluate((input) => input.matches(":invalid"))).toBe(true);
    await page.getByLabel("Address of Entente").fill(app);
    await page.getByRole("button", { name: "Use it" }).click();
    await page.locator("#attributes").getByLabel("theme", { exact: true }).waitFor();
  });

  it.each([
    ["light", WIDE],
    ["dark", WIDE],
    ["light", NARROW],
    ["dark", NARROW],
  ] as const)("is clean to axe, in %s at %o, and scrolls nothing sideways", async (colorScheme, viewport) => {
    const { page } = await openDemo({ context: { colorScheme, viewport }, expected: [AXE_ASKS] });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await axeClean(page);
    expect(await sideways(page)).toBe(0);
    if (viewport === NARROW) expect(await smallTargets(page, 24)).toEqual([]);
    await page.screenshot({ path: `tests/.results/embed-demo-${viewport.width}-${colorScheme}.png` });
  });
});
