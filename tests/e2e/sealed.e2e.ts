import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { serveFolder } from "./support/folder-source.ts";
import { makeHostile } from "./support/hostile-dossier.ts";
import { sharedBrowser } from "./support/shared-browser.ts";
import { smallTargets } from "./support/targets.ts";
import { sideways } from "./support/words.ts";

const LIMIT_BYTES = 2_500_000;
const STEPS = 20;
/** Words of the sample's main article that no quote holds. */
const UNQUOTED = "The remarks did not stay in the room";
/** Words of the speaker notes of step 3. */
const SECRET_NOTES = "Be exact here";

let folder = "";
let file = "";

/** The dialog by which the briefing of the sample is handed over, with the form of the sealed file open. */
async function openForm(page: Page, isClosed = true) {
  if (isClosed) await page.getByRole("button", { name: "Briefing" }).first().click();
  await page.getByRole("button", { name: "Hand over" }).click();
  const dialog = page.getByRole("dialog", { name: "Hand over this briefing" });
  await dialog.getByRole("button", { name: /^Sealed briefing, HTML/ }).click();
  const form = dialog.getByRole("region", { name: "What goes into the file" });
  await form.getByRole("button", { name: /^Save the sealed file, \d\.\d MB$/ }).waitFor();
  return { dialog, form };
}

async function saveFrom(page: Page, form: Awaited<ReturnType<typeof openForm>>["form"], name: string) {
  const downloading = page.waitForEvent("download");
  await form.getByRole("button", { name: /^Save the sealed file/ }).click();
  const download = await downloading;
  const path = join(folder, name);
  await download.saveAs(path);
  return { path, name: download.suggestedFilename() };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "entente-sealed-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Options = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: "light" | "dark";
};

