import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import type { Look } from "../scene/graph-look.ts";
import type { Palette } from "./palette.ts";

/** From so many strokes on, badges stand only where something is lit or pointed at (design.md, Known weak points). */
export const BADGES_UP_TO = 44;

/** What a stage is given to show. */
export type StageInput = {
  readonly shape: GraphShape;
  readonly layout: Layout;
  readonly pinned: ReadonlySet<number>;
  readonly look: Look;
  readonly palette: Palette;
  /** Root text size over 16 px. */
  readonly rem: number;
  readonly still: boolean;
  readonly sparseLeaders: boolean;
};
