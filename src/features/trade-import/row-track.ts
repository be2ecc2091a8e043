/** Browsers draw no element higher than some 17 million pixels; a million rows would be twice that. */
const MOST_PX = 8_000_000;

/** How a list of equal rows is scrolled: as high as its rows, or, where they are too many, as high as can be. */
export type RowTrack = {
  readonly count: number;
  readonly rowPx: number;
  readonly heightPx: number;
  /** Rows scrolled past for each pixel, times the height of a row: 1 where every row has its place. */
  readonly pace: number;
};

/** The track for so many rows seen through a view of that height. */
export function trackOf(count: number, rowPx: number, viewPx: number): RowTrack {
  const real = count * rowPx;
  if (real <= MOST_PX) return { count, rowPx, heightPx: real, pace: 1 };
  return { count, rowPx, heightPx: MOST_PX, pace: (real - viewPx) / (MOST_PX - viewPx) };
}

/** The row at the top when the list is scrolled so far. */
export function rowAt({ count, rowPx, pace }: RowTrack, topPx: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor((topPx * pace) / rowPx)));
}

/** How far to scroll so that a row is at the top. */
export function topOf({ rowPx, pace }: RowTrack, row: number): number {
  return Math.ceil((row * rowPx) / pace);
}
