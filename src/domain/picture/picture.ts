/** Colours by what they are for, named as the tokens of the desk; whoever prints a picture says what they look like. */
export const TONES = [
  "ground",
  "disc",
  "ink",
  "ink2",
  "ink3",
  "rule",
  "rule2",
  "member",
  "act",
  "lamp",
  "lamp-soft",
  "lamp-cur",
  "lamp-edge",
  "s1",
  "s2",
  "s3",
  "s4",
  "s5",
  "s-line",
  "hostile",
  "strained",
  "neutral",
  "cordial",
  "allied",
  "hostile-lamp",
  "strained-lamp",
  "neutral-lamp",
  "cordial-lamp",
  "allied-lamp",
] as const;
/** One of the tones. */
export type Tone = (typeof TONES)[number];

/** A tone, the hatching that stands for what is not recorded, or nothing. */
export type Fill = Tone | "hatch" | null;

/** A line as it is drawn; lengths in pixels. */
export type Ink = {
  readonly tone: Tone;
  readonly width: number;
  /** Dash and gap; empty for an unbroken line. */
  readonly dash: readonly number[];
  readonly cap: "butt" | "round";
};

/** A point, in pixels from the upper left corner. */
export type Point = { readonly x: number; readonly y: number };

/** A text on one line. */
export type PictureText = {
  readonly kind: "text";
  readonly text: string;
  /** The anchor, and the baseline of the letters. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly align: "start" | "middle" | "end";
  readonly tone: Tone;
  /** Colour of an edge around the letters, so that they stay readable over a line; `null`: none. */
  readonly casing: Tone | null;
  /** Degrees it is turned by around its anchor, clockwise. */
  readonly turn: number;
};

/**
 * A plain shape with everything settled: painters, printers and programs that draw shapes of their own take the same.
 * `stroke` is a tie or a part of one: `pattern` names the stance's line, `lines` are its pieces as they are drawn.
 */
export type Shape =
  | {
      readonly kind: "stroke";
      readonly pattern: "zigzag" | "dashes" | "dots" | "solid" | "double";
      readonly lines: readonly (readonly Point[])[];
      readonly ink: Ink;
    }
  | {
      readonly kind: "line";
      readonly points: readonly Point[];
      readonly closed: boolean;
      readonly fill: Fill;
      readonly ink: Ink | null;
    }
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: Fill;
      readonly ink: Ink | null;
    }
  | {
      readonly kind: "disc";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: Fill;
      readonly ink: Ink | null;
    }
  | {
      /** `d` is SVG path data, drawn with its origin at `x`, `y` and `scale` times as large. */
      readonly kind: "path";
      readonly d: string;
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly fill: Fill;
      readonly ink: Ink | null;
    }
  | PictureText
  | {
      readonly kind: "group";
      /** What it stands for, `tie.IND~RUS`; `null`: nothing one could point at. */
      readonly ref: string | null;
      /** What it shows, for whoever does not see it; `null`: its texts say so. */
      readonly words: string | null;
      /** 0 to 1. */
      readonly opacity: number;
      readonly shapes: readonly Shape[];
    };

/** A drawing: later shapes lie over earlier ones. Nothing of it is bound to a screen. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};

/** Width of a text in pixels, at a size and weight of the narrow interface face. */
export type TextWidth = (text: string, size: number, weight: number) => number;

/** What every tone looks like, as `#rrggbb`. */
export type PictureColours = Readonly<Record<Tone, string>>;
