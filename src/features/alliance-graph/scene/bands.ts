/** The band after those of the five stances: a membership, drawn as a hairline. */
export const MEMBERSHIP_BAND = 5;

/** From so many strokes on, badges stand only where something is lit or pointed at (design.md, Known weak points). */
export const BADGES_UP_TO = 44;
