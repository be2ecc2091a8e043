/** In a tab that is not shown no frame comes: then it is after this long. */
const NO_FRAME_MS = 100;

/** Calls back once what was changed now has been painted; answers by a way to call it off. */
export function afterPaint(then: () => void): () => void {
  const timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const timer of timers) clearTimeout(timer);
  };
  const done = () => {
    stop();
    then();
  };
  const frame = requestAnimationFrame(() => timers.push(setTimeout(done)));
  timers.push(setTimeout(done, NO_FRAME_MS));
  return stop;
}
