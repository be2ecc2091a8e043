import { type ReactNode, useMemo } from "react";
import type { PictureMaker } from "#domain/picture/picture-maker.ts";
import { writeClock, writeFinding } from "#domain/reading/words.ts";
import type { ActorId } from "#domain/shared/ids.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useDossier, useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { matrixActors } from "../forms/matrix-actors.ts";
import { writeBands } from "../graph-words.ts";
import { isListed, isMuting } from "../scene/graph-look.ts";
import { useGraphLook, useGraphShape } from "../use-graph-look.ts";
import { useSeenPlaces } from "../use-seen-places.ts";
import { buildGraphPicture } from "./build-graph-picture.ts";
import { buildMatrixPicture } from "./build-matrix-picture.ts";
import { GRAPH_LEGEND, STANCE_LEGEND, TREND_LEGEND } from "./graph-legend.ts";
import { wordsOf } from "./tie-words.ts";

/** How much of what is not lit remains: it goes to print, where the faint is lost. */
const MUTED_ALPHA = 0.5;

/** Hands over what draws graph and matrix as of the lens, the graph once its places are there. Draws nothing itself. */
export function GraphPictures(props: {
  readonly children: (makers: readonly PictureMaker[], places: PlacesById | null) => ReactNode;
}) {
  const shape = useGraphShape();
  const seen = useGraphLook(shape);
  const { layout } = useSeenPlaces(shape, "landscape");
  const around = useAround(seen);
  const lookup = useLookup();
  const { look, readings, filter } = seen;
  const makers = useMemo((): readonly PictureMaker[] => {
    const tieWords = (tie: number) => wordsOf(shape.ties[tie]?.id, readings, lookup.tieName);
    const mutedAlpha = isMuting(look) ? MUTED_ALPHA : 1;
    const drawing = layout && { shape, layout, look, mutedAlpha, tieWords };
    const ofGraph: readonly PictureMaker[] =
      drawing === null
        ? []
        : [
            {
              id: "graph",
              name: "Graph",
              make: (width, widthOf) => ({
                ...around,
                body: buildGraphPicture({ ...drawing, width, widthOf }),
                legend: GRAPH_LEGEND,
              }),
            },
          ];
    const actors = matrixActors(shape);
    const make: PictureMaker["make"] = (width, widthOf) => ({
      ...around,
      body: buildMatrixPicture({ actors, readings, filter, lookup, width, widthOf }),
      legend: [...STANCE_LEGEND, ...TREND_LEGEND],
    });
    return [...ofGraph, { id: "matrix", name: "Matrix", make }];
  }, [shape, layout, look, readings, filter, around, lookup]);
  const places = useMemo(
    () =>
      layout &&
      new Map(
        shape.actors.map(({ id }, at) => [id, { x: layout.places[at * 2] ?? 0, y: layout.places[at * 2 + 1] ?? 0 }]),
      ),
    [layout, shape],
  );
  return props.children(makers, places);
}

/** Where actors stand, in drawing units. */
export type PlacesById = ReadonlyMap<ActorId, { readonly x: number; readonly y: number }>;

/** What is said around graph and matrix alike: the finding, what is shown, and where it comes from. */
function useAround({ readings, filter }: Omit<ReturnType<typeof useGraphLook>, "look">) {
  const dossier = useDossier();
  const index = useEvidence();
  const lookup = useLookup();
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const selection = useLens((lens) => lens.selection);
  return useMemo(() => {
    const wanted = [...readings.values()].filter((reading) => isListed(reading, filter));
    const tie = selection?.kind === "tie" ? selection.id : null;
    const title =
      tie === null
        ? dossier.title
        : writeFinding(lookup.tieName(tie), readings.get(tie) ?? null, { at: filter.at, aspects });
    const shown =
      wanted.length === readings.size
        ? writeCount(wanted.length, "tie")
        : `${wanted.length} of ${writeCount(readings.size, "tie")}`;
    const sources = [...new Set(wanted.flatMap((reading) => index.sourcesOf(reading.tie)))];
    const pieces = new Map(sources.map((id) => [id, index.evidenceFrom(id).length]));
    return {
      title,
      about: `${writeClock(clock)}. ${shown}`,
      description: `${shown}: ${writeBands(wanted)}. ${dossier.title}.`,
      sources: sources.sort((one, other) => (pieces.get(other) ?? 0) - (pieces.get(one) ?? 0)),
      note: "",
    };
  }, [readings, filter, dossier, index, lookup, clock, aspects, selection]);
}
