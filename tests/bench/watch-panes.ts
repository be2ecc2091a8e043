import type { Page } from "playwright-core";

/**
 * Makes the page note, each time Enter is pressed from now on, how long it takes until the graph, the timeline and the reader
 * have all changed and that was painted: from the time of the input event to the end of the frame, in ms. The graph
 * changes when its list does, or when its canvas is drawn anew.
 */
export async function watchPanes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const names = ["graph", "timeline", "reader"];
    const state = { times: [] as number[], begun: Number.NaN, changed: new Set<string>() };
    Reflect.set(globalThis, "paneWatch", state);
    const request = requestAnimationFrame.bind(globalThis);
    // Called within a frame: a message comes after its painting, and so does the next frame, which often goes first.
    const afterPaint = (then: () => void) => {
      let isDone = false;
      const once = () => {
        if (!isDone) then();
        isDone = true;
      };
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = once;
      port2.postMessage(null);
      request(once);
    };
    // What changes within a frame is painted by that frame, what changes between two by the next.
    let isInFrame = false;
    globalThis.requestAnimationFrame = (callback) =>
      request((now) => {
        isInFrame = true;
        afterPaint(() => {
          isInFrame = false;
        });
        callback(now);
      });
    const finish = (begun: number) => {
      const note = () => afterPaint(() => state.times.push(performance.now() - begun));
      if (isInFrame) note();
      else request(note);
    };
    const note = (name: string) => {
      if (Number.isNaN(state.begun)) return;
      state.changed.add(name);
      if (state.changed.size < names.length) return;
      finish(state.begun);
      state.begun = Number.NaN;
    };
    for (const name of names) {
      const pane = document.querySelector(`[data-pane="${name}"]`);
      if (!pane) throw new Error(`There is no ${name}.`);
      new MutationObserver(() => note(name)).observe(pane, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    }
    const context = document
      .querySelector<HTMLCanvasElement>('[data-pane="graph"] .ag-canvas canvas')
      ?.getContext("2d");
    if (context) {
      const clear = context.clearRect.bind(context);
      context.clearRect = (...box) => {
        clear(...box);
        note("graph");
      };
    }
    addEventListener(
      "keydown",
      (event) => {
        // A pick that one of the views had no reason to answer is left out, whatever the next key changes.
        if (event.key !== "Enter") state.begun = Number.NaN;
        if (event.key !== "Enter") return;
        state.changed.clear();
        state.begun = event.timeStamp;
      },
      true,
    );
  });
}

/** The times noted so far. */
export const paneTimes = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const state: { readonly times: readonly number[] } = Reflect.get(globalThis, "paneWatch");
    return state.times;
  });

/** Waits until the desk is ready, its graph drawn and everything it put off is done. */
export async function whenQuiet(page: Page): Promise<void> {
  await page.waitForSelector('html[data-entente="ready"]', { state: "attached", timeout: 60_000 });
  await page.waitForSelector('[data-pane="graph"] :is(canvas, table)', { state: "attached", timeout: 30_000 });
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(500);
}
