import { useCallback, useState } from "react";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { measureNarrowType } from "#ui/narrow-type.ts";
import { pixelsOf } from "./exports.ts";
import { frameView, printView } from "./made-picture.ts";
import { pictureFonts } from "./picture-fonts.ts";
import { printPng } from "./print-png.ts";
import { guessWidth } from "./use-picture.ts";
import { useQuery } from "./use-query.ts";

/** Sharp on dense screens too. */
const SCALE = 2;
/** Which picture stands for a view that is embedded; the others have none. */
const PICTURES: Readonly<Record<string, PictureMaker["id"]>> = { desk: "graph", graph: "graph", timeline: "timeline" };

/** Draws embedded views as still images, as of the lens: the size at once, the PNG when it is asked for. */
export function useStills(makers: readonly PictureMaker[]) {
  const dossier = useDossier();
  const query = useQuery();
  const [widthOf] = useState(() => measureNarrowType() ?? guessWidth);
  return useCallback(
    (view: string) => {
      const maker = makers.find(({ id }) => id === PICTURES[view]);
      if (maker === undefined) return null;
      const framed = frameView(maker, dossier, query, widthOf);
      const { width, height } = framed.picture;
      return {
        width,
        height,
        print: async (theme: "light" | "dark", signal: AbortSignal) => {
          const svg = printView(framed, theme, SCALE, await pictureFonts());
          signal.throwIfAborted();
          return printPng(svg, pixelsOf(framed, SCALE), signal);
        },
      };
    },
    [makers, dossier, query, widthOf],
  );
}
