/** How long things take, in milliseconds (design.md, Motion). */
export const MOTION_MS = { lamp: 160, restyle: 420, flight: 320, zoom: 160, settle: 140 } as const;

/** Fast at first, then coming to rest; no overshoot. */
export const easeOut = (share: number) => 1 - (1 - share) ** 3;
