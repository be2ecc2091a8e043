import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { BROWSER_FLAGS } from "../../tools/with-browser.mjs";
import { hostUrl, untilState } from "./desk.ts";

/** A desk in a browser of its own. `kill` ends the process there and then and opens the desk again on the same disk. */
export async function killableDesk(): Promise<{ readonly page: Page; readonly kill: () => Promise<Page> }> {
  const folder = mkdtempSync(join(tmpdir(), "entente-profile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(folder, {
      executablePath: process.env.CHROMIUM_PATH ?? "",
      args: [...BROWSER_FLAGS, "--remote-debugging-port=0"],
      viewport: { width: 1440, height: 900 },
    });
  const open = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(hostUrl());
    await untilState(page, "ready");
    return page;
  };
  const first = await launch();
  const kill = async () => {
    const browser = first.browser();
    if (!browser) throw new Error("There is no browser to kill.");
    const session = await browser.newBrowserCDPSession();
    const gone = new Promise((done) => browser.once("disconnected", done));
    // It never answers: the process is gone, and has closed nothing.
    await session.send("Browser.crash").catch(() => undefined);
    await gone;
    await first.close().catch(() => undefined);
    const second = await launch();
    onTestFinished(() => second.close());
    return await open(second);
  };
  return { page: await open(first), kill };
}
