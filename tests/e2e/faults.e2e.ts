import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { startHost } from "../../mocks/host/static-host.mjs";
import { axeClean } from "./support/axe.ts";
import { type Desk, type DeskOptions, openDesk, untilState } from "./support/desk.ts";
import { type FolderSource, sampleFile, serveFolder } from "./support/folder-source.ts";

const DOSSIER = "pakistan-russia";
const DIST = process.env.ENTENTE_DIST ?? "dist";
/** What browsers print for requests that fail, whatever a page does about it. */
const NETWORK = [/Failed to load resource/];
const POLL = { timeout: 20_000 };

/** A desk on a folder of its own; `break_` says how it answers before the page asks. */
async function openOnFolder(
  break_: (source: FolderSource) => void = () => undefined,
  options: DeskOptions = {},
): Promise<Desk & { readonly source: FolderSource }> {
  let source: FolderSource | null = null;
  const desk = await openDesk({
    expected: NETWORK,
    ...options,
    before: async (page, context) => {
      source = await serveFolder(page);
      break_(source);
      await options.before?.(page, context);
    },
  });
  if (source === null) throw new Error("The page was not set up.");
  return { ...desk, source };
}

/** Waits until copies of a whole dossier lie on the machine. */
async function untilCopied(page: Page): Promise<void> {
  const count = () =>
    page.evaluate(async () => {
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === "entente-copies")) return 0;
      return new Promise<number>((resolve) => {
        const opening = indexedDB.open("entente-copies");
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains("texts")) return resolve(0);
          const counting = database.transaction("texts").objectStore("texts").count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      });
    });
  await expect.poll(count, POLL).toBeGreaterThan(9);
}

const textOf = (page: Page, selector: string) => page.locator(selector).first().innerText();
const notice = (page: Page) => page.locator(".notice");
const timeline = (page: Page) => page.getByRole("region", { name: "Oil-trade timeline" });
const articleTitle = (page: Page, name = /^Sharif makes his bid for Moscow/) => page.getByRole("heading", { name });
const DATED = /copy saved on \d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d\./;

describe("R10 the source is down", () => {
  it("R10 says so, asks again four times by itself, then stops; Retry brings the desk", {
    timeout: 90_000,
  }, async () => {
    const { page, source } = await openOnFolder((folder) => folder.answer(/./, "nobody answers"), { until: null });
    await page.getByText("Asking again, 1 of 4.").waitFor();
    await untilState(page, "failed");
    expect(source.asked.get("index.json")).toBe(5);
    expect(await page.getByRole("alert").innerText()).toContain("The data source did not answer.");
    await axeClean(page);
    source.heal();
    await page.getByRole("button", { name: "Retry" }).click();
    await untilState(page, "ready");
  });

  it("R10 works from the copy, with its time, and comes back fresh by itself when the source does", async () => {
    const { page, source } = await openOnFolder();
    await untilCopied(page);
    source.answer(/./, "nobody answers");
    await page.reload();
    await untilState(page, "ready");
    expect(await notice(page).first().innerText()).toMatch(DATED);
    await expect.poll(() => notice(page).count()).toBe(1);
    await articleTitle(page).waitFor();
    await axeClean(page, ".desk-notice");
    source.heal();
    await expect.poll(() => notice(page).count(), POLL).toBe(0);
  });

  it("R10 keeps the rest when the trade records alone fail, and Retry completes them", async () => {
    const { page, source } = await openOnFolder((folder) => folder.answer(/flows/, "nobody answers"));
    const said = await timeline(page).locator(".notice").innerText();
    expect(said).toContain("The trade source did not answer.");
    expect(said).toContain("Your evidence is not affected.");
    expect(await page.getByRole("region", { name: "Reader" }).innerText()).toContain("Moscow");
    await expect.poll(() => source.asked.get(`${DOSSIER}/flows.json`), { timeout: 30_000 }).toBe(5);
    source.heal();
    await timeline(page).getByRole("button", { name: "Retry" }).click();
    await expect.poll(() => notice(page).count(), POLL).toBe(0);
    expect(source.asked.get(`${DOSSIER}/quotes.json`)).toBe(1);
  });

  it("R10 shows the trade records from the copy, and says in Details what happened", async () => {
    const { page, source } = await openOnFolder();
    await untilCopied(page);
    source.answer(/flows/, { status: 500 });
    await page.reload();
    await untilState(page, "ready");
    expect(await timeline(page).locator(".notice").innerText()).toMatch(DATED);
    await timeline(page).getByRole("button", { name: "Details" }).click();
    const details = page.getByRole("dialog", { name: "What happened" });
    expect(await details.innerText()).toContain("Status: 500");
    await page.keyboard.press("Escape");
    await expect.poll(() => details.count()).toBe(0);
  });
});

