/** Small signs in a 12 by 12 box, as SVG paths that a canvas can draw too. */
export const GLYPHS = {
  speech: { path: "M1.6 2.4h8.8v5.8H6.6L4.2 10.5V8.2H1.6z", filled: true },
  drop: { path: "M6 1.1c2 2.9 3.3 4.6 3.3 6.3a3.3 3.3 0 0 1-6.6 0C2.7 5.7 4 4 6 1.1z", filled: true },
  shield: { path: "M6 1.1l4.2 1.4v3.3c0 2.5-1.8 4.2-4.2 5.2-2.4-1-4.2-2.7-4.2-5.2V2.5z", filled: true },
  ring: { path: "M6 2.4a3.6 3.6 0 1 0 .01 0zM6 4.9a1.1 1.1 0 1 0 .01 0z", filled: false },
} as const;

export type GlyphName = keyof typeof GLYPHS;
