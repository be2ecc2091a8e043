import { statSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import type { Bench } from "./browser.ts";
import { during, longestOf } from "./frame-watch.ts";
import { type Row, spread } from "./row.ts";
import { whenQuiet } from "./watch-panes.ts";

const SECTION = "hand-over";
const STEPS = 20;
/** From the press to the file, whichever file. */
const FILE_MS = 5_000;
/** No block of the page above this, whatever is done (quality.md R8). */
const LONGEST_BLOCK_MS = 200;
const STEP_MS = 100;
/** A claim with its quote, its months and the graph: the fullest slide there is. */
const FULL = "?sel=quote.q-sharif-more-oil&thread=PAK~RUS";
const BETWEEN_STEPS_MS = 500;

/** Fills the briefing at hand up to twenty steps with what is on the desk. */
async function fillBriefing(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Briefing", exact: true }).click();
  const pane = page.getByRole("region", { name: "Briefing" });
  const rows = pane.locator(".bw-steps > li");
  await rows.first().waitFor();
  for (let count = await rows.count(); count < STEPS; count += 1) {
    await pane.getByRole("button", { name: /^Add step/ }).click();
    await rows.nth(count).waitFor();
  }
}

type Handed = { readonly ms: number; readonly longest: number; readonly bytes: number };

/** From the press on what `find` finds in the dialog until the file is there. */
async function handed(page: Page, find: (dialog: Locator) => Promise<Locator>, saved: RegExp): Promise<Handed> {
  await page.getByRole("button", { name: "Hand over" }).click();
  const dialog = page.getByRole("dialog", { name: "Hand over this briefing" });
  const press = await find(dialog);
  await press.waitFor();
  const downloading = page.waitForEvent("download");
  let ms = 0;
  const watched = await during(page, async () => {
    const begun = performance.now();
    await press.click();
    await dialog.getByText(saved).waitFor();
    ms = performance.now() - begun;
  });
  const { size } = statSync(await (await downloading).path());
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  return { ms, longest: longestOf(watched), bytes: size };
}

/** The slides, whose row makes them. */
const slides = (page: Page) =>
  handed(
    page,
    async (dialog) => dialog.getByRole("button", { name: /^Slides/, disabled: false }),
    /\.pptx is saved\.$/,
  );

/** The sealed file, made by the last button of its form. */
const sealed = (page: Page) =>
  handed(
    page,
    async (dialog) => {
      await dialog.getByRole("button", { name: /^Sealed briefing, HTML/ }).click();
      return dialog.getByRole("button", { name: /^Save the sealed file, \d\.\d MB$/ });
    },
    /\.html is saved\.$/,
  );

/** From the key to the frame in which the next step is painted, graph included, step by step; the first one warms up. */
async function talk(page: Page): Promise<readonly number[]> {
  await page
    .getByRole("region", { name: "Briefing" })
    .getByRole("button", { name: /^Present/ })
    .click();
  await page.locator(".talk-where b", { hasText: `of ${STEPS}` }).waitFor();
  await page.keyboard.press("Home");
  await page.waitForTimeout(BETWEEN_STEPS_MS);
  await page.evaluate(() => {
    const state = { times: [] as number[] };
    Reflect.set(globalThis, "stepWatch", state);
    let begun = Number.NaN;
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        begun = timeStamp;
      },
      true,
    );
    const note = () => {
      if (Number.isNaN(begun)) return;
      const since = begun;
      begun = Number.NaN;
      // The canvas is drawn by the frame after the one that React has changed; a message comes after its painting.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => state.times.push(performance.now() - since);
          port2.postMessage(null);
        }),
      );
    };
    new MutationObserver(note).observe(document.querySelector(".talk") ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  for (let step = 1; step < STEPS; step += 1) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(BETWEEN_STEPS_MS);
  }
  const times = await page.evaluate((): number[] => Reflect.get(globalThis, "stepWatch").times);
  return times.slice(1);
}

/** The time of a file, what it held up meanwhile, and its size. */
function fileRows(what: string, files: readonly Handed[]): readonly Row[] {
  const whole = spread(files.map(({ ms }) => ms));
  const longest = spread(files.map((file) => file.longest));
  return [
    { section: SECTION, what, ...whole, unit: "ms", limit: `below ${FILE_MS} ms`, met: whole.p95 < FILE_MS },
    {
      section: SECTION,
      what: "longest task meanwhile (0: none above 50)",
      ...longest,
      unit: "ms",
      limit: `median below ${LONGEST_BLOCK_MS} ms`,
      met: longest.median < LONGEST_BLOCK_MS,
    },
    { section: SECTION, what: "size of the file", ...spread(files.map(({ bytes }) => bytes / 1024)), unit: "KB" },
  ];
}

/** A briefing of twenty steps: its slides, its sealed file, and its steps in present mode. */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const url = await bench.deskUrl();
  const [decks, files]: readonly [Handed[], Handed[]] = [[], []];
  const steps: number[] = [];
  for (let turn = 0; turn < bench.runs; turn += 1) {
    const { page, close } = await bench.open();
    try {
      await page.goto(`${url}${FULL}`);
      await whenQuiet(page);
      await fillBriefing(page);
      decks.push(await slides(page));
      files.push(await sealed(page));
      steps.push(...(await talk(page)));
    } finally {
      await close();
    }
  }
  const paints = spread(steps);
  return [
    ...fileRows(`slides of ${STEPS} steps, from the press to the file, its code fetched first`, decks),
    ...fileRows(`sealed file of ${STEPS} steps, from the press to the file`, files),
    {
      section: SECTION,
      what: `step to step in present mode, from key to painted frame (${steps.length} steps)`,
      ...paints,
      unit: "ms",
      limit: `median below ${STEP_MS} ms`,
      met: paints.median < STEP_MS,
    },
  ];
}
