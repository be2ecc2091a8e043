import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { type Browser, type BrowserContextOptions, type CDPSession, chromium, type Page } from "playwright-core";
import { build, type InlineConfig } from "vite";
import { startHost } from "../../mocks/host/static-host.mjs";
import { BROWSER_FLAGS } from "../tools/with-browser.mjs";

/** A page in a profile of its own, with the debugger attached. */
export type Opened = { readonly page: Page; readonly cdp: CDPSession; readonly close: () => Promise<void> };

/** What sections measure with. Builds and hosts are made once, when first asked for. */
export type Bench = {
  /** How often each measurement is repeated. */
  readonly runs: number;
  readonly browserVersion: string;
  /** Folder of the built desk. */
  readonly deskFolder: () => Promise<string>;
  /** Address of the built desk, under the content policy of the product, ending in a slash. */
  readonly deskUrl: () => Promise<string>;
  /** Address of the pages with the peers, ending in a slash. No content policy: peers add style elements. */
  readonly pagesUrl: () => Promise<string>;
  /** A page whose frames keep the pace of a 60 Hz screen. */
  readonly open: (options?: BrowserContextOptions) => Promise<Opened>;
  /** A page whose frames follow each other as fast as they are done: what a frame costs, not when it is due. */
  readonly openUnpaced: () => Promise<Opened>;
  readonly say: (text: string) => void;
};

const RESULTS = resolve("tests/.results/bench");
const PAGES = resolve("tests/bench/pages");
const PAGE_NAMES = ["graph", "layout", "reader", "trade-import"] as const;
export const VIEWPORT = { width: 1440, height: 900 } as const;
/** Times to a hundredth of a millisecond instead of a tenth, and a garbage collector that comes when called. */
const FLAGS = [...BROWSER_FLAGS, "--enable-unsafe-swiftshader", "--js-flags=--expose-gc"];

/** What loads the sections leaves Node in development mode, in which React would be built in its slow form. */
function inProduction(): void {
  process.env.NODE_ENV = "production";
}

/**
 * The pages are built with what the product is built with, but for the parts of force-graph that the product leaves out:
 * its peer, the library as it comes, draws with them, and ours carries them along.
 */
async function buildPages(): Promise<string> {
  const outDir = `${RESULTS}/pages`;
  inProduction();
  await build({
    root: resolve("."),
    configFile: resolve("vite.config.ts"),
    mode: "peers",
    base: "./",
    logLevel: "error",
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      license: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: PAGE_NAMES.map((name) => `${PAGES}/${name}.html`) },
    },
  } satisfies InlineConfig);
  return outDir;
}

async function buildDesk(): Promise<string> {
  const outDir = `${RESULTS}/desk`;
  inProduction();
  await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** Calls `make` at the first call, and hands out its result from then on. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

const UNPACED_FLAGS = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];
const LONGEST_CLOSE_MS = 5_000;

/** Waits for something to close, but not for ever: a browser under load may never say that it has. */
const closed = (closing: Promise<unknown>): Promise<void> =>
  Promise.race([closing, new Promise((done) => setTimeout(done, LONGEST_CLOSE_MS).unref())]).then(() => undefined);

async function opened(browser: Browser, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "en-GB", timezoneId: "UTC", ...options });
  // A page that breaks measures nothing: what broke it should stand beside the wait that fails.
  context.on("weberror", (error) => process.stderr.write(`[bench] ${error.error().stack ?? error.error().message}\n`));
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  return { page, cdp, close: () => closed(context.close()) };
}

/** A bench, and how to put everything it started away. */
export async function startBench(runs: number): Promise<Bench & { readonly close: () => Promise<void> }> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error("CHROMIUM_PATH names no browser. npm run bench finds one.");
  mkdirSync(RESULTS, { recursive: true });
  const browsers: Browser[] = [];
  const launch = async (more: readonly string[] = []): Promise<Browser> => {
    const launched = await chromium.launch({ executablePath, args: [...FLAGS, ...more], headless: true });
    browsers.push(launched);
    return launched;
  };
  const browser = await launch();
  const unpaced = once(() => launch(UNPACED_FLAGS));
  const hosts: { readonly close: () => Promise<void> }[] = [];
  const say = (text: string): void => void process.stderr.write(`[bench] ${text}\n`);
  const served = async (folder: string, headers: Readonly<Record<string, string>> = {}): Promise<string> => {
    const host = await startHost({ folder, headers });
    hosts.push(host);
    return host.url;
  };
  const deskFolder = once(async () => {
    say("building the desk");
    return process.env.ENTENTE_DIST ?? (await buildDesk());
  });
  return {
    runs,
    browserVersion: browser.version(),
    deskFolder,
    deskUrl: once(async () => served(await deskFolder())),
    pagesUrl: once(async () => {
      say("building the pages of the peers");
      const url = await served(await buildPages(), {
        "content-security-policy": "default-src * 'unsafe-inline' data: blob:",
      });
      return `${url}tests/bench/pages/`;
    }),
    open: (options = {}) => opened(browser, options),
    openUnpaced: async () => opened(await unpaced(), {}),
    say,
    close: async () => {
      await closed(Promise.all(browsers.map((launched) => launched.close())));
      await closed(Promise.all(hosts.map((host) => host.close())));
    },
  };
}
