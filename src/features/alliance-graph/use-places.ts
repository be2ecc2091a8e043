import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { forgetPlaces, loadPlaces, savePlaces } from "#data/local/places-cache.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { givenLayout } from "#domain/layout/given-layout.ts";
import { type GraphShape, layoutInputOf, shapeHash } from "#domain/layout/graph-shape.ts";
import { type Layout, type LayoutVariant, sheetSize } from "#domain/layout/layout-input.ts";
import { runJob } from "#workers/runner.ts";

/** Where the actors stand, and how far a computation of it is. */
export type PlacesState = {
  /** `null` until the first layout is there. */
  readonly layout: Layout | null;
  readonly pinned: ReadonlySet<number>;
  /** Share done of what is being computed; `null` when nothing is. */
  readonly progress: number | null;
  /** Why there is no layout, in words. */
  readonly fault: string | null;
  /** Keeps places the reader has chosen. */
  readonly keep: (places: Float32Array, pinned: ReadonlySet<number>) => void;
  /** Lets go of all pins and runs the forces on from here. */
  readonly relax: () => void;
  /** Back to the places as first computed. */
  readonly reset: () => void;
  /** Stops what is being computed. */
  readonly cancel: () => void;
};

type PlacedDossier = Pick<Dossier, "id" | "layouts">;

type Held = { readonly layout: Layout; readonly pinned: ReadonlySet<number> };

const NO_PINS: ReadonlySet<number> = new Set();

/**
 * Places from this machine's store, else those that came with the dossier, else computed in a worker and then kept here;
 * the same for the same dossier.
 */
export function usePlaces(dossier: PlacedDossier, shape: GraphShape, variant: LayoutVariant): PlacesState {
  const { id, layouts } = dossier;
  const key = useMemo(() => ({ dossier: id, variant, hash: shapeHash(shape) }), [id, variant, shape]);
  const count = shape.actors.length;
  const given = useMemo(() => givenLayout(layouts, { ...key, count }), [layouts, key, count]);
  const [held, setHeld] = useState<(Held & { readonly key: typeof key }) | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const controller = useRef<AbortController | null>(null);

  const compute = useCallback(
    async (start: Float32Array | null) => {
      controller.current?.abort();
      const mine = new AbortController();
      controller.current = mine;
      setFault(null);
      setProgress(0);
      const options = { signal: mine.signal, onProgress: (done: number) => !mine.signal.aborted && setProgress(done) };
      const input = layoutInputOf(shape, variant);
      const outcome =
        start === null ? await runJob("layout", input, options) : await runJob("relax", { ...input, start }, options);
      if (mine.signal.aborted) return;
      setProgress(null);
      if (!outcome.ok) {
        setFault(outcome.fault.reason);
        return;
      }
      setHeld({ key, layout: outcome.value, pinned: NO_PINS });
      savePlaces(key, { places: outcome.value.places, pinned: [] });
    },
    [key, shape, variant],
  );

  useEffect(() => {
    const kept = loadPlaces(key, count);
    if (kept) {
      setHeld({ key, layout: { ...sheetSize(count, variant), places: kept.places }, pinned: new Set(kept.pinned) });
      setProgress(null);
    } else if (given) setHeld({ key, layout: given, pinned: NO_PINS });
    else void compute(null);
    return () => controller.current?.abort();
  }, [key, count, variant, given, compute]);

  const current = held?.key === key ? held : null;
  return {
    layout: current?.layout ?? null,
    pinned: current?.pinned ?? NO_PINS,
    progress,
    fault,
    keep: (places, pinned) => {
      if (!current) return;
      setHeld({ key, layout: { ...current.layout, places }, pinned });
      savePlaces(key, { places, pinned: [...pinned] });
    },
    relax: () => void compute(current?.layout.places ?? null),
    reset: () => {
      forgetPlaces(key);
      if (given) setHeld({ key, layout: given, pinned: NO_PINS });
      else void compute(null);
    },
    cancel: () => {
      controller.current?.abort();
      setProgress(null);
      if (!current) setFault("stopped before it was done");
    },
  };
}
