import { contrast } from "./contrast.ts";

/** The two looks; `auto` is one of them on every screen. */
export type Theme = "light" | "dark";

/** Colours of `ui/tokens.css`, light and dark: those a host may set, and those it may not but that stand on them or under them. */
export const COLOURS = {
  paper: [0xf4f5f1, 0x14191a],
  sheet: [0xfdfdfb, 0x1b2122],
  well: [0xe9ebe5, 0x232a2b],
  disc: [0xfdfdfb, 0x232a2b],
  ink: [0x15191a, 0xece9e1],
  ink2: [0x454c4d, 0xbcbeb8],
  ink3: [0x616869, 0x969c98],
  act: [0x0e5f47, 0x7fc9a9],
  "act-ink": [0xffffff, 0x0d1b16],
  "act-wash": [0xdbe8e1, 0x1f3a30],
  focus: [0x0e5f47, 0x8fd9b9],
  lamp: [0xffe9a3, 0x574812],
  "lamp-lit": [0xfff0c4, 0x42380f],
  "lamp-cur": [0xffdb70, 0x63531a],
  "lamp-soft": [0xfff5d6, 0x2f2a14],
  "lamp-edge": [0x8a6d00, 0xf0cd62],
  "s-line": [0x6d7a73, 0x98a49c],
  err: [0x8f2015, 0xffa792],
  "err-wash": [0xf7e4df, 0x3a2520],
  warn: [0x8a4f06, 0xdba04e],
  hostile: [0x8f2015, 0xffa792],
  strained: [0xbf7512, 0xb5791f],
  neutral: [0x77776f, 0x8b8a85],
  cordial: [0x2189bf, 0x4796c0],
  allied: [0x0b3f69, 0xb4dafa],
  "hostile-text": [0x8f2015, 0xffa792],
  "strained-text": [0x8a4f06, 0xdba04e],
  "neutral-text": [0x5f5f58, 0xb3b2ad],
  "cordial-text": [0x11648f, 0x7fbfe2],
  "allied-text": [0x0b3f69, 0xb4dafa],
  "hostile-tint": [0xf5dfda, 0x45271f],
  "strained-tint": [0xf8ead5, 0x3d3018],
  "neutral-tint": [0xe9e9e4, 0x2c3131],
  "cordial-tint": [0xdbebf4, 0x1a3646],
  "allied-tint": [0xd5e0ec, 0x253f55],
} as const satisfies Readonly<Record<string, readonly [light: number, dark: number]>>;

/** Name of a colour. */
export type ColourName = keyof typeof COLOURS;
/** Colours in place of those of the look. */
export type Repainted = ReadonlyMap<string, number>;

const GROUNDS = ["paper", "sheet"] as const;
const LAMPS = ["lamp", "lamp-lit", "lamp-cur", "lamp-soft"] as const;
const TINTS = ["hostile-tint", "strained-tint", "neutral-tint", "cordial-tint", "allied-tint"] as const;
const STANCE_WORDS = ["hostile-text", "strained-text", "neutral-text", "cordial-text", "allied-text"] as const;
const STANCE_LINES = ["hostile", "strained", "neutral", "cordial", "allied"] as const;

type Standing = {
  readonly fronts: readonly ColourName[];
  readonly grounds: readonly ColourName[];
  readonly least: number;
};
/** What is read, and what is seen, on what (WCAG 1.4.3, 1.4.11). Rules and frames of controls carry no meaning of their own. */
const STANDINGS: readonly Standing[] = [
  { fronts: ["ink", "ink2", "ink3", "act", "err", "warn", ...STANCE_WORDS], grounds: GROUNDS, least: 4.5 },
  { fronts: ["ink"], grounds: ["well", "disc", "act-wash", "err-wash", ...LAMPS, ...TINTS], least: 4.5 },
  { fronts: ["ink2"], grounds: ["well", "disc", "act-wash", "lamp"], least: 4.5 },
  { fronts: ["act"], grounds: ["well", "disc", "act-wash"], least: 4.5 },
  { fronts: ["act-ink"], grounds: ["act"], least: 4.5 },
  { fronts: ["focus", "lamp-edge", "s-line", ...STANCE_LINES], grounds: GROUNDS, least: 3 },
];

/** Two colours that stand too near to one another. */
export type WeakContrast = {
  readonly front: ColourName;
  readonly ground: ColourName;
  readonly ratio: number;
  readonly least: number;
};

/** The contrast that falls farthest short with colours in place of those of the look; `null` when all hold. */
export function weakestContrast(theme: Theme, repainted: Repainted): WeakContrast | null {
  const colourOf = (name: ColourName) => repainted.get(name) ?? COLOURS[name][theme === "light" ? 0 : 1];
  const weak = STANDINGS.flatMap(({ fronts, grounds, least }) =>
    fronts.flatMap((front) =>
      grounds.map((ground) => ({ front, ground, ratio: contrast(colourOf(front), colourOf(ground)), least })),
    ),
  ).filter(({ ratio, least }) => ratio < least);
  const shortfall = ({ ratio, least }: WeakContrast) => ratio / least;
  return weak.reduce<WeakContrast | null>((a, b) => (a === null || shortfall(b) < shortfall(a) ? b : a), null);
}
