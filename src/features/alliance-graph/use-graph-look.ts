import { useMemo } from "react";
import { type GraphShape, shapeOf } from "#domain/layout/graph-shape.ts";
import type { Readings } from "#domain/reading/reading.ts";
import { useDossier, useEmphasis, useEvidence, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { type Look, type LookFilter, lookOf, stressesOf } from "./scene/graph-look.ts";

/** Who is tied to whom in the whole dossier; it never changes with window or filters. */
export function useGraphShape(): GraphShape {
  return shapeOf(useDossier(), useEvidence());
}

/** How everything looks as of the lens: a new look only repaints. */
export function useGraphLook(shape: GraphShape): {
  readonly look: Look;
  readonly readings: Readings;
  readonly filter: LookFilter;
} {
  const readings = useReadings();
  const emphasis = useEmphasis();
  const selection = useLens((lens) => lens.selection);
  const stances = useLens((lens) => lens.stances);
  const headings = useLens((lens) => lens.trends);
  const minWeight = useLens((lens) => lens.minWeight);
  const ego = useLens((lens) => lens.ego);
  const at = useLens((lens) => lens.window.to);
  const memberships = useLens((lens) => lens.aspects === null || lens.aspects.includes("membership"));
  const stresses = useMemo(() => stressesOf(shape, emphasis, selection), [shape, emphasis, selection]);
  const filter = useMemo(
    () => ({ stances, headings, memberships, minWeight, ego, at }),
    [stances, headings, memberships, minWeight, ego, at],
  );
  const look = useMemo(() => lookOf(shape, readings, filter, stresses), [shape, readings, filter, stresses]);
  return { look, readings, filter };
}
