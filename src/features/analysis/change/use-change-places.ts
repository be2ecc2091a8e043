import { useEffect, useMemo, useState } from "react";
import { loadNewcomers } from "#data/local/newcomer-places.ts";
import { loadPlaces } from "#data/local/places-cache.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { carryLayout } from "#domain/layout/carry-layout.ts";
import { givenLayout } from "#domain/layout/given-layout.ts";
import { type GraphShape, layoutInputOf, shapeHash, shapeOf } from "#domain/layout/graph-shape.ts";
import { type Layout, type LayoutVariant, sheetSize } from "#domain/layout/layout-input.ts";
import { placeNewcomers } from "#domain/layout/newcomers.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { runJob } from "#workers/runner.ts";

/**
 * The places of the alliance graph, to be looked at only: those this machine keeps (pins and all), else those that came
 * with the dossier, else computed as the graph computes them. Whoever a workspace adds stands where the graph puts them.
 * `fault`: why there are none.
 */
export function useChangePlaces(
  shape: GraphShape,
  variant: LayoutVariant,
): { readonly layout: Layout | null; readonly fault: string | null } {
  const seen = useDossier();
  const ground = seen.ground ?? seen;
  const bottom = seen.ground ? shapeOf(seen.ground, evidenceIndexOf(seen.ground)) : shape;
  const below = bottom.actors.length === 0 ? shape : bottom;
  const { id, layouts } = ground;
  const ready = useMemo(() => {
    const count = below.actors.length;
    const key = { dossier: id, variant, hash: shapeHash(below) };
    const kept = loadPlaces(key, count);
    return kept ? { ...sheetSize(count, variant), places: kept.places } : givenLayout(layouts, { ...key, count });
  }, [id, layouts, below, variant]);
  const computed = useComputed(ready === null, below, variant);
  const layout = ready ?? computed.layout;
  const whole = useMemo(() => {
    if (layout === null || below === shape) return layout;
    const key = { dossier: id, variant, hash: shapeHash(bottom) };
    return placeNewcomers(carryLayout(layout, below, shape, variant), shape, variant, loadNewcomers(key));
  }, [layout, below, bottom, shape, id, variant]);
  return { layout: whole, fault: layout === null ? computed.fault : null };
}

function useComputed(wanted: boolean, shape: GraphShape, variant: LayoutVariant) {
  const [made, setMade] = useState<{ readonly of: GraphShape; readonly layout: Layout } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    void runJob("layout", layoutInputOf(shape, variant), { signal: controller.signal }).then((outcome) => {
      if (controller.signal.aborted) return;
      if (outcome.ok) setMade({ of: shape, layout: outcome.value });
      else setFault(outcome.fault.reason);
    });
    return () => controller.abort();
  }, [wanted, shape, variant]);
  return { layout: made?.of === shape ? made.layout : null, fault };
}
