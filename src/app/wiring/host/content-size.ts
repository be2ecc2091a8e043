/** How large the content of a frame is, in whole CSS pixels. */
export type ContentSize = { readonly width: number; readonly height: number };

/** What does not show. */
const TOLERANCE_PX = 1;
/** A frame that grows since its content grew since the frame grew has no end. */
const MOST_FOLLOWED = 2;

/**
 * Decides which sizes are worth telling: those that differ by more than a pixel from the one before. `true` means
 * tell. Content that twice in a row merely followed the height of its own frame is bound to it: from then on no change
 * that follows the frame is told, or a host that applies what it is told would grow the frame for ever.
 */
export function createSizeJudge(): (size: ContentSize, frameHeight: number) => boolean {
  /** Told, or passed over: what differs from it is another change. */
  let judged: ContentSize | null = null;
  let seen: { readonly height: number; readonly frameHeight: number } | null = null;
  let followed = 0;
  return (size, frameHeight) => {
    const [ofContent, ofFrame] = seen ? [size.height - seen.height, frameHeight - seen.frameHeight] : [0, 0];
    seen = { height: size.height, frameHeight };
    if (judged !== null && !isOff(judged.width, size.width) && !isOff(judged.height, size.height)) return false;
    judged = size;
    const isFollowing = ofFrame !== 0 && !isOff(ofContent, ofFrame);
    followed = isFollowing || followed >= MOST_FOLLOWED ? followed + 1 : 0;
    return !isFollowing || followed < MOST_FOLLOWED;
  };
}

const isOff = (one: number, other: number) => Math.abs(one - other) > TOLERANCE_PX;
