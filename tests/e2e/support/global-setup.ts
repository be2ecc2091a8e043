import { existsSync, mkdirSync } from "node:fs";
import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { startHost } from "../../../mocks/host/static-host.mjs";
import { BROWSER_FLAGS, findBrowser, SPARING_FLAGS } from "../../tools/with-browser.mjs";
import { browserKey } from "./shared-browser.ts";

/** The build to drive; a second one can be driven beside it by naming its folder. */
const DIST = process.env.ENTENTE_DIST ?? "dist";

/** A sub-path, so that every journey proves the desk needs no root of its own. */
const PREFIX = "/portal/entente/";

let close = async (): Promise<void> => undefined;

/** Starts what all journeys share, the browsers and one host of the build, and says where they are. */
export async function setup({ config }: TestProject): Promise<void> {
  if (!existsSync(`${DIST}/index.html`)) throw new Error("There is no build to drive. Run npm run build first.");
  const executablePath = process.env.CHROMIUM_PATH ?? (await findBrowser());
  if (!executablePath) throw new Error("No Chromium was found.");
  mkdirSync("tests/.results", { recursive: true });
  const host = await startHost({ folder: DIST, prefix: PREFIX });
  process.env.ENTENTE_HOST = host.url;
  const browsers: BrowserServer[] = [];
  for (let place = 1; place <= config.maxWorkers; place += 1) {
    const browser = await chromium.launchServer({
      executablePath,
      args: [...BROWSER_FLAGS, ...SPARING_FLAGS],
      headless: true,
    });
    process.env[browserKey(place)] = browser.wsEndpoint();
    browsers.push(browser);
  }
  close = async () => {
    for (const browser of browsers) await browser.close();
    await host.close();
  };
}

/** Ends what was started. */
export const teardown = (): Promise<void> => close();
