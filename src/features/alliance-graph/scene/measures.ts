/** Sizes in drawing units, for one fit of the sheet into the pane. */
export type Measures = {
  /** Drawing units of one CSS pixel where the sheet fits the pane. */
  readonly px: number;
  readonly node: number;
  readonly leader: number;
  readonly badge: number;
  /** Type sizes. */
  readonly name: number;
  readonly code: number;
  readonly leaderName: number;
  /** Too many actors or ties for names, badges and casings of each. */
  readonly dense: boolean;
};

/** Type never shrinks below this many CSS pixels (at the browser's own text size): design.md's floor. */
const SMALLEST_TYPE = 11;
const SMALL_PANE = 0.72;
const LARGE_PANE = 1.25;
/** From here on a graph is drawn densely. */
export const DENSE_FROM = { actors: 60, ties: 400 };

/**
 * Sizes for a sheet shown at `scale` CSS pixels a unit. Discs follow the pane within limits; type follows the reader's text
 * size (`rem`: 1 for a root of 16 px) fully, discs up to half as large again.
 */
export function measuresFor(scale: number, rem: number, actors: number, ties: number): Measures {
  const px = 1 / scale;
  const size = Math.max(SMALL_PANE, Math.min(LARGE_PANE, scale));
  const disc = size * Math.min(rem, 1.5) * px;
  const type = (wanted: number) => Math.max(SMALLEST_TYPE, wanted * size) * rem * px;
  const dense = actors > DENSE_FROM.actors || ties > DENSE_FROM.ties;
  return {
    px,
    node: 19 * disc,
    leader: 10.5 * disc,
    badge: 8.5 * disc,
    name: type(12),
    code: Math.min(type(11.5), 13.5 * disc),
    leaderName: type(11),
    dense,
  };
}

/** Sizes of a dense graph at a magnification: nodes keep their share of the room, up to the usual disc. */
export function denseMeasures(scale: number, rem: number, room: number): Measures {
  const px = 1 / scale;
  const node = Math.max(2.2 * px, Math.min(19 * px, room * 0.2));
  return {
    px,
    node,
    leader: node * 0.55,
    badge: 8.5 * px,
    name: 12 * rem * px,
    code: Math.min(11.5 * rem * px, node * 0.62),
    leaderName: 11 * rem * px,
    dense: true,
  };
}

/** How wide a text is, in drawing units, at a size and weight. */
export type MeasureText = (text: string, size: number, weight: number) => number;

/** A guess for where no canvas can measure: the mean width of the narrow interface face. */
export const guessWidth: MeasureText = (text, size) => [...text].length * size * 0.53;
