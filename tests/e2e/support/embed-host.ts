import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type BrowserContextOptions, chromium, type Frame, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { BROWSER_FLAGS, findBrowser } from "../../tools/with-browser.mjs";
import { connect, installHand } from "./embed-hand.ts";
import { type EmbedSites, strictPolicy } from "./embed-sites.ts";
import { sharedBrowser } from "./shared-browser.ts";

/** How a page that embeds is opened. */
export type OpenOptions = {
  readonly context?: BrowserContextOptions;
  /** In a browser of its own whose reader has chosen to let other sites keep things, each in a partition. */
  readonly partitioned?: boolean;
  /** Console lines, requests and breaches of a policy that this test brings about on purpose. */
  readonly expected?: readonly RegExp[];
  readonly before?: (page: Page, context: BrowserContext) => Promise<unknown>;
};

/** How a page of a portal is made and opened. */
export type HostOptions = OpenOptions & {
  /** The body of the page, whose scripts and styles are files; ignored where a path is given. */
  readonly body?: string;
  /** Language and direction of the page. */
  readonly root?: string;
  readonly head?: string;
  /** A page that is there already. */
  readonly path?: string;
  /** The portal it stands on; by default the listed one. */
  readonly at?: string;
  /** By default a policy that lets nothing inline run, and Trusted Types. */
  readonly policy?: string | null;
};

/** A page of a portal, open. */
export type Host = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for so far, by all frames. */
  readonly requests: readonly string[];
  /** Every line of any console, breach of a policy, uncaught error, and request to anywhere but portal and app. */
  readonly noise: readonly string[];
  /** The n-th frame of the page once its view stands, counted from 0. */
  readonly frame: (nth?: number) => Promise<Frame>;
  /** Ends it, and fails where there was noise. Happens by itself at the end of a test. */
  readonly close: () => Promise<void>;
};

/** How long a view may take to stand on a slow machine. */
const STANDS_MS = 45_000;
let count = 0;

/** Puts a page at a path of all portals, under the strict policy unless told otherwise. */
export function putPage(
  sites: EmbedSites,
  path: string,
  { body = "", root = 'lang="en"', head = "", policy }: HostOptions,
): void {
  const sent = policy === undefined ? strictPolicy(sites.app) : policy;
  sites.put(path, {
    body: `<!doctype html><html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>A page of a portal</title>${head}</head><body>${body}</body></html>`,
    headers: sent === null ? {} : { "content-security-policy": sent },
  });
}

/** Opens a page of a portal in a fresh profile. Whatever is said in any console fails the test, unless it is expected. */
export async function openHost(sites: EmbedSites, options: HostOptions = {}): Promise<Host> {
  const { app, portal, abroad, stranger } = sites;
  const path = options.path ?? `/page-${++count}.html`;
  if (options.path === undefined) putPage(sites, path, options);
  return openAt(`${options.at ?? portal}${path}`, { ...options, origins: [app, portal, abroad, stranger] });
}

/** The same for a page that stands at an address; `origins`: addresses on the only origins that may be asked. */
export async function openAt(
  address: string,
  options: OpenOptions & { readonly origins: readonly string[] },
): Promise<Host> {
  const context = await contextFor(options);
  const known = options.origins.map((url) => new URL(url).origin);
  const { requests, noise } = await listen(context, known, options.expected ?? []);
  await context.addInitScript(installHand);
  const page = await context.newPage();
  const close = closing(page, context, noise);
  await options.before?.(page, context);
  await page.goto(address, { waitUntil: "commit" });
  const frame = async (nth = 0) => standing(await nthFrame(page, nth));
  return { page, context, requests, noise, frame, close };
}