/** A sealed file in a fresh profile that reaches no network; whatever it asks for or complains of is noted. */
async function openFile(path: string, options: Options = {}) {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.theme ?? "light",
    reducedMotion: "reduce",
    offline: true,
  });
  const address = pathToFileURL(path).href;
  const asked: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) asked.push(request.url());
  });
  context.on("console", (message) => {
    // What a browser remarks on its own layout is no complaint; Playwright's types leave that kind out.
    if ((message.type() as string) !== "verbose") complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  onTestFinished(async () => {
    await context.close();
    expect(asked, "what a sealed file asked for").toEqual([]);
    expect(complaints, "what a sealed file complained of").toEqual([]);
  });
  await page.goto(address);
  await page.waitForSelector('html:not([data-entente="loading"])', { state: "attached" });
  return { page, context };
}

const checked = (page: Page) => page.getByText(/^All \d+ parts are as they were sealed\.$/).waitFor();

/** Nothing of a file may stay behind on the machine. */
const kept = (page: Page, context: BrowserContext) =>
  Promise.all([
    context.storageState().then(({ cookies, origins }) => cookies.length + origins.length),
    page.evaluate(async () => (await indexedDB.databases()).length),
  ]);

describe("a briefing is sealed", () => {
  it("by a choice that counts what travels, below the limit, and says its sum", async () => {
    const { page } = await openDesk();
    const { dialog, form } = await openForm(page);
    await form.getByText("59 ties with all evidence on them: 136 quotes, 112 events and 71 arrangements").waitFor();
    await form.getByText(/^\d{3} of 2,479 trade records/).waitFor();
    await axeClean(page, "dialog");
    expect(await smallTargets(page, 24, "dialog")).toEqual([]);
    await page.screenshot({ path: "tests/.results/sealed-form.png" });
    const saved = await saveFrom(page, form, "sample.html");
    expect(saved.name).toBe("pakistan-s-opening-to-russia-what-the-record-bears-sample-sealed-2024-10-2025-09.html");
    file = saved.path;
    expect(statSync(file).size).toBeLessThan(LIMIT_BYTES);
    await dialog.getByText(`${saved.name} is saved.`).waitFor();
    await form.getByText("Its sum, by which whoever gets it can tell").waitFor();
    const text = readFileSync(file, "utf8");
    expect(text).not.toContain(SECRET_NOTES);
    expect(text).not.toContain(UNQUOTED);
  });

  it("with notes and articles where they are chosen, and smaller without", async () => {
    const { page } = await openDesk();
    const { dialog, form } = await openForm(page);
    await dialog.getByRole("checkbox", { name: /^Speaker notes travel/ }).check();
    await form.getByRole("checkbox", { name: /^Full article text/ }).check();
    await form.getByRole("checkbox", { name: /^The whole dossier/ }).check();
    await form.getByText("2,479 trade records").first().waitFor();
    const { path } = await saveFrom(page, form, "whole.html");
    expect(readFileSync(path, "utf8")).toContain(SECRET_NOTES);
    expect(readFileSync(path, "utf8")).toContain(UNQUOTED);
    expect(statSync(path).size).toBeGreaterThan(statSync(file).size);
    const whole = await openFile(path);
    await checked(whole.page);
    await whole.page.getByRole("button", { name: "Present", exact: true }).click();
    await whole.page.keyboard.press("3");
    await whole.page.keyboard.press("Enter");
    await whole.page.keyboard.press("s");
    await whole.page.getByRole("complementary", { name: "Notes" }).getByText(SECRET_NOTES, { exact: false }).waitFor();
  });
});

describe("a briefing of twenty steps", () => {
  it("is sealed as small, and presented to its last step", async () => {
    const { page } = await openDesk({ path: "?sel=quote.q-sharif-more-oil&thread=PAK~RUS" });
    await page.getByRole("button", { name: "Briefing" }).first().click();
    const pane = page.getByRole("region", { name: "Briefing" });
    const rows = pane.locator(".bw-steps > li");
    await rows.first().waitFor();
    for (let count = await rows.count(); count < STEPS; count += 1) {
      await pane.getByRole("button", { name: /^Add step/ }).click();
      await rows.nth(count).waitFor();
    }
    const { form } = await openForm(page, false);
    await form.getByText(`${STEPS} steps`).waitFor();
    const { path } = await saveFrom(page, form, "twenty.html");
    expect(statSync(path).size).toBeLessThan(LIMIT_BYTES);
    const sealed = await openFile(path);
    await checked(sealed.page);
    await sealed.page.getByRole("button", { name: "Present", exact: true }).click();
    await sealed.page.keyboard.press("End");
    await sealed.page.locator(".talk-where b", { hasText: `${STEPS} of ${STEPS}` }).waitFor();
  });
});

describe("a dossier whose every text is hostile", () => {
  it("travels as plain text", async () => {
    const { page } = await openDesk({
      reducedMotion: true,
      before: async (desk) => makeHostile(await serveFolder(desk)),
    });
    const { form } = await openForm(page);
    const { path } = await saveFrom(page, form, "hostile.html");
    const sealed = await openFile(path);
    await checked(sealed.page);
    await sealed.page.getByRole("button", { name: "Look around", exact: true }).first().click();
    await sealed.page.locator(".ag-stage canvas").first().waitFor();
    const made = await sealed.page.evaluate(() => ({
      ran: Reflect.has(globalThis, "hostileRan"),
      made: document.querySelectorAll(
        "body :is(img, iframe, object, embed, base, meta, link, [onload], [onerror], script:not([data-part]), style)",
      ).length,
    }));
    expect(made).toEqual({ ran: false, made: 0 });
    expect(await sideways(sealed.page)).toBe(0);
  });
});

describe("a sealed file", () => {
  it("opens without a network, says what it is, and finds itself whole", async () => {
    const { page, context } = await openFile(file);
    await page
      .getByRole("heading", { level: 1, name: "Pakistan’s opening to Russia: what the record bears" })
      .waitFor();
    await checked(page);
    await page.getByText("by event time").waitFor();
    await page.getByText("Sample dossier").waitFor();
    expect(
      await page
        .getByRole("listitem")
        .filter({ has: page.locator(".sealed-step") })
        .count(),
    ).toBe(7);
    await page.getByText("163 sources").click();
    expect(await page.locator(".sealed-fold a[href^='https:']").count()).toBeGreaterThan(50);
    await page.getByRole("button", { name: "Check this file" }).click();
    await checked(page);
    expect(await kept(page, context)).toEqual([0, 0]);
  });

  it("is presented by keys, with the graph, the words and what the records say", async () => {
    const { page } = await openFile(file);
    await page.getByRole("button", { name: "Present", exact: true }).click();
    await page.locator(".talk .ag-stage canvas").first().waitFor();
    for (let step = 1; step <= 7; step += 1) {
      await page.locator(".talk-where b", { hasText: `${step} of 7` }).waitFor();
      if (step === 3) await page.getByRole("main").getByText("“Last year”: 2024").waitFor();
      if (step === 4)
        await page
          .getByRole("main")
          .getByText("It fell from $1.04bn to $236m (−77%), Jul 2024 – May 2025 against Jul 2023 – May 2024.")
          .waitFor();
      if (step < 7) await page.keyboard.press("PageDown");
    }
    await page.locator(".talk .analysis").getByRole("heading", { level: 2 }).waitFor();
    await page.getByText("Tension triads 5").waitFor();
    await page.keyboard.press("s");
    await page.getByText("No notes came with this step.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Steps" }).waitFor();
  });

  it("is a desk to look around on: the evidence of a tie, its words in the article, its records", async () => {
    const { page, context } = await openFile(file);
    await page.getByRole("button", { name: "Look around at step 3" }).click();
    await page.locator(".ag-stage canvas").first().waitFor();
    await page.getByText("Cordial in Oct 2024.").waitFor();
    const reader = page.getByRole("region", { name: "Reader" });
    await reader.getByText("Only the quoted passages are here", { exact: false }).waitFor();
    await reader.locator("mark", { hasText: "Last year, we even imported more oil" }).first().waitFor();
    await reader.getByRole("tab", { name: /^Evidence/ }).click();
    await reader.locator(".ledger-row .ledger-words").first().waitFor();
    expect(await reader.locator(".ledger-row .ledger-source").count()).toBeGreaterThan(5);
    await reader.getByRole("tab", { name: "Data" }).click();
    await reader.getByText("Russian crude into Pakistan", { exact: false }).first().waitFor();
    await page.getByRole("button", { name: "Next step" }).click();
    await page.getByText("Step 4 of 7", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await page.locator(".talk-where b", { hasText: "4 of 7" }).waitFor();
    expect(await kept(page, context)).toEqual([0, 0]);
  });

  it("goes to the talk and back to the desk as it was, and the browser's Back stays in the file", async () => {
    const { page } = await openFile(file);
    await page.getByRole("button", { name: "Look around at step 3" }).click();
    await page.locator(".ag-stage canvas").first().waitFor();
    await page.keyboard.press("2");
    await page.keyboard.press("]");
    await page.keyboard.press("p");
    await page.locator(".talk-where b", { hasText: "3 of 7" }).waitFor();
    await page.keyboard.press("PageDown");
    await page.locator(".talk-where b", { hasText: "4 of 7" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".talk").waitFor({ state: "detached" });
    await page.getByText("Step 3 of 7", { exact: true }).waitFor();
    await page.getByText("Nov 2024 – Oct 2025").first().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-pane"))).toBe("timeline");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).getByText("To graph, timeline, reader").waitFor();
    await axeClean(page, "dialog");
    await page.keyboard.press("Escape");
    await page.goBack();
    await page.getByRole("heading", { name: "Steps" }).waitFor();
    await page.goForward();
    await page.locator(".sealed-desk").waitFor();
    await page.getByRole("button", { name: "Contents" }).click();
    await page.getByRole("heading", { name: "Steps" }).waitFor();
  });

  it("lays the notes beside the text so that none covers another, also when the figures come late", async () => {
    const { page } = await openFile(file);
    await page.getByRole("button", { name: "Look around at step 1" }).click();
    await page.locator(".note-claim", { hasText: "figures" }).first().waitFor();
    const covered = () =>
      page.evaluate(() => {
        const places = [...document.querySelectorAll("[data-note]")].map((note) => note.getBoundingClientRect());
        return places.filter(({ top }, at) => top < (places[at - 1]?.bottom ?? top)).length;
      });
    await expect.poll(covered).toBe(0);
  });

  it.each([
    ["a quote", '"exact":"', '"exact":"n', "dossier/quotes.json"],
    ["a figure", '"valueUsdMillions":', '"valueUsdMillions":1', "dossier/flows.json"],
    ["a step", "“A spike in trade”", "“A spike in tradE”", "dossier/briefings.json"],
  ])("names the part when %s is altered", async (what, was, is, part) => {
    const text = readFileSync(file, "utf8");
    expect(text).toContain(was);
    const path = join(folder, `${what.replace(" ", "-")}.html`);
    writeFileSync(
      path,
      text.replace(was, () => is),
    );
    const { page } = await openFile(path);
    await page.getByText("This file is not as it was sealed.").waitFor();
    await page.getByText(`The part ${part} is not as it was sealed.`).waitFor();
    await page.getByRole("button", { name: "Check this file" }).click();
    await page.getByText(`The part ${part} is not as it was sealed.`).waitFor();
  });

  it("says so where it was cut short", async () => {
    const path = join(folder, "cut.html");
    const text = readFileSync(file, "utf8");
    writeFileSync(path, text.slice(0, text.indexOf('data-part="dossier/flows.json"') + 5_000));
    const { page } = await openFile(path);
    await page.getByRole("heading", { name: "This briefing cannot be opened" }).waitFor();
    await page.getByRole("alert").getByText("The file holds no briefing that could be read.").waitFor();
    await axeClean(page);
  });

  it("brings nothing along that fetches, stores, imports or exports", () => {
    const text = readFileSync(file, "utf8");
    for (const word of [
      "mockServiceWorker",
      "Dexie",
      "XMLHttpRequest",
      "fetch(",
      "WebSocket",
      "new Worker",
      "pdfjs",
      "pptx",
    ])
      expect(text.split(word).length - 1, word).toBe(0);
  });

  it("runs nothing that was put into it", async () => {
    const path = join(folder, "script.html");
    const text = readFileSync(file, "utf8");
    writeFileSync(path, text.replace("<div id=", "<script>document.title = 'ran'</script><div id="));
    const page = await withComplaint(path, /Content Security Policy/);
    await page.getByText("Something was added to the page that is no part of it.").waitFor();
    expect(await page.title()).not.toBe("ran");
  });

  it.each([
    ["wide", { width: 1440, height: 900 }, "light"],
    ["dark", { width: 1440, height: 900 }, "dark"],
    ["phone", { width: 390, height: 844 }, "light"],
  ] as const)("is clean to axe and holds its width: %s", async (name, viewport, theme) => {
    const { page } = await openFile(file, { viewport, theme });
    await checked(page);
    await axeClean(page);
    expect(await sideways(page)).toBe(0);
    expect(await smallTargets(page, 24)).toEqual([]);
    await page.screenshot({ path: `tests/.results/sealed-${name}.png` });
    await page.getByRole("button", { name: "Look around", exact: true }).first().click();
    await page.locator(".ag-stage canvas").first().waitFor();
    await axeClean(page);
    expect(await sideways(page)).toBe(0);
    await page.screenshot({ path: `tests/.results/sealed-${name}-desk.png` });
  });
});

/** A page that the browser is expected to complain of, once. */
async function withComplaint(path: string, expected: RegExp): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({ offline: true });
  const complaints: string[] = [];
  context.on("console", (message) => complaints.push(message.text()));
  const page = await context.newPage();
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(expected);
  });
  await page.goto(pathToFileURL(path).href);
  return page;
}
