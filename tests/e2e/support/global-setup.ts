import { existsSync, mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { startHost } from "../../../mocks/host/static-host.mjs";
import { BROWSER_FLAGS, findBrowser } from "../../tools/with-browser.mjs";

/** The build to drive; a second one can be driven beside it by naming its folder. */
const DIST = process.env.ENTENTE_DIST ?? "dist";

/** A sub-path, so that every journey proves the desk needs no root of its own. */
const PREFIX = "/portal/entente/";

let close = async (): Promise<void> => undefined;

/** Starts what all journeys share, one browser and one host of the build, and says where they are. */
export async function setup(): Promise<void> {
  if (!existsSync(`${DIST}/index.html`)) throw new Error("There is no build to drive. Run npm run build first.");
  const executablePath = process.env.CHROMIUM_PATH ?? (await findBrowser());
  if (!executablePath) throw new Error("No Chromium was found.");
  mkdirSync("tests/.results", { recursive: true });
  const host = await startHost({ folder: DIST, prefix: PREFIX });
  const browser = await chromium.launchServer({ executablePath, args: BROWSER_FLAGS, headless: true });
  process.env.ENTENTE_HOST = host.url;
  process.env.ENTENTE_BROWSER = browser.wsEndpoint();
  close = async () => {
    await browser.close();
    await host.close();
  };
}

/** Ends what was started. */
export const teardown = (): Promise<void> => close();
