const GLIDE_MS = 240;
/** Frames spent on landing exactly, once what is near the goal has been mounted and measured. */
const LANDING_FRAMES = 4;

/** Whether the reader asked for less motion; false where the question cannot be asked. */
export function prefersStillness(): boolean {
  return window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
}

/**
 * Scrolls to a goal that may still shift while blocks are mounted on the way: 240 ms, eased at both ends, at once when
 * stillness is preferred. From afar only the last screen is glided over. Answers by a way to stop it.
 */
export function glide(scroller: HTMLElement, goalPx: () => number, still: boolean, landed: () => void): () => void {
  let frame = 0;
  let landing = LANDING_FRAMES;
  const distance = goalPx() - scroller.scrollTop;
  const reach = scroller.clientHeight * 1.5;
  if (Math.abs(distance) > reach) scroller.scrollTop = goalPx() - Math.sign(distance) * (still ? 0 : reach);
  const startPx = scroller.scrollTop;
  const begun = performance.now();
  const step = (now: number) => {
    const share = still ? 1 : Math.min(1, Math.max(0, now - begun) / GLIDE_MS);
    scroller.scrollTop = startPx + (goalPx() - startPx) * eased(share);
    if (share >= 1) landing -= 1;
    if (landing > 0) frame = requestAnimationFrame(step);
    else landed();
  };
  step(begun);
  const stop = () => cancelAnimationFrame(frame);
  return stop;
}

const eased = (share: number) => (share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2);
