import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { sharedBrowser } from "./shared-browser.ts";

export type DeskOptions = {
  /** What follows the address of the desk: a query such as `?sel=tie.IND~RUS`, or a page such as `embed/`. */
  readonly path?: string;
  /** Where the desk is served, ending in a slash; by default the shared host, which serves it below a sub-path. */
  readonly host?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the reader's system asks for. */
  readonly theme?: "light" | "dark";
  /** Which way the built-in sample behaves: calm, empty, slow, failing, partly broken, huge. */
  readonly scenario?: string;
  readonly storageState?: BrowserContextOptions["storageState"];
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  readonly touch?: boolean;
  readonly timeZone?: string;
  readonly locale?: string;
  /** `missing` as on an insecure origin, `refused` as in a sandboxed frame. */
  readonly serviceWorkers?: "allowed" | "missing" | "refused";
  /** What to wait for before the desk is handed over; null hands it over once the page has begun. */
  readonly until?: "ready" | "failed" | null;
  /** Console errors this test brings about on purpose. */
  readonly expected?: readonly RegExp[];
  /** Runs before the page goes anywhere: routes, clocks, init scripts. */
  readonly before?: (page: Page, context: BrowserContext) => Promise<unknown>;
};

export type Desk = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address asked for so far, by the page and by its workers. */
  readonly requests: readonly string[];
  /** Breaches of the content policy, console errors, uncaught errors, and requests that left the origin. */
  readonly problems: readonly string[];
  /** Closes the desk, and fails where it had problems. Happens by itself at the end of a test. */
  readonly close: () => Promise<void>;
};

const READY_MS = 45_000;

/** Address of the shared host, ending in a slash. */
export function hostUrl(): string {
  const url = process.env.ENTENTE_HOST;
  if (!url) throw new Error("The host is started by the set-up of the e2e project.");
  return url;
}

function contextOptions(options: DeskOptions): BrowserContextOptions {
  return {
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.theme ?? "light",
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
    forcedColors: options.forcedColors ? "active" : "none",
    hasTouch: options.touch ?? false,
    serviceWorkers: "allow",
    locale: options.locale ?? "en-GB",
    timezoneId: options.timeZone ?? "UTC",
    ...(options.storageState === undefined ? {} : { storageState: options.storageState }),
  };
}

/** Notes down, from now on, whatever a quiet and well-behaved page would not do. */
async function watch(context: BrowserContext, origin: string, expected: readonly RegExp[]) {
  const requests: string[] = [];
  const problems: string[] = [];
  const note = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  await context.exposeBinding("noteViolation", (_source, text: unknown) => note(`content policy: ${String(text)}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const report: unknown = Reflect.get(globalThis, "noteViolation");
      const what = `${event.effectiveDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`;
      if (typeof report === "function") report(what);
    });
  });
  context.on("request", (request) => {
    const url = request.url();
    requests.push(url);
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) note(`left the origin: ${url}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => note(`uncaught: ${error.error().message}`));
  return { requests, problems };
}

/** Takes service workers from a page, in one of the two ways browsers do. */
async function withoutServiceWorkers(context: BrowserContext, way: "missing" | "refused"): Promise<void> {
  await context.addInitScript((how) => {
    if (how === "missing") Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
    else
      Object.defineProperty(Navigator.prototype, "serviceWorker", {
        get: () => {
          throw new DOMException("Service worker is disabled because the context is sandboxed.", "SecurityError");
        },
      });
  }, way);
}

/** Address of a desk: host, path, and the scenario as one more parameter of the query. */
function addressOf({ host = hostUrl(), path = "", scenario }: DeskOptions): string {
  const url = new URL(path, host);
  if (scenario !== undefined) url.searchParams.set("scenario", scenario);
  return url.href;
}

/** A desk of its own in a fresh browser profile, ready unless asked otherwise. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const address = addressOf(options);
  const context = await (await sharedBrowser()).newContext(contextOptions(options));
  const { requests, problems } = await watch(context, new URL(address).origin, options.expected ?? []);
  const workers = options.serviceWorkers ?? "allowed";
  if (workers !== "allowed") await withoutServiceWorkers(context, workers);
  const page = await context.newPage();
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await context.close();
    expect(problems, "what a quiet page would not have done").toEqual([]);
  };
  onTestFinished(async ({ task }) => {
    const failed = task.result?.state === "fail";
    const name = task.name.replace(/\W+/g, "-").slice(0, 80);
    if (failed && open) await page.screenshot({ path: `tests/.results/${name}.png` }).catch(() => null);
    await close();
  });
  await options.before?.(page, context);
  const state = options.until === undefined ? "ready" : options.until;
  await page.goto(address, { waitUntil: state === null ? "commit" : "load" });
  if (state !== null)
    await untilState(page, state).catch((cause: unknown) => {
      throw new Error(`The desk is not ${state}. ${problems.join("\n")}`, { cause });
    });
  return { page, context, requests, problems, close };
}

/** Waits until the desk calls itself ready, or failed. */
export async function untilState(page: Page, state: "ready" | "failed"): Promise<void> {
  await page.waitForSelector(`html[data-entente="${state}"]`, { state: "attached", timeout: READY_MS });
}
