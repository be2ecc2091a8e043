import type { Shape } from "#domain/picture/picture.ts";

/** Dashes by the names that office programs give them. */
export type DashName = "solid" | "dash" | "sysDot" | "lgDashDot";

type Pattern = Extract<Shape, { kind: "stroke" }>["pattern"];

/** What stands for a stance where a line can have no zigzag; the double line is a line with one of the ground within. */
export const DASH_OF: Readonly<Record<Pattern, DashName>> = {
  zigzag: "lgDashDot",
  dashes: "dash",
  dots: "sysDot",
  solid: "solid",
  double: "solid",
};

/** The same by band, from hostile to allied. */
export const BAND_DASHES: readonly DashName[] = Object.values(DASH_OF);