describe("R11 the source is slow", () => {
  const hold = (folder: FolderSource) => folder.answer(/./, new Promise<string>(() => undefined));

  it("R11 shows the frame of the desk before any answer, with its regions where they will be", async () => {
    const { page } = await openOnFolder(hold, { until: null });
    await page.locator(".skeleton").first().waitFor();
    const loading = await regionBoxes(page);
    expect(loading).toHaveLength(3);
    const first = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    expect(first).toBeDefined();
    const { page: ready } = await openOnFolder();
    for (const [at, box] of (await regionBoxes(ready)).entries()) {
      expect(Math.abs(box.x - (loading[at]?.x ?? -99))).toBeLessThan(12);
      expect(Math.abs(box.y - (loading[at]?.y ?? -99))).toBeLessThan(12);
    }
  });

  it("R11 is still working at 5 seconds, offers Cancel, and starts anew on Retry", async () => {
    const { page, source } = await openOnFolder(hold, { until: null, before: (page) => page.clock.install() });
    await page.locator(".skeleton").first().waitFor();
    await page.clock.fastForward(4500);
    expect(await page.getByText("Still working").count()).toBe(0);
    await page.clock.fastForward(1000);
    await page.getByText("Still working. Reading the list of dossiers.").waitFor();
    await axeClean(page);
    await page.getByRole("button", { name: "Cancel" }).click();
    await untilState(page, "failed");
    expect(await textOf(page, "h1")).toBe("Loading was stopped.");
    source.heal();
    await page.getByRole("button", { name: "Retry" }).click();
    await page.clock.resume();
    await untilState(page, "ready");
  });

  it("R11 gives up after 20 seconds of silence", async () => {
    const { page } = await openOnFolder(hold, { until: null, before: (page) => page.clock.install() });
    await page.locator(".skeleton").first().waitFor();
    await page.clock.fastForward(20_500);
    await untilState(page, "failed");
    expect(await textOf(page, "h1")).toBe("The data source did not answer within 20 seconds.");
  });

  it("R11 says how many articles are read", { timeout: 60_000 }, async () => {
    const { page } = await openDesk({ scenario: "slow", until: null });
    await page.getByText(/Reading \d+ articles, [1-9]\d* done\./).waitFor();
    await untilState(page, "ready");
  });
});

async function regionBoxes(page: Page) {
  const names = ["Alliance graph", "Oil-trade timeline", "Reader"];
  const boxes = await Promise.all(names.map((name) => page.getByRole("region", { name }).boundingBox()));
  return boxes.flatMap((box) => (box ? [box] : []));
}

describe("R12 the source refuses", () => {
  it("R12 has a text of its own for each kind of refusal, and does not ask again by itself", async () => {
    const titles = new Set<string>();
    const advice = new Set<string>();
    for (const status of [401, 403, 404]) {
      const desk = await openOnFolder((folder) => folder.answer(/./, { status }), { until: "failed" });
      titles.add(await textOf(desk.page, "h1"));
      advice.add(await textOf(desk.page, "[role=alert] p"));
      expect(desk.source.asked.get("index.json"), String(status)).toBe(1);
      expect(await desk.page.getByRole("button", { name: "Copy details" }).count()).toBe(1);
      await axeClean(desk.page);
      await desk.close();
    }
    expect(titles.size).toBe(3);
    expect(advice.size).toBe(3);
  });

  it.each([429, 503])("R12 comes back after the time the server asks for with status %i", async (status) => {
    const { page } = await openOnFolder(
      (folder) =>
        folder.answer(/index/, (nth) => (nth === 0 ? { status, headers: { "retry-after": "3" } } : "as it is")),
      { until: null },
    );
    await page.getByText("The data source is busy and asks to wait 3 seconds.").waitFor();
    await untilState(page, "ready");
    const [first, second] = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith("index.json"))
        .map(({ startTime }) => startTime),
    );
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(2990);
  });

  it("R12 asks again after an error of the server", async () => {
    const { source } = await openOnFolder((folder) =>
      folder.answer(/index/, (nth) => (nth === 0 ? { status: 502 } : "as it is")),
    );
    expect(source.asked.get("index.json")).toBe(2);
  });
});

