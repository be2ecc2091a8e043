import type { Frame, Page } from "playwright-core";
import type { Bench } from "./browser.ts";
import { attachProcesses, type Processes } from "./embed-processes.ts";

/** How many times slower than this machine the processor is on a cold visit. */
export const CPU = 4;
const ARRIVES_MS = 120_000;

/** Moments of a page that embeds, in ms since 1970 by the clocks of page and frame; those that did not come are not there. */
export type Moments = {
  /** The page was asked for. */
  readonly asked: number;
  /** The script of the element has defined it. */
  readonly defined?: number;
  /** The first iframe of the page itself was there. */
  readonly placed?: number;
  /** Of each element in turn: `entente:ready` and `entente:interactive`. */
  readonly ready: readonly number[];
  readonly interactive: readonly number[];
  /** The longest task of the page's own thread so far; 0: none above 50 ms. */
  readonly longestTask: number;
};

/** The same of a frame. */
export type FrameMoments = {
  /** Its document calls itself ready. */
  readonly ready: number;
  /** A graph is drawn. */
  readonly drawn: number;
  readonly longestTask: number;
};

/** Runs in the page and in every frame before their own scripts. */
function noteMoments(): void {
  const now = () => performance.timeOrigin + performance.now();
  const seen = { asked: performance.timeOrigin, ready: [] as number[], interactive: [] as number[], longestTask: 0 };
  Reflect.set(globalThis, "moments", seen);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: "longtask", buffered: true });
  const first = (name: string) => Object.hasOwn(seen, name) || Reflect.set(seen, name, now());
  if (globalThis.parent === globalThis.self) {
    document.addEventListener("entente:ready", () => seen.ready.push(now()));
    document.addEventListener("entente:interactive", () => seen.interactive.push(now()));
    const define = customElements.define.bind(customElements);
    customElements.define = (...about) => {
      first("defined");
      define(...about);
    };
    new MutationObserver(() => document.querySelector("iframe") && first("placed")).observe(document, {
      subtree: true,
      childList: true,
    });
    return;
  }
  const frame = { asked: performance.timeOrigin, ready: Number.NaN, drawn: Number.NaN };
  Reflect.set(globalThis, "frameMoments", frame);
  new MutationObserver(() => {
    if (Number.isNaN(frame.ready) && document.documentElement.dataset.entente === "ready") frame.ready = now();
    if (Number.isNaN(frame.drawn) && document.querySelector('[data-pane="graph"] canvas')) frame.drawn = now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-entente"] });
}

/** A page that embeds, open in a fresh profile. */
export type Visit = {
  readonly page: Page;
  readonly processes: Processes;
  /** Waits for so many elements to be interactive. */
  readonly interactive: (count: number) => Promise<Moments>;
  readonly moments: () => Promise<Moments>;
  /** Waits until the graph of a frame is drawn, counted from 0 in the order in which they were loaded. */
  readonly drawn: (nth?: number) => Promise<FrameMoments>;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly cpu?: number;
  readonly cached?: boolean;
  /** Runs in the page and in its frames before anything of theirs. */
  readonly before?: () => void;
};

/** Goes to a page on a slow processor and without a cache, unless told otherwise. */
export async function visit(
  bench: Bench,
  url: string,
  { viewport, cpu = CPU, cached = false, before }: Options = {},
): Promise<Visit> {
  const { page, cdp, close } = await bench.open(viewport ? { viewport } : {});
  const processes = await attachProcesses(cdp, { cpu, cached });
  await page.addInitScript(noteMoments);
  if (before) await page.addInitScript(before);
  await page.goto(url, { waitUntil: "commit" });
  const moments = () => page.evaluate((): Moments => Reflect.get(globalThis, "moments"));
  return {
    page,
    processes,
    moments,
    interactive: async (count) => {
      await page.waitForFunction(
        (wanted) => Reflect.get(globalThis, "moments").interactive.length >= wanted,
        count,
        // A page that is asked in every frame has less time of its own.
        { timeout: ARRIVES_MS, polling: 200 },
      );
      return moments();
    },
    drawn: async (nth = 0) => momentsOf(await frameOf(page, nth)),
    close,
  };
}

async function frameOf(page: Page, nth: number): Promise<Frame> {
  const isThere = () => page.frames().filter((frame) => frame.parentFrame() !== null && /\/embed\//.test(frame.url()));
  while (isThere().length <= nth) await page.waitForEvent("framenavigated", { timeout: ARRIVES_MS });
  const frame = isThere()[nth];
  if (!frame) throw new Error(`The page has no frame ${nth}.`);
  return frame;
}

async function momentsOf(frame: Frame): Promise<FrameMoments> {
  await frame.waitForFunction(
    () => {
      const { ready, drawn }: FrameMoments = Reflect.get(globalThis, "frameMoments");
      return ready > 0 && drawn > 0;
    },
    null,
    { timeout: ARRIVES_MS, polling: 200 },
  );
  return frame.evaluate(
    (): FrameMoments => ({
      ...Reflect.get(globalThis, "frameMoments"),
      longestTask: Reflect.get(globalThis, "moments").longestTask,
    }),
  );
}

/** Waits until nothing more has come over the wire for a while. */
export async function whenStill({ page, processes }: Visit, ms = 3_000): Promise<void> {
  for (let before = -1; before !== processes.wired.length; ) {
    before = processes.wired.length;
    await page.waitForTimeout(ms);
  }
}
