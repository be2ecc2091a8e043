import type { Lens } from "../lens/lens.ts";
import type { SourceId } from "../shared/ids.ts";
import type { LegendEntry } from "./framed-picture.ts";
import type { GraphPicture } from "./graph-picture.ts";
import type { TextWidth } from "./picture.ts";

/** The graph of a lens, drawn. */
export type DrawnGraph = {
  readonly body: GraphPicture;
  /** What its strokes mean. */
  readonly legend: readonly LegendEntry[];
  /** In a sentence or two, for whoever does not see it. */
  readonly description: string;
};

/** Draws the graph of any lens over one dossier, in the places where its actors stand on the desk. Touches no view. */
export type GraphDrawer = {
  /** How many ties the drawing of a lens has, memberships among them. */
  readonly countTies: (lens: Lens) => number;
  /** What the readings that are drawn rest on, the sources of most evidence first. */
  readonly sourcesOf: (lens: Lens) => readonly SourceId[];
  /** `width`: in pixels; the height follows the layout. */
  readonly draw: (lens: Lens, width: number, widthOf: TextWidth) => DrawnGraph;
};