describe("R13 what comes with status 200 is no data", () => {
  it.each([
    ["a web page", "<!doctype html><title>Sign in</title>", "sent a web page instead of data."],
    ["nothing", "", "sent an empty answer."],
    ["null", "null", "sent null instead of data."],
    ["cut JSON", '{"schemaVersion": 1, "dossiers": [{"id": "pak', "sent data that breaks off or is no JSON."],
  ])("R13 names %s", async (_case, body, words) => {
    const { page } = await openOnFolder((folder) => folder.answer(/./, body), { until: "failed" });
    expect(await textOf(page, "h1")).toContain(words);
  });

  it("R13 keeps the copy, and works from it", async () => {
    const { page, source } = await openOnFolder();
    await untilCopied(page);
    source.answer(/flows/, "<!doctype html><title>Sign in</title>");
    for (let visit = 0; visit < 2; visit++) {
      await page.reload();
      await untilState(page, "ready");
      const said = await timeline(page).locator(".notice").innerText();
      expect(said).toContain("The trade source sent a web page instead of data.");
      expect(said).toMatch(DATED);
    }
  });
});

describe("R14, R15, R16 some records are bad", () => {
  type Fields = Record<string, unknown>;
  const quotes = () => sampleFile<Fields[]>(`${DOSSIER}/quotes.json`);

  async function openProblems(change: (quotes: Fields[]) => Fields[]) {
    const { page } = await openOnFolder((folder) => folder.answer(/quotes/, JSON.stringify(change(quotes()))));
    await page.getByRole("button", { name: /^Data problems/ }).click();
    const dialog = page.getByRole("dialog", { name: "Data problems" });
    await dialog.waitFor();
    return { page, dialog };
  }

  it("R14 uses the good ones, counts the bad ones with reasons, and gives the list as a file", async () => {
    const { page, dialog } = await openProblems((all) =>
      all.map((quote, at) => (at < 3 ? { ...quote, attribution: '=HYPERLINK("x")' } : quote)),
    );
    const total = quotes().length;
    const row = dialog.getByRole("row", { name: /^Quotes/ });
    expect(await row.innerText()).toMatch(new RegExp(`3\\s+${total}\\s`));
    expect(await dialog.innerText()).toMatch(/3 of [\d,]+ records could not be read/);
    await axeClean(page, ".problems-dialog");
    const downloading = page.waitForEvent("download");
    await dialog.getByRole("button", { name: /^Download 3 rows/ }).click();
    const folder = mkdtempSync(join(tmpdir(), "entente-download-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    await (await downloading).saveAs(join(folder, "problems.csv"));
    const lines = readFileSync(join(folder, "problems.csv"), "utf8").trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines.slice(1).every((line) => line.startsWith("quotes.json,[") && !/(^|,)=/.test(line))).toBe(true);
  });

  it("R15 names the field and the shape that was expected", async () => {
    const { dialog } = await openProblems(([first = {}, ...rest]) => {
      const { attribution, ...renamed } = first;
      return [{ ...renamed, attributed: attribution }, ...rest];
    });
    const text = await dialog.innerText();
    expect(text).toContain("quotes.json [0].attribution");
    expect(text).toContain("expected one of direct, reported, analyst, background");
  });

  it("R16 lists what points nowhere and what repeats an id", async () => {
    const { dialog } = await openProblems(([first = {}, ...rest]) => [{ ...first, speaker: "nobody" }, ...rest, first]);
    const text = await dialog.innerText();
    expect(text).toContain('there is no actor "nobody"');
    expect(text).toContain("Kept, points nowhere");
    expect(text).toContain("Set aside, id seen before");
  });

  it("R14 opens the broken sample, with problems in every part", async () => {
    const { page } = await openDesk({ scenario: "broken" });
    await page.getByRole("button", { name: /^Data problems/ }).click();
    const counts = page.getByRole("dialog").getByRole("table").first();
    await counts.waitFor();
    for (const part of ["Actors", "Events", "Quotes", "Articles", "Trade records", "Prices"])
      expect(await counts.getByRole("row", { name: new RegExp(`^${part}`) }).count(), part).toBe(1);
  });
});

describe("R17 the dossier is a hundred times larger than usual", () => {
  it("R17 is read whole, and says how far it is", { timeout: 240_000 }, async () => {
    const { page } = await openDesk({ scenario: "huge", until: null });
    await page.getByText(/Reading 400 articles, [1-9]\d* done\./).waitFor();
    await untilState(page, "ready");
    expect(await articleTitle(page, /^Synthetic article 0/).count()).toBe(1);
  });
});

describe("R18 an old answer comes after a newer one", () => {
  it("R18 throws it away", async () => {
    let answerLate: (text: string) => void = () => undefined;
    const late = new Promise<string>((resolve) => {
      answerLate = resolve;
    });
    const { page } = await openOnFolder((folder) => folder.answer(/index/, (nth) => (nth === 0 ? late : "as it is")), {
      until: null,
      before: (page) => page.clock.install(),
    });
    await page.locator(".skeleton").first().waitFor();
    await page.clock.fastForward(5500);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Retry" }).click();
    await page.clock.resume();
    await untilState(page, "ready");
    answerLate(JSON.stringify({ schemaVersion: 1, dossiers: [] }));
    await articleTitle(page).waitFor();
    expect(await page.locator("html").getAttribute("data-entente")).toBe("ready");
    expect(await page.getByRole("region", { name: "Reader" }).count()).toBe(1);
  });
});

describe("R19 page and service worker are of different builds", () => {
  /** A copy of the build that can be changed, and its host. */
  async function deploy(): Promise<{ readonly url: string; readonly folder: string }> {
    const folder = mkdtempSync(join(tmpdir(), "entente-build-"));
    cpSync(DIST, folder, { recursive: true });
    const host = await startHost({ folder, port: 0 });
    onTestFinished(async () => {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    });
    return { url: host.url, folder };
  }

  function changeWorker(folder: string, change: (script: string) => string): void {
    const script = join(folder, "mockServiceWorker.js");
    writeFileSync(script, change(readFileSync(script, "utf8")));
  }

  const renewed = (page: Page) => page.getByText("Entente was renewed while this page was open.");

  it.each([
    [
      "another version",
      (script: string) => script.replace(/INTEGRITY_CHECKSUM = '\w+'/, "INTEGRITY_CHECKSUM = 'other'"),
    ],
    [
      "one that does not answer",
      (script: string) => script.replace("addEventListener('message'", "addEventListener('nothing'"),
    ],
  ])("R19 opens the desk all the same and offers to reload: %s", async (_case, change) => {
    const { url, folder } = await deploy();
    changeWorker(folder, change);
    const { page } = await openDesk({ host: url, expected: [/\[MSW\]/] });
    await renewed(page).waitFor();
    await expect(page.getByRole("region", { name: "Reader" }).count()).resolves.toBe(1);
    await axeClean(page, ".desk-notice");
    await page.getByRole("button", { name: "Reload" }).click();
    await untilState(page, "ready");
  });

  it("R19 goes on when another worker takes over while the desk is open, and offers to reload", async () => {
    const { url, folder } = await deploy();
    const { page, context } = await openDesk({ host: url });
    expect(context.serviceWorkers()).toHaveLength(1);
    expect(await renewed(page).count()).toBe(0);
    changeWorker(folder, (script) => `${script}\n// Deployed anew.\n`);
    const answered = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const taken = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done));
      await registration?.update();
      await taken;
      const known = performance.getEntriesByType("resource").find(({ name }) => /\/index\.json$/.test(name));
      const answer = await fetch(known?.name ?? "", { headers: { accept: "application/json" } });
      return Object.keys(await answer.json());
    });
    expect(answered, "the sample is answered all the same").toContain("dossiers");
    await renewed(page).waitFor();
    await page.getByRole("button", { name: /^Articles/ }).click();
    await page.getByRole("button", { name: /^At the same table, Putin/ }).click();
    await articleTitle(page, /^At the same table, Putin/).waitFor();
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Reload" }).click()]);
    await untilState(page, "ready");
    await articleTitle(page, /^At the same table, Putin/).waitFor();
    expect(await renewed(page).count(), "page and worker are of one build again").toBe(0);
  });

  it("R19 offers to reload when a part that is wanted later is gone with its build", async () => {
    const { url, folder } = await deploy();
    const { page } = await openDesk({ host: url, expected: NETWORK });
    for (const file of readdirSync(join(folder, "assets")))
      if (file.startsWith("HelpDialog") && file.endsWith(".js")) rmSync(join(folder, "assets", file));
    await page.keyboard.press("?");
    await renewed(page).waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await articleTitle(page).waitFor();
  });

  it("R19 says what is wrong where a part of the build is gone, never a blank page", async () => {
    const { page } = await openDesk({
      until: "failed",
      expected: NETWORK,
      before: (page) => page.route(/assets\/start-/, (route) => route.fulfill({ status: 404, body: "" })),
    });
    expect(await page.getByRole("alert").innerText()).toContain("Reload the page to try again");
  });
});

