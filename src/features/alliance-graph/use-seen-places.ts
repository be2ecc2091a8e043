import { useMemo } from "react";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { extendLayout, withoutExtension } from "#domain/layout/extend-layout.ts";
import { type GraphShape, shapeOf } from "#domain/layout/graph-shape.ts";
import type { LayoutVariant } from "#domain/layout/layout-input.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { type PlacesState, usePlaces } from "./use-places.ts";

/**
 * Places of what is seen: those of the dossier below, where a workspace lies over one, with room found for whoever the
 * workspace adds. So nothing moves while one codes, and a map once learnt stays.
 */
export function useSeenPlaces(shape: GraphShape, variant: LayoutVariant): PlacesState {
  const seen = useDossier();
  const ground = seen.ground ?? seen;
  const below = seen.ground ? shapeOf(seen.ground, evidenceIndexOf(seen.ground)) : shape;
  const places = usePlaces(ground, below, variant);
  const { layout, pinned, keep } = places;
  return useMemo(() => {
    if (below === shape || layout === null) return places;
    const positions = new Map(shape.actors.map(({ id }, at) => [id, at]));
    const back = new Map(below.actors.map(({ id }, at) => [positions.get(id), at]));
    return {
      ...places,
      layout: extendLayout(layout, below, shape),
      pinned: new Set(below.actors.flatMap(({ id }, at) => (pinned.has(at) ? (positions.get(id) ?? []) : []))),
      keep: (moved, held) =>
        keep(
          withoutExtension(moved, below, shape, layout.places),
          new Set([...held].flatMap((at) => back.get(at) ?? [])),
        ),
    };
  }, [places, layout, pinned, keep, below, shape]);
}
