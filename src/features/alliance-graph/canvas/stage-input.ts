import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import type { Look } from "../scene/graph-look.ts";
import type { Palette } from "./palette.ts";

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
  /** Within somebody else's page. */
  readonly framed?: boolean;
};