describe("R21, R22 where copies are kept is out of reach", () => {
  type Fault = "refuses on access" | "is not there" | "never opens" | "fails to open";

  /** Makes the browser's database fail before the page asks for it. */
  function breakDatabase(fault: Fault): void {
    const get = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    if (fault === "refuses on access") Object.defineProperty(window, "indexedDB", { configurable: true, get });
    else if (fault === "is not there")
      Object.defineProperty(window, "indexedDB", { configurable: true, value: undefined });
    else
      IDBFactory.prototype.open = (name) => {
        const asked = new EventTarget();
        // A request that another tab blocks hears of that, and of nothing else.
        const event = fault === "never opens" ? "blocked" : "error";
        const error = new DOMException("The disk is broken.", "UnknownError");
        setTimeout(() => {
          const happened = new Event(event);
          asked.dispatchEvent(happened);
          const heard: unknown = Reflect.get(asked, `on${event}`);
          if (typeof heard === "function") heard.call(asked, happened);
        });
        return Object.assign(asked, {
          error,
          result: undefined,
          transaction: null,
          name,
        }) as unknown as IDBOpenDBRequest;
      };
  }

  it.each(["refuses on access", "is not there", "never opens", "fails to open"] as const)(
    "R21, R22 the desk opens from its source, and says what happened when that is down too: the database %s",
    async (fault) => {
      const { page, source } = await openOnFolder(undefined, {
        before: (fresh) => fresh.addInitScript(breakDatabase, fault),
      });
      await articleTitle(page).waitFor();
      source.answer(/./, { status: 404 });
      await page.reload();
      await untilState(page, "failed");
      expect(await page.getByRole("alert").count()).toBe(1);
      source.heal();
      await page.getByRole("button", { name: "Retry" }).click();
      await untilState(page, "ready");
    },
  );
});