async function contextFor({ context = {}, partitioned = false }: OpenOptions): Promise<BrowserContext> {
  const wanted: BrowserContextOptions = {
    viewport: { width: 1000, height: 800 },
    colorScheme: "light",
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
    ...context,
  };
  if (!partitioned) return (await sharedBrowser()).newContext(wanted);
  const folder = mkdtempSync(join(tmpdir(), "entente-profile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  mkdirSync(join(folder, "Default"));
  const profile = { cookie_controls_mode: 0, block_third_party_cookies: false };
  writeFileSync(join(folder, "Default/Preferences"), JSON.stringify({ profile }));
  const executablePath = process.env.CHROMIUM_PATH ?? (await findBrowser()) ?? "";
  // Playwright switches partitions off; of two such flags the last one counts.
  const args = [...BROWSER_FLAGS, "--disable-features=Translate"];
  return chromium.launchPersistentContext(folder, { executablePath, args, ...wanted });
}

function closing(page: Page, context: BrowserContext, noise: readonly string[]): () => Promise<void> {
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await context.close();
    expect(noise, "what a quiet page would not have done").toEqual([]);
  };
  onTestFinished(async ({ task }) => {
    const name = task.name.replace(/\W+/g, "-").slice(0, 80);
    if (task.result?.state === "fail" && isOpen)
      await page.screenshot({ path: `tests/.results/embed-${name}.png` }).catch(() => null);
    await close();
  });
  return close;
}

/** Hears every console, policy and request of a profile from now on. */
async function listen(context: BrowserContext, known: readonly string[], expected: readonly RegExp[]) {
  const [requests, noise]: [string[], string[]] = [[], []];
  const note = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) noise.push(text);
  };
  await context.exposeBinding("noteViolation", (_source, text: unknown) => note(`policy: ${String(text)}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      const report: unknown = Reflect.get(globalThis, "noteViolation");
      if (typeof report === "function") report(`${effectiveDirective} refused ${blockedURI} (${sourceFile})`);
    });
  });
  context.on("request", (request) => {
    const url = request.url();
    requests.push(url);
    if (!/^(data|blob):/.test(url) && !known.includes(new URL(url).origin)) note(`left for ${url}`);
  });
  context.on("console", (message) => {
    // What a browser remarks on its own layout is no noise of a page; Playwright's types leave that kind out.
    if ((message.type() as string) === "verbose") return;
    note(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => note(`uncaught: ${error.error().message}`));
  return { requests, noise };
}

/** Waits until what is read is as the matcher says; a slow machine may take its time. */
export const soon = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 20_000 });

/** The frame that an iframe or an element of the page shows, counted from 0 in the order of the page. */
export async function nthFrame(page: Page, nth: number): Promise<Frame> {
  const handle = await page.locator("iframe").nth(nth).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`The page has no frame ${nth}.`);
  return frame;
}

/** The same frame, once its view stands. */
export async function standing(frame: Frame): Promise<Frame> {
  await frame.waitForSelector('html[data-page="embed"][data-entente="ready"]', {
    state: "attached",
    timeout: STANDS_MS,
  });
  return frame;
}

/** Sandbox of a frame with its own origin, as the Embed dialog writes it. */
export const SANDBOX = "allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox";

/** An iframe of an embedded view, as the Embed dialog writes it, a pixel size given. */
export function iframe(sites: EmbedSites, query: string, more: Readonly<Record<string, string>> = {}): string {
  const attributes = {
    src: `${sites.app}embed/index.html?${query}`,
    title: "An embedded view",
    width: "800",
    height: "500",
    sandbox: SANDBOX,
    allow: "fullscreen; clipboard-write",
    referrerpolicy: "strict-origin-when-cross-origin",
    ...more,
  };
  const escaped = (value: string) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(" ")}></iframe>`;
}

/** A view on a portal's page, connected by hand. */
export async function openConnected(sites: EmbedSites, query: string, more: HostOptions = {}): Promise<Host> {
  const host = await openHost(sites, { body: iframe(sites, query), ...more });
  await host.frame();
  await connect(host.page, sites.app);
  return host;
}
