import type { Page } from "playwright-core";

/** What a page did while something happened, in ms. */
export type Watched = {
  /** From each frame to the next. */
  readonly frames: readonly number[];
  /** Tasks that a browser reports: those above 50. */
  readonly tasks: readonly number[];
};

/** Notes frames and long tasks of the page while something happens. */
export async function during(page: Page, happens: () => Promise<void>): Promise<Watched> {
  await page.evaluate(() => {
    const state = { on: true, frames: [] as number[], tasks: [] as number[] };
    Reflect.set(globalThis, "frameWatch", state);
    let last: number | null = null;
    const frame = (now: number) => {
      if (last !== null) state.frames.push(now - last);
      last = now;
      if (state.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      if (state.on) for (const { duration } of list.getEntries()) state.tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  await happens();
  return page.evaluate(() => {
    const state: { on: boolean; frames: number[]; tasks: number[] } = Reflect.get(globalThis, "frameWatch");
    state.on = false;
    return { frames: state.frames, tasks: state.tasks };
  });
}

/** The longest of the tasks noted; 0 for none. */
export const longestOf = ({ tasks }: Watched): number => Math.max(0, ...tasks);