describe("R20 there is no service worker to answer", () => {
  it.each(["missing", "refused"] as const)("R20 answers inside the page where it is %s", async (way) => {
    const { page, context } = await openDesk({ serviceWorkers: way });
    expect(context.serviceWorkers()).toEqual([]);
    expect(await page.getByRole("region", { name: "Reader" }).innerText()).toContain("Moscow");
  });

  it("R20 opens where storage is denied altogether", async () => {
    const { page } = await openDesk({
      before: (opening) =>
        opening.addInitScript(() => {
          for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
            Object.defineProperty(window, name, {
              configurable: true,
              get: () => {
                throw new DOMException("Access is denied for this document.", "SecurityError");
              },
            });
        }),
    });
    expect(await page.getByRole("region", { name: "Reader" }).innerText()).toContain("Moscow");
  });

  it("R20 answers inside the page after a hard reload, without reloading again", async () => {
    const { page, context } = await openDesk();
    expect(context.serviceWorkers()).toHaveLength(1);
    let navigations = 0;
    page.on("framenavigated", () => {
      navigations += 1;
    });
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.setBypassServiceWorker", { bypass: true });
    await devtools.send("Page.reload", { ignoreCache: true });
    await page.waitForEvent("framenavigated");
    await untilState(page, "ready");
    await articleTitle(page).waitFor();
    expect(navigations).toBe(1);
  });
});
