import type { SourceId } from "../shared/ids.ts";
import type { PictureWords } from "./framed-picture.ts";
import type { GraphPicture } from "./graph-picture.ts";
import type { Picture, TextWidth } from "./picture.ts";

/** A view drawn as shapes, and what is to be said around it. */
export type MadePicture = Pick<PictureWords, "title" | "about" | "legend"> & {
  readonly body: Picture;
  /** In a sentence or two, for whoever does not see it. */
  readonly description: string;
  /** Sources of what is drawn, the weightiest first. */
  readonly sources: readonly SourceId[];
  /** What its marks mean, where the legend does not say so. */
  readonly note: string;
};

/** A view of the desk that can be made into a picture, as of the lens. Whoever prints it never touches the view. */
export type PictureMaker =
  | { readonly id: "matrix" | "timeline"; readonly name: string; readonly make: Make<MadePicture> }
  | {
      readonly id: "graph";
      readonly name: string;
      readonly make: Make<MadePicture & { readonly body: GraphPicture }>;
    };

/** `width`, `height`: of the body, in pixels; what has a height of its own takes no other. */
type Make<Made> = (width: number, widthOf: TextWidth, height?: number) => Made;
