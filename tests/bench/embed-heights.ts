import type { Page } from "playwright-core";
import type { Bench } from "./browser.ts";
import type { EmbedSite } from "./embed-site.ts";
import { visit } from "./embed-visit.ts";
import type { Row } from "./row.ts";

const SECTION = "embed";
const VIEWS = ["graph", "timeline", "reader", "story", "desk"] as const;
const WIDTHS = [800, 360, 280] as const;
/** Beside each other, so that none is out of sight, where a browser puts off what a frame does. */
const VIEWPORT = { width: 1560, height: 900 } as const;
const WATCHED_MS = 5_000;
const STILL_MS = 2_000;
const MOST_CHANGES = 3;

/** Changes of the height of one element while it was watched. */
type Heights = {
  /** When each came, in ms since the watch began. */
  readonly changes: readonly number[];
  /** How tall it was meanwhile, in pixels: least, most, and in the end. */
  readonly least: number;
  readonly most: number;
  readonly last: number;
};

/** The same as the page notes it: every height it had, and when. */
type Watched = { began: number; readonly had: { readonly at: number; readonly height: number }[] };

/** Notes, from the first moment, how tall each element of the page is, and when it is interactive. */
function noteHeights(): void {
  const watched: Watched[] = [];
  Reflect.set(globalThis, "heights", watched);
  addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("entente-view")) {
      const one: Watched = { began: Number.NaN, had: [] };
      watched.push(one);
      element.addEventListener("entente:interactive", () => {
        if (Number.isNaN(one.began)) one.began = performance.now();
      });
      new ResizeObserver(() => {
        const { height } = element.getBoundingClientRect();
        if (height !== one.had.at(-1)?.height) one.had.push({ at: performance.now(), height });
      }).observe(element);
    }
  });
}

/** Waits until all elements of a page have been watched, and says what happened to each. */
async function heightsOf(page: Page): Promise<readonly Heights[]> {
  await page.waitForFunction(
    (span) => {
      const watched: readonly Watched[] = Reflect.get(globalThis, "heights");
      return watched.length > 0 && watched.every(({ began }) => performance.now() - began > span);
    },
    WATCHED_MS,
    { timeout: 120_000, polling: 200 },
  );
  return page.evaluate((span) => {
    const watched: readonly Watched[] = Reflect.get(globalThis, "heights");
    return watched.map(({ began, had }) => {
      const seen = had.filter(({ at }) => at <= began + span);
      const changes = seen.map(({ at }) => at - began).filter((at) => at > 0);
      const heights = seen.slice(-changes.length - 1).map(({ height }) => Math.round(height));
      return { changes, least: Math.min(...heights), most: Math.max(...heights), last: heights.at(-1) ?? Number.NaN };
    });
  }, WATCHED_MS);
}

function rowOf(what: string, { changes, least, most, last }: Heights): Row {
  const late = changes.filter((at) => at > WATCHED_MS - STILL_MS);
  return {
    section: SECTION,
    what: `height auto: ${what} (${least} to ${most} px, ${last} in the end)`,
    median: changes.length,
    p95: changes.length,
    unit: "changes",
    limit: `in ${WATCHED_MS / 1_000} s at most ${MOST_CHANGES}, none in the last ${STILL_MS / 1_000}`,
    met: changes.length <= MOST_CHANGES && late.length === 0,
  };
}

/** Narrows the first element from the outside, as a page that is turned does, and watches it anew. */
async function narrowed(page: Page): Promise<readonly Heights[]> {
  await page.evaluate(() => {
    const [first]: readonly Watched[] = Reflect.get(globalThis, "heights");
    const element = document.querySelector("entente-view");
    if (!first || !element) throw new Error("The page has no element.");
    first.began = performance.now();
    element.className = "w360";
  });
  return (await heightsOf(page)).slice(0, 1);
}

/**
 * How often elements whose height follows what they show change it once they are interactive: a page and a frame that
 * answered each other's sizes would never come to rest.
 */
export async function heightRows(bench: Bench, site: EmbedSite): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const view of VIEWS) {
    const elements = WIDTHS.map((width) =>
      site.element(`class="w${width}" view="${view}" height="auto" loading="eager"`),
    );
    const url = site.put(`heights-${view}`, `<div class="row">${elements.join("")}</div>`, site.script);
    const { page, close } = await visit(bench, url, { cpu: 1, viewport: VIEWPORT, before: noteHeights });
    try {
      const heights = await heightsOf(page);
      rows.push(...heights.map((one, at) => rowOf(`${view}, ${WIDTHS[at]} wide`, one)));
      const turned = view === "graph" ? await narrowed(page) : [];
      rows.push(...turned.map((one) => rowOf("graph, made 360 wide of 800", one)));
    } finally {
      await close();
    }
  }
  return rows;
}
