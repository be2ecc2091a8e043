/** Frames that were asked for and have not come. */
const awaited = new Set<number>();
let counted: typeof requestAnimationFrame | undefined;

/** Counts the frames that are asked for on this page, so that they can be called off; where there are none, nothing. */
export function countFrames(): void {
  const request = globalThis.requestAnimationFrame;
  if (typeof request !== "function" || request === counted) return;
  counted = globalThis.requestAnimationFrame = (then) => {
    const frame = request((time) => {
      awaited.delete(frame);
      then(time);
    });
    awaited.add(frame);
    return frame;
  };
}

/**
 * Calls off every frame that is still to come. A test that ends between an act and its frame would otherwise act on the
 * page of the next one: the focus would jump away from what is typed there.
 */
export function dropFrames(): void {
  for (const frame of awaited) cancelAnimationFrame(frame);
  awaited.clear();
}
