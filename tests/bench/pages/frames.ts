/** The next frame; its time in ms. */
export const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

/** Called within a frame, resolves with the time right after that frame was painted. */
export function afterPaint(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done(performance.now());
    };
    port2.postMessage(null);
  });
}

/** Resolves with the time right after the next frame was painted. */
export async function painted(): Promise<number> {
  await frame();
  return afterPaint();
}

/** Waits frame by frame until something holds, and comes back within the frame that will paint it; fails after `limitMs`. */
export async function until(holds: () => boolean, limitMs: number): Promise<void> {
  const end = performance.now() + limitMs;
  do {
    if (performance.now() > end) throw new Error(`Nothing came within ${limitMs} ms.`);
    await frame();
  } while (!holds());
}

/** Listens for tasks above 50 ms, which is all a browser reports; `longest` is 0 where there was none. */
export function watchLongTasks(): { readonly longest: () => number; readonly total: () => number } {
  const found: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) found.push(duration);
  });
  observer.observe({ entryTypes: ["longtask"] });
  const take = (): void => {
    for (const { duration } of observer.takeRecords()) found.push(duration);
  };
  return {
    longest: () => {
      take();
      return Math.max(0, ...found);
    },
    total: () => {
      take();
      return found.reduce((sum, duration) => sum + duration, 0);
    },
  };
}
